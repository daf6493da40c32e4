#include "sim/checking/phrases.h"

#include <algorithm>

#include "scoring/text/language_folder.h"
#include "scoring/text/phrase_file.h"

namespace sim::checking {

using scoring::text::is_phrase_file;

std::vector<std::filesystem::path> phrase_files_under(const std::filesystem::path& path) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    if (is_phrase_file(path) && std::filesystem::exists(path, error)) files.push_back(path);
    for (std::filesystem::recursive_directory_iterator entry(path, error), end; !error && entry != end;
         entry.increment(error))
        if (is_phrase_file(entry->path())) files.push_back(entry->path());
    std::ranges::sort(files);
    return files;
}

std::vector<scenario::Problem> check_phrases(const std::filesystem::path& file) {
    std::vector<scenario::Problem> problems;
    const auto add = [&](int line, std::string says) {
        problems.push_back(
            {file.string(), std::max(1, line), 1, scenario::Severity::error, std::move(says), "syntax"});
    };
    try {
        std::vector<scoring::text::PhraseProblem> found;
        scoring::text::read_phrases(scoring::text::read_phrase_files(file.parent_path()), found);
        for (const scoring::text::PhraseProblem& problem : found)
            if (problem.file.empty() || problem.file == file.filename().string())
                add(problem.line, problem.says);
    } catch (const std::runtime_error& error) {
        add(1, error.what());
    }
    return problems;
}

}  // namespace sim::checking

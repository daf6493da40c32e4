#include "scoring/text/language_folder.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace scoring::text {
namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(stream), {}};
    if (!stream || content.empty()) throw std::runtime_error(file.string() + " cannot be read, or is empty");
    return content;
}

}  // namespace

bool is_phrase_file(const std::filesystem::path& file) { return file.extension() == ".phrases"; }

std::vector<PhraseFile> read_phrase_files(const std::filesystem::path& folder) {
    std::vector<PhraseFile> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (is_phrase_file(entry.path()))
            files.push_back({entry.path().filename().string(), content_of(entry.path())});
    if (files.empty()) throw std::runtime_error(folder.string() + " holds no phrases");
    std::ranges::sort(files, {}, &PhraseFile::name);
    return files;
}

LanguageFiles read_english(const std::filesystem::path& judge) {
    return {read_phrase_files(judge / "en"), content_of(judge / "words" / "insults.words")};
}

}  // namespace scoring::text

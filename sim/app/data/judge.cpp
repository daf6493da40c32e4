#include "sim/app/data/judge.h"

#include <fmt/format.h>

#include "scoring/reader.h"
#include "scoring/text/language.h"
#include "scoring/text/language_folder.h"
#include "sim/app/data/places.h"
#include "sim/failure/failure.h"

namespace sim::app {

namespace {

/// The first line that is wrong would silently change what is judged, so none is left out.
scoring::text::LanguageFiles load_language() {
    const std::filesystem::path folder = asset("judge");
    scoring::text::LanguageFiles files;
    try {
        files = scoring::text::read_english(folder);
    } catch (const std::runtime_error& error) {
        throw Failure(ExitCode::machine_wrong,
                      fmt::format("The judge's phrases cannot be used: {}.", error.what()),
                      "Install Coolhead again.");
    }
    const std::vector<scoring::text::PhraseProblem> problems = problems_of(files);
    if (problems.empty()) return files;
    const scoring::text::PhraseProblem& first = problems.front();
    throw Failure(ExitCode::machine_wrong,
                  fmt::format("The judge's phrases cannot be used: {}:{}: {}",
                              (folder / "en" / first.file).string(), first.line, first.says),
                  "Mend that line, or install Coolhead again.");
}

}  // namespace

scoring::Reader load_reader() {
    scoring::text::LanguageFiles language = load_language();
    const std::filesystem::path file = asset("model.bin");
    try {
        const std::string qualities = read_whole_file(file);
        const std::string encoder = read_whole_file(asset("encoder.bin"));
        const std::string manner = read_whole_file(asset("manner.bin"));
        return scoring::Reader({qualities, encoder, manner, std::move(language)});
    } catch (const std::runtime_error& error) {
        throw Failure(
            ExitCode::machine_wrong,
            fmt::format("The judge's weights beside {} cannot be used ({}).", file.string(), error.what()),
            "Install Coolhead again.");
    }
}

scoring::encoder::Encoder load_encoder() {
    const std::filesystem::path file = asset("encoder.bin");
    try {
        return scoring::encoder::Encoder(read_whole_file(file));
    } catch (const std::runtime_error& error) {
        throw Failure(
            ExitCode::machine_wrong,
            fmt::format("The judge's sentence encoder {} cannot be used ({}).", file.string(), error.what()),
            "Install Coolhead again.");
    }
}

}  // namespace sim::app

#include "sim/app/data/judge.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/reader.h"
#include "scoring/text/language.h"
#include "scoring/text/language_folder.h"
#include "sim/app/data/places.h"
#include "sim/failure/failure.h"
#include "sim/store/remembered_answers.h"

namespace sim::app {

namespace {

scoring::text::LanguageFiles load_language() {
    const std::filesystem::path folder = asset("judge");
    try {
        return scoring::text::read_english(folder);
    } catch (const std::runtime_error& error) {
        throw Failure(ExitCode::machine_wrong,
                      fmt::format("The judge's phrases cannot be used: {}.", error.what()),
                      "Install Coolhead again.");
    }
}

/// A line left out would silently change what is judged.
void refuse_damaged(const scoring::text::Language& language) {
    if (language.problems().empty()) return;
    const scoring::text::PhraseProblem& first = language.problems().front();
    throw Failure(ExitCode::machine_wrong,
                  fmt::format("The judge's phrases cannot be used: {}:{}: {}",
                              (asset("judge") / "en" / first.file).string(), first.line, first.says),
                  "Mend that line, or install Coolhead again.");
}

/// Weights carry their own checksum; none at all are those of a judge that says nothing of worth.
std::string read_weights(const std::string& name) {
    const std::filesystem::path file = asset(name);
    std::string bytes = read_whole_file(file);
    if (bytes.empty()) throw std::runtime_error(file.string() + " is empty");
    return bytes;
}

scoring::Reader reader_of(scoring::text::LanguageFiles language) {
    const std::filesystem::path file = asset("model.bin");
    try {
        const std::string qualities = read_weights("model.bin");
        const std::string encoder = read_weights("encoder.bin");
        const std::string manner = read_weights("manner.bin");
        return scoring::Reader({qualities, encoder, manner, std::move(language)});
    } catch (const std::runtime_error& error) {
        throw Failure(
            ExitCode::machine_wrong,
            fmt::format("The judge's weights beside {} cannot be used ({}).", file.string(), error.what()),
            "Install Coolhead again.");
    }
}

/// What was seen in replies, in a file.
class FileMemory : public scoring::MannerMemory {
  public:
    FileMemory(const std::filesystem::path& file, const std::string& judge) : answers_(file, judge) {}

    std::optional<Answer> recall(const std::string& question) override { return answers_.recall(question); }
    void keep(const std::string& question, const Answer& answer) override { answers_.keep(question, answer); }

  private:
    store::RememberedAnswers answers_;
};

std::unique_ptr<scoring::MannerMemory> memory_of(const scoring::JudgeName& judge) {
    const std::optional<std::filesystem::path> folder = cache_folder();
    return folder ? std::make_unique<FileMemory>(*folder / "readings.db", judge.id) : nullptr;
}

}  // namespace

ScenarioJudge::ScenarioJudge(const scoring::Reader& judge)
    : memory(memory_of(judge.judge())), reader(memory ? judge.remembering(*memory) : judge) {}

scoring::Reader load_reader() {
    scoring::Reader reader = reader_of(load_language());
    refuse_damaged(reader.language());
    return reader;
}

scoring::encoder::Encoder load_encoder() {
    const std::filesystem::path file = asset("encoder.bin");
    try {
        return scoring::encoder::Encoder(read_weights("encoder.bin"));
    } catch (const std::runtime_error& error) {
        throw Failure(
            ExitCode::machine_wrong,
            fmt::format("The judge's sentence encoder {} cannot be used ({}).", file.string(), error.what()),
            "Install Coolhead again.");
    }
}

}  // namespace sim::app

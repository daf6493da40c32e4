// What three authors wrote in their own words for branches of the library, and what only sounds like it
// (paraphrases.tsv): how many are heard.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "sim/engine/branching.h"
#include "sim/grading/meant.h"
#include "sim/grading/reading_cache.h"
#include "sim/scenario/date.h"
#include "tests/sim/hearing/library_scenarios.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

using namespace sim;

namespace {

/// Author, scenario, conversation, step, what is waited for, the words, "hear" or "not".
std::vector<std::vector<std::string>> paraphrase_rows() {
    std::ifstream file(tests::source_dir() / "tests/sim/hearing/paraphrases.tsv");
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        std::vector<std::string> cells{""};
        for (const char letter : line)
            letter == '\t' ? (void)cells.emplace_back() : cells.back().push_back(letter);
        REQUIRE(cells.size() == 7);
        rows.push_back(std::move(cells));
    }
    return rows;
}

/// What the branch says and means, and nothing else of it.
std::optional<scenario::When> words_awaited(const scenario::Branch& branch, const std::string& awaited) {
    const auto same = [&](const std::string& written) { return written == awaited; };
    const auto& means = branch.when.means;
    const bool meant = means && (same(means->says) || std::ranges::any_of(means->examples, same));
    if (!meant && std::ranges::none_of(branch.when.says_any, same, &scoring::WantedPattern::written))
        return std::nullopt;
    scenario::When when;
    when.says_any = branch.when.says_any;
    when.means = means;
    return when;
}

bool is_heard_at(const scenario::Scenario& scenario, const scenario::Step& step, const std::string& awaited,
                 const std::string& words, const grading::Read& read) {
    engine::TraineeTurn turn;
    turn.words.add(words, scenario::day_of(scenario.begins_unix_s));
    turn.meant = grading::meant_in(scenario, step, words, read);
    return std::ranges::any_of(step.next, [&](const scenario::Branch& branch) {
        const auto when = words_awaited(branch, awaited);
        return when && engine::matches(*when, turn, engine::Cue::turn);
    });
}

struct Heard {
    int wanted = 0, heard = 0, unwanted = 0, alarms = 0;
};

}  // namespace

TEST_CASE("paraphrases by three hands are heard, and what only sounds like them is not") {
    const scoring::Reader& reader = tests::shipped_reader();
    scoring::PreparedTexts texts(reader.language());
    std::map<std::string, Heard> heard_of;
    for (const auto& row : paraphrase_rows()) {
        INFO(row[1] << " " << row[2] << " " << row[3]);
        const scenario::Scenario& scenario = tests::library_scenario(row[1]);
        const bool heard = is_heard_at(scenario, tests::conversation_in(scenario, row[2]).steps.at(row[3]),
                                       row[4], row[5], grading::reading_by(reader, texts));
        for (Heard* counts : {&heard_of[row[0]], &heard_of["all"]}) {
            (row[6] == "hear" ? counts->wanted : counts->unwanted) += 1;
            if (heard) (row[6] == "hear" ? counts->heard : counts->alarms) += 1;
        }
    }
    for (const auto& [author, counts] : heard_of)
        fmt::print("paraphrases, {}: {} of {} heard, {} of {} others\n", author, counts.heard, counts.wanted,
                   counts.alarms, counts.unwanted);
    CHECK(heard_of["all"].wanted == 150);
    CHECK(heard_of["all"].heard >= 70);
    CHECK(heard_of["all"].alarms <= 13);
}

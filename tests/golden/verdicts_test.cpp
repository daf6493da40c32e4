// What today's judge says of the recorded runs and of the examples of their scenarios. A verdict carries its
// judge's name; so a judge who says something else has to be named anew.
#include <fmt/format.h>

#include <cstdlib>
#include <map>
#include <sstream>

#include "scoring/judge_name.h"
#include "scoring/reader.h"
#include "sim/app/data/judge.h"
#include "sim/grading/place.h"
#include "sim/scenario/scenario.h"
#include "tests/golden/recorded_runs.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"

using namespace sim;

namespace {

/// By scenario, its version and what was judged: the points, as text.
using Verdicts = std::map<std::string, std::string>;

std::string words_of(const scoring::Scorecard& card, double score) {
    std::string words = fmt::format("{:.1f}", score);
    for (const scoring::CriticalError& error : card.critical) words += " " + error.id;
    for (const scoring::Finding& finding : card.findings)
        words += fmt::format(" {}:{:.2f}", finding.criterion, finding.points);
    return words;
}

Verdicts verdicts_of(const std::string& id, const scoring::Reader& reader) {
    Verdicts verdicts;
    const scenario::Loaded loaded = golden::load(id);
    const scenario::Scenario& scenario = loaded.scenario.value();
    const std::string about = id + "@" + scenario.version.substr(0, 8) + " ";
    for (const std::string& run : golden::runs_of(id)) {
        const scoring::Scorecard& card = golden::play(id, run, reader);
        verdicts[about + run] = words_of(card, card.overall);
    }
    for (const scenario::Conversation& conversation : scenario.conversations)
        for (const auto& [name, step] : conversation.steps)
            for (std::size_t n = 0; n < step.examples.size(); ++n) {
                const scoring::Scorecard card =
                    grading::judge_in_place(scenario, conversation, step, step.examples[n], reader);
                verdicts[about + fmt::format("{}/{}/{}", conversation.id, name, n)] =
                    words_of(card, grading::score_in_place(card));
            }
    return verdicts;
}

/// First line: the version of the judge who says so.
std::string text_of(const Verdicts& verdicts) {
    std::string text = fmt::format("{}\n", scoring::judge_version);
    for (const auto& [what, words] : verdicts) text += fmt::format("{}: {}\n", what, words);
    return text;
}

Verdicts read_recorded(const std::string& text, int& judge) {
    Verdicts verdicts;
    std::istringstream lines(text);
    std::string line;
    std::getline(lines, line);
    judge = std::atoi(line.c_str());
    while (std::getline(lines, line)) {
        const std::size_t colon = line.find(": ");
        verdicts[line.substr(0, colon)] = line.substr(colon + 2);
    }
    return verdicts;
}

}  // namespace

TEST_CASE("a judge who says something else has another name") {
    const scoring::Reader reader = app::load_reader();
    Verdicts now;
    for (const std::string& id : golden::recorded()) now.merge(verdicts_of(id, reader));
    int judge = 0;
    const Verdicts then = read_recorded(tests::read_file(tests::golden_file("verdicts.txt")), judge);
    bool same = true;
    if (judge == scoring::judge_version)
        for (const auto& [what, words] : now) {
            const auto before = then.find(what);
            if (before == then.end() || before->second == words) continue;
            same = false;
            INFO(
                "Raise judge_version in scoring/judge_name.h, set judge_date, then run this with "
                "UPDATE_GOLDEN=1.");
            FAIL_CHECK(what << " was " << before->second << " and is " << words);
        }
    if (!same) return;  // never written under the old name
    INFO("After a change of judge_version or of a scenario: UPDATE_GOLDEN=1, and read the change as a diff.");
    tests::compare_with_golden("verdicts.txt", text_of(now));
}

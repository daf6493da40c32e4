// What real sittings said to the library's customers, and how these go on (heard.txt).
#include <fstream>

#include "scoring/reader.h"
#include "sim/app/data/judge.h"
#include "sim/engine/branching.h"
#include "sim/engine/desk_rules.h"
#include "sim/grading/playbook.h"
#include "sim/scenario/date.h"
#include "tests/golden/recorded_runs.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace sim;

namespace {

std::vector<std::string> cells_of(std::string line) {
    constexpr std::string_view between = " ; ";
    std::vector<std::string> cells;
    for (std::size_t end = line.find(between); end != std::string::npos && cells.size() < 5;
         end = line.find(between)) {
        cells.push_back(line.substr(0, end));
        line.erase(0, end + between.size());
    }
    cells.push_back(line);
    return cells;
}

const scenario::Conversation& conversation_in(const scenario::Scenario& scenario, const std::string& id) {
    for (const scenario::Conversation& conversation : scenario.conversations)
        if (conversation.id == id) return conversation;
    throw std::runtime_error("no conversation " + id);
}

std::string led_to(const scenario::Scenario& scenario, const scenario::Step& step, scoring::Via via,
                   const std::string& words, const scoring::Reader& reader) {
    scoring::ReadingContext context = grading::reading_context_of(scenario);
    context.via = via;
    const scoring::Reading reading = reader.read(words, context);
    engine::TraineeTurn turn;
    turn.routes = {engine::route_in_words(reading, via, words, scenario.brand)};
    for (const scoring::ActSeen& seen : reading.acts) turn.acts.push_back(seen.act);
    turn.words.add(words, scenario::day_of(scenario.begins_unix_s));
    turn.said = turn.words;
    turn.tone = reading.tone;
    turn.attempts = 1;
    const auto branch = first_match(step, turn, engine::Cue::turn);
    return branch ? step.next[static_cast<std::size_t>(*branch)].go : "";
}

}  // namespace

TEST_CASE("what real sittings said leads where it should") {
    const scoring::Reader reader = app::load_reader();
    std::ifstream file(tests::source_dir() / "tests/golden/heard.txt");
    int lines = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto cells = cells_of(line);
        REQUIRE(cells.size() == 6);
        INFO(line);
        const scenario::Loaded loaded = golden::load(cells[0]);
        REQUIRE(loaded.scenario);
        const scenario::Step& step = conversation_in(*loaded.scenario, cells[1]).steps.at(cells[2]);
        const auto via = cells[3] == "dm" ? scoring::Via::dm : scoring::Via::open;
        CHECK(led_to(*loaded.scenario, step, via, cells[5], reader) == cells[4]);
        ++lines;
    }
    CHECK(lines >= 35);
}

// What real sittings said to the library's customers, and how these go on (heard.txt).
#include <algorithm>
#include <fstream>

#include "scoring/reader.h"
#include "sim/grading/example_way.h"
#include "sim/grading/reading_cache.h"
#include "tests/sim/hearing/library_scenarios.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

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

/// The step that the branch which the words take leads to, as for a written example.
std::string led_to(const scenario::Scenario& scenario, const scenario::Conversation& conversation,
                   const scenario::Step& step, scenario::Example words, const scoring::Reader& reader) {
    scoring::PreparedTexts texts(reader.language());
    const auto branch =
        grading::branch_taken({scenario, conversation, step, words}, grading::reading_by(reader, texts));
    return branch ? step.next[static_cast<std::size_t>(*branch)].go : "";
}

}  // namespace

TEST_CASE("what real sittings said leads where it should") {
    const scoring::Reader& reader = tests::shipped_reader();
    std::ifstream file(tests::source_dir() / "tests/sim/hearing/heard.txt");
    int lines = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto cells = cells_of(line);
        REQUIRE(cells.size() == 6);
        INFO(line);
        const scenario::Scenario& scenario = tests::library_scenario(cells[0]);
        const scenario::Conversation& conversation = tests::conversation_in(scenario, cells[1]);
        scenario::Example words;
        words.via = cells[3] == "dm" ? scoring::Via::dm : scoring::Via::open;
        words.text = cells[5];
        words.route_by_words = true;
        CHECK(led_to(scenario, conversation, conversation.steps.at(cells[2]), words, reader) == cells[4]);
        ++lines;
    }
    CHECK(lines >= 45);
}

namespace {

/// Every branch of every shipped conversation.
template <typename Look>
void each_branch(Look look) {
    for (const std::string& id : tests::library_ids())
        for (const scenario::Conversation& conversation : tests::library_scenario(id).conversations)
            for (const auto& [step_id, step] : conversation.steps)
                for (const scenario::Branch& branch : step.next)
                    look(id + "/" + conversation.id + "/" + step_id, conversation, branch);
}

std::string words_of_step(const scenario::Conversation& conversation, const std::string& step) {
    const scenario::Step& reached = conversation.steps.at(step);
    return reached.says ? reached.says->text : "";
}

}  // namespace

TEST_CASE("nobody is called a machine but for what is canned") {
    each_branch([](const std::string& where, const auto& conversation, const scenario::Branch& branch) {
        const std::string words = words_of_step(conversation, branch.go);
        const bool calls = words.find("form letter") != std::string::npos ||
                           words.find("ROBOT") != std::string::npos ||
                           words.find(" gaps") != std::string::npos;
        const bool canned = std::ranges::count(branch.when.treated, scenario::Treatment::canned) > 0;
        INFO(where << " -> " << branch.go << ": " << words);
        CHECK((!calls || canned));
    });
}

TEST_CASE("nobody is thanked for what nobody said") {
    each_branch([](const std::string& where, const auto& conversation, const scenario::Branch& branch) {
        const std::string words = words_of_step(conversation, branch.go);
        INFO(where << " -> " << branch.go << ": " << words);
        for (const std::string told : {"on speaker", "form done", "half 3", "half three"})
            CHECK(words.find(told) == std::string::npos);
    });
}

TEST_CASE("who is asked for a link can still be answered") {
    each_branch([](const std::string& where, const auto& conversation, const scenario::Branch& branch) {
        const scenario::Step& reached = conversation.steps.at(branch.go);
        INFO(where << " -> " << branch.go);
        const bool asks = reached.says && reached.says->text.find("link please") != std::string::npos;
        CHECK((!asks || !reached.end));
    });
}

TEST_CASE("marketing that keeps its hands off posts nothing more into the thread") {
    for (const scenario::Inject& inject : tests::library_scenario("marketing-was-here-first").injects) {
        INFO(inject.id << ": " << inject.text);
        const bool later = inject.when || inject.at_ms > 60'000;
        CHECK((!later || inject.conversation != "ana-shed" || inject.via == scoring::Via::note));
    }
}

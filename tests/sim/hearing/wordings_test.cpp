// The library's good answers in the words of other people lead where the author's own words lead.
#include <fmt/format.h>

#include "sim/grading/example_way.h"
#include "sim/grading/reading_cache.h"
#include "tests/sim/hearing/library_scenarios.h"
#include "tests/support/catch.h"
#include "tests/support/shipped_reader.h"

using namespace sim;

namespace {

struct Ways {
    int all = 0, elsewhere = 0;
};

std::string led_to_by(const grading::JudgedExample& judged, const grading::Read& read) {
    const auto branch = grading::branch_taken(judged, read);
    return branch ? judged.step.next[static_cast<std::size_t>(*branch)].go : "";
}

void follow(const scenario::Scenario& scenario, const scenario::Conversation& conversation,
            const scenario::Step& step, const scenario::Example& example, Ways& ways) {
    grading::ReadingCache cache(tests::shipped_reader(), scoring::Evidence::left_out);
    const grading::Read read = cache.as_read();
    const std::string wanted = led_to_by({scenario, conversation, step, example}, read);
    for (const std::string& way : example.ways) {
        scenario::Example other = example;
        other.text = way;
        const std::string led = led_to_by({scenario, conversation, step, other}, read);
        ++ways.all;
        if (led == wanted) continue;
        ++ways.elsewhere;
        fmt::print("{} {} {}: {} instead of {}: {}\n", scenario.id, conversation.id, step.id, led, wanted,
                   way);
    }
}

}  // namespace

TEST_CASE("good answers in other people's words lead where the author's lead") {
    Ways ways;
    for (const std::string& id : tests::library_ids()) {
        const scenario::Scenario& scenario = tests::library_scenario(id);
        for (const scenario::Conversation& conversation : scenario.conversations) {
            if (conversation.id.find('#') != std::string::npos && !conversation.id.ends_with("#1")) continue;
            for (const auto& [step_id, step] : conversation.steps)
                for (const scenario::Example& example : step.examples)
                    if (example.grade == scenario::Grade::good)
                        follow(scenario, conversation, step, example, ways);
        }
    }
    fmt::print("other wordings: {} of {} lead elsewhere\n", ways.elsewhere, ways.all);
    CHECK(ways.all >= 880);
    CHECK(ways.elsewhere == 0);
}

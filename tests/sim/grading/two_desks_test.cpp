// Two desks on two clocks in the night in which one is put forward, played and judged: two-desks.json.
#include <algorithm>

#include "sim/desk/desk_controller.h"
#include "sim/grading/grade.h"
#include "sim/grading/transcript.h"
#include "sim/scenario/wall_clock.h"
#include "sim/viewmodel/display_words.h"
#include "tests/sim/grading/shipped.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace sim;
using scoring::Route;
using scoring::Via;

namespace {

scenario::Loaded two_desks() {
    return scenario::load_scenario(tests::source_dir() / "tests/sim/grading/two-desks.json",
                                   {tests::source_dir() / "scenarios"});
}

struct Sitting {
    session::SessionRunner runner =
        session::SessionRunner::begin(two_desks(), {"", 3, 0}, tests::shipped_reader(), nullptr);

    std::string reply(engine::Tick at_s, const std::string& conversation, const std::string& text,
                      Route route = Route::stay_public, const std::string& to = "") {
        engine::Reply reply{
            .conversation = conversation, .as_handle = "@TidemarkHelp", .route = route, .to = to};
        reply.text = text;
        const auto submitted = runner.submit({at_s * 1000, reply});
        return submitted.refusal ? submitted.refusal->id : "";
    }
    scoring::Transcript transcript() const {
        return grading::transcript_of(runner.state(), tests::shipped_reader());
    }
    /// Sentences of one criterion about Ann.
    std::string said_of(const std::string& criterion) const {
        std::string all;
        for (const scoring::Finding& finding :
             grading::grade(runner.state(), tests::shipped_reader()).findings)
            if (finding.criterion == criterion && finding.conversation == "ann-late")
                all += finding.says + "\n";
        return all;
    }
};

bool two_desks_holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("two desks: the file is without errors, and the country finds the account") {
    const scenario::Loaded loaded = two_desks();
    std::string errors;
    for (const auto& problem : loaded.problems)
        if (problem.severity == scenario::Severity::error) errors += to_line(problem) + "\n";
    CHECK(errors == "");
    REQUIRE(loaded.scenario);
    const auto& conversations = loaded.scenario->conversations;
    CHECK(conversations[0].owner_handle == "@TidemarkHelp");
    CHECK(conversations[1].owner_handle == "@TidemarkUS");
    const scenario::Step& asks = conversations[1].steps.at("asks");
    CHECK(asks.says->text == "@TidemarkUS open Sat 09:00-12:00, 13:00-18:00; Sun 10:00-14:00?");
    CHECK(asks.chases == std::vector<std::string>{"the boat, Dana asks, the boat"});
    CHECK(conversations[0].steps.at("asks").expects->reports == std::vector<std::string>{"@TidemarkHe1p"});
}

TEST_CASE("two desks: waits are counted by the hours of each") {
    Sitting sitting;
    sitting.runner.advance(100'000'000);
    const scoring::Transcript transcript = sitting.transcript();
    CHECK(transcript.conversations[0].openings.empty());
    const auto& boston =
        transcript.conversations[1].openings;  // 16:02 in London is 12:02 there, in the lunch hour
    REQUIRE(boston.size() >= 2);
    const scoring::Milliseconds from = 58 * 60'000;
    CHECK(std::ranges::any_of(boston, [&](const auto& opening) { return opening.from_ms == from; }));
    REQUIRE(transcript.clock_leaps.size() == 1);
    CHECK(transcript.clock_leaps[0].forward_ms == 3'600'000);
}

TEST_CASE("two desks: the morning after is an hour sooner") {
    Sitting sitting;
    sitting.runner.advance(3'600'000);
    const engine::Tick to = sitting.runner.state().away_until();
    CHECK(viewmodel::moment_words(sitting.runner.scenario(), to) == "Sun 29 Mar 08:30");
    CHECK(to == (15 * 60 + 28) * 60'000);  // an even clock would take 16 h 28 min
    CHECK_FALSE(sitting.runner.state().desk_open);
}

TEST_CASE(
    "two desks: the screenshot is heard, the impostor reported, the colleague put right, the word kept") {
    Sitting sitting;
    CHECK(sitting.reply(60, "ann-late", "", Route::report, "@TidemarkHe1p").empty());
    CHECK(sitting.reply(70, "ann-late", "Your boat is late, Ann. We pay you 15 % back.").empty());
    CHECK(sitting.reply(300, "ann-late", "It is 10:30, Ann, not before.").empty());
    sitting.runner.advance(60'000'000);
    CHECK(sitting.reply(60'100, "ann-late", "Ann, your boat sails at half past ten.").empty());
    sitting.runner.advance(100'000'000);
    const scoring::Transcript transcript = sitting.transcript();
    const auto& asked = transcript.conversations[0].messages.front();
    CHECK(two_desks_holds(asked.text, "sails LATER"));
    REQUIRE(asked.reading.private_data.size() == 1);
    CHECK(asked.reading.private_data[0].kind == scoring::PrivateKind::order_ref);
    CHECK(two_desks_holds(sitting.said_of("O1"), "@TidemarkHe1p was taken out of the thread."));
    CHECK(two_desks_holds(sitting.said_of("C5"), "Puts right in public"));
    CHECK(transcript.conversations[0].follow_ups.size() == 1);
}

TEST_CASE("two desks: nothing of that done is told, each in a sentence") {
    Sitting sitting;
    CHECK(sitting.reply(70, "ann-late", "Your boat is late, Ann. We pay you 15 % back.").empty());
    CHECK(sitting.reply(300, "ann-late", "Thank you, Ann.").empty());
    sitting.runner.advance(180'000'000);
    CHECK(two_desks_holds(sitting.said_of("O1"), "@TidemarkHe1p's post in this thread was left standing."));
    CHECK(two_desks_holds(sitting.said_of("C5"), "was said here in our name and never put right in public."));
    CHECK(two_desks_holds(sitting.said_of("C5"),
                          "was owed word about when she sails by 09:00, and none came."));
}

TEST_CASE("a saved reply for colleagues asks before a customer reads it") {
    Sitting sitting;
    desk::DeskController desk(sitting.runner, desk::DeskController::Reads::nothing);
    desk.pass_time(20'000);
    engine::Reply words{
        .conversation = "ann-late", .as_handle = "@TidemarkHelp", .text = "Called twice, no answer."};
    words.saved_reply = "shift";
    const desk::Outcome held = desk.send({words, {}, false}, 21'000);
    CHECK(held.internal);
    CHECK_FALSE(held.done());
    words.via = Via::note;
    CHECK(desk.send({words, {}, false}, 22'000).done());
    words.via = Via::open;
    CHECK(desk.send({words, {}, true}, 23'000).done());
}

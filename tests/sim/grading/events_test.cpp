// What the format says beyond scripts, played and judged: tests/sim/grading/everything.json.
#include <algorithm>

#include "sim/grading/grade.h"
#include "sim/grading/playbook.h"
#include "sim/grading/transcript.h"
#include "tests/sim/grading/shipped.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace sim;
using scoring::Route;
using scoring::Via;

namespace {

scenario::Loaded everything() {
    return scenario::load_scenario(tests::source_dir() / "tests/sim/grading/everything.json",
                                   {tests::source_dir() / "scenarios"});
}

struct Play {
    session::SessionRunner runner;

    explicit Play(std::uint64_t seed = 3)
        : runner(
              session::SessionRunner::begin(everything(), {"", seed, 0}, tests::shipped_reader(), nullptr)) {}

    std::string reply(int at_s, const std::string& conversation, Via via, Route route,
                      const std::string& text) {
        engine::Reply reply{
            .conversation = conversation, .as_handle = "@ParcellyHelp", .via = via, .route = route};
        reply.text = text;
        const auto submitted = runner.submit({engine::Tick{at_s} * 1000, reply});
        return submitted.refusal ? submitted.refusal->id : "";
    }
    scoring::Transcript transcript() const {
        return grading::transcript_of(runner.state(), tests::shipped_reader());
    }
    scoring::Scorecard card() const { return grading::grade(runner.state(), tests::shipped_reader()); }
};

const scoring::Conversation& conversation_of(const scoring::Transcript& transcript, const std::string& id) {
    return *std::ranges::find(transcript.conversations, id, &scoring::Conversation::id);
}

/// Sentences of one criterion about one conversation.
std::string said_of(const scoring::Scorecard& card, const std::string& criterion,
                    const std::string& conversation) {
    std::string all;
    for (const scoring::Finding& finding : card.findings)
        if (finding.criterion == criterion && finding.conversation == conversation)
            all += finding.says + "\n";
    return all;
}

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the sample of everything is without errors, for every variable") {
    const scenario::Loaded loaded = everything();
    std::string errors;
    for (const auto& problem : loaded.problems)
        if (problem.severity == scenario::Severity::error) errors += to_line(problem) + "\n";
    CHECK(errors == "");
    REQUIRE(loaded.scenario);
    CHECK(loaded.scenario->varies);
}

TEST_CASE("what others say in a thread, and what was said before, is not the customer's") {
    Play play;
    play.reply(100, "sam-parcel", Via::open, Route::dm, "Sam, three days is too long. Could you DM us? ^JD");
    const scoring::Transcript transcript = play.transcript();
    const auto& messages = conversation_of(transcript, "sam-parcel").messages;
    REQUIRE(messages.size() == 6);
    CHECK(messages[0].earlier);
    CHECK(messages[0].at_ms < 0);
    CHECK(messages[1].by_colleague);
    CHECK(messages[2].of_customer());
    CHECK(messages[3].of_customer());
    CHECK(messages[3].step == "asks");
    CHECK(messages[4].by_other);
    CHECK(messages[4].author_handle == "@ParcellyHeIp");
    CHECK_FALSE(messages[4].expects);
    CHECK(messages[5].by_colleague);
    CHECK(messages[5].via == Via::note);
    CHECK(conversation_of(transcript, "sam-parcel").replies[0].answers == messages[3].id);
}

TEST_CASE("an impostor's handle in a thread does not become an official route") {
    Play play;
    play.reply(100, "sam-parcel", Via::open, Route::dm, "Please contact @ParcellyHeIp, they can help. ^JD");
    const auto card = play.card();
    CHECK(std::ranges::any_of(card.critical, [](const auto& error) { return error.id == "K9"; }));
}

TEST_CASE("planted private data is private, and proof in a DM lets account data out") {
    for (const bool proven : {true, false}) {
        Play play;
        play.reply(100, "sam-parcel", Via::open, Route::dm,
                   "Sam, three days is too long. Could you DM us? ^JD");
        const std::string release = "Your order is on its way, your delivery is on Friday, 13 March. ^JD";
        play.reply(proven ? 200 : 110, "sam-parcel", Via::dm, Route::dm, release);
        const auto card = play.card();
        const bool released =
            std::ranges::any_of(card.critical, [](const auto& error) { return error.id == "K6"; });
        CHECK(released != proven);
        if (!proven) continue;
        play.reply(300, "sam-parcel", Via::open, Route::stay_public, "Heron-7781 is found, Sam. ^JD");
        const auto quoted = play.card().critical;
        CHECK(std::ranges::any_of(quoted, [](const auto& error) { return error.id == "K3"; }));
    }
}

TEST_CASE("links, hashtags, words and notes that are asked for count where they belong") {
    Play play;
    play.reply(90, "sam-parcel", Via::open, Route::dm, "Sam, three days is too long. Could you DM us? ^JD");
    play.reply(100, "ada-address", Via::open, Route::stay_public, "You can do that online, Ada. ^JD");
    std::string slot;
    while (slot.empty()) {
        play.runner.advance(play.runner.state().now + 10'000);
        for (const auto& one : play.runner.state().conversations)
            if (one.started && one.id.starts_with("flood#") && slot.empty()) slot = one.id;
    }
    const int now = static_cast<int>(play.runner.state().now / 1000) + 20;
    play.reply(now, slot, Via::open, Route::stay_public,
               "The depot opens at noon tomorrow. #askparcelly ^JD");
    const auto card = play.card();
    CHECK(holds(said_of(card, "O3", "ada-address"), "was needed here"));
    CHECK(holds(said_of(card, "C1", "sam-parcel"), "had to be said here"));
    CHECK(holds(said_of(card, "C4", "sam-parcel"), "no note"));
    CHECK(holds(said_of(card, "O3", slot), "Keeps #AskParcelly"));
    CHECK(holds(said_of(card, "C1", slot), "Says what had to be said"));
}

TEST_CASE("a refused DM is not delivered, and nobody judges its words") {
    Play play;
    CHECK(play.reply(60, "ada-address", Via::dm, Route::dm, "What is your address and your card number?") ==
          "");
    CHECK(play.runner.state().find("ada-address")->messages.back().bounced);
    CHECK(conversation_of(play.transcript(), "ada-address").replies.empty());
    play.runner.advance(75'000);
    CHECK(play.runner.state().find("ada-address")->step == "private");
}

TEST_CASE("word that is owed is judged when it is due, over a night") {
    for (const std::string kept : {"in time", "late", "never"}) {
        Play play;
        play.reply(100, "sam-parcel", Via::open, Route::dm,
                   "Sam, three days is too long. Could you DM us? ^JD");
        play.reply(200, "sam-parcel", Via::dm, Route::dm,
                   "Thank you Sam, I'll tell you tomorrow by noon. ^JD");
        play.runner.advance(5'500'000);
        const auto morning = play.runner.state().away_until();
        CHECK(morning == (14 * 60 + 30) * 60'000);  // 09:00 after 18:30
        const int at_s = static_cast<int>(morning / 1000) + (kept == "in time" ? 60 : 3 * 3600 + 10);
        if (kept != "never")
            play.reply(at_s, "sam-parcel", Via::dm, Route::dm,
                       "Your parcel is in Leeds, Sam, and comes today. ^JD");
        play.runner.advance(60 * 3'600'000LL);
        const std::string said = said_of(play.card(), "C5", "sam-parcel");
        INFO(kept << ": " << said);
        CHECK(holds(said, kept == "in time" ? "and had it"
                          : kept == "late"  ? "this came late"
                                            : "none came"));
    }
}

TEST_CASE("the time that the clock leapt over is in no opening") {
    Play play;
    play.runner.advance(5'500'000);
    const auto morning = play.runner.state().away_until();
    const auto openings = play.transcript().playbook.openings;
    CHECK_FALSE(openings.empty());
    for (const auto& opening : openings) CHECK((opening.until_ms <= 5'400'000 || opening.from_ms >= morning));
}

TEST_CASE("help lines and other ways on the profile are official") {
    scenario::Loaded loaded = everything();
    loaded.scenario->brand.help_lines = {{"Somebody", "0808 157 0000", "https://talk.example", "danger"}};
    loaded.scenario->brand.alternatives = {{"Chat", "https://chat.parcelly.example", ""}};
    const auto contacts = grading::playbook_of(*loaded.scenario, 1000).contacts;
    for (const char* own : {"0808 157 0000", "https://talk.example", "https://chat.parcelly.example"})
        CHECK(std::ranges::count(contacts, own) == 1);
}

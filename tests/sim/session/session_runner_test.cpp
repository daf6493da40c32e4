#include "sim/session/session_runner.h"

#include <algorithm>

#include "scoring/reader.h"
#include "sim/app/data/library.h"
#include "sim/app/terminal/play.h"
#include "sim/engine/command.h"
#include "sim/engine/fact.h"
#include "sim/engine/state.h"
#include "sim/failure/failure.h"
#include "sim/report/scorecard_json.h"
#include "sim/session/play_actions.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"
#include "tests/support/temporary_folder.h"

using namespace sim::app;
using namespace sim::session;
namespace engine = sim::engine;
namespace scenario = sim::scenario;
namespace report = sim::report;
namespace store = sim::store;

namespace {

scenario::Loaded charged_twice() {
    const auto folder = tests::source_dir() / "scenarios";
    return scenario::load_scenario(folder / "charged-twice.json", {folder});
}

const scoring::Reader& reader() {
    static const scoring::Reader& shared = tests::shipped_reader();
    return shared;
}

Sitting ada() {
    Sitting sitting;
    sitting.person = "Ada";
    sitting.seed = 5;
    return sitting;
}

engine::Command reply_at(engine::Tick at, const std::string& text) {
    engine::Reply reply;
    reply.conversation = "dev-double";
    reply.as_handle = "@BrightlineHelp";
    reply.text = text;
    reply.route = scoring::Route::dm;
    return {at, reply};
}

}  // namespace

TEST_CASE("what is submitted is on disk, and the state is the journal's") {
    const tests::TemporaryFolder folder;
    store::Store kept = store::Store::open(folder / "c.db");
    SessionRunner runner = SessionRunner::begin(charged_twice(), ada(), reader(), &kept);
    runner.advance(30'000);
    const sim::desk::Submitted submitted =
        runner.submit(reply_at(31'000, "Two charges is wrong, Dev. Could you DM us? ^JD"));
    CHECK_FALSE(submitted.refusal);
    REQUIRE(runner.id());
    store::Store other = store::Store::open(folder / "c.db");
    const std::vector<engine::Fact> journal = other.journal(*runner.id());
    CHECK(engine::replay(runner.scenario(), journal) == runner.state());
    const auto reply = std::ranges::find_if(journal, [](const engine::Fact& fact) {
        return std::holds_alternative<engine::AgentReplied>(fact.what);
    });
    REQUIRE(reply != journal.end());
    CHECK(std::get<engine::AgentReplied>(reply->what).reading.weighted_length > 0);
}

TEST_CASE("a refusal changes nothing but the time that passed") {
    SessionRunner runner = SessionRunner::begin(charged_twice(), ada(), reader(), nullptr);
    runner.advance(30'000);
    const engine::State before = runner.state();
    const sim::desk::Submitted submitted = runner.submit(reply_at(30'000, ""));
    REQUIRE(submitted.refusal);
    CHECK(submitted.refusal->id == "empty-text");
    CHECK(runner.state() == before);
}

TEST_CASE("a session goes on where it stopped, even after its scenario is gone from the library") {
    const tests::TemporaryFolder folder;
    store::Store kept = store::Store::open(folder / "c.db");
    std::optional<store::SessionId> id;
    engine::State before;
    const scenario::Loaded loaded = charged_twice();
    {
        SessionRunner runner = SessionRunner::begin(loaded, ada(), reader(), &kept);
        runner.advance(60'000);
        runner.submit(reply_at(61'000, "On it. ^JD"));
        id = runner.id();
        before = runner.state();
    }
    SessionRunner resumed = SessionRunner::resume(kept, *id, reader());
    before.scenario = resumed.state().scenario;
    CHECK(resumed.state() == before);
    resumed.submit({70'000, engine::End{}});
    CHECK(resumed.over());
    resumed.finish("2026-03-02T09:10:00");
    CHECK(kept.session(*id)->scorecard);
    CHECK(kept.unfinished().empty());
    CHECK_THROWS_WITH(SessionRunner::resume(kept, {99}, reader()),
                      Catch::Matchers::Contains("holds no session 99"));
}

TEST_CASE("a store that fails leaves the state as it was") {
    const tests::TemporaryFolder folder;
    store::Store kept = store::Store::open(folder / "c.db", 10);
    SessionRunner runner = SessionRunner::begin(charged_twice(), ada(), reader(), &kept);
    runner.advance(30'000);
    const engine::State before = runner.state();
    {
        store::Database other(folder / "c.db");
        const store::Transaction holding(other);
        CHECK_THROWS_AS(runner.submit(reply_at(30'000, "On it. ^JD")), sim::Failure);
        CHECK(runner.state() == before);
    }
    CHECK_FALSE(runner.submit(reply_at(30'000, "On it. ^JD")).refusal);  // and the words can be sent again
}

namespace {

/// The judge of another day: the same phrases, without the learned weights.
const scoring::Reader& other_judge() { return tests::phrase_reader(); }

/// Played to its end and not judged, as when the program is killed then.
store::SessionId played(store::Store& kept) {
    SessionRunner runner = SessionRunner::begin(charged_twice(), ada(), reader(), &kept);
    runner.advance(30'000);
    runner.submit(reply_at(31'000, "Two charges is wrong, Dev. Could you DM us? ^JD"));
    run_to_the_end(runner);
    return runner.id().value();
}

}  // namespace

TEST_CASE("a verdict stands as it was shown, whichever judge looks at the session later") {
    const tests::TemporaryFolder folder;
    store::Store kept = store::Store::open(folder / "c.db");
    const store::SessionId id = played(kept);
    const scoring::Scorecard shown = SessionRunner::resume(kept, id, reader()).finish("2026-03-02T09:10:00");
    const store::ScorecardRow first = kept.verdicts(id).at(0);
    CHECK(first.judge == reader().judge().id);
    CHECK(report::scorecard_json(shown) == first.card_json);

    SessionRunner later = SessionRunner::resume(kept, id, other_judge());
    CHECK(report::scorecard_json(later.judge()) != first.card_json);
    CHECK(report::scorecard_json(later.verdict()) == first.card_json);
    CHECK(report::scorecard_json(later.finish("2027-01-01T09:00:00")) == first.card_json);
    CHECK(kept.session(id)->ended_at == "2026-03-02T09:10:00");
    CHECK(kept.verdicts(id) == std::vector{first});

    CHECK(later.keep_verdict(later.judge()));
    CHECK_FALSE(later.keep_verdict(later.judge()));
    REQUIRE(kept.verdicts(id).size() == 2);
    CHECK(kept.verdicts(id)[0] == first);
    CHECK(kept.verdicts(id)[1].judge == other_judge().judge().id);
    CHECK(later.verdict().judge == other_judge().judge());
}

TEST_CASE("a session that ended without a verdict gets one at the first look, and only then") {
    const tests::TemporaryFolder folder;
    store::Store kept = store::Store::open(folder / "c.db");
    const store::SessionId id = played(kept);
    CHECK(kept.verdicts(id).empty());
    const scoring::Scorecard shown = SessionRunner::resume(kept, id, reader()).verdict();
    CHECK(shown.judge == reader().judge());
    CHECK_FALSE(kept.step_results("Ada").empty());
    CHECK(SessionRunner::resume(kept, id, other_judge()).verdict().judge == reader().judge());
    CHECK(kept.verdicts(id).size() == 1);
}

TEST_CASE("what goes on has no verdict yet") {
    const tests::TemporaryFolder folder;
    store::Store kept = store::Store::open(folder / "c.db");
    SessionRunner runner = SessionRunner::begin(charged_twice(), ada(), reader(), &kept);
    runner.advance(30'000);
    CHECK(runner.verdict().judge == reader().judge());
    CHECK(kept.verdicts(*runner.id()).empty());
}

TEST_CASE("a verdict that cannot be read is said with what to do, and stays") {
    const tests::TemporaryFolder folder;
    store::Store kept = store::Store::open(folder / "c.db");
    const store::SessionId id = played(kept);
    kept.add_verdict({.session = id, .judge = "a", .rubric = "1", .card_json = "[]"}, {});
    try {
        SessionRunner::resume(kept, id, reader()).verdict();
        FAIL("nothing was said");
    } catch (const sim::Failure& failure) {
        CHECK(failure.code == sim::ExitCode::machine_wrong);
        CHECK_FALSE(failure.remedy.empty());
    }
    CHECK(kept.verdicts(id).at(0).card_json == "[]");
}

TEST_CASE("a journal that speaks of what its scenario does not have is said with what to do") {
    const tests::TemporaryFolder folder;
    store::Store kept = store::Store::open(folder / "c.db");
    const store::SessionId id = played(kept);
    engine::CustomerWrote stranger;
    stranger.conversation = "nobody";
    kept.append(id, std::vector{engine::Fact{.at = 9'000'000, .what = stranger}});
    try {
        SessionRunner::resume(kept, id, reader());
        FAIL("nothing was said");
    } catch (const sim::Failure& failure) {
        CHECK(failure.code == sim::ExitCode::machine_wrong);
        CHECK_THAT(failure.says, Catch::Contains("nobody"));
        CHECK_FALSE(failure.remedy.empty());
    }
}

TEST_CASE("recorded actions are refused or carried out one by one, and time runs to the end") {
    SessionRunner runner = SessionRunner::begin(charged_twice(), ada(), reader(), nullptr);
    const ActionList list = parse_actions(
        R"([{"at_s": 40, "do": "reply", "conversation": "dev-double", "text": "Two charges is wrong, Dev. Please DM us. ^JD"},
            {"at_s": 50, "do": "reply", "conversation": "nobody", "text": "hello"}])",
        "a.json");
    REQUIRE(list.problems.empty());
    const std::vector<std::string> refused = play_actions(runner, list.actions, "a.json");
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].find("a.json:2:13: refused: ") == 0);
    CHECK(runner.over());
    CHECK(runner.state().ended_because != sim::engine::EndCause::trainee);
    // "Please DM us" says where it goes, though no route was written.
    const auto& messages = runner.state().find("dev-double")->messages;
    const auto own = std::ranges::find(messages, engine::Author::trainee, &engine::Message::author);
    REQUIRE(own != messages.end());
    CHECK(own->route == scoring::Route::dm);
    CHECK(own->handle == "@BrightlineHelp");
}

TEST_CASE("the terminal says who wrote, sends what is typed, and explains what it cannot do") {
    SessionRunner runner = SessionRunner::begin(charged_twice(), ada(), reader(), nullptr);
    RealClock clock(1000, 0, [] { return std::chrono::nanoseconds(0); });
    std::string said;
    TerminalPlay terminal(runner, clock, [&](const std::string& line) { said += line + "\n"; });
    const auto answer = [&](const std::string& line) {
        said.clear();
        terminal.type(line);
        return said;
    };
    CHECK(answer("hello?").find("Nobody has written yet") != std::string::npos);
    CHECK(answer("/wait 70").find("Open is conversation") != std::string::npos);
    CHECK(answer("/list").find("waiting 01:00 of ") != std::string::npos);
    CHECK(answer("/as @nobody").find("is not an account of yours") != std::string::npos);
    CHECK(answer("/note he is right").find("in a note") != std::string::npos);
    CHECK(answer("/route phone").find("takes the route phone") != std::string::npos);
    CHECK(answer("Call us, Dev. ^JD").find("route phone: Call us") != std::string::npos);
    CHECK(answer("/open 9").find("no such conversation") != std::string::npos);
    CHECK(answer("/handoff nowhere x").find("Not done: ") != std::string::npos);
    CHECK(answer("/wait soon").find("number of simulated seconds") != std::string::npos);
    CHECK(answer("/frob").find("/help") != std::string::npos);
    CHECK(answer("/end").find("The session is over") != std::string::npos);
    CHECK(answer("too late").empty());
}

TEST_CASE("the terminal has what the window's desk has: hints, saved replies, triage, search, a pause") {
    SessionRunner runner = SessionRunner::begin(charged_twice(), ada(), reader(), nullptr);
    RealClock clock(1000, 0, [] { return std::chrono::nanoseconds(0); });
    std::string said;
    TerminalPlay terminal(runner, clock, [&](const std::string& line) { said += line + "\n"; });
    const auto says = [&](const std::string& line, const std::string& wanted) {
        said.clear();
        terminal.type(line);
        INFO(line << " said: " << said);
        CHECK(said.find(wanted) != std::string::npos);
    };
    terminal.brief();
    CHECK(said.find("Mode: Practice, no hint taken.") != std::string::npos);
    CHECK(said.find("..") == std::string::npos);
    says("/wait 70", "Open is conversation");
    says("/hint", "A nudge:");
    says("/hint", "What matters here:");
    says("/hint", "What good looks like:");
    says("/hint", "last hint");
    says("/time", "3 hints used (not scored)");
    says("/triage urgent complaint", "urgent, complaint");
    says("/list priority", "urgent, complaint");
    says("/list dms", "No direct messages");
    says("/triage odd", "is no label");
    says("/saved", "/use dm");
    says("/use dm", "blank is left");
    says("Hi {first_name}!", "a blank is left");
    says("/preview Hello Dev", "Nothing was sent. Everyone would read");
    says("/preview Hello Dev", "Route: public, as the words say");
    says("/preview Please DM us, Dev", "Route: dm, as the words say");
    says("/route phone", "takes the route phone");
    says("/preview Please DM us, Dev", "Route: phone, as you chose");
    says("/route odd", "is no route");
    says("/report @nobody", "@nobody has no post in this thread");
    says("/list", "waiting 0");
    says("/preview /dm Hello Dev", "Only Dev Mistry (@devmistry_) would read");
    says("/preview /use dm Dev", "Hi Dev, that is");
    says("/customer", "Temper: ");
    says("/open 1", "In public, Dev Mistry");
    says("/open 1", "What you type is public, everyone can read it.");
    says("/playbook triage", "Playbook, triage:");
    says("/playbook", "Department billing: ");
    says("/playbook odd", "Type /playbook triage");
    says("?", "/handoff DEPARTMENT NOTE: ");
    says("/dm ?", "answer by direct message");
    says("/frob ?", "There is no /frob");
    says("/handoff", "Hand over to whom?");
    says("/search payment", "Double charges");
    says("/crisis", "of 100");
    says("/status", "board is empty");
    says("/handoff billing", "What do they need to know?");
    says("/pause", "stands still");
    says("/go", "runs");
    says("/use dm Dev", "Hi Dev, that is");
    says("/restart", "The session is over");
    CHECK(terminal.wants_restart());
}

TEST_CASE("an assessment in the terminal has no hints, no pause and no second go") {
    Sitting sitting = ada();
    sitting.mode = sim::engine::Mode::assessment;
    SessionRunner runner = SessionRunner::begin(charged_twice(), sitting, reader(), nullptr);
    RealClock clock(1000, 0, [] { return std::chrono::nanoseconds(0); });
    std::string said;
    TerminalPlay terminal(runner, clock, [&](const std::string& line) { said += line + "\n"; });
    for (const char* line : {"/wait 70", "/hint", "/pause", "/restart"}) terminal.type(line);
    CHECK(said.find("There are no hints here") != std::string::npos);
    CHECK(said.find("There is no pause here") != std::string::npos);
    CHECK(said.find("You cannot start again here") != std::string::npos);
    CHECK_FALSE(clock.paused());
    CHECK_FALSE(runner.over());
}

TEST_CASE("a session is played by one program at a time") {
    const tests::TemporaryFolder folder;
    store::Store kept = store::Store::open(folder / "c.db");
    store::Store other = store::Store::open(folder / "c.db");
    std::optional<SessionRunner> first = SessionRunner::begin(charged_twice(), ada(), reader(), &kept);
    first->advance(30'000);
    const store::SessionId id = first->id().value();
    std::optional<SessionRunner> second = SessionRunner::resume(other, id, reader());
    CHECK_THROWS_WITH(second->take_up(1000), Catch::Contains("is being played by another program"));
    first->submit(reply_at(31'000, "Two charges is wrong, Dev. Could you DM us? ^JD"));
    const std::size_t facts = other.journal(id).size();
    first.reset();
    CHECK_THROWS_WITH(second->submit({31'500, engine::End{}}), Catch::Contains("has gone on with session 1"));
    CHECK(other.journal(id).size() == facts);
    second.reset();
    SessionRunner third = SessionRunner::resume(other, id, reader());
    CHECK_FALSE(third.submit({40'000, engine::End{}}).refusal);
}

TEST_CASE("a line that a locked database does not take is kept, and sent when it does") {
    const tests::TemporaryFolder folder;
    store::Store kept = store::Store::open(folder / "c.db", 10);
    SessionRunner runner = SessionRunner::begin(charged_twice(), ada(), reader(), &kept);
    RealClock clock(1000, 0, [] { return std::chrono::nanoseconds(0); });
    std::string said;
    TerminalPlay terminal(runner, clock, [&](const std::string& line) { said += line + "\n"; });
    const auto has = [&](const std::string& words) { return said.find(words) != std::string::npos; };
    terminal.type_or_keep("/wait 70");
    {
        store::Database other(folder / "c.db");
        const store::Transaction holding(other);
        terminal.type_or_keep("Two charges is wrong, Dev. Could you DM us? ^JD");
        CHECK(has("is in use by another program"));
        CHECK(has("type /again"));
        CHECK_THROWS_AS(terminal.type("/note to myself"), sim::Failure);
        terminal.type_or_keep("/again");
    }
    CHECK(kept.session(runner.id().value())->replies == 0);
    terminal.type_or_keep("/again");
    CHECK(kept.session(runner.id().value())->replies == 1);
    CHECK(has("Two charges is wrong, Dev."));
    terminal.type_or_keep("/again");
    CHECK(has("There is nothing that was not sent."));
    CHECK(kept.session(runner.id().value())->replies == 1);
}

TEST_CASE("a trouble of the machine is told once, and the end of the input tries the words again") {
    SessionRunner runner = SessionRunner::begin(charged_twice(), ada(), reader(), nullptr);
    RealClock clock(1000, 0, [] { return std::chrono::nanoseconds(0); });
    std::vector<std::string> said;
    TerminalPlay terminal(runner, clock, [&](const std::string& line) { said.push_back(line); });
    terminal.type_or_keep("/wait 70");
    said.clear();
    const auto full = [] {
        throw sim::Failure(sim::ExitCode::machine_wrong, "The disk is full.", "Make room.");
    };
    terminal.try_to(full);
    terminal.try_to(full);
    CHECK(said == std::vector<std::string>{"Not done: The disk is full. Make room."});
    terminal.try_to(full, "Could you DM us, Dev? ^JD");
    CHECK_THROWS_AS(terminal.try_to([] { throw sim::Failure(sim::ExitCode::input_wrong, "No.", "So."); }),
                    sim::Failure);
    terminal.input_ended();
    CHECK(runner.over());
    const auto& messages = runner.state().find("dev-double")->messages;
    CHECK(std::ranges::count(messages, engine::Author::trainee, &engine::Message::author) == 1);
}

TEST_CASE("a session that is taken up again shows who wrote first, and words go there") {
    const tests::TemporaryFolder folder;
    store::Store kept = store::Store::open(folder / "c.db");
    store::SessionId id;
    {
        SessionRunner runner = SessionRunner::begin(charged_twice(), ada(), reader(), &kept);
        id = runner.id().value();
        runner.advance(70'000);
        runner.note_clock(70'000);
    }
    SessionRunner runner = SessionRunner::resume(kept, id, reader());
    RealClock clock(1000, runner.take_up(1000), [] { return std::chrono::nanoseconds(0); });
    std::string said;
    TerminalPlay terminal(runner, clock, [&](const std::string& line) { said += line + "\n"; });
    terminal.look_back();
    CHECK(said.find("Open is conversation 1, Dev Mistry") != std::string::npos);
    said.clear();
    terminal.type("Sorry Dev, could you DM us? ^JD");
    CHECK(said.find("Nobody has written") == std::string::npos);
    CHECK(kept.session(id)->replies == 1);
}

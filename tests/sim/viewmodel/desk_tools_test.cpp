// Hints, inbox choices and their standing still, blanks, toasts, opening hours, the crisis meter, modes.
#include "sim/desk/blanks.h"
#include "sim/engine/command.h"
#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/attention.h"
#include "sim/viewmodel/desk_clock.h"
#include "sim/viewmodel/hints.h"
#include "sim/viewmodel/inbox.h"
#include "sim/viewmodel/toasts.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
using Catch::Contains;
using scoring::Route;
using scoring::Via;
using tests::Stage;
namespace engine = sim::engine;

namespace {

/// Three customers: "c" mentions at 10 s, "d" writes a DM at 20 s, "e" posts untagged at 30 s.
sim::scenario::Scenario three_ways() {
    auto scenario = tests::small_scenario();
    for (const char* id : {"d", "e"}) {
        scenario.conversations.push_back(scenario.conversations[0]);
        scenario.conversations.back().id = id;
    }
    scenario.conversations[1].starts_ms = 20'000;
    scenario.conversations[2].starts_ms = 30'000;
    scenario.conversations[1].steps["ask"].says->via = sim::scenario::CustomerVia::dm;
    scenario.conversations[2].steps["ask"].says->via = sim::scenario::CustomerVia::untagged;
    return scenario;
}

struct Hand {
    sim::scenario::Scenario scenario;
    Stage stage;
    Desk desk;
    explicit Hand(engine::Tick until = 40'000, sim::scenario::Scenario made = three_ways())
        : scenario(std::move(made)), stage(scenario) {
        stage.wait_until(until);
        desk = open_desk(stage.state());
    }
    void mean(const Intent& intent) { change(desk, stage.state(), intent); }
    std::vector<std::string> listed() { return inbox_order(stage.state(), desk); }
    Inbox inbox() { return inbox_of(stage.state(), desk, stage.state().now); }
};

using Ids = std::vector<std::string>;

int count_of(const std::vector<InboxOption>& options, const std::string& id) {
    for (const InboxOption& option : options)
        if (option.id == id) return option.count;
    return -1;
}

}  // namespace

TEST_CASE("tabs go by where the customer came in, and count who waits") {
    Hand hand;
    hand.mean(ShowInboxTab{InboxChoice::mentions});
    CHECK(hand.listed() == Ids{"c"});
    hand.mean(ShowInboxTab{InboxChoice::dms});
    CHECK(hand.listed() == Ids{"d"});
    hand.mean(ShowInboxTab{InboxChoice::alerts});
    CHECK(hand.listed() == Ids{"e"});
    hand.mean(ShowInboxTab{InboxChoice::team});
    CHECK(hand.listed().empty());
    CHECK_THAT(hand.inbox().empty_says, Contains("hand off"));
    CHECK(count_of(hand.inbox().tabs, "all") == 3);
    CHECK(count_of(hand.inbox().tabs, "dms") == 1);
    hand.stage.act(41'000, engine::Reply{.conversation = "d",
                                         .via = Via::note,
                                         .route = Route::hand_off,
                                         .to = "safety",
                                         .text = "please call"});
    CHECK(hand.listed() == Ids{"d"});
    CHECK(count_of(hand.inbox().tabs, "dms") == 0);
}

TEST_CASE("the list is sorted and filtered as chosen; marks of the trainee come first by need") {
    Hand hand;
    CHECK(hand.listed() == Ids{"c", "d", "e"});
    hand.mean(SortInbox{InboxChoice::newest});
    CHECK(hand.listed() == Ids{"e", "d", "c"});
    hand.mean(SortInbox{InboxChoice::by_need});
    hand.stage.act(41'000, engine::Triage{"e", "press", "urgent"});
    CHECK(hand.listed() == Ids{"e", "c", "d"});
    CHECK(hand.inbox().rows[0].label == "press");
    CHECK(hand.inbox().rows[0].priority.text == "urgent");
    hand.mean(FilterInbox{InboxChoice::priority});
    CHECK(hand.listed() == Ids{"e"});
    hand.mean(FilterInbox{InboxChoice::mine});
    CHECK(hand.listed() == Ids{"e"});
    hand.stage.act(42'000, engine::ReadConversation{"c"});
    hand.mean(FilterInbox{InboxChoice::unread});
    CHECK(hand.listed() == Ids{"e", "d"});
    hand.stage.reply(43'000, Route::stay_public, "On it");
    hand.mean(FilterInbox{InboxChoice::waiting});
    CHECK(hand.listed() == Ids{"e", "d"});
}

TEST_CASE("a held list does not move; who is new comes last, and a chip says that they would move") {
    Hand hand(25'000);
    hand.mean(HoldInbox{true});
    REQUIRE(hand.listed() == Ids{"c", "d"});
    hand.stage.wait_until(40'000);
    CHECK(hand.listed() == Ids{"c", "d", "e"});
    CHECK(hand.inbox().fresh == "1 new");
    hand.mean(ApplyInboxOrder{});
    CHECK(hand.listed() == Ids{"c", "d", "e"});
    CHECK(hand.inbox().fresh.empty());
    CHECK(hand.inbox().held);
    hand.stage.reply(41'000, Route::stay_public, "On it");
    CHECK(hand.listed() == Ids{"c", "d", "e"});
    CHECK(hand.inbox().fresh == "new order");
    hand.mean(HoldInbox{false});
    CHECK(hand.listed() == Ids{"d", "e", "c"});
    CHECK(hand.inbox().rows[2].moved == +1);
    CHECK(hand.inbox().rows[0].moved == 0);
}

TEST_CASE("a list that was empty when the mouse came shows who writes first") {
    Hand hand(5'000);
    hand.mean(HoldInbox{true});
    REQUIRE(hand.listed().empty());
    hand.stage.wait_until(25'000);
    CHECK(hand.listed() == Ids{"c", "d"});
    CHECK(hand.inbox().empty_says.empty());
}

TEST_CASE("after sending, the keys go on from where the list stood, until somebody writes again") {
    Hand hand;
    hand.mean(SelectConversation{"c"});
    hand.mean(Send{});
    hand.stage.reply(41'000, Route::stay_public, "On it");
    CHECK(hand.listed() == Ids{"c", "d", "e"});
    hand.mean(SelectNeighbour{+1});
    CHECK(hand.desk.selected == "d");
    hand.mean(HoldInbox{true});
    hand.mean(HoldInbox{false});
    CHECK(hand.listed() == Ids{"c", "d", "e"});
    hand.mean(EditDraft{"Hello"});
    CHECK(hand.listed() == Ids{"d", "e", "c"});
}

TEST_CASE("as few as explain the new order are marked, the riser as one who rose") {
    Hand hand;
    hand.mean(HoldInbox{true});
    hand.stage.act(41'000, engine::Triage{"e", "press", "urgent"});
    hand.mean(HoldInbox{false});
    REQUIRE(hand.listed() == Ids{"e", "c", "d"});
    CHECK(hand.inbox().rows[0].moved == -1);
    CHECK(hand.inbox().rows[1].moved == 0);
    CHECK(hand.inbox().rows[2].moved == 0);
    hand.mean(HoldInbox{true});
    CHECK(hand.inbox().rows[0].moved == 0);
}

TEST_CASE("what is next: who waits most, then nobody else, then what time brings") {
    Hand hand;
    hand.mean(SelectConversation{"c"});
    NextUp next = hand.inbox().next;
    CHECK(next.conversation == "d");
    CHECK_THAT(next.says, Contains("Next: ") && Contains(" left"));
    CHECK(next.button == "Go there");
    for (const char* id : {"d", "e"}) hand.stage.act(41'000, engine::Resolve{id});
    next = hand.inbox().next;
    CHECK(next.says == "Nobody else waits.");
    CHECK(next.button.empty());
    hand.stage.act(42'000, engine::Resolve{"c"});
    CHECK(hand.inbox().next.conversation.empty());
    CHECK(hand.inbox().next.says != "Nobody else waits.");
}

TEST_CASE("an account that was chosen stays for the next conversation of its kind, and for no other") {
    auto scenario = three_ways();
    scenario.conversations[0].issue = scenario.conversations[1].issue = "chat_hour";
    scenario.conversations[2].issue = "refund";
    Hand hand(40'000, scenario);
    hand.mean(SelectConversation{"c"});
    const std::string usual = hand.desk.drafts["c"].as_handle;
    hand.mean(SetHandle{"@Main"});
    hand.mean(SelectConversation{"d"});
    CHECK(hand.desk.drafts["d"].as_handle == "@Main");
    hand.mean(SelectConversation{"e"});
    CHECK(hand.desk.drafts["e"].as_handle == usual);
    REQUIRE(usual != "@Main");
}

TEST_CASE("hints come in three grades and never give the answer away") {
    auto scenario = tests::small_scenario();
    scenario.conversations[0].steps["ask"].facts["issue"] = {"three days", "no parcel"};
    scenario.conversations[0].steps["ask"].examples = {
        {.grade = sim::scenario::Grade::good, .text = "Could you DM us the number?"}};
    Hand hand(10'000, scenario);
    const auto& state = hand.stage.state();
    CHECK(hint_button(state, hand.stage.conversation()) == "Hint");
    CHECK(hand.stage.act(11'000, engine::TakeHint{"c"}).empty());
    CHECK(hand.stage.act(12'000, engine::TakeHint{"c"}).empty());
    CHECK(hint_button(state, hand.stage.conversation()) == "Hint 3 of 3");
    CHECK(hand.stage.act(13'000, engine::TakeHint{"c"}).empty());
    CHECK(hand.stage.act(14'000, engine::TakeHint{"c"}) == "no-more-hints");
    const auto hints = hints_of(state, hand.stage.conversation());
    REQUIRE(hints.size() == 3);
    CHECK(hints[0].title == "A nudge");
    CHECK_THAT(hints[0].lines.at(0), Contains("?"));
    CHECK_THAT(hints[1].lines.at(0), Contains("“three days” and “no parcel”"));
    CHECK_THAT(hints[2].lines.at(0), Contains("DM"));
    for (const HintCard& hint : hints)
        for (const std::string& line : hint.lines) CHECK_THAT(line, !Contains("Could you DM us"));
    CHECK(state.hints_taken == 3);
    hand.stage.reply(20'000, Route::dm);
    CHECK(hints_of(state, hand.stage.conversation()).empty());
    CHECK(hint_button(state, hand.stage.conversation()).empty());
}

TEST_CASE("every route and act of every shipped word has a hint for it") {
    auto scenario = tests::small_scenario();
    auto& step = scenario.conversations[0].steps["ask"];
    for (std::size_t route = 0; route < scoring::route_names.size(); ++route) {
        step.expects->route = static_cast<Route>(route);
        for (std::size_t act = 0; act < scoring::act_names.size(); ++act)
            step.expects->acts = step.expects->never = {static_cast<scoring::Act>(act)};
        for (int level = 1; level <= 3; ++level)
            CHECK_FALSE(hint_of(scenario, scenario.conversations[0], step, level).lines.empty());
    }
}

TEST_CASE("blanks are found, and named until they are filled") {
    using Blanks = std::vector<sim::desk::Blank>;
    CHECK(sim::desk::blanks_in("Hi {first_name}, {order}!") == Blanks{{3, 15}, {17, 24}});
    CHECK(sim::desk::blanks_in("{} {a{b} {\n} { no end").size() == 1);
    CHECK(sim::desk::first_blank("Hi {first_name}, {order}!") == "{first_name}");
    CHECK(sim::desk::first_blank("Hi Sam!").empty());
    Hand hand;
    hand.mean(EditDraft{"Hi {name} ^JD"});
    Practice practice = practice_of(hand.stage.state(), hand.desk, 41'000, {});
    CHECK_FALSE(practice.composer.can_send);
    CHECK(practice.composer.cannot_because == "Fill in {name} first (Tab).");
    CHECK_FALSE(reply_of(hand.desk, hand.stage.state(), {}));
    hand.mean(EditDraft{"Hi Sam ^JD"});
    CHECK(practice_of(hand.stage.state(), hand.desk, 41'000, {}).composer.can_send);
}

TEST_CASE("a link and a saved reply go into the draft") {
    Hand hand;
    hand.mean(EditDraft{"See"});
    hand.mean(InsertText{"https://help.example/a"});
    CHECK(hand.desk.drafts["c"].text == "See https://help.example/a");
    hand.mean(InsertSavedReply{"dm", "Hi {name}"});
    CHECK(hand.desk.drafts["c"].text == "Hi {name}");
    CHECK(hand.desk.drafts["c"].saved_reply == "dm");
}

TEST_CASE("what happens elsewhere is told once, what is open is not") {
    Hand hand(10'000);
    REQUIRE(hand.desk.selected == "c");
    const std::size_t before = hand.stage.journal().size();
    hand.stage.wait_until(40'000);
    tell(hand.desk, hand.stage.state(), std::span(hand.stage.journal()).subspan(before));
    REQUIRE(hand.desk.toasts.size() == 2);
    CHECK(hand.desk.toasts[0].conversation == "d");
    CHECK_THAT(hand.desk.toasts[0].says, Contains("Sam"));
    Practice practice = practice_of(hand.stage.state(), hand.desk, 41'000, {});
    CHECK(practice.top.unseen == 2);
    hand.mean(SelectConversation{"d"});  // seen: nothing more to say
    hand.mean(SelectConversation{"c"});
    practice = practice_of(hand.stage.state(), hand.desk, 41'000, {});
    REQUIRE(practice.toasts.size() == 1);
    CHECK(practice.toasts[0].conversation == "e");
    hand.mean(ShowToasts{});
    practice = practice_of(hand.stage.state(), hand.desk, 41'000, {});
    CHECK(practice.top.unseen == 0);
    CHECK(practice.past_toasts.size() == 2);
    CHECK(practice.past_toasts[0].conversation == "e");
}

TEST_CASE("a target about to be missed is warned of once per wait") {
    Hand hand(10'000, tests::small_scenario());
    const auto due = next_warning(hand.desk, hand.stage.state());
    REQUIRE(due);
    CHECK(*due == 10'000 + wait_target(hand.stage.state(), true) * 4 / 5);
    warn_of_targets(hand.desk, hand.stage.state(), *due - 1);
    CHECK(hand.desk.toasts.empty());
    warn_of_targets(hand.desk, hand.stage.state(), *due);
    warn_of_targets(hand.desk, hand.stage.state(), *due + 1000);
    REQUIRE(hand.desk.toasts.size() == 1);
    CHECK(hand.desk.toasts[0].mood == Mood::warn);
    CHECK_FALSE(next_warning(hand.desk, hand.stage.state()));
}

TEST_CASE("a colleague's answer is announced, and asks before two go out") {
    auto scenario = tests::small_scenario();
    scenario.pace_milli = 1000;
    scenario.injects = {{.id = "m",
                         .at_ms = 60'000,
                         .kind = sim::scenario::InjectKind::colleague,
                         .text = "Hello!",
                         .conversation = "c",
                         .as_handle = "@Main"}};
    Hand hand(10'000, scenario);
    const auto& state = hand.stage.state();
    CHECK(colleague_chip(state, "c", 39'000).text.empty());
    CHECK(colleague_chip(state, "c", 40'000).text == "@Main is replying");
    CHECK(colleague_chip(state, "x", 40'000).text.empty());
    CHECK(inbox_of(state, hand.desk, 45'000).rows[0].colleague.text == "@Main is replying");
    hand.desk.asking_collision = true;
    CHECK(practice_of(state, hand.desk, 45'000, {}).asking_collision);
    CHECK_FALSE(practice_of(state, hand.desk, 11'000, {}).asking_collision);
    hand.stage.wait_until(61'000);
    CHECK(colleague_chip(state, "c", 61'000).text.empty());
    CHECK(is_with_team(hand.stage.conversation()));
}

TEST_CASE("opening hours: open, closed for the night, closed over the weekend, always open") {
    auto scenario = tests::small_scenario();
    scenario.begins_unix_s = 1'772'442'000;  // Monday 2 March 2026, 09:00
    CHECK(hours_chip(scenario, 0).text.empty());
    for (std::size_t day = 0; day < 5; ++day) scenario.brand.hours.week[day] = {{8 * 60, 20 * 60}};
    constexpr engine::Tick hour = 3'600'000;
    CHECK(hours_chip(scenario, 0).text == "open until 20:00");
    CHECK(hours_chip(scenario, 11 * hour).text == "closed, opens Tue 08:00");
    CHECK(hours_chip(scenario, -2 * hour).text == "closed, opens 08:00");
    CHECK(hours_chip(scenario, (4 * 24 + 12) * hour).text == "closed, opens Mon 08:00");
    CHECK(hours_chip(scenario, 0).icon != hours_chip(scenario, 11 * hour).icon);
}

TEST_CASE("days that were skipped are told, and stand between the messages") {
    auto scenario = tests::small_scenario();
    scenario.begins_unix_s = 1'772'442'000;  // Monday 09:00
    constexpr engine::Tick hour = 3'600'000;
    CHECK(later_words(scenario, 0, 14 * hour).empty());
    CHECK(later_words(scenario, 0, 24 * hour) == "The next day · Tue 09:00");
    CHECK(later_words(scenario, 0, 48 * hour) == "2 days later · Wed 09:00");
    scenario.cast["sam"].patience_ms = 0, scenario.cast["sam"].heat_milli = 100;  // nobody joins in
    Hand hand(10'000, scenario);
    hand.stage.act(1 * hour, engine::Reply{.conversation = "c", .via = Via::note, .text = "calls back"});
    hand.stage.act(3 * hour, engine::Reply{.conversation = "c", .via = Via::note, .text = "again"});
    REQUIRE(practice_of(hand.stage.state(), hand.desk, 3 * hour, {}).thread.items.size() == 3);
    tell_of_days(hand.desk, hand.stage.state(), 0, 48 * hour);
    REQUIRE(hand.desk.toasts.size() == 1);
    CHECK(hand.desk.toasts[0].says == "2 days later · Wed 09:00");
}

TEST_CASE("the crisis meter grows with heat, reach and waiting, and says why") {
    auto scenario = tests::small_scenario();
    scenario.cast["sam"].heat_milli = 100;
    scenario.cast["sam"].followers = 20;
    const auto at = [&](engine::Tick until) {
        Stage stage(scenario);
        stage.wait_until(until);
        return crisis_of(stage.state(), until);
    };
    CHECK(at(5'000).permille == 0);
    CHECK(at(10'000).word == "calm");
    CHECK(at(10'000).because.empty());
    scenario.cast["sam"].heat_milli = 900;
    const Crisis small = at(10'000);
    scenario.cast["sam"].followers = 900'000;
    const Crisis loud = at(10'000);
    CHECK(loud.permille > small.permille);
    CHECK(at(300'000).permille > loud.permille);
    CHECK(at(600'000).word == "crisis");
    REQUIRE(at(300'000).because.size() == 3);
    CHECK_THAT(at(300'000).because[0], Contains("furious"));
    CHECK_THAT(at(300'000).because[1] + at(300'000).because[2],
               Contains("900 000 follow") && Contains("waits"));
}

TEST_CASE("a public post draws more the longer it waits, and a bad answer its own storm") {
    auto scenario = tests::small_scenario();
    scenario.cast["sam"].heat_milli = 800;
    scenario.cast["sam"].followers = 50'000;
    Stage stage(scenario);
    stage.wait_until(10'000);
    const auto of = [&](std::size_t message, engine::Tick now) {
        return engagement_of(stage.state(), stage.conversation(), stage.conversation().messages.at(message),
                             now);
    };
    CHECK(of(0, 10'000) == Engagement{});
    const Engagement early = of(0, 100'000), late = of(0, 400'000);
    CHECK(late.likes > early.likes);
    CHECK(late.quotes > 0);
    CHECK(late == of(0, 400'000));
    CHECK(bystanders_of(stage.state(), stage.conversation(), 20'000).empty());
    CHECK(bystanders_of(stage.state(), stage.conversation(), 600'000).size() == 2);
    engine::Reply rude{.conversation = "c", .as_handle = "@Help", .text = "Calm down"};
    rude.reading = tests::reading_of(5);
    rude.reading.heat_milli = 900;
    stage.act(100'000, rude);
    CHECK(of(0, 400'000).likes < late.likes);
    CHECK(of(1, 400'000).quotes > 0);
    const auto others = bystanders_of(stage.state(), stage.conversation(), 400'000);
    REQUIRE(others.size() == 3);  // nobody under the first post: it was answered too soon for that
    CHECK_THAT(others[0].item.meta, Contains("quotes you"));
    CHECK(others[0].item.by_bystander);
    CHECK(others[0].at == 130'000);
}

TEST_CASE("the screen always says the mode; only practice has a pause, a restart and hints") {
    for (const engine::Mode mode : {engine::Mode::practice, engine::Mode::timed, engine::Mode::assessment}) {
        const auto scenario = tests::small_scenario();
        engine::State state = engine::replay(scenario, engine::begin(scenario, 1, 0, mode));
        engine::advance(state, 20'000);
        Desk desk = open_desk(state);
        change(desk, state, PauseClock{});
        change(desk, state, AskRestart{});
        const Practice practice = practice_of(state, desk, 20'000, {});
        const bool free = mode == engine::Mode::practice;
        CHECK(practice.top.can_pause == free);
        CHECK(desk.paused == free);
        CHECK(practice.asking_restart == free);
        CHECK(practice.thread.hint_button.empty() != free);
        std::string chip = practice.top.mode.text;
        CHECK_THAT(chip, Contains(free ? "PRACTICE" : mode == engine::Mode::timed ? "TIMED" : "ASSESSMENT"));
    }
}

TEST_CASE("a reply is posted, then seen; a DM is delivered") {
    Hand hand(10'000, tests::small_scenario());
    hand.stage.reply(20'000, Route::dm);  // the answer comes at 80 s
    const auto tail = [&](engine::Tick now) {
        const Thread thread = practice_of(hand.stage.state(), hand.desk, now, {}).thread;
        std::string all;
        for (const ThreadItem& item : thread.tail) all += item.body.text + "\n";
        return all;
    };
    CHECK_THAT(tail(21'000), Contains("✓ posted"));
    CHECK_THAT(tail(55'000), Contains("✓✓ seen by Sam"));
    CHECK_THAT(tail(79'000), Contains("Sam is typing…"));
}

TEST_CASE("refreshing in place shows the same as making it anew") {
    Hand hand(10'000);
    Practice shown;
    const auto same = [&](engine::Tick now) {
        refresh(shown, hand.stage.state(), hand.desk, now, {});
        const Practice fresh = practice_of(hand.stage.state(), hand.desk, now, {});
        REQUIRE(shown.thread.items.size() == fresh.thread.items.size());
        for (std::size_t n = 0; n < fresh.thread.items.size(); ++n) {
            CHECK(shown.thread.items[n].body.text == fresh.thread.items[n].body.text);
            CHECK(shown.thread.items[n].likes == fresh.thread.items[n].likes);
        }
        CHECK(shown.thread.tail.size() == fresh.thread.tail.size());
        CHECK(shown.thread.ending == fresh.thread.ending);
    };
    same(11'000);
    hand.stage.reply(20'000, Route::dm);
    same(21'000);
    hand.stage.wait_until(200'000);
    same(200'000);
    hand.mean(SelectConversation{"d"});
    same(200'000);
    hand.mean(SelectConversation{"noise:1"});
    refresh(shown, hand.stage.state(), hand.desk, 200'000, {});
    CHECK(shown.thread.conversation.empty());
}

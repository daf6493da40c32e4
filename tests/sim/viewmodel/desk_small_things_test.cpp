// What the screens say of attachments, of accounts that nobody has proved to be theirs, of retired handles,
// of the way words will take, of hours and offers; and how a wait and a title are written everywhere.
#include <algorithm>

#include "sim/scenario/date.h"
#include "sim/viewmodel/desk_clock.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/home.h"
#include "sim/viewmodel/playbook_panel.h"
#include "sim/viewmodel/practice.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
namespace scenario = sim::scenario;
namespace engine = sim::engine;
using scoring::Route;
using scoring::Via;

namespace {

constexpr engine::Tick an_hour = 3'600'000;

Practice shown(const scenario::Scenario& made, engine::Tick at, void (*change_desk)(Desk&) = nullptr) {
    tests::Stage stage(made);
    stage.wait_until(at);
    Desk desk = open_desk(stage.state());
    desk.selected = "c";
    if (desk.drafts.find("c") == desk.drafts.end()) desk.drafts["c"] = fresh_draft(stage.state());
    if (change_desk) change_desk(desk);
    return practice_of(stage.state(), desk, at, tests::reading_of(80));
}

/// Sam, whose script asks for proof by DM at the second step.
scenario::Scenario with_proof() {
    scenario::Scenario made = tests::small_scenario();
    made.cast["sam"].history = "Account 4417, 12 Larch Row.";
    scenario::Step proves = tests::step_saying("proves", "It's PX 1234 5678");
    proves.says->via = scenario::CustomerVia::dm;
    proves.verifies = {"order_ref"};
    proves.expects.emplace().route = Route::dm;
    made.conversations[0].steps["proves"] = proves;
    made.conversations[0].steps["ask"].next = {tests::go("proves", 1'000)};
    return made;
}

const PlaybookCard* card_titled(const std::vector<PlaybookCard>& cards, const std::string& title) {
    const auto found = std::ranges::find(cards, title, &PlaybookCard::title);
    return found == cards.end() ? nullptr : &*found;
}

std::vector<PlaybookCard> policy_of(const scenario::Scenario& made) {
    tests::Stage stage(made);
    Desk desk = open_desk(stage.state());
    desk.playbook_tab = 3;
    return playbook_of(stage.state(), desk).cards;
}

}  // namespace

TEST_CASE("what hangs on a post is a card with its words") {
    scenario::Scenario made = tests::small_scenario();
    made.conversations[0].steps["ask"].says->attachments = {
        {scenario::AttachmentKind::screenshot, "Balance: £38.00 twice"}};
    const Practice practice = shown(made, 20'000);
    REQUIRE_FALSE(practice.thread.items.empty());
    REQUIRE(practice.thread.items[0].attachments.size() == 1);
    CHECK(practice.thread.items[0].attachments[0].title == "Screenshot");
    CHECK(practice.thread.items[0].attachments[0].text == "Balance: £38.00 twice");
    CHECK(practice.thread.items[0].may_report.empty());
}

TEST_CASE(
    "whoever joins the thread can be reported where the post stands, and the decision says whose it was") {
    scenario::Scenario made = tests::small_scenario();
    made.conversations[0].steps["ask"].asides = {{"@HeIp", "Help", {.text = "call our agent"}, 5'000}};
    tests::Stage stage(made);
    stage.wait_until(16'000);
    Desk desk = open_desk(stage.state());
    desk.selected = "c";
    Practice practice = practice_of(stage.state(), desk, 16'500, {});
    const auto can_report = [](const ThreadItem& item) { return item.may_report == "@HeIp"; };
    CHECK(std::ranges::any_of(practice.thread.items, can_report));
    stage.act(17'000, engine::Reply{
                          .conversation = "c", .as_handle = "@Help", .route = Route::report, .to = "@HeIp"});
    refresh(practice, stage.state(), desk, 20'000, {});
    CHECK_FALSE(std::ranges::any_of(practice.thread.items, can_report));
    const auto decision = std::ranges::find_if(practice.thread.items, [](const ThreadItem& item) {
        return item.body.text == "Reported to the network: the post of @HeIp";
    });
    REQUIRE(decision != practice.thread.items.end());
    CHECK(decision->meta.find("· ·") == std::string::npos);
    CHECK(practice.inbox.rows.at(0).waiting);
}

TEST_CASE("the account of a customer stays shut until they have proved in a DM that it is theirs") {
    const scenario::Scenario made = with_proof();
    tests::Stage stage(made);
    stage.wait_until(20'000);
    Desk desk = open_desk(stage.state());
    desk.selected = "c";
    const CustomerCard before = practice_of(stage.state(), desk, 20'000, {}).customer;
    CHECK(before.history.empty());
    CHECK(before.history_held == "The account opens once Sam has proved by DM that it is theirs.");
    stage.reply(21'000, Route::dm);
    stage.wait_until(30'000);
    const CustomerCard after = practice_of(stage.state(), desk, 30'000, {}).customer;
    CHECK(after.history == "Account 4417, 12 Larch Row.");
    CHECK(after.history_held.empty());
    scenario::Scenario open = with_proof();
    open.conversations[0].steps["proves"].verifies.clear();
    CHECK(shown(open, 20'000).customer.history == "Account 4417, 12 Larch Row.");
}

TEST_CASE("a retired handle warns where words are written") {
    scenario::Scenario made = tests::small_scenario();
    made.brand.handles.push_back({.handle = "@Old", .role = scenario::HandleRole::retired});
    const auto warned = [](const Practice& practice) {
        return std::ranges::any_of(practice.composer.hints,
                                   [](const Chip& chip) { return chip.text == "@Old is retired"; });
    };
    CHECK_FALSE(warned(shown(made, 20'000)));
    CHECK(warned(shown(made, 20'000, [](Desk& desk) { desk.drafts["c"].as_handle = "@Old"; })));
}

TEST_CASE("the preview says which route the words will take") {
    const auto route = [](void (*change_desk)(Desk&)) {
        return shown(tests::small_scenario(), 20'000, change_desk).preview.route;
    };
    CHECK(route([](Desk& desk) { desk.previewing = true, desk.drafts["c"].text = "Hello"; }) ==
          "Route: Answer here, as your words say");
    CHECK(route([](Desk& desk) {
              desk.previewing = true, desk.drafts["c"].text = "Hello";
              desk.drafts["c"].route = Route::phone, desk.drafts["c"].route_chosen = true;
          }) == "Route: Phone, as you chose");
    CHECK(route([](Desk& desk) {
              desk.previewing = true, desk.drafts["c"].text = "Hello", desk.drafts["c"].mode = Via::note;
          }) == "");
}

TEST_CASE("the policy tab has what holds in this exercise, whose hours they are, and for which country") {
    scenario::Scenario made = tests::small_scenario();
    made.terms = {{"Flood offer", "15 % off until 31 March."}};
    made.brand.hours.week[0] = scenario::day_hours("08:00-12:00, 13:00-17:00").value();
    made.brand.hours.holidays = {{scenario::day_number("2026-04-03").value(), "Good Friday", {}}};
    made.brand.hours.zone = scenario::time_zone("Europe/London").value();
    made.brand.handles[1].countries = {"US", "CA"};
    made.brand.handles[1].hours = made.brand.hours;
    made.brand.handles[1].hours->zone = scenario::time_zone("America/New_York").value();
    const std::vector<PlaybookCard> cards = policy_of(made);
    CHECK(cards.front().title == "Flood offer");
    CHECK(cards.front().lines == std::vector<std::string>{"15 % off until 31 March."});
    const PlaybookCard* hours = card_titled(cards, "Opening hours");
    REQUIRE(hours);
    CHECK(hours->lines == std::vector<std::string>{"Mon 08:00–12:00, 13:00–17:00",
                                                   "Fri 3 Apr, Good Friday: closed",
                                                   "By the clock in Europe/London"});
    const PlaybookCard* own = card_titled(cards, "Opening hours of @Main");
    REQUIRE(own);
    CHECK(own->lines.back() == "By the clock in America/New_York");
    const PlaybookCard* owners = card_titled(cards, "Who owns what");
    REQUIRE(owners);
    CHECK(owners->lines[1] == "@Main:  Customers in US, CA.");
}

TEST_CASE("the desk's clock goes by its zone, and by no other") {
    scenario::Scenario made = tests::small_scenario();
    made.begins_unix_s = scenario::unix_seconds("2026-03-28T16:02:00").value();
    CHECK(clock_time(made, 40 * an_hour) == "08:02");
    CHECK(moment_words(made, 40 * an_hour) == "Mon 30 Mar 08:02");
    made.brand.hours.zone = scenario::time_zone("Europe/London").value();
    CHECK(clock_time(made, 40 * an_hour) == "09:02");
    CHECK(moment_words(made, 40 * an_hour) == "Mon 30 Mar 09:02");
    CHECK(later_words(made, 0, 40 * an_hour) == "2 days later · Mon 09:02");
}

TEST_CASE("open over midnight, shut for lunch, shut on a holiday") {
    scenario::Scenario made = tests::small_scenario();
    made.begins_unix_s = scenario::unix_seconds("2026-03-02T21:00:00").value();  // Monday
    made.brand.hours.week[0] = scenario::day_hours("08:00-12:00, 20:00-02:00").value();
    made.brand.hours.week[1] = scenario::day_hours("08:00-24:00").value();
    CHECK(hours_chip(made, 0).text == "open until 02:00");
    CHECK(hours_chip(made, 4 * an_hour).text == "open until 02:00");
    CHECK(hours_chip(made, 6 * an_hour).text == "closed, opens 08:00");
    CHECK(hours_chip(made, 12 * an_hour).text == "open until 24:00");
    made.brand.hours.holidays = {{scenario::day_number("2026-03-03").value(), "", {}}};
    CHECK(hours_chip(made, 12 * an_hour).text == "closed, opens Mon 08:00");
}

TEST_CASE("a wait has one form, and a title one full stop") {
    CHECK(wait_words(288'000, 360'000) == "04:48 of 06:00");
    CHECK(wait_words(451'000, 360'000) == "07:31 of 06:00 late");
    CHECK(wait_words(4'000'000, 14'400'000) == "1:06:40 of 4:00:00");
    CHECK(as_sentence("Third day, no parcel") == "Third day, no parcel.");
    for (const char* whole : {"No signal.", "Are you lot asleep?", "Out!", "And then…", ""})
        CHECK(as_sentence(whole) == whole);
}

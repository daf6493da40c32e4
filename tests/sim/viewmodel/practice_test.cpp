// What the practice screen shows, decided and worded.
#include "sim/viewmodel/practice.h"

#include "sim/engine/command.h"
#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/inbox.h"
#include "sim/viewmodel/signature.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
using scoring::Act;
using scoring::Route;
using scoring::Via;
using tests::Stage;

namespace {

sim::scenario::Scenario busy_scenario() {
    auto scenario = tests::small_scenario();
    scenario.title = "Third day, no parcel";
    scenario.begins_unix_s = 1'772'442'000;  // 09:00
    scenario.pace_milli = 4000;
    scenario.cast["sam"].name = "Sam Ortiz";
    scenario.cast["sam"].about = "Leeds";
    scenario.cast["sam"].followers = 312;
    scenario.conversations[0].issue = "lost_parcel";
    scenario.conversations[0].priority = sim::scenario::Priority::high;
    scenario.brand.handles[0].name = "Helpful Help";
    scenario.brand.departments[0].name = "Safety";
    scenario.brand.signature_example = "^JD";
    scenario.brand.signature_style = sim::scenario::SignatureStyle::initials;
    scenario.brand.triage = {{"billing", "Billing", {"Look."}},
                             {"lost_parcel", "Lost parcel", {"Say what you heard."}}};
    scenario.brand.never_ask = {"Card numbers"};
    scenario.injects = {
        {.id = "flood", .at_ms = 5'000, .kind = sim::scenario::InjectKind::status, .text = "Leeds closed"}};
    scenario.injects[0].notice.announce_within_ms = 600'000;
    return scenario;
}

struct Room {
    sim::scenario::Scenario scenario = busy_scenario();
    Stage stage{scenario};
    Desk desk;
    scoring::Reading reading;
    explicit Room(sim::engine::Tick until = 10'000) {
        stage.wait_until(until);
        desk = open_desk(stage.state());
    }
    Practice at(sim::engine::Tick now) { return practice_of(stage.state(), desk, now, reading); }
    void mean(const Intent& intent) { change(desk, stage.state(), intent); }
};

const RouteChoice* chosen(const Composer& composer) {
    for (const RouteChoice& route : composer.routes)
        if (route.chosen) return &route;
    return nullptr;
}

}  // namespace

TEST_CASE("the top bar tells the simulated time, the pace, who waits and how hot it is") {
    Room room;
    const TopBar top = room.at(872'000).top;
    CHECK(top.title == "Third day, no parcel");
    CHECK(top.as_handle == "@Help");
    CHECK(top.clock == "09:14:32");
    CHECK(top.pace == "×4");
    CHECK(top.waiting == "1");
    CHECK(top.crisis == "hot");
    CHECK(top.heat.words == std::to_string(top.heat.permille / 10));
    CHECK(top.mode.text == "PRACTICE");
}

TEST_CASE("a row counts the wait against the target and turns late") {
    Room room;
    InboxRow row = room.at(10'000 + 288'000).inbox.rows.at(0);
    CHECK(row.wait == "04:48 of 06:00");
    CHECK(row.wait_meter.permille == 800);
    CHECK(row.wait_meter.mood == Mood::warn);
    CHECK(row.priority.text.empty());  // the scenario's own is not told
    CHECK(row.unread);
    row = room.at(10'000 + 451'000).inbox.rows.at(0);
    CHECK(row.wait == "07:31 of 06:00 late");
    CHECK(row.wait_meter.permille == 1000);
    CHECK(row.wait_meter.mood == Mood::bad);
}

TEST_CASE("the brand's target and a person's extra time move the target") {
    auto scenario = busy_scenario();
    scenario.brand.targets["first_response_s"] = 600;
    Stage stage(scenario, 1, 50);
    CHECK(wait_target(stage.state(), true) == 900'000);
    CHECK(wait_target(stage.state(), false) == 15 * 60'000 * 3 / 2);
}

TEST_CASE("an answered, a left alone and a handed off conversation say so") {
    const auto wait_after = [](auto act) {
        Room room;
        act(room.stage);
        return room.at(30'000).inbox.rows.at(0);
    };
    CHECK(wait_after([](Stage& stage) { stage.reply(20'000, Route::dm); }).wait == "answered");
    const InboxRow handed = wait_after([](Stage& stage) {
        stage.act(20'000, sim::engine::Reply{.conversation = "c",
                                             .via = Via::note,
                                             .route = Route::hand_off,
                                             .to = "safety",
                                             .text = "Angry, 3 days"});
    });
    CHECK(handed.wait == "handed off");
    CHECK_FALSE(handed.waiting);
    CHECK(wait_after([](Stage& stage) { stage.act(20'000, sim::engine::Resolve{"c"}); }).wait == "resolved");
}

TEST_CASE("the inbox goes by need, then arrival; who does not wait comes after, noise last") {
    auto scenario = busy_scenario();
    for (const char* id : {"d", "e"}) {
        scenario.conversations.push_back(scenario.conversations[0]);
        scenario.conversations.back().id = id;
        scenario.conversations.back().starts_ms += 5'000;
    }
    scenario.conversations[2].need = scoring::Need::safety;
    scenario.injects.push_back({.at_ms = 12'000,
                                .kind = sim::scenario::InjectKind::post,
                                .text = "Rain!",
                                .as_handle = "@x",
                                .name = "X"});
    Stage stage(scenario);
    stage.wait_until(20'000);
    CHECK(inbox_order(stage.state()) == std::vector<std::string>{"e", "c", "d"});
    stage.reply(21'000, Route::dm);
    CHECK(inbox_order(stage.state()) == std::vector<std::string>{"e", "d", "c"});
    const Inbox inbox = inbox_of(stage.state(), {}, 22'000);
    REQUIRE(inbox.rows.size() == 3);
    REQUIRE(inbox.background.size() == 1);
    CHECK(inbox.background[0].conversation.starts_with("noise:"));
    CHECK(inbox.background[0].dimmed);
}

TEST_CASE("ten thousand background posts cost a hundred rows") {
    auto scenario = busy_scenario();
    scenario.cast["sam"].patience_ms = 0;
    scenario.noise.per_hour_milli = 4'000'000;
    scenario.noise.posts = {{"@a", "Ann", "Sun"}, {"@b", "Bo", "Rain"}};
    Stage stage(scenario);
    stage.wait_until(3 * 3'600'000);
    REQUIRE(stage.state().noise.size() > 10'000);
    const Desk desk = open_desk(stage.state());
    const Inbox inbox = inbox_of(stage.state(), desk, stage.state().now);
    CHECK(inbox.rows.size() == 1);
    CHECK(inbox.background.size() == most_background_rows);
    CHECK(inbox.background.back().conversation == "noise:" + std::to_string(stage.state().noise.back().id));
    CHECK(inbox.older == std::to_string(stage.state().noise.size() - 100) + " older background posts");
}

TEST_CASE("an inbox that is refreshed in place shows what a new one does, whatever happened between") {
    auto scenario = busy_scenario();
    scenario.cast["sam"].patience_ms = 0;
    scenario.noise.per_hour_milli = 400'000;
    scenario.noise.posts = {{"@a", "Ann", "Sun"}, {"@b", "Bo", "Rain"}};
    const auto ids = [](const Inbox& inbox) {
        std::vector<std::string> all{inbox.older, inbox.empty_says, std::to_string(inbox.background_from)};
        for (const InboxRow& row : inbox.rows) all.push_back(row.conversation);
        for (const InboxRow& row : inbox.background) all.push_back(row.conversation + row.preview);
        return all;
    };
    Stage stage(scenario), earlier(scenario);
    earlier.wait_until(600'000);
    Desk desk = open_desk(stage.state());
    Inbox inbox;
    const auto check = [&](const sim::engine::State& state, const std::string& after) {
        INFO(after);
        refresh_inbox(inbox, state, desk, state.now);
        CHECK(ids(inbox) == ids(inbox_of(state, desk, state.now)));
    };
    check(stage.state(), "the beginning");
    for (const sim::engine::Tick until : {500'000, 900'000, 900'000, 3'000'000}) {
        stage.wait_until(until);
        check(stage.state(), "time");
    }
    change(desk, stage.state(), ShowOlderPosts{});
    check(stage.state(), "another page");
    change(desk, stage.state(), ShowInboxTab{InboxChoice::dms});
    check(stage.state(), "another tab");
    change(desk, stage.state(), ShowInboxTab{InboxChoice::alerts});
    check(stage.state(), "the alerts");
    check(earlier.state(), "time going back, as in a replay");
    check(stage.state(), "and on again");
}

TEST_CASE("a background post can be looked at but not answered") {
    Room room;
    auto scenario = busy_scenario();
    scenario.injects.push_back({.at_ms = 12'000,
                                .kind = sim::scenario::InjectKind::post,
                                .text = "Rain!",
                                .as_handle = "@x",
                                .name = "X"});
    Stage stage(scenario);
    stage.wait_until(20'000);
    Desk desk;
    change(desk, stage.state(), SelectConversation{"noise:2"});
    const Practice practice = practice_of(stage.state(), desk, 20'000, {});
    CHECK(practice.thread.name == "X");
    CHECK(practice.thread.items.at(0).body.text == "Rain!");
    CHECK_FALSE(practice.composer.enabled);
    CHECK_FALSE(practice.composer.cannot_because.empty());
    CHECK_FALSE(practice.customer.shown);
}

TEST_CASE("an empty desk says what to do") {
    Room room(1'000);
    const Practice practice = room.at(1'000);
    CHECK(practice.inbox.rows.empty());
    CHECK(practice.thread.empty_says ==
          "Nobody has written yet. The first customer will be here in a moment.");
    CHECK_FALSE(practice.composer.can_send);
}

TEST_CASE("a thread tells apart posts, DMs, notes and decisions, and who wrote them") {
    Room room;
    room.stage.act(
        20'000,
        sim::engine::Reply{.conversation = "c", .as_handle = "@Help", .via = Via::note, .text = "van 7?"});
    room.stage.act(21'000, sim::engine::Reply{.conversation = "c",
                                              .via = Via::note,
                                              .route = Route::hand_off,
                                              .to = "safety",
                                              .text = "please call"});
    const Thread thread = room.at(22'000).thread;
    REQUIRE(thread.items.size() == 4);
    CHECK(thread.issue == "lost parcel");
    CHECK(thread.items[0].meta == "@sam · 312 followers · 09:00");
    CHECK(thread.items[0].body.spans.at(0).style == TextStyle::mention);
    CHECK(thread.items[1].kind == ThreadItem::Kind::note);
    CHECK(thread.items[1].name == "Helpful Help");
    CHECK(thread.items[1].by_trainee);
    CHECK(thread.items[3].kind == ThreadItem::Kind::decision);
    CHECK(thread.items[3].body.text == "Handed off to Safety");
}

TEST_CASE("a customer is seen typing just before they answer") {
    Room room;
    room.stage.reply(20'000, Route::dm);  // answers at 80 s; three real seconds are twelve here
    CHECK(room.at(67'000).thread.tail.size() == 1);
    const Thread thread = room.at(68'000).thread;
    REQUIRE(thread.tail.size() == 2);
    CHECK(thread.tail[1].kind == ThreadItem::Kind::system);
    CHECK(thread.tail[1].body.text == "Sam is typing…");
}

TEST_CASE("a conversation that is over can still be closed, and says how it ended") {
    Room room;
    room.stage.reply(20'000, Route::dm);
    room.stage.wait_until(90'000);
    CHECK(room.at(90'000).thread.ending == "This conversation has come to its end.");
    CHECK(room.at(90'000).thread.can_resolve);
    room.stage.act(91'000, sim::engine::Resolve{"c"});
    CHECK_FALSE(room.at(91'000).thread.can_resolve);
    CHECK(room.at(91'000).thread.ending == "Marked as resolved.");
}

TEST_CASE("the composer says who will read it, and its button says what it does") {
    Room room;
    room.mean(EditDraft{"Sorry, Sam. ^JD"});
    const auto says = [&](Via mode) {
        room.mean(SetMode{mode});
        const Composer composer = room.at(11'000).composer;
        return composer.mode_says + " / " + composer.send_label;
    };
    CHECK(says(Via::open) == "everyone can read this / Send publicly");
    CHECK(says(Via::dm) == "only you and Sam read this / Send to Sam");
    CHECK(says(Via::note) == "only colleagues read this / Keep note");
    room.mean(SetMode{Via::open});
    room.mean(EditDraft{""});
    room.mean(SetRoute{Route::no_reply, ""});
    CHECK(room.at(11'000).composer.send_label == "Leave without a reply");
    CHECK(room.at(11'000).composer.can_send);
}

TEST_CASE("what keeps a draft from being sent is said") {
    Room room;
    const auto because = [&] {
        const Composer composer = room.at(11'000).composer;
        CHECK(composer.can_send == composer.cannot_because.empty());
        return composer.cannot_because;
    };
    CHECK(because() == "Write something first.");
    room.mean(EditDraft{" \n"});
    CHECK(because() == "Write something first.");
    room.mean(EditDraft{"Sorry!"});
    CHECK(because().empty());
    room.reading.weighted_length = 300;
    CHECK(because() == "20 too long.");
    CHECK(room.at(11'000).composer.count == "-20");
    CHECK(room.at(11'000).composer.count_mood == Mood::bad);
    room.mean(SetMode{Via::dm});
    CHECK(because().empty());
    room.mean(EditDraft{std::string(10'001, 'a')});
    CHECK(because() == "1 too long.");
    room.mean(EditDraft{"Sorry!"});
    room.mean(SetRoute{Route::no_reply, ""});
    CHECK(because() == "This sends no words: clear the text, or choose where it goes.");
    room.mean(SetRoute{Route::hand_off, ""});
    CHECK(because() == "Choose who takes over.");
    room.mean(SetRoute{Route::hand_off, "safety"});
    CHECK(because().empty());
}

TEST_CASE("the lit route is the one the words take, and says that it was read from them") {
    Room room;
    room.mean(EditDraft{"Could you DM us?"});
    room.reading = tests::reading_of(80, {Act::ask_dm});
    const RouteChoice* lit = nullptr;
    Composer composer = room.at(11'000).composer;
    REQUIRE((lit = chosen(composer)));
    CHECK(lit->route == Route::dm);
    CHECK(lit->read_from_words);
    CHECK(lit->number == 2);
    CHECK(lit->label == "To DM");
    room.mean(SetRoute{Route::phone, ""});
    composer = room.at(11'000).composer;
    REQUIRE((lit = chosen(composer)));
    CHECK(lit->route == Route::phone);
    CHECK_FALSE(lit->read_from_words);
}

TEST_CASE("hints name what is missing or about to leak") {
    Room room;
    room.mean(EditDraft{"Your card 4111 1111 1111 1111, {name}?"});
    room.reading = tests::reading_of(50);
    room.reading.private_data = {{scoring::PrivateKind::card, {10, 29}}};
    room.desk.signature = signature_of(room.scenario.brand, "moira van Ogle");
    const Composer composer = room.at(11'000).composer;
    CHECK(composer.signature == "^MO");
    REQUIRE(composer.hints.size() == 1);
    CHECK(composer.hints[0].text == "shows a card to everyone");
    CHECK(composer.hints[0].mood == Mood::bad);
    room.reading.private_data[0].kind = scoring::PrivateKind::order_ref;
    CHECK(room.at(11'000).composer.hints.at(0).text == "shows an order ref to everyone");
    room.mean(SetMode{Via::note});
    CHECK(room.at(11'000).composer.hints.empty());
    CHECK(room.at(11'000).composer.signature.empty());
}

TEST_CASE("a signature is made of one's own name in the brand's way, where the brand takes it") {
    sim::scenario::Brand brand;
    CHECK(signature_of(brand, "Moira Ogle").empty());
    brand.signature_style = sim::scenario::SignatureStyle::initials;
    brand.signature_example = "^JD", brand.signature_pattern = "\\^[A-Z]{2}\\b";
    CHECK(signature_of(brand, "Moira Ogle") == "^MO");
    CHECK(signature_of(brand, "jo") == "^JO");
    CHECK(signature_of(brand, "Anne-Marie de la Tour") == "^AT");
    for (const char* nobody : {"", "  ", "長谷川", "X", "123"}) CHECK(signature_of(brand, nobody) == "^JD");
    brand.signature_style = sim::scenario::SignatureStyle::name;
    brand.signature_example = "^Nell", brand.signature_pattern = "\\^[A-Z][a-z]+\\b";
    CHECK(signature_of(brand, "moira Ogle") == "^Moira");
    brand.signature_example = "- Ceri", brand.signature_pattern = "[-–] ?(Amara|Ceri)\\b";
    CHECK(signature_of(brand, "Moira Ogle") == "- Ceri");
}

TEST_CASE("the customer's temper and patience, truly") {
    Room room;
    CustomerCard card = room.at(10'000 + 540'000).customer;
    CHECK(card.about == "@sam · Leeds");
    CHECK(card.temper.words == "angry");
    CHECK(card.patience.words == "6 min left");
    CHECK(card.patience.permille == 400);
    room.stage.wait_until(910'000);  // the first chase: patience runs anew
    card = room.at(910'000 + 450'000).customer;
    CHECK(card.patience.words == "7 min left");
    CHECK(card.temper.permille == 840);
    room.stage.reply(920'000, Route::dm);
    card = room.at(920'000).customer;
    CHECK(card.patience.words == "not waiting");
    CHECK(card.temper.words == "angry, cooling");
}

TEST_CASE("an announcement can go out from every account before any conversation is open") {
    Room room;
    room.desk.selected.clear();
    const Composer composer = room.at(1'000).composer;
    CHECK_FALSE(composer.enabled);
    CHECK(composer.handles.size() == room.scenario.brand.handles.size());
    CHECK_FALSE(composer.handles.empty());
}

TEST_CASE("the playbook puts this customer's issue first, and can be searched") {
    Room room;
    PlaybookPanel panel = room.at(11'000).playbook;
    REQUIRE(panel.cards.size() == 3);
    CHECK(panel.cards[0].title == "Lost parcel");
    CHECK(panel.cards[0].lines.at(0) == "1 Say what you heard.");
    CHECK(panel.cards[1].title == "Never ask");
    REQUIRE(panel.status_board.size() == 1);
    CHECK(panel.status_board[0].meta == "09:00");
    CHECK(panel.status_board[0].announce);
    room.mean(SearchPlaybook{"CARD"});
    panel = room.at(11'000).playbook;
    REQUIRE(panel.cards.size() == 1);
    CHECK(panel.cards[0].title == "Never ask");
    room.mean(SearchPlaybook{"zebra"});
    CHECK(room.at(11'000).playbook.empty_says == "Nothing in the playbook speaks of “zebra”. Try one word.");
}

TEST_CASE("ending early says what it will cost") {
    Room room;
    CHECK(room.at(11'000).end_question ==
          "End now? One customer is still waiting for you, and that will count.");
    room.stage.reply(20'000, Route::dm);
    CHECK(room.at(20'000).end_question == "End now and see your scorecard?");
}

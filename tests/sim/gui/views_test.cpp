// Each view drawn from made-up view-models: what it says, what it answers to mouse and keys.
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "sim/gui/briefing_view.h"
#include "sim/gui/debrief_view.h"
#include "sim/gui/home_view.h"
#include "sim/gui/practice_view.h"
#include "sim/gui/replay_view.h"
#include "sim/gui/self_rating_view.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/scroll_area.h"
#include "tests/sim/gui/samples.h"
#include "tests/sim/gui/screen.h"
#include "tests/support/catch.h"

using namespace sim::gui;
using namespace sim::viewmodel;
using Catch::Contains;
using tests::Screen;

namespace {

/// The one thing that was meant; that the mouse came into the list of conversations is no wish.
template <typename Wanted>
const Wanted* only(const Intents& intents) {
    const Wanted* found = nullptr;
    int wishes = 0;
    for (const Intent& intent : intents) {
        if (std::holds_alternative<HoldInbox>(intent)) continue;
        ++wishes;
        found = std::get_if<Wanted>(&intent);
    }
    return wishes == 1 ? found : nullptr;
}

/// The first of its kind among what was meant.
template <typename Wanted>
Wanted first(const Intents& intents) {
    for (const Intent& intent : intents)
        if (const auto* found = std::get_if<Wanted>(&intent)) return *found;
    throw std::runtime_error("nothing of the kind was meant");
}

/// A practice screen whose composer answers to typing as the program would.
struct PracticeScreen {
    Practice model = tests::sample_practice();
    PracticeView view;
    Screen screen;

    explicit PracticeScreen(float width = 1440, float height = 900) : screen(width, height) {
        screen.show([this](Ui& ui, Box window, Intents& intents) {
            view.draw(ui, window, model, intents);
            for (const Intent& intent : intents) {
                if (const auto* edit = std::get_if<EditDraft>(&intent)) model.composer.text = edit->text;
                if (const auto* hold = std::get_if<HoldInbox>(&intent)) model.inbox.held = hold->held;
                if (const auto* search = std::get_if<SearchPlaybook>(&intent))
                    model.playbook.search = search->words;
            }
        });
    }
};

}  // namespace

TEST_CASE("home says what to do next, and every card leads to its briefing") {
    Screen screen;
    HomeView view;
    const Home home = tests::sample_home();
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, home, intents); });
    const std::string words = screen.words();
    for (const char* said :
         {"NEXT FOR YOU", "The posted card", "Storm over Leeds", "best 88", "6 scenarios", "today 21:04"})
        CHECK_THAT(words, Contains(said));
    const Intents card = screen.click("home/card/just-a-troll");
    REQUIRE(only<ChooseScenario>(card));
    CHECK(only<ChooseScenario>(card)->scenario == "just-a-troll");
    CHECK(only<OpenSession>(screen.click("home/session/2"))->session == 2);
    CHECK(only<FilterLevel>(screen.click("home/level/hard"))->level == sim::scenario::Level::hard);
    CHECK_FALSE(only<FilterLevel>(screen.click("home/level/all"))->level);
}

TEST_CASE("an empty list of sessions says how to begin, a session left is offered first") {
    Screen screen;
    HomeView view;
    Home home = tests::sample_home();
    home.past.clear();
    home.resume = ResumeOffer{4, "Monday queue", "3 replies sent"};
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, home, intents); });
    CHECK_THAT(screen.words(), Contains("None yet. Your scorecards will be kept here"));
    CHECK(only<ResumeSession>(screen.press(Key::enter))->session == 4);
    CHECK(only<DiscardSession>(screen.click("home/discard"))->session == 4);
}

TEST_CASE("the briefing starts with Enter or with its button, and leads home") {
    Screen screen;
    BriefingView view;
    const Briefing briefing = tests::sample_briefing();
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, briefing, intents); });
    CHECK_THAT(screen.words(), Contains("pass at 85") && Contains("@ParcellyHelp: orders and parcels") &&
                                   Contains("Recorded on this machine"));
    CHECK(only<StartSession>(screen.press(Key::enter))->scenario == "rager");
    CHECK(only<StartSession>(screen.click("briefing/start")));
    CHECK(only<GoHome>(screen.click("briefing/home")));
}

TEST_CASE("practice shows who waits, the private part, the customer and the status board") {
    PracticeScreen practice;
    const std::string words = practice.screen.words();
    for (const char* said : {"Monday queue", "09:14:32", "04:48 of 6:00", "07:31 of 6:00 late",
                             "PRIVATE, only you and Sam", "angry, cooling", "Leeds depot closed",
                             "everyone can read this", "Send publicly", "WHERE IT GOES", "no signature yet"})
        CHECK_THAT(words, Contains(said));
    CHECK(only<SelectConversation>(practice.screen.click("practice/inbox/lena"))->conversation == "lena");
    CHECK(only<PauseClock>(practice.screen.press(Key::f5)));
    CHECK(only<SelectNeighbour>(practice.screen.press(Key::down, false, false, true))->step == 1);
    CHECK(only<EndSession>(practice.screen.click("practice/end")));
    CHECK(only<MarkResolved>(practice.screen.press(Key::r, true)));
}

TEST_CASE("where two columns have no room it is the list or the conversation, never both squeezed") {
    PracticeScreen practice(700, 480);
    CHECK(practice.screen.has("practice/composer"));
    CHECK_FALSE(practice.screen.has("practice/inbox/lena"));
    CHECK(practice.screen.place_of("practice/composer").w > 500);
    practice.screen.click("practice/list");
    practice.screen.frame();
    CHECK_FALSE(practice.screen.has("practice/composer"));
    practice.screen.click("practice/inbox/lena");
    practice.screen.frame();
    CHECK(practice.screen.has("practice/composer"));
    practice.screen.press(Key::f2);
    practice.screen.frame();
    CHECK(practice.screen.has("practice/inbox/lena"));
    practice.screen.press(Key::f2);
    practice.screen.frame();
    practice.screen.click("practice/routes");
    practice.screen.frame();
    CHECK(only<SetRoute>(practice.screen.click("practice/routes/2"))->route == scoring::Route::phone);
    CHECK(only<SelectNeighbour>(practice.screen.press(Key::down, false, false, true)));
}

TEST_CASE("a sealed assessment says so, and offers practice instead of another try") {
    Screen screen;
    DebriefView view;
    Debrief debrief = tests::sample_debrief();
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, debrief, intents); });
    CHECK_THAT(screen.words(), Contains("Try again") && !Contains("sealed"));
    debrief.assessment = debrief.sealed = true, debrief.mode = "assessment, attempt 1, sealed",
    debrief.again = "Practise this";
    CHECK_THAT(screen.words(), Contains("Practise this") && Contains("sealed") && !Contains("Try again"));
    CHECK(only<TryAgain>(screen.click("debrief/again")));
    CHECK(only<NextExercise>(screen.click("debrief/next")));
    CHECK(only<NextExercise>(screen.press(Key::n)));
}

TEST_CASE("typing changes the draft, emoji and all, and is not lost by a mode") {
    PracticeScreen practice;
    practice.screen.click("practice/composer");
    practice.screen.press(Key::end, true);
    const Intents typed = practice.screen.type(U"! 👍🏽");
    REQUIRE(only<EditDraft>(typed));
    CHECK_THAT(only<EditDraft>(typed)->text, Catch::EndsWith("patience! 👍🏽"));
    const Intents mode = practice.screen.press(Key::two, true);
    REQUIRE(only<SetMode>(mode));
    CHECK(only<SetMode>(mode)->mode == scoring::Via::dm);
    CHECK_THAT(practice.screen.words(), Contains("patience! 👍🏽"));
    const Intents less = practice.screen.press(Key::backspace);
    CHECK_THAT(only<EditDraft>(less)->text, Catch::EndsWith("patience! "));
}

TEST_CASE("Ctrl+Enter sends from the editor, plain Enter makes a line") {
    PracticeScreen practice;
    practice.screen.click("practice/composer");
    CHECK(only<Send>(practice.screen.press(Key::enter, true)));
    CHECK_THAT(only<EditDraft>(practice.screen.press(Key::enter))->text, Contains("\n"));
    CHECK(only<Send>(practice.screen.click("practice/send")));
}

TEST_CASE("what cannot be sent is not sent, and says why") {
    PracticeScreen practice;
    practice.model.composer.can_send = false;
    practice.model.composer.cannot_because = "12 characters too long";
    practice.screen.frame();
    CHECK_FALSE(practice.screen.has("practice/send"));
    CHECK(practice.screen.press(Key::enter, true).empty());
    CHECK_THAT(practice.screen.words(), Contains("12 characters too long"));
}

TEST_CASE("a route is chosen by click or key; a hand-off asks for its department") {
    PracticeScreen practice;
    CHECK(only<SetRoute>(practice.screen.click("practice/route/phone"))->route == scoring::Route::phone);
    CHECK(only<SetRoute>(practice.screen.press(Key::seven, false, false, true))->route ==
          scoring::Route::no_reply);
    CHECK(practice.screen.click("practice/route/hand_off").empty());
    practice.screen.frame();
    CHECK_FALSE(practice.screen.has("practice/send"));  // covered by the dialog
    practice.screen.click("hand-off/to/legal");
    CHECK(practice.screen.click("hand-off/send").empty());
    practice.screen.frame();
    CHECK_THAT(practice.screen.words(), Contains("Say what they need to know."));
    practice.screen.type(U"Wants all data we hold");
    const Intents handed = practice.screen.press(Key::enter, true);
    REQUIRE(only<HandOff>(handed));
    CHECK(only<HandOff>(handed)->to == "legal");
    CHECK(only<HandOff>(handed)->note == "Wants all data we hold");
    practice.screen.frame(), practice.screen.frame();
    CHECK(practice.screen.has("practice/send"));
}

TEST_CASE("the handle is changed in a menu that Escape closes") {
    PracticeScreen practice;
    practice.screen.click("practice/handle");
    practice.screen.frame();
    CHECK_THAT(practice.screen.words(), Contains("retired: until 2024"));
    practice.screen.press(Key::escape);
    practice.screen.frame();
    CHECK_FALSE(practice.screen.has("practice/handles/0"));
    practice.screen.click("practice/handle");
    practice.screen.frame();
    CHECK(only<SetHandle>(practice.screen.click("practice/handles/1"))->handle == "@Parcelly");
}

TEST_CASE("the status board's announcement is written in its own dialog") {
    PracticeScreen practice;
    practice.screen.click("practice/status/0/announce");
    practice.screen.frame();
    practice.screen.type(U"Leeds is closed until 14:00");
    const Intents sent = practice.screen.press(Key::enter, true);
    REQUIRE(only<SendAnnouncement>(sent));
    CHECK(only<SendAnnouncement>(sent)->text == "Leeds is closed until 14:00");
    CHECK(only<SendAnnouncement>(sent)->as_handle == "@ParcellyHelp");
    practice.screen.frame();
    CHECK_FALSE(practice.screen.has("announce/send"));
}

TEST_CASE("ending is asked back, and Escape keeps the session") {
    PracticeScreen practice;
    practice.model.asking_to_end = true;
    practice.screen.frame();
    CHECK_THAT(practice.screen.words(), Contains("Four people still wait"));
    CHECK(only<CancelEnd>(practice.screen.press(Key::escape)));
    CHECK(only<ConfirmEnd>(practice.screen.press(Key::enter)));
    CHECK(only<ConfirmEnd>(practice.screen.click("practice/end/confirm")));
}

TEST_CASE("a slash offers the saved replies that fit; Enter puts one in, Tab walks its blanks") {
    PracticeScreen practice;
    practice.model.composer.text.clear();
    practice.screen.frame();
    practice.screen.click("practice/composer");
    practice.screen.type(U"Hello /d");
    practice.screen.frame();
    CHECK(practice.screen.has("practice/slash/dm"));
    CHECK_FALSE(practice.screen.has("practice/slash/refund"));
    Intents inserted = practice.screen.press(Key::enter);
    const auto chosen = first<InsertSavedReply>(inserted);
    CHECK(chosen.shortcut == "dm");
    CHECK(chosen.text == "Hello Hi {first_name}, could you DM us? {signature}");
    practice.model.composer.text = chosen.text;
    practice.screen.frame();
    CHECK(only<EditDraft>(practice.screen.type(U"Sam"))->text ==
          "Hello Hi Sam, could you DM us? {signature}");
    practice.screen.press(Key::tab);
    CHECK(practice.screen.ui().focus() == "practice/composer");
    CHECK(only<EditDraft>(practice.screen.type(U"^JD"))->text == "Hello Hi Sam, could you DM us? ^JD");
    practice.screen.press(Key::z, true);
    CHECK_THAT(practice.model.composer.text, Contains("{signature}"));
}

TEST_CASE("Escape closes the list of saved replies and leaves what was typed") {
    PracticeScreen practice;
    practice.model.composer.text.clear();
    practice.screen.frame();
    practice.screen.click("practice/composer");
    practice.screen.type(U"/");
    practice.screen.frame();
    CHECK(practice.screen.has("practice/slash/refund"));
    practice.screen.press(Key::escape);
    practice.screen.frame();
    CHECK_FALSE(practice.screen.has("practice/slash/refund"));
    CHECK(practice.model.composer.text == "/");
    CHECK(practice.screen.ui().focus() == "practice/composer");
}

TEST_CASE("a click never takes the keyboard away from who is writing") {
    PracticeScreen practice;
    practice.screen.click("practice/composer");
    for (const char* control : {"practice/mode/note", "practice/mode/public", "practice/pause",
                                "practice/tab/dms", "practice/inbox/lena"}) {
        INFO(control);
        practice.screen.click(control);
        practice.screen.frame();
        CHECK(practice.screen.ui().focus() == "practice/composer");
        CHECK(only<EditDraft>(practice.screen.type(U" x")));
    }
    practice.screen.press(Key::escape);
    CHECK(practice.screen.ui().focus().empty());
    CHECK(only<EditDraft>(practice.screen.type(U"y")));  // whoever types is heard
    CHECK(practice.screen.ui().focus() == "practice/composer");
    practice.screen.press(Key::escape);
    CHECK(practice.screen.ui().focus().empty());
    practice.screen.click("practice/pause");
    practice.screen.frame();
    CHECK(practice.screen.ui().focus() == "practice/composer");
    practice.screen.press(Key::tab);
    CHECK(practice.screen.ui().focus() != "practice/composer");
    const std::string tabbed = practice.screen.ui().focus();
    practice.screen.click("practice/pause");
    practice.screen.frame();
    CHECK(practice.screen.ui().focus() == "practice/composer");
    CHECK(tabbed != "practice/composer");
    for (int step = 0; step < 40 && !practice.screen.ui().focus().starts_with("practice/route/"); ++step)
        practice.screen.press(Key::tab);
    REQUIRE(practice.screen.ui().focus().starts_with("practice/route/"));
    CHECK(only<EditDraft>(practice.screen.type(U"z")));  // letters are for who writes
    CHECK(practice.screen.ui().focus() == "practice/composer");
}

TEST_CASE("tabs, order and filter of the inbox are chosen by hand, and the list is held under the mouse") {
    PracticeScreen practice;
    CHECK(first<ShowInboxTab>(practice.screen.click("practice/tab/dms")).tab == 2);
    practice.screen.click("practice/sort");
    practice.screen.frame();
    CHECK(first<SortInbox>(practice.screen.click("practice/sort/1")).by == 1);
    practice.screen.frame();
    practice.screen.click("practice/filter");
    practice.screen.frame();
    CHECK(first<FilterInbox>(practice.screen.click("practice/filter/2")).what == 2);
    practice.screen.frame();
    practice.screen.click("practice/inbox/lena");
    CHECK(practice.model.inbox.held);
    practice.screen.click("practice/send");
    CHECK_FALSE(practice.model.inbox.held);
    practice.model.inbox.fresh = "2 new";
    practice.model.inbox.held = true;
    practice.screen.frame();
    CHECK_NOTHROW(first<ApplyInboxOrder>(practice.screen.click("practice/inbox-new")));
}

TEST_CASE("who comes back to a conversation can still undo what was typed there") {
    PracticeScreen practice;
    practice.model.composer.text.clear();
    practice.screen.frame();
    practice.screen.click("practice/composer");
    practice.screen.type(U"First");
    const std::string first = practice.model.thread.conversation;
    practice.model.thread.conversation = "lena", practice.model.composer.text = "Another";
    practice.screen.frame();
    practice.screen.press(Key::z, true);
    CHECK(practice.model.composer.text == "Another");
    practice.model.thread.conversation = first, practice.model.composer.text = "First";
    practice.screen.frame();
    practice.screen.press(Key::z, true);
    CHECK(practice.model.composer.text.empty());
}

TEST_CASE("Tab goes from left to right in every bar, and from column to column") {
    PracticeScreen practice;
    practice.screen.press(Key::escape);
    std::vector<std::string> stops;
    for (int press = 0; press < 60; ++press) {
        practice.screen.press(Key::tab);
        practice.screen.frame();
        if (practice.screen.ui().focus() == "practice/composer") break;
        stops.push_back(practice.screen.ui().focus());
    }
    const auto at = [&](const std::string& name) { return std::ranges::find(stops, name) - stops.begin(); };
    CHECK(at("practice/pause") < at("practice/end"));
    CHECK(at("practice/toasts") < at("practice/pause"));
    CHECK(at("practice/tab/all") < at("practice/tab/team"));
    CHECK(at("practice/end") < at("practice/tab/all"));
    CHECK(at("practice/sort") < at("practice/filter"));
    CHECK(std::ssize(stops) > at("practice/inbox/lena"));
    CHECK(at("practice/search") == std::ssize(stops));  // the playbook comes after the composer
}

TEST_CASE("one key goes on: to who waits, or to what time brings") {
    PracticeScreen practice;
    practice.model.inbox.next = {"Next: Lena Ortiz, 04:12 left", "Go there", "lena"};
    practice.screen.frame();
    CHECK_THAT(practice.screen.words(), Contains("Next: Lena Ortiz, 04:12 left"));
    CHECK(only<SelectConversation>(practice.screen.press(Key::n, true))->conversation == "lena");
    practice.model.inbox.next = {"Nobody waits.", "Skip ahead", ""};
    practice.screen.frame();
    CHECK(only<SkipAhead>(practice.screen.click("practice/next")));
    practice.model.inbox.next = {"Nobody waits.", "", ""};
    practice.screen.frame();
    CHECK_FALSE(practice.screen.has("practice/next"));
    CHECK(practice.screen.press(Key::n, true).empty());
}

TEST_CASE("short messages take room from the list and never stand on it") {
    PracticeScreen practice;
    practice.model.toasts = {{1, Mood::accent, "comment", "Lena: still nothing", "09:13", "lena"}};
    practice.screen.frame();
    practice.screen.frame();
    const Box toast = practice.screen.place_of("toast/1");
    for (const auto& [name, box] : practice.screen.ui().controls())
        if (name.starts_with("practice/inbox/")) CHECK(box.bottom() <= toast.y);
}

TEST_CASE("an assessment asks first, for there is one go") {
    Screen screen;
    BriefingView view;
    Briefing briefing = tests::sample_briefing();
    briefing.modes = {{"practice", "Practice", "", "hint", false},
                      {"assessment", "Assessment", "", "lock", true}};
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, briefing, intents); });
    CHECK(screen.press(Key::enter).empty());
    screen.frame();
    CHECK_THAT(screen.words(), Contains("There is one go"));
    CHECK(screen.click("briefing/assessment/cancel").empty());
    screen.frame();
    CHECK(screen.click("briefing/start").empty());
    screen.frame();
    CHECK(only<StartSession>(screen.click("briefing/assessment/confirm")));
}

TEST_CASE("the conversation follows what is new unless somebody reads further up, who is told of it") {
    PracticeScreen practice;
    const ThreadItem item = practice.model.thread.items.front();
    for (int more = 0; more < 30; ++more) practice.model.thread.items.push_back(item);
    for (int settling = 0; settling < 4; ++settling) practice.screen.frame();
    const auto last = [&] {
        return fmt::format("practice/message/{}", practice.model.thread.items.back().message);
    };
    practice.model.thread.items.back().message = 901;
    practice.screen.frame();
    CHECK(practice.screen.has(last()));
    practice.model.composer.text = std::string(900, 'a') + " " + std::string(900, 'b');  // the room shrinks
    for (int settling = 0; settling < 3; ++settling) practice.screen.frame();
    CHECK(practice.screen.place_of(last()).h > 20);
    practice.screen.scroll("practice/message/901", +40);
    CHECK_FALSE(practice.screen.has(last()));
    practice.model.thread.items.push_back(item);
    practice.model.thread.items.back().message = 902;
    for (int settling = 0; settling < 3; ++settling) practice.screen.frame();
    CHECK_FALSE(practice.screen.has(last()));
    CHECK_THAT(practice.screen.words(), Contains("1 new below"));
    practice.screen.click("practice/thread-new");
    for (int settling = 0; settling < 3; ++settling) practice.screen.frame();
    CHECK(practice.screen.has(last()));
}

TEST_CASE("triage, hints, preview, restart and past messages each have their place") {
    PracticeScreen practice;
    practice.screen.press(Key::t, true);
    practice.screen.frame();
    CHECK(only<SetTriage>(practice.screen.click("triage/urgent"))->priority == "urgent");
    practice.screen.press(Key::escape);
    practice.screen.frame();
    practice.model.thread.hint_button = "Hint";
    practice.screen.frame();
    CHECK(only<TakeHint>(practice.screen.press(Key::h, true)));
    practice.model.thread.hints = {{"A nudge", {"Where should you two go on?"}}};
    CHECK_THAT(practice.screen.words(), Contains("Where should you two go on?"));
    practice.screen.click("practice/hints/close");
    CHECK_THAT(practice.screen.words(), !Contains("Where should you two go on?"));
    CHECK(only<ShowPreview>(practice.screen.press(Key::p, true)));
    practice.model.preview = {
        true, "Everyone will read this", "Found it, Sam.", "Goes to: public", "Speak it", "", Mood::accent};
    practice.screen.frame();
    CHECK_THAT(practice.screen.words(), Contains("Everyone will read this"));
    CHECK(only<Speak>(practice.screen.click("preview/speak")));
    const Intents sent = practice.screen.click("preview/send");
    CHECK_NOTHROW(first<ShowPreview>(sent));
    CHECK_NOTHROW(first<Send>(sent));
    practice.model.preview = {};
    practice.screen.frame();
    CHECK(only<AskRestart>(practice.screen.click("practice/restart")));
    practice.model.asking_restart = true;
    practice.screen.frame();
    CHECK(only<ConfirmRestart>(practice.screen.click("practice/restart/confirm")));
    practice.model.asking_restart = false, practice.model.asking_collision = true;
    practice.screen.frame();
    CHECK(only<CancelSend>(practice.screen.press(Key::escape)));
}

TEST_CASE("a message from elsewhere opens its conversation, can be put away, and goes by itself") {
    PracticeScreen practice;
    practice.model.toasts = {{4, Mood::accent, "comment", "Maya Patel: any news?", "09:14", "maya"}};
    practice.screen.frame(), practice.screen.frame();
    REQUIRE(practice.screen.has("toast/4"));
    const Box toast = practice.screen.place_of("toast/4"),
              composer = practice.screen.place_of("practice/composer");
    CHECK(toast.right() <= composer.x);  // never over it
    CHECK(only<DismissToast>(practice.screen.click("toast/4/close"))->id == 4);
    const Intents opened = practice.screen.click("toast/4");
    CHECK(first<SelectConversation>(opened).conversation == "maya");
    CHECK(first<DismissToast>(opened).id == 4);
    for (int n = 0; n < 900; ++n) practice.screen.frame();
    CHECK_FALSE(practice.screen.has("toast/4"));
}

TEST_CASE("ten thousand rows and two thousand posts draw only what is in sight") {
    PracticeScreen practice;
    const InboxRow row = practice.model.inbox.rows[0];
    for (int n = 0; n < 10'000; ++n) {
        practice.model.inbox.rows.push_back(row);
        practice.model.inbox.rows.back().conversation = "row-" + std::to_string(n);
    }
    const ThreadItem item = practice.model.thread.items[0];
    for (int n = 0; n < 2'000; ++n) {
        practice.model.thread.items.push_back(item);
        practice.model.thread.items.back().message = 100 + n;
    }
    practice.screen.frame(), practice.screen.frame(), practice.screen.frame();
    CHECK(practice.screen.ui().controls().size() < 120);
    CHECK(practice.screen.has("practice/message/2099"));  // the newest is in sight
}

TEST_CASE("below 1200 pixels the right column is a drawer") {
    PracticeScreen practice(1024, 700);
    CHECK_FALSE(practice.screen.has("practice/search"));
    practice.screen.press(Key::b, true);
    practice.screen.frame(), practice.screen.frame();
    CHECK(practice.screen.has("practice/search"));
    CHECK_FALSE(practice.screen.has("practice/send"));
    practice.screen.press(Key::escape);
    practice.screen.frame();
    CHECK(practice.screen.has("practice/send"));
}

TEST_CASE("Tab walks over all controls and comes back; every one is large enough to hit") {
    PracticeScreen practice;
    practice.screen.ui().set_focus("");
    std::set<std::string> visited;
    for (int n = 0; n < 120; ++n) {
        practice.screen.press(Key::tab);
        visited.insert(practice.screen.ui().focus());
    }
    for (const char* name : {"practice/send", "practice/composer", "practice/search", "practice/mode/dm",
                             "practice/inbox/maya", "practice/pause"})
        CHECK(visited.contains(name));
    for (const std::string& name : visited) {
        CAPTURE(name);
        CHECK(practice.screen.place_of(name).w >= 30);
        CHECK(practice.screen.place_of(name).h >= 29);
    }
}

TEST_CASE("a finding selects its words, and the words their finding") {
    Screen screen;
    DebriefView view;
    const Debrief debrief = tests::sample_debrief();
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, debrief, intents); });
    const std::string words = screen.words();
    for (const char* said : {"82", "proficient · pass at 85", "Take-offline", "no critical error",
                             "TWO THINGS NEXT TIME", "O4 −3.0 of 6", "Hi Maya, happy to look!"})
        CHECK_THAT(words, Contains(said));
    CHECK(only<SelectFinding>(screen.click("debrief/finding/1"))->index == 1);
    CHECK(only<SelectFinding>(screen.click("debrief/item/5/mark/1"))->index == 1);
    CHECK(only<SelectFinding>(screen.press(Key::down))->index == 1);
    CHECK(only<FilterFindings>(screen.click("debrief/filter/3"))->kind == 3);
    CHECK(only<TryAgain>(screen.press(Key::r)));
    CHECK(only<GoHome>(screen.press(Key::left, false, false, true)));
}

TEST_CASE("a notice says what is wrong and what to do, and goes when told") {
    Screen screen;
    const std::vector<Notice> notices{{7, Mood::bad, "The disk is full.", "Free some space."}};
    screen.show([&](Ui& ui, Box window, Intents& intents) { draw_notices(ui, window, notices, intents); });
    CHECK_THAT(screen.words(), Contains("The disk is full.") && Contains("Free some space."));
    CHECK(only<DismissNotice>(screen.click("notice/7/close"))->id == 7);
}

TEST_CASE("a notice lies above what scrolls below it, and takes the mouse from it") {
    Screen screen;
    bool below = false;
    const std::vector<Notice> notices{{7, Mood::bad, "The disk is full.", "Free some space."}};
    screen.show([&](Ui& ui, Box window, Intents& intents) {
        {
            const ScrollArea list(ui, "list", window);
            below = ui.control("under", window).pressed || below;
        }
        draw_notices(ui, window, notices, intents);
    });
    CHECK(only<DismissNotice>(screen.click("notice/7/close"))->id == 7);
    CHECK_FALSE(below);
}

TEST_CASE("the list of keys closes with Escape") {
    Screen screen;
    screen.show([&](Ui& ui, Box window, Intents& intents) { draw_keys(ui, window, intents); });
    CHECK_THAT(screen.words(), Contains("Ctrl Enter") && Contains("Send what is written"));
    CHECK(only<ShowKeys>(screen.press(Key::escape)));
}

TEST_CASE("one's own view: scales by mouse and by keys, the verdict only when all are rated") {
    Screen screen;
    SelfRatingView view;
    SelfValues values;
    screen.show([&](Ui& ui, Box window, Intents& intents) {
        view.draw(ui, window, self_rating_of("Third day", values), intents);
        for (const Intent& intent : intents) change(values, intent);
    });
    CHECK_THAT(screen.words(), Contains("How did it go?") && Contains("not rated yet"));
    CHECK_FALSE(screen.has("rating/keep"));
    screen.click("rating/0/60");
    for (int row = 1; row < 4; ++row) screen.press(Key::down), screen.press(Key::right);
    CHECK(values == SelfValues{60, 50, 50, 50});
    CHECK(only<KeepRating>(screen.press(Key::enter)));
    CHECK(only<SkipRating>(screen.press(Key::escape)));
}

TEST_CASE("a reply is written again in a dialog above the debrief") {
    Screen screen;
    DebriefView view;
    Debrief debrief = tests::sample_debrief();
    debrief.findings[0].reply = 2;
    debrief.findings[0].selected = true;
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, debrief, intents); });
    CHECK(only<BeginRewrite>(screen.press(Key::w))->reply == 2);
    CHECK(only<BeginDispute>(screen.press(Key::d))->finding == debrief.findings[0].index);
    debrief.rewrite.shown = true;
    debrief.rewrite.reply = 2;
    debrief.rewrite.before_figure = "40", debrief.rewrite.after_figure = "88";
    debrief.rewrite.better = "Could you DM us?";
    screen.frame(), screen.frame();
    CHECK_THAT(screen.words(), Contains("Write it again") && Contains("88") && Contains("Could you DM us?"));
    CHECK_FALSE(screen.has("debrief/again"));
    CHECK(only<EditRewrite>(screen.click("rewrite/better"))->text == "Could you DM us?");
    CHECK(only<EndRewrite>(screen.press(Key::escape)));
}

TEST_CASE("the scorecard is saved and printed by button and by key") {
    Screen screen;
    DebriefView view;
    const Debrief debrief = tests::sample_debrief();
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, debrief, intents); });
    CHECK(only<SaveScorecard>(screen.click("debrief/save")));
    CHECK(only<PrintScorecard>(screen.click("debrief/print")));
    CHECK(only<SaveScorecard>(screen.press(Key::s)));
    CHECK(only<PrintScorecard>(screen.press(Key::p, true)));
}

TEST_CASE("an objection needs words before it can be kept") {
    Screen screen;
    DebriefView view;
    Debrief debrief = tests::sample_debrief();
    debrief.objection.asks = "More than two identifiers.";
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, debrief, intents); });
    CHECK_THAT(screen.words(), Contains("I disagree") && Contains("More than two identifiers."));
    CHECK(screen.press(Key::enter, true).empty());
    debrief.objection.text = "I asked for one.", debrief.objection.can_keep = true;
    CHECK(only<KeepDispute>(screen.press(Key::enter, true)));
    CHECK(only<DropDispute>(screen.press(Key::escape)));
}

TEST_CASE("a replay answers to its own keys and to nothing of the screen it shows") {
    Screen screen;
    ReplayView view;
    Replay replay;
    replay.practice = tests::sample_practice();
    replay.title = "Third day", replay.at = 30'000, replay.ends_at = 60'000, replay.permille = 500;
    replay.marks = {{20'000, 333, Mood::bad, 2, "09:00 to Sam"}};
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, replay, intents); });
    CHECK_THAT(screen.words(), Contains("REPLAY") && Contains("Third day"));
    CHECK(only<PlayReplay>(screen.press(Key::space)));
    CHECK(only<SeekReplay>(screen.press(Key::right))->at == 40'000);
    CHECK(only<StepReplay>(screen.press(Key::b))->step == -1);
    CHECK(only<PaceReplay>(screen.click("replay/pace/30"))->times == 30);
    CHECK(screen.press(Key::enter, true).empty());
    CHECK(only<CloseReplay>(screen.press(Key::escape)));
}

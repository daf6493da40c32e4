// What helps while one writes: copying from the conversation, finding, emoji, words about signs.
#include <imgui.h>

#include "sim/gui/imgui_compat.h"
#include "sim/gui/practice_view.h"
#include "tests/sim/gui/samples.h"
#include "tests/sim/gui/screen.h"
#include "tests/support/catch.h"

using namespace sim::gui;
using namespace sim::viewmodel;
using Catch::Contains;
using tests::Screen;

namespace {

/// A practice screen that answers as the program would, and a hand with mouse and keys.
struct Desktop {
    std::vector<EmojiName> emoji{{"🙂", "slightly smiling face", "smile"}, {"🙏", "folded hands", "thanks"}};
    Practice model = tests::sample_practice();
    PracticeView view;
    Screen screen;
    Intents meant;

    Desktop() {
        model.emoji = emoji;
        ImGui::SetClipboardText("");
        screen.show([this](Ui& ui, Box window, Intents& intents) {
            view.draw(ui, window, model, intents);
            for (const Intent& intent : intents) take(intent);
            meant.insert(meant.end(), intents.begin(), intents.end());
        });
    }
    void take(const Intent& intent) {
        if (const auto* edit = std::get_if<EditDraft>(&intent)) model.composer.text = edit->text;
        if (const auto* show = std::get_if<ShowFind>(&intent)) model.find.shown = show->on;
        if (const auto* words = std::get_if<FindWords>(&intent)) model.find.words = words->words;
    }
    template <typename Wanted>
    std::optional<Wanted> last() const {
        for (auto intent = meant.rbegin(); intent != meant.rend(); ++intent)
            if (const auto* found = std::get_if<Wanted>(&*intent)) return *found;
        return std::nullopt;
    }
    static std::string clipboard() { return ImGui::GetClipboardText(); }
    std::string copied() {
        screen.press(Key::c, true);
        return clipboard();
    }
    void move(float x, float y) {
        compat::move_mouse({x, y});
        screen.frame(), screen.frame();
    }
    void press(bool down) {
        compat::press_mouse(down);
        screen.frame(), screen.frame();
    }
    /// Where the second message's words begin.
    Box words() const { return screen.place_of("practice/thread/words/1"); }
};

}  // namespace

TEST_CASE("whoever types while nobody is open writes to who is next, and no letter is lost") {
    Desktop desktop;
    const std::string next = desktop.model.thread.conversation;
    desktop.model.thread.conversation.clear(), desktop.model.inbox.selected.clear();
    desktop.model.composer.enabled = false, desktop.model.composer.text.clear();
    desktop.model.inbox.next.conversation.clear();
    desktop.screen.frame();
    desktop.screen.type(U"x");
    CHECK_FALSE(desktop.last<SelectConversation>());  // nobody to write to
    desktop.model.inbox.next.conversation = next;
    desktop.screen.type(U"Ou");
    REQUIRE(desktop.last<SelectConversation>());
    CHECK(desktop.last<SelectConversation>()->conversation == next);
    desktop.model.thread.conversation = desktop.model.inbox.selected = next;
    desktop.model.composer.enabled = true;
    desktop.screen.type(U"t");
    CHECK(desktop.model.composer.text == "Out");
}

TEST_CASE(
    "a letter that opens something takes none of those behind it, while one that is written opens nothing") {
    const auto pressed = [](Key key, char32_t letter) {
        return std::vector<InputEvent>{{key, 0}, {Key::none, letter}};
    };
    const auto typed = [&] {
        Input waiting;
        for (const auto& [key, letter] : {std::pair{Key::d, U'd'}, {Key::n, U'n'}})
            for (const InputEvent& event : pressed(key, letter)) waiting.events.push_back(event);
        waiting.events.push_back({Key::none, U'm'});  // a letter that no shortcut has
        waiting.events.push_back({Key::enter});
        waiting.events.push_back({Key::x});
        waiting.events.push_back({Key::y});
        return waiting;
    };
    Input waiting = typed();
    CHECK(waiting.take_step(false).events == pressed(Key::d, U'd'));
    CHECK(waiting.take_step(false).events == pressed(Key::n, U'n'));
    CHECK(waiting.take_step(false).events == std::vector<InputEvent>{{Key::none, U'm'}});
    waiting = typed();
    const std::size_t all = waiting.events.size();
    CHECK(waiting.take_step(true).events.size() == all - 3);                         // what is written
    CHECK(waiting.take_step(true).events == std::vector<InputEvent>{{Key::enter}});  // may close it
    CHECK(waiting.take_step(true).events == std::vector<InputEvent>{{Key::x}});
    CHECK(waiting.take_step(true).events == std::vector<InputEvent>{{Key::y}});
    CHECK(waiting.take_step(true).events.empty());
}

TEST_CASE("a message's words are selected with the mouse and copied, and the draft keeps the keyboard") {
    Desktop desktop;
    desktop.screen.click("practice/composer");
    const Box words = desktop.words();
    desktop.move(words.x, words.y + 8);
    desktop.press(true);
    desktop.move(words.x + 3000, words.y + 8);
    desktop.press(false);
    const std::string copied = desktop.copied();
    CHECK_THAT(copied, Catch::StartsWith("Three days is far too long, Sam"));
    CHECK(desktop.model.thread.items[1].body.text.starts_with(copied));
    CHECK(desktop.screen.ui().focus() == "practice/composer");
    desktop.screen.type(U"a");  // whoever writes on has done with it
    ImGui::SetClipboardText("");
    CHECK(desktop.copied().empty());
    CHECK_THAT(desktop.model.composer.text, Contains("a"));
}

TEST_CASE("a double click selects a word of a message") {
    Desktop desktop;
    const Box words = desktop.words();
    desktop.move(words.x + 12, words.y + 8);
    for (int n = 0; n < 2; ++n) {
        compat::press_mouse(true);
        desktop.screen.frame();
        compat::press_mouse(false);
        desktop.screen.frame();
    }
    CHECK(desktop.copied() == "Three");
    desktop.screen.click("practice/thread/words/2");  // another message: nothing of it is selected yet
    ImGui::SetClipboardText("");
    CHECK(desktop.copied().empty());
}

TEST_CASE("messages are chosen and copied with the keys, and typing goes back to the draft") {
    Desktop desktop;
    desktop.screen.click("practice/composer");
    desktop.screen.press(Key::up, true);
    CHECK(desktop.screen.ui().focus() == "practice/thread");
    CHECK(desktop.copied() == "PX 4471 9920. Second time this month!");
    desktop.screen.press(Key::up);
    CHECK_THAT(desktop.copied(), Catch::StartsWith("Three days"));
    desktop.screen.press(Key::home);
    desktop.screen.press(Key::right, true, true);
    CHECK(desktop.copied() == "Three ");
    desktop.model.composer.text = "Hi";
    desktop.screen.type(U"!");
    CHECK(desktop.screen.ui().focus() == "practice/composer");
    CHECK_THAT(desktop.model.composer.text, Contains("!"));
    desktop.screen.press(Key::up, true);
    desktop.screen.press(Key::escape);
    CHECK(desktop.screen.ui().focus() == "practice/composer");
}

TEST_CASE("Ctrl F looks in all conversations, Enter goes on, Esc gives the keys back") {
    Desktop desktop;
    desktop.screen.press(Key::f, true);
    desktop.screen.frame();
    CHECK(desktop.screen.ui().focus() == "practice/find");
    desktop.screen.type(U"days");
    CHECK(desktop.model.find.words == "days");
    desktop.model.find.places = {
        {"sam-parcel", 1, 6, 10, "Parcelly Help", {"Three days is", {{6, 10, TextStyle::selected, -1}}}},
        {"mara", 0, 0, 4, "Mara", {"days and days", {{0, 4, TextStyle::selected, -1}}}}};
    desktop.model.find.says = "2 places";
    desktop.model.thread.found = {{1, 6, 10, true}};
    CHECK_THAT(desktop.screen.words(), Contains("2 places") && Contains("days and days"));
    CHECK(desktop.screen.has("practice/found"));
    desktop.screen.press(Key::enter);
    CHECK(desktop.last<GoToFound>()->step == 1);
    desktop.screen.press(Key::enter, false, true);
    CHECK(desktop.last<GoToFound>()->step == -1);
    desktop.screen.click("practice/find/1");
    CHECK(desktop.last<GoToFound>()->step == 2);
    desktop.screen.press(Key::escape);
    CHECK_FALSE(desktop.model.find.shown);
    CHECK(desktop.screen.ui().focus() == "practice/composer");
}

TEST_CASE("an emoji is found by its name and put where the caret is") {
    Desktop desktop;
    desktop.screen.click("practice/composer");
    desktop.model.composer.text = "Hi";
    desktop.screen.frame();
    desktop.screen.press(Key::e, true);
    desktop.screen.frame();
    CHECK(desktop.screen.has("emoji/1"));
    desktop.screen.type(U"thank");
    desktop.screen.press(Key::enter);
    CHECK(desktop.model.composer.text == "Hi🙏");
    desktop.screen.frame();
    CHECK_FALSE(desktop.screen.has("emoji/0"));
    CHECK(desktop.screen.ui().focus() == "practice/composer");
    desktop.screen.click("practice/emoji");
    desktop.screen.frame();
    desktop.screen.click("emoji/0");
    CHECK(desktop.model.composer.text == "Hi🙏🙂");
    desktop.screen.click("practice/emoji");
    desktop.screen.press(Key::right);
    desktop.screen.press(Key::escape);
    CHECK(desktop.model.composer.text == "Hi🙏🙂");
}

TEST_CASE("a sign says what it does when the mouse rests on it or the keyboard is there") {
    Desktop desktop;
    const Box sign = desktop.screen.place_of("bar/theme");
    const auto rest = [&] {
        for (int n = 0; n < 40; ++n) desktop.screen.frame();
    };
    desktop.move(sign.x + 5, sign.y + 5);
    CHECK_FALSE(desktop.screen.has("tip/bar/theme"));
    rest();
    CHECK(desktop.screen.has("tip/bar/theme"));
    desktop.screen.click("bar/theme");
    rest();
    CHECK_FALSE(desktop.screen.has("tip/bar/theme"));
    desktop.move(2, 890);
    desktop.screen.ui().set_focus("practice/emoji", true);
    rest();
    CHECK(desktop.screen.has("tip/practice/emoji"));
}

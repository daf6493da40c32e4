// What can be told apart: words from their ground in every look, and states without their colour.
#include "sim/gui/palette.h"

#include <fmt/format.h>

#include <set>

#include "sim/gui/home_view.h"
#include "sim/gui/inbox_view.h"
#include "sim/gui/practice_view.h"
#include "sim/gui/rich_text.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/gui/widgets/figures.h"
#include "sim/gui/widgets/scroll_area.h"
#include "tests/sim/gui/samples.h"
#include "tests/sim/gui/screen.h"
#include "tests/support/catch.h"

using namespace sim::gui;

namespace {

struct Named {
    const char* name;
    Color color;
};

std::vector<Named> inks(const Palette& p) {
    return {{"text", p.text}, {"muted", p.muted}, {"open", p.open}, {"dm", p.dm},
            {"note", p.note}, {"good", p.good},   {"warn", p.warn}, {"bad", p.bad}};
}

std::vector<Named> grounds(const Palette& p) {
    return {
        {"bg", p.bg}, {"panel", p.panel}, {"raised", p.raised}, {"selected", p.selected}, {"hover", p.hover}};
}

std::vector<Named> accents(const Palette& p) {
    return {{"open", p.open}, {"dm", p.dm},     {"note", p.note},
            {"good", p.good}, {"warn", p.warn}, {"bad", p.bad}};
}

double least(Theme theme) { return theme == Theme::high_contrast ? 7 : 4.5; }

void check_pair(Theme theme, const char* above, Color ink, const char* below, Color ground) {
    INFO(name_of(theme) << ": " << above << " on " << below << " is " << contrast(ink, ground));
    CHECK(contrast(ink, ground) >= least(theme));
}

}  // namespace

TEST_CASE("contrast is WCAG's: black on white 21, a colour on itself 1") {
    CHECK(contrast(rgb(0x000000), rgb(0xffffff)) == Approx(21));
    CHECK(contrast(rgb(0x123456), rgb(0x123456)) == Approx(1));
    CHECK(contrast(rgb(0x767676), rgb(0xffffff)) == Approx(4.54).margin(0.01));
    CHECK(mixed(faded(rgb(0xffffff), 50), rgb(0x000000)) == rgb(0x7f7f7f));
}

TEST_CASE("all words stand out from all grounds: 4.5 to 1, in high contrast 7 to 1") {
    for (const Theme theme : themes) {
        const Palette& palette = palette_of(theme);
        for (const Named& ink : inks(palette))
            for (const Named& ground : grounds(palette))
                check_pair(theme, ink.name, ink.color, ground.name, ground.color);
    }
}

TEST_CASE("words on filled buttons, on tinted chips and strips, and on marked evidence stand out too") {
    for (const Theme theme : themes) {
        const Palette& palette = palette_of(theme);
        for (const Named& accent : accents(palette)) {
            check_pair(theme, "on_accent", palette.on_accent, accent.name, accent.color);
            for (const Color ground : {palette.bg, palette.panel, palette.raised})
                for (const unsigned strength : {14u, 16u})
                    check_pair(theme, accent.name, accent.color, "its own tint",
                               mixed(faded(accent.color, strength), ground));
        }
        using Style = sim::viewmodel::TextStyle;
        for (const auto style : {Style::mention, Style::hashtag, Style::link, Style::won, Style::half,
                                 Style::lost, Style::critical, Style::selected})
            for (const Color ground : {palette.bg, palette.panel, palette.raised}) {
                const Ink ink = ink_of(palette, style);
                check_pair(theme, "evidence", ink.color, "mark",
                           ink.ground ? mixed(ink.ground, ground) : ground);
            }
    }
}

TEST_CASE("initials on every disc stand out") {
    for (const Theme theme : themes)
        for (const bool dimmed : {false, true})
            for (int hue = -1; hue < avatar_hues; ++hue) {
                sim::viewmodel::Avatar avatar;
                avatar.hue = hue, avatar.brand = hue < 0;
                const AvatarInk ink = avatar_ink(theme, avatar, dimmed);
                INFO("hue " << hue << (dimmed ? ", dimmed" : ""));
                check_pair(theme, "initials", ink.words, "disc", ink.ground);
            }
}

TEST_CASE("the focus is seen on every ground; in high contrast so is every border") {
    for (const Theme theme : themes) {
        const Palette& palette = palette_of(theme);
        for (const Named& ground : grounds(palette)) {
            INFO(name_of(theme) << " on " << ground.name);
            CHECK(contrast(palette.focus, ground.color) >= least(theme));
            if (theme == Theme::high_contrast) CHECK(contrast(palette.line, ground.color) >= 4.5);
        }
    }
    const Palette& strong = palette_of(Theme::high_contrast);
    for (const Named& ink : inks(strong)) CHECK(ink.color != strong.focus);
    CHECK(strong.line != strong.focus);
}

TEST_CASE("looks have names that lead back to them, and follow each other") {
    for (const Theme theme : themes) CHECK(theme_named(name_of(theme)) == theme);
    CHECK(theme_named("purple") == Theme::dark);
    CHECK(next_theme(next_theme(next_theme(Theme::dark))) == Theme::dark);
}

TEST_CASE("without colour: won, half, lost, critical and chosen words have lines of different shapes") {
    using enum sim::viewmodel::TextStyle;
    std::set<Stroke> strokes;
    for (const auto style : {won, half, lost, critical, selected})
        strokes.insert(ink_of(palette_of(Theme::dark), style).stroke);
    CHECK(strokes.size() == 5);
    CHECK_FALSE(strokes.contains(Stroke::none));
}

TEST_CASE("without colour: how long somebody waits is told by sign and words") {
    using sim::viewmodel::Mood;
    std::set<std::string> signs;
    for (const Mood mood : {Mood::good, Mood::warn, Mood::bad}) {
        sim::viewmodel::Practice practice = tests::sample_practice();
        practice.inbox.rows.resize(1);
        practice.inbox.rows[0].waiting = true;
        practice.inbox.rows[0].wait_meter.mood = mood;
        practice.inbox.rows[0].wait = "01:00 of 6:00";
        tests::Screen screen;
        InboxView view;
        screen.show([&](Ui& ui, Box window, Intents& intents) {
            view.draw(ui, {0, 0, 330, window.h}, practice.inbox, intents);
        });
        const std::string words = screen.words();
        const std::size_t at = words.find("01:00 of 6:00");
        REQUIRE(at != std::string::npos);
        const std::size_t from = words.rfind('\n', at);
        signs.insert(words.substr(from + 1, at - from - 1));
    }
    CHECK(signs.size() == 3);
}

TEST_CASE("reduced motion: the caret stands, and a screen at rest asks for no frame") {
    for (const bool still : {false, true}) {
        tests::Screen screen;
        EditorBox editor;
        screen.show([&](Ui& ui, Box, Intents&) {
            ui.keep_still(still);
            editor.draw(ui, "field", {10, 10, 300, 100}, "key", "words", "");
        });
        screen.click("field");
        bool moved = false;
        for (int n = 0; n < 120; ++n) {
            screen.frame();
            moved = moved || screen.ui().wanted_redraw() < 60;
        }
        CHECK(moved == !still);
    }
}

TEST_CASE("a list that has grown asks for the frame in which its scroll bar is shown, then for none") {
    tests::Screen screen;
    float height = 100;
    screen.show([&](Ui& ui, Box, Intents&) {
        ScrollArea area(ui, "list", {10, 10, 300, 200});
        area.ends_at(area.content().y + height);
    });
    CHECK(screen.ui().wanted_redraw() > 60);
    height = 2'000;
    screen.frame();
    CHECK(screen.ui().wanted_redraw() == 0);
    screen.frame();
    CHECK(screen.ui().wanted_redraw() > 60);
}

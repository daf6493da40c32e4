#include "sim/gui/profile_view.h"

#include <fmt/format.h>

#include <array>

#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/choice.h"
#include "sim/gui/widgets/figures.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

namespace {

constexpr float person_row_height = 40;
constexpr std::size_t most_rows = 4;  // more of them scroll

float people_height(Ui& ui, const viewmodel::Home& home) {
    const std::size_t rows = std::min(most_rows, home.profile.known.size());
    return rows == 0 ? 0 : ui.px(24 + 8) + ui.px(person_row_height) * static_cast<float>(rows);
}

void settings_heading(Ui& ui, Box& rest, std::string_view words) {
    draw_line(ui, rest.cut_top(ui.px(24)), Face::label_strong, ui.color().muted, words);
}

}  // namespace

bool name_field(Ui& ui, std::string_view name, Box frame, EditorBox& editor, std::string& typed,
                std::string_view hint) {
    const bool focused = ui.focus() == name;
    fill(frame, ui.color().raised, ui.px(8));
    outline(frame, focused ? ui.color().open : ui.color().line, ui.px(8), focused ? ui.px(2) : 1);
    const float line = line_height(ui, Face::body);
    const Box words{frame.x + ui.px(12), std::round(frame.middle() - line / 2), frame.w - ui.px(24),
                    line + 2};
    if (!editor.draw(ui, name, words, "name", typed, hint, frame)) return false;
    typed = editor.text();
    return true;
}

void ProfileView::draw(Ui& ui, Box window, Box anchor, const viewmodel::Home& home, Intents& intents) {
    const float width = std::min(ui.px(400), window.w - ui.px(32));
    const float height = std::min(people_height(ui, home) + ui.px(20 + 24 + 40 + 8 + 36 + 16 + 5 * 62 + 46),
                                  window.bottom() - anchor.bottom() - ui.px(16));
    const Box panel{std::max(window.x + ui.px(16), anchor.right() - width), anchor.bottom() + ui.px(6), width,
                    height};
    const Overlay overlay(ui, "profile", window, panel);
    ui.note("profile/panel", panel);
    if (overlay.dismissed()) open_ = false;
    Box inner = panel.inset(ui.px(20), ui.px(16));
    const Box foot = inner.cut_bottom(ui.px(34));
    {
        ScrollArea area(ui, "profile/scroll", inner);
        Box rest = area.content();
        rest.cut_right(ui.px(8));  // the scroll bar stands there
        draw_people(ui, rest, home, intents);
        draw_name_field(ui, rest, intents);
        draw_choices(ui, rest, home.profile, intents);
        area.ends_at(rest.y);
    }
    const ButtonText close{"Close", "Esc"};
    const float wide = button_width(ui, close);
    if (button(ui, "profile/close", {foot.right() - wide, foot.y, wide, foot.h}, close)) open_ = false;
}

void ProfileView::draw_people(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents) {
    if (home.profile.known.empty()) return;
    settings_heading(ui, rest, "SOMEBODY ELSE PRACTISES HERE");
    const std::size_t shown = std::min(most_rows, home.profile.known.size());
    ScrollArea area(ui, "profile/people", rest.cut_top(ui.px(person_row_height) * static_cast<float>(shown)));
    Box rows = area.content();
    for (const std::string& name : home.profile.known) {
        const Box row = rows.cut_top(ui.px(person_row_height));
        const Touch touch = ui.control("profile/person/" + name, row);
        if (touch.hovered) fill(row, ui.color().hover, ui.px(8));
        if (touch.show_focus) focus_ring(ui, row, ui.px(8));
        draw_avatar(ui, row.x + ui.px(4), std::round(row.middle() - ui.px(14)), ui.px(28),
                    viewmodel::avatar_of(name, name));
        draw_excerpt(ui, {row.x + ui.px(42), row.y, row.w - ui.px(46), row.h}, Face::body, ui.color().text,
                     name);
        if (touch.pressed) {
            intents.push_back(viewmodel::NameTrainee{name});
            open_ = false;
        }
    }
    area.ends_at(rows.y);
    rest.cut_top(ui.px(8));
}

void ProfileView::draw_name_field(Ui& ui, Box& rest, Intents& intents) {
    settings_heading(ui, rest, "ANOTHER NAME");
    name_field(ui, "profile/name", rest.cut_top(ui.px(40)), name_, typed_, "Type a name");
    rest.cut_top(ui.px(8));
    Box row = rest.cut_top(ui.px(36));
    const bool can = typed_.find_first_not_of(' ') != std::string::npos;
    const bool entered = ui.focus() == "profile/name" && ui.input.take(Key::enter);
    const ButtonText somebody{"Somebody new", "⏎"}, rename{"Rename me"};
    const Box first = row.cut_left(button_width(ui, somebody));
    row.cut_left(ui.px(8));
    const bool added =
        button(ui, "profile/add", first, somebody, ButtonLook::plain, 0, can) || (entered && can);
    const bool renamed = button(ui, "profile/rename", row.cut_left(button_width(ui, rename)), rename,
                                ButtonLook::plain, 0, can);
    if (added) intents.push_back(viewmodel::NameTrainee{typed_});
    if (renamed) intents.push_back(viewmodel::RenameTrainee{typed_});
    if (added || renamed) typed_.clear(), open_ = false;
    rest.cut_top(ui.px(16));
}

void ProfileView::draw_choices(Ui& ui, Box& rest, const viewmodel::Profile& profile, Intents& intents) {
    settings_heading(ui, rest, "LOOK");
    const std::array<Choice, 3> looks{
        {{"profile/dark", "Dark", "moon", "", ui.color().open},
         {"profile/light", "Light", "sun", "", ui.color().open},
         {"profile/high-contrast", "High contrast", "contrast", "", ui.color().open}}};
    const int look = static_cast<int>(theme_named(profile.theme));
    const auto chosen_look =
        segments(ui, Box{rest.x, rest.y, segments_width(ui, looks), ui.px(32)}, looks, look);
    if (chosen_look && *chosen_look != look)
        intents.push_back(
            viewmodel::ChooseTheme{std::string(name_of(themes[static_cast<std::size_t>(*chosen_look)]))});
    rest.cut_top(ui.px(38));

    settings_heading(ui, rest, "MOTION");
    const std::array<Choice, 2> motions{
        {{"profile/motion/usual", "As usual", "", "", ui.color().open},
         {"profile/motion/reduced", "Nothing blinks", "", "", ui.color().open}}};
    const int motion = profile.reduced_motion ? 1 : 0;
    const auto chosen_motion =
        segments(ui, Box{rest.x, rest.y, segments_width(ui, motions), ui.px(32)}, motions, motion);
    if (chosen_motion && *chosen_motion != motion)
        intents.push_back(viewmodel::ReduceMotion{*chosen_motion == 1});
    rest.cut_top(ui.px(38));

    settings_heading(ui, rest, "A NEW MESSAGE");
    const std::array<Choice, 2> sounds{{{"profile/sound/off", "Silent", "", "", ui.color().open},
                                        {"profile/sound/on", "With a sound", "", "", ui.color().open}}};
    const int sound = profile.sounds ? 1 : 0;
    const auto chosen_sound =
        segments(ui, Box{rest.x, rest.y, segments_width(ui, sounds), ui.px(32)}, sounds, sound);
    if (chosen_sound && *chosen_sound != sound)
        intents.push_back(viewmodel::SoundMessages{*chosen_sound == 1});
    rest.cut_top(ui.px(38));

    settings_heading(ui, rest, profile.automatic_text_size ? "TEXT SIZE, BY THE SCREEN" : "TEXT SIZE");
    Box row = rest.cut_top(ui.px(32));
    if (button(ui, "profile/smaller", row.cut_left(button_width(ui, {"−"})), {"−"}, ButtonLook::plain, 0,
               profile.text_percent > 80))
        intents.push_back(viewmodel::SetTextSize{profile.text_percent - 10});
    draw_line(ui, row.cut_left(ui.px(72)), Face::strong, ui.color().text,
              fmt::format("{} %", profile.text_percent), Align::center);
    if (button(ui, "profile/larger", row.cut_left(button_width(ui, {"+"})), {"+"}, ButtonLook::plain, 0,
               profile.text_percent < 200))
        intents.push_back(viewmodel::SetTextSize{profile.text_percent + 10});
    rest.cut_top(ui.px(6));

    settings_heading(ui, rest, "EXTRA TIME, IN EVERY SESSION BEGUN FROM NOW ON");
    constexpr std::array<int, 4> percents{0, 25, 50, 100};
    const std::array<Choice, 4> times{{{"profile/time/0", "None", "", "", ui.color().open},
                                       {"profile/time/25", "+25 %", "", "", ui.color().open},
                                       {"profile/time/50", "+50 %", "", "", ui.color().open},
                                       {"profile/time/100", "+100 %", "", "", ui.color().open}}};
    int at = -1;
    for (std::size_t n = 0; n < percents.size(); ++n)
        if (percents[n] == profile.extra_time_percent) at = static_cast<int>(n);
    if (const auto time = segments(ui, Box{rest.x, rest.y, segments_width(ui, times), ui.px(32)}, times, at))
        intents.push_back(viewmodel::SetExtraTime{percents[static_cast<std::size_t>(*time)]});
    rest.cut_top(ui.px(38));
}

}  // namespace sim::gui

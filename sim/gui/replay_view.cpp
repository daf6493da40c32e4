#include "sim/gui/replay_view.h"

#include <fmt/format.h>
#include <imgui.h>

#include <cmath>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/tall_box.h"

namespace sim::gui {

namespace {

using viewmodel::Replay;

constexpr std::int64_t skip_ms = 10'000;  // Left and Right go this far, in simulated time

Box centred(Ui& ui, Box area, float height) {
    return {area.x, std::round(area.middle() - ui.px(height) / 2), area.w, ui.px(height)};
}

void draw_captions(Ui& ui, Box box, const Replay& replay) {
    if (replay.caption_title.empty()) {
        draw_paragraph(
            ui, box, Face::small, ui.color().muted,
            replay.typing_says.empty() ? "Nothing was sent yet at this point." : replay.typing_says);
        return;
    }
    ScrollArea area(ui, "replay/captions", box);
    Box rest = area.content();
    rest.cut_right(ui.px(8));
    draw_line(ui, rest.cut_top(ui.px(20)), Face::small_strong, ui.color().text,
              "Reply of " + replay.caption_title);
    for (const Replay::Caption& caption : replay.captions) {
        const float sign = draw_sign(ui, rest.x, rest.y + ui.px(9), caption.points) + ui.px(8);
        const std::string words =
            caption.name.empty() ? caption.says : fmt::format("{}: {}", caption.name, caption.says);
        const Box line{rest.x + sign, rest.y, rest.w - sign, 0};
        rest.cut_top(draw_paragraph(ui, line, Face::small, ui.color().muted, words) + ui.px(3));
    }
    area.ends_at(rest.y);
}

/// One chip that goes through the speeds, where there is no room for one of each.
void draw_next_pace(Ui& ui, Box row, const Replay& replay, Intents& intents) {
    const auto& speeds = viewmodel::replay_speeds;
    const std::size_t count = std::size(speeds);
    std::size_t at = 0;
    while (at + 1 < count && speeds[at] != replay.times) ++at;
    const std::string label = fmt::format("×{}", replay.times);
    const Box chip = row.cut_right(chip_button_width(ui, label));
    if (chip_button(ui, "replay/pace", centred(ui, chip, 30), label, true, ui.color().open))
        intents.push_back(viewmodel::PaceReplay{speeds[(at + 1) % count]});
}

}  // namespace

void ReplayView::take_keys(Ui& ui, const Replay& replay, Intents& intents) {
    const auto at = static_cast<std::int64_t>(replay.at);
    if (ui.input.take(Key::space)) intents.push_back(viewmodel::PlayReplay{});
    if (ui.input.take(Key::left)) intents.push_back(viewmodel::SeekReplay{at - skip_ms});
    if (ui.input.take(Key::right)) intents.push_back(viewmodel::SeekReplay{at + skip_ms});
    if (ui.input.take(Key::home)) intents.push_back(viewmodel::SeekReplay{0});
    if (ui.input.take(Key::end)) intents.push_back(viewmodel::SeekReplay{replay.ends_at});
    if (ui.input.take(Key::n)) intents.push_back(viewmodel::StepReplay{1});
    if (ui.input.take(Key::b)) intents.push_back(viewmodel::StepReplay{-1});
    if (ui.input.take(Key::escape)) intents.push_back(viewmodel::CloseReplay{});
}

void ReplayView::draw(Ui& ui, Box window, const Replay& replay, Intents& intents) {
    take_keys(ui, replay, intents);
    // Tab still goes from control to control; nothing else may reach the screen of the past.
    std::erase_if(ui.input.events, [](const InputEvent& event) {
        return event.ctrl || event.alt ||
               (event.key != Key::tab && event.key != Key::enter && event.key != Key::f1);
    });
    const Box top{window.x, window.y, window.w, ui.px(56)};
    const bool narrow = window.w < ui.px(760), low = window.h < ui.px(520);
    const Box controls = window.cut_bottom(ui.px(low ? (narrow ? 124 : 92) : narrow ? 190 : 150));
    {
        // The desk's own bar is out of sight above: the replay has one of its own in its place.
        const TallBox desk(ui, "replay/desk", {window.x, top.bottom(), window.w, window.h - top.h},
                           ui.px(low ? 290 : 0));
        const Box box = desk.box();
        practice_.draw(ui, {box.x, box.y - top.h, box.w, box.h + top.h}, replay.practice, intents);
    }
    draw_top(ui, top, replay, intents);
    draw_controls(ui, controls, replay, intents);
}

void ReplayView::draw_top(Ui& ui, Box bar, const Replay& replay, Intents& intents) {
    Box inner = begin_screen(ui, bar);
    const ButtonText close{bar.w < ui.px(760) ? "Back" : "Back to the debrief", "Esc"};
    const Box place = inner.cut_left(button_width(ui, close));
    inner.cut_left(ui.px(16));
    if (button(ui, "replay/close", centred(ui, place, 36), close))
        intents.push_back(viewmodel::CloseReplay{});
    const Box clock = inner.cut_right(text_width(ui, Face::title, replay.clock) + ui.px(2));
    draw_line(ui, clock, Face::title, ui.color().text, replay.clock);
    inner.cut_right(ui.px(16));
    const viewmodel::Chip chip{"REPLAY", viewmodel::Mood::accent, "repeat"};
    inner.cut_left(draw_chip(ui, inner.x, inner.middle(), chip) + ui.px(12));
    draw_excerpt(ui, inner, Face::heading, ui.color().text, replay.title);
}

void ReplayView::draw_track(Ui& ui, Box box, const Replay& replay, Intents& intents) {
    const Touch touch = ui.control("replay/track", box);
    const Box track{box.x, std::round(box.middle() - ui.px(3)), box.w, ui.px(6)};
    fill(track, ui.color().track, ui.px(3));
    const float x = track.x + track.w * static_cast<float>(replay.permille) / 1000;
    fill({track.x, track.y, std::max(ui.px(6), x - track.x), track.h}, ui.color().open, ui.px(3));
    for (const Replay::Mark& mark : replay.marks) {
        const float at = track.x + track.w * static_cast<float>(mark.permille) / 1000;
        const float tall = mark.mood == viewmodel::Mood::good ? ui.px(5) : ui.px(10);
        fill({at - ui.px(1.5f), track.middle() - tall, ui.px(3), 2 * tall}, mood_color(ui.color(), mark.mood),
             ui.px(1.5f));
    }
    ImGui::GetWindowDrawList()->AddCircleFilled({x, track.middle()}, ui.px(8), ui.color().text, 24);
    if (touch.show_focus) focus_ring(ui, box, ui.px(6));
    if (!touch.held || box.w <= 0) return;
    const float share = std::clamp((ImGui::GetIO().MousePos.x - track.x) / track.w, 0.f, 1.f);
    intents.push_back(viewmodel::SeekReplay{
        static_cast<std::int64_t>(std::llround(share * static_cast<double>(replay.ends_at)))});
}

void ReplayView::draw_controls(Ui& ui, Box box, const Replay& replay, Intents& intents) {
    fill(box, ui.color().panel);
    line_above(box, ui.color().line);
    box = box.inset(ui.px(24), ui.px(10));
    const bool narrow = box.w < ui.px(700);
    Box row = box.cut_top(ui.px(36));
    Box way = narrow ? box.cut_top(ui.px(34)) : Box{};
    box.cut_top(ui.px(narrow ? 2 : 8));
    const auto press = [&](std::string_view name, const ButtonText& text, ButtonLook look) {
        const Box area = row.cut_left(button_width(ui, text));
        row.cut_left(ui.px(8));
        return button(ui, name, area, text, look);
    };
    const ButtonText play{replay.playing  ? "Pause"
                          : replay.at_end ? "Again"
                                          : "Play",
                          narrow ? "" : "Space", replay.playing ? "pause" : "play"};
    if (press("replay/play", play, ButtonLook::primary)) intents.push_back(viewmodel::PlayReplay{});
    const std::string_view step = narrow ? "" : "Finding";
    if (press("replay/before", {step, "B", "back", "The finding before"}, ButtonLook::plain))
        intents.push_back(viewmodel::StepReplay{-1});
    if (press("replay/next", {step, "N", "right", "The next finding"}, ButtonLook::plain))
        intents.push_back(viewmodel::StepReplay{1});
    for (std::size_t n = std::size(viewmodel::replay_speeds); n-- > 0 && !narrow;) {
        const int times = viewmodel::replay_speeds[n];
        const std::string label = fmt::format("×{}", times);
        const Box chip = row.cut_right(chip_button_width(ui, label));
        row.cut_right(ui.px(6));
        if (chip_button(ui, fmt::format("replay/pace/{}", times), centred(ui, chip, 30), label,
                        replay.times == times, ui.color().open))
            intents.push_back(viewmodel::PaceReplay{times});
    }
    if (narrow) draw_next_pace(ui, row, replay, intents);
    if (!narrow) row.cut_right(ui.px(10)), way = row;
    const float width = text_width(ui, Face::small, replay.position) + ui.px(12);
    draw_line(ui, way.cut_right(width), Face::small, ui.color().muted, replay.position, Align::right);
    way.cut_left(ui.px(8));
    draw_track(ui, way, replay, intents);
    draw_captions(ui, box, replay);
}

}  // namespace sim::gui

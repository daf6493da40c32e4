#include "sim/gui/debrief_summary.h"

#include <fmt/format.h>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/figures.h"

namespace sim::gui {

namespace {

using viewmodel::Mood;

void draw_overall(Ui& ui, Box box, const viewmodel::Debrief& debrief) {
    draw_line(ui, box.cut_top(ui.px(18)), Face::label_strong, ui.color().muted, "OVERALL");
    const Color color = debrief.overall_mood == Mood::bad ? ui.color().bad : ui.color().text;
    draw_line(ui, box.cut_top(ui.px(58)), Face::figure, color, debrief.overall);
    box.cut_top(ui.px(4));
    box.cut_top(
        draw_paragraph(ui, box, Face::small, mood_color(ui.color(), debrief.overall_mood), debrief.band));
    if (!debrief.would_have_been.empty())
        box.cut_top(draw_paragraph(ui, box, Face::small, ui.color().muted, debrief.would_have_been));
    if (!debrief.compared.empty()) draw_paragraph(ui, box, Face::small, ui.color().muted, debrief.compared);
}

/// Of the line about critical errors: one that is disputed waits.
Color critical_color(Ui& ui, const viewmodel::Debrief& debrief) {
    if (debrief.waits) return ui.color().note;
    return debrief.has_critical ? ui.color().bad : ui.color().good;
}

std::string critical_words(const viewmodel::Debrief& debrief) {
    return std::string(icon(debrief.has_critical ? "exclamation" : "check")) + "  " + debrief.critical_line;
}

void draw_verdict(Ui& ui, Box box, const viewmodel::Debrief& debrief) {
    const Color color = critical_color(ui, debrief);
    const std::string words = critical_words(debrief);
    const Box line{box.x, std::round(box.middle() - ui.px(24)), box.w, ui.px(22)};
    draw_line(ui, line, Face::small_strong, color, words, Align::right);
    const std::size_t dot = debrief.answered_line.find(" · ");
    const std::string first = debrief.answered_line.substr(0, dot);
    draw_line(ui, {line.x, line.bottom(), line.w, ui.px(20)}, Face::small, ui.color().muted, first,
              Align::right);
    if (dot != std::string::npos)
        draw_line(ui, {line.x, line.bottom() + ui.px(20), line.w, ui.px(20)}, Face::small, ui.color().muted,
                  debrief.answered_line.substr(dot + 4), Align::right);
    draw_excerpt(ui, {line.x, line.bottom() + ui.px(40), line.w, ui.px(20)}, Face::label, ui.color().muted,
                 debrief.judge, Align::right);
}

float title_height(Ui& ui, float width, std::size_t n, const viewmodel::Priority& priority) {
    return paragraph_height(ui, width, Face::strong, fmt::format("{}  {}", n + 1, priority.title)) + ui.px(6);
}

float overall_height(Ui& ui, float width, const viewmodel::Debrief& debrief) {
    const auto words = [&](const std::string& text) {
        return text.empty() ? 0 : paragraph_height(ui, width, Face::small, text);
    };
    return ui.px(18 + 58 + 4) + words(debrief.band) + words(debrief.would_have_been) +
           words(debrief.compared);
}

/// A line between the figures and what the seal says.
constexpr float above_seal = 8;

float seal_height(Ui& ui, float width, const std::string& says) {
    return says.empty() ? 0 : ui.px(above_seal) + paragraph_height(ui, width, Face::small, says);
}

void draw_seal(Ui& ui, Box box, const std::string& says) {
    if (says.empty()) return;
    box.cut_top(ui.px(above_seal));
    draw_paragraph(ui, box, Face::small, ui.color().text, says);
}

}  // namespace

float score_height(Ui& ui, float width, const viewmodel::Debrief& debrief) {
    return ui.px(182) + seal_height(ui, width - ui.px(48), debrief.sealed_says);
}

float draw_score_column(Ui& ui, Box box, const viewmodel::Debrief& debrief) {
    const float inner = box.w - ui.px(48), dial = ui.px(112);
    const std::size_t count = std::max<std::size_t>(1, debrief.dials.size());
    const std::size_t in_line =
        inner >= dial * static_cast<float>(count) ? count : std::max<std::size_t>(1, (count + 1) / 2);
    const float overall = overall_height(ui, inner, debrief);
    const std::string verdict = fmt::format("{} · {}", critical_words(debrief), debrief.answered_line);
    const float judge =
        paragraph_height(ui, inner, Face::small, debrief.judge) + seal_height(ui, inner, debrief.sealed_says);
    const auto full = (count + in_line - 1) / in_line;
    const auto lines = static_cast<float>(full);
    const float height = ui.px(36 + 14) + overall + lines * ui.px(126) +
                         paragraph_height(ui, inner, Face::small, verdict) + judge;
    card(ui, {box.x, box.y, box.w, height}, ui.color().panel, ui.color().line);
    Box rest{box.x + ui.px(24), box.y + ui.px(18), inner, height};
    draw_overall(ui, rest.cut_top(overall + ui.px(14)), debrief);
    for (std::size_t n = 0; n < debrief.dials.size(); n += in_line) {
        Box row = rest.cut_top(ui.px(126));
        const float each = row.w / static_cast<float>(in_line);
        for (std::size_t m = n; m < std::min(n + in_line, debrief.dials.size()); ++m)
            draw_dial(ui, row.cut_left(each), debrief.dials[m]);
    }
    rest.cut_top(draw_paragraph(ui, rest, Face::small, critical_color(ui, debrief), verdict));
    rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().muted, debrief.judge));
    draw_seal(ui, rest, debrief.sealed_says);
    return height;
}

void draw_score(Ui& ui, Box box, const viewmodel::Debrief& debrief) {
    card(ui, box, ui.color().panel, ui.color().line);
    Box rest = box.inset(ui.px(24), ui.px(18));
    draw_seal(ui, rest.cut_bottom(seal_height(ui, rest.w, debrief.sealed_says)), debrief.sealed_says);
    draw_overall(ui, rest.cut_left(ui.px(166)), debrief);
    fill({rest.x, rest.y, 1, rest.h}, ui.color().line);
    rest.cut_left(ui.px(14));
    const bool narrow = rest.w < ui.px(640);
    if (!narrow) draw_verdict(ui, rest.cut_right(ui.px(190)), debrief);
    const float each =
        std::min(ui.px(134), rest.w / static_cast<float>(std::max<std::size_t>(1, debrief.dials.size())));
    Box row{rest.x, std::round(rest.middle() - ui.px(narrow ? 66 : 60)), rest.w, ui.px(110)};
    for (const viewmodel::Dial& dial : debrief.dials) draw_dial(ui, row.cut_left(each), dial);
    if (!narrow) return;
    Box line{rest.x, rest.bottom() - ui.px(18), rest.w, ui.px(20)};
    line.cut_left(draw_line(ui, line, Face::small, critical_color(ui, debrief),
                            fmt::format("{} · {}", critical_words(debrief), debrief.answered_line)) +
                  ui.px(16));
    if (line.w > ui.px(60))
        draw_excerpt(ui, line, Face::label, ui.color().muted, debrief.judge, Align::right);
}

float priorities_height(Ui& ui, float width, const viewmodel::Debrief& debrief, PriorityWords shown) {
    if (debrief.priorities.empty()) return 0;
    const float inner = width - ui.px(32), quote = inner - ui.px(24);
    float height = ui.px(16) + ui.px(24) + ui.px(8);
    std::size_t number = 0;
    for (const viewmodel::Priority& priority : debrief.priorities) {
        height += title_height(ui, inner, number++, priority) + ui.px(14);
        if (shown != PriorityWords::titles) height += paragraph_height(ui, inner, Face::small, priority.says);
        if (shown == PriorityWords::all && !priority.better.empty())
            height += paragraph_height(ui, quote, Face::small, priority.better) + ui.px(24);
    }
    return height;
}

float draw_priorities(Ui& ui, Box box, const viewmodel::Debrief& debrief, PriorityWords shown,
                      Intents& intents) {
    if (debrief.priorities.empty()) return 0;
    const float top = box.y, inner = box.w - ui.px(32), quote = inner - ui.px(24);
    const float height = priorities_height(ui, box.w, debrief, shown);
    const Box area{box.x, box.y, box.w, height};
    card(ui, area, ui.color().panel, ui.color().open);
    Box rest{box.x + ui.px(16), top + ui.px(16), inner, 1e5f};
    draw_line(ui, rest.cut_top(ui.px(24)), Face::label_strong, ui.color().muted,
              debrief.priorities.size() == 1 ? "NEXT TIME" : "TWO THINGS NEXT TIME");
    for (std::size_t n = 0; n < debrief.priorities.size(); ++n) {
        const viewmodel::Priority& priority = debrief.priorities[n];
        const float begins = rest.y;
        rest.cut_top(title_height(ui, inner, n, priority));
        draw_paragraph(ui, {rest.x, begins, inner, 0}, Face::strong, ui.color().text,
                       fmt::format("{}  {}", n + 1, priority.title));
        if (shown != PriorityWords::titles)
            rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().text, priority.says));
        if (shown == PriorityWords::all && !priority.better.empty()) {
            rest.cut_top(ui.px(6));
            const Box ground =
                rest.cut_top(paragraph_height(ui, quote, Face::small, priority.better) + ui.px(18));
            fill(ground, ui.color().raised, ui.px(8));
            outline(ground, ui.color().line, ui.px(8));
            draw_paragraph(ui, ground.inset(ui.px(12), ui.px(9)), Face::small, ui.color().text,
                           priority.better);
        }
        if (priority.finding >= 0) {
            const Box hit{rest.x, begins, inner, rest.y - begins};
            const Touch touch = ui.control(fmt::format("debrief/priority/{}", n), hit);
            if (touch.pressed) intents.push_back(viewmodel::SelectFinding{priority.finding});
            if (touch.show_focus) focus_ring(ui, hit, ui.px(6));
        }
        rest.cut_top(ui.px(14));
    }
    return height;
}

}  // namespace sim::gui

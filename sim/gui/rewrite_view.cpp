#include "sim/gui/rewrite_view.h"

#include <fmt/format.h>

#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/scroll_area.h"
#include "sim/gui/widgets/tall_box.h"

namespace sim::gui {

namespace {

using viewmodel::Rewrite;

Box low(Ui& ui, Box area) { return {area.x, area.y, area.w, ui.px(36)}; }

void label(Ui& ui, Box& rest, std::string_view words) {
    draw_line(ui, rest.cut_top(ui.px(20)), Face::label_strong, ui.color().muted, words);
}

constexpr float quoted_lines = 4;  // more of them scroll

float quote_height(Ui& ui, float width, std::string_view words) {
    return std::min(paragraph_height(ui, width - ui.px(8), Face::small, words),
                    quoted_lines * line_height(ui, Face::small));
}

void quote(Ui& ui, Box& rest, std::string_view name, std::string_view words) {
    ScrollArea area(ui, name, rest.cut_top(quote_height(ui, rest.w, words)));
    Box inside = area.content();
    inside.w -= ui.px(8);
    area.ends_at(inside.y + draw_paragraph(ui, inside, Face::small, ui.color().muted, words));
    rest.cut_top(ui.px(8));
}

/// "62 → 88" in the figures' size.
void draw_figures(Ui& ui, Box box, const Rewrite& rewrite) {
    const auto put = [&](std::string_view words, Color color, Face face) {
        box.cut_left(draw_line(ui, box, face, color, words) + ui.px(8));
    };
    put(rewrite.before_figure, ui.color().muted, Face::dial);
    put("→", ui.color().muted, Face::title);
    put(rewrite.after_figure, mood_color(ui.color(), rewrite.after_mood), Face::dial);
    put("this reply", ui.color().muted, Face::small);
}

void draw_lines(Ui& ui, Box box, const Rewrite& rewrite) {
    ScrollArea area(ui, "rewrite/lines", box);
    Box rest = area.content();
    rest.cut_right(ui.px(8));
    for (const Rewrite::Line& line : rewrite.lines) {
        Box head = rest.cut_top(ui.px(20));
        head.cut_left(draw_line(ui, head, Face::small_strong, mood_color(ui.color(), line.points.mood),
                                line.points.text) +
                      ui.px(8));
        draw_line(ui, head, Face::small_strong, ui.color().text, line.name);
        rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().muted, line.says) + ui.px(8));
    }
    area.ends_at(rest.y);
}

/// What the left side needs, with four lines to write in.
float words_height(Ui& ui, float width, const Rewrite& rewrite) {
    const float better =
        rewrite.better.empty() ? 0 : paragraph_height(ui, width, Face::small, rewrite.better) + ui.px(36);
    return ui.px(2 * (20 + 8) + 6 + 8 + 20) + quote_height(ui, width, rewrite.asked) +
           quote_height(ui, width, rewrite.before) +
           paragraph_height(ui, width, Face::label_strong, "What would you post now? · " + rewrite.place) +
           4 * line_height(ui, Face::body) + better;
}

}  // namespace

void RewriteView::draw_words(Ui& ui, Box box, const Rewrite& rewrite, Intents& intents) {
    label(ui, box, rewrite.customer + " wrote");
    quote(ui, box, "rewrite/asked", rewrite.asked);
    label(ui, box, "You posted");
    quote(ui, box, "rewrite/before", rewrite.before);
    const std::string question = "What would you post now? · " + rewrite.place;
    box.cut_top(draw_paragraph(ui, box, Face::label_strong, ui.color().text, question) + ui.px(6));
    const bool offers = !rewrite.better.empty();
    const float better = offers ? paragraph_height(ui, box.w, Face::small, rewrite.better) : 0;
    Box foot = box.cut_bottom(offers ? better + ui.px(36) : 0);
    box.cut_bottom(ui.px(8));
    fill(box, ui.color().raised, ui.px(8));
    outline(box, ui.color().open, ui.px(8), ui.px(2));
    if (editor_.draw(ui, "rewrite/text", box.inset(ui.px(12), ui.px(10)), fmt::format("{}", rewrite.reply),
                     rewrite.text, "", box))
        intents.push_back(viewmodel::EditRewrite{editor_.text()});
    if (!offers) return;
    foot.cut_top(ui.px(6));
    Box row = foot.cut_top(ui.px(24));
    const std::string_view take = "Start from this line";
    if (link(ui, "rewrite/better", row.cut_right(text_width(ui, Face::small_strong, take) + 1), take))
        intents.push_back(viewmodel::EditRewrite{rewrite.better});
    draw_line(ui, row, Face::label_strong, ui.color().muted, "One better line");
    draw_paragraph(ui, foot, Face::small, ui.color().muted, rewrite.better);
}

void RewriteView::draw(Ui& ui, Box window, const Rewrite& rewrite, Intents& intents) {
    if (focused_for_ != rewrite.reply) ui.set_focus("rewrite/text");
    focused_for_ = rewrite.reply;
    const Overlay overlay(ui, "rewrite", window, ui.px(1040), ui.px(620));
    ui.note("rewrite/panel", overlay.box());
    const bool beside = overlay.box().w > ui.px(640);
    const float width =
        beside ? std::round((overlay.box().w - ui.px(48)) * 0.6f) - ui.px(24) : overlay.box().w - ui.px(56);
    const float words = words_height(ui, width, rewrite), verdict = ui.px(beside ? 0 : 260);
    const TallBox tall(ui, "rewrite/scroll", overlay.box(), ui.px(40 + 36 + 48) + words + verdict);
    Box rest = tall.box().inset(ui.px(24), ui.px(20));
    Box foot = rest.cut_bottom(ui.px(36));
    rest.cut_bottom(ui.px(12));
    draw_line(ui, rest.cut_top(ui.px(28)), Face::title, ui.color().text, "Write it again");
    rest.cut_top(ui.px(8));
    Box right = beside ? rest.cut_right(std::round(rest.w * 0.4f)) : rest.cut_bottom(verdict);
    (beside ? rest.cut_right(ui.px(24)) : right.cut_top(ui.px(16)));
    draw_words(ui, rest, rewrite, intents);
    draw_figures(ui, right.cut_top(ui.px(40)), rewrite);
    right.cut_top(draw_paragraph(ui, right, Face::small, ui.color().text, rewrite.session_line) + ui.px(12));
    draw_lines(ui, right, rewrite);
    const ButtonText done{"Done", "Esc"};
    const bool closed = button(ui, "rewrite/close", low(ui, foot.cut_right(button_width(ui, done))), done,
                               ButtonLook::primary);
    const std::string_view kept = "Nothing here is kept: the session and its score stay as they were.";
    foot.cut_right(ui.px(12));
    const float lines = paragraph_height(ui, foot.w, Face::small, kept);
    draw_paragraph(ui, {foot.x, std::round(foot.middle() - lines / 2), foot.w, 0}, Face::small,
                   ui.color().muted, kept);
    if (!closed && !overlay.dismissed()) return;
    focused_for_ = -1;
    intents.push_back(viewmodel::EndRewrite{});
}

}  // namespace sim::gui

// Names and words that break programs, in real fonts: every line fits, nothing is lost, all that is drawn can
// be.
#include "tests/support/hard_texts.h"

#include <algorithm>

#include "sim/gui/clusters.h"
#include "sim/gui/debrief_view.h"
#include "sim/gui/paint.h"
#include "sim/gui/practice_view.h"
#include "sim/gui/replay_view.h"
#include "sim/gui/wrapped_text.h"
#include "tests/sim/gui/samples.h"
#include "tests/sim/gui/screen.h"
#include "tests/support/catch.h"

using namespace sim::gui;
using tests::Screen;

namespace {

bool is_border(const std::vector<int>& borders, int offset) {
    return std::binary_search(borders.begin(), borders.end(), offset);
}

void check_wrapping(const std::string& text, float width, const Measure& measure) {
    INFO("text: " << text.substr(0, 200) << ", width " << width);
    const WrappedText wrapped(text, width, measure);
    const std::vector<int> borders = cluster_borders(text);
    int at = 0;
    bool borders_kept = true, all_fit = true, pieces_fit = true;
    for (int n = 0; n < static_cast<int>(wrapped.lines().size()); ++n) {
        const TextLine& line = wrapped.lines()[static_cast<std::size_t>(n)];
        REQUIRE(line.start == at);
        at = line.end;
        borders_kept = borders_kept && is_border(borders, line.start);
        const std::string_view visible = line.visible(text);
        const bool one_cluster = cluster_borders(visible).size() <= 2;
        all_fit = all_fit && (one_cluster || measure(visible) <= width + 0.5f);
        for (const LinePiece& piece : wrapped.pieces(n))
            pieces_fit =
                pieces_fit && (one_cluster || (piece.x >= -0.5f && piece.x + piece.width <= width + 0.5f));
    }
    CHECK(at == static_cast<int>(text.size()));
    CHECK(borders_kept);
    CHECK(all_fit);
    CHECK(pieces_fit);
}

}  // namespace

TEST_CASE("hard texts: every line is within its width and no byte is lost") {
    Screen screen;
    screen.show([&](Ui& ui, Box, Intents&) {
        const Measure measure = measure_with(ui, Face::body);
        for (const std::string& text : tests::all_hard_texts())
            for (const float width : {90.f, 320.f, 700.f}) check_wrapping(text, width, measure);
    });
}

TEST_CASE("hard texts: what reaches the fonts is UTF-8 of sixteen bits and what is remembered is bounded") {
    GlyphMap map;
    for (const std::string& text : tests::all_hard_texts()) {
        const std::string shown = map.to_screen(text);
        INFO(text.substr(0, 200));
        CHECK(tests::is_utf8(shown));
        bool narrow = true;
        for (int at = 0; at < static_cast<int>(shown.size());) narrow &= next_character(shown, at) <= 0xffff;
        CHECK(narrow);
    }
    CHECK(map.sequences().size() < 400);
}

TEST_CASE("hard texts: one line is shortened to its room, whatever it says") {
    Screen screen;
    screen.show([&](Ui& ui, Box, Intents&) {
        for (const std::string& text : tests::all_hard_texts())
            for (const float room : {30.f, 140.f, 480.f}) {
                INFO(text.substr(0, 200) << ", room " << room);
                CHECK(draw_line(ui, {0, 0, room, 20}, Face::body, ui.color().text, text) <= room + 0.5f);
            }
    });
}

TEST_CASE("hard texts: the caret can stand at every border, and a click on it comes back to it") {
    Screen screen;
    screen.show([&](Ui& ui, Box, Intents&) {
        for (const std::string& text : tests::all_hard_texts()) {
            if (text.size() > 400) continue;
            INFO(text);
            const WrappedText wrapped(text, 300, measure_with(ui, Face::body));
            bool found_again = true;
            for (const int border : cluster_borders(text)) {
                const int line = wrapped.line_of(border);
                const float x = wrapped.x_of(border);
                const int back = wrapped.offset_at(line, x);
                // Clusters without a width, and the seam between two directions, share a place.
                const bool same = std::abs(wrapped.x_of(back) - x) < 1 || wrapped.line_of(back) != line ||
                                  border > wrapped.line_end(line);
                if (!same)
                    UNSCOPED_INFO("offset " << border << " at " << x << " in line " << line << ", back "
                                            << back << " at " << wrapped.x_of(back));
                found_again = found_again && same;
            }
            CHECK(found_again);
        }
    });
}

TEST_CASE("hard texts as names, posts and drafts: every room draws them and stays within its window") {
    using namespace sim::viewmodel;
    Screen screen(1024, 700);
    PracticeView view;
    DebriefView debrief_view;
    Practice practice = tests::sample_practice();
    Debrief debrief = tests::sample_debrief();
    bool show_debrief = false;
    screen.show([&](Ui& ui, Box window, Intents& intents) {
        if (show_debrief) return debrief_view.draw(ui, window, debrief, intents);
        view.draw(ui, window, practice, intents);
    });
    for (const std::string& text : tests::all_hard_texts()) {
        INFO(text.substr(0, 200));
        for (InboxRow& row : practice.inbox.rows) row.name = row.handle = row.preview = text;
        practice.thread.conversation += "x";  // another conversation: heights are measured anew
        practice.thread.name = practice.thread.issue = text;
        for (ThreadItem& item : practice.thread.items) item.name = item.body.text = text;
        practice.composer.text = text;
        practice.customer.name = practice.customer.about = practice.customer.history = text;
        debrief.title = text;
        for (DebriefItem& item : debrief.thread) item.name = item.heading = item.body.text = text;
        for (FindingRow& row : debrief.findings) row.about = row.words = row.says = row.better = text;
        for (Priority& priority : debrief.priorities) priority.says = priority.better = text;
        for (const bool debriefed : {false, true}) {
            show_debrief = debriefed;
            screen.frame();
            for (const auto& [name, box] : screen.ui().controls()) {
                INFO(name);
                CHECK(box.right() <= 1024.5f);
                CHECK(box.bottom() <= 700.5f);
            }
        }
    }
}

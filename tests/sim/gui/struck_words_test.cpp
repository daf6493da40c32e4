// A chart's words stand on ground of their own: no line of the chart goes through them.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <vector>

#include "sim/gui/line_chart.h"
#include "sim/gui/time_line_view.h"
#include "tests/sim/gui/screen.h"
#include "tests/support/catch.h"

using namespace sim::gui;
namespace viewmodel = sim::viewmodel;

namespace {

struct Triangle {
    std::array<ImVec2, 3> at;
    bool letter = false;  ///< part of one
    bool line = false;    ///< thin, or with the soft edge of a line
};

bool is(ImVec2 a, ImVec2 b) { return a.x == b.x && a.y == b.y; }

bool covers(const Triangle& triangle, ImVec2 place) {
    const auto side = [&](int a, int b) {
        const ImVec2 from = triangle.at[static_cast<std::size_t>(a)],
                     to = triangle.at[static_cast<std::size_t>(b)];
        return (to.x - from.x) * (place.y - from.y) - (to.y - from.y) * (place.x - from.x);
    };
    const float first = side(0, 1), second = side(1, 2), third = side(2, 0);
    return (first >= 0 && second >= 0 && third >= 0) || (first <= 0 && second <= 0 && third <= 0);
}

Triangle triangle_of(const ImDrawList& list, int at) {
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    Triangle triangle;
    float left = 1e9f, right = -1e9f, top = 1e9f, low = -1e9f;
    for (int corner = 0; corner < 3; ++corner) {
        const ImDrawVert& vertex = list.VtxBuffer[list.IdxBuffer[at + corner]];
        triangle.at[static_cast<std::size_t>(corner)] = vertex.pos;
        left = std::min(left, vertex.pos.x), right = std::max(right, vertex.pos.x);
        top = std::min(top, vertex.pos.y), low = std::max(low, vertex.pos.y);
        const bool edge = std::ranges::any_of(atlas.TexUvLines, [&](const ImVec4& uv) {
            return is(vertex.uv, {uv.x, uv.y}) || is(vertex.uv, {uv.z, uv.w});
        });
        triangle.line = triangle.line || edge;
        triangle.letter = triangle.letter || (!edge && !is(vertex.uv, atlas.TexUvWhitePixel));
    }
    triangle.line = triangle.line || (!triangle.letter && std::min(right - left, low - top) <= 3);
    return triangle;
}

struct Struck {
    int letters = 0;
    int struck = 0;
};

/// Letters whose middle has a line over it, or below it with no ground between.
Struck struck_letters() {
    const ImDrawList& list = *ImGui::FindWindowByName("root")->DrawList;
    std::vector<Triangle> drawn;
    for (int at = 0; at + 2 < list.IdxBuffer.Size; at += 3) drawn.push_back(triangle_of(list, at));
    Struck found;
    for (std::size_t n = 0; n + 1 < drawn.size(); ++n) {
        if (!drawn[n].letter || !drawn[n + 1].letter) continue;
        const ImVec2 a = drawn[n].at[0], b = drawn[n].at[2];  // opposite corners
        const ImVec2 middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
        bool line = false;
        for (std::size_t other = 0; other < drawn.size(); ++other) {
            if (drawn[other].letter || !covers(drawn[other], middle)) continue;
            line = other < n ? drawn[other].line : line || drawn[other].line;
        }
        ++found.letters;
        found.struck += line ? 1 : 0;
        ++n;  // both halves of one letter
    }
    return found;
}

}  // namespace

TEST_CASE("a line through words is seen, and ground between them takes it away") {
    tests::Screen screen(400, 100);
    const auto draw = [&](bool over, bool ground) {
        screen.show([=](Ui& ui, Box, Intents&) {
            const Box words{40, 40, 200, 20};
            const Box line{0, 50, 400, 1};
            if (!over) fill(line, ui.color().line);
            if (ground) fill(words, ui.color().panel);
            draw_line(ui, words, Face::label, ui.color().text, "HHHH");
            if (over) fill(line, ui.color().line);
        });
        return struck_letters();
    };
    CHECK(draw(false, true).letters == 4);
    CHECK(draw(false, true).struck == 0);
    CHECK(draw(false, false).struck == 4);
    CHECK(draw(true, true).struck == 4);
}

TEST_CASE("the pass mark's words are not struck through, wherever it and the curve are") {
    tests::Screen screen(600, 300);
    for (int pass = 50; pass <= 1000; pass += 50) {
        viewmodel::LineChart chart;
        chart.pass_y = pass, chart.pass_says = "pass 85";
        for (int n = 0; n <= 20; ++n)
            chart.points.push_back({n * 50, n % 2 * 1000, "", viewmodel::Mood::good});
        screen.show([&](Ui& ui, Box, Intents&) {
            draw_line_chart(ui, {20, 40, 500, 120}, chart, ui.color().open);
        });
        const Struck found = struck_letters();
        CAPTURE(pass);
        CHECK(found.letters == 6);
        CHECK(found.struck == 0);
    }
}

TEST_CASE("the hour's target, events and names are not struck through by its curves") {
    tests::Screen screen(1100, 500);
    for (const float height : {120.f, 180.f, 260.f, 400.f}) {
        viewmodel::TimeLine line;
        line.target = "8 min target", line.summary = "3 replies";
        for (int who = 0; who < 4; ++who) {
            viewmodel::TimeLine::Curve curve{std::to_string(who), "Sam" + std::to_string(who), who, {}};
            for (int n = 0; n <= 40; ++n) curve.points.push_back({n * 25, (n * 7 + who * 3) % 11 * 100});
            line.curves.push_back(curve);
        }
        for (int n = 0; n < 6; ++n) line.marks.push_back({n * 160, "A notice goes out"});
        for (int n = 0; n <= 10; ++n) line.ticks.push_back({n * 100, "09:15"});
        screen.show([&](Ui& ui, Box, Intents& intents) {
            draw_time_line(ui, {20, 20, 1000, height}, line, intents);
        });
        const Struck found = struck_letters();
        CAPTURE(height);
        CHECK(found.letters > 60);
        CHECK(found.struck == 0);
    }
}

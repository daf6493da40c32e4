#include "sim/gui/ground.h"

#include <imgui.h>

#include "sim/gui/paint.h"
#include "tests/sim/gui/screen.h"
#include "tests/support/catch.h"

using namespace sim::gui;

namespace {

constexpr Color sea = 0xff804020, sand = 0xff90c0d0;

/// A screen whose window has the colour of the sea.
class Beach {
  public:
    explicit Beach(Color sea_color = sea) {
        ImGui::GetStyle().WindowBorderSize = 0;
        ImGui::GetStyle().Colors[ImGuiCol_WindowBg] = ImGui::ColorConvertU32ToFloat4(sea_color);
    }
    /// What is to be drawn after one frame of `draw`.
    template <typename Draw>
    ImDrawData& drawn(Draw draw) {
        screen_.show([draw](Ui&, Box window, Intents&) { draw(window); });
        ImGui::Render();
        return *ImGui::GetDrawData();
    }

  private:
    tests::Screen screen_{800, 600};
};

/// What is left of plain shapes, by the area of their triangles: two for a rectangle.
unsigned int rectangles(const ImDrawData& data) {
    unsigned int triangles = 0;
    const ImDrawList& list = *data.CmdLists[0];
    for (const ImDrawCmd& command : list.CmdBuffer)
        for (unsigned int n = 0; n < command.ElemCount; n += 3) {
            const int at = static_cast<int>(command.IdxOffset + n);
            triangles += list.IdxBuffer[at] != list.IdxBuffer[at + 1];
        }
    return triangles / 2;
}

}  // namespace

TEST_CASE("what covers everything and the panels on it are fields, what is small is drawn") {
    Beach beach;
    ImDrawData& data = beach.drawn([](Box window) {
        fill(window, sand);
        fill({400, 100, 400, 400}, sea);
        fill({10, 10, 50, 50}, sea);
    });
    CHECK(take_ground(data) ==
          std::vector<Field>{{{0, 0, 800, 600}, sea}, {{0, 0, 800, 600}, sand}, {{400, 100, 400, 400}, sea}});
    CHECK(rectangles(data) == 1);
    CHECK(take_ground(data).empty());
}

TEST_CASE("a panel that lies on something is drawn, one beside it is a field") {
    Beach beach;
    ImDrawData& data = beach.drawn([](Box) {
        fill({10, 10, 50, 50}, sand);
        fill({50, 50, 300, 500}, sea);
        fill({400, 50, 300, 500}, sand);
    });
    CHECK(take_ground(data) == std::vector<Field>{{{0, 0, 800, 600}, sea}, {{400, 50, 300, 500}, sand}});
    CHECK(rectangles(data) == 2);
}

TEST_CASE("what one can see through, what is round and what ends within a pixel is drawn") {
    Beach beach(0xf0804020);
    ImDrawData& clear = beach.drawn([](Box window) { fill(window, sand); });
    const unsigned int before = rectangles(clear);
    CHECK(take_ground(clear).empty());
    CHECK(rectangles(clear) == before);

    Beach other;
    ImDrawData& round = other.drawn([](Box) {
        fill({0, 100, 390, 400}, sand, 8);
        fill({400.5f, 100, 390, 400}, sand);
    });
    CHECK(take_ground(round) == std::vector<Field>{{{0, 0, 800, 600}, sea}});
}

TEST_CASE("of a panel that is partly cut off, what is seen is a field") {
    Beach beach;
    ImDrawData& data = beach.drawn([](Box) {
        ImGui::PushClipRect({100, 100}, {600, 500}, true);
        fill({50, 50, 500, 600}, sand);
        ImGui::PopClipRect();
    });
    CHECK(take_ground(data) == std::vector<Field>{{{0, 0, 800, 600}, sea}, {{100, 100, 450, 400}, sand}});
}

TEST_CASE("where nothing is drawn there is no ground") {
    ImDrawData nothing;
    CHECK(take_ground(nothing).empty());
}

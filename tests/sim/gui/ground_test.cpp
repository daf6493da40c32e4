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

unsigned int indices(const ImDrawData& data) {
    unsigned int sum = 0;
    for (int n = 0; n < data.CmdListsCount; ++n)
        for (const ImDrawCmd& command : data.CmdLists[n]->CmdBuffer) sum += command.ElemCount;
    return sum;
}

}  // namespace

TEST_CASE("what covers everything is taken off, the last of it is the ground") {
    Beach beach;
    ImDrawData& data = beach.drawn([](Box window) {
        fill(window, sand);
        fill({10, 10, 50, 50}, sea);
    });
    const unsigned int before = indices(data);
    CHECK(take_ground(data) == sand);
    CHECK(indices(data) == before - 12);
    CHECK(take_ground(data) == 0xff000000);  // there is no other
}

TEST_CASE("what leaves a strip free is drawn") {
    Beach beach;
    ImDrawData& data = beach.drawn([](Box window) { fill({0, 0, window.w - 1, window.h}, sand); });
    const unsigned int before = indices(data);
    CHECK(take_ground(data) == sea);
    CHECK(indices(data) == before - 6);
}

TEST_CASE("what one can see through, what is round and what comes later is drawn") {
    Beach beach(0xf0804020);
    ImDrawData& clear = beach.drawn([](Box window) { fill(window, sand); });
    const unsigned int before = indices(clear);
    CHECK(take_ground(clear) == 0xff000000);
    CHECK(indices(clear) == before);

    Beach other;
    ImDrawData& round = other.drawn([](Box window) {
        fill({-20, -20, window.w + 40, window.h + 40}, sand, 8);
        fill(window, sand);
    });
    CHECK(take_ground(round) == sea);
}

TEST_CASE("where nothing is drawn the ground is black") {
    ImDrawData nothing;
    CHECK(take_ground(nothing) == 0xff000000);
}

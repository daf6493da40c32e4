#include "sim/gui/damage.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <random>

#include "tests/support/catch.h"

using namespace sim::gui;

namespace {

constexpr int width = 640, height = 400;

/// A picture of plain rectangles, one over the other.
class Picture {
  public:
    explicit Picture(int right = width, int bottom = height) : size_{right, bottom} {
        list_._ResetForNewFrame();
        list_.PushTextureID(ImTextureID{});
        list_.PushClipRect({0, 0}, {static_cast<float>(right), static_cast<float>(bottom)});
        rectangle({0, 0, static_cast<float>(right), static_cast<float>(bottom)}, 1);
    }
    void rectangle(const Box& box, ImU32 color) {
        list_.PrimReserve(6, 4);
        list_.PrimRect({box.x, box.y}, {box.right(), box.bottom()}, color);
        for (int y = std::max(0, int(box.y)); y < std::min(size_[1], int(box.bottom())); ++y)
            for (int x = std::max(0, int(box.x)); x < std::min(size_[0], int(box.right())); ++x)
                pixels_[static_cast<std::size_t>(y * width + x)] = color;
    }
    void clip(const Box& box) { list_.PushClipRect({box.x, box.y}, {box.right(), box.bottom()}); }
    std::vector<Box> damage(Damage& since) {
        ImDrawList* lists[] = {&list_};
        ImDrawData data;
        data.DisplaySize = {static_cast<float>(size_[0]), static_cast<float>(size_[1])};
        data.FramebufferScale = {1, 1};
#if IMGUI_VERSION_NUM >= 18980
        data.CmdLists.push_back(lists[0]);
#else
        data.CmdLists = lists;
#endif
        data.CmdListsCount = 1;
        return since.since_last(data);
    }
    /// How many pixels that differ from `other` lie outside the areas.
    int missed(const Picture& other, const std::vector<Box>& areas) const {
        int count = 0;
        for (int y = 0; y < size_[1]; ++y)
            for (int x = 0; x < size_[0]; ++x) {
                const auto at = static_cast<std::size_t>(y * width + x);
                const auto holds = [&](const Box& area) { return area.contains(float(x), float(y)); };
                count += pixels_[at] != other.pixels_[at] && std::ranges::none_of(areas, holds);
            }
        return count;
    }

  private:
    std::array<int, 2> size_;
    ImDrawListSharedData shared_;
    ImDrawList list_{&shared_};
    std::vector<ImU32> pixels_ = std::vector<ImU32>(width * height);
};

float size_of(const std::vector<Box>& areas) {
    float sum = 0;
    for (const Box& area : areas) sum += area.w * area.h;
    return sum;
}

const std::vector<Box> everything{{0, 0, width, height}};

}  // namespace

TEST_CASE(
    "the first picture, one of another size and one after forgetting are damaged whole; the same one is "
    "not") {
    Damage damage;
    CHECK(Picture().damage(damage) == everything);
    CHECK(Picture().damage(damage).empty());
    CHECK(Picture(320, 200).damage(damage) == std::vector<Box>{{0, 0, 320, 200}});
    CHECK(Picture().damage(damage) == everything);
    damage.forget();
    CHECK(Picture().damage(damage) == everything);
}

TEST_CASE("what is small and changes damages little; far apart it is two areas") {
    Damage damage;
    Picture().damage(damage);
    Picture caret;
    caret.rectangle({101, 50, 2, 14}, 7);
    const std::vector<Box> typed = caret.damage(damage);
    CHECK(caret.missed(Picture(), typed) == 0);
    CHECK(size_of(typed) <= 64 * 64);

    Picture two;
    two.rectangle({101, 50, 2, 14}, 8);
    two.rectangle({600, 380, 30, 15}, 9);
    CHECK(two.damage(damage).size() == 2);
}

TEST_CASE("what moved is damage where it was and where it is") {
    Damage damage;
    Picture before, after;
    before.rectangle({10, 10, 40, 20}, 7);
    after.rectangle({300, 300, 40, 20}, 7);
    before.damage(damage);
    CHECK(after.missed(before, after.damage(damage)) == 0);
}

TEST_CASE("what lies over what, and where it is cut off, is seen") {
    Damage damage;
    Picture before, order, cut;
    before.rectangle({10, 10, 40, 40}, 7), before.rectangle({20, 20, 40, 40}, 8);
    order.rectangle({20, 20, 40, 40}, 8), order.rectangle({10, 10, 40, 40}, 7);
    before.damage(damage);
    CHECK_FALSE(order.damage(damage).empty());
    cut.clip({0, 0, 30, 30});
    cut.rectangle({20, 20, 40, 40}, 8), cut.rectangle({10, 10, 40, 40}, 7);
    CHECK_FALSE(cut.damage(damage).empty());
}

TEST_CASE("no pixel that differs lies outside the damage, whatever is drawn") {
    std::mt19937 random(20261130);
    const auto below = [&](int end) { return static_cast<float>(random() % static_cast<unsigned>(end)); };
    const auto shapes = [&](Picture& picture, int count) {
        for (int n = 0; n < count; ++n)
            picture.rectangle({below(width) - 20, below(height) - 20, below(120), below(90)},
                              2 + random() % 5);
    };
    for (int n = 0; n < 300; ++n) {
        Damage damage;
        Picture before, after;
        const auto same = random;
        shapes(before, 6);
        if (n % 2 == 0) random = same;  // the same ground, and something more on it
        shapes(after, 6);
        shapes(after, n % 4);
        before.damage(damage);
        const std::vector<Box> areas = after.damage(damage);
        INFO("picture " << n);
        CHECK(after.missed(before, areas) == 0);
        CHECK(areas.size() <= Damage::most_areas);
    }
}

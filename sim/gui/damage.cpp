#include "sim/gui/damage.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <optional>
#include <span>

namespace sim::gui {

namespace {

constexpr float tile = 32;
/// In square pixels: two bands are painted as one where that paints no more than this in vain.
constexpr float worth_joining = 16 * tile * tile;

struct Grid {
    ImVec2 origin, size;
    std::size_t columns, rows;

    explicit Grid(const ImDrawData& data)
        : origin(data.DisplayPos),
          size(data.DisplaySize),
          columns(static_cast<std::size_t>(std::ceil(std::max(0.f, size.x) / tile))),
          rows(static_cast<std::size_t>(std::ceil(std::max(0.f, size.y) / tile))) {}
};

std::uint64_t mixed(std::uint64_t sum, std::uint64_t word) {
    sum = (sum ^ word) * 0x9e3779b97f4a7c15u;
    return sum ^ sum >> 29;
}

template <std::size_t size>
std::uint64_t mixed(std::uint64_t sum, const std::array<std::uint64_t, size>& words) {
    for (const std::uint64_t word : words) sum = mixed(sum, word);
    return sum;
}

/// The three corners as they lie in memory, and zeros.
using Triangle = std::array<std::uint64_t, (3 * sizeof(ImDrawVert) + 7) / 8>;

/// Of what is drawn in each tile, in its order.
class TileSums {
  public:
    explicit TileSums(const Grid& grid) : grid_(grid), sums_(grid.columns * grid.rows, 1) {}

    void add(const ImDrawList& list) {
        for (const ImDrawCmd& command : list.CmdBuffer) {
            std::array<std::uint64_t, sizeof command.ClipRect / 8> clip;
            std::memcpy(clip.data(), &command.ClipRect, sizeof clip);
            const std::uint64_t beginning = mixed(1, clip);
            for (unsigned int at = 0; at + 3 <= command.ElemCount; at += 3)
                add_triangle(list, command, at, beginning);
        }
    }
    std::vector<std::uint64_t> take() { return std::move(sums_); }

  private:
    void add_triangle(const ImDrawList& list, const ImDrawCmd& command, unsigned int at, std::uint64_t sum) {
        Triangle words{};
        auto* next = reinterpret_cast<unsigned char*>(words.data());
        ImVec2 low{command.ClipRect.z, command.ClipRect.w}, high{command.ClipRect.x, command.ClipRect.y};
        for (unsigned int n = at; n < at + 3; ++n) {
            const ImDrawIdx index = list.IdxBuffer[static_cast<int>(command.IdxOffset + n)];
            const ImDrawVert& corner = list.VtxBuffer[static_cast<int>(command.VtxOffset + index)];
            std::memcpy(next, &corner, sizeof corner);
            next += sizeof corner;
            low = {std::min(low.x, corner.pos.x), std::min(low.y, corner.pos.y)};
            high = {std::max(high.x, corner.pos.x), std::max(high.y, corner.pos.y)};
        }
        low = {std::max(low.x, command.ClipRect.x), std::max(low.y, command.ClipRect.y)};
        high = {std::min(high.x, command.ClipRect.z), std::min(high.y, command.ClipRect.w)};
        if (low.x < high.x && low.y < high.y) add_area(low, high, mixed(sum, words));
    }
    void add_area(ImVec2 low, ImVec2 high, std::uint64_t sum) {
        const auto tiles_from = [](float position, std::size_t most) {
            return std::min(most, static_cast<std::size_t>(std::max(0.f, std::floor(position / tile))));
        };
        const auto tiles_to = [](float position, std::size_t most) {
            return std::min(most, static_cast<std::size_t>(std::max(0.f, std::ceil(position / tile))));
        };
        const std::size_t right = tiles_to(high.x - grid_.origin.x, grid_.columns);
        const std::size_t bottom = tiles_to(high.y - grid_.origin.y, grid_.rows);
        for (std::size_t row = tiles_from(low.y - grid_.origin.y, grid_.rows); row < bottom; ++row)
            for (std::size_t n = tiles_from(low.x - grid_.origin.x, grid_.columns); n < right; ++n)
                sums_[row * grid_.columns + n] = mixed(sums_[row * grid_.columns + n], sum);
    }

    Grid grid_;
    std::vector<std::uint64_t> sums_;
};

/// What differs in one row of tiles, as one piece.
std::optional<Box> differing(std::span<const std::uint64_t> before, std::span<const std::uint64_t> now) {
    const auto [first, unused] = std::ranges::mismatch(before, now);
    if (first == before.end()) return std::nullopt;
    std::size_t last = now.size() - 1;
    while (before[last] == now[last]) --last;
    const auto from = static_cast<float>(first - before.begin());
    return Box{from * tile, 0, (static_cast<float>(last) + 1 - from) * tile, tile};
}

float area_of(const Box& box) { return box.w * box.h; }

Box around(const Box& a, const Box& b) {
    const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

/// Neighbours become one, those first that cost least.
void join(std::vector<Box>& bands) {
    while (bands.size() > 1) {
        std::size_t best = 0;
        float least = INFINITY;
        for (std::size_t n = 0; n + 1 < bands.size(); ++n) {
            const float waste =
                area_of(around(bands[n], bands[n + 1])) - area_of(bands[n]) - area_of(bands[n + 1]);
            if (waste < least) least = waste, best = n;
        }
        if (bands.size() <= Damage::most_areas && least > worth_joining) return;
        bands[best] = around(bands[best], bands[best + 1]);
        bands.erase(bands.begin() + static_cast<std::ptrdiff_t>(best) + 1);
    }
}

Box within(const Box& box, ImVec2 size) {
    return {box.x, box.y, std::min(box.right(), size.x) - box.x, std::min(box.bottom(), size.y) - box.y};
}

}  // namespace

std::vector<Box> Damage::since_last(const ImDrawData& data) {
    const Grid grid(data);
    TileSums sums(grid);
    for (int n = 0; n < data.CmdListsCount; ++n) sums.add(*data.CmdLists[n]);
    const std::vector<std::uint64_t> before = std::exchange(tiles_, sums.take());
    const bool comparable = size_ == std::pair{grid.size.x, grid.size.y} && !before.empty();
    size_ = {grid.size.x, grid.size.y};
    if (!comparable) return {{0, 0, grid.size.x, grid.size.y}};
    std::vector<Box> bands;
    for (std::size_t row = 0; row < grid.rows; ++row) {
        const auto part = [&](const std::vector<std::uint64_t>& tiles) {
            return std::span(tiles).subspan(row * grid.columns, grid.columns);
        };
        if (std::optional<Box> band = differing(part(before), part(tiles_))) {
            band->y = static_cast<float>(row) * tile;
            bands.push_back(*band);
        }
    }
    join(bands);
    for (Box& band : bands) band = within(band, grid.size);
    return bands;
}

}  // namespace sim::gui

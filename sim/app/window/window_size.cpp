#include "sim/app/window/window_size.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace sim::app {

namespace {

constexpr int largest_side = 16'384;
constexpr int fine_height = 2000;  // from here on words are twice as large (suitable_zoom)

bool is_useful(WindowSize size) {
    return size.width >= smallest_window.width && size.height >= smallest_window.height &&
           size.width <= largest_side && size.height <= largest_side;
}

}  // namespace

WindowSize fitting_size(std::optional<WindowSize> left, WindowSize area) {
    WindowSize size = usual_window;
    if (area.height >= fine_height) size = {2 * size.width, 2 * size.height};
    if (left && is_useful(*left)) size = *left;
    if (area.width <= 0 || area.height <= 0) return size;
    return {std::min(size.width, area.width), std::min(size.height, area.height)};
}

std::optional<WindowSize> left_size(const std::filesystem::path& file) {
    std::ifstream in(file);
    WindowSize size;
    char by = 0;
    if (!(in >> size.width >> by >> size.height) || by != 'x' || !is_useful(size)) return std::nullopt;
    return size;
}

void keep_size(const std::filesystem::path& file, WindowSize size) {
    if (!is_useful(size)) return;
    std::ofstream(file) << fmt::format("{}x{}\n", size.width, size.height);
}

}  // namespace sim::app

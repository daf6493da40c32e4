// How large the window opens where nobody says: as it was left, or the usual size, within the monitor.
#pragma once

#include <filesystem>
#include <optional>

namespace sim::app {

/// In screen coordinates.
struct WindowSize {
    int width = 0;
    int height = 0;
    bool operator==(const WindowSize&) const = default;
};

inline constexpr WindowSize usual_window{1440, 900};
inline constexpr WindowSize smallest_window{900, 600};

/// Within `area`, what the monitor leaves free; the usual size is doubled on a monitor so fine that words
/// are, too.
WindowSize fitting_size(std::optional<WindowSize> left, WindowSize area);

/// As the last window was left; empty where there was none, or the file says nothing of use.
std::optional<WindowSize> left_size(const std::filesystem::path& file);
/// Keeps it for the next time. Where that cannot be done the next window has the usual size.
void keep_size(const std::filesystem::path& file, WindowSize size);

}  // namespace sim::app

// Text that runs from right to left (Arabic, Hebrew) on a screen whose font engine draws only from left to
// right: in which order the stretches of a line stand, and which forms joined letters take. Offsets are bytes
// of UTF-8. Knows no pixels.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sim::gui {

/// In which direction a text is read. `automatic`: found in the text itself.
enum class Direction { automatic, left_to_right, right_to_left };

/// A stretch of a line whose characters all run in one direction.
struct VisualRun {
    int start = 0;
    int end = 0;
    bool right_to_left = false;
    bool operator==(const VisualRun&) const = default;
};

/// False for most texts, at once: then a line is one run.
bool has_right_to_left(std::string_view utf8);
/// The direction a reader takes a paragraph to have: that of its first letter, handles, hashtags and links
/// aside. Never `automatic`.
Direction direction_of(std::string_view paragraph);
/// The runs of one line, from left to right on the screen. Every byte is in exactly one.
std::vector<VisualRun> visual_runs(std::string_view line, Direction base);
/// A run from right to left as it is drawn from left to right: letters joined, clusters turned around,
/// brackets mirrored.
std::string turned_around(std::string_view run);

}  // namespace sim::gui

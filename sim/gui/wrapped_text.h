// A text broken into lines of a given width, and the way between places in the text and places on the screen.
// Offsets are bytes of UTF-8 at cluster borders. Lines of a paragraph that is read from right to left stand
// at the right edge. Knows no ImGui: the width of a stretch is asked of a function.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "sim/gui/bidi.h"
#include "sim/gui/fonts.h"

namespace sim::gui {

class Ui;
/// Width of a stretch of text in pixels.
using Measure = std::function<float(std::string_view)>;
/// The width as `face` draws it.
Measure measure_with(Ui& ui, Face face);

/// A width at which nothing is broken, for editors of one line.
inline constexpr float unlimited_width = 1e9f;

/// One line: [start, end) of the text, white space and line feed at its end included.
struct TextLine {
    int start = 0;
    int end = 0;
    bool hard_break = false;                         ///< ends with a line feed
    Direction direction = Direction::left_to_right;  ///< of its paragraph

    /// What is drawn: without trailing blanks and line feed.
    std::string_view visible(std::string_view text) const;
};

/// A stretch of a line that runs in one direction: bytes [start, end) of the text, `x` from the box's left
/// edge.
struct LinePiece {
    int start = 0;
    int end = 0;
    bool right_to_left = false;
    float x = 0;
    float width = 0;
};

/// From the left edge of a box to `left` and `right` in it.
struct Extent {
    float left = 0;
    float right = 0;
};

class WrappedText {
  public:
    /// `text` must outlive this.
    WrappedText(std::string_view text, float width, Measure measure);

    const std::vector<TextLine>& lines() const& { return lines_; }  ///< at least one
    void lines() && = delete;                                       ///< would leave with the value
    /// The line that shows the caret when it stands at `offset`.
    int line_of(int offset) const;
    /// Distance from the box's left edge: behind the character before `offset`.
    float x_of(int offset) const;
    /// The cluster border nearest to `x` in the line.
    int offset_at(int line, float x) const;
    int line_start(int line) const { return lines_[static_cast<std::size_t>(line)].start; }
    /// Where End puts the caret.
    int line_end(int line) const;
    float width() const { return width_; }
    const Measure& measure() const { return measure_; }

    /// Where what is visible of the line begins: 0, but for text from right to left.
    float indent(int line) const;
    /// What is visible of the line, from left to right on the screen.
    std::vector<LinePiece> pieces(int line) const;
    /// The places on the line of what lies in both it and [from, to): one, where directions mix several.
    std::vector<Extent> extents(int line, int from, int to) const;
    /// Whether what the caret stands behind runs from right to left.
    bool runs_to_the_left(int offset) const;

  private:
    void add_paragraph(int start, int end, bool hard_break);
    void add_long_word(TextLine& line, float& used, int to);
    void finish(TextLine& line, int end);
    float x_in(const LinePiece& piece, int offset) const;

    std::string_view text_;
    float width_;
    Measure measure_;
    std::vector<TextLine> lines_;
};

}  // namespace sim::gui

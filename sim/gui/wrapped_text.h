// A text broken into lines of a given width, and the way between places in the text and places on the screen.
// Offsets are bytes of UTF-8 at cluster borders. Knows no ImGui: the width of a stretch is asked of a
// function.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "sim/gui/fonts.h"

namespace sim::gui {

class Ui;
/// Width of a stretch of text in pixels.
using Measure = std::function<float(std::string_view)>;
/// The width as `face` draws it.
Measure measure_with(Ui& ui, Face face);

/// One line: [start, end) of the text, white space and line feed at its end included.
struct TextLine {
    int start = 0;
    int end = 0;
    bool hard_break = false;  ///< ends with a line feed

    /// What is drawn: without trailing blanks and line feed.
    std::string_view visible(std::string_view text) const;
};

class WrappedText {
  public:
    /// `text` must outlive this.
    WrappedText(std::string_view text, float width, Measure measure);

    const std::vector<TextLine>& lines() const& { return lines_; }  ///< at least one
    void lines() && = delete;                                       ///< would leave with the value
    /// The line that shows the caret when it stands at `offset`.
    int line_of(int offset) const;
    /// Distance from the line's start.
    float x_of(int offset) const;
    /// The cluster border nearest to `x` in the line.
    int offset_at(int line, float x) const;
    int line_start(int line) const { return lines_[static_cast<std::size_t>(line)].start; }
    /// Where End puts the caret.
    int line_end(int line) const;
    float width() const { return width_; }
    const Measure& measure() const { return measure_; }

  private:
    void add_paragraph(int start, int end, bool hard_break);
    void add_long_word(int& line_start, int from, int to);
    float stretch(int start, int end) const;

    std::string_view text_;
    float width_;
    Measure measure_;
    std::vector<TextLine> lines_;
};

}  // namespace sim::gui

#include "sim/gui/wrapped_text.h"

#include <cmath>

#include "sim/gui/clusters.h"

namespace sim::gui {

namespace {

std::string_view piece(std::string_view text, int start, int end) {
    return text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
}

std::string_view without_trailing_blanks(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    return text;
}

}  // namespace

std::string_view TextLine::visible(std::string_view text) const {
    return without_trailing_blanks(piece(text, start, end));
}

WrappedText::WrappedText(std::string_view text, float width, Measure measure)
    : text_(text), width_(width), measure_(std::move(measure)) {
    int start = 0;
    for (int at = 0; at < static_cast<int>(text.size()); ++at)
        if (text[static_cast<std::size_t>(at)] == '\n') {
            add_paragraph(start, at + 1, true);
            start = at + 1;
        }
    add_paragraph(start, static_cast<int>(text.size()), false);
}

float WrappedText::stretch(int start, int end) const {
    return measure_(without_trailing_blanks(piece(text_, start, end)));
}

void WrappedText::add_long_word(int& line_start, int from, int to) {
    const std::vector<int> borders = cluster_borders(piece(text_, from, to));
    int before = from;
    for (std::size_t n = 1; n < borders.size(); ++n) {
        const int here = from + borders[n];
        if (stretch(line_start, here) > width_ && before > line_start) {
            lines_.push_back({line_start, before, false});
            line_start = before;
        }
        before = here;
    }
}

void WrappedText::add_paragraph(int start, int end, bool hard_break) {
    int line_start = start, fits_until = start;
    for (const int relative : line_breaks(piece(text_, start, end))) {
        const int here = start + relative;
        if (stretch(line_start, here) > width_) {
            if (fits_until > line_start) {
                lines_.push_back({line_start, fits_until, false});
                line_start = fits_until;
            }
            if (stretch(line_start, here) > width_) add_long_word(line_start, line_start, here);
        }
        fits_until = here;
    }
    lines_.push_back({line_start, end, hard_break});
}

int WrappedText::line_of(int offset) const {
    int line = 0;
    while (line + 1 < static_cast<int>(lines_.size()) &&
           lines_[static_cast<std::size_t>(line) + 1].start <= offset)
        ++line;
    return line;
}

float WrappedText::x_of(int offset) const {
    const int start = line_start(line_of(offset));
    return measure_(piece(text_, start, offset));
}

int WrappedText::line_end(int line) const {
    const TextLine& here = lines_[static_cast<std::size_t>(line)];
    if (here.hard_break) return here.end - 1;
    const bool last = line + 1 == static_cast<int>(lines_.size());
    return last ? here.end : here.start + static_cast<int>(here.visible(text_).size());
}

int WrappedText::offset_at(int line, float x) const {
    const int start = line_start(line), end = line_end(line);
    int nearest = start;
    float best = x < 0 ? -1 : std::abs(x);
    if (best < 0) return start;
    for (const int border : cluster_borders(piece(text_, start, end))) {
        const float distance = std::abs(measure_(piece(text_, start, start + border)) - x);
        if (distance < best) best = distance, nearest = start + border;
    }
    return nearest;
}

}  // namespace sim::gui

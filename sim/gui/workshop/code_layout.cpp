#include "sim/gui/workshop/code_layout.h"

#include <algorithm>
#include <cmath>

#include "sim/gui/clusters.h"

namespace sim::gui::workshop {

namespace {

constexpr std::size_t fewest_columns = 12;
constexpr std::size_t hang_columns = 4;

bool is_plain(std::string_view words) {
    return std::all_of(words.begin(), words.end(), [](char byte) {
        return static_cast<unsigned char>(byte) >= 0x20 && static_cast<unsigned char>(byte) < 0x7f;
    });
}

std::string_view part(const CodeDocument& document, int start, int end) {
    return std::string_view(document.text())
        .substr(static_cast<std::size_t>(start), static_cast<std::size_t>(std::max(0, end - start)));
}

}  // namespace

void CodeLayout::update(const CodeDocument& document, const std::vector<CodeChange>& changes,
                        CodeMetrics metrics) {
    const bool all = lines_.empty() || !metrics.same_as(metrics_);
    metrics_ = std::move(metrics);
    if (!all && changes.empty()) return;
    const int count = document.line_count();
    int first = 0, last = count - 1;
    if (!all) {
        // What no change touched at the start and at the end keeps its rows.
        const int size = static_cast<int>(document.text().size());
        int head = size, tail = size, size_then = size;
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            head = std::min(head, change->at);
            tail = std::min(tail, size_then - change->at - change->inserted);
            size_then += change->removed - change->inserted;
        }
        first = document.line_of(head);
        last = std::max(first, document.line_of(std::max(0, size - tail)));
    }
    std::vector<Line> fresh;
    for (int line = first; line <= last; ++line) fresh.push_back(wrapped(document.line(line)));
    const auto keep_behind = all ? 0 : count - 1 - last;
    lines_.erase(lines_.begin() + (all ? 0 : first), lines_.end() - keep_behind);
    lines_.insert(lines_.begin() + first, std::make_move_iterator(fresh.begin()),
                  std::make_move_iterator(fresh.end()));
    count_rows();
}

void CodeLayout::count_rows() {
    rows_before_.assign(1, 0);
    rows_before_.reserve(lines_.size() + 1);
    for (const Line& line : lines_)
        rows_before_.push_back(rows_before_.back() + 1 + static_cast<int>(line.breaks.size()));
}

CodeLayout::Line CodeLayout::wrapped(std::string_view words) const {
    Line made;
    const std::size_t columns =
        std::max(fewest_columns, static_cast<std::size_t>(std::max(1.f, metrics_.width / metrics_.letter)));
    if (words.size() <= columns) return made;
    const std::size_t blanks = std::min(words.find_first_not_of(' '), words.size());
    const std::size_t hang = std::min(blanks + hang_columns, columns / 2);
    made.indent = static_cast<float>(hang) * metrics_.letter;
    const bool plain = is_plain(words);
    const std::vector<int> borders = plain ? std::vector<int>{} : cluster_borders(words);
    const std::size_t count = plain ? words.size() : borders.size() - 1;
    const auto byte_at = [&](std::size_t n) { return plain ? n : static_cast<std::size_t>(borders[n]); };
    float room = static_cast<float>(columns) * metrics_.letter, used = 0;
    std::size_t row_from = 0, last_blank = 0;
    for (std::size_t n = 0; n < count; ++n) {
        const std::size_t from = byte_at(n), size = byte_at(n + 1) - from;
        const bool letter = size == 1 && words[from] >= 0x20;
        const float wide = letter ? metrics_.letter : metrics_.measure(words.substr(from, size));
        if (used + wide > room + 0.5f && n > row_from) {
            const std::size_t next = last_blank > row_from ? last_blank + 1 : n;
            made.breaks.push_back(static_cast<int>(byte_at(next)));
            row_from = next, n = next - 1, used = 0;
            room = static_cast<float>(columns) * metrics_.letter - made.indent;
            continue;
        }
        used += wide;
        if (words[from] == ' ' && from >= blanks) last_blank = n;
    }
    return made;
}

CodeRow CodeLayout::row(const CodeDocument& document, int number) const {
    const auto after = std::upper_bound(rows_before_.begin(), rows_before_.end(), number);
    CodeRow row;
    row.line = std::min(static_cast<int>(after - rows_before_.begin()) - 1, document.line_count() - 1);
    const Line& line = lines_[static_cast<std::size_t>(row.line)];
    const std::size_t nth =
        static_cast<std::size_t>(number - rows_before_[static_cast<std::size_t>(row.line)]);
    const int start = document.line_start(row.line);
    row.first = nth == 0, row.last = nth >= line.breaks.size();
    row.start = row.first ? start : start + line.breaks[nth - 1];
    row.end = row.last ? document.line_end(row.line) : start + line.breaks[nth];
    row.indent = row.first ? 0 : line.indent;
    return row;
}

int CodeLayout::row_of(const CodeDocument& document, int offset) const {
    const int line = document.line_of(offset);
    const std::vector<int>& breaks = lines_[static_cast<std::size_t>(line)].breaks;
    const auto after = std::upper_bound(breaks.begin(), breaks.end(), offset - document.line_start(line));
    return rows_before_[static_cast<std::size_t>(line)] + static_cast<int>(after - breaks.begin());
}

float CodeLayout::stretch(const CodeDocument& document, int start, int end) const {
    const std::string_view words = part(document, start, end);
    return is_plain(words) ? static_cast<float>(words.size()) * metrics_.letter : metrics_.measure(words);
}

float CodeLayout::x_of(const CodeDocument& document, int offset) const {
    const CodeRow at = row(document, row_of(document, offset));
    return at.indent + stretch(document, at.start, offset);
}

int CodeLayout::offset_at(const CodeDocument& document, int number, float x) const {
    const CodeRow at = row(document, std::clamp(number, 0, row_count() - 1));
    const std::string_view words = part(document, at.start, at.end);
    const float wanted = x - at.indent;
    // The last place of a row that goes on belongs to the next one.
    const int last = at.last || at.end == at.start ? at.end : document.on_border(at.end - 1);
    if (wanted <= 0) return at.start;
    if (is_plain(words)) {
        const int steps = static_cast<int>(std::lround(wanted / metrics_.letter));
        return std::min(at.start + steps, last);
    }
    const std::vector<int> borders = cluster_borders(words);
    float left = 0;
    for (std::size_t n = 1; n < borders.size(); ++n) {
        const float right =
            left + metrics_.measure(words.substr(static_cast<std::size_t>(borders[n - 1]),
                                                 static_cast<std::size_t>(borders[n] - borders[n - 1])));
        if (wanted < (left + right) / 2) return std::min(at.start + borders[n - 1], last);
        left = right;
    }
    return last;
}

}  // namespace sim::gui::workshop

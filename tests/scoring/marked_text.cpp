#include "tests/scoring/marked_text.h"

#include "scoring/text/code_points.h"

namespace tests {
namespace {

constexpr char32_t opening = 0x27E6;
constexpr char32_t closing = 0x27E7;

}  // namespace

MarkedText read_marks(std::string_view marked) {
    MarkedText result;
    std::u32string points;
    for (const char32_t point : scoring::text::decode(marked)) {
        if (point == opening)
            result.spans.push_back({static_cast<int>(points.size()), 0});
        else if (point == closing)
            result.spans.back().end = static_cast<int>(points.size());
        else
            points.push_back(point);
    }
    result.text = scoring::text::encode(points);
    return result;
}

std::string write_marks(std::string_view text, const std::vector<scoring::Span>& spans) {
    std::u32string points = scoring::text::decode(text);
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        points.insert(static_cast<std::size_t>(span->end), 1, closing);
        points.insert(static_cast<std::size_t>(span->start), 1, opening);
    }
    return scoring::text::encode(points);
}

}  // namespace tests

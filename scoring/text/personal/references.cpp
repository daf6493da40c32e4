// The brand's own order and booking numbers.
#include <re2/re2.h>

#include <string>

#include "scoring/text/code_points.h"
#include "scoring/text/personal/detectors.h"

namespace scoring::text::personal {
namespace {

bool is_lead_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// Reports every match, turning byte offsets into code points on the way.
void report_matches(const Search& search, const RE2& pattern, const std::string& utf8) {
    re2::StringPiece match;
    std::size_t byte = 0;
    std::size_t counted = 0;
    int points = 0;
    const auto points_until = [&](std::size_t end) {
        for (; counted < end; ++counted) points += is_lead_byte(utf8[counted]);
        return points;
    };
    while (byte < utf8.size() && pattern.Match(utf8, byte, utf8.size(), RE2::UNANCHORED, &match, 1)) {
        if (match.empty()) break;  // a pattern that matches nothing says nothing
        const auto start = static_cast<std::size_t>(match.data() - utf8.data());
        const int first = points_until(start);
        const int last = points_until(start + match.size());
        if (!is_alphanumeric(search.text.at(first - 1)) && !is_alphanumeric(search.text.at(last)))
            search.claims.add(PrivateKind::order_ref, {first, last});
        byte = start + match.size();
    }
}

}  // namespace

void find_references(const Search& search, PatternCache& patterns) {
    if (search.context.reference_patterns.empty()) return;
    const std::string utf8 = encode(search.text.points());
    for (const std::string& source : search.context.reference_patterns)
        if (const RE2* pattern = patterns.find(source)) report_matches(search, *pattern, utf8);
}

}  // namespace scoring::text::personal

// Order and booking numbers: those of the brand's own shape, and what the message calls so.
#include <re2/re2.h>

#include <algorithm>
#include <array>
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

// Between "order" and its number: "booking ref is", "order no.".
constexpr auto between = std::to_array<std::string_view>(
    {"code", "id", "is", "my", "nr", "no", "num", "number", "ref", "reference", "s"});

// "4471 9022 18": groups of figures. Behind them; `at` when they are few.
int groups_end(const FlatText& text, int at) {
    constexpr int least_figures = 9, least_first = 3, most = 24;
    int end = at, figures = 0;
    while (is_number(text.at(end)) && end - at <= most) {
        while (is_number(text.at(end))) ++end, ++figures;
        if (end - at < least_first) return at;
        if (text.at(end) == ' ' && is_number(text.at(end + 1))) ++end;
    }
    return figures >= least_figures && figures <= most && !is_alphanumeric(text.at(end)) ? end : at;
}

// "HG-4471902", "QK7F2M": letters and figures without a blank. Behind it; `at` when there is none.
int code_end(const FlatText& text, int at, bool needs_letters) {
    constexpr int shortest = 5, longest = 24, least_figures = 2, least_bare_figures = 6;
    int end = at, figures = 0, letters = 0;
    for (; is_alphanumeric(text.at(end)) || (text.at(end) == '-' && is_alphanumeric(text.at(end + 1)));
         ++end) {
        figures += is_number(text.at(end)) ? 1 : 0;
        letters += is_letter_byte(text.at(end)) ? 1 : 0;
    }
    const bool fits = end - at >= shortest && end - at <= longest && figures >= least_figures &&
                      (letters > 0 || (!needs_letters && figures >= least_bare_figures));
    const bool is_part = (text.at(end) == '.' || text.at(end) == '/') && is_number(text.at(end + 1));
    if (fits && !is_part) return end;
    return needs_letters ? at : groups_end(text, at);
}

void look_behind(const Search& search, std::size_t index, bool needs_letters) {
    constexpr std::size_t most_between = 3;
    const FlatText& text = search.text;
    const std::vector<Word>& words = text.words();
    for (std::size_t next = index + 1; next < words.size() && next <= index + 1 + most_between; ++next) {
        const std::string_view gap = text.slice({words[next - 1].end, words[next].start});
        if (gap.size() > 3 || gap.find_first_not_of(" #:.") != std::string_view::npos) return;
        if (const int end = code_end(text, words[next].start, needs_letters); end > words[next].start) {
            search.claims.add(PrivateKind::order_ref, {words[next].start, end});
            return;
        }
        if (std::ranges::find(between, text.word(words[next])) == between.end()) return;
    }
}

}  // namespace

void find_called_references(const Search& search) {
    if (!(search.text.cues() & cue::reference) || search.text.digit_count() < 2) return;
    const std::vector<Word>& words = search.text.words();
    for (std::size_t index = 0; index < words.size(); ++index) {
        const std::string_view word = search.text.word(words[index]);
        const bool order = (words[index].cues & cue::order) != 0;
        if (order || word == "ref" || word == "reference") look_behind(search, index, !order);
    }
}

void find_references(const Search& search, PatternCache& patterns) {
    if (search.context.reference_patterns.empty()) return;
    const std::string utf8 = encode(search.text.points());
    for (const std::string& source : search.context.reference_patterns)
        if (const RE2* pattern = patterns.find(source)) report_matches(search, *pattern, utf8);
}

}  // namespace scoring::text::personal

// Amounts and measures: "0.5309136012499991", "1,234,567,890 views", "24.99 %". They are numbers, however
// many digits they have, and nobody's card or telephone.
#include <algorithm>
#include <string_view>

#include "scoring/text/personal/detectors.h"

namespace scoring::text::personal {
namespace {

/// Figures with the points and commas between them: "1,234.50" is 4, 3 and 2 figures after ',' and '.'.
struct Figures {
    Span span;
    int groups = 0;
    int points = 0;
    int commas = 0;
    int first = 0;  ///< figures in the first group
    int last = 0;
    bool thousands = true;  ///< every group behind a comma has three figures
};

Figures read_figures(const FlatText& text, int at) {
    Figures figures{{at, at}, 0, 0, 0, 0, 0, true};
    char separator = '\0';
    for (int group = at;; group = figures.span.end + 1) {
        int end = group;
        while (is_number(text.at(end))) ++end;
        if (end == group) break;
        figures.last = end - group;
        if (figures.groups++ == 0) figures.first = figures.last;
        figures.points += separator == '.' ? 1 : 0;
        figures.commas += separator == ',' ? 1 : 0;
        figures.thousands &= separator != ',' || figures.last == 3;
        figures.span.end = end;
        separator = text.at(end);
        if (separator != '.' && separator != ',') break;
    }
    return figures;
}

// "0.53091360", "178.884726", "-1.8": a point, a short whole part, many figures behind.
bool is_decimal(const FlatText& text, const Figures& figures) {
    constexpr int longest_whole = 3, least_behind = 5, area_code = 3, rest_of_phone = 7;
    if (figures.points + figures.commas != 1 || figures.first > longest_whole) return false;
    if (figures.first > 1 && text.at(figures.span.start) == '0') return false;
    if (figures.first == area_code && figures.last == rest_of_phone) return false;
    return figures.last >= least_behind;
}

bool is_percentage(const FlatText& text, const Figures& figures) {
    const int behind = figures.span.end + (text.at(figures.span.end) == ' ' ? 1 : 0);
    return text.at(behind) == '%';
}

// "1,234,567", "1,234,567.89".
bool has_thousands(const Figures& figures) {
    return figures.commas > 0 && figures.thousands && figures.first <= 3 && figures.points <= 1;
}

bool stands_apart(const FlatText& text, Span span) {
    const char before = text.at(span.start - 1), after = text.at(span.end);
    if (is_alphanumeric(before) || is_letter_byte(after)) return false;
    const bool goes_on = (after == '-' || after == '.' || after == ',') && is_number(text.at(span.end + 1));
    const bool comes_from = (before == '.' || before == ',') && is_number(text.at(span.start - 2));
    return !goes_on && !comes_from;
}

}  // namespace

void find_quantities(const Search& search) {
    const FlatText& text = search.text;
    if (text.digit_count() < 5) return;
    for (int at = 0; at < text.size();) {
        if (!is_number(text.at(at))) {
            ++at;
            continue;
        }
        const Figures figures = read_figures(text, at);
        const bool quantity =
            is_decimal(text, figures) || is_percentage(text, figures) || has_thousands(figures);
        if (quantity && stands_apart(text, figures.span)) search.claims.block(figures.span);
        at = figures.span.end;
    }
}

}  // namespace scoring::text::personal

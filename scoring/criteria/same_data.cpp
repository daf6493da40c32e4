#include "scoring/criteria/same_data.h"

#include <algorithm>
#include <array>
#include <string>

#include "scoring/text/code_points.h"
#include "scoring/text/tokens.h"

namespace scoring::criteria {
namespace {

constexpr std::size_t person_telling_digits = 6;  // the last four are a usual check, six find a person
constexpr std::size_t shortest_words =
    5;  // letters and digits; "Leeds" alone is no address, so whole items only

/// Letters and digits only, folded, each with its place in the text.
struct Bare {
    std::u32string points;
    std::vector<int> places;
};

constexpr std::array<std::u32string_view, 10> digit_words = {U"zero", U"one", U"two",   U"three", U"four",
                                                             U"five", U"six", U"seven", U"eight", U"nine"};

/// The digit a spelled-out word stands for, or 0 when it is none.
char32_t spelled_digit(std::u32string_view word) {
    const auto found = std::find(digit_words.begin(), digit_words.end(), word);
    return found == digit_words.end() ? U'\0' : U'0' + static_cast<char32_t>(found - digit_words.begin());
}

bool is_letter_or_digit(char32_t point) { return text::is_letter(point) || text::is_digit(point); }

Bare bare(std::u32string_view points) {
    Bare result;
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (!is_letter_or_digit(points[at])) continue;
        result.points += text::fold_case(points[at]);
        result.places.push_back(static_cast<int>(at));
    }
    return result;
}

/// Runs of digits as a reader sees them: "4111-1111" and "four one one one" are one run each; words end a
/// run.
std::vector<Bare> digit_runs(std::u32string_view points) {
    std::vector<Bare> runs(1);
    for (std::size_t at = 0; at < points.size();) {
        std::size_t end = at;
        while (end < points.size() && text::is_letter(points[end])) ++end;
        std::u32string word(points.substr(at, end - at));
        for (char32_t& point : word) point = text::fold_case(point);
        const char32_t digit =
            word.empty() ? (text::is_digit(points[at]) ? points[at] : U'\0') : spelled_digit(word);
        if (digit != U'\0') {
            runs.back().points += digit;
            runs.back().places.push_back(static_cast<int>(std::max(end, at + 1)) - 1);
        } else if (!word.empty() && !runs.back().points.empty()) {
            runs.emplace_back();
        }
        at = std::max(end, at + 1);
    }
    return runs;
}

std::u32string joined_digits(std::u32string_view points) {
    std::u32string digits;
    for (const Bare& run : digit_runs(points)) digits += run.points;
    return digits;
}

Span span_of(const Bare& text, std::size_t start, std::size_t length) {
    return {text.places[start], text.places[start + length - 1] + 1};
}

/// The first stretch of six digits that the run shares with the item, made as long as it goes.
Span shared_digits(const Bare& run, const std::u32string& item) {
    for (std::size_t at = 0; at + person_telling_digits <= run.points.size(); ++at) {
        const std::size_t found = item.find(run.points.substr(at, person_telling_digits));
        if (found == std::u32string::npos) continue;
        std::size_t length = person_telling_digits;
        while (at + length < run.points.size() && found + length < item.size() &&
               run.points[at + length] == item[found + length])
            ++length;
        return span_of(run, at, length);
    }
    return {};
}

bool is_number(PrivateKind kind) {
    switch (kind) {
        case PrivateKind::card:
        case PrivateKind::iban:
        case PrivateKind::phone:
        case PrivateKind::account_number:
        case PrivateKind::national_id:
        case PrivateKind::passport:
        case PrivateKind::order_ref:
            return true;
        default:
            return false;
    }
}

/// An address up to its first comma is enough to stand at somebody's door.
std::u32string_view telling_part(std::u32string_view item, PrivateKind kind) {
    return kind == PrivateKind::address ? item.substr(0, item.find(U',')) : item;
}

/// "27 Alder" of "27 Alder Close Nantwich": who writes no more than that still names the door.
std::u32string_view number_and_street(std::u32string_view item) {
    constexpr std::size_t shortest_name = 3;
    for (std::size_t at = 0; at < item.size(); ++at) {
        if (!text::is_digit(item[at]) || (at > 0 && is_letter_or_digit(item[at - 1]))) continue;
        std::size_t name = at;
        while (name < item.size() && is_letter_or_digit(item[name])) ++name;
        while (name < item.size() && item[name] == U' ') ++name;
        std::size_t end = name;
        while (end < item.size() && text::is_letter(item[end])) ++end;
        if (end - name >= shortest_name) return item.substr(at, end - at);
    }
    return {};
}

bool at_word_edge(const std::u32string& points, Span span) {
    const auto start = static_cast<std::size_t>(span.start), end = static_cast<std::size_t>(span.end);
    const bool left = start == 0 || !is_letter_or_digit(points[start - 1]);
    return left && (end >= points.size() || !is_letter_or_digit(points[end]));
}

Span whole_item(const std::u32string& points, std::u32string_view item, PrivateKind kind) {
    const Bare haystack = bare(points), needle = bare(telling_part(item, kind));
    if (needle.points.size() < shortest_words && kind != PrivateKind::security_code) return {};
    if (needle.points.empty()) return {};
    for (std::size_t at = haystack.points.find(needle.points); at != std::u32string::npos;
         at = haystack.points.find(needle.points, at + 1))
        if (const Span span = span_of(haystack, at, needle.points.size()); at_word_edge(points, span))
            return span;
    return {};
}

}  // namespace

Span shown_in(std::string_view utf8, std::string_view source, const PrivateItem& item) {
    const std::u32string points = text::decode(utf8), all = text::decode(source);
    const auto start = static_cast<std::size_t>(std::max(0, item.span.start));
    if (start >= all.size() || item.span.empty()) return {};
    const std::u32string value = all.substr(start, static_cast<std::size_t>(item.span.end - item.span.start));
    if (const Span whole = whole_item(points, value, item.kind); !whole.empty()) return whole;
    if (item.kind == PrivateKind::address) {
        const std::u32string_view door = number_and_street(value);
        if (const Span named = whole_item(points, door, item.kind); !door.empty() && !named.empty())
            return named;
    }
    if (!is_number(item.kind)) return {};
    const std::u32string digits = joined_digits(value);
    for (const Bare& run : digit_runs(points))
        if (const Span span = shared_digits(run, digits); !span.empty()) return span;
    return {};
}

Span shown_of(const Conversation& conversation, std::string_view utf8, Milliseconds before_ms) {
    for (const CustomerMessage& message : conversation.messages) {
        if (message.by_colleague || message.at_ms > before_ms) continue;
        for (const PrivateItem& item : message.reading.private_data)
            if (const Span span = shown_in(utf8, message.text, item); !span.empty()) return span;
    }
    return {};
}

}  // namespace scoring::criteria

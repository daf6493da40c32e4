#include "scoring/text/personal/dates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace scoring::text::personal {
namespace {

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};

struct Number {
    int value = 0;
    int end = 0;
    int digits() const { return count; }
    int count = 0;
};

Number number_at(const FlatText& text, int at) {
    Number number{0, at, 0};
    while (is_number(text.at(number.end)) && number.count < 5) {
        number.value = number.value * 10 + (text.at(number.end++) - '0');
        ++number.count;
    }
    return number;
}

bool is_day_or_month(const Number& number) {
    return number.count >= 1 && number.count <= 2 && number.value >= 1 && number.value <= 31;
}

std::optional<int> year_of(const Number& number) {
    if (number.count == 4 && number.value >= 1900 && number.value <= 2099) return number.value;
    if (number.count == 2) return number.value > 30 ? 1900 + number.value : 2000 + number.value;
    return std::nullopt;
}

bool starts_number(const FlatText& text, int at) {
    const char before = text.at(at - 1);
    return is_number(text.at(at)) && !is_alphanumeric(before) && before != '/' && before != '.' &&
           before != '-';
}

bool ends_number(const FlatText& text, int at) {
    const char after = text.at(at);
    return !is_number(after) &&
           !((after == '/' || after == '-' || after == '.') && is_number(text.at(at + 1)));
}

// 31/12/1985, 12-31-85, 31.12.1985, 1985-12-31.
std::optional<DateSeen> in_figures(const FlatText& text, int at) {
    const Number first = number_at(text, at);
    const char separator = text.at(first.end);
    if (separator != '/' && separator != '-' && separator != '.') return std::nullopt;
    const Number second = number_at(text, first.end + 1);
    if (!is_day_or_month(second) || text.at(second.end) != separator) return std::nullopt;
    const Number third = number_at(text, second.end + 1);
    if (!ends_number(text, third.end)) return std::nullopt;
    const bool year_first = first.count == 4;
    const std::optional<int> year = year_of(year_first ? first : third);
    const Number& day = year_first ? third : first;
    if (!year || !is_day_or_month(day) || (day.value > 12 && second.value > 12)) return std::nullopt;
    return DateSeen{{at, third.end}, *year};
}

int skip_gap(const FlatText& text, int at) {
    while (text.at(at) != '\0' && std::string_view(" ,.-'").find(text.at(at)) != std::string_view::npos) ++at;
    return at;
}

int skip_ordinal(const FlatText& text, int at) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (at + 2 <= text.size() && text.slice({at, at + 2}) == ending) return at + 2;
    return at;
}

std::optional<DateSeen> with_year(const FlatText& text, int start, int at) {
    at = skip_gap(text, at);
    const Number year_number = number_at(text, at);
    const std::optional<int> year = year_of(year_number);
    if (!year || !ends_number(text, year_number.end)) return std::nullopt;
    return DateSeen{{start, year_number.end}, *year};
}

// "12 March 1985", "12th of Mar 85".
std::optional<DateSeen> day_first(const FlatText& text, std::size_t index) {
    const std::vector<Word>& words = text.words();
    const Number day = number_at(text, words[index].start);
    if (!is_day_or_month(day) || skip_ordinal(text, day.end) != words[index].end) return std::nullopt;
    std::size_t month = index + 1;
    if (month < words.size() && text.word(words[month]) == "of") ++month;
    if (month >= words.size() || !is_month(text.word(words[month]))) return std::nullopt;
    return with_year(text, words[index].start, words[month].end);
}

// "March 12th, 1985".
std::optional<DateSeen> month_first(const FlatText& text, std::size_t index) {
    const std::vector<Word>& words = text.words();
    if (index + 1 >= words.size() || !is_month(text.word(words[index]))) return std::nullopt;
    const Number day = number_at(text, words[index + 1].start);
    if (!is_day_or_month(day) || skip_ordinal(text, day.end) != words[index + 1].end) return std::nullopt;
    return with_year(text, words[index].start, words[index + 1].end);
}

}  // namespace

bool is_month(std::string_view word) {
    return word.size() >= 3 && std::ranges::any_of(months, [word](std::string_view month) {
               return month.starts_with(word) && (word.size() <= 4 || word == month);
           });
}

std::vector<DateSeen> find_dates(const FlatText& text) {
    std::vector<DateSeen> dates;
    const std::vector<Word>& words = text.words();
    for (std::size_t index = 0; index < words.size(); ++index) {
        const int at = words[index].start;
        if (!dates.empty() && at < dates.back().span.end) continue;
        std::optional<DateSeen> date;
        if (starts_number(text, at)) date = in_figures(text, at);
        if (!date && is_number(text.at(at))) date = day_first(text, index);
        if (!date && !is_number(text.at(at))) date = month_first(text, index);
        if (date) dates.push_back(*date);
    }
    return dates;
}

DateSeen bare_date_at(const FlatText& text, int at) {
    constexpr int figures = 8;
    std::string digits;
    int end = at;
    for (; static_cast<int>(digits.size()) < figures; ++end) {
        const bool may_part = digits.size() == 2 || digits.size() == 4;
        if (is_number(text.at(end)))
            digits.push_back(text.at(end));
        else if (!may_part || text.at(end) != ' ')
            return {};
    }
    const auto value = [&](std::size_t from, std::size_t size) {
        return std::stoi(digits.substr(from, size));
    };
    const int day = value(0, 2), month = value(2, 2), year = value(4, 4);
    const bool possible = day >= 1 && month >= 1 && day <= 31 && month <= 31 && (day <= 12 || month <= 12) &&
                          year >= 1900 && year <= 2099;
    return possible && !is_alphanumeric(text.at(end)) ? DateSeen{{at, end}, year} : DateSeen{};
}

}  // namespace scoring::text::personal

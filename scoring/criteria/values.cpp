#include "scoring/criteria/values.h"

#include <array>
#include <optional>
#include <string>

#include "scoring/one_of.h"
#include "scoring/text/code_points.h"
#include "scoring/text/day_words.h"

namespace scoring::criteria {
namespace {

struct NamedAmount {
    std::u32string_view word;
    std::int64_t amount;
};

constexpr std::array<std::u32string_view, 15> before_a_day = {
    U"on",   U"this", U"next",  U"by",   U"until", U"till",   U"til",   U"from",
    U"last", U"each", U"every", U"open", U"since", U"coming", U"closed"};
constexpr std::array<std::u32string_view, 4> part_of_day = {U"morning", U"afternoon", U"evening", U"night"};
constexpr std::array<std::u32string_view, 3> between_days = {U"and", U"to", U"or"};
constexpr std::array<NamedAmount, 21> months = {
    {{U"january", 1}, {U"jan", 1},       {U"february", 2}, {U"feb", 2},      {U"march", 3}, {U"mar", 3},
     {U"april", 4},   {U"apr", 4},       {U"may", 5},      {U"june", 6},     {U"july", 7},  {U"august", 8},
     {U"aug", 8},     {U"september", 9}, {U"sep", 9},      {U"october", 10}, {U"oct", 10},  {U"november", 11},
     {U"nov", 11},    {U"december", 12}, {U"dec", 12}}};
constexpr std::array<NamedAmount, 13> units = {{{U"minute", 1},
                                                {U"minutes", 1},
                                                {U"min", 1},
                                                {U"mins", 1},
                                                {U"hour", 60},
                                                {U"hours", 60},
                                                {U"hrs", 60},
                                                {U"day", 1440},
                                                {U"days", 1440},
                                                {U"week", 10080},
                                                {U"weeks", 10080},
                                                {U"month", 43200},
                                                {U"months", 43200}}};
constexpr std::array<NamedAmount, 13> numbers = {{{U"one", 1},
                                                  {U"two", 2},
                                                  {U"three", 3},
                                                  {U"four", 4},
                                                  {U"five", 5},
                                                  {U"six", 6},
                                                  {U"seven", 7},
                                                  {U"eight", 8},
                                                  {U"nine", 9},
                                                  {U"ten", 10},
                                                  {U"twelve", 12},
                                                  {U"an", 1},
                                                  {U"a", 1}}};
constexpr std::array<NamedAmount, 3> spoken_times = {{{U"noon", 720}, {U"midday", 720}, {U"midnight", 0}}};

template <std::size_t N>
std::optional<std::int64_t> named(const std::array<NamedAmount, N>& table, std::u32string_view word) {
    for (const NamedAmount& entry : table)
        if (entry.word == word) return entry.amount;
    return std::nullopt;
}

bool is_any_weekday(std::u32string_view word) { return text::day_named(word) != nullptr; }

class Scanner {
  public:
    explicit Scanner(std::u32string points) : written_(points), points_(std::move(points)) {
        for (char32_t& point : points_) point = text::fold_case(point);
    }

    std::vector<Value> run() {
        while (at_ < points_.size()) {
            if (!at_boundary() || !(money() || number() || word())) ++at_;
        }
        return std::move(values_);
    }

  private:
    char32_t point(std::size_t at) const { return at < points_.size() ? points_[at] : U'\0'; }
    bool digit(std::size_t at) const { return point(at) >= U'0' && point(at) <= U'9'; }
    bool word_part(std::size_t at) const {
        return at < points_.size() && (digit(at) || text::is_letter(points_[at]));
    }
    bool at_boundary() const { return at_ == 0 || !word_part(at_ - 1); }
    std::size_t skip_spaces(std::size_t at) const {
        while (at < points_.size() && text::is_space(points_[at])) ++at;
        return at;
    }
    std::u32string_view word_at(std::size_t at) const {
        std::size_t end = at;
        while (end < points_.size() && text::is_letter(points_[end])) ++end;
        return std::u32string_view(points_).substr(at, end - at);
    }
    /// Reads up to seven digits; returns where they end, or `at` when there are none or too many.
    std::size_t digits(std::size_t at, std::int64_t& amount) const {
        std::size_t end = at;
        amount = 0;
        for (; digit(end); ++end) {
            if (end - at == 7) return at;
            amount = amount * 10 + static_cast<std::int64_t>(points_[end] - U'0');
        }
        return end;
    }
    bool emit(ValueKind kind, std::int64_t amount, std::size_t end) {
        values_.push_back({kind, amount, {static_cast<int>(at_), static_cast<int>(end)}});
        at_ = end;
        return true;
    }

    bool money() {
        if (point(at_) != U'£' && point(at_) != U'$' && point(at_) != U'€') return false;
        std::int64_t amount = 0, cents = 0;
        const std::size_t start = skip_spaces(at_ + 1);
        std::size_t end = digits(start, amount);
        if (end == start) return false;
        while (point(end) == U',' && digit(end + 1) && digit(end + 2) && digit(end + 3)) {
            std::int64_t thousands = 0;
            end = digits(end + 1, thousands);
            amount = amount * 1000 + thousands;
        }
        if (point(end) == U'.' && digit(end + 1) && digit(end + 2)) end = digits(end + 1, cents);
        return emit(ValueKind::money, amount * 100 + cents, end);
    }

    bool number() {
        std::int64_t amount = 0;
        const std::size_t end = digits(at_, amount);
        if (end == at_) return skip_digits();
        return clock(amount, end) || percent(amount, end) || amount_in_words(amount, end) ||
               dated(amount, end) || duration(amount, end) || skip_digits();
    }

    bool skip_digits() {
        const std::size_t start = at_;
        while (digit(at_)) ++at_;
        return at_ > start;
    }

    bool clock(std::int64_t hour, std::size_t end) {
        std::int64_t minute = 0;
        bool sure = false;
        if ((point(end) == U':' || point(end) == U'.') && digit(end + 1) && digit(end + 2) &&
            !digit(end + 3)) {
            sure = point(end) == U':';
            end = digits(end + 1, minute);
        }
        const std::u32string_view half = word_at(skip_spaces(end));
        if (half == U"am" || half == U"pm") {
            if (hour > 12) return false;
            hour = hour % 12 + (half == U"pm" ? 12 : 0);
            end = skip_spaces(end) + 2;
            sure = true;
        }
        return sure && hour <= 24 && minute < 60 && emit(ValueKind::time, hour * 60 + minute, end);
    }

    bool percent(std::int64_t amount, std::size_t end) {
        const std::size_t sign = skip_spaces(end);
        return point(sign) == U'%' && emit(ValueKind::percent, amount * 100, sign + 1);
    }

    bool amount_in_words(std::int64_t amount, std::size_t end) {
        const std::size_t start = skip_spaces(end);
        const std::u32string_view word = word_at(start);
        const bool money = word == U"pounds" || word == U"euros" || word == U"euro" || word == U"dollars" ||
                           word == U"gbp" || word == U"eur" || word == U"usd";
        return money && emit(ValueKind::money, amount * 100, start + word.size());
    }

    static bool is_ordinal_ending(std::u32string_view word) {
        return word == U"st" || word == U"nd" || word == U"rd" || word == U"th";
    }

    bool dated(std::int64_t day, std::size_t end) {
        const bool ordinal = is_ordinal_ending(word_at(end));
        if (ordinal) end += 2;
        if (day < 1 || day > 31) return false;
        std::size_t start = skip_spaces(end);
        if (word_at(start) == U"of") start = skip_spaces(start + 2);
        const auto month = named(months, word_at(start));
        if (month && start > end)
            return emit(ValueKind::date, *month * 100 + day, start + word_at(start).size());
        return ordinal && emit(ValueKind::day_of_month, day, end);
    }

    bool duration(std::int64_t amount, std::size_t end) {
        std::size_t start = skip_spaces(end);
        if (point(start) == U'-') start = skip_spaces(start + 1);
        if (word_at(start) == U"working") start = skip_spaces(start + 7);
        const auto unit = named(units, word_at(start));
        const bool compound = point(start + word_at(start).size()) == U'-';  // "a day-dream"
        return unit && !compound && emit(ValueKind::duration, amount * *unit, start + word_at(start).size());
    }

    bool word() {
        const std::u32string_view own = word_at(at_);
        if (own.empty()) return false;
        const std::size_t end = at_ + own.size();
        if (const auto time = named(spoken_times, own)) return emit(ValueKind::time, *time, end);
        if (const text::DayWord* day = text::day_named(singular(own)); day && day->only_a_day)
            return emit(ValueKind::weekday, day->day, end);
        if (const text::DayWord* day = text::day_named(own); day && !day->only_a_day && is_meant_as_day(end))
            return emit(ValueKind::weekday, day->day, end);
        if (const auto amount = named(numbers, own); amount && duration(*amount, end)) return true;
        if (const auto month = named(months, own); month && month_first(*month, end)) return true;
        at_ = end;
        return true;
    }

    /// The word that ends before `at`, with up to three marks or spaces between; sentences do not count on.
    std::u32string_view word_before(std::size_t at) const {
        std::size_t end = at;
        for (int marks = 0; end > 0 && !text::is_letter(points_[end - 1]); --end)
            if (++marks > 3 || digit(end - 1) || points_[end - 1] == U'.' || points_[end - 1] == U'!' ||
                points_[end - 1] == U'?')
                return {};
        std::size_t start = end;
        while (start > 0 && text::is_letter(points_[start - 1])) --start;
        return std::u32string_view(points_).substr(start, end - start);
    }

    std::size_t next_word(std::size_t at) const {
        for (int marks = 0; at < points_.size() && !text::is_letter(points_[at]) && marks < 3; ++marks) ++at;
        return at;
    }

    bool joins_days_before(std::u32string_view before) const {
        if (!is_one_of(between_days, before)) return false;
        return is_any_weekday(word_before(static_cast<std::size_t>(before.data() - points_.data())));
    }

    bool joins_days_behind(std::u32string_view behind) const {
        if (!is_one_of(between_days, behind)) return false;
        const auto at = static_cast<std::size_t>(behind.data() - points_.data()) + behind.size();
        return is_any_weekday(word_at(next_word(at)));
    }

    /// "on Sat", "Mon-Fri", "sat and sun", "Sat 10:00", "Sat 14 March", or a capital inside a sentence.
    bool is_meant_as_day(std::size_t end) const {
        const std::u32string_view before = word_before(at_), behind = word_at(next_word(end));
        if (is_one_of(before_a_day, before) || is_any_weekday(before) || joins_days_before(before))
            return true;
        if (is_any_weekday(behind) || is_one_of(part_of_day, behind) || joins_days_behind(behind))
            return true;
        std::int64_t amount = 0;
        const std::size_t number = skip_spaces(end), number_end = digits(number, amount);
        if (number_end > number &&
            (point(number_end) == U':' || named(months, word_at(skip_spaces(number_end)))))
            return true;
        return !before.empty() && written_[at_] != points_[at_] && written_[at_ + 1] == points_[at_ + 1];
    }

    static std::u32string_view singular(std::u32string_view word) {
        return word.size() > 5 && word.back() == U's' ? word.substr(0, word.size() - 1) : word;
    }

    bool month_first(std::int64_t month, std::size_t end) {
        std::int64_t day = 0;
        const std::size_t start = skip_spaces(end);
        std::size_t behind = digits(start, day);
        if (behind > start && is_ordinal_ending(word_at(behind))) behind += 2;
        return behind > start && start > end && day >= 1 && day <= 31 && point(behind) != U':' &&
               emit(ValueKind::date, month * 100 + day, behind);
    }

    std::u32string written_;  ///< with its capitals
    std::u32string points_;
    std::size_t at_ = 0;
    std::vector<Value> values_;
};

}  // namespace

std::vector<Value> find_values(std::string_view utf8) { return Scanner(text::decode(utf8)).run(); }

}  // namespace scoring::criteria

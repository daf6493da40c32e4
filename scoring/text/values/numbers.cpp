#include "scoring/text/values/numbers.h"

#include <array>
#include <string_view>

namespace scoring::text {
namespace {

struct NumberWord {
    std::string_view word;
    int number;
};
constexpr auto words_for_ones = std::to_array<NumberWord>({{"one", 1},
                                                           {"two", 2},
                                                           {"three", 3},
                                                           {"four", 4},
                                                           {"five", 5},
                                                           {"six", 6},
                                                           {"seven", 7},
                                                           {"eight", 8},
                                                           {"nine", 9},
                                                           {"ten", 10},
                                                           {"eleven", 11},
                                                           {"twelve", 12},
                                                           {"thirteen", 13},
                                                           {"fourteen", 14},
                                                           {"fifteen", 15},
                                                           {"sixteen", 16},
                                                           {"seventeen", 17},
                                                           {"eighteen", 18},
                                                           {"nineteen", 19}});
constexpr auto words_for_tens = std::to_array<NumberWord>({{"twenty", 20},
                                                           {"thirty", 30},
                                                           {"forty", 40},
                                                           {"fifty", 50},
                                                           {"sixty", 60},
                                                           {"seventy", 70},
                                                           {"eighty", 80},
                                                           {"ninety", 90}});
constexpr auto words_for_ordinals = std::to_array<NumberWord>(
    {{"first", 1},      {"second", 2},       {"third", 3},       {"fourth", 4},      {"fifth", 5},
     {"sixth", 6},      {"seventh", 7},      {"eighth", 8},      {"ninth", 9},       {"tenth", 10},
     {"eleventh", 11},  {"twelfth", 12},     {"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15},
     {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20},
     {"thirtieth", 30}});
constexpr int last_ordinal = 31;

template <std::size_t N>
int number_named(const std::array<NumberWord, N>& table, std::string_view word) {
    for (const NumberWord& entry : table)
        if (entry.word == word) return entry.number;
    return 0;
}

/// Behind the hyphen, or the space, of "thirty-eight".
std::size_t second_word(const Pieces& pieces, std::size_t at) { return pieces[at].is("-") ? at + 1 : at; }

std::optional<Read<int>> read_tens(const Pieces& pieces, std::size_t at) {
    if (const int one = number_named(words_for_ones, pieces[at].lower)) return Read<int>{one, at + 1};
    const int ten = number_named(words_for_tens, pieces[at].lower);
    if (ten == 0) return std::nullopt;
    const std::size_t second = second_word(pieces, at + 1);
    const int one = number_named(words_for_ones, pieces[second].lower);
    if (one > 0 && one < 10) return Read<int>{ten + one, second + 1};
    return Read<int>{ten, at + 1};
}

/// "one (1) month", as contracts write it.
std::size_t skip_repeated(const Pieces& pieces, std::size_t at, int number) {
    const bool repeated = pieces[at].is("(") && pieces[at + 1].number == number && pieces[at + 2].is(")");
    return repeated ? at + 3 : at;
}

std::optional<Read<std::int64_t>> read_words(const Pieces& pieces, std::size_t at) {
    auto tens_read = read_tens(pieces, at);
    const bool a_hundred = pieces[at].is("a") && pieces[at + 1].is("hundred");
    if (!tens_read && !a_hundred) return std::nullopt;
    int number = tens_read ? tens_read->what : 1;
    std::size_t end = tens_read ? tens_read->end : at + 1;
    if (pieces[end].is("hundred")) {
        number *= 100, ++end;
        const std::size_t rest = pieces[end].is("and") ? end + 1 : end;
        if (const auto more = read_tens(pieces, rest)) number += more->what, end = more->end;
    }
    return Read<std::int64_t>{std::int64_t{number} * 100, skip_repeated(pieces, end, number)};
}

/// ",000" of "1,250,000".
std::int64_t add_thousands(const Pieces& pieces, std::size_t& end, std::int64_t number) {
    constexpr std::int64_t most = 1'000'000;
    while (number < most && pieces[end].is(",") && pieces.joined(end) && pieces.joined(end + 1) &&
           pieces.is_number(end + 1) && pieces[end + 1].lower.size() == 3) {
        number = number * 1000 + pieces[end + 1].number;
        end += 2;
    }
    return number;
}

/// Hundredths behind "." or, of two digits, ",".
std::int64_t read_decimals(const Pieces& pieces, std::size_t& end) {
    const bool point = pieces[end].is("."), comma = pieces[end].is(",");
    if (!(point || comma) || !pieces.joined(end) || !pieces.joined(end + 1) || !pieces.is_number(end + 1))
        return 0;
    const std::size_t digits = pieces[end + 1].lower.size();
    if (digits > 2 || (comma && digits != 2)) return 0;
    const std::int64_t hundredths = pieces[end + 1].number * (digits == 1 ? 10 : 1);
    end += 2;
    return hundredths;
}

/// "2 1/2", "2½": the hundredths of the fraction.
std::int64_t read_fraction(const Pieces& pieces, std::size_t& end) {
    struct Fraction {
        std::string_view sign;
        std::int64_t above, below, hundredths;
    };
    constexpr auto fractions = std::to_array<Fraction>({{"½", 1, 2, 50}, {"¼", 1, 4, 25}, {"¾", 3, 4, 75}});
    for (const Fraction& fraction : fractions) {
        const bool signed_so = pieces[end].is(fraction.sign);
        const bool written = pieces[end].number == fraction.above && pieces[end + 1].is("/") &&
                             pieces.joined(end + 1) && pieces[end + 2].number == fraction.below &&
                             pieces.joined(end + 2);
        if (!signed_so && !written) continue;
        end += signed_so ? 1 : 3;
        return fraction.hundredths;
    }
    return 0;
}

std::optional<Read<std::int64_t>> read_digits(const Pieces& pieces, std::size_t at) {
    if (!pieces.is_number(at) || pieces[at].number < 0) return std::nullopt;
    std::size_t end = at + 1;
    const std::int64_t whole = add_thousands(pieces, end, pieces[at].number);
    std::int64_t hundredths = read_decimals(pieces, end);
    if (hundredths == 0) hundredths = read_fraction(pieces, end);
    return Read<std::int64_t>{whole * 100 + hundredths, end};
}

}  // namespace

std::optional<Read<std::int64_t>> read_number(const Pieces& pieces, std::size_t at) {
    auto read = pieces.is_number(at) ? read_digits(pieces, at) : read_words(pieces, at);
    if (read && pieces[read->end].is("and") && pieces[read->end + 1].is("a") &&
        pieces[read->end + 2].is("half"))
        read->what += 50, read->end += 3;
    return read;
}

std::optional<Read<int>> read_small(const Pieces& pieces, std::size_t at) {
    constexpr int most = 29;
    if (pieces.is_number(at))
        return pieces[at].lower.size() <= 2
                   ? std::optional(Read<int>{static_cast<int>(pieces[at].number), at + 1})
                   : std::nullopt;
    const auto read = read_tens(pieces, at);
    return read && read->what <= most ? read : std::nullopt;
}

std::optional<Read<Ordinal>> read_ordinal(const Pieces& pieces, std::size_t at) {
    if (pieces.is_number(at)) {
        const std::string& ending = pieces[at + 1].lower;
        const bool ordinal =
            pieces.joined(at + 1) && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th");
        const std::int64_t day = pieces[at].number;
        if (!ordinal || day < 1 || day > last_ordinal) return std::nullopt;
        return Read<Ordinal>{{static_cast<int>(day), true}, at + 2};
    }
    if (const int day = number_named(words_for_ordinals, pieces[at].lower))
        return Read<Ordinal>{{day, false}, at + 1};
    const int ten = number_named(words_for_tens, pieces[at].lower);
    const std::size_t second = second_word(pieces, at + 1);
    const int one = number_named(words_for_ordinals, pieces[second].lower);
    if (ten == 0 || one == 0 || one >= 10 || ten + one > last_ordinal) return std::nullopt;
    return Read<Ordinal>{{ten + one, false}, second + 1};
}

}  // namespace scoring::text

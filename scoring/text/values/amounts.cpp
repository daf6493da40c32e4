#include "scoring/text/values/amounts.h"

#include <array>
#include <string_view>

#include "scoring/text/values/named_value.h"

namespace scoring::text {
namespace {

struct Unit {
    std::string_view word;
    std::int64_t size;
};
constexpr std::int64_t hour_minutes = 60;
constexpr std::int64_t day_minutes_whole = 24 * hour_minutes;
constexpr std::int64_t month_minutes = 30 * day_minutes_whole;
constexpr std::int64_t year_minutes = 365 * day_minutes_whole;
constexpr auto time_units = std::to_array<Unit>({{"minute", 1},
                                                 {"minutes", 1},
                                                 {"min", 1},
                                                 {"mins", 1},
                                                 {"hour", hour_minutes},
                                                 {"hours", hour_minutes},
                                                 {"hr", hour_minutes},
                                                 {"hrs", hour_minutes},
                                                 {"day", day_minutes_whole},
                                                 {"days", day_minutes_whole},
                                                 {"week", 7 * day_minutes_whole},
                                                 {"weeks", 7 * day_minutes_whole},
                                                 {"wk", 7 * day_minutes_whole},
                                                 {"wks", 7 * day_minutes_whole},
                                                 {"month", month_minutes},
                                                 {"months", month_minutes},
                                                 {"year", year_minutes},
                                                 {"years", year_minutes},
                                                 {"yrs", year_minutes}});
constexpr auto weight_units = std::to_array<Unit>({{"kg", 1000},
                                                   {"kgs", 1000},
                                                   {"kilo", 1000},
                                                   {"kilos", 1000},
                                                   {"kilogram", 1000},
                                                   {"kilograms", 1000},
                                                   {"g", 1},
                                                   {"grams", 1}});

struct Coin {
    std::string_view word;
    Currency currency;
    std::int64_t cents;
};
constexpr auto coins = std::to_array<Coin>({{"£", Currency::pound, 100},
                                            {"$", Currency::dollar, 100},
                                            {"€", Currency::euro, 100},
                                            {"pounds", Currency::pound, 100},
                                            {"pound", Currency::pound, 100},
                                            {"quid", Currency::pound, 100},
                                            {"gbp", Currency::pound, 100},
                                            {"euros", Currency::euro, 100},
                                            {"euro", Currency::euro, 100},
                                            {"eur", Currency::euro, 100},
                                            {"dollars", Currency::dollar, 100},
                                            {"dollar", Currency::dollar, 100},
                                            {"bucks", Currency::dollar, 100},
                                            {"usd", Currency::dollar, 100},
                                            {"pence", Currency::pound, 1},
                                            {"p", Currency::pound, 1}});

Read<Value> money_of(std::int64_t cents, Currency currency, std::size_t end) {
    Value value = value_of(ValueKind::money, cents);
    value.currency = currency;
    return {value, end};
}

bool stands_before_amounts(std::string_view word) {
    return word == "£" || word == "$" || word == "€" || word == "gbp" || word == "eur" || word == "usd";
}

/// "£38", "GBP 1250.00".
std::optional<Read<Value>> money_behind_sign(const Pieces& pieces, std::size_t at) {
    if (!stands_before_amounts(pieces[at].lower) || !pieces.is_number(at + 1)) return std::nullopt;
    const auto number = read_number(pieces, at + 1);
    if (!number) return std::nullopt;
    const bool thousands = pieces[number->end].is("k") && pieces.joined(number->end);
    return money_of(number->what * (thousands ? 1000 : 1), entry_named(coins, pieces[at].lower)->currency,
                    number->end + (thousands ? 1 : 0));
}

/// "38 quid", "two pounds forty".
std::optional<Read<Value>> money_in_words(const Pieces& pieces, const Read<std::int64_t>& number) {
    const Coin* coin = entry_named(coins, pieces[number.end].lower);
    if (!coin || (coin->word == "p" && !pieces.joined(number.end))) return std::nullopt;
    std::int64_t cents = number.what * coin->cents / 100;
    std::size_t end = number.end + 1;
    if (coin->cents == 100 && number.what % 100 == 0) {
        const std::size_t rest = pieces[end].is("and") ? end + 1 : end;
        const auto more = read_number(pieces, rest);
        const bool pence = more && (pieces[more->end].is("p") || pieces[more->end].is("pence"));
        if (more && more->what < 10'000 && (pence || rest == end))
            cents += more->what / 100, end = more->end + (pence ? 1 : 0);
    }
    return money_of(cents, coin->currency, end);
}

std::size_t skip_hyphen(const Pieces& pieces, std::size_t at) { return pieces[at].is("-") ? at + 1 : at; }

/// "hour and a half": the half, or nothing.
std::int64_t half_more(const Pieces& pieces, std::size_t& end, std::int64_t unit) {
    if (!pieces[end].is("and") || !pieces[end + 1].is("a") || !pieces[end + 2].is("half")) return 0;
    end += 3;
    return unit / 2;
}

/// "30 mins", or "30" alone, behind "2 hrs".
std::int64_t smaller_part(const Pieces& pieces, std::size_t& end, std::int64_t unit) {
    const std::size_t at = pieces[end].is("and") ? end + 1 : end;
    const auto number = read_number(pieces, at);
    if (!number || number->what % 100 != 0) return 0;
    const Unit* own = entry_named(time_units, pieces[number->end].lower);
    if (own && own->size < unit) {
        end = number->end + 1;
        return number->what / 100 * own->size;
    }
    const Piece& behind = pieces[number->end];
    const bool alone = behind.kind == Piece::Kind::end || behind.is(".") || behind.is(",") || behind.is("!");
    const bool minutes = !own && unit == hour_minutes && pieces.is_number(at) && number->what < 6000 &&
                         (alone || pieces.joined(at));
    if (!minutes) return 0;
    end = number->end;
    return number->what / 100;
}

std::optional<Read<Value>> duration_of(const Pieces& pieces, std::int64_t hundredths, std::size_t at) {
    std::size_t unit_at = skip_hyphen(pieces, at);
    const bool working = pieces[unit_at].is("working") || pieces[unit_at].is("business");
    if (working) ++unit_at;
    const Unit* unit = entry_named(time_units, pieces[unit_at].lower);
    std::int64_t size = unit ? unit->size : 0;
    if (!unit && pieces[unit_at].is("h") && pieces.joined(unit_at)) size = hour_minutes;
    const bool compound =
        pieces[unit_at + 1].is("-") && pieces.joined(unit_at + 1) && pieces.joined(unit_at + 2);
    if (size == 0 || (compound && pieces.is_word(unit_at + 2)))
        return std::nullopt;  // "a day_minutes_whole-dream"
    std::size_t end = unit_at + 1;
    std::int64_t minutes = hundredths * size / 100;
    minutes += half_more(pieces, end, size);
    if (size == hour_minutes || size == day_minutes_whole) minutes += smaller_part(pieces, end, size);
    Value value = value_of(ValueKind::duration, minutes, size < year_minutes);
    value.working_days = working;
    return Read<Value>{value, end};
}

std::size_t skip_words(const Pieces& pieces, std::size_t at, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (pieces[at].is(word)) ++at;
    return at;
}

/// "half an hour", "three quarters of an hour", "a fortnight", "an hour", "a couple of days".
std::optional<Read<Value>> duration_in_words(const Pieces& pieces, std::size_t at) {
    constexpr std::int64_t one = 100;
    constexpr std::int64_t half = 50;
    constexpr std::int64_t quarter = 25;
    const std::string& word = pieces[at].lower;
    if (word == "fortnight")
        return Read<Value>{value_of(ValueKind::duration, 14 * day_minutes_whole), at + 1};
    if (word == "half") return duration_of(pieces, half, skip_words(pieces, at + 1, {"a", "an"}));
    if (word == "quarter" && pieces[at + 1].is("of"))
        return duration_of(pieces, quarter, skip_words(pieces, at + 2, {"a", "an"}));
    if (word == "three" && pieces[at + 1].is("quarters"))
        return duration_of(pieces, 3 * quarter, skip_words(pieces, at + 2, {"of", "a", "an"}));
    if (word == "couple") return duration_of(pieces, 2 * one, skip_words(pieces, at + 1, {"of"}));
    if (word == "a" || word == "an") return duration_of(pieces, one, at + 1);
    return std::nullopt;
}

std::optional<Read<Value>> share_of(const Pieces& pieces, const Read<std::int64_t>& number) {
    const Piece& sign = pieces[number.end];
    if (sign.is("%") || sign.is("percent"))
        return Read<Value>{value_of(ValueKind::percent, number.what), number.end + 1};
    if (sign.is("per") && pieces[number.end + 1].is("cent"))
        return Read<Value>{value_of(ValueKind::percent, number.what), number.end + 2};
    return std::nullopt;
}

std::optional<Read<Value>> weight_of(const Pieces& pieces, const Read<std::int64_t>& number) {
    const Unit* unit = entry_named(weight_units, pieces[number.end].lower);
    if (!unit) return std::nullopt;
    return Read<Value>{value_of(ValueKind::weight, number.what * unit->size / 100), number.end + 1};
}

}  // namespace

std::optional<Read<Value>> read_amount(const Pieces& pieces, std::size_t at) {
    if (auto money = money_behind_sign(pieces, at)) return money;
    if (auto duration = duration_in_words(pieces, at)) return duration;
    const auto number = read_number(pieces, at);
    if (!number) return std::nullopt;
    if (auto money = money_in_words(pieces, *number)) return money;
    if (auto share = share_of(pieces, *number)) return share;
    if (auto duration = duration_of(pieces, number->what, number->end)) return duration;
    if (auto weight = weight_of(pieces, *number)) return weight;
    return Read<Value>{value_of(ValueKind::number, number->what, false), number->end};
}

}  // namespace scoring::text

#include "sim/app/commands/rating_levels.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "sim/failure/failure.h"
#include "sim/import/csv.h"

namespace sim::app {
namespace {

namespace agreement = scoring::agreement;

Failure wrong_levels(const std::string& says) {
    return {ExitCode::call_wrong, says, "List them lowest first, like --levels 1,2,3,4,5."};
}

std::vector<std::string> listed_levels(const std::string& list) {
    std::vector<std::string> fields;
    if (!threads::split_record(list, ',', fields))
        throw wrong_levels("--levels has a quote that is left open.");
    std::vector<std::string> names;
    std::set<std::string> keys;
    for (const std::string& field : fields) {
        const std::string& name = names.emplace_back(without_blanks(field));
        if (name.empty()) throw wrong_levels("--levels lists an empty level.");
        if (!keys.insert(level_key(name)).second)
            throw wrong_levels(fmt::format("--levels lists {} twice.", name));
    }
    return names;
}

}  // namespace

std::string_view without_blanks(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

std::optional<double> rating_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (!(std::abs(number) <= largest_rating)) return std::nullopt;
    return number == 0 ? 0 : number;  // -0 is no other number
}

std::string level_key(std::string_view text) {
    const std::optional<double> number = rating_number(text);
    return number ? fmt::format("{}", *number) : std::string(text);
}

std::vector<agreement::Level> levels_in(const std::string& list, agreement::Scale scale) {
    const std::vector<std::string> names = listed_levels(list);
    if (scale != agreement::Scale::interval) return agreement::ranked_levels(names);
    std::vector<agreement::Level> levels;
    for (const std::string& name : names) {
        const std::optional<double> number = rating_number(name);
        if (!number)
            throw wrong_levels(
                fmt::format("On an interval scale every level is a number, and {} is none.", name));
        levels.push_back({name, *number});
    }
    std::ranges::sort(levels, {}, &agreement::Level::position);
    return levels;
}

}  // namespace sim::app

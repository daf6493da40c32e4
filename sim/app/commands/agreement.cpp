#include "sim/app/commands/agreement.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <span>

#include "scoring/agreement/gates.h"
#include "scoring/agreement/leniency.h"
#include "scoring/agreement/worst_units.h"
#include "sim/app/commands/rating_levels.h"
#include "sim/app/commands/ratings_file.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/output.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {
namespace {

namespace agreement = scoring::agreement;
using agreement::Agreement;
using agreement::Ratings;
using agreement::Scale;
using agreement::Statistic;
using viewmodel::counted;

constexpr std::size_t most_shown = 5;  ///< of units, and of a unit's ratings

Ratings ratings_for(const AgreementOptions& options) {
    if (options.levels.empty() && options.scale != Scale::interval)
        throw Failure(ExitCode::call_wrong,
                      "The levels are not named: those that occur need not be all that could be given.",
                      "Take them from the rubric, lowest first, like --levels 1,2,3,4,5.");
    const auto levels =
        options.levels.empty() ? std::vector<agreement::Level>() : levels_in(options.levels, options.scale);
    Ratings ratings = read_ratings(options.file, read_whole_file(options.file), options.scale, levels);
    if (const auto obstacle = agreement::obstacle(ratings, options.statistic))
        throw Failure(ExitCode::input_wrong, fmt::format("{}: {}", options.file, obstacle->says),
                      obstacle->remedy);
    return ratings;
}

/// Six decimals; the same digits on every machine.
nlohmann::ordered_json figure_json(const std::optional<double>& figure) {
    if (!figure) return nullptr;
    return std::round(*figure * 1e6) / 1e6 + 0.0;  // no -0
}

std::string json_of(const Agreement& found, Statistic statistic) {
    const auto& interval = found.interval;
    nlohmann::ordered_json json = {
        {"statistic", agreement::statistic_names[static_cast<std::size_t>(statistic)]},
        {"value", figure_json(found.value)},
        {"low", figure_json(interval ? std::optional(interval->low) : std::nullopt)},
        {"high", figure_json(interval ? std::optional(interval->high) : std::nullopt)},
        {"n_units", found.n_units},
        {"n_values", found.n_values}};
    if (!found.value) json["note"] = "no variation";
    return json.dump() + "\n";
}

std::string interval_words(const Agreement& found) {
    if (!found.interval) return "; one unit says nothing of others, so it has no interval";
    return fmt::format(", with a 95 % interval from {:.3f} to {:.3f}", found.interval->low,
                       found.interval->high);
}

/// What the statistic makes of the scale, where that is not what people would think.
std::string scale_words(Scale scale, Statistic statistic) {
    const bool weighted = statistic == Statistic::linear || statistic == Statistic::quadratic;
    if (weighted && scale == Scale::nominal)
        return "Weights want an order, and a nominal scale has none: that of --levels was taken.\n";
    if (!weighted && statistic != Statistic::alpha && scale != Scale::nominal)
        return "It takes every difference for equally large; alpha and weights tell near ones from far "
               "ones.\n";
    return "";
}

std::string figure_words(const Agreement& found, Scale scale, Statistic statistic) {
    const std::string rests_on =
        fmt::format("{} with {} of {}", counted(found.n_units, "unit", "units"),
                    counted(found.n_values, "rating", "ratings"),
                    counted(static_cast<std::int64_t>(found.n_raters), "rater", "raters"));
    if (!found.value)
        return fmt::format(
            "No variation: the {} are all the same level, and {} cannot tell agreement from habit.\n",
            rests_on, agreement::said(statistic));
    std::string name(agreement::said(statistic));
    if (statistic == Statistic::alpha)
        name += fmt::format(" on the {} scale", agreement::scale_names[static_cast<std::size_t>(scale)]);
    std::string text =
        fmt::format("{} is {:.3f}{}: {}.\n", name, *found.value, interval_words(found), rests_on);
    if (found.interval && found.interval->without_variation > 0)
        text += fmt::format("In {} of {} resamples nothing varied; the interval is that of the others.\n",
                            found.interval->without_variation, agreement::resamples);
    return text + scale_words(scale, statistic);
}

std::string leniency_words(const Ratings& ratings) {
    std::vector<agreement::Leniency> raters = agreement::leniency(ratings);
    std::erase_if(raters, [](const agreement::Leniency& each) { return each.units == 0; });
    std::ranges::stable_sort(raters, std::ranges::greater(), &agreement::Leniency::above_others);
    std::string text;
    for (const agreement::Leniency& each : raters)
        text += fmt::format("{}{} {:+.2f}", text.empty() ? "Against the others, the highest first: " : ", ",
                            shown_name(ratings.raters[each.rater]), each.above_others);
    return text.empty() ? "" : text + ".\n";
}

std::string ratings_words(const agreement::Unit& unit, const Ratings& ratings) {
    std::string text;
    for (const agreement::Rating& rating :
         std::span(unit.ratings).first(std::min(unit.ratings.size(), most_shown)))
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", shown_name(ratings.raters[rating.rater]),
                            shown_name(ratings.levels[rating.level].name));
    return unit.ratings.size() > most_shown ? text + ", ..." : text;
}

std::string worst_words(const Ratings& ratings) {
    std::vector<agreement::UnitDisagreement> worst = agreement::worst_units(ratings);
    std::erase_if(worst, [](const agreement::UnitDisagreement& each) { return each.share_of_chance == 0; });
    if (worst.empty()) return "";
    worst.resize(std::min(worst.size(), most_shown));
    std::string text = "The units to talk about first (1 is as far apart as by chance):\n";
    for (const agreement::UnitDisagreement& each : worst)
        text += fmt::format("  {} {:.2f}: {}\n", shown_name(ratings.units[each.unit].name),
                            each.share_of_chance, ratings_words(ratings.units[each.unit], ratings));
    return text;
}

std::string text_of(const Agreement& found, const Ratings& ratings, Statistic statistic) {
    std::string text = figure_words(found, ratings.scale, statistic);
    for (const agreement::GateAnswer& answer : agreement::answers_of_gates(found, statistic))
        text += agreement::sentence(answer) + "\n";
    return text + leniency_words(ratings) + worst_words(ratings);
}

}  // namespace

ExitCode show_agreement(const AgreementOptions& options) {
    const Ratings ratings = ratings_for(options);
    const Agreement found = agreement::measure(ratings, options.statistic);
    print(options.format == OutputFormat::json ? json_of(found, options.statistic)
                                               : text_of(found, ratings, options.statistic));
    return ExitCode::done;
}

}  // namespace sim::app

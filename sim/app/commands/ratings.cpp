#include "sim/app/commands/ratings.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "scoring/criteria/all.h"
#include "scoring/printable.h"
#include "sim/app/data/existing_store.h"
#include "sim/app/data/places.h"
#include "sim/app/data/profile.h"
#include "sim/app/platform/output.h"
#include "sim/app/platform/wall_time.h"
#include "sim/rating/rating.h"

namespace sim::app {
namespace {

using RatingsJson = nlohmann::ordered_json;

std::string today() { return wall_time().substr(0, 10); }
std::string shown(const std::string& text) { return scoring::printable_line(text); }

std::string rater_of(store::Store& store, const RatingOptions& options) {
    if (!options.by.empty()) return options.by;
    const std::string last = last_person(store);
    return last.empty() ? default_person() : last;
}

std::string state_of(const rating::Sample& sample) {
    if (sample.all_rated()) return "rated by all";
    return today() > sample.deadline ? "over" : "open until " + sample.deadline;
}

void print_json(const RatingsJson& json) {
    print(json.dump(2, ' ', false, RatingsJson::error_handler_t::replace) + "\n");
}

void list(store::Store& store, const RatingOptions& options) {
    const std::vector<rating::Sample> samples = rating::samples_of(store);
    if (options.format == OutputFormat::json) {
        RatingsJson rows = RatingsJson::array();
        for (const rating::Sample& each : samples) {
            RatingsJson done = RatingsJson::object();
            for (const std::string& rater : each.raters) done[rater] = each.done(rater);
            rows.push_back({{"sample", each.name},
                            {"made_by", each.made_by},
                            {"made_at", utc_of_wall_time(each.made_at)},
                            {"deadline", each.deadline},
                            {"how", rating::pick_names[static_cast<std::size_t>(each.how)]},
                            {"replies", each.units.size()},
                            {"done", done},
                            {"revealed", each.revealed(today())}});
        }
        return print_json(rows);
    }
    if (samples.empty()) return print("No reply was rated again yet. `coolhead ratings begin` begins.\n");
    for (const rating::Sample& each : samples) {
        std::string line =
            fmt::format("{:<28} {} replies, {}, {}:", shown(each.name), each.units.size(),
                        rating::pick_names[static_cast<std::size_t>(each.how)], state_of(each));
        for (const std::string& rater : each.raters)
            line += fmt::format(" {} {}", shown(rater), each.done(rater));
        print(line + "\n");
    }
}

void begin(store::Store& store, const RatingOptions& options) {
    const rating::NewSample wanted{options.sample, rater_of(store, options), options.deadline,
                                   options.pick,   options.raters,           options.replies,
                                   options.seed,   options.filter,           options.criteria};
    const rating::Sample sample = rating::begin_sample(store, wanted, wall_time());
    print(fmt::format(
        "{}: {} replies, to be rated by {} until {}. `coolhead ratings next --sample \"{}\"` asks for one.\n",
        shown(sample.name), sample.units.size(), shown(fmt::format("{}", fmt::join(sample.raters, ", "))),
        sample.deadline, shown(sample.name)));
}

void ask_next(store::Store& store, const RatingOptions& options) {
    const rating::Sample sample = rating::sample_named(store, options.sample);
    const auto question = rating::next_question(store, sample, rater_of(store, options), wall_time());
    if (!question) return print("All of it is rated. Thank you.\n");
    print(fmt::format("Reply {} of {}\n\n", question->number, question->of));
    for (const rating::Question::Line& line : question->before)
        print(fmt::format("  {}: {}\n", line.reply ? "reply" : "customer", shown(line.words)));
    print(fmt::format("\n  rate this: {}\n\n", shown(question->reply)));
    for (const std::string& id : question->criteria)
        if (const scoring::Criterion* criterion = scoring::criteria::criterion_of(id))
            print(fmt::format("  {:<3} {}: {}\n", id, criterion->name, criterion->rationale));
    print(
        fmt::format("\n`coolhead ratings rate --sample \"{}\" --number {}{}` with 0, 1/2 or 1 each; what you "
                    "leave out is passed over.\n",
                    shown(sample.name), question->number, " --level T1=1/2 ..."));
}

rating::Levels levels_in_words(const std::vector<std::string>& words) {
    rating::Levels levels;
    for (const std::string& each : words) {
        const std::size_t sign = each.find('=');
        const auto level =
            std::ranges::find(rating::level_names, sign == std::string::npos ? "" : each.substr(sign + 1));
        if (level == rating::level_names.end())
            throw Failure(ExitCode::call_wrong, fmt::format("\"{}\" is no level.", each),
                          "Write it like T1=1/2; levels are 0, 1/2 and 1.");
        levels[each.substr(0, sign)] = static_cast<int>(level - rating::level_names.begin());
    }
    return levels;
}

void rate_one(store::Store& store, const RatingOptions& options) {
    const rating::Sample sample = rating::sample_named(store, options.sample);
    rating::rate(store, sample, rater_of(store, options), options.number, levels_in_words(options.levels),
                 wall_time());
}

std::string figure(const std::optional<double>& value) { return value ? fmt::format("{:.2f}", *value) : "-"; }

std::string measure_words(const rating::Measure& measure) {
    if (measure.units == 0) return "nothing rated twice";
    if (!measure.alpha) return fmt::format("no variation, n {}", measure.units);
    return fmt::format("{:.2f} ({} to {}), n {}", *measure.alpha, figure(measure.low), figure(measure.high),
                       measure.units);
}

std::string pair_words(const rating::PairRow& pair) {
    return fmt::format("{:<20} and {:<20} kappa {}, linear {}, quadratic {}; alpha {} ({} to {}), n {}\n",
                       shown(pair.first), shown(pair.second), figure(pair.plain), figure(pair.linear),
                       figure(pair.quadratic), figure(pair.alpha), figure(pair.low), figure(pair.high),
                       pair.ratings);
}

std::string agreement_words(const rating::Agreement& agreement, const std::vector<rating::PairRow>& pairs) {
    std::string text = fmt::format(
        "{} samples are revealed, {} replies. Krippendorff's alpha on the rubric's steps 0, 1/2, 1; 95 % by "
        "resampling units.\n",
        agreement.samples, agreement.replies);
    for (const auto* rows : {&agreement.criteria, &agreement.dimensions})
        for (const rating::AgreementRow& row : *rows)
            text +=
                fmt::format("{:<13} with the machine {:<32} people {:<32} {}{}\n", row.of,
                            measure_words(row.all), measure_words(row.people),
                            row.dimension          ? ""
                            : row.good_for.empty() ? "good for nothing yet"
                                                   : "good for " + row.good_for,
                            row.lacks.empty() ? "" : fmt::format("; lacks {}", fmt::join(row.lacks, ", ")));
    for (const rating::RaterRow& row : agreement.raters)
        text += fmt::format("{:<20} {:+.2f} of a step against the others, n {}; with the machine {}\n",
                            shown(row.rater), row.above_others, row.units, measure_words(row.with_machine));
    for (const rating::PairRow& pair : pairs) text += pair_words(pair);
    if (!agreement.apart.empty()) text += "Furthest apart, to be talked about first:\n";
    for (const rating::ApartRow& row : agreement.apart)
        text += fmt::format("  session {} {} {:.2f}: {}\n", row.session, row.criterion, row.share_of_chance,
                            shown(row.ratings));
    for (const rating::DriftRow& row : agreement.drift)
        text += fmt::format("{}  {:<28} median {} over {} criteria, {} replies\n", row.made_at.substr(0, 10),
                            shown(row.sample), figure(row.median), row.criteria, row.units);
    return text;
}

RatingsJson number_or_null(const std::optional<double>& value) {
    return value ? RatingsJson(*value) : RatingsJson(nullptr);
}

RatingsJson measure_json(const rating::Measure& measure) {
    return {{"alpha", number_or_null(measure.alpha)},
            {"low", number_or_null(measure.low)},
            {"high", number_or_null(measure.high)},
            {"n_units", measure.units},
            {"n_values", measure.values}};
}

RatingsJson rows_json(const std::vector<rating::AgreementRow>& list) {
    RatingsJson rows = RatingsJson::array();
    for (const rating::AgreementRow& row : list)
        rows.push_back({{"of", row.of},
                        {"with_machine", measure_json(row.all)},
                        {"people", measure_json(row.people)},
                        {"good_for", row.good_for},
                        {"lacks", row.lacks}});
    return rows;
}

RatingsJson pairs_json(const std::vector<rating::PairRow>& list) {
    RatingsJson pairs = RatingsJson::array();
    for (const rating::PairRow& pair : list)
        pairs.push_back({{"first", pair.first},
                         {"second", pair.second},
                         {"n", pair.ratings},
                         {"cohen", number_or_null(pair.plain)},
                         {"linear", number_or_null(pair.linear)},
                         {"quadratic", number_or_null(pair.quadratic)},
                         {"alpha", number_or_null(pair.alpha)},
                         {"low", number_or_null(pair.low)},
                         {"high", number_or_null(pair.high)}});
    return pairs;
}

RatingsJson agreement_json(const rating::Agreement& agreement, const std::vector<rating::PairRow>& pairs) {
    RatingsJson raters = RatingsJson::array(), apart = RatingsJson::array(), drift = RatingsJson::array();
    for (const rating::RaterRow& row : agreement.raters)
        raters.push_back({{"rater", row.rater},
                          {"n", row.units},
                          {"above_others", row.above_others},
                          {"with_machine", measure_json(row.with_machine)}});
    for (const rating::ApartRow& row : agreement.apart)
        apart.push_back({{"sample", row.sample},
                         {"session", row.session},
                         {"criterion", row.criterion},
                         {"share_of_chance", row.share_of_chance},
                         {"ratings", row.ratings}});
    for (const rating::DriftRow& row : agreement.drift)
        drift.push_back({{"sample", row.sample},
                         {"made_at", utc_of_wall_time(row.made_at)},
                         {"median", number_or_null(row.median)},
                         {"criteria", row.criteria},
                         {"replies", row.units}});
    return {{"samples", agreement.samples},
            {"replies", agreement.replies},
            {"criteria", rows_json(agreement.criteria)},
            {"dimensions", rows_json(agreement.dimensions)},
            {"raters", raters},
            {"pairs", pairs_json(pairs)},
            {"apart", apart},
            {"drift", drift}};
}

void figures(store::Store& store, const RatingOptions& options) {
    std::vector<rating::Sample> samples = rating::samples_of(store);
    if (!options.sample.empty()) samples = {rating::sample_named(store, options.sample)};
    const rating::Agreement agreement = rating::agreement_of(samples, today());
    const std::vector<rating::PairRow> pairs = rating::pairs_of(samples, today());
    if (options.format == OutputFormat::json) return print_json(agreement_json(agreement, pairs));
    if (agreement.samples == 0)
        return print("Nothing is revealed yet: all raters rate first, or the deadline passes.\n");
    print(agreement_words(agreement, pairs));
}

}  // namespace

ExitCode ratings(const RatingOptions& options) {
    const bool writes = options.task == RatingTask::begin || options.task == RatingTask::rate;
    store::Store store =
        writes ? open_existing_store(options.database) : open_existing_to_read(options.database);
    switch (options.task) {
        case RatingTask::list:
            list(store, options);
            break;
        case RatingTask::begin:
            begin(store, options);
            break;
        case RatingTask::next:
            ask_next(store, options);
            break;
        case RatingTask::rate:
            rate_one(store, options);
            break;
        case RatingTask::figures:
            figures(store, options);
            break;
        case RatingTask::table:
            print(
                rating::ratings_csv(rating::sample_named(store, options.sample), options.criterion, today()));
            break;
    }
    return ExitCode::done;
}

}  // namespace sim::app

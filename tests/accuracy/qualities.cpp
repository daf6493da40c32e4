#include "tests/accuracy/qualities.h"

#include <array>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "scoring/criteria/heat.h"
#include "scoring/model/training/cross_validation.h"
#include "scoring/model/training/lexicon.h"
#include "tests/accuracy/csv.h"
#include "tests/accuracy/intervals.h"
#include "tests/support/shipped_reader.h"

namespace tests::accuracy {
namespace {

using namespace scoring::model;
using namespace scoring::model::training;
using scoring::Quality;
using scoring::criteria::heated_milli;

constexpr int folds = 10;

int measured(const QualityModel& model, Quality quality, const std::string& text) {
    return measured_milli(model, tests::shipped_language(), quality, text);
}

double pearson(const std::vector<double>& left, const std::vector<double>& right,
               const std::vector<int>& chosen) {
    double sum_left = 0, sum_right = 0, products = 0, squares_left = 0, squares_right = 0;
    for (const int index : chosen) {
        const auto at = static_cast<std::size_t>(index);
        sum_left += left[at];
        sum_right += right[at];
        products += left[at] * right[at];
        squares_left += left[at] * left[at];
        squares_right += right[at] * right[at];
    }
    const auto n = static_cast<double>(chosen.size());
    return (products - sum_left * sum_right / n) /
           std::sqrt((squares_left - sum_left * sum_left / n) * (squares_right - sum_right * sum_right / n));
}

std::vector<int> all_of(std::size_t size) {
    std::vector<int> indices(size);
    for (std::size_t at = 0; at < size; ++at) indices[at] = static_cast<int>(at);
    return indices;
}

AccuracyRow bootstrapped_row(std::string set, std::string metric, std::size_t n,
                             const std::function<double(const std::vector<int>&)>& measure, double best_known,
                             double floor) {
    const auto [low, high] = bootstrap_interval(static_cast<int>(n), measure);
    return {std::move(set),
            std::move(metric),
            static_cast<int>(n),
            measure(all_of(n)),
            low,
            high,
            best_known,
            floor,
            false};
}

AccuracyRow sentiment_row(const Known& known, const WeightMap& prior, const TrainingData& data) {
    std::vector<double> ours, people;
    for (const int milli : cross_validated(known, prior, data, Quality::sentiment, folds))
        ours.push_back(milli);
    for (const Example& example : data.sentiment) people.push_back(example.target);
    return bootstrapped_row(
        "sentiment, tweets", "Pearson r, 10-fold", ours.size(),
        [&](const std::vector<int>& chosen) { return pearson(ours, people, chosen); }, .879, .89);
}

AccuracyRow politeness_row(const Known& known, const WeightMap& prior, const TrainingData& data) {
    const std::vector<int> ours = cross_validated(known, prior, data, Quality::politeness, folds);
    int right = 0, n = 0;
    for (std::size_t at = 0; at < ours.size(); ++at) {
        if (data.politeness[at].quartile == 0) continue;
        ++n;
        right += (ours[at] >= 500) == (data.politeness[at].quartile > 0) ? 1 : 0;
    }
    return share_row("politeness, Wikipedia requests", "quartile accuracy, 10-fold", right, n, .85, false,
                     .838);
}

double macro_f1(const std::vector<bool>& ours, const std::vector<bool>& people,
                const std::vector<int>& chosen) {
    std::array<int, 2> hits{}, wrongly{};
    for (const int index : chosen) {
        const auto at = static_cast<std::size_t>(index);
        if (ours[at] == people[at])
            ++hits[people[at]];
        else
            ++wrongly[0], ++wrongly[1];
    }
    double sum = 0;
    for (std::size_t label = 0; label < 2; ++label)
        sum += 2.0 * hits[label] / (2.0 * hits[label] + wrongly[label]);
    return sum / 2;
}

AccuracyRow heat_row(const Known& known, const WeightMap& prior, const TrainingData& data) {
    std::vector<bool> ours, people;
    for (const int milli : cross_validated(known, prior, data, Quality::heat, folds))
        ours.push_back(milli >= 500);
    for (const Example& example : data.heat) people.push_back(example.target > 0);
    return bootstrapped_row(
        "heat, tweets (hate or offensive)", "macro-F1, 10-fold", ours.size(),
        [&](const std::vector<int>& chosen) { return macro_f1(ours, people, chosen); }, .781, .895);
}

AccuracyRow sarcasm_row(const QualityModel& shipped, const std::filesystem::path& file) {
    std::ifstream stream(file);
    int right = 0, n = 0;
    for (std::string line; std::getline(stream, line); ++n) {
        const auto pair = nlohmann::json::parse(line);
        const bool first = pair.at("sarcastic") == "a";
        const int sarcastic = measured(shipped, Quality::heat, pair.at(first ? "a" : "b"));
        right += sarcastic > measured(shipped, Quality::heat, pair.at(first ? "b" : "a")) ? 1 : 0;
    }
    return share_row("sarcasm pairs", "sarcastic one hotter", right, n, .42, false, .215);
}

AccuracyRow brand_row(const QualityModel& shipped, const std::filesystem::path& file) {
    int hot = 0, n = 0;
    for (const CsvRow& post : read_csv(file)) {
        if (post.at("inbound") != "False") continue;
        ++n;
        hot += measured(shipped, Quality::heat, post.at("text")) >= heated_milli ? 1 : 0;
    }
    return share_row("real brand replies", "called hot (heat .5)", hot, n, .02, true);
}

AccuracyRow pairs_row(const QualityModel& shipped, const std::vector<ReplyPair>& pairs, Quality quality,
                      std::string metric, double floor) {
    int right = 0, n = 0;
    for (const ReplyPair& pair : pairs) {
        if (!differs_in(pair, quality)) continue;
        ++n;
        const int better = measured(shipped, quality, pair.better);
        const int worse = measured(shipped, quality, pair.worse);
        right += (quality == Quality::heat ? worse > better : better > worse) ? 1 : 0;
    }
    return share_row("own reply pairs, kept apart", std::move(metric), right, n, floor);
}

}  // namespace

std::vector<AccuracyRow> measure_trained_sets(const QualityModel& shipped, const std::filesystem::path& data,
                                              const std::filesystem::path& source) {
    const FeatureTable lexicon = ratings_of(shipped);
    const auto prior = read_phrases(source / "scoring" / "model" / "phrases.txt").prior;
    const TrainingData sets = read_training_data(data, source / "tests" / "accuracy" / "pairs");
    const Known known{lexicon, tests::shipped_language()};
    return {sentiment_row(known, prior[0], sets), politeness_row(known, prior[1], sets),
            heat_row(known, prior[2], sets)};
}

std::vector<AccuracyRow> measure_untrained_sets(const QualityModel& shipped,
                                                const std::filesystem::path& data) {
    return {sarcasm_row(shipped, data / "heat" / "sarcasm-pairs.jsonl"),
            brand_row(shipped, data / "threads" / "twcs-2500.csv")};
}

std::vector<AccuracyRow> measure_held_out_pairs(const QualityModel& shipped,
                                                const std::filesystem::path& source) {
    const auto pairs = read_pairs(source / "tests" / "accuracy" / "pairs" / "held_out.jsonl");
    int hot = 0;
    for (const ReplyPair& pair : pairs)
        hot += measured(shipped, Quality::heat, pair.better) >= heated_milli ? 1 : 0;
    return {pairs_row(shipped, pairs, Quality::heat, "worse one hotter", .85),
            pairs_row(shipped, pairs, Quality::empathy, "better one warmer", .85),
            share_row("own reply pairs, kept apart", "better one called hot", hot,
                      static_cast<int>(pairs.size()), .05, true)};
}

}  // namespace tests::accuracy

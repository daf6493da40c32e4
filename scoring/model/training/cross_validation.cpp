#include "scoring/model/training/cross_validation.h"

#include <stdexcept>
#include <string>

#include "scoring/text/heat_cues.h"
#include "scoring/text/message.h"

namespace scoring::model::training {
namespace {

constexpr std::size_t most_features = 120'000;
constexpr FeatureHash fold_seed = 20260302;

int fold_of(std::size_t index, int folds) {
    return static_cast<int>((chain(fold_seed, index) >> 16) % static_cast<FeatureHash>(folds));
}

template <typename Item>
std::vector<Item> without_fold(const std::vector<Item>& all, int fold, int folds) {
    std::vector<Item> rest;
    for (std::size_t at = 0; at < all.size(); ++at)
        if (fold_of(at, folds) != fold) rest.push_back(all[at]);
    return rest;
}

std::vector<std::string> texts_of(const TrainingData& data, Quality quality) {
    std::vector<std::string> texts;
    if (quality == Quality::sentiment)
        for (const Example& example : data.sentiment) texts.push_back(example.text);
    if (quality == Quality::politeness)
        for (const Request& request : data.politeness) texts.push_back(request.text);
    if (quality == Quality::heat)
        for (const Example& example : data.heat) texts.push_back(example.text);
    return texts;
}

Task task_without(const TrainingData& data, Quality quality, int fold, int folds) {
    TrainingData rest = data;
    switch (quality) {
        case Quality::sentiment:
            rest.sentiment = without_fold(data.sentiment, fold, folds);
            return sentiment_task(rest);
        case Quality::politeness:
            rest.politeness = without_fold(data.politeness, fold, folds);
            return politeness_task(rest);
        case Quality::heat:
            rest.heat = without_fold(data.heat, fold, folds);
            return heat_task(rest);
        case Quality::empathy:
            break;
    }
    throw std::logic_error("empathy has no set of its own to cross-validate");
}

}  // namespace

int measured_milli(const QualityModel& model, const text::Language& language, Quality quality,
                   std::string_view text) {
    const text::Message message = language.prepare(text);
    const std::vector<Mark> marks = marks_of(text::find_heat_cues(message));
    return model.measure(message.tokens, marks).milli[static_cast<std::size_t>(quality)];
}

std::vector<int> cross_validated(const Known& known, const WeightMap& prior, const TrainingData& data,
                                 Quality quality, int folds) {
    const std::vector<std::string> texts = texts_of(data, quality);
    std::vector<int> measured(texts.size());
    for (int fold = 0; fold < folds; ++fold) {
        const Fitted fitted = fit(known, prior, task_without(data, quality, fold, folds));
        const QualityModel model = join(known.lexicon, {}, {fitted}, most_features);
        for (std::size_t at = 0; at < texts.size(); ++at)
            if (fold_of(at, folds) == fold)
                measured[at] = measured_milli(model, known.language, quality, texts[at]);
    }
    return measured;
}

}  // namespace scoring::model::training

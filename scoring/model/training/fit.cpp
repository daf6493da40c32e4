#include "scoring/model/training/fit.h"

#include <algorithm>
#include <cmath>

#include "scoring/model/features.h"
#include "scoring/model/marks.h"
#include "scoring/model/training/curves.h"
#include "scoring/model/training/optimise.h"
#include "scoring/text/message.h"

namespace scoring::model::training {
namespace {

struct Feature {
    FeatureHash hash;
    float value;  ///< as the reader counts it, times the weight of a word in so long a text
    float freedom;
};
using Features = std::vector<Feature>;

double freedom_of(const Freedom& freedom, Group group) {
    switch (group) {
        case Group::word:
            return freedom.words;
        case Group::pair:
            return freedom.pairs;
        case Group::triple:
            return freedom.triples;
        case Group::rating:
            return freedom.ratings;
        case Group::phrase:
            return freedom.phrases;
        case Group::letters:
            return freedom.letters;
        case Group::cue:
            return freedom.cues;
    }
    return 0;
}

Features merged(Features features) {
    std::ranges::stable_sort(features, {}, &Feature::hash);
    Features result;
    for (const Feature& feature : features)
        if (!result.empty() && result.back().hash == feature.hash)
            result.back().value += feature.value;
        else
            result.push_back(feature);
    return result;
}

/// Takes every feature, known or not.
struct Collector {
    static constexpr bool wants_unknown = true;
    Features& features;
    const Freedom& freedom;
    double scale;

    void operator()(FeatureHash hash, Group group, const Slot*, int value, std::size_t, std::size_t) const {
        features.push_back({hash, static_cast<float>(scale * value / unit_value),
                            static_cast<float>(freedom_of(freedom, group))});
    }
};

Features features_of(const Known& known, const Freedom& freedom, const std::string& text) {
    const FeatureTable& lexicon = known.lexicon;
    const text::Message message = known.language.prepare(text);
    const std::vector<Word> words = words_of(lexicon, message.tokens);
    const double scale = word_weight(freedom.length_power, words.size());
    Features features;
    Collector sink{features, freedom, scale};
    walk_features(lexicon, words, sink);
    for (const Word& word : words)
        if (word.is_word)
            walk_letters(word.letters,
                         [&](FeatureHash hash) { sink(hash, Group::letters, nullptr, unit_value, 0, 0); });
    const Span whole{0, static_cast<int>(message.points.size())};
    for (const Mark& mark : first_marks(marks_of(text::find_heat_cues(message)), whole))
        sink(mark.feature, Group::cue, nullptr, unit_value, 0, 0);
    return merged(std::move(features));
}

Features difference(const Features& less, const Features& more) {
    Features both = more;
    for (Feature feature : less) {
        feature.value = -feature.value;
        both.push_back(feature);
    }
    both = merged(std::move(both));
    std::erase_if(both, [](const Feature& feature) { return feature.value == 0; });
    return both;
}

/// A text, or the difference of two, as the optimiser sees it.
struct Row {
    std::vector<std::pair<std::uint32_t, float>> values;
    double offset = 0;  ///< what the prior gives
    double target = 0;
    double weight = 1;
    bool ordered = false;
};

class Fitting {
  public:
    Fitting(const Known& known, const WeightMap& prior, const Task& task) : prior_(prior), task_(task) {
        std::vector<Features> texts;
        texts.reserve(task.examples.size() + task.ordered.size());
        for (const Example& example : task.examples)
            texts.push_back(features_of(known, task.freedom, example.text));
        for (const auto& [less, more] : task.ordered)
            texts.push_back(
                difference(features_of(known, task.freedom, less), features_of(known, task.freedom, more)));
        choose(texts);
        for (std::size_t at = 0; at < texts.size(); ++at) rows_.push_back(row_of(texts[at], at));
    }

    Fitted solve() const {
        const Vector point = minimise([this](const Vector& at, Vector& slope) { return loss(at, slope); },
                                      Vector(chosen_.size() + 1, 0.0));
        Fitted fitted{task_.quality, task_.logistic, task_.freedom.length_power, point.back(), prior_};
        for (std::size_t at = 0; at < chosen_.size(); ++at)
            fitted.weights[chosen_[at].hash] += point[at] * chosen_[at].freedom;
        return fitted;
    }

  private:
    void choose(const std::vector<Features>& texts) {
        Features all;
        for (const Features& features : texts) all.insert(all.end(), features.begin(), features.end());
        std::ranges::stable_sort(all, {}, &Feature::hash);
        for (auto at = all.begin(); at != all.end();) {
            const auto end =
                std::find_if(at, all.end(), [&](const Feature& other) { return other.hash != at->hash; });
            if (end - at >= task_.freedom.least_seen) chosen_.push_back(*at);
            at = end;
        }
    }

    Row row_of(const Features& features, std::size_t index) const {
        Row row;
        row.ordered = index >= task_.examples.size();
        row.weight = row.ordered ? task_.ordered_weight : task_.examples[index].weight;
        row.target = row.ordered ? 1 : task_.examples[index].target;
        for (const Feature& feature : features) {
            if (const auto prior = prior_.find(feature.hash); prior != prior_.end())
                row.offset += prior->second * feature.value;
            const auto place = std::ranges::lower_bound(chosen_, feature.hash, {}, &Feature::hash);
            if (place != chosen_.end() && place->hash == feature.hash)
                row.values.emplace_back(place - chosen_.begin(), feature.value * feature.freedom);
        }
        return row;
    }

    double loss(const Vector& at, Vector& slope) const {
        const double ridge = task_.freedom.ridge;
        double sum = 0;
        for (std::size_t index = 0; index + 1 < at.size(); ++index) {
            sum += ridge * at[index] * at[index] / 2;
            slope[index] = ridge * at[index];
        }
        slope.back() = 0;
        for (const Row& row : rows_) sum += add_row(row, at, slope);
        return sum;
    }

    double add_row(const Row& row, const Vector& at, Vector& slope) const {
        double raw = row.offset + (row.ordered ? 0 : at.back());
        for (const auto& [index, value] : row.values) raw += at[index] * value;
        const auto [value, turn] = task_.logistic ? log_loss(raw, row.target) : square_loss(raw, row.target);
        const double push = row.weight * turn;
        for (const auto& [index, amount] : row.values) slope[index] += push * amount;
        if (!row.ordered) slope.back() += push;
        return row.weight * value;
    }

    const WeightMap& prior_;
    const Task& task_;
    Features chosen_;
    std::vector<Row> rows_;
};

}  // namespace

Fitted fit(const Known& known, const WeightMap& prior, const Task& task) {
    return Fitting(known, prior, task).solve();
}

}  // namespace scoring::model::training

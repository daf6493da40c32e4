#include <algorithm>
#include <cmath>
#include <functional>

#include "scoring/model/features.h"
#include "scoring/model/training/curves.h"
#include "scoring/model/training/fit.h"

namespace scoring::model::training {
namespace {

constexpr double weight_unit = 4096;

QualityScale scale_of(const Fitted& fitted) {
    QualityScale scale;
    scale.intercept_milli = static_cast<int>(std::lround(fitted.intercept * 1000));
    for (std::size_t corner = 0; corner < QualityScale::corners; ++corner) {
        const double raw = -8 + static_cast<double>(corner) / 8;
        const double value = fitted.quality == Quality::sentiment ? squashed(raw) : logistic(raw);
        scale.curve[corner] = static_cast<std::int16_t>(std::lround(value * 1000));
    }
    for (std::size_t words = 0; words < QualityScale::lengths; ++words)
        scale.word_weight[words] =
            static_cast<std::uint16_t>(std::lround(word_weight(fitted.length_power, words) * 4096));
    return scale;
}

/// A word's letters counted into its own weight, so that the reader need not spell words it knows.
void count_letters(Fitted& fitted, const std::vector<std::string>& words) {
    const WeightMap learned = fitted.weights;
    for (const std::string& word : words) {
        double sum = 0;
        walk_letters(word, [&](FeatureHash letters) {
            if (const auto found = learned.find(letters); found != learned.end()) sum += found->second;
        });
        fitted.weights[hash_bytes(word)] += sum;
    }
}

std::int16_t stored(double weight) {
    return static_cast<std::int16_t>(std::clamp(std::lround(weight * weight_unit), -32767L, 32767L));
}

bool is_known(const FeatureTable& table, FeatureHash feature) {
    const Slot* slot = table.find(feature);
    return slot && slot->is_known_word();
}

/// The smallest weight that is kept so that no more than `most` features are.
double least_kept(const std::vector<Fitted>& fitted, std::size_t most) {
    WeightMap largest;
    for (const Fitted& quality : fitted)
        for (const auto& [feature, weight] : quality.weights)
            largest[feature] = std::max(largest[feature], std::abs(weight));
    if (largest.size() <= most) return 0;
    std::vector<double> sizes;
    for (const auto& [feature, weight] : largest) sizes.push_back(weight);
    const auto place = sizes.begin() + static_cast<std::ptrdiff_t>(most);
    std::ranges::nth_element(sizes, place, std::greater<>());
    return *place;
}

}  // namespace

QualityModel join(const FeatureTable& lexicon, const std::vector<std::string>& words,
                  const std::vector<Fitted>& fitted, std::size_t most) {
    std::vector<Fitted> counted = fitted;
    for (Fitted& quality : counted) count_letters(quality, words);
    const double least = std::max(least_kept(counted, most), 1 / weight_unit);
    FeatureTable table = lexicon;
    for (const std::string& word : words) table.insert(hash_bytes(word)).role |= Slot::known_word;
    std::array<QualityScale, quality_count> scales{};
    for (const Fitted& quality : counted) {
        const auto index = static_cast<std::size_t>(quality.quality);
        scales[index] = scale_of(quality);
        for (const auto& [feature, weight] : quality.weights)
            if (std::abs(weight) >= least || is_known(table, feature))
                table.insert(feature).weights[index] = stored(weight);
    }
    return {std::move(table), scales};
}

}  // namespace scoring::model::training

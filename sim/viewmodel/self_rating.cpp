#include "sim/viewmodel/self_rating.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "scoring/dimension_titles.h"
#include "sim/viewmodel/display_words.h"

namespace sim::viewmodel {
namespace {

/// In the order of scoring::Dimension.
constexpr std::array<std::string_view, 4> asked = {
    "Did people feel heard, and did nothing you wrote make it hotter?",
    "Was everyone answered soon enough, those in most need first?",
    "Same facts, same remedy, right handle, promises kept, nothing asked twice?",
    "Did the right things move to a private place, and the others stay in public?"};

/// The rubric's bands: 90 excellent, 75 proficient, 50 developing.
std::string words_for(const std::optional<int>& value) {
    if (!value) return "not rated yet";
    const std::string_view band = *value >= 90   ? "excellent"
                                  : *value >= 75 ? "proficient"
                                  : *value >= 50 ? "developing"
                                                 : "beginning";
    return fmt::format("{} · {}", *value, band);
}

}  // namespace

SelfRatingScreen self_rating_of(const std::string& title, const SelfValues& values) {
    SelfRatingScreen screen;
    screen.title = title;
    screen.says =
        "Before you see the verdict: how do you think it went? Only you and your trainer see this; "
        "it moves no score.";
    for (std::size_t n = 0; n < asked.size(); ++n)
        screen.questions.push_back({std::string(scoring::dimension_titles[n]), std::string(asked[n]),
                                    values[n], words_for(values[n])});
    const auto missing = std::ranges::count_if(values, [](const auto& value) { return !value; });
    screen.complete = missing == 0;
    screen.go = missing == 0 ? "See the verdict" : fmt::format("Rate {} more", missing);
    return screen;
}

void change(SelfValues& values, const Intent& intent) {
    const auto* rate = std::get_if<RateSelf>(&intent);
    if (rate == nullptr || rate->dimension < 0 || rate->dimension >= static_cast<int>(values.size())) return;
    values[static_cast<std::size_t>(rate->dimension)] = std::clamp(rate->value, 0, 100);
}

}  // namespace sim::viewmodel

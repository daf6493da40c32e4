#include "scoring/model/marks.h"

#include <algorithm>
#include <array>

#include "scoring/whole_table.h"

namespace scoring::model {
namespace {

constexpr auto features = std::to_array<FeatureHash>(
    {cue_feature("blame"), cue_feature("sarcasm"), cue_feature("condescension"), cue_feature("policy_shield"),
     cue_feature("calm_down"), cue_feature("fake_apology"), cue_feature("threat"), cue_feature("insult"),
     cue_feature("coldness"), cue_feature("shouting")});
static_assert(is_whole(features, text::HeatKind::shouting));

}  // namespace

std::vector<Mark> marks_of(const std::vector<text::HeatCue>& cues) {
    std::vector<Mark> marks;
    marks.reserve(cues.size());
    for (const text::HeatCue& cue : cues)
        marks.push_back({features[static_cast<std::size_t>(cue.kind)], cue.span});
    return marks;
}

std::vector<Mark> first_marks(std::span<const Mark> marks, Span within) {
    std::vector<Mark> first;
    for (const Mark& mark : marks) {
        const bool inside = within.start <= mark.span.start && mark.span.end <= within.end;
        if (inside && std::ranges::find(first, mark.feature, &Mark::feature) == first.end())
            first.push_back(mark);
    }
    return first;
}

}  // namespace scoring::model

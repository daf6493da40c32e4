#include "scoring/model/marks.h"

#include <algorithm>
#include <array>

namespace scoring::model {
namespace {

constexpr std::array<FeatureHash, 10> features = {cue_feature("blame"),         cue_feature("sarcasm"),
                                                  cue_feature("condescension"), cue_feature("policy_shield"),
                                                  cue_feature("calm_down"),     cue_feature("fake_apology"),
                                                  cue_feature("threat"),        cue_feature("insult"),
                                                  cue_feature("coldness"),      cue_feature("shouting")};

}  // namespace

std::vector<Mark> marks_of(const std::vector<text::HeatCue>& cues) {
    std::vector<Mark> marks;
    for (const text::HeatCue& cue : cues) {
        const FeatureHash feature = features[static_cast<std::size_t>(cue.kind)];
        if (std::ranges::find(marks, feature, &Mark::feature) == marks.end())
            marks.push_back({feature, cue.span});
    }
    return marks;
}

}  // namespace scoring::model

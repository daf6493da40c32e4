// The verdict on one session: four dimensions, their criteria, critical errors, findings.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "scoring/criterion.h"
#include "scoring/judge_name.h"

namespace scoring {

struct CriterionScore {
    std::string id;
    std::string name;
    bool applies = false;
    double points = 0;
    double of = 0;  ///< the criterion's weight when it applies, else 0
};

struct DimensionScore {
    Dimension dimension;
    bool applies = false;
    double score = 0;  ///< 0..100: what the share of its points stands for
    std::vector<CriterionScore> criteria;
    /// 0..1: points won of those that apply.
    double share() const;
};

struct Scorecard {
    std::string scenario;
    std::uint64_t seed = 0;
    std::string rubric;          ///< version
    JudgeName judge;             ///< empty where judge() was asked without a reader
    double overall = 0;          ///< 0..100; 0 after a critical error
    double would_have_been = 0;  ///< the same without the critical errors
    bool passed = false;
    std::string band;  ///< "excellent", "proficient", "developing", "beginning"
    std::array<DimensionScore, 4> dimensions;
    std::vector<CriticalError> critical;
    std::vector<Finding> findings;  ///< in the order of the replies, then of the criteria

    /// The two findings that lost most, of different criteria: what to do differently next time.
    std::vector<const Finding*> priorities() const;
};

/// What a score is called by the rubric's thresholds.
std::string band_of(double overall, const Rubric& rubric = {});

/// Judges a session. Pure; equal transcripts give equal scorecards.
Scorecard judge(const Case& given);

}  // namespace scoring

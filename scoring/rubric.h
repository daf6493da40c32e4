// Weights, curves and thresholds: what an author may change. The defaults are version 1 of the rubric, whose
// sources are named beside each number in docs/scoring.md.
#pragma once

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace scoring {

/// (minutes, credit) or (share of points, score) corners, linear between them, flat outside.
struct Curve {
    std::vector<std::pair<double, double>> corners;
    double at(double where) const;
};

struct Rubric {
    std::string version = "1";
    std::map<std::string, int> weights;  ///< criterion id -> points; missing: the criterion's own
    Curve first_reply{{{6, 1.0}, {22, .75}, {60, .4}, {240, .1}, {1440, 0}}};
    Curve later_reply{{{15, 1.0}, {30, .7}, {60, .4}, {240, .1}, {1440, 0}}};
    /// In the order of Dimension: the share of its points that was won, and the score it stands for, both
    /// 0..1. Empty: the share itself.
    std::array<Curve, 4> calibration;
    double holding_reply_credit = .6;
    double hasty_saved_reply_cap = .75;
    double pass_at = 85;
    double excellent_at = 90;
    double proficient_at = 75;
    double developing_at = 50;
    int leak_minutes = 5;    ///< K4
    int safety_minutes = 5;  ///< K10
};

/// What a share of the points of a whole sitting stands for, fitted to supervisors' marks (docs/scoring.md
/// has figures and source): a sitting that wins four points of five is far from good enough, one that wins
/// nine of ten is as good as any.
std::array<Curve, 4> sitting_calibration();

}  // namespace scoring

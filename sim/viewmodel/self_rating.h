// Asked before the verdict is shown: how does the trainee think it went? Those who rate themselves first
// learn more from the machine's view, and see where the two differ.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "sim/viewmodel/intent.h"

namespace sim::viewmodel {

/// What was chosen so far: 0..100 per dimension.
using SelfValues = std::array<std::optional<int>, 4>;

struct SelfRatingScreen {
    struct Question {
        std::string dimension;  ///< "Tone"
        std::string asks;       ///< one sentence
        std::optional<int> value;
        std::string words;  ///< "70 · good", "not rated yet"
    };
    std::string title;
    std::string says;
    std::vector<Question> questions;
    bool complete = false;
    std::string go;  ///< on the button: "See the verdict", "Rate two more"
};

/// The steps one can choose.
inline constexpr int rating_step = 10;

SelfRatingScreen self_rating_of(const std::string& title, const SelfValues& values);
/// RateSelf changes a value, everything else nothing.
void change(SelfValues& values, const Intent& intent);

}  // namespace sim::viewmodel

// Small scenarios made for one question each, under a brand with one handle.
#pragma once

#include <string>

#include "sim/autoplay/autoplay.h"
#include "sim/scenario/scenario.h"

namespace tests {

/// The scenario whose one conversation has these steps (JSON); every file it needs is part of it. Throws with
/// all problems when it cannot be loaded.
sim::scenario::Scenario scenario_with(const std::string& steps, const std::string& more = "");
/// Two good steps with a customer who stays polite: the perfect trainee passes it.
std::string sound_steps();
sim::autoplay::Outcome played(const sim::scenario::Scenario& scenario, int runs = 60, int jobs = 1,
                              const sim::autoplay::Progress& progress = {});

}  // namespace tests

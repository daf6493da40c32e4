// Trainees made of the scenarios' own examples, so that every shipped step is played: well, badly, late or
// not at all.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "scoring/reader.h"
#include "scoring/scorecard.h"
#include "scoring/transcript.h"
#include "sim/scenario/load.h"

namespace tests {

struct Played {
    std::string scenario;
    std::string player;
    scoring::Transcript transcript;
    scoring::Scorecard card;
};

/// "silent", "rude", "slow", "asking", "leaving" and the grades "good", "ok", "bad".
const std::vector<std::string>& players();
Played play_as(const std::string& player, const sim::scenario::Loaded& loaded, const scoring::Reader& reader,
               std::uint64_t seed = 1);

}  // namespace tests

// The judge as it ships: the reader and the sentence encoder with their weights from assets.
#pragma once

#include <memory>

#include "scoring/encoder/encoder.h"
#include "scoring/manner_memory.h"
#include "scoring/reader.h"

namespace sim::app {

/// Throws Failure (machine wrong) when the weights are missing or damaged.
scoring::Reader load_reader();
/// Throws as load_reader() does.
scoring::encoder::Encoder load_encoder();

/// The judge for scenarios: what it reads is remembered from run to run, in a file of the person's cache.
/// Never for anybody's verdict.
struct ScenarioJudge {
    explicit ScenarioJudge(const scoring::Reader& judge);

    std::unique_ptr<scoring::MannerMemory> memory;  ///< none where there is no place for it
    scoring::Reader reader;
};

}  // namespace sim::app

// What the whole reader says against people's labels: acts of real replies, the network's conformance suite.
#pragma once

#include <filesystem>
#include <vector>

#include "scoring/reader.h"
#include "tests/accuracy/accuracy_row.h"

namespace tests::accuracy {

/// "Request DM" in real brand replies.
std::vector<AccuracyRow> measure_acts(const scoring::Reader& reader, const std::filesystem::path& data);

/// Lengths, mentions, links and tags, straight from the network's YAML.
std::vector<AccuracyRow> measure_conformance(const std::filesystem::path& data);

}  // namespace tests::accuracy

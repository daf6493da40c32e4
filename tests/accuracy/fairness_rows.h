// What must not move heat, and what must: names and groups, courtesy and disguises around rude lines.
#pragma once

#include <filesystem>
#include <vector>

#include "scoring/reader.h"
#include "tests/accuracy/accuracy_row.h"

namespace tests::accuracy {

/// `reader` reads with the shipped weights; `source` is the checkout.
std::vector<AccuracyRow> measure_fairness(const scoring::Reader& reader, const std::filesystem::path& source);

}  // namespace tests::accuracy

// The project's own labelled lines that nothing was fitted on: agents' lines, sarcasm, triples with a
// customer.
#pragma once

#include <filesystem>
#include <vector>

#include "scoring/reader.h"
#include "tests/accuracy/accuracy_row.h"

namespace tests::accuracy {

/// `reader` reads with the shipped weights; `source` is the checkout.
std::vector<AccuracyRow> measure_own_lines(const scoring::Reader& reader,
                                           const std::filesystem::path& source);

}  // namespace tests::accuracy

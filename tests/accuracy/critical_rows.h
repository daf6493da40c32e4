// Critical errors on the sentences of an author who never saw the rules: odd lines were there to learn kinds
// from, even lines only measure.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "scoring/reader.h"
#include "tests/accuracy/accuracy_row.h"

namespace tests::accuracy {

/// A row per kind of error (share of lines judged right, even lines), and precision and recall of all kinds
/// together, odd and even lines apart. `misses`, when given, gets a line per wrong verdict.
std::vector<AccuracyRow> measure_critical(const scoring::Reader& reader, const std::filesystem::path& source,
                                          std::vector<std::string>* misses = nullptr);

}  // namespace tests::accuracy

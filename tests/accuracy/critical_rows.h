// Critical errors on the sentences of authors who never saw the rules: some lines of each table were there to
// learn kinds from, the others only measure.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "scoring/reader.h"
#include "tests/accuracy/accuracy_row.h"

namespace tests::accuracy {

/// For each table a row per kind of error (share of lines judged right, lines kept apart), and precision and
/// recall of all kinds together, lines learnt from and kept apart. `misses`, when given, gets a line per
/// wrong verdict.
std::vector<AccuracyRow> measure_critical(const scoring::Reader& reader, const std::filesystem::path& source,
                                          std::vector<std::string>* misses = nullptr);

}  // namespace tests::accuracy

// Table-driven checks of the private data detectors, shared by their test files.
#pragma once

#include <string>
#include <vector>

#include "scoring/reader.h"

namespace tests {

/// Each text must give exactly the marked spans, all of this kind, and nothing else.
void check_finds(scoring::PrivateKind kind, const std::vector<std::string>& marked,
                 const scoring::ReadingContext& context = {});
void check_finds_nothing(const std::vector<std::string>& texts, const scoring::ReadingContext& context = {});

}  // namespace tests

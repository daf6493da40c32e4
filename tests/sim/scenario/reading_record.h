// The Node of this test program notes what is asked of it (reading_record.cpp takes the place of
// sim/scenario/node.cpp), so that a test can tell which keys of a file the builders read. The product's Node
// knows nothing of it.
#pragma once

#include <map>
#include <set>
#include <string>

#include "sim/scenario/node.h"

namespace tests {

struct ReadingRecord {
    /// Keys that were looked for, by where their object starts.
    std::map<sim::scenario::Place, std::set<std::string>> looked_for;
    /// Where the values start whose text, number or truth was taken.
    std::set<sim::scenario::Place> taken;
};

/// Everything since the last beginning.
const ReadingRecord& reading_record();
void begin_reading_record();

}  // namespace tests

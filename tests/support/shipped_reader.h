// The judge as it ships, with all its weights: for tests of what people will see.
#pragma once

#include "scoring/reader.h"
#include "tests/support/paths.h"

namespace tests {

inline const scoring::Reader& shipped_reader() {
    const auto asset = [](const char* name) { return read_file(source_dir() / "assets" / name); };
    static const scoring::Reader reader({asset("model.bin"), asset("encoder.bin"), asset("manner.bin")});
    return reader;
}

}  // namespace tests

// The judge as it ships, with all its weights: for tests of what people will see.
#pragma once

#include "scoring/reader.h"
#include "tests/support/paths.h"

namespace tests {

inline scoring::Reader shipped_reader() {
    const auto asset = [](const char* name) { return read_file(source_dir() / "assets" / name); };
    const std::string qualities = asset("model.bin"), encoder = asset("encoder.bin"),
                      manner = asset("manner.bin");
    return scoring::Reader({qualities, encoder, manner});
}

}  // namespace tests

// What the npm package says of 200 sentences (package_output.mjs makes the files), and the encoder that
// ships.
#pragma once

#include <string>
#include <vector>

#include "scoring/encoder/encoder.h"

namespace tests {

struct EncoderFact {
    std::string text;
    std::vector<int> pieces;
    scoring::encoder::Embedding embedding;  ///< the package's, rounded to 1/16384
};

const std::vector<EncoderFact>& encoder_facts();
/// The content of assets/encoder.bin.
const std::string& encoder_bytes();

}  // namespace tests

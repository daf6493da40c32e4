// A text's meaning as 512 whole numbers: the Universal Sentence Encoder Lite (two transformer layers over
// sentencepiece pieces), whose numbers are in assets/encoder.bin. Knows no file: the bytes are handed in.
//
// The same bytes and the same text give the same embedding on every machine: the large sums are integers; the
// rest is single-precision sums, products, quotients and square roots, each of which IEEE 754 rounds in one
// way, in the order that is written (nothing is fused or reordered by the build); exponentials are such sums
// too. What ICU says of a character's compatibility form is the one table from outside; characters newer than
// ICU's Unicode are one unknown piece either way.
#pragma once

#include <memory>
#include <string_view>

#include "scoring/encoder/embedding.h"

namespace scoring::encoder {

/// Immutable once made; may be shared between threads.
class Encoder {
  public:
    /// `bytes` is the content of assets/encoder.bin; they are not needed afterwards. Throws
    /// std::runtime_error with one sentence when they are not a whole, undamaged encoder.
    explicit Encoder(std::string_view bytes);
    ~Encoder();
    Encoder(Encoder&&) noexcept;
    Encoder& operator=(Encoder&&) noexcept;

    /// Never throws for any bytes; invalid UTF-8 is read as U+FFFD. What follows the 128th piece (about 500
    /// characters of English) is not read.
    Embedding embed(std::string_view utf8) const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace scoring::encoder

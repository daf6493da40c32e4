// The encoder of all who read by meaning: unpacked when it is first asked, once.
#pragma once

#include <memory>
#include <string_view>

#include "scoring/encoder/embedding.h"

namespace scoring::encoder {

/// May be shared between threads.
class SharedEncoder {
  public:
    /// Keeps a copy of the bytes until they are unpacked. Throws std::runtime_error when they are damaged.
    explicit SharedEncoder(std::string_view bytes);
    ~SharedEncoder();

    Embedding embed(std::string_view utf8) const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace scoring::encoder

// Reads the manner of one reply: signs, meanings and weights together. A customer's words are embedded once
// for all replies that come soon after.
#pragma once

#include <array>
#include <memory>
#include <string_view>
#include <vector>

#include "scoring/encoder/shared_encoder.h"
#include "scoring/model/manner_model.h"
#include "scoring/reader.h"

namespace scoring::text {
class Language;
}

namespace scoring::model {

/// May be shared between threads.
class MannerReader {
  public:
    /// Throws std::runtime_error when the bytes are damaged. Encoder and language outlive it.
    MannerReader(const encoder::SharedEncoder& encoder, std::string_view manner_bytes,
                 const text::Language& language);
    ~MannerReader();

    struct Input {
        const text::Message& message;
        const std::vector<text::HeatCue>& heat;
        const Reading& reading;
        const ReadingContext& context;
    };
    struct Seen {
        std::array<MannerSeen, manner_count> manner;
        int empathy_milli = 0;
    };
    /// Spans are looked for only where evidence is to be shown: every clause is then read by itself.
    Seen read(const Input& input, Evidence evidence) const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace scoring::model

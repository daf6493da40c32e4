#include "scoring/encoder/shared_encoder.h"

#include <mutex>
#include <optional>
#include <string>

#include "scoring/encoder/encoder.h"
#include "scoring/encoder/weights.h"

namespace scoring::encoder {

struct SharedEncoder::Parts {
    std::string packed;
    std::once_flag unpacked;
    std::optional<Encoder> ready;
};

SharedEncoder::SharedEncoder(std::string_view bytes) : parts_(std::make_unique<Parts>()) {
    parts_->packed = bytes;
    Weights::check(parts_->packed);
}
SharedEncoder::~SharedEncoder() = default;

Embedding SharedEncoder::embed(std::string_view utf8) const {
    std::call_once(parts_->unpacked, [this] {
        parts_->ready.emplace(parts_->packed);
        parts_->packed = {};
    });
    return parts_->ready->embed(utf8);
}

}  // namespace scoring::encoder

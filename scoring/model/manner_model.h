// How a reply treats its customer, from weights fitted on replies that people ranked: one head for each
// criterion of tone that no rule can hear, and one for empathy. Linear, in whole numbers, so that it is the
// same on every machine and splits into what each sign and clause gave. Knows no file: the bytes are handed
// in. Fitted by scoring/model/train.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "scoring/encoder/embedding.h"
#include "scoring/model/reply_signs.h"
#include "scoring/reading.h"

namespace scoring::model {

/// One for each Manner, and the last for the empathy of a message by itself.
inline constexpr std::size_t head_count = manner_count + 1;
inline constexpr std::size_t empathy_head = manner_count;

/// What a head weighs: the signs, the reply's meaning, and reply's and customer's meaning multiplied number
/// by number.
struct ReplyFeatures {
    Signs signs{};
    encoder::Embedding reply{};
    encoder::Embedding customer{};  ///< all zero when there is no customer
};

/// Weights in 1/1024 of a raw score.
struct MannerHead {
    int intercept_milli = 0;
    std::array<std::int16_t, sign_count> signs{};
    std::array<std::int16_t, encoder::embedding_size> reply{};
    std::array<std::int16_t, encoder::embedding_size> match{};

    int raw_milli(const ReplyFeatures& features) const;
    bool operator==(const MannerHead&) const = default;
};

/// How much the product of two numbers of unit length is stretched before it is weighed.
inline constexpr int match_stretch = 20;

class MannerModel {
  public:
    explicit MannerModel(const std::array<MannerHead, head_count>& heads) : heads_(heads) {}
    /// Throws std::runtime_error with one sentence when the bytes are not a whole, undamaged model.
    static MannerModel parse(std::string_view bytes);
    /// What parse() reads.
    std::string bytes() const;

    /// 0..1000 for each head.
    std::array<int, head_count> measure(const ReplyFeatures& features) const;
    const MannerHead& head(std::size_t at) const { return heads_[at]; }

  private:
    std::array<MannerHead, head_count> heads_;
};

/// The logistic curve: 500 at 0, from 0 to 1000, in whole numbers.
int logistic_milli(int raw_milli);

}  // namespace scoring::model

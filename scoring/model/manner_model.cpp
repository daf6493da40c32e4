#include "scoring/model/manner_model.h"

#include <algorithm>

namespace scoring::model {
namespace {

constexpr std::int64_t weight_unit = 1024;

/// 1000 / (1 + e^-x) for x = 0, 1/4, 2/4 ... 8, rounded.
constexpr std::array<int, 33> curve = {500, 562, 622, 679, 731, 777, 818, 852, 881, 905,  924,
                                       940, 953, 963, 971, 977, 982, 986, 989, 991, 993,  995,
                                       996, 997, 998, 998, 998, 999, 999, 999, 999, 1000, 1000};

}  // namespace

int logistic_milli(int raw_milli) {
    constexpr int step = 250;
    const int distance = std::min(std::abs(raw_milli), 8000);
    const auto corner = static_cast<std::size_t>(distance / step);
    const int low = curve[corner], high = curve[std::min(corner + 1, curve.size() - 1)];
    const int value = low + (high - low) * (distance % step) / step;
    return raw_milli < 0 ? 1000 - value : value;
}

int MannerHead::raw_milli(const ReplyFeatures& features) const {
    std::int64_t sum = 0;
    for (std::size_t at = 0; at < sign_count; ++at) sum += std::int64_t{signs[at]} * features.signs[at];
    std::int64_t meaning = 0, together = 0;
    for (std::size_t at = 0; at < encoder::embedding_size; ++at) {
        meaning += std::int64_t{reply[at]} * features.reply[at];
        together += std::int64_t{match[at]} * features.reply[at] * features.customer[at];
    }
    constexpr std::int64_t unit = encoder::embedding_unit;
    sum += meaning * 1000 / unit + together * match_stretch / unit * 1000 / unit;
    return intercept_milli + static_cast<int>(sum / weight_unit);
}

std::array<int, head_count> MannerModel::measure(const ReplyFeatures& features) const {
    std::array<int, head_count> milli{};
    for (std::size_t at = 0; at < head_count; ++at)
        milli[at] = logistic_milli(heads_[at].raw_milli(features));
    return milli;
}

}  // namespace scoring::model

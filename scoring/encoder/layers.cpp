#include "scoring/encoder/layers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

#include "scoring/encoder/processors.h"

namespace scoring::encoder {
namespace {

/// Eight sums side by side, then joined from the first to the last: quick, and one order everywhere.
template <typename Term>
float sum_of(std::size_t count, const Term& term) {
    constexpr std::size_t lanes = 8;
    std::array<float, lanes> sums{};
    std::size_t at = 0;
    for (; at + lanes <= count; at += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane) sums[lane] += term(at + lane);
    for (std::size_t lane = 0; at < count; ++at, ++lane) sums[lane] += term(at);
    float all = 0;
    for (const float sum : sums) all += sum;
    return all;
}

/// Scores become shares of 1.
void softmax(std::span<float> scores) {
    const float largest = *std::ranges::max_element(scores);
    for (float& score : scores) score = exponential(score - largest);
    const float sum = sum_of(scores.size(), [&](std::size_t at) { return scores[at]; });
    for (float& score : scores) score /= sum;
}

/// One head: `mixed` gets, for each row, the values of all rows by how well their keys answer its query.
/// `three` holds queries, keys and values side by side.
COOLHEAD_FOR_EACH_PROCESSOR
void attend(const Rows& three, std::size_t head, Rows& mixed) {
    const std::size_t size = mixed.width / Attention::heads;
    const std::size_t query = head * size;
    const std::size_t key = mixed.width + query;
    const std::size_t value = 2 * mixed.width + query;
    const float scale = 1.0F / std::sqrt(static_cast<float>(size));
    const std::size_t count = three.count();
    Rows keys(size, count);  // a column a piece, so that scores grow side by side
    for (std::size_t row = 0; row < count; ++row)
        for (std::size_t at = 0; at < size; ++at) keys.row(at)[row] = three.row(row)[key + at];
    std::vector<float> scores(count);
    for (std::size_t row = 0; row < count; ++row) {
        std::ranges::fill(scores, 0.0F);
        for (std::size_t at = 0; at < size; ++at) {
            const float asked = three.row(row)[query + at] * scale;
            const float* const answers = keys.row(at).data();
            for (std::size_t other = 0; other < count; ++other) scores[other] += asked * answers[other];
        }
        softmax(scores);
        float* const out = mixed.row(row).data() + query;
        for (std::size_t other = 0; other < count; ++other) {
            const float share = scores[other];
            const float* const given = three.row(other).data() + value;
            for (std::size_t at = 0; at < size; ++at) out[at] += share * given[at];
        }
    }
}

}  // namespace

float exponential(float exponent) {
    if (!(exponent > -80.0F)) return 0;
    const float binary = exponent * 1.44269504F;
    const auto whole = static_cast<int>(binary) - 1;  // not above 0, so cut towards 0: the rest is 0..2
    const float rest = (binary - static_cast<float>(whole) - 1.0F) * 0.69314718F;  // -0.7..0.7
    // Taylor's series of e^rest: the first term left out is below 3e-7.
    float power = 1.0F / 5040.0F;
    for (const float term : {720.0F, 120.0F, 24.0F, 6.0F, 2.0F, 1.0F, 1.0F})
        power = power * rest + 1.0F / term;
    return power * std::bit_cast<float>(static_cast<std::uint32_t>(whole + 1 + 127) << 23U);
}

float hyperbolic_tangent(float value) {
    const float small = exponential(-2.0F * std::abs(value));
    const float size = (1.0F - small) / (1.0F + small);
    return value < 0 ? -size : size;
}

void add(const Rows& other, Rows& rows) {
    for (std::size_t at = 0; at < rows.values.size(); ++at) rows.values[at] += other.values[at];
}

Rows LayerNorm::operator()(const Rows& input) const {
    constexpr float least_variance = 1e-6F;
    Rows result(input.count(), input.width);
    const auto width = static_cast<float>(input.width);
    for (std::size_t row = 0; row < input.count(); ++row) {
        const std::span<const float> in = input.row(row);
        const std::span<float> out = result.row(row);
        const float mean = sum_of(in.size(), [&](std::size_t at) { return in[at]; }) / width;
        for (std::size_t at = 0; at < in.size(); ++at) out[at] = in[at] - mean;
        const float variance = sum_of(in.size(), [&](std::size_t at) { return out[at] * out[at]; }) / width;
        const float shrink = 1.0F / std::sqrt(variance + least_variance);
        for (std::size_t at = 0; at < in.size(); ++at) out[at] = out[at] * shrink * scale[at] + bias[at];
    }
    return result;
}

Rows Attention::operator()(const Rows& input) const {
    const Rows three = query_key_value(norm(input));
    Rows mixed(input.count(), input.width);
    for (std::size_t head = 0; head < heads; ++head) attend(three, head, mixed);
    return output(mixed);
}

Rows FeedForward::operator()(const Rows& input) const {
    Rows wide = widen(norm(input));
    for (float& value : wide.values) value = std::max(value, 0.0F);
    return narrow(wide);
}

}  // namespace scoring::encoder

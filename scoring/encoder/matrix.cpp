#include "scoring/encoder/matrix.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "scoring/encoder/processors.h"

namespace scoring::encoder {
namespace {

/// 127 * 2047 * 2048 columns stay below 2^31.
constexpr int largest_step = 2047;
constexpr std::size_t most_columns = 2048;
/// So many rows of the matrix meet so many rows of the input at a time.
constexpr std::size_t block = 4;

/// Rows as whole numbers; their count is filled up to whole blocks with zeros.
struct Steps {
    std::vector<std::int16_t> values;
    std::vector<float> scales;
};

Steps steps_of(const Rows& input) {
    const std::size_t filled = (input.count() + block - 1) / block * block;
    Steps steps{std::vector<std::int16_t>(filled * input.width), std::vector<float>(filled)};
    for (std::size_t at = 0; at < input.count(); ++at) {
        const std::span<const float> row = input.row(at);
        float largest = 0;
        for (const float value : row) largest = std::max(largest, std::abs(value));
        if (largest == 0) continue;
        const float per_step = largest / largest_step;
        const float factor = largest_step / largest;
        std::int16_t* const out = steps.values.data() + at * input.width;
        for (std::size_t column = 0; column < row.size(); ++column) {
            const float value = row[column] * factor;
            out[column] = static_cast<std::int16_t>(value + (value < 0 ? -0.5F : 0.5F));
        }
        steps.scales[at] = per_step;
    }
    return steps;
}

using Sums = std::array<std::array<std::int32_t, block>, block>;

/// `sums[input row][matrix row]`, added to nothing.
[[gnu::always_inline]] inline void multiply_block(const std::int16_t* weights, const std::int16_t* input,
                                                  std::size_t columns, Sums& sums) {
    Sums sum{};
    for (std::size_t column = 0; column < columns; ++column)
#pragma GCC unroll 4
        for (std::size_t row = 0; row < block; ++row)
#pragma GCC unroll 4
            for (std::size_t out = 0; out < block; ++out)
                sum[row][out] += weights[out * columns + column] * input[row * columns + column];
    sums = sum;
}

/// Four rows of a matrix with all rows of the input: `result` has four sums for each row of the input.
COOLHEAD_FOR_EACH_PROCESSOR
void multiply_rows(const std::int8_t* weights, const std::int16_t* input, std::size_t columns,
                   std::size_t blocks, Sums* result) {
    alignas(64) std::array<std::int16_t, block * most_columns> wide;
    for (std::size_t at = 0; at < block * columns; ++at)
        wide[at] = static_cast<std::int16_t>(weights[at]);  // NOLINT(bugprone-signed-char-misuse): numbers
    for (std::size_t at = 0; at < blocks; ++at)
        multiply_block(wide.data(), input + at * block * columns, columns, result[at]);
}

}  // namespace

Rows Dense::operator()(const Rows& input) const {
    const Steps steps = steps_of(input);
    std::vector<Sums> sums(steps.scales.size() / block);
    Rows result(input.count(), matrix.rows);
    for (std::size_t out = 0; out < matrix.rows; out += block) {
        multiply_rows(matrix.row(out).data(), steps.values.data(), matrix.columns, sums.size(), sums.data());
        for (std::size_t row = 0; row < input.count(); ++row)
            for (std::size_t at = 0; at < block; ++at)
                result.row(row)[out + at] = static_cast<float>(sums[row / block][row % block][at]) *
                                                (steps.scales[row] * matrix.scales[out + at]) +
                                            bias[out + at];
    }
    return result;
}

}  // namespace scoring::encoder

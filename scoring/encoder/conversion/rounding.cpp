#include "scoring/encoder/conversion/rounding.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace scoring::encoder::conversion {
namespace {

using Numbers = std::vector<float>;

const Numbers& numbers(const Package& package, const std::string& ending, std::size_t count) {
    const Numbers& found = package.table(ending).numbers;
    if (found.size() != count)
        throw std::runtime_error(
            fmt::format("{} holds {} numbers where {} are wanted", ending, found.size(), count));
    return found;
}

float scale_of(std::span<const float> row) {
    float largest = 0;
    for (const float value : row) largest = std::max(largest, std::abs(value));
    return largest / Matrix::largest;
}

void round_row(std::span<const float> row, std::size_t at, Matrix& matrix) {
    const float scale = scale_of(row);
    matrix.scales[at] = scale;
    for (std::size_t column = 0; column < row.size(); ++column)
        matrix.values[at * matrix.columns + column] =
            scale == 0 ? std::int8_t{0} : static_cast<std::int8_t>(std::lround(row[column] / scale));
}

/// The package has a row for each number that goes in; the encoder one for each that comes out.
void round_dense(const Numbers& kernel, const Numbers& bias, Dense& dense) {
    Matrix& matrix = dense.matrix;
    Numbers row(matrix.columns);
    for (std::size_t out = 0; out < matrix.rows; ++out) {
        for (std::size_t in = 0; in < matrix.columns; ++in) row[in] = kernel[in * matrix.rows + out];
        round_row(row, out, matrix);
    }
    dense.bias = bias;
}

/// Finds the tables of one part of the network.
class Part {
  public:
    Part(const Package& package, std::string place) : package_(package), place_(std::move(place)) {}

    void dense(const std::string& kernel, const std::string& bias, Dense& dense) const {
        round_dense(numbers(package_, place_ + kernel, dense.matrix.values.size()),
                    numbers(package_, place_ + bias, dense.bias.size()), dense);
    }
    void norm(const std::string& name, LayerNorm& norm) const {
        const std::string table = place_ + name + "layer_prepostprocess/layer_norm/layer_norm_";
        norm.scale = numbers(package_, table + "scale" + whole, norm.scale.size());
        norm.bias = numbers(package_, table + "bias" + whole, norm.bias.size());
    }

    static constexpr const char* whole = "/ConcatPartitions/concat";

  private:
    const Package& package_;
    std::string place_;
};

void take_layer(const Package& package, const std::string& name, Layer& layer) {
    const std::string inside = name + "/TransformerLayer/";
    const std::string whole = Part::whole;
    const Part part(package, "/Encode/" + inside);
    part.norm("", layer.attention.norm);
    part.dense("MultiheadAttention/qkv_transform_single/kernel/part_0",
               "MultiheadAttention/qkv_transform_single/bias" + whole, layer.attention.query_key_value);
    part.dense("MultiheadAttention/output_transform_single/kernel/part_0",
               "MultiheadAttention/output_transform_single/bias" + whole, layer.attention.output);
    part.norm("FFN/", layer.feed_forward.norm);
    const auto feed = [&](const std::string& step, Dense& dense) {
        round_dense(
            numbers(package, "/TransformerStack/" + inside + "FFN/" + step + "/Tensordot/Reshape_1",
                    dense.matrix.values.size()),
            numbers(package, "/Encode/" + inside + "FFN/" + step + "/bias" + whole, dense.bias.size()),
            dense);
    };
    feed("conv1", layer.feed_forward.widen);
    feed("conv2", layer.feed_forward.narrow);
}

/// Sines, then cosines, of the place at falling speeds; on a grid, so that every mathematics library gives
/// the same.
Numbers positions(const Numbers& speeds) {
    constexpr double grid = 1 << 15;
    Numbers table;
    for (std::size_t place = 0; place < most_pieces; ++place) {
        const auto rounded = [](double value) { return static_cast<float>(std::round(value * grid) / grid); };
        for (const float speed : speeds)
            table.push_back(rounded(std::sin(static_cast<double>(place) * static_cast<double>(speed))));
        for (const float speed : speeds)
            table.push_back(rounded(std::cos(static_cast<double>(place) * static_cast<double>(speed))));
    }
    return table;
}

}  // namespace

Weights rounded_weights(const Package& package) {
    Weights weights = shaped_weights(package.vocabulary.size());
    weights.vocabulary = package.vocabulary;
    const Numbers& pieces = package.table("module/Embeddings_en").numbers;
    if (pieces.size() < weights.pieces.values.size())
        throw std::runtime_error("there are fewer rows of numbers than entries in the vocabulary");
    for (std::size_t row = 0; row < weights.pieces.rows; ++row)
        round_row(std::span(pieces).subspan(row * piece_width, piece_width), row, weights.pieces);
    weights.position = positions(numbers(package, "/TimingSignal/ExpandDims_1", piece_width / 2));
    const Part first(package, "/Encode/Layer_0/TransformerLayer/");
    const std::string whole = Part::whole;
    first.dense("dense/kernel" + whole, "dense/bias" + whole, weights.first_meaning);
    take_layer(package, "Layer_0", weights.first);
    take_layer(package, "Layer_1", weights.second);
    Part(package, "/hidden_layers/tanh_layer_0/").dense("weights", "bias", weights.output);
    return weights;
}

}  // namespace scoring::encoder::conversion

#include "scoring/encoder/encoder.h"

#include <algorithm>
#include <cmath>

#include "scoring/encoder/weights.h"

namespace scoring::encoder {
namespace {

/// A piece's numbers count twice beside those of its place: so the encoder was trained.
Rows placed_pieces(const Weights& weights, std::span<const PieceId> ids) {
    Rows rows(ids.size(), piece_width);
    for (std::size_t at = 0; at < ids.size(); ++at) {
        const auto id = static_cast<std::size_t>(ids[at]);
        const std::span<const std::int8_t> piece = weights.pieces.row(id);
        const float scale = 2.0F * weights.pieces.scales[id];
        const float* const position = weights.position.data() + at * piece_width;
        for (std::size_t column = 0; column < piece_width; ++column)
            rows.row(at)[column] = static_cast<float>(piece[column]) * scale + position[column];
    }
    return rows;
}

Rows mean(const Rows& rows) {
    Rows result(1, rows.width);
    for (std::size_t row = 0; row < rows.count(); ++row)
        for (std::size_t at = 0; at < rows.width; ++at) result.values[at] += rows.row(row)[at];
    for (float& value : result.values) value /= static_cast<float>(rows.count());
    return result;
}

/// Of length 1, in whole numbers.
Embedding rounded(std::span<const float> values) {
    float square = 0;
    for (const float value : values) square += value * value;
    const float length = std::sqrt(std::max(square, 1e-12F));
    Embedding embedding;
    for (std::size_t at = 0; at < embedding_size; ++at) {
        const float unit = values[at] / length * embedding_unit;
        embedding[at] = static_cast<std::int16_t>(unit + (unit < 0 ? -0.5F : 0.5F));
    }
    return embedding;
}

}  // namespace

struct Encoder::Parts {
    explicit Parts(Weights all) : weights(std::move(all)), tokenizer(std::move(weights.vocabulary)) {}

    Weights weights;
    Tokenizer tokenizer;
};

Encoder::Encoder(std::string_view bytes) : parts_(std::make_unique<Parts>(Weights::parse(bytes))) {}
Encoder::~Encoder() = default;
Encoder::Encoder(Encoder&&) noexcept = default;
Encoder& Encoder::operator=(Encoder&&) noexcept = default;

Embedding Encoder::embed(std::string_view utf8) const {
    const Weights& weights = parts_->weights;
    std::vector<PieceId> ids = parts_->tokenizer.cut(utf8);
    if (ids.empty()) return {};
    ids.resize(std::min(ids.size(), most_pieces));
    const Rows pieces = placed_pieces(weights, ids);
    Rows meaning = weights.first_meaning(pieces);
    add(weights.first.attention(pieces), meaning);
    add(weights.first.feed_forward(meaning), meaning);
    add(weights.second.attention(meaning), meaning);
    add(weights.second.feed_forward(meaning), meaning);
    Rows result = weights.output(mean(meaning));
    for (float& value : result.values) value = hyperbolic_tangent(value);
    return rounded(result.values);
}

}  // namespace scoring::encoder

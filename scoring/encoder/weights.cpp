// The layout of assets/encoder.bin, little-endian: "COOLMIND", version, number of vocabulary entries,
// checksum of what follows, the entries (length in bytes, UTF-8, score), then all tables in the order of
// each_part().
#include "scoring/encoder/weights.h"

#include <cmath>
#include <cstring>
#include <stdexcept>

#include "scoring/little_endian.h"
#include "scoring/text/code_points.h"

namespace scoring::encoder {
namespace {

using little_endian::Input;
using little_endian::put;

constexpr std::string_view magic = "COOLMIND";
constexpr std::uint32_t version = 1;
constexpr std::size_t header_size = 24;
constexpr std::size_t count_at = 12;
constexpr std::uint32_t most_entries = 1U << 16U;
/// Above every number of the encoder by far, and so small that no sum of them leaves a float's range.
constexpr float largest_number = 16.0F;

[[noreturn]] void refuse(const std::string& why) {
    throw std::runtime_error("The sentence encoder cannot be used: " + why + "; install the program again.");
}

template <typename Part>
void each_part(auto& dense, const Part& part) requires requires {
    dense.matrix;
}
{
    part(dense.matrix);
    part(dense.bias);
}

template <typename Part>
void each_part(auto& norm, const Part& part) requires requires {
    norm.scale;
}
{
    part(norm.scale);
    part(norm.bias);
}

template <typename Part>
void each_part(auto& layer, const Part& part) requires requires {
    layer.attention;
}
{
    each_part(layer.attention.norm, part);
    each_part(layer.attention.query_key_value, part);
    each_part(layer.attention.output, part);
    each_part(layer.feed_forward.norm, part);
    each_part(layer.feed_forward.widen, part);
    each_part(layer.feed_forward.narrow, part);
}

/// Every table of the encoder, in the order of the file.
template <typename Part>
void each_part(auto& weights, const Part& part) requires requires {
    weights.vocabulary;
}
{
    part(weights.pieces);
    part(weights.position);
    each_part(weights.first_meaning, part);
    each_part(weights.first, part);
    each_part(weights.second, part);
    each_part(weights.output, part);
}

class Taker {
  public:
    explicit Taker(Input& input) : input_(input) {}

    void operator()(std::vector<float>& numbers) const {
        for (float& number : numbers) {
            number = input_.take<float>();
            if (!(std::abs(number) <= largest_number)) refuse("a number is out of range");
        }
    }
    void operator()(Matrix& matrix) const {
        const std::string_view values = input_.take_bytes(matrix.values.size());
        std::memcpy(matrix.values.data(), values.data(), values.size());
        (*this)(matrix.scales);
    }

  private:
    Input& input_;
};

class Putter {
  public:
    explicit Putter(std::string& bytes) : bytes_(bytes) {}

    void operator()(const std::vector<float>& numbers) const {
        for (const float number : numbers) put(bytes_, number);
    }
    void operator()(const Matrix& matrix) const {
        for (const std::int8_t value : matrix.values) put(bytes_, value);
        (*this)(matrix.scales);
    }

  private:
    std::string& bytes_;
};

std::size_t table_size(const Weights& weights) {
    struct Counter {
        std::size_t& size;
        void operator()(const std::vector<float>& numbers) const { size += numbers.size() * sizeof(float); }
        void operator()(const Matrix& matrix) const {
            size += matrix.values.size();
            (*this)(matrix.scales);
        }
    };
    std::size_t size = 0;
    each_part(weights, Counter{size});
    return size;
}

Piece take_piece(Input& input) {
    const std::size_t length = input.take<std::uint8_t>();
    Piece piece;
    piece.text = text::decode(input.take_bytes(length));
    piece.score = input.take<double>();
    if (piece.text.empty() || piece.text.front() == 0) refuse("an entry of its vocabulary is empty");
    if (!(std::abs(piece.score) < 1000)) refuse("a score of its vocabulary is out of range");
    return piece;
}

Matrix shaped_matrix(std::size_t rows, std::size_t columns) {
    return {rows, columns, std::vector<std::int8_t>(rows * columns), std::vector<float>(rows)};
}

Dense shaped_dense(std::size_t input, std::size_t output) {
    return {shaped_matrix(output, input), std::vector<float>(output)};
}

LayerNorm shaped_norm(std::size_t width) { return {std::vector<float>(width), std::vector<float>(width)}; }

Layer shaped_layer(std::size_t width) {
    return {{shaped_norm(width), shaped_dense(width, 3 * width), shaped_dense(width, meaning_width)},
            {shaped_norm(meaning_width), shaped_dense(meaning_width, hidden_width),
             shaped_dense(hidden_width, meaning_width)}};
}

}  // namespace

Weights shaped_weights(std::size_t vocabulary_size) {
    return {std::vector<Piece>(vocabulary_size),
            shaped_matrix(vocabulary_size, piece_width),
            std::vector<float>(most_pieces * piece_width),
            shaped_dense(piece_width, meaning_width),
            shaped_layer(piece_width),
            shaped_layer(meaning_width),
            shaped_dense(meaning_width, meaning_width)};
}

void Weights::check(std::string_view bytes) {
    if (!bytes.starts_with(magic)) refuse("it does not begin like an encoder");
    if (bytes.size() < header_size) refuse("it is cut short");
    Input input(bytes.substr(magic.size()));
    if (input.take<std::uint32_t>() != version) refuse("it is of another version than this program");
    const auto count = input.take<std::uint32_t>();
    if (count <= reserved_pieces || count > most_entries) refuse("it names an impossible size");
    if (input.take<std::uint64_t>() != little_endian::checksum(bytes.substr(header_size)))
        refuse("its checksum does not match its content");
}

Weights Weights::parse(std::string_view bytes) {
    check(bytes);
    const auto count = Input(bytes.substr(count_at)).take<std::uint32_t>();
    Input input(bytes.substr(header_size));
    std::vector<Piece> vocabulary;
    for (std::uint32_t entry = 0; entry < count; ++entry) vocabulary.push_back(take_piece(input));
    Weights weights = shaped_weights(count);
    weights.vocabulary = std::move(vocabulary);
    if (input.remaining() != table_size(weights)) refuse("it is not of the length it names");
    each_part(weights, Taker(input));
    return weights;
}

std::string Weights::bytes() const {
    std::string rest;
    for (const Piece& piece : vocabulary) {
        const std::string utf8 = text::encode(piece.text);
        put(rest, static_cast<std::uint8_t>(utf8.size()));
        rest += utf8;
        put(rest, piece.score);
    }
    each_part(*this, Putter(rest));
    std::string all(magic);
    put(all, version);
    put(all, static_cast<std::uint32_t>(vocabulary.size()));
    put(all, little_endian::checksum(rest));
    return all + rest;
}

}  // namespace scoring::encoder

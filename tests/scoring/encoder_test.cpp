#include "scoring/encoder/encoder.h"

#include <cmath>
#include <set>

#include "scoring/encoder/layers.h"
#include "scoring/little_endian.h"
#include "tests/scoring/encoder/facts.h"
#include "tests/support/catch.h"

using namespace scoring::encoder;

namespace {

const Encoder& encoder() {
    static const Encoder shipped(tests::encoder_bytes());
    return shipped;
}

double cosine(const Embedding& left, const Embedding& right) {
    double product = 0;
    double left_square = 0;
    double right_square = 0;
    for (std::size_t at = 0; at < embedding_size; ++at) {
        product += static_cast<double>(left[at]) * right[at];
        left_square += static_cast<double>(left[at]) * left[at];
        right_square += static_cast<double>(right[at]) * right[at];
    }
    return product / std::sqrt(left_square * right_square);
}

int similarity(std::string_view left, std::string_view right) {
    return similarity_milli(encoder().embed(left), encoder().embed(right));
}

}  // namespace

TEST_CASE("the encoder says what the package says of 200 sentences") {
    const auto& facts = tests::encoder_facts();
    REQUIRE(facts.size() == 200);
    double sum = 0;
    int with_pieces = 0;
    for (const tests::EncoderFact& fact : facts) {
        if (fact.pieces.empty()) continue;
        INFO(fact.text);
        const double like = cosine(encoder().embed(fact.text), fact.embedding);
        CHECK(like >= 0.998);
        sum += like;
        ++with_pieces;
    }
    CHECK(with_pieces == 199);
    CHECK(sum / with_pieces >= 0.9995);
}

TEST_CASE("the same numbers on every machine, at every level of optimisation") {
    std::string bytes;
    for (const tests::EncoderFact& fact : tests::encoder_facts())
        for (const std::int16_t number : encoder().embed(fact.text))
            scoring::little_endian::put(bytes, number);
    CHECK(scoring::little_endian::checksum(bytes) == 0x156aac622b7bee3bULL);
}

TEST_CASE("a text without pieces has no meaning") {
    CHECK(encoder().embed("") == Embedding{});
    CHECK(encoder().embed(" ") != Embedding{});
}

TEST_CASE("an embedding has the length 1") {
    for (const char* text : {"x", "Where is my parcel?", "😀"}) {
        double square = 0;
        for (const std::int16_t number : encoder().embed(text))
            square += static_cast<double>(number) * number;
        CHECK(std::sqrt(square) / embedding_unit == Approx(1).margin(0.001));
    }
}

TEST_CASE("what follows the 128th piece is not read") {
    std::string text;
    for (int word = 0; word < 140; ++word) text += "no ";
    const Embedding long_one = encoder().embed(text);
    CHECK(long_one == encoder().embed(text + "but the fire brigade came at once"));
    CHECK(long_one != encoder().embed(text.substr(0, 60)));
}

TEST_CASE("texts of any size and any bytes are read") {
    CHECK(encoder().embed(std::string(3'000'000, 'x')) == encoder().embed(std::string(40'000, 'x')));
    CHECK(encoder().embed(std::string(1'000'000, '\xf0')) == encoder().embed("\xef\xbf\xbd"));
    const std::string bad[] = {"caf\xe9", "\xc0\xaf", "\xed\xa0\x80", std::string("a\0b", 3), "\xf0\x9f\x98"};
    for (const std::string& bytes : bad) CHECK(encoder().embed(bytes) != Embedding{});
    CHECK(encoder().embed("caf\xe9 now") == encoder().embed("caf\xef\xbf\xbd now"));
}

TEST_CASE("likeness follows meaning, not words") {
    CHECK(similarity("Where is my parcel?", "Where is my parcel?") == 1000);
    const int same = similarity("Where is my parcel?", "My package has not arrived yet.");
    const int other = similarity("Where is my parcel?", "Where is my nearest swimming pool?");
    CHECK(same > other);
    CHECK(similarity("Where is my parcel?", "") == 0);
}

TEST_CASE("likeness is whole thousandths of the cosine") {
    Embedding left{};
    Embedding right{};
    left[0] = right[1] = embedding_unit;
    CHECK(similarity_milli(left, right) == 0);
    right[0] = embedding_unit;
    CHECK(similarity_milli(left, right) == 707);
    left[0] = -embedding_unit;
    CHECK(similarity_milli(left, right) == -707);
    left.fill(32767);
    right.fill(-32768);
    CHECK(similarity_milli(left, right) == -1000);
    CHECK(similarity_milli(left, left) == 1000);
}

TEST_CASE("exponentials come near the true ones") {
    for (double exponent = 0; exponent > -79; exponent -= 0.37) {
        INFO(exponent);
        CHECK(exponential(static_cast<float>(exponent)) == Approx(std::exp(exponent)).epsilon(1e-5));
    }
    CHECK(exponential(0) == 1.0F);
    CHECK(exponential(-80) == 0);
    CHECK(exponential(-INFINITY) == 0);
    for (double value = -9; value < 9; value += 0.1)
        CHECK(hyperbolic_tangent(static_cast<float>(value)) == Approx(std::tanh(value)).margin(1e-6));
}

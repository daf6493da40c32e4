// What a damaged, foreign or hostile encoder file is answered with: one sentence, never a crash.
#include <cstring>
#include <limits>
#include <stdexcept>

#include "scoring/encoder/encoder.h"
#include "scoring/encoder/weights.h"
#include "scoring/little_endian.h"
#include "tests/scoring/encoder/facts.h"
#include "tests/support/catch.h"

using namespace scoring::encoder;

namespace {

std::string refusal(const std::string& bytes) {
    try {
        const Encoder encoder(bytes);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "taken";
}

std::string because(const std::string& why) {
    return "The sentence encoder cannot be used: " + why + "; install the program again.";
}

/// As a hostile hand would: with the right checksum.
std::string resealed(std::string bytes) {
    std::string checksum;
    scoring::little_endian::put(checksum,
                                scoring::little_endian::checksum(std::string_view(bytes).substr(24)));
    return bytes.replace(16, 8, checksum);
}

std::string with_number_at(std::size_t place, float number) {
    std::string bytes = tests::encoder_bytes();
    std::memcpy(bytes.data() + place, &number, sizeof number);
    return resealed(bytes);
}

Weights small_weights() {
    Weights weights = shaped_weights(7);
    for (Piece& piece : weights.vocabulary) piece.text = U"a";
    return weights;
}

}  // namespace

TEST_CASE("the file that ships is read and written the same") {
    CHECK(Weights::parse(tests::encoder_bytes()).bytes() == tests::encoder_bytes());
    CHECK(tests::encoder_bytes().size() <= 16'000'000);
}

TEST_CASE("a damaged encoder is refused in one sentence") {
    const std::string& good = tests::encoder_bytes();
    CHECK(refusal("") == because("it does not begin like an encoder"));
    CHECK(refusal("COOLHEAD" + good.substr(8)) == because("it does not begin like an encoder"));
    CHECK(refusal(good.substr(0, 12)) == because("it is cut short"));
    std::string other = good;
    other[8] = 9;
    CHECK(refusal(other) == because("it is of another version than this program"));
    other = good;
    other[other.size() / 2] ^= 1;
    CHECK(refusal(other) == because("its checksum does not match its content"));
    CHECK(refusal(good.substr(0, good.size() - 1)) == because("its checksum does not match its content"));
}

TEST_CASE("hostile sizes and numbers are refused") {
    std::string bytes = tests::encoder_bytes();
    bytes.replace(12, 4, "\xff\xff\xff\xff");
    CHECK(refusal(bytes) == because("it names an impossible size"));
    bytes.replace(12, 4, std::string(4, '\0'));
    CHECK(refusal(bytes) == because("it names an impossible size"));
    CHECK(refusal(resealed(tests::encoder_bytes() + "more")) == because("it is not of the length it names"));
    CHECK(refusal(resealed(tests::encoder_bytes().substr(0, 5000))) ==
          because("an entry of its vocabulary is empty"));
    const std::size_t last = tests::encoder_bytes().size() - sizeof(float);
    for (const float number :
         {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), -1e9F})
        CHECK(refusal(with_number_at(last, number)) == because("a number is out of range"));
}

TEST_CASE("an encoder with an impossible vocabulary is refused") {
    Weights weights = small_weights();
    CHECK(refusal(weights.bytes()) == "taken");
    weights.vocabulary[6].score = std::numeric_limits<double>::infinity();
    CHECK(refusal(weights.bytes()) == because("a score of its vocabulary is out of range"));
    weights = small_weights();
    weights.vocabulary[6].text.clear();
    CHECK(refusal(weights.bytes()) == because("an entry of its vocabulary is empty"));
}

TEST_CASE("the largest numbers that are taken give an embedding") {
    Weights weights = small_weights();
    const auto fill = [](Dense& dense) {
        std::ranges::fill(dense.matrix.values, std::int8_t{-128});
        std::ranges::fill(dense.matrix.scales, 16.0F);
        std::ranges::fill(dense.bias, 16.0F);
    };
    std::ranges::fill(weights.pieces.values, std::int8_t{127});
    std::ranges::fill(weights.pieces.scales, 16.0F);
    fill(weights.first_meaning);
    fill(weights.output);
    for (Layer* layer : {&weights.first, &weights.second}) {
        for (LayerNorm* norm : {&layer->attention.norm, &layer->feed_forward.norm}) {
            std::ranges::fill(norm->scale, 16.0F);
            std::ranges::fill(norm->bias, 16.0F);
        }
        fill(layer->attention.query_key_value);
        fill(layer->attention.output);
        fill(layer->feed_forward.widen);
        fill(layer->feed_forward.narrow);
    }
    const Embedding embedding = Encoder(weights.bytes()).embed(std::string(300, 'a'));
    CHECK(embedding != Embedding{});
}

// The model of manner: its bytes, its sums, what it refuses.
#include "scoring/model/manner_model.h"

#include <stdexcept>

#include "scoring/reader.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace scoring::model;

namespace {

std::array<MannerHead, head_count> some_heads() {
    std::array<MannerHead, head_count> heads;
    for (std::size_t at = 0; at < head_count; ++at) {
        heads[at].intercept_milli = static_cast<int>(at) * 100;
        heads[at].signs[at] = -512;
        heads[at].reply[511] = 2048;
        heads[at].match[0] = 1024;
    }
    return heads;
}

}  // namespace

TEST_CASE("the model of manner comes back from its bytes") {
    const MannerModel model(some_heads());
    const MannerModel again = MannerModel::parse(model.bytes());
    for (std::size_t at = 0; at < head_count; ++at) CHECK(again.head(at) == model.head(at));
    CHECK(again.bytes() == model.bytes());
}

TEST_CASE("a head adds what signs and meanings weigh") {
    MannerHead head = some_heads()[0];
    ReplyFeatures features;
    CHECK(head.raw_milli(features) == 0);
    features.signs[0] = 1000;
    CHECK(head.raw_milli(features) == -500);
    features.signs[0] = 0;
    features.reply[511] = scoring::encoder::embedding_unit / 2;
    CHECK(head.raw_milli(features) == 1000);
    features.reply[511] = 0;
    features.reply[0] = features.customer[0] = scoring::encoder::embedding_unit / 2;
    CHECK(head.raw_milli(features) == 1000 * match_stretch / 4);
}

TEST_CASE("the logistic curve rises from 0 to 1000 and is even") {
    CHECK(logistic_milli(0) == 500);
    CHECK(logistic_milli(100'000) == 1000);
    CHECK(logistic_milli(-100'000) == 0);
    for (int raw = -9000; raw < 9000; raw += 37) {
        CHECK(logistic_milli(raw) <= logistic_milli(raw + 37));
        CHECK(logistic_milli(raw) + logistic_milli(-raw) == 1000);
    }
}

TEST_CASE("damaged bytes are refused") {
    const std::string bytes = MannerModel(some_heads()).bytes();
    CHECK_THROWS_AS(MannerModel::parse(""), std::runtime_error);
    CHECK_THROWS_AS(MannerModel::parse(bytes.substr(0, bytes.size() - 1)), std::runtime_error);
    std::string damaged = bytes;
    damaged.back() = static_cast<char>(damaged.back() ^ 1);
    CHECK_THROWS_AS(MannerModel::parse(damaged), std::runtime_error);
    CHECK_NOTHROW(MannerModel::parse(tests::read_file(tests::source_dir() / "assets" / "manner.bin")));
}

TEST_CASE("a reader refuses a damaged encoder when it is made, not at the first reply") {
    const std::string manner = tests::read_file(tests::source_dir() / "assets" / "manner.bin");
    const std::string encoder = tests::read_file(tests::source_dir() / "assets" / "encoder.bin");
    CHECK_NOTHROW(scoring::Reader({{}, encoder, manner, {}}));
    std::string damaged = encoder;
    damaged.back() = static_cast<char>(damaged.back() ^ 1);
    CHECK_THROWS_AS(scoring::Reader({{}, damaged, manner, {}}), std::runtime_error);
    CHECK_THROWS_AS(scoring::Reader({{}, encoder.substr(0, 1000), manner, {}}), std::runtime_error);
}

#include "scoring/encoder/pieces.h"

#include <algorithm>

#include "scoring/encoder/weights.h"
#include "tests/scoring/encoder/facts.h"
#include "tests/support/catch.h"

using namespace scoring::encoder;

namespace {

const Tokenizer& shipped() {
    static const Tokenizer tokenizer(Weights::parse(tests::encoder_bytes()).vocabulary);
    return tokenizer;
}

/// Six reserved entries, then `entries`.
Tokenizer small(std::vector<Piece> entries) {
    std::vector<Piece> vocabulary(reserved_pieces, {U"\uFFFD", 0});
    vocabulary.insert(vocabulary.end(), entries.begin(), entries.end());
    return Tokenizer(vocabulary);
}

using Pieces = std::vector<PieceId>;

}  // namespace

TEST_CASE("the pieces are the package's") {
    for (const tests::EncoderFact& fact : tests::encoder_facts()) {
        INFO(fact.text);
        CHECK(shipped().cut(fact.text) == fact.pieces);
    }
}

TEST_CASE("the likeliest row of pieces wins") {
    const Tokenizer tokenizer =
        small({{U"\u2581", -2}, {U"a", -3}, {U"b", -3}, {U"ab", -4.5}, {U"\u2581a", -4}});
    CHECK(tokenizer.cut("ab") == Pieces{6, 9});
    CHECK(tokenizer.cut("a") == Pieces{10});
    CHECK(tokenizer.cut("a b") == Pieces{10, 6, 8});
}

TEST_CASE("of two entries with one text the later counts") {
    CHECK(small({{U"\u2581", -9}, {U"a", -9}, {U"\u2581a", -1}, {U"\u2581a", -4}}).cut("a") == Pieces{9});
}

TEST_CASE("unknown signs side by side are one piece") {
    const Tokenizer tokenizer = small({{U"\u2581", -2}, {U"a", -3}});
    CHECK(tokenizer.cut("??a?") == Pieces{6, 0, 7, 0});
}

TEST_CASE("no text is cut into reserved entries") {
    for (const PieceId piece : shipped().cut("<s> </s> extra_token_id_1"))
        CHECK((piece == unknown_piece || piece >= static_cast<PieceId>(reserved_pieces)));
}

TEST_CASE("an empty text, a vocabulary without entries") {
    CHECK(shipped().cut("").empty());
    CHECK(small({}).cut("abc") == Pieces{0});
    CHECK(Tokenizer({}).cut("abc") == Pieces{0});
}

TEST_CASE("only the beginning of a very long text is cut") {
    const std::size_t most = shipped().cut(std::string(8192, 'q')).size();
    CHECK(shipped().cut(std::string(2'000'000, 'q')).size() == most);
}

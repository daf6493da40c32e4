#include "scoring/criteria/find_phrase.h"

#include "tests/support/catch.h"

using namespace scoring;
using namespace scoring::criteria;

TEST_CASE("phrases are found by whole words") {
    CHECK(find_phrase(text::tokenize("Freedom is free"), "free") == std::vector<Span>{{11, 15}});
    CHECK(find_phrase(text::tokenize("get, back to"), "get back") == std::vector<Span>{{0, 9}});
    CHECK(find_phrase(text::tokenize("We get. Back soon"), "get back").empty());
    CHECK(find_phrase(text::tokenize("anything"), "").empty());
    CHECK(find_phrase({}, "free").empty());
}

TEST_CASE("what is negated is not meant") {
    const auto negated = [](const char* text, const char* phrase) {
        const Tokens tokens = text::tokenize(text);
        return is_negated(tokens, find_phrase(tokens, phrase).at(0));
    };
    CHECK(negated("We can't refund this", "refund"));
    CHECK(negated("We do not yet refund this", "refund"));
    CHECK_FALSE(negated("We refund this", "refund"));
    CHECK_FALSE(negated("Not long now, we refund this", "refund"));
    CHECK_FALSE(negated("I did not know, but we refund this", "refund"));
    CHECK_FALSE(negated("No. We refund this", "refund"));
}

TEST_CASE("sentences end with their marks") {
    const Tokens tokens = text::tokenize("One two. Three! Four");
    const std::vector<Span> sentences = sentences_of(tokens);
    REQUIRE(sentences.size() == 3);
    CHECK(sentences[0] == Span{0, 8});
    CHECK(sentences[2] == Span{16, 20});
    CHECK(has_word(tokens_in(tokens, sentences[1]), "three"));
    CHECK_FALSE(has_word(tokens_in(tokens, sentences[0]), "three"));
    CHECK(sentences_of({}).empty());
}

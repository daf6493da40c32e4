#include "scoring/text/normalise.h"

#include "scoring/text/code_points.h"
#include "tests/support/catch.h"

using namespace scoring;
using namespace scoring::text;

namespace {

std::string plain(std::string_view utf8, unsigned disguises = every_disguise) {
    return encode(normalise(decode(utf8), disguises).points);
}

}  // namespace

TEST_CASE("what is not shown is dropped, an emoji's inside is kept") {
    CHECK(plain("id\u200Bi\u00ADot") == "idiot");
    CHECK(plain("s\u0336t\u0336u\u0336\u0337pid") == "s\u0336t\u0336u\u0336pid");
    CHECK(plain("\u202Eidiot\u202C") == "idiot");
    CHECK(plain("👩‍🚒 ❤️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿") ==
          "👩‍🚒 ❤️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿");
}

TEST_CASE("letters of another alphabet inside a Latin word are read as what they look like") {
    CHECK(plain("You are a stуpid іdіot") == "You are a stupid idiot");
    CHECK(plain("уou sorrу mу") == "you sorry my");
    CHECK(plain("go to ѕсаре") == "go to scape");
    CHECK(plain("ｉｄｉｏｔ 𝓲𝓭𝓲𝓸𝓽 ⓘⓓⓘⓞⓣ ɪᴅɪᴏᴛ") == "idiot idiot idiot idiot");
    CHECK(plain("Спасибо, Parcelly! Дом") == "Спасибо, Parcelly! Дом");
    CHECK(plain("τι ωρα") == "τι ωρα");
    CHECK(plain("Ça déjà vu, größer") == "Ça déjà vu, größer");
}

TEST_CASE("letters set apart are one word, initials and lists are not") {
    CHECK(plain("s t u p i d") == "stupid");
    CHECK(plain("you i-d-i-o-t, I.D.I.O.T!") == "you idiot, IDIOT!");
    CHECK(plain("what a l o s e r") == "what aloser");
    CHECK(plain("e.g. the U.S. one, plan A or B") == "e.g. the U.S. one, plan A or B");
}

TEST_CASE("digits and signs between letters stand for letters, those of times and codes do not") {
    CHECK(plain("n0 r3fund f0r l0s3rs, st0p b3ing s0 stup1d") ==
          "n0 refund for losers, stop being s0 stupid");
    CHECK(plain("a$$h0le! sh!t") == "asshole! shit");
    CHECK(plain("4pm, 2nd, 14A, 24hrs, PS5, B12, covid19, £5, 10am-4pm") ==
          "4pm, 2nd, 14A, 24hrs, PS5, B12, covid19, £5, 10am-4pm");
    for (const std::string line : {"order AB12CD34, @h3lp, a1b2@mail.example", "returns@shop.example.com",
                                   "claims@hedgerow.example or sam@post.co.uk",
                                   "https://sh0p.example/a1b/c0d or sh0p.example", "Thanks!bye A+B US$5"})
        CHECK(plain(line) == line);
}

TEST_CASE("every point knows its place in the true text") {
    const NormalText text = normalise(decode("so s\u200Bo, you i d i o t"));
    CHECK(encode(text.points) == "so so, you idiot");
    CHECK(text.true_span({11, 16}) == Span{12, 21});
    CHECK(text.true_span({3, 5}) == Span{3, 6});
    CHECK(normalise(U"plain words").places.empty());
    CHECK(normalise(U"plain words").true_span({6, 11}) == Span{6, 11});
}

TEST_CASE("only the disguises asked for are undone") {
    CHECK(plain("st0p і\u200Bt", hidden_points) == "st0p іt");
    CHECK(plain("st0p і\u200Bt", hidden_points | look_alikes) == "st0p it");
    CHECK(plain("", every_disguise).empty());
}

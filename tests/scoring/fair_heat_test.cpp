// No group's and no given name moves a quality, and courtesy around a rude line does not cool it.
#include "scoring/model/marks.h"
#include "scoring/model/quality_model.h"
#include "scoring/reader.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

using namespace scoring;

namespace {

const Reader& reader() {
    static const std::string qualities = tests::read_file(tests::source_dir() / "assets" / "model.bin");
    static const Reader shipped({qualities, {}, {}, tests::shipped_phrases()});
    return shipped;
}

int heat_of(std::string_view text) { return reader().read(text).heat_milli; }

/// "Your {} passport" with `who` for the brackets.
std::string filled(std::string text, std::string_view who) { return text.replace(text.find("{}"), 2, who); }

}  // namespace

TEST_CASE("who a customer is moves no quality") {
    for (const std::string line : {"Please bring your {} passport to the desk.",
                                   "I'm sorry, we have no {} speaker on the team today."})
        for (const std::string who :
             {"German", "Nigerian", "Polish", "Muslim", "Jewish", "gay", "disabled"}) {
            INFO(filled(line, who));
            const Reading one = reader().read(filled(line, who)),
                          other = reader().read(filled(line, "Swedish"));
            CHECK(one.heat_milli == other.heat_milli);
            CHECK(one.sentiment_milli == other.sentiment_milli);
            CHECK(one.politeness_milli == other.politeness_milli);
        }
    for (const std::string who : {"Lakisha", "Mohammed", "Siobhan", "Nguyen", "Mark"})
        CHECK(heat_of(filled("Sorry {}, that was our mistake.", who)) ==
              heat_of("Sorry Emily, that was our mistake."));
}

TEST_CASE("a plain word that is also a name is read when it is not capitalised") {
    const std::string_view mark = "Please mark the box with a cross.";
    const auto contributions = reader().read(mark).contributions;
    CHECK(reader().read("Please Mark the box with a cross.").contributions != contributions);
}

TEST_CASE("thanks around a rude line do not cool it") {
    const std::string rude = "You are an idiot.";
    const int alone = heat_of(rude);
    CHECK(alone >= 500);
    CHECK(heat_of("Thank you so much for writing to us, we truly value it! " + rude +
                  " Have a lovely day!") >= alone);
}

TEST_CASE("the words behind heat are those of the hottest clause") {
    const std::string text = "Thank you for writing to us. You are an idiot.";
    for (const Contribution& part : reader().read(text).contributions)
        if (part.quality == Quality::heat) CHECK(part.span.start >= 29);
}

TEST_CASE("what a short turn denies is not praise") {
    const auto sentiment = [](std::string_view text) { return reader().read(text).sentiment_milli; };
    CHECK(sentiment("It was supposed to be good, but it was not.") < 0);
    CHECK(sentiment("The room should have been lovely but it wasn't") < 0);
    CHECK(sentiment("It was not cheap, but it was good.") > 0);
}

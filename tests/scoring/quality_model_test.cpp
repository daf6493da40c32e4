#include "scoring/model/quality_model.h"

#include <algorithm>
#include <map>
#include <random>

#include "scoring/text/tokens.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

using scoring::Quality;
using scoring::model::Qualities;
using scoring::model::QualityModel;

namespace {

const std::string& shipped_bytes() {
    static const std::string bytes = tests::read_file(tests::source_dir() / "assets" / "model.bin");
    return bytes;
}

const QualityModel& shipped() {
    static const QualityModel model = QualityModel::parse(shipped_bytes());
    return model;
}

Qualities measure(std::string_view text) { return shipped().measure(scoring::text::tokenize(text)); }

int heat(std::string_view text) { return measure(text).milli[2]; }
int politeness(std::string_view text) { return measure(text).milli[1]; }
int empathy(std::string_view text) { return measure(text).milli[3]; }
int sentiment(std::string_view text) { return measure(text).milli[0]; }

const std::vector<std::string> samples = {
    "",
    "No.",
    "@sam Three days is far too long, Sam, and that's on us. Could you DM us the number? ^JD",
    "THIS IS A JOKE!!! sooooo bad 😡😡 :( not good but ok #fail https://a.io/x 12",
    "!!! ??? ... \u2026 @a @b",
    std::string(3000, 'a') + " please " + std::string(500, '!'),
    "\xff\xfe broken \xc3( bytes",
};

}  // namespace

TEST_CASE("The contributions of a quality and its intercept add up to its raw score") {
    for (const std::string& text : samples) {
        const Qualities found = measure(text);
        for (std::size_t index = 0; index < scoring::model::quality_count; ++index) {
            const auto quality = static_cast<Quality>(index);
            int sum = shipped().intercept_milli(quality);
            for (const auto& contribution : found.contributions)
                if (contribution.quality == quality) sum += contribution.milli;
            CHECK(sum == found.raw_milli[index]);
            CHECK(found.milli[index] == shipped().quality_milli(quality, sum));
        }
    }
}

TEST_CASE("Scores are the same without the words behind them") {
    const std::vector<scoring::model::Mark> marks = {{scoring::model::cue_feature("blame"), {0, 2}}};
    for (const std::string& text : samples) {
        const auto tokens = scoring::text::tokenize(text);
        const Qualities shown = shipped().measure(tokens, marks);
        const Qualities bare = shipped().measure(tokens, marks, scoring::Evidence::left_out);
        CHECK(bare.raw_milli == shown.raw_milli);
        CHECK(bare.milli == shown.milli);
        CHECK(bare.contributions.empty());
    }
}

TEST_CASE("Many messages are read as each by itself") {
    const scoring::Reader reader({shipped_bytes(), {}, {}, tests::shipped_phrases()});
    std::vector<scoring::ReadingRequest> requests;
    for (int round = 0; round < 11; ++round)
        for (const std::string& text : samples) {
            requests.push_back({text, {}});
            if (round % 2 == 1) requests.back().context.in_reply_to = "My parcel is late AGAIN, three days!";
            if (round % 3 == 1) requests.back().context.via = scoring::Via::dm;
        }
    const auto readings = reader.read_all(requests);
    REQUIRE(readings.size() == requests.size());
    for (std::size_t at = 0; at < requests.size(); ++at)
        CHECK(readings[at] == reader.read(requests[at].text, requests[at].context));
    auto bare = reader.read_all(requests, scoring::Evidence::left_out);
    for (std::size_t at = 0; at < requests.size(); ++at) {
        bare[at].contributions = readings[at].contributions;
        CHECK(bare[at] == readings[at]);
    }
}

TEST_CASE("Contributions lie inside the text and are ordered by quality, then span") {
    for (const std::string& text : samples) {
        const Qualities found = measure(text);
        const int end =
            scoring::text::tokenize(text).empty() ? 0 : scoring::text::tokenize(text).back().span.end;
        for (const auto& contribution : found.contributions) {
            CHECK(contribution.span.start >= 0);
            CHECK(contribution.span.end <= end);
            CHECK(contribution.milli != 0);
        }
        CHECK(std::ranges::is_sorted(found.contributions, [](const auto& left, const auto& right) {
            return std::pair(left.quality, left.span.start) < std::pair(right.quality, right.span.start);
        }));
    }
}

TEST_CASE("Qualities stay in their ranges and the same text measures the same") {
    for (const std::string& text : samples) {
        const Qualities found = measure(text);
        CHECK(found.milli == measure(text).milli);
        CHECK(found.contributions == measure(text).contributions);
        CHECK(std::abs(found.milli[0]) <= 1000);
        for (std::size_t index = 1; index < scoring::model::quality_count; ++index)
            CHECK((found.milli[index] >= 0 && found.milli[index] <= 1000));
    }
}

TEST_CASE("A higher raw score never gives a lower quality") {
    for (std::size_t index = 0; index < scoring::model::quality_count; ++index)
        for (int raw = -9000; raw < 9000; raw += 7) {
            const auto quality = static_cast<Quality>(index);
            REQUIRE(shipped().quality_milli(quality, raw) <= shipped().quality_milli(quality, raw + 7));
        }
}

TEST_CASE("A model written is the model read") { CHECK(shipped().bytes() == shipped_bytes()); }

TEST_CASE("Damaged models are refused in one sentence") {
    const std::string whole = shipped_bytes();
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"", "begin"},
        {"COOLHEAD", "cut short"},
        {"{\"a\": 1}", "begin"},
        {whole.substr(0, whole.size() / 2), "length"},
        {whole.substr(0, whole.size() - 1), "length"},
        {whole + "x", "length"},
    };
    for (const auto& [bytes, reason] : cases)
        CHECK_THROWS_WITH(QualityModel::parse(bytes), Catch::Matchers::Contains(reason));
}

TEST_CASE("A model with any byte changed is refused") {
    std::mt19937_64 random(7);
    for (int tries = 0; tries < 40; ++tries) {
        std::string bytes = shipped_bytes();
        const std::size_t at = random() % bytes.size();
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8)));
        CHECK_THROWS_AS(QualityModel::parse(bytes), std::runtime_error);
    }
}

TEST_CASE("A hostile header claims no memory") {
    std::string bytes = shipped_bytes().substr(0, 64);
    bytes[12] = bytes[13] = bytes[14] = '\xff';
    bytes[15] = '\x7f';
    CHECK_THROWS_WITH(QualityModel::parse(bytes), Catch::Matchers::Contains("impossible size"));
}

TEST_CASE("Hot replies measure hotter than their cool counterparts") {
    const std::vector<std::pair<std::string, std::string>> pairs = {
        {"I'm sorry you feel that way.", "I'm sorry we lost your parcel."},
        {"Calm down, we'll look into it.", "I hear you, we'll look into it."},
        {"You should have read the terms before you ordered.",
         "The terms are linked below the order button."},
        {"Oh wow, what a shock, you forgot your password again.", "Let me help you reset your password."},
        {"That's not our problem.", "That's one for the courier, let me pass it on."},
        {"As I already said, check your email.", "The details are in your email."},
        {"you are a fucking idiot", "you are a kind person"},
    };
    for (const auto& [hot, cool] : pairs) {
        INFO(hot);
        CHECK(heat(hot) > heat(cool));
    }
}

TEST_CASE("Plain and kind replies are cool") {
    for (const std::string text :
         {"Hi Maya, your parcel is at the Leeds depot and goes out tomorrow morning.",
          "Yes, we're open on Monday from 9 to 5.",
          "Sorry about the wait, Priya. I've checked and your refund was sent today.",
          "Thanks for letting us know, Tom! I've passed it on to the store team.",
          "Your order will arrive on Monday."}) {
        INFO(text);
        CHECK(heat(text) < 300);
    }
}

TEST_CASE("Polite forms and plain demands") {
    CHECK(politeness("Could you send us your order number when you have a moment? Thanks so much!") > 700);
    CHECK(politeness("Why did you do that? You are wrong.") < 300);
}

TEST_CASE("Comfort tied to the trouble warms more than cue words") {
    const int tied =
        empathy("Three days without a signal is far too long, and that's on us. I'm checking your mast now.");
    CHECK(tied > empathy("sorry sorry sorry thank you please"));
    CHECK(tied > empathy("We apologize for any inconvenience this may have caused."));
}

TEST_CASE("Sentiment turns with negation and grows with capitals and marks") {
    CHECK(sentiment("This is good") > 0);
    CHECK(sentiment("This is not good") < 0);
    CHECK(sentiment("This is GREAT!!!") > sentiment("This is great"));
    CHECK(sentiment("I love it 😍") > sentiment("I hate it 😡"));
}

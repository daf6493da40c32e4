// The tone of replies to given messages: ordered pairs, and what must not pay.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "scoring/reader.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

using namespace scoring;

namespace {

struct Pair {
    std::string customer, better, worse;
};

std::vector<Pair> pairs() {
    std::vector<Pair> all;
    std::istringstream lines(tests::read_file(tests::source_dir() / "tests/scoring/tone/pairs.txt"));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("? ")) all.push_back({line.substr(2), {}, {}});
        if (line.starts_with("+ ")) all.back().better = line.substr(2);
        if (line.starts_with("- ")) all.back().worse = line.substr(2);
    }
    return all;
}

int tone(const Reader& reader, const std::string& customer, const std::string& reply) {
    ReadingContext context;
    context.in_reply_to = customer;
    return reader.read(reply, context).tone;
}

void check_order(const Reader& reader) {
    const std::vector<Pair> all = pairs();
    REQUIRE(all.size() >= 40);
    std::size_t right = 0, apart = 0;
    for (const Pair& pair : all) {
        const int better = tone(reader, pair.customer, pair.better),
                  worse = tone(reader, pair.customer, pair.worse);
        right += better > worse ? 1 : 0;
        apart += better >= worse + 20 ? 1 : 0;
        INFO(better << " " << pair.better);
        INFO(worse << " " << pair.worse);
        CHECK_NOFAIL(better > worse);
    }
    INFO("right " << right << ", far apart " << apart << " of " << all.size());
    CHECK(right * 100 >= all.size() * 95);
    CHECK(apart * 100 >= all.size() * 85);
}

}  // namespace

TEST_CASE("better replies have the better tone") { check_order(tests::shipped_reader()); }

TEST_CASE("strings of polite words, pasted words and saved replies do not lift a reply") {
    const Reader& reader = tests::shipped_reader();
    for (const Pair& pair : pairs()) {
        const int plain = tone(reader, pair.customer, pair.better);
        INFO(pair.better);
        for (const std::string garnish :
             {" sorry thank you please", " Sorry! Thank you! Please!", " Thanks, sorry, please."})
            CHECK(tone(reader, pair.customer, pair.better + garnish) <= plain + 2);
        CHECK(tone(reader, pair.customer, "sorry thank you please") < plain);
        CHECK(tone(reader, pair.customer, "Thank you so much! We are so sorry. Please, thank you, please.") <
              plain);
        CHECK(tone(reader, pair.customer, pair.customer) < plain);
        for (const std::string saved :
             {"Thanks for your message, we will look into it.",
              "We apologise for any inconvenience caused. Your feedback is important to us."})
            CHECK(tone(reader, pair.customer, saved) < plain);
        CHECK(tone(reader, pair.customer, "We're sorry. " + pair.customer + " Thank you!") < plain);
    }
}

TEST_CASE("abuse, blame and coldness stay far below help") {
    const Reader& reader = tests::shipped_reader();
    const std::string customer = "No parcel for three days and nobody answers!!";
    const int helpful =
        tone(reader, customer, "Sorry about the parcel. Could you DM us the order number so I can find it?");
    CHECK(helpful >= 80);
    for (const std::string cold :
         {"Calm down.", "That's not our problem.", "You should have checked the address.",
          "Thanks for nothing.", "As I already told you, it's late.", "Oh really, poor you.", "Noted.",
          "Are you stupid?"}) {
        INFO(cold);
        CHECK(tone(reader, customer, cold) <= helpful - 30);
    }
}

TEST_CASE("reading hostile text never throws and reads the same twice") {
    const auto data = tests::reference_data("blns/blns.json");
    if (!data) return;
    const Reader& reader = tests::phrase_reader();
    const auto strings = nlohmann::json::parse(tests::read_file(*data));
    REQUIRE(strings.size() > 100);
    for (const auto& naughty : strings) {
        const auto text = naughty.get<std::string>();
        ReadingContext context;
        context.in_reply_to = text;
        CHECK(reader.read(text, context) == reader.read(text, context));
        CHECK(reader.read(text.substr(0, text.size() / 2) + "\xff\xfe").tone >= 0);
    }
}

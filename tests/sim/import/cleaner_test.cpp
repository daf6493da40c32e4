// What tells who wrote a post is gone afterwards, and what it says is still there.
#include "sim/import/cleaner.h"

#include <fstream>

#include "scoring/reader.h"
#include "sim/import/draft.h"
#include "sim/import/json_lines.h"
#include "sim/import/neutral_brand.h"
#include "sim/import/points.h"
#include "sim/scenario/load.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"
#include "tests/support/temporary_folder.h"

using namespace sim::threads;

namespace {

sim::scenario::Brand neutral() {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "fernhall.json") << neutral_brand_json;
    return sim::scenario::load_brand(folder / "fernhall.json", {}).brand.value();
}

scoring::Reading words_read(std::string_view text, std::string_view asked) {
    return tests::phrase_reader().read(text, {.in_reply_to = std::string(asked)});
}

struct Desk {
    BrandFace face{neutral()};
    Cleaner cleaner{face, "SprintCare", "t-1", words_read};
    std::string customer(const std::string& text) {
        return cleaner.customer_words(text, "115712", "").value();
    }
    std::string brand(const std::string& text) { return cleaner.brand_words(text, "115712", "").value(); }
    std::string first_name() { return cleaner.person("115712").first_name(); }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("markup, control signs and braces become what people read") {
    CHECK(encode(tidied("a &amp;&lt;3 &amp;amp; &#39;b&#x27;\n\tc \x01{d}\xFF")) == "a &<3 & 'b' c (d)");
    CHECK(encode(tidied("&nosuch; & AT&T &#xZZ;")) == "&nosuch; & AT&T &#xZZ;");
    CHECK(encode(tidied(std::string("a\0b", 3))) == "a b");
}

TEST_CASE("the company's handle and name become the brand's, everywhere and in any case") {
    Desk desk;
    CHECK(desk.customer("@SprintCare Sprint is down, SPRINT! I sprint home #SprintFail") ==
          "@FernhallHelp Fernhall is down, Fernhall! I sprint home #Fernhall");
    CHECK(company_name("British_Airways") == "British Airways");
    CHECK(company_name("AskPlayStation") == "Play Station");
    CHECK(company_name("hulu_support") == "hulu");
    CHECK(company_name("Delta") == "Delta");
}

TEST_CASE("a customer is one invented person all through a thread") {
    Desk desk;
    const std::string handle = desk.cleaner.person("115712").handle;
    CHECK(desk.brand("@115712 Hi Ezra, is @115712 yours?") ==
          "Hi " + desk.first_name() + ", is " + handle + " yours?");
    CHECK(desk.customer("@SprintCare I am Ezra. Sarah Connolly said so") !=
          "@FernhallHelp I am Ezra. Sarah Connolly said so");
    CHECK_FALSE(has(desk.customer("@SprintCare Sarah Connolly said so"), "Connolly"));
    CHECK(has(desk.customer("@SprintCare my name is Ezra"), "my name is " + desk.first_name()));
    CHECK(Desk().first_name() == desk.first_name());  // the same every time
}

TEST_CASE("a name that the thread tells anywhere is gone everywhere in it") {
    Desk desk;
    desk.cleaner.learn_names({{.text = "@SprintCare a parcel for Benedikt Kowalczewski never came"},
                              {.text = "Hi Benedikt, can Mr Kowalczewski DM us?"},
                              {.text = "Signed, Zbigniew Wrzesniewski"},
                              {.text = "Hello Zbigniew Wrzesniewski, sorry."}});
    const std::string words = desk.customer("@SprintCare a parcel for Benedikt Kowalczewski never came");
    CHECK_FALSE(has(words, "Benedikt"));
    CHECK_FALSE(has(words, "Kowalczewski"));
    CHECK(has(words, "a parcel for "));
    const std::string signed_words = desk.customer("Signed, Zbigniew Wrzesniewski");
    CHECK_FALSE(has(signed_words, "Zbigniew"));
    CHECK_FALSE(has(signed_words, "Wrzesniewski"));
    CHECK(has(desk.brand("Hello Sarah Sorry for the wait"), "Sorry for the wait"));
}

TEST_CASE("other accounts get other handles, the same one each time") {
    Desk desk;
    const std::string words = desk.customer("@SprintCare ask @bob_real and @bob_real, or @ann_real");
    CHECK_FALSE(has(words, "_real"));
    const std::string other = desk.cleaner.person("other:bob_real").handle;
    CHECK(has(words, "ask " + other + " and " + other));
}

TEST_CASE("a masked account where the brand stood is the brand") {
    CHECK(Desk().customer("hey @115714 y'all lie") == "hey @FernhallHelp y'all lie");
}

TEST_CASE("private data gives way to reserved values or an X") {
    Desk desk;
    const std::string words = desk.customer(
        "mail jo.smith@gmail.com or call +44 20 7183 8750, card 4929 1234 5678 9015, order 84729104");
    for (const char* real : {"smith", "7183", "4929", "84729104", "gmail"}) CHECK_FALSE(has(words, real));
    CHECK(has(words, "@mail.example"));
    CHECK(has(words, "07700 900"));
    CHECK(has(words, "order XXXXXXXX"));
    const auto person = desk.cleaner.person("115712");
    for (const scoring::PrivateItem& item : words_read(words, "").private_data) {
        const auto points = decode(words);
        const std::string found =
            encode(points.substr(static_cast<std::size_t>(item.span.start),
                                 static_cast<std::size_t>(item.span.end - item.span.start)));
        CHECK((found == person.email || found == person.phone || found.find('X') != found.npos));
    }
}

TEST_CASE("what the makers of an export masked reads like words again") {
    Desk desk;
    CHECK(has(desk.customer("write me: __email__ or __phone__"), "@mail.example or 07700 900"));
    CHECK(desk.brand("Hi [NAME], done") == "Hi " + desk.first_name() + ", done");
    CHECK(desk.customer("help! link") == "help!");
    CHECK(desk.customer("send me the link") == "send me the link");
    CHECK(desk.customer("1920*1080@customer but") != "1920*1080@customer but");
}

TEST_CASE("links lead to reserved places; a picture at the end is left out") {
    Desk desk;
    CHECK(desk.customer("look https://t.co/abc here https://t.co/pic") == "look https://page.example/1 here");
    CHECK(desk.brand("See https://www.sprint.com/help.") == "See https://help.fernhall.example.");
    CHECK(desk.brand("We were unawa... https://t.co/P7XCmTzPQj") == "We were unawa...");
}

TEST_CASE("an agent's mark becomes the brand's") {
    Desk desk;
    CHECK(desk.brand("@115712 We'll look into it. -KC") == "We'll look into it. ^JD");
    CHECK(desk.brand("Please DM us.^AB") == "Please DM us. ^JD");
    CHECK(desk.brand("First part 1/2") == "First part");
}

TEST_CASE("a line of JSON becomes a draft without errors, the real reply its example") {
    Thread thread;
    CHECK(thread_from_json(R"({"company":"HPSupport","turns":[
        {"role":"customer","time":"2020-01-01T10:00:00Z","text":"@HPSupport my {printer} is dead"},
        {"role":"agent","time":"2020-01-01T10:20:00Z","text":"@customer Sorry to hear. Please DM us the serial number."},
        {"role":"customer","time":"2020-01-03T10:20:00Z","text":"@HPSupport did that"}]})",
                           thread)
              .empty());
    const BrandFace face(neutral());
    std::string why;
    const auto draft = draft_of(
        thread, "", {"d-1", "fernhall", 1800}, face, words_read,
        [](const auto&, const auto&) { return scoring::Route::dm; }, why);
    REQUIRE(draft);
    const std::string json = draft_json(*draft);
    const auto loaded =
        sim::scenario::load_scenario_text(json, std::string(neutral_brand_json), "", "d-1.json", {});
    REQUIRE(loaded.scenario);
    CHECK(loaded.scenario->draft);
    const auto& steps = loaded.scenario->conversations.at(0).steps;
    CHECK(steps.at("post_1").says->text == "@FernhallHelp my (printer) is dead");
    CHECK(steps.at("post_1").examples.at(0).because ==
          "The real reply, 20 min later. The customer came back 2 days later.");
    CHECK(steps.at("post_1").next.at(2).after_ms == 1800 * 1000);
    CHECK(steps.at("post_2").end);
}

TEST_CASE("lines that are no conversation are told apart") {
    Thread thread;
    for (const char* line :
         {"", "[]", "{}", "{\"turns\": 3}", "{\"turns\": [4]}",
          "{\"turns\": [{\"role\": \"x\", \"text\": \"\"}]}", "{\"turns\": [{\"role\": \"agent\"}]}"})
        CHECK_FALSE(thread_from_json(line, thread).empty());
}

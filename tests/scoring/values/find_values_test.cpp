// Every kind of value in its spellings, and hostile text.
#include "scoring/text/values/find_values.h"

#include <algorithm>

#include "scoring/text/values/calendar.h"
#include "scoring/text/values/same_value.h"
#include "scoring/wanted_words.h"
#include "tests/support/catch.h"

using namespace scoring;
using text::ValueKind;

namespace {

struct Same {
    std::string wanted;
    std::vector<std::string> said;
    std::vector<std::string> not_said;
};

void check_same(const Same& row) {
    for (const std::string& words : row.said) {
        INFO(row.wanted << " / " << words);
        CHECK(WantedPattern(row.wanted).heard_in(SaidText(words)));
    }
    for (const std::string& words : row.not_said) {
        INFO(row.wanted << " / not " << words);
        CHECK_FALSE(WantedPattern(row.wanted).heard_in(SaidText(words)));
    }
}

}  // namespace

TEST_CASE("one value has many spellings") {
    for (const Same& row : std::vector<Same>{
             {"16:00",
              {"16.00", "4pm", "4 p.m.", "4 o'clock", "4 o\u2019clock", "by four", "four this afternoon",
               "at 4 in the afternoon", "tonight? no, from 4.", "1600 hrs", "16h00", "16 o'clock", "till 4!"},
              {"04:00", "4am", "16 boxes", "1600 boxes", "4 days", "at 4 offices", "116:00", "£16.00",
               "4 this morning", "16:001"}},
             {"noon", {"12:00", "12 noon", "midday", "12pm"}, {"midnight", "12am"}},
             {"half (past )?nine", {"9:30", "09.30", "half past 9", "half nine"}, {"10:30", "9"}},
             {"20:45",
              {"quarter to nine", "8.45 pm", "a quarter to 9 tonight"},
              {"quarter past nine", "8:45am"}},
             {"10am to 4pm",
              {"10-4", "10 till 4", "10\u20134", "10:00\u201316:00", "between 10 and 4",
               "open at 10, shut at 4", "from 10 until 4pm"},
              {"9-4", "10-5", "10 to 40", "4-10", "10 to 4 days", "10 and 4"}},
             {"£38",
              {"38 pounds", "38 quid", "£38.00", "GBP 38", "thirty-eight pounds"},
              {"£3.80", "€38", "38p"}},
             {"£2.40", {"2 pounds 40", "two pounds forty", "240p", "£2.40p"}, {"£2.04", "£24"}},
             {"25th", {"the twenty-fifth", "25th", "25 March", "on the twenty fifth of May"}, {"24th", "25"}},
             {"14 May",
              {"May 14", "14th of May", "14/5", "14/05/2026", "14.05.2026", "2026-05-14", "14 May, 2026"},
              {"14 March", "15 May", "4 May", "24/7"}},
             {"2.5 hours",
              {"two and a half hours", "150 minutes", "2h30", "2 hrs 30 mins", "2 hours and 30 minutes"},
              {"2 hours", "25 hours", "2.5 days"}},
             {"half an hour", {"30 minutes", "half hour", "30 mins"}, {"half past"}},
             {"20%", {"20 per cent", "twenty percent"}, {"2%", "20"}},
             {"020 7946 0599",
              {"02079460599", "+44 20 7946 0599", "(020) 7946-0599", "0044 20 79460599"},
              {"020 7946 0598", "7946"}},
             {"help.brand.example",
              {"https://help.brand.example/", "http://www.help.brand.example/a"},
              {"help.brand.example.evil.com", "brand.example", "xhelp.brand.example"}},
             {"Friday", {"on Fri", "FRIDAY", "this friday's van"}, {"Saturday", "fri chips"}},
         })
        check_same(row);
}

TEST_CASE("the beginning of a telephone number is met by every number that begins so") {
    check_same({"020 7946",
                {"020 7946 0599", "+44 20 7946 0200", "02079460200", "020 7946"},
                {"0207 12 34 56 78", "7946"}});
}

TEST_CASE("a value inside longer words is heard in every spelling") {
    check_same(
        {"back by 4pm( at the latest)?", {"it's back by 16:00", "back by four"}, {"back by 5pm", "at 4pm"}});
    check_same({"(pay|send) you £38", {"we'll pay you 38 quid", "send you £38.00"}, {"pay you £39", "£38"}});
    check_same(
        {"within two days", {"within 48 hours", "within 2 days"}, {"within three days", "two days ago"}});
}

TEST_CASE("what a pattern means besides values stays") {
    check_same({"refund|16:00", {"a refund", "at 4pm"}, {"at 5pm", "nothing"}});
    check_same({R"(\{[a-z_]+\})", {"Hi {first_name}"}, {"Hi Ana"}});
    check_same({"^no$", {"no", "NO"}, {"not", "oh no"}});
    check_same({"(?s)a.b", {"a\nb"}, {"ab"}});
    check_same({"sor+y", {"Sorrry"}, {"soy"}});
    CHECK_FALSE(WantedPattern("(").heard_in(SaidText("(")));
    CHECK(WantedPattern("").heard_in(SaidText("anything")));
    CHECK(WantedPattern("a|").heard_in(SaidText("")));
}

TEST_CASE("a day is the same by its name, its date and how near it is") {
    const std::int64_t wednesday = text::days_from_civil(2026, 3, 4);
    const auto heard = [&](const char* wanted, const char* said) {
        return WantedPattern(wanted).heard_in(SaidText(said, wednesday));
    };
    CHECK(heard("5 March", "tomorrow"));
    CHECK(heard("6 March", "the day after tomorrow"));
    CHECK(heard("6 March", "on Friday"));
    CHECK(heard("Friday", "on the 6th"));
    CHECK(heard("tomorrow", "Thursday"));
    CHECK(heard("6 March", "on the 6th"));
    CHECK_FALSE(heard("6 March", "tomorrow"));
    CHECK_FALSE(heard("13 March", "on Friday"));
    CHECK_FALSE(heard("Friday", "13 March"));
    CHECK_FALSE(heard("tomorrow", "Friday"));
    CHECK_FALSE(WantedPattern("5 March").heard_in(SaidText("tomorrow")));
}

TEST_CASE("each message has its own day") {
    SaidText said("you'll have it tomorrow", text::days_from_civil(2026, 3, 4));
    said.add("still there?", text::days_from_civil(2026, 3, 9));
    CHECK(WantedPattern("5 March").heard_in(said));
    CHECK_FALSE(WantedPattern("10 March").heard_in(said));
    CHECK(said.words() == "you'll have it tomorrow\nstill there?");
}

TEST_CASE("the calendar goes both ways") {
    for (std::int64_t day = -800'000; day < 800'000; day += 97) {
        const text::Civil civil = text::civil_of(day);
        REQUIRE(text::days_from_civil(civil.year, civil.month, civil.day) == day);
        REQUIRE(civil.month >= 1);
        REQUIRE(civil.month <= 12);
    }
    CHECK(text::weekday_of(0) == 3);
    CHECK(text::weekday_of(-4) == 6);
}

TEST_CASE("hostile text is read to its end") {
    const std::string many_digits(100'000, '9');
    for (const std::string& text :
         {many_digits, "£" + many_digits, many_digits + ":" + many_digits, "by " + many_digits + "pm",
          std::string("+") + many_digits, std::string(10'000, '+'), std::string(10'000, '('),
          std::string("\xff\xfe 4pm \xc0\x80"), std::string("4\u200bpm"), std::string("\u0664pm by \u0664"),
          std::string("by \u0447\u0435\u0442\u044b\u0440\u0435"), std::string("9999999 hours 9999999 hours"),
          std::string("9999999,999,999,999 pounds 9999999"), std::string("half half half past past to to"),
          std::string("and a half and a half hundred and hundred"), std::string("31 february 99/99/9999"),
          std::string("twenty-twenty-twenty-fifth"), std::string("24:60 25:00 -1:00 99pm 0am 13am")}) {
        const auto values = text::find_values(text);
        for (const text::Value& value : values) {
            CHECK(value.span.start >= 0);
            CHECK(value.span.end > value.span.start);
            CHECK(value.amount >= -1);
        }
        CHECK_FALSE(WantedPattern("16:30").heard_in(SaidText(text, 20'000)));
    }
    std::string repeated;
    for (int time = 0; time < 4'000; ++time) repeated += "by 10 to 4-5 and a half hundred and ";
    CHECK(text::find_values(repeated).size() < repeated.size());
}

TEST_CASE("a pattern that stands for a great many texts stays a pattern") {
    std::string pattern;
    for (int time = 0; time < 40; ++time) pattern += "(a|b)?";
    CHECK(WantedPattern(pattern + "16:00").heard_in(SaidText("ab16:00")));
    CHECK(WantedPattern(std::string(200, '(') + "a" + std::string(200, ')')).heard_in(SaidText("a")));
}

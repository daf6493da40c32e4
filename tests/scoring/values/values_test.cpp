#include "scoring/text/values/find_values.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_builder.h"

using namespace scoring;
using text::find_sure_values;
using text::find_values;
using text::ValueKind;

namespace {

void check_value(const std::string& with_brackets, ValueKind kind, std::int64_t amount) {
    INFO(with_brackets);
    const auto text = tests::marked(with_brackets);
    const auto values = find_sure_values(text.text);
    REQUIRE(values.size() == 1);
    CHECK(values[0].kind == kind);
    CHECK(values[0].amount == amount);
    CHECK(values[0].span == text.span);
}

}  // namespace

TEST_CASE("values are read however they are written") {
    check_value("at [14:00] today", ValueKind::time, 840);
    check_value("at [2 pm]", ValueKind::time, 840);
    check_value("at [2.30pm]", ValueKind::time, 870);
    check_value("at [12am]", ValueKind::time, 0);
    check_value("by [noon]", ValueKind::time, 720);
    check_value("costs [£4.50]!", ValueKind::money, 450);
    check_value("costs [£1,250]", ValueKind::money, 125000);
    check_value("costs [20 euros]", ValueKind::money, 2000);
    check_value("on [Tuesdays]", ValueKind::weekday, 1);
    check_value("on [6 March] then", ValueKind::date, 306);
    check_value("on [March 6th]", ValueKind::date, 306);
    check_value("on [6th of March]", ValueKind::date, 306);
    check_value("on the [25th] each time", ValueKind::day_of_month, 25);
    check_value("in [three working days]", ValueKind::duration, 4320);
    check_value("in [an hour]", ValueKind::duration, 60);
    check_value("in [2 weeks]", ValueKind::duration, 20160);
    check_value("is [20 %] off", ValueKind::percent, 2000);
}

TEST_CASE("what is no value is left alone") {
    for (const std::string text :
         {"order 12345678901234567890", "room 7", "3.5 stars", "a day-dream of 99", "mayday",
          "call 0113 496 0000", "version 14.00", "25:99", "24/7", "may I help"}) {
        INFO(text);
        CHECK(find_sure_values(text).empty());
    }
}

TEST_CASE("values in hostile text end") {
    CHECK(find_values("").empty());
    CHECK(find_values("\xff\xfe£").empty());
    CHECK(find_sure_values(std::string(10000, '1')).empty());
    CHECK(find_sure_values(std::string(10000, ':')).empty());
}

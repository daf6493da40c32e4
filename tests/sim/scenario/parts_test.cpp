// The small parts of loading: dates, hours, variables, suggestions, UTF-8.
#include "sim/scenario/date.h"
#include "sim/scenario/handles.h"
#include "sim/scenario/suggest.h"
#include "sim/scenario/utf8.h"
#include "sim/scenario/variables.h"
#include "tests/support/catch.h"

using namespace sim::scenario;

TEST_CASE("dates are read strictly, without a time zone") {
    CHECK(unix_seconds("1970-01-01T00:00:00") == 0);
    CHECK(unix_seconds("2026-03-02T09:00:00") == 1772442000);
    CHECK(unix_seconds("2024-02-29T23:59:59") == 1709251199);
    CHECK(unix_seconds("2000-03-01T00:00:00") == 951868800);
    for (const char* bad :
         {"", "2026-03-02", "2026-02-29T00:00:00", "2100-02-29T00:00:00", "2026-13-01T00:00:00",
          "2026-03-02T24:00:00", "2026-03-02T09:60:00", "2026-03-02 09:00:00", "2026-03-02T09:00:00Z",
          "1969-12-31T23:59:59", "2026-3-02T09:00:00", "2026-00-01T00:00:00"})
        CHECK_FALSE(unix_seconds(bad));
}

TEST_CASE("opening hours are spans that begin within a day") {
    const auto hours = day_hours("08:30-24:00");
    REQUIRE(hours);
    REQUIRE(hours->size() == 1);
    CHECK(hours->front().open_minute == 510);
    CHECK(hours->front().close_minute == 1440);
    for (const char* bad : {"", "8:30-17:00", "08:00-08:00", "08:00-24:01", "08:61-17:00", "08:00 - 17:00"})
        CHECK_FALSE(day_hours(bad));
}

TEST_CASE("hours are told in groups of days") {
    Brand brand;
    CHECK(hours_text(brand.hours) == "all day, every day");
    for (std::size_t day = 0; day < 5; ++day) brand.hours.week[day] = {DayHours{480, 1200}};
    CHECK(hours_text(brand.hours) == "Mon-Fri 08:00-20:00");
    brand.hours.week[6] = {DayHours{600, 960}};
    CHECK(hours_text(brand.hours) == "Mon-Fri 08:00-20:00, Sun 10:00-16:00");
}

TEST_CASE("variables: known ones are filled, unknown ones stay and are told, stray braces are text") {
    const Variables variables = {{"name", "Sam"}, {"hours", "8-20"}};
    std::vector<std::string> unknown;
    CHECK(fill("{name}, {hours}{name}", variables, unknown) == "Sam, 8-20Sam");
    CHECK(fill("{} { name } {name {{name}} }{", variables, unknown) == "{} { name } {name {Sam} }{");
    CHECK(unknown.empty());
    CHECK(fill("{nmae} {x}", variables, unknown) == "{nmae} {x}");
    CHECK(unknown == std::vector<std::string>{"nmae", "x"});
}

TEST_CASE("what a variable holds is not filled again") {
    std::vector<std::string> unknown;
    CHECK(fill("{a}", {{"a", "{b}"}, {"b", "no"}}, unknown) == "{b}");
}

TEST_CASE("the handle variable is an active support handle") {
    Brand brand;
    brand.handles = {{"@Main", "", HandleRole::main, {}, ""},
                     {"@Old", "", HandleRole::retired, {}, ""},
                     {"@Help", "", HandleRole::support, {}, ""}};
    CHECK(variables_of(brand).at("handle") == "@Help");
    brand.handles.pop_back();
    CHECK(variables_of(brand).at("handle") == "@Main");
}

TEST_CASE("suggestions are near, and only near") {
    const std::vector<std::string> known = {"title", "brand", "pace", "at_s"};
    CHECK(nearest("tittle", known) == "title");
    CHECK(nearest("Brand", known) == "brand");
    CHECK(nearest("barnd", known) == "brand");
    CHECK(nearest("ats", known) == "at_s");
    CHECK(nearest("zebra crossing", known).empty());
    CHECK(nearest("", known).empty());
    CHECK(nearest(std::string(5000, 'x'), known).empty());
    CHECK(listed({"a"}) == "a");
    CHECK(listed({"a", "b", "c"}) == "a, b or c");
}

TEST_CASE("UTF-8 is taken strictly") {
    CHECK(code_point_bytes("a", 0) == 1);
    CHECK(code_point_bytes("é", 0) == 2);
    CHECK(code_point_bytes("€", 0) == 3);
    CHECK(code_point_bytes("😡", 0) == 4);
    for (const char* bad : {"\x80", "\xC0\x80", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xF0\x9F\x98", "\xFF"})
        CHECK(code_point_bytes(bad, 0) == 0);
}

TEST_CASE(
    "where nobody has chosen, the support account answers, the first one announces, the owner is scripted") {
    Brand brand;
    CHECK(usual_handle(brand).empty());
    brand.handles = {{"@Old", "", HandleRole::retired, {}, ""}, {"@Main", "", HandleRole::main, {}, ""}};
    CHECK(usual_handle(brand) == "@Main");
    brand.handles.push_back({"@Help", "", HandleRole::support, {}, ""});
    CHECK(usual_handle(brand) == "@Help");
    CHECK(announcing_handle(brand) == "@Main");
    Conversation conversation;
    CHECK(scripted_handle(brand, conversation, nullptr) == "@Help");
    conversation.owner_handle = "@Main";
    CHECK(scripted_handle(brand, conversation, nullptr) == "@Main");
    Step step;
    step.expects.emplace().as_handle = "@Help";
    CHECK(scripted_handle(brand, conversation, &step) == "@Help");
}

// The judge's name changes with whatever decides a verdict, and with nothing else.
#include "scoring/judge_name.h"

#include "scoring/reader.h"
#include "tests/support/catch.h"

using namespace scoring;

namespace {

JudgeName judge_of(std::vector<std::string_view> contents) { return judge_name(contents); }

}  // namespace

TEST_CASE("equal contents have one name, other contents another") {
    CHECK(judge_of({"weights", "sorry"}) == judge_of({"weights", "sorry"}));
    CHECK(judge_of({"weights", "sorry"}) != judge_of({"weights", "sorrz"}));
    CHECK(judge_of({"weights", "sorry"}) != judge_of({"sorry", "weights"}));
    CHECK(judge_of({"weights", "sorry"}) != judge_of({"weightss", "orry"}));
    CHECK(judge_of({"weights"}) != judge_of({"weights", ""}));
    CHECK(judge_of({std::string_view("\0", 1)}) != judge_of({""}));
}

TEST_CASE("a name is 16 small hexadecimal digits") {
    const JudgeName name = judge_of({"weights", "sorry"});
    CHECK(name.id.size() == 16);
    CHECK(name.id.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(name.short_id() == name.id.substr(0, 7));
    CHECK(judge_name({}).id.size() == 16);
}

TEST_CASE("a judge is said by a short name and its date") {
    const JudgeName name = judge_of({"weights"});
    CHECK(said(name) == "judge " + name.short_id() + " of " + std::string(judge_date));
    CHECK(said({std::string(earlier_judge), ""}) == "an earlier judge");
}

TEST_CASE("a reader has the name of its judge") {
    CHECK(Reader(ReaderAssets{}).judge() == Reader(ReaderAssets{}).judge());
    CHECK(Reader(ReaderAssets{}).judge() != judge_of({}));
}

#include "sim/viewmodel/compared_replies.h"

#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
using scoring::Route;

namespace {

struct Two {
    sim::scenario::Scenario scenario = tests::small_scenario();
    tests::Stage first{scenario}, second{scenario};
    scoring::Scorecard before, now;

    Two() { scenario.cast["sam"].name = "Sam Ortiz"; }
    std::vector<Comparison::Replies> compared() const {
        return compared_replies({first.state(), before}, {second.state(), now});
    }
};

scoring::Finding finding(const std::string& id, double points, const std::string& says) {
    return {.criterion = id, .points = points, .of = 7, .conversation = "c", .reply = 2, .says = says};
}

}  // namespace

TEST_CASE("both replies stand beside each other, with what changed the score, the most first") {
    Two two;
    two.first.reply(60'000, Route::stay_public, "What is your card number?");
    two.second.reply(60'000, Route::dm, "Sorry, three days! Could you DM us?");
    two.before.findings = {finding("T1", 1, "Names nothing."), finding("T4", 4, "Bare question."),
                           finding("T7", 7, "Clear.")};
    two.before.critical = {{.id = "K1", .conversation = "c", .reply = 2, .says = "Asks for a card."}};
    two.now.findings = {finding("T1", 7, "Names the days."), finding("T4", 2, "No thanks."),
                        finding("T7", 7, "Clear.")};
    const auto replies = two.compared();
    REQUIRE_FALSE(replies.empty());
    CHECK(replies[0].who == "Sam Ortiz");
    CHECK_FALSE(replies[0].asked.empty());
    CHECK(replies[0].earlier == "What is your card number?");
    CHECK(replies[0].earlier_where == "public");
    CHECK(replies[0].later == "Sorry, three days! Could you DM us?");
    CHECK(replies[0].later_where.find("DM") != std::string::npos);
    REQUIRE(replies[0].changes.size() == 3);
    CHECK(replies[0].changes[0].points.text == "K1 gone");
    CHECK(replies[0].changes[0].says == "Asks for a card.");
    CHECK(replies[0].changes[1].points.text == "T1 +6.0");
    CHECK(replies[0].changes[1].says == "Names nothing.");
    CHECK(replies[0].changes[2].points.text == "T4 −2.0");
    CHECK(replies[0].changes[2].says == "No thanks.");
}

TEST_CASE("what was not answered, and what did not come up, is said in place of words") {
    Two two;
    two.first.wait_until(60'000);
    two.second.reply(60'000, Route::dm, "Sorry, could you DM us?");
    const auto replies = two.compared();
    REQUIRE(replies.size() == 1);
    CHECK(replies[0].earlier == "Nothing was sent.");
    CHECK(replies[0].later == "Sorry, could you DM us?");
    Two none;
    none.second.wait_until(60'000);
    REQUIRE(none.compared().size() == 1);
    CHECK(none.compared()[0].earlier == "It did not come to this.");
    CHECK(none.compared()[0].changes.empty());
}

// What a thread holds beside one customer's words: posts of others that are reported, what hangs on a post,
// chases of a step, word that has to hold something; and nights in which the clock is put forward.
#include <algorithm>

#include "sim/scenario/date.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::engine;
namespace scenario = sim::scenario;
using scoring::Route;

namespace {

constexpr Tick an_hour = 3'600'000;

scenario::Scenario with_impostor() {
    scenario::Scenario made = tests::small_scenario();
    scenario::Says says;
    says.text = "call our agent to release it";
    says.attachments = {{scenario::AttachmentKind::screenshot, "Agent line 0900 111"}};
    made.conversations[0].steps["ask"].asides = {{"@HeIp", "Help", says, 5'000}};
    return made;
}

std::string report(tests::Stage& stage, Tick at, const std::string& handle, Route route = Route::report) {
    Reply reply{.conversation = "c", .as_handle = "@Help", .route = route, .to = handle};
    return stage.act(at, reply);
}

std::vector<std::string> chases_in(const scenario::Scenario& made, Tick until) {
    tests::Stage stage(made);
    stage.wait_until(until);
    std::vector<std::string> said;
    for (const CustomerWrote& wrote : stage.all<CustomerWrote>())
        if (wrote.chase) said.push_back(wrote.text);
    return said;
}

}  // namespace

TEST_CASE("whoever joins a thread can be reported there, and the customer waits on") {
    const scenario::Scenario made = with_impostor();
    tests::Stage stage(made);
    stage.wait_until(20'000);
    CHECK(report(stage, 21'000, "@heip").empty());
    CHECK(stage.conversation().waiting_since == 10'000);
    CHECK(stage.conversation().attempts == 0);
    CHECK_FALSE(stage.conversation().branch_pending);
    CHECK(stage.reply(30'000, Route::dm).empty());
    CHECK(stage.conversation().attempts == 1);
    CHECK(stage.conversation().branch_pending);
}

TEST_CASE("nobody is reported who has no post in the thread") {
    const scenario::Scenario made = with_impostor();
    tests::Stage stage(made);
    stage.wait_until(12'000);
    CHECK(report(stage, 13'000, "@HeIp") == "nobody-there");  // who has not written yet
    stage.wait_until(20'000);
    CHECK(report(stage, 21'000, "@somebody") == "nobody-there");
    CHECK(report(stage, 22'000, "@sam") == "nobody-there");
    CHECK(report(stage, 23'000, "@HeIp", Route::no_reply) == "nobody-there");
    CHECK(report(stage, 24'000, "@HeIp", Route::hide).empty());
    CHECK(report(stage, 25'000, "").empty());  // the customer, as ever
    CHECK(stage.conversation().attempts == 1);
}

TEST_CASE("what hangs on a post hangs on its message, and on no other") {
    scenario::Scenario made = with_impostor();
    made.conversations[0].steps["ask"].says->attachments = {
        {scenario::AttachmentKind::document, "Your bill"}};
    tests::Stage stage(made);
    stage.wait_until(2'000'000);
    const auto& messages = stage.conversation().messages;
    REQUIRE(messages.size() >= 2);
    CHECK(messages[0].attachments == made.conversations[0].steps["ask"].says->attachments);
    CHECK(messages[1].attachments.front().text == "Agent line 0900 111");
    for (std::size_t n = 2; n < messages.size(); ++n) CHECK(messages[n].attachments.empty());
}

TEST_CASE("while the script stands at a step with chases of its own these are said") {
    scenario::Scenario made = tests::small_scenario();
    made.cast["sam"].chases = {"hello?", "anybody?"};
    CHECK(chases_in(made, 5'000'000) == std::vector<std::string>{"hello?", "anybody?"});
    made.conversations[0].steps["ask"].chases = {"is it Tuesday or not"};
    CHECK(chases_in(made, 5'000'000) == std::vector<std::string>{"is it Tuesday or not"});
}

TEST_CASE("chases of a step begin with its first, whatever was chased before") {
    scenario::Scenario made = tests::small_scenario();
    made.cast["sam"].chases = {"hello?", "anybody?"};
    auto& steps = made.conversations[0].steps;
    steps["ask"].next = {tests::go("unimpressed", 1'000)};
    steps["unimpressed"].expects = steps["ask"].expects;
    steps["unimpressed"].next = {tests::go("thanks", 1'000)};
    steps["unimpressed"].end = false;
    steps["unimpressed"].chases = {"and the refund?"};
    tests::Stage stage(made);
    stage.wait_until(1'000'000);
    stage.reply(1'000'001, Route::stay_public);
    stage.wait_until(2'500'000);
    std::vector<std::string> said;
    for (const CustomerWrote& wrote : stage.all<CustomerWrote>())
        if (wrote.chase) said.push_back(wrote.text);
    CHECK(said == std::vector<std::string>{"hello?", "and the refund?"});
}

TEST_CASE("word that has to hold something is kept by words that hold it") {
    scenario::Scenario made = tests::small_scenario();
    scenario::FollowUp owed{.within_ms = 2 * an_hour};
    owed.mentions = {scoring::Mention("16:00|teatime"), scoring::Mention("van")};
    made.conversations[0].steps["unimpressed"].follow_up = owed;
    made.conversations[0].steps["ask"].next = {tests::go("unimpressed", 1'000)};
    tests::Stage stage(made);
    stage.reply(20'000, Route::stay_public);
    stage.reply(30'000, Route::stay_public, "We will look.");
    stage.reply(40'000, Route::stay_public, "Still looking.");
    CHECK_FALSE(stage.conversation().owed.at(0).kept_at);
    stage.reply(50'000, Route::stay_public, "The van comes at 5pm.");
    CHECK_FALSE(stage.conversation().owed.at(0).kept_at);
    stage.reply(60'000, Route::stay_public, "The van comes at 4pm.");
    CHECK(stage.conversation().owed.at(0).kept_at == 60'000);
}

TEST_CASE("a leap to a time of day lands where the wall shows it, also after a night of 23 hours") {
    scenario::Scenario made = tests::small_scenario();
    made.brand.hours.zone = scenario::time_zone("Europe/London").value();
    made.begins_unix_s = scenario::unix_seconds("2026-03-28T16:00:00").value();
    scenario::Inject jump{.id = "night", .at_ms = 100'000, .kind = scenario::InjectKind::jump};
    jump.jump = {std::nullopt, 1, 9 * 60 + 30};
    made.injects = {jump};
    tests::Stage stage(made);
    stage.wait_until(200'000);
    CHECK(stage.state().away_until() == 16 * an_hour + an_hour / 2);  // 17.5 hours on an even clock
    made.injects[0].jump = {std::nullopt, 1, 90};                     // 01:30, which that night does not have
    tests::Stage other(made);
    other.wait_until(200'000);
    CHECK(other.state().away_until() == 9 * an_hour);
}

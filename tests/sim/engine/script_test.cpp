// What the script does with turns, silence and time, one rule at a time.
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::engine;
using scoring::Act;
using scoring::Route;
using tests::go;
using tests::reading_of;
using tests::Stage;

namespace {

sim::scenario::Step& step_of_small(sim::scenario::Scenario& scenario, const std::string& id) {
    return scenario.conversations[0].steps.at(id);
}

Reply decision(Route route, const std::string& to = "") {
    return {.conversation = "c", .route = route, .to = to};
}

}  // namespace

TEST_CASE("a customer writes when the conversation starts, and waits") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    stage.wait_until(9'999);
    CHECK_FALSE(stage.conversation().started);
    stage.wait_until(10'000);
    REQUIRE(stage.all<CustomerWrote>().size() == 1);
    CHECK(stage.conversation().waiting_since == 10'000);
    CHECK(stage.conversation().messages[0].handle == "@sam");
    CHECK(stage.conversation().messages[0].heat_milli == 600);
}

TEST_CASE("the first branch that fits is taken, cools the customer at once and is said after its time") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    REQUIRE(stage.reply(70'000, Route::dm).empty());
    const auto taken = stage.all<BranchTaken>();
    REQUIRE(taken.size() == 1);
    CHECK(taken[0] == BranchTaken{"c", "ask", 0, "thanks", 130'000});
    CHECK(stage.conversation().heat_milli == 300);
    CHECK_FALSE(stage.conversation().waiting_since);
    CHECK(stage.conversation().attempts == 1);
    stage.wait_until(130'000);
    CHECK(stage.conversation().step == "thanks");
    CHECK(stage.conversation().ended);
    CHECK(stage.conversation().ended_at == 130'000);
}

TEST_CASE("tone, critical errors and the unconditional branch") {
    const auto scenario = tests::small_scenario();
    SECTION("a cold DM reply falls through to the unconditional branch") {
        Stage stage(scenario);
        stage.reply(20'000, Route::dm, "DM.", reading_of(59));
        CHECK(stage.all<BranchTaken>()[0].to == "unimpressed");
        CHECK(stage.conversation().heat_milli == 700);
    }
    SECTION("a critical error heats") {
        Stage stage(scenario);
        stage.act(20'000, Reply{.conversation = "c", .as_handle = "@Help", .text = "PIN?", .critical = true});
        CHECK(stage.all<BranchTaken>()[0].to == "furious");
        CHECK(stage.conversation().heat_milli == 1000);
    }
}

TEST_CASE("an answer sent in two parts is judged as one") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    stage.reply(20'000, Route::stay_public, "So sorry, three days is too long.");
    CHECK(stage.conversation().heat_milli == 700);
    stage.reply(30'000, Route::dm, "Could you DM us the number?");
    const auto taken = stage.all<BranchTaken>();
    REQUIRE(taken.size() == 2);
    CHECK(taken[1] == BranchTaken{"c", "ask", 0, "thanks", 90'000});
    CHECK(stage.conversation().heat_milli == 300);  // 600 - 300: the first branch's heat is taken back
    stage.wait_until(90'000);
    CHECK(stage.all<CustomerWrote>().size() == 2);
    CHECK(stage.conversation().step == "thanks");
}

TEST_CASE("a later, worse part does not take a good answer back") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    stage.reply(20'000, Route::dm);
    stage.reply(30'000, Route::stay_public, "Anything else?", reading_of(40));
    CHECK(stage.all<BranchTaken>().size() == 1);
    CHECK(stage.conversation().attempts == 2);
    CHECK(stage.conversation().heat_milli == 300);
}

TEST_CASE("acts, missing acts, words and handle decide a branch") {
    auto scenario = tests::small_scenario();
    auto branch = go("thanks");
    branch.when.acts = {Act::apology};
    branch.when.lacks = {Act::blame};
    branch.when.says_any = {"track(ing)? number"};
    branch.when.as_handles = {"@help"};
    step_of_small(scenario, "ask").next = {branch, go("unimpressed")};
    const auto taken = [&](const std::string& text, std::vector<Act> acts, const std::string& as) {
        Stage stage(scenario);
        stage.act(20'000,
                  Reply{.conversation = "c", .as_handle = as, .text = text, .reading = reading_of(70, acts)});
        return stage.all<BranchTaken>().at(0).to;
    };
    CHECK(taken("Your TRACKING number?", {Act::apology}, "@Help") == "thanks");
    CHECK(taken("Your number?", {Act::apology}, "@Help") == "unimpressed");
    CHECK(taken("Your tracking number?", {}, "@Help") == "unimpressed");
    CHECK(taken("Your tracking number?", {Act::apology, Act::blame}, "@Help") == "unimpressed");
    CHECK(taken("Your tracking number?", {Act::apology}, "@Main") == "unimpressed");
}

TEST_CASE("a note is no turn") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    stage.act(
        20'000,
        Reply{.conversation = "c", .as_handle = "@Help", .via = scoring::Via::note, .text = "Check van 7"});
    CHECK(stage.conversation().attempts == 0);
    CHECK(stage.conversation().waiting_since == 10'000);
    CHECK(stage.all<BranchTaken>().empty());
}

TEST_CASE("a reply implies that all was read") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    stage.reply(20'000, Route::dm);
    CHECK(stage.conversation().messages[0].read_at == 20'000);
    stage.wait_until(140'000);
    CHECK_FALSE(stage.conversation().messages[2].read_at);
    stage.act(150'000, ReadConversation{"c"});
    CHECK(stage.conversation().messages[2].read_at == 150'000);
    CHECK(stage.conversation().messages[0].read_at == 20'000);
    const auto reads = stage.all<ConversationRead>().size();
    stage.act(151'000, ReadConversation{"c"});
    CHECK(stage.all<ConversationRead>().size() == reads);  // nothing new to read: no fact
}

TEST_CASE("silence takes its branch, even when patience would run out at the same moment") {
    auto scenario = tests::small_scenario();
    auto silent = go("furious");
    silent.when.silent_ms = 900'000;
    auto& next = step_of_small(scenario, "ask").next;
    next.insert(next.begin() + 2, silent);
    Stage stage(scenario);
    stage.wait_until(910'000);
    CHECK(stage.conversation().step == "furious");
    CHECK(stage.conversation().chases == 0);
    CHECK(stage.conversation().waiting_since == 10'000);  // still the oldest unanswered message
}

TEST_CASE("a reply beats a silence whose answer is on its way") {
    auto scenario = tests::small_scenario();
    auto silent = go("furious", 60'000);
    silent.when.silent_ms = 100'000;
    auto& next = step_of_small(scenario, "ask").next;
    next.insert(next.begin(), silent);
    Stage stage(scenario);
    stage.reply(120'000, Route::dm);
    stage.wait_until(200'000);
    CHECK(stage.conversation().step == "thanks");
}

TEST_CASE("silence with a condition on heat comes once the customer is that hot") {
    auto scenario = tests::small_scenario();
    auto silent = go("furious");
    silent.when.silent_ms = 1'000;
    silent.when.heat_at_least_milli = 660;
    step_of_small(scenario, "ask").next.push_back(silent);
    Stage stage(scenario);
    stage.wait_until(10'000 + 450'000 - 1);
    CHECK(stage.conversation().step == "ask");
    stage.wait_until(10'000 + 450'000);  // two quarters of patience: 600 + 2 * 30
    CHECK(stage.conversation().step == "furious");
}

TEST_CASE("unanswered customers warm up, chase twice and leave") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    stage.wait_until(10'000 + 900'000);
    CHECK(stage.conversation().heat_milli == 600 + 3 * 30 + 150);
    CHECK(stage.all<CustomerWrote>().back() ==
          CustomerWrote{2, "c", "ask", sim::scenario::CustomerVia::mention, "Hello?", 840, true});
    CHECK(stage.conversation().waiting_since == 10'000);
    stage.wait_until(10'000 + 2 * 900'000);
    CHECK(stage.all<CustomerWrote>().back().text == "Anybody there?");
    CHECK(stage.conversation().heat_milli == 1000);
    stage.wait_until(10'000 + 3 * 900'000);
    CHECK(stage.conversation().left);
    CHECK(stage.conversation().left_at == 10'000 + 3 * 900'000);
    CHECK_FALSE(stage.conversation().waiting_since);
    CHECK(stage.reply(10'000 + 3 * 900'000 + 5'000, Route::dm).empty());
    CHECK(stage.conversation().messages.back().after_customer_left);
    stage.wait_until(100'000'000);
    CHECK(stage.all<CustomerWrote>().size() == 3);
}

TEST_CASE("a customer who was helped does not chase for the closing line; the conversation ends quietly") {
    auto scenario = tests::small_scenario();
    sim::scenario::Step& ask = scenario.conversations[0].steps.at("ask");
    ask.expects->close_in_public = true;
    ask.next.clear();
    Stage stage(scenario);
    stage.wait_until(10'000 + 900'000);
    CHECK(stage.all<CustomerWrote>().size() == 1);
    CHECK(stage.conversation().heat_milli == 600);
    CHECK(stage.conversation().ended);
    CHECK_FALSE(stage.conversation().left);
}

TEST_CASE("extra time makes patience and silence longer") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario, 1, 50);
    stage.wait_until(10'000 + 1'350'000 - 1);
    CHECK(stage.conversation().chases == 0);
    stage.wait_until(10'000 + 1'350'000);
    CHECK(stage.conversation().chases == 1);
}

TEST_CASE("a persona without chases only warms up, one without patience waits for ever") {
    auto scenario = tests::small_scenario();
    scenario.cast["sam"].chases.clear();
    Stage silent(scenario);
    silent.wait_until(10'000 + 3 * 900'000);
    CHECK(silent.all<CustomerWrote>().size() == 1);
    CHECK(silent.conversation().chases == 2);
    CHECK(silent.conversation().left);
    scenario.cast["sam"].patience_ms = 0;
    Stage patient(scenario);
    patient.wait_until(10'000'000);
    CHECK(patient.conversation().heat_milli == 600);
    CHECK(patient.conversation().waiting_since == 10'000);
}

TEST_CASE("no reply where an answer was expected leaves the customer waiting") {
    auto scenario = tests::small_scenario();
    step_of_small(scenario, "ask").next.pop_back();
    Stage stage(scenario);
    stage.act(20'000, decision(Route::no_reply));
    CHECK(stage.conversation().attempts == 1);
    CHECK(stage.conversation().waiting_since == 10'000);
    stage.wait_until(910'000);
    CHECK(stage.conversation().chases == 1);
}

TEST_CASE("no reply where it is right ends the waiting, and the last step with it") {
    auto scenario = tests::small_scenario();
    auto& ask = step_of_small(scenario, "ask");
    ask.expects->route = Route::no_reply;
    SECTION("with a branch left that does not fit") {
        ask.next.pop_back();
        Stage stage(scenario);
        stage.act(20'000, decision(Route::no_reply));
        CHECK_FALSE(stage.conversation().waiting_since);
        stage.wait_until(5'000'000);
        CHECK(stage.conversation().chases == 0);
        CHECK_FALSE(stage.conversation().ended);
    }
    SECTION("with nothing to follow") {
        ask.next.clear();
        Stage stage(scenario);
        stage.act(20'000, decision(Route::no_reply));
        CHECK(stage.conversation().ended);
    }
}

TEST_CASE("hiding or reporting an honest customer does not answer them; handing off does") {
    auto scenario = tests::small_scenario();
    step_of_small(scenario, "ask").next.clear();
    for (const Route route : {Route::hide, Route::report}) {
        Stage stage(scenario);
        stage.act(20'000, decision(route));
        CHECK_FALSE(stage.conversation().ended);
        CHECK(stage.conversation().waiting_since == 10'000);
    }
    Stage stage(scenario);
    stage.act(20'000, decision(Route::hand_off, "safety"));
    CHECK(stage.conversation().ended);
}

TEST_CASE("the trainee's turn ends a conversation whose last step expected it") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    stage.reply(20'000, Route::stay_public, "Hm.");
    stage.wait_until(65'000);
    CHECK(stage.conversation().step == "unimpressed");
    CHECK_FALSE(stage.conversation().ended);
    stage.reply(90'000, Route::stay_public, "No: here is what we do.");
    CHECK(stage.conversation().ended);
    CHECK(stage.conversation().ended_at == 90'000);
}

TEST_CASE("a step that asks nothing goes on by itself; one without words says none") {
    auto scenario = tests::small_scenario();
    auto& steps = scenario.conversations[0].steps;
    steps["ask"].expects.reset();
    steps["ask"].next = {go("more", 20'000)};
    steps["more"] = tests::step_saying("more", "And the depot was shut.");
    steps["more"].next = {go("pause")};
    steps["pause"].id = "pause";
    steps["pause"].next = {go("furious", 5'000)};
    Stage stage(scenario);
    stage.wait_until(30'000);
    CHECK(stage.conversation().step == "more");
    stage.wait_until(31'000);
    CHECK(stage.all<StepReached>() == std::vector<StepReached>{{"c", "pause"}});
    stage.wait_until(36'000);
    CHECK(stage.conversation().step == "furious");
    CHECK(stage.conversation().messages.size() == 3);
    CHECK(stage.conversation().waiting_since == 10'000);
}

TEST_CASE("a step without words that expects something waits for the trainee, but nobody chases") {
    auto scenario = tests::small_scenario();
    auto& steps = scenario.conversations[0].steps;
    steps["thanks"].says.reset();
    steps["thanks"].expects.emplace().route = Route::stay_public;
    Stage stage(scenario);
    stage.reply(20'000, Route::dm);
    stage.wait_until(5'000'000);
    CHECK(stage.conversation().step == "thanks");
    CHECK(stage.conversation().chases == 0);
    stage.reply(5'000'000, Route::stay_public, "Did it arrive?");
    CHECK(stage.conversation().ended);
}

TEST_CASE("being marked resolved takes its branch, and a customer who speaks again reopens") {
    auto scenario = tests::small_scenario();
    auto protest = go("furious", 30'000);
    protest.when.resolved = true;
    step_of_small(scenario, "ask").next.insert(step_of_small(scenario, "ask").next.begin(), protest);
    Stage stage(scenario);
    CHECK(stage.act(20'000, Resolve{"c"}).empty());
    CHECK(stage.conversation().resolved);
    CHECK(stage.conversation().resolved_at == 20'000);
    CHECK(stage.act(21'000, Resolve{"c"}) == "nothing-to-resolve");
    stage.wait_until(50'000);
    CHECK(stage.conversation().step == "furious");
    CHECK_FALSE(stage.conversation().resolved);
    CHECK_FALSE(stage.conversation().resolved_at);
}

TEST_CASE("resolving an unanswered customer does not silence them") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    stage.act(20'000, Resolve{"c"});
    stage.wait_until(910'000);
    CHECK(stage.all<CustomerWrote>().back().chase);
    CHECK_FALSE(stage.conversation().resolved);
    CHECK_FALSE(stage.state().ended);
}

TEST_CASE("a script that runs in a circle without the trainee comes to an end") {
    auto scenario = tests::small_scenario();
    step_of_small(scenario, "ask").expects.reset();
    step_of_small(scenario, "ask").next = {go("ask")};
    Stage stage(scenario);
    stage.wait_until(1'000'000);
    CHECK(stage.all<CustomerWrote>().size() == 100);
    CHECK(stage.conversation().ended);
}

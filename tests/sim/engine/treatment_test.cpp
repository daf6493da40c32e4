// How customers take the way they are spoken to: by heat, and by the branches that ask for it.
#include "sim/engine/treatment.h"

#include "sim/engine/branching.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::engine;
using sim::scenario::Treatment;
namespace scenario = sim::scenario;

namespace {

const std::string saved = "Sorry for the trouble, {name}. Please send us a DM and we will see. {signature}";

scoring::Reading hot(int tone) {
    scoring::Reading reading = tests::reading_of(tone);
    reading.heat_milli = 900;
    return reading;
}

/// The heat of Sam, 600 at first, after a DM that the script rewards with 300 less.
int heat_after(const std::string& text, const scoring::Reading& reading) {
    auto made = tests::small_scenario();
    made.brand.saved_replies = {{"sorry", "Sorry", saved}};
    made.conversations.front().steps.at("ask").next.front().when.tone_at_least.reset();
    tests::Stage stage(made);
    REQUIRE(stage.reply(20'000, scoring::Route::dm, text, reading) == "");
    return stage.conversation().heat_milli;
}

std::vector<Treatment> treatments_in(const std::string& text, const scoring::Reading& reading) {
    auto made = tests::small_scenario();
    made.brand.saved_replies = {{"sorry", "Sorry", saved}};
    made.brand.never_ask = {"date of birth"};
    tests::Stage stage(made);
    REQUIRE(stage.reply(20'000, scoring::Route::stay_public, text, reading) == "");
    const auto& conversation = stage.conversation();
    return manners_of(stage.state(), conversation, conversation.messages.back()).treatments;
}

using Treatments = std::vector<Treatment>;

}  // namespace

TEST_CASE("a branch cools whoever was treated fairly, and nobody else") {
    CHECK(heat_after("Three days is too long, sorry.", tests::reading_of(80)) == 300);
    CHECK(heat_after("DM.", tests::reading_of(10)) == 600);
    CHECK(heat_after("Sorry for the trouble, Sam. Please send us a DM and we will see. ^JD",
                     tests::reading_of(80)) == 600);
    CHECK(heat_after("Learn to read, then DM us.", hot(10)) == 700);
    CHECK(heat_after("As I told you, DM us.", tests::reading_of(80, {scoring::Act::blame})) == 700);
}

TEST_CASE("unkind words heat while an answer is on its way, and where no branch is taken") {
    const auto made = tests::small_scenario();
    tests::Stage stage(made);
    REQUIRE(stage.reply(20'000, scoring::Route::dm) == "");
    CHECK(stage.conversation().heat_milli == 300);
    REQUIRE(stage.reply(21'000, scoring::Route::dm, "And learn to read.", hot(80)) == "");
    CHECK(stage.conversation().heat_milli == 700);
    REQUIRE(stage.reply(22'000, scoring::Route::dm, "Sorry, that was rude of me.") == "");
    CHECK(stage.conversation().heat_milli == 700);

    auto deaf = tests::small_scenario();
    deaf.conversations.front().steps.at("ask").next = {};
    tests::Stage other(deaf);
    REQUIRE(other.reply(20'000, scoring::Route::stay_public, "Learn to read.", hot(10)) == "");
    CHECK(other.conversation().heat_milli == 700);
}

TEST_CASE("what is unkind, canned or an empty promise is seen in the words") {
    const auto fair = tests::reading_of(80);
    const auto promise = tests::reading_of(80, {scoring::Act::promise});
    CHECK(treatments_in("Three days is too long.", fair) == Treatments{});
    CHECK(treatments_in("Learn to read.", hot(10)) == Treatments{Treatment::unkind});
    CHECK(treatments_in("Sorry for the trouble, Sam. Please send us a DM and we will see. ^JD", fair) ==
          Treatments{Treatment::canned});
    CHECK(treatments_in("Sorry for the trouble, Sam. Please ring us. ^JD", fair) == Treatments{});
    CHECK(treatments_in("We'll look into it.", promise) == Treatments{Treatment::empty_promise});
    CHECK(treatments_in("We'll look into it by four o'clock.", promise) == Treatments{});
    const auto asks = tests::reading_of(80, {scoring::Act::ask_private_data});
    CHECK(treatments_in("Could you tell me your Date of Birth?", asks) == Treatments{Treatment::nosy});
    CHECK(treatments_in("Could you tell me your order number?", asks) == Treatments{});
    CHECK(treatments_in("We never ask for a date of birth.", fair) == Treatments{});
    CHECK(treatments_in("Could you tell me your order number? No date of birth, please.", asks) ==
          Treatments{});
    CHECK(treatments_in("Your order number, please: not your date of birth.", asks) == Treatments{});
    CHECK(treatments_in("No rush. What is your date of birth?", asks) == Treatments{Treatment::nosy});
    CHECK(treatments_in("We'll look into it tomorrow.", promise) == Treatments{});
    CHECK(treatments_in("We'll look into it within two hours.", promise) == Treatments{});
}

TEST_CASE("what is written in a note is said to nobody") {
    auto made = tests::small_scenario();
    tests::Stage stage(made);
    REQUIRE(stage.reply(20'000, scoring::Route::stay_public, "Learn to read.", hot(10)) == "");
    Message message = stage.conversation().messages.back();
    CHECK(manners_of(stage.state(), stage.conversation(), message).has(Treatment::unkind));
    message.via = scoring::Via::note;
    CHECK_FALSE(manners_of(stage.state(), stage.conversation(), message).has(Treatment::unkind));
    CHECK_FALSE(manners_of(stage.state(), stage.conversation(), message).cold);
}

TEST_CASE("the same words to a second customer are canned for the second one") {
    auto made = tests::small_scenario();
    auto second = made.conversations.front();
    second.id = "d";
    made.conversations.push_back(second);
    tests::Stage stage(made);
    REQUIRE(stage.reply(20'000, scoring::Route::dm, "Sorry about this, please DM us.") == "");
    CHECK(stage.conversation("c").heat_milli == 300);
    REQUIRE(stage.act(21'000, Reply{.conversation = "d",
                                    .as_handle = "@Help",
                                    .route = scoring::Route::dm,
                                    .text = "Sorry about this, please DM us.",
                                    .reading = tests::reading_of(80)}) == "");
    CHECK(stage.conversation("d").heat_milli == 600);
    CHECK(stage.conversation("c").heat_milli == 300);
}

TEST_CASE("a branch can ask how the customer was treated, and for less heat than so much") {
    auto made = tests::small_scenario();
    auto& branches = made.conversations.front().steps.at("ask").next;
    scenario::Branch resents = tests::go("furious", 1000), calm = tests::go("thanks", 1000);
    resents.when.treated = {Treatment::canned, Treatment::unkind};
    calm.when.heat_below_milli = 500;
    branches = {resents, calm, tests::go("unimpressed", 1000)};
    const auto led_to = [&](const scoring::Reading& reading) {
        tests::Stage stage(made);
        REQUIRE(stage.reply(20'000, scoring::Route::dm, "Hello there.", reading) == "");
        return stage.all<BranchTaken>().back().to;
    };
    CHECK(led_to(hot(80)) == "furious");
    CHECK(led_to(tests::reading_of(80)) == "unimpressed");
    made.cast.at("sam").heat_milli = 499;
    CHECK(led_to(tests::reading_of(80)) == "thanks");
}

TEST_CASE("in a DM nobody chases the brand by its handle") {
    auto made = tests::small_scenario();
    made.cast.at("sam").chases = {"hello? @Help", "@Main anybody there"};
    made.conversations.front().steps.at("ask").says->via = scenario::CustomerVia::dm;
    tests::Stage stage(made);
    stage.wait_until(2'500'000);
    std::vector<std::string> chases;
    for (const CustomerWrote& wrote : stage.all<CustomerWrote>())
        if (wrote.chase) chases.push_back(wrote.text);
    CHECK(chases == std::vector<std::string>{"hello?", "anybody there"});
}

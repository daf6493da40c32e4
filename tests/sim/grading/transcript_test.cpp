// From a played session to what the judge sees.
#include "sim/grading/transcript.h"

#include <algorithm>

#include "sim/grading/grade.h"
#include "sim/grading/playbook.h"
#include "tests/sim/grading/shipped.h"
#include "tests/support/catch.h"

using namespace sim;

TEST_CASE("a played session becomes a transcript") {
    const session::SessionRunner runner = tests::played("charged-twice", "good");
    const scoring::Transcript transcript = grading::transcript_of(runner.state(), tests::shipped_reader());
    CHECK(transcript.scenario == "charged-twice");
    CHECK(transcript.begins_minute == 9 * 60);
    REQUIRE(transcript.conversations.size() == 2);
    const scoring::Conversation& dev = transcript.conversations[0];
    CHECK(dev.customer_handle == "@devmistry_");
    CHECK(dev.customer_name == "Dev Mistry");
    CHECK(dev.ended);
    REQUIRE_FALSE(dev.messages.empty());
    const scoring::CustomerMessage& rage = dev.messages.front();
    REQUIRE(rage.expects);
    CHECK(rage.expects->route == scoring::Route::dm);
    CHECK(rage.brand_at_fault);
    CHECK(rage.issue_facts.front() == "charged twice");
    REQUIRE_FALSE(dev.replies.empty());
    CHECK(dev.replies.front().answers == rage.id);
    CHECK(dev.replies.front().reading.has(scoring::Act::ask_dm));
}

TEST_CASE("later messages keep the facts of the steps before, their own first") {
    const session::SessionRunner runner = tests::played("charged-twice", "good");
    const scoring::Transcript transcript = grading::transcript_of(runner.state(), tests::shipped_reader());
    const auto& messages = transcript.conversations[0].messages;
    const auto in_dm =
        std::find_if(messages.begin(), messages.end(), [](const auto& own) { return own.step == "in_dm"; });
    REQUIRE(in_dm != messages.end());
    CHECK(in_dm->via == scoring::Via::dm);
    CHECK(in_dm->issue_facts.front() == "both payments");
    CHECK(std::count(in_dm->issue_facts.begin(), in_dm->issue_facts.end(), "charged twice") == 1);
    CHECK(std::count(in_dm->issue_facts.begin(), in_dm->issue_facts.end(), "payment") <= 1);
}

TEST_CASE("the brand's playbook for the judge") {
    const scenario::Loaded loaded = tests::load_shipped("charged-twice");
    const scoring::Playbook playbook = grading::playbook_of(*loaded.scenario, 5400 * 1000);
    const auto has = [&](const std::string& contact) {
        return std::count(playbook.contacts.begin(), playbook.contacts.end(), contact) == 1;
    };
    CHECK(has("020 7946 0200"));
    CHECK(has("020 7946 0210"));
    CHECK(has("care@brightline.example"));
    CHECK(has("https://help.brightline.example/bill-dates"));
    CHECK(playbook.signature_example == "^JD");
    CHECK(std::any_of(playbook.handles.begin(), playbook.handles.end(),
                      [](const auto& handle) { return !handle.active; }));
}

TEST_CASE("openings stand where the brand's week says, around T0") {
    scenario::Loaded loaded = tests::load_shipped("charged-twice");
    scenario::Scenario& scenario = *loaded.scenario;  // Tuesday, 3 March 2026, 09:00; open 07:00 to 22:00
    const scoring::Playbook playbook = grading::playbook_of(scenario, 24LL * 3600 * 1000);
    constexpr std::int64_t hour_ms = 3600 * 1000;
    const auto open_at = [&](std::int64_t ms) {
        return std::any_of(playbook.openings.begin(), playbook.openings.end(), [&](const auto& opening) {
            return opening.from_ms <= ms && ms < opening.until_ms;
        });
    };
    CHECK(open_at(0));
    CHECK(open_at(-2 * hour_ms));
    CHECK_FALSE(open_at(-2 * hour_ms - 1));
    CHECK(open_at(13 * hour_ms - 1));
    CHECK_FALSE(open_at(13 * hour_ms));
    CHECK(open_at(22 * hour_ms));
    scenario.brand.hours = {};
    CHECK(grading::playbook_of(scenario, 1000).openings.empty());
}

TEST_CASE("targets move the curves, weights replace the criterion's own") {
    scenario::Loaded loaded = tests::load_shipped("charged-twice");
    scenario::Scenario& scenario = *loaded.scenario;
    scenario.brand.targets = {};
    scenario.rubric_targets = {};
    CHECK(grading::rubric_of(scenario).first_reply.corners == scoring::Rubric{}.first_reply.corners);
    scenario.brand.targets = {{"first_response_s", 720}};
    CHECK(grading::rubric_of(scenario).first_reply.at(12) == 1);
    CHECK(grading::rubric_of(scenario).first_reply.at(44) == Approx(.75));
    scenario.rubric_targets = {{"first_response_s", 60}};
    CHECK(grading::rubric_of(scenario).first_reply.at(1) == 1);
    CHECK(grading::rubric_of(scenario).first_reply.at(10) == Approx(.4));
    CHECK(grading::rubric_of(scenario).first_reply.at(1440) == 0);
    scenario.rubric_weights = {{"T1", 9}};
    CHECK(grading::rubric_of(scenario).weights.at("T1") == 9);
}

TEST_CASE("a critical error is seen before the words are sent") {
    session::SessionRunner runner = session::SessionRunner::begin(tests::load_shipped("charged-twice"), {},
                                                                  tests::shipped_reader(), nullptr);
    runner.advance(30 * 1000);
    engine::Reply reply;
    reply.conversation = "dev-double";
    reply.as_handle = "@BrightlineHelp";
    reply.text = "Charged twice, Dev? What is your account number? ^JD";
    CHECK(grading::sees_critical(runner.state(), reply, tests::shipped_reader()));
    reply.text = "Charged twice, Dev? I'm sorry. Could you DM us, so that I can find it? ^JD";
    reply.route = scoring::Route::dm;
    CHECK_FALSE(grading::sees_critical(runner.state(), reply, tests::shipped_reader()));
    reply.conversation = "nobody";
    CHECK_FALSE(grading::sees_critical(runner.state(), reply, tests::shipped_reader()));
}

TEST_CASE("what the reader may know around the next words") {
    session::SessionRunner runner = session::SessionRunner::begin(tests::load_shipped("charged-twice"), {},
                                                                  tests::shipped_reader(), nullptr);
    runner.advance(30 * 1000);
    const scoring::ReadingContext context =
        grading::context_for(runner.state(), "dev-double", scoring::Via::dm);
    CHECK(context.customer_name == "Dev Mistry");
    CHECK(context.in_reply_to.find("JOKERS") != std::string::npos);
    CHECK(context.via == scoring::Via::dm);
    CHECK(std::count(context.issue_words.begin(), context.issue_words.end(), "charged twice") == 1);
    CHECK_FALSE(context.own_contacts.empty());
    CHECK(grading::context_for(runner.state(), "nobody", scoring::Via::open).in_reply_to.empty());
}

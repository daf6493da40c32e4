// Deciding about real verdicts: what counts, what is refused, what is answered, taken back, and kept under
// another judge.
#include <algorithm>

#include "sim/failure/failure.h"
#include "sim/report/scorecard_json.h"
#include "sim/review/decide.h"
#include "sim/review/opinion.h"
#include "sim/session/session_runner.h"
#include "sim/team/team_desk.h"
#include "tests/sim/demo/demo_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim;
using review::Decision;
using review::Opinion;
using scoring::Ruling;
using store::SessionId;

namespace {

const review::Reviewer mia{"Mia Manager", "2026-12-01T09:00:00"};

/// A small team's month; made once, copied for each test.
struct Desk {
    tests::TemporaryFolder folder;
    store::Store store;

    Desk() : store(store::Store::open(made(folder))) {}
    static std::filesystem::path made(const tests::TemporaryFolder& folder) {
        const std::filesystem::path file = folder / "demo.db";
        demo::DemoOptions options{tests::last_demo_day, 1, 8, 40};
        options.jobs = 2;
        options.reviewed = false;
        tests::make_demo(file, options);
        return file;
    }
    review::BasisOf basis() {
        return [this](SessionId session) {
            return session::SessionRunner::resume(store, session, tests::phrase_reader()).review_basis();
        };
    }
    team::QueuePage queue(std::optional<team::ReviewState> state = {}) {
        team::QueueFilter filter;
        filter.state = state;
        return team::queue_of(store, filter, {0, 1000}, mia.now);
    }
    /// A session whose one error needs a person, and another that lost points without an error.
    SessionId doubtful() {
        for (const team::QueueRow& row : queue().rows)
            if (review::opinion_on(store, {row.session}).verdict.critical.size() == 1) return {row.session};
        FAIL("no session waits for a person");
        return {};
    }
    SessionId lossy() {
        for (const store::Session& each : store.sessions())
            if (each.scorecard && each.scorecard->critical == 0 && each.scorecard->overall < 80)
                return each.id;
        FAIL("nobody lost points");
        return {};
    }
    double standing_overall(SessionId session) {
        store::Statement select =
            store.ask("SELECT overall FROM team_cards WHERE latest = 1 AND session = ?");
        select.bind(session.value).step();
        return select.real(0);
    }
};

/// The finding that lost most.
const scoring::Finding& dearest(const Opinion& opinion) {
    return *std::ranges::max_element(opinion.verdict.findings, {},
                                     [](const auto& finding) { return finding.of - finding.points; });
}

store::Dispute dispute_of(const scoring::Objection& about) {
    return {"1",        about.criterion, about.conversation,   about.reply,
            about.says, "I did that.",   "2026-11-20T12:00:00"};
}

Decision reject(const scoring::Objection& about) {
    return {about, Ruling::reject, {}, "misread", "It says so in the second line."};
}

}  // namespace

TEST_CASE("errors that need a person wait in a queue, oldest first, and count only when one confirmed them") {
    Desk desk;
    const SessionId id = desk.doubtful();
    const team::QueuePage before = desk.queue();
    CHECK(before.all == before.needs_review);
    CHECK(std::ranges::is_sorted(before.rows, {}, &team::QueueRow::since));
    CHECK(before.overdue ==
          static_cast<int>(std::ranges::count(before.rows, true, &team::QueueRow::overdue)));
    const Opinion open = review::opinion_on(desk.store, id);
    CHECK(open.waiting == 1);
    const int counted = team::overview_of(desk.store, {}).now.critical;
    const auto judgement = review::open_judgements(open);
    REQUIRE(judgement.size() == 1);
    CHECK(desk.standing_overall(id) == Approx(open.verdict.would_have_been));

    SECTION("confirmed") {
        const auto outcome = review::decide(
            desk.store, {{id, {{judgement[0], Ruling::accept, {}, "right", ""}}}}, mia, desk.basis());
        CHECK(outcome.effects.at(0).after == 0);
        CHECK(desk.standing_overall(id) == 0);
        CHECK(team::overview_of(desk.store, {}).now.critical == counted + 1);
        CHECK(team::critical_errors_of(desk.store, {}, {0, 1000}).all == counted + 1);
    }
    SECTION("rejected") {
        review::decide(desk.store, {{id, {reject(judgement[0])}}}, mia, desk.basis());
        CHECK(review::opinion_on(desk.store, id).now.critical.empty());
        CHECK(team::overview_of(desk.store, {}).now.critical == counted);
    }
    CHECK(desk.queue().all == before.all - 1);
    CHECK(desk.queue(team::ReviewState::done).rows.at(0).session == id.value);
    CHECK(report::scorecard_json(review::opinion_on(desk.store, id).verdict) ==
          report::scorecard_json(open.verdict));
    CHECK(desk.store.check().empty());
}

TEST_CASE(
    "a finding that is rejected or adjusted moves the score, the verdict stays, and a batch is taken back") {
    Desk desk;
    const SessionId id = desk.lossy();
    const Opinion given = review::opinion_on(desk.store, id);
    const scoring::Finding& finding = dearest(given);
    const auto dry = review::decide(desk.store, {{id, {reject(scoring::named(finding))}}}, mia, desk.basis(),
                                    review::Keep::dry_run);
    CHECK(dry.batch == 0);
    CHECK(desk.store.reviews(id).empty());
    const auto kept =
        review::decide(desk.store, {{id, {reject(scoring::named(finding))}}}, mia, desk.basis());
    CHECK(kept.effects.at(0).before == Approx(given.verdict.overall));
    CHECK(kept.effects.at(0).after == Approx(dry.effects.at(0).after));
    CHECK(kept.effects.at(0).after > given.verdict.overall);
    CHECK(desk.standing_overall(id) == Approx(kept.effects.at(0).after));
    CHECK(desk.store.session(id)->scorecard->overall == Approx(given.verdict.overall));
    const Decision half{scoring::named(finding), Ruling::adjust, finding.of / 2, "too-strict", "Half of it."};
    const auto adjusted = review::decide(desk.store, {{id, {half}}}, mia, desk.basis());
    CHECK(adjusted.effects.at(0).after <= kept.effects.at(0).after);

    review::take_back(desk.store, adjusted.batch, "", mia, desk.basis());
    CHECK(desk.standing_overall(id) == Approx(kept.effects.at(0).after));
    review::take_back(desk.store, kept.batch, "A mistake.", mia, desk.basis());
    CHECK(desk.standing_overall(id) == Approx(given.verdict.overall));
    CHECK_THROWS_AS(review::take_back(desk.store, kept.batch, "", mia, desk.basis()), Failure);
    CHECK(desk.store.reviews(id).size() == 4);
    CHECK_FALSE(review::opinion_on(desk.store, id).decided());
    CHECK(desk.store.check().empty());
}

TEST_CASE("a disagreement is answered in words, and no score falls because somebody asked") {
    Desk desk;
    const SessionId id = desk.lossy();
    const Opinion given = review::opinion_on(desk.store, id);
    const scoring::Objection about = scoring::named(dearest(given));
    desk.store.add_dispute(id, dispute_of(about));
    CHECK(desk.queue(team::ReviewState::waiting).rows.at(0).session == id.value);
    CHECK(desk.queue(team::ReviewState::waiting).rows.at(0).overdue);
    const auto decide = [&](const Decision& decision) {
        return review::decide(desk.store, {{id, {decision}}}, mia, desk.basis());
    };
    CHECK_THROWS_WITH(decide({about, Ruling::accept, {}, "right", " "}), Catch::Contains("owed an answer"));
    const auto won = std::ranges::find_if(given.verdict.findings, [](const scoring::Finding& finding) {
        return finding.of > 1 && finding.points >= finding.of;
    });
    REQUIRE(won != given.verdict.findings.end());
    CHECK_THROWS_WITH(decide(reject(scoring::named(*won))), Catch::Contains("never falls because"));
    review::pass_on(desk.store, id, "Leo", "He wrote that rule.", mia);
    CHECK(desk.queue(team::ReviewState::waiting).rows.at(0).goes_to == "Leo");
    const auto answered = decide({about, Ruling::accept, {}, "right", "The order number is missing."});
    CHECK(answered.effects.at(0).after == Approx(given.verdict.overall));
    CHECK(desk.queue(team::ReviewState::waiting).rows.empty());
    CHECK(review::unanswered(review::opinion_on(desk.store, id), about).empty());
}

TEST_CASE("what is refused moves nothing, and of a batch with one refusal nothing is kept") {
    Desk desk;
    const SessionId id = desk.lossy(), doubtful = desk.doubtful();
    const Opinion given = review::opinion_on(desk.store, id);
    const scoring::Objection about = scoring::named(dearest(given));
    const scoring::Objection error =
        scoring::named(review::opinion_on(desk.store, doubtful).verdict.critical[0]);
    const auto refused = [&](SessionId session, const Decision& decision, const review::Reviewer& by = mia) {
        CHECK_THROWS_AS(
            review::decide(desk.store, {{id, {reject(about)}}, {session, {decision}}}, by, desk.basis()),
            Failure);
        CHECK(desk.store.reviews(id).empty());
    };
    refused(doubtful, {error, Ruling::accept, {}, "because", ""});
    refused(doubtful, {error, Ruling::reject, {}, "misread", ""});
    refused(doubtful, {error, Ruling::adjust, 1, "too-strict", "a"});
    refused(doubtful, {about, Ruling::accept, {}, "right", ""});
    refused(id, {about, Ruling::adjust, 99, "too-strict", "a"});
    refused(id, {about, Ruling::adjust, {}, "too-strict", "a"});
    refused({424242}, {about, Ruling::accept, {}, "right", ""});
    refused(doubtful, {error, Ruling::accept, {}, "right", ""}, {"", mia.now});
    refused(id, reject(about), {given.session.person, mia.now});
    CHECK_THROWS_AS(review::comment(desk.store, id, {}, " ", mia), Failure);
    CHECK_THROWS_AS(review::pass_on(desk.store, id, "", "Look.", mia), Failure);
}

TEST_CASE("a comment moves nothing and stays with its words") {
    Desk desk;
    const SessionId id = desk.lossy();
    const Opinion given = review::opinion_on(desk.store, id);
    const scoring::Finding& finding = dearest(given);
    review::comment(desk.store, id, {scoring::named(finding), 2, 7}, "Say when.", mia);
    const Opinion after = review::opinion_on(desk.store, id);
    REQUIRE(after.standing.size() == 1);
    CHECK(after.standing[0].words == "Say when.");
    CHECK(after.standing[0].start == 2);
    CHECK_FALSE(after.decided());
    CHECK(desk.standing_overall(id) == Approx(given.verdict.overall));
    CHECK(desk.store.check().empty());
}

TEST_CASE("another judge's verdict stands with what was decided about the one before") {
    Desk desk;
    const SessionId id = desk.lossy();
    const Opinion given = review::opinion_on(desk.store, id);
    const scoring::Objection about = scoring::named(dearest(given));
    const auto kept = review::decide(desk.store, {{id, {reject(about)}}}, mia, desk.basis());
    scoring::Scorecard card = given.verdict;
    card.judge = {"another", "2026-12-01"};
    const auto dry = review::would_carry_over(desk.store, id, card, desk.basis()(id));
    REQUIRE(dry);
    CHECK(dry->after == Approx(kept.effects[0].after));
    session::SessionRunner runner = session::SessionRunner::resume(desk.store, id, tests::phrase_reader());
    CHECK(runner.keep_verdict(card));
    CHECK(desk.standing_overall(id) == Approx(kept.effects[0].after));
    CHECK(review::opinion_on(desk.store, id).session.scorecard->judge == "another");
    // A judge who has nothing to say of it keeps the decision in the log, and says that it finds nothing.
    card.judge = {"third", "2026-12-02"};
    std::erase_if(card.findings,
                  [&](const scoring::Finding& finding) { return finding.criterion == about.criterion; });
    CHECK(review::would_carry_over(desk.store, id, card, desk.basis()(id))->not_found ==
          std::vector<std::string>{about.criterion});
    CHECK(runner.keep_verdict(card));
    CHECK(desk.store.check().empty());
}

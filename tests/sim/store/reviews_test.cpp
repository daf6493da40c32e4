// The log of what people said of a verdict only grows; who waits for whom follows from it.
#include "sim/store/reviews.h"

#include "sim/failure/failure.h"
#include "sim/store/salvage.h"
#include "sim/store/store.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;

namespace {

constexpr const char* with_two_errors =
    R"({"findings": [], "critical": [{"id": "K2", "needs_confirmation": false}, {"id": "K8", "needs_confirmation": true}], "dimensions": {}})";
constexpr const char* with_a_doubtful_one =
    R"({"findings": [], "critical": [{"id": "K8", "needs_confirmation": true}], "dimensions": {}})";

ScorecardRow card(SessionId session, const std::string& judge, const char* json) {
    return {.session = session,
            .judge = judge,
            .rubric = "1",
            .would_have_been = 90,
            .dimensions = {40.0, 80.0, std::nullopt, 60.0},
            .critical = 1,
            .card_json = json};
}

Review ruling(SessionId session, ReviewAct act, const std::string& made_at = "2026-03-03T10:00:00") {
    Review review;
    review.session = session, review.judge = "j1", review.act = act;
    review.criterion = "T1", review.conversation = "sam", review.reply = 2, review.says = "Cold.";
    review.reason = "misread", review.words = "It is kind.";
    review.reviewer = "Mia", review.made_at = made_at;
    return review;
}

Dispute dispute() { return {"1", "T1", "sam", 2, "Cold.", "I was kind.", "2026-03-02T12:00:00"}; }

struct Reviewed {
    tests::TemporaryFolder folder;
    std::filesystem::path file = folder / "r.db";
    Store store = Store::open(file);
    SessionId id = store.begin_session(tests::new_session(), tests::opening());

    explicit Reviewed(const char* json = with_two_errors) {
        store.mark_ended(id, "2026-03-02T09:12:30");
        store.add_verdict(card(id, "j1", json), {});
    }
    std::string text(const std::string& sql) {
        Statement select = store.ask(sql);
        return select.step() ? select.text(0) : "no row";
    }
    std::string state() { return text("SELECT state || ' ' || since || ' ' || goes_to FROM team_reviews"); }
    StandingRow standing(int waiting = 0) const {
        return {id, "j1",    88,
                88, true,    {41.0, 80.0, std::nullopt, 60.0},
                0,  waiting, R"({"findings": [], "critical": [], "dimensions": {}})"};
    }
};

}  // namespace

TEST_CASE("what was said comes back in order, and stands") {
    Reviewed kept;
    Review adjusted = ruling(kept.id, ReviewAct::adjust);
    adjusted.share = .25;
    Review comment = ruling(kept.id, ReviewAct::comment);
    comment.start = 3, comment.end = 9;
    CHECK(kept.store.add_reviews(std::vector{adjusted, comment}, {}) == 1);
    CHECK(kept.store.add_reviews(std::vector{ruling(kept.id, ReviewAct::accept)},
                                 std::vector{kept.standing()}) == 2);
    const std::vector<Review> log = kept.store.reviews(kept.id);
    REQUIRE(log.size() == 3);
    adjusted.id = 1, comment.id = 2, adjusted.batch = comment.batch = 1;
    CHECK(log[0] == adjusted);
    CHECK(log[1] == comment);
    CHECK(kept.store.reviews_of_batch(2) == std::vector{log[2]});
    CHECK(kept.store.standing(kept.id, "j1") == kept.standing());
    CHECK_FALSE(kept.store.standing(kept.id, "j2"));
    CHECK(kept.store.check().empty());
}

TEST_CASE("nothing of the log is changed, replaced or taken out") {
    Reviewed kept;
    kept.store.add_reviews(std::vector{ruling(kept.id, ReviewAct::comment)}, {});
    Database raw(kept.file);
    for (const char* sql : {"UPDATE reviews SET words = 'x'", "DELETE FROM reviews",
                            "INSERT OR REPLACE INTO reviews SELECT * FROM reviews"})
        CHECK_THROWS_AS(raw.run(sql), sim::Failure);
    CHECK(kept.store.check().empty());
}

TEST_CASE("an error that needs a person waits for one, and counts for nothing until then") {
    Reviewed doubtful(with_a_doubtful_one);
    CHECK(doubtful.state() == "needs-review 2026-03-02T09:12:30 ");
    CHECK(doubtful.text("SELECT critical || ' ' || waiting || ' ' || overall FROM team_cards") == "0 1 90.0");
    Reviewed kept;  // beside one that counts by itself
    CHECK(kept.text("SELECT critical || ' ' || waiting || ' ' || overall FROM team_cards") == "1 1 0.0");
    kept.store.add_reviews(std::vector{ruling(kept.id, ReviewAct::accept)}, std::vector{kept.standing()});
    CHECK(kept.state() == "done 2026-03-03T10:00:00 ");
    CHECK(kept.text("SELECT critical || ' ' || waiting || ' ' || overall || ' ' || passed || ' ' || tone"
                    " FROM team_cards") == "0 0 88.0 1 41.0");
    CHECK(kept.text("SELECT count(*) FROM team_errors") == "0");
    CHECK(kept.store.check().empty());
}

TEST_CASE("a disagreement waits until a ruling answers it, and again after that was taken back") {
    Reviewed kept(R"({"findings": [], "critical": [], "dimensions": {}})");
    CHECK(kept.state() == "no row");
    kept.store.add_dispute(kept.id, dispute());
    CHECK(kept.state() == "waiting 2026-03-02T12:00:00 ");
    Review passed = ruling(kept.id, ReviewAct::pass_on);
    passed.goes_to = "Leo";
    kept.store.add_reviews(std::vector{passed}, {});
    CHECK(kept.state() == "waiting 2026-03-02T12:00:00 Leo");
    Review elsewhere = ruling(kept.id, ReviewAct::reject);
    elsewhere.reply = 5;
    kept.store.add_reviews(std::vector{elsewhere}, std::vector{kept.standing()});
    CHECK(kept.state() == "waiting 2026-03-02T12:00:00 Leo");
    kept.store.add_reviews(std::vector{ruling(kept.id, ReviewAct::reject, "2026-03-04T10:00:00")},
                           std::vector{kept.standing()});
    CHECK(kept.state() == "done 2026-03-04T10:00:00 Leo");
    CHECK(kept.store.reviews(kept.id).back().answers == 1);
    Review back = ruling(kept.id, ReviewAct::take_back);
    back.takes_back = kept.store.reviews(kept.id).back().id;
    kept.store.add_reviews(std::vector{back}, std::vector{kept.standing()});
    CHECK(kept.state() == "waiting 2026-03-02T12:00:00 Leo");
    kept.store.add_reviews(std::vector{ruling(kept.id, ReviewAct::accept)}, std::vector{kept.standing()});
    kept.store.add_dispute(kept.id, dispute());  // asked again, after the answer
    CHECK(kept.state() == "waiting 2026-03-02T12:00:00 Leo");
    CHECK(kept.store.check().empty());
}

TEST_CASE("a standing that does not follow from the rulings, or was changed by hand, is named") {
    Reviewed kept;
    kept.store.add_reviews(std::vector{ruling(kept.id, ReviewAct::reject)}, {});
    REQUIRE(kept.store.check().size() == 1);
    CHECK_THAT(kept.store.check().front(), Catch::Contains("how session 1 stands does not follow"));
    kept.store.add_reviews({}, std::vector{kept.standing()});
    CHECK(kept.store.check().empty());
    Database(kept.file).run("UPDATE standings SET overall = 99");
    CHECK_FALSE(kept.store.check().empty());
    CHECK_THROWS_AS(kept.store.refuse_changed(kept.id), sim::Failure);
}

TEST_CASE("what is saved of a damaged file keeps what people decided") {
    const tests::TemporaryFolder folder;
    SessionId id;
    {
        Store store = Store::open(folder / "d.db");
        id = store.begin_session(tests::new_session(), tests::opening());
        store.add_verdict(card(id, "j1", with_two_errors), {});
        Review adjusted = ruling(id, ReviewAct::adjust);
        adjusted.share = .5;
        store.add_reviews(std::vector{adjusted},
                          std::vector<StandingRow>{{id, "j1", 88, 88, true, {}, 0, 0, "{}"}});
    }
    Store saved = Store::open(salvage(folder / "d.db").file);
    REQUIRE(saved.reviews(id).size() == 1);
    CHECK(saved.reviews(id).front().share == .5);
    CHECK(saved.standing(id, "j1")->overall == 88);
    CHECK(saved.check().empty());
}

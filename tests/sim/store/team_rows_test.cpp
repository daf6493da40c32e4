// What follows from verdicts for the manager's desk, and who belongs to which group.
#include "sim/store/team_rows.h"

#include "sim/failure/failure.h"
#include "sim/store/members.h"
#include "sim/store/salvage.h"
#include "sim/store/store.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;

namespace {

constexpr const char* card_json = R"({"findings": [
    {"criterion": "S1", "points": 5, "of": 5}, {"criterion": "S1", "points": 2.5, "of": 5},
    {"criterion": "S2", "points": 5, "of": 5}, {"criterion": "T1", "points": 1, "of": 7}],
    "critical": [{"id": "K2", "needs_confirmation": false}, {"id": "K8", "needs_confirmation": true}],
    "dimensions": {"tone": {"criteria": [{"id": "T1", "applies": true, "points": 1, "of": 7},
                                         {"id": "T2", "applies": false, "points": 0, "of": 0}]},
                   "speed": {"criteria": [{"id": "S1", "applies": true, "points": 7.5, "of": 10}]}}})";

ScorecardRow card(SessionId session, const std::string& judge, bool passed = false) {
    return {.session = session,
            .judge = judge,
            .rubric = "1",
            .overall = 0,
            .would_have_been = 55,
            .passed = passed,
            .dimensions = {40.0, 80.0, std::nullopt, 60.0},
            .critical = 2,
            .card_json = card_json};
}

struct Judged {
    tests::TemporaryFolder folder;
    std::filesystem::path file = folder / "t.db";
    Store store = Store::open(file);
    SessionId id = store.begin_session(tests::new_session(), tests::opening());

    Judged() {
        store.mark_ended(id, "2026-03-02T09:12:30");
        store.save_self_rating(id, {{50, 70, 90, std::nullopt}});
        store.add_verdict(card(id, "j1"), {});
    }
    std::string text(const std::string& sql) {
        Statement select = store.ask(sql);
        return select.step() ? select.text(0) : "no row";
    }
};

}  // namespace

TEST_CASE("a verdict's rows hold what its card says") {
    Judged judged;
    CHECK(judged.text("SELECT day || ' ' || minutes || ' ' || critical || ' ' || waiting FROM team_cards") ==
          "2026-03-02 12.5 1 1");
    CHECK(judged.text(
              "SELECT first_in || '/' || first_of || ' ' || next_in || '/' || next_of FROM team_cards") ==
          "1/2 1/1");
    CHECK(judged.text("SELECT own_gap || ' ' || own_lean FROM team_cards") == "10.0 0.0");
    CHECK(judged.text("SELECT group_concat(criterion || ' ' || points || '/' || of) FROM team_criteria") ==
          "S1 7.5/10.0,T1 1.0/7.0");
    CHECK(judged.text("SELECT group_concat(error || needs_person) FROM team_errors") == "K20,K81");
    CHECK(judged.text("SELECT group_concat(person || ' ' || period || ' ' || sessions || ' ' || critical || "
                      "' ' || own_gap"
                      " || ' ' || minutes || ' ' || tone || ' ' || consistency_judged) FROM team_sums") ==
          "0 2026-03-02 1 1 10000000 12500000 40000000 0,1 2026-03 1 1 10000000 12500000 40000000 0");
    CHECK(judged.store.check().empty());
}

TEST_CASE("a later verdict and a later rating change the rows, and all can be made again") {
    Judged judged;
    judged.store.add_verdict(card(judged.id, "j2", true), {});
    judged.store.save_self_rating(judged.id, {{40, std::nullopt, std::nullopt, std::nullopt}});
    CHECK(judged.text("SELECT group_concat(judge || latest) FROM team_cards") == "j10,j21");
    CHECK(judged.text("SELECT sum(own_gap) FROM team_cards") == "0.0");
    CHECK(judged.text("SELECT count(*) FROM team_criteria") == "4");
    CHECK(judged.store.check().empty());
    Database raw(judged.file);
    make_team_rows(raw);
    CHECK(team_rows_problem(raw).empty());
    CHECK(judged.text("SELECT count(*) FROM team_errors") == "4");
}

TEST_CASE("rows that do not follow from the verdicts are said") {
    Judged judged;
    Database raw(judged.file);
    for (const char* sql : {"UPDATE team_cards SET passed = 1", "UPDATE team_criteria SET points = 7",
                            "DELETE FROM team_errors", "UPDATE team_sums SET sessions = 2 WHERE person = 0",
                            "DELETE FROM team_sums WHERE person > 0"}) {
        make_team_rows(raw);
        raw.run(sql);
        REQUIRE(judged.store.check().size() == 1);
        CHECK_THAT(judged.store.check().front(), Catch::Contains("does not follow from the verdicts"));
    }
}

TEST_CASE("a question never writes") {
    Judged judged;
    CHECK_THROWS_AS(judged.store.ask("DELETE FROM team_cards"), sim::Failure);
    CHECK(judged.text("SELECT count(*) FROM team_cards") == "1");
}

TEST_CASE("people join teams and cohorts, and leave them") {
    Judged judged;
    const Member ada{"Ada", GroupKind::team, "Leeds", "2026-03-01"};
    judged.store.join_group(ada);
    judged.store.join_group({"Ada", GroupKind::team, "Leeds", "2026-04-01"});
    judged.store.join_group({"Ben", GroupKind::cohort, "2026-03", "2026-03-05"});
    CHECK(judged.store.members() ==
          std::vector<Member>{ada, {"Ben", GroupKind::cohort, "2026-03", "2026-03-05"}});
    CHECK(judged.store.check().empty());
    CHECK(judged.store.rename_person("Ada", "Ada L."));
    CHECK(judged.store.leave_group("Ada L.", GroupKind::team, "Leeds"));
    CHECK_FALSE(judged.store.leave_group("Ada L.", GroupKind::team, "Leeds"));
    CHECK_FALSE(judged.store.leave_group("Nobody", GroupKind::team, "Leeds"));
    CHECK(judged.store.members().size() == 1);
    CHECK(judged.store.check().empty());
    CHECK_THROWS_AS(judged.store.join_group({"Ada L.", GroupKind::team, "", ""}), sim::Failure);
    CHECK_THROWS_AS(judged.store.join_group({"Ada L.", GroupKind::team, "a\nb", ""}), sim::Failure);
}

TEST_CASE("a place in a group that was changed by hand is named") {
    Judged judged;
    judged.store.join_group({"Ada", GroupKind::team, "Leeds", "2026-03-01"});
    Database(judged.file).run("UPDATE members SET since = '2020-01-01'");
    REQUIRE(judged.store.check().size() == 1);
    CHECK_THAT(judged.store.check().front(), Catch::Contains("team Leeds"));
}

TEST_CASE("what is saved of a damaged file keeps who is in which group, and the desk's rows follow") {
    const tests::TemporaryFolder folder;
    const Member ada{"Ada", GroupKind::team, "Leeds", "2026-03-01"};
    {
        Store store = Store::open(folder / "d.db");
        const SessionId id = store.begin_session(tests::new_session(), tests::opening());
        store.add_verdict(card(id, "j1"), {});
        store.join_group(ada);
        store.set_setting("Ada", "theme", "light");
    }
    Store saved = Store::open(salvage(folder / "d.db").file);
    CHECK(saved.members() == std::vector<Member>{ada});
    CHECK(saved.setting("Ada", "theme") == "light");
    CHECK(saved.check().empty());
    Statement count = saved.ask("SELECT count(*) FROM team_criteria");
    CHECK(count.step());
    CHECK(count.number(0) == 2);
}

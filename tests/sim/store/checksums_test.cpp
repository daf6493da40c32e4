// Every value of every record that counts is noticed when it changes.
#include "sim/store/checksums.h"

#include <fstream>
#include <random>

#include "sim/failure/failure.h"
#include "sim/store/disk_rows.h"
#include "sim/store/store.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;

namespace {

struct Recorded {
    tests::TemporaryFolder folder;
    std::filesystem::path file = folder / "c.db";

    Recorded() {
        Store store = Store::open(file);
        const SessionId id = store.begin_session(tests::new_session(), tests::opening());
        store.append(id, std::vector{tests::reply(2, 10, "Sorry, Sam")});
        store.mark_ended(id, "2026-03-02T10:00:00");
        const ScorecardRow card{.session = id,
                                .judge = "j1",
                                .judge_date = "2026-03-01",
                                .rubric = "1",
                                .overall = 61.5,
                                .would_have_been = 61.5,
                                .dimensions = {91.0, std::nullopt, 77.5, 0.0},
                                .card_json = "{\"a\": 1}"};
        store.add_verdict(card, std::vector<StepRow>{{"sam", "rage", 1, 2, 0}});
        store.save_self_rating(id, {{70, std::nullopt, 60, 50}});
        store.add_dispute(id, {.rubric = "1", .criterion = "T1", .says = "a", .because = "b"});
        store.add_drill("Ada", {.scenario = "s", .step = "rage", .score = 50, .card_json = "{}"});
        store.set_setting("Ada", "theme", "light");
        store.set_setting("", "last_person", "Ada");
    }
    /// By hand, past every trigger, which stand again afterwards.
    void change(const std::string& sql) const {
        Database raw(file);
        std::string again;
        Statement triggers(raw, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
        std::string drops;
        while (triggers.step())
            drops += "DROP TRIGGER " + triggers.text(0) + ";", again += triggers.text(1) + ";";
        raw.run(drops + sql + ";" + again);
    }
};

}  // namespace

TEST_CASE("what was written by the program fits") {
    const Recorded kept;
    Store store = Store::open(kept.file);
    CHECK(store.check().empty());
    store.rename_person("Ada", "Ada L.");
    store.set_setting("Ada L.", "theme", "dark");
    store.mark_ended({1}, "2026-03-02T11:00:00");
    CHECK(store.check().empty());
    CHECK_NOTHROW(store.refuse_changed({1}));
}

TEST_CASE("a value that was changed by hand is named") {
    const Recorded kept;
    for (const char* column : {"people.name",
                               "sessions.scenario",
                               "sessions.version",
                               "sessions.seed",
                               "sessions.extra_time_percent",
                               "sessions.started_at",
                               "sessions.ended_at",
                               "scorecards.judge_date",
                               "scorecards.rubric",
                               "scorecards.overall",
                               "scorecards.would_have_been",
                               "scorecards.passed",
                               "scorecards.tone",
                               "scorecards.speed",
                               "scorecards.consistency",
                               "scorecards.take_offline",
                               "scorecards.critical",
                               "scorecards.card",
                               "step_results.points",
                               "step_results.of",
                               "step_results.critical",
                               "self_ratings.tone",
                               "disputes.says",
                               "disputes.because",
                               "drills.score",
                               "drills.card",
                               "drills.text",
                               "settings.value",
                               "journal.at",
                               "summaries.replies",
                               "summaries.hints"}) {
        const std::string name = column;
        const std::size_t dot = name.find('.');
        const std::string table = name.substr(0, dot), of = name.substr(dot + 1);
        const std::filesystem::path before = kept.folder / "before.db";
        std::filesystem::copy_file(kept.file, before, std::filesystem::copy_options::overwrite_existing);
        const bool json = of == "card";
        kept.change("UPDATE " + table + " SET " + of + " = CASE typeof(" + of + ") WHEN 'text' THEN " + of +
                    (json ? " || ' '" : " || '1'") + " WHEN 'null' THEN 1 ELSE CASE " + of +
                    " WHEN 0 THEN 1 ELSE 0 END END");
        INFO(column);
        Store store = Store::open(kept.file);
        CHECK_FALSE(store.check().empty());
        for (const char* shown : {"people", "sessions", "scorecards", "step_results", "journal", "summaries"})
            if (table == shown)
                CHECK_THROWS_WITH(store.refuse_changed({1}), Catch::Contains("is not what was written"));
        store = Store::open(before);
        std::filesystem::copy_file(before, kept.file, std::filesystem::copy_options::overwrite_existing);
    }
}

TEST_CASE("rows that were added, taken out or swapped by hand are named") {
    const Recorded kept;
    std::string says;
    SECTION("a session that was cloned") {
        kept.change(
            "INSERT INTO sessions SELECT 2, person, scenario, version, seed, extra_time_percent, started_at,"
            " ended_at, scenario_text, brand_text, noise_text FROM sessions WHERE id = 1");
        says = "session 2 was not written by Coolhead";
    }
    SECTION("a verdict that was taken out") {
        kept.change("DELETE FROM step_results; DELETE FROM scorecards");
        says = "the verdict of judge j1 on session 1 was there and is gone";
    }
    SECTION("a step that was taken out") {
        kept.change("DELETE FROM step_results");
        says = "the verdict of judge j1 on session 1 does not fit its checksum";
    }
    SECTION("a session given to somebody else") {
        kept.change("INSERT INTO people VALUES (9, 'Eve'); UPDATE sessions SET person = 9");
        says = "session 1 does not fit its checksum";
    }
    SECTION("checksums that were taken out") {
        kept.change("DELETE FROM checksums");
        says = "was not written by Coolhead, or its checksum was taken out";
    }
    const std::vector<std::string> problems = Store::open(kept.file).check();
    std::string all;
    for (const std::string& problem : problems) all += problem + "\n";
    CHECK_THAT(all, Catch::Contains(says));
}

namespace {

/// Every value of every table; of a file that cannot be read, that alone.
std::string all_values(const std::string& bytes) {
    try {
        Database database = Database::in_memory(bytes, "flipped");
        std::string values;
        for (const char* table : {"people", "texts", "sessions", "journal", "scorecards", "step_results",
                                  "self_ratings", "disputes", "drills", "settings", "seals"}) {
            Statement select(database, std::string("SELECT * FROM ") + table);
            while (select.step())
                for (int column = 0; column < select.columns(); ++column)
                    values += select.unmistakable(column);
        }
        return values;
    } catch (const sim::Failure&) {
        return "unreadable";
    }
}

bool is_noticed(const std::filesystem::path& file) {
    try {
        return !Store::open_copy(file).check().empty();
    } catch (const sim::Failure&) {
        return true;
    }
}

}  // namespace

TEST_CASE("a bit that turned anywhere is noticed where it changes a value") {
    const Recorded recorded;
    const std::string bytes = image_on_disk(recorded.file);
    const std::string before = all_values(bytes);
    const std::filesystem::path turned_file = recorded.folder / "turned.db";
    std::minstd_rand random(20260302);
    int changed = 0;
    for (int sample = 0; sample < 400; ++sample) {
        std::string turned = bytes;
        const std::size_t at = random() % bytes.size();
        turned[at] = static_cast<char>(turned[at] ^ (1 << random() % 8));
        if (all_values(turned) == before) continue;
        ++changed;
        std::ofstream(turned_file, std::ios::binary | std::ios::trunc) << turned;
        CAPTURE(at);
        CHECK(is_noticed(turned_file));
    }
    CHECK(changed > 10);
}

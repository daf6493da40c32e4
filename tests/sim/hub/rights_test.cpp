// What the database itself refuses: each role logs in with plain SQL and tries what it must not.
#include <fmt/format.h>

#include "tests/sim/hub/machines.h"
#include "tests/support/catch.h"

namespace hub = sim::hub;
namespace store = sim::store;
using tests::by_plain_sql;

namespace {

const char* const refused = "refused: 42501";  // insufficient privilege

/// Two teams; in one a manager, a trainer and two trainees, each with sessions.
struct Everybody {
    tests::TestHub team{"rights_hub"};
    tests::TestHub other{"rights_hub"};
    std::unique_ptr<tests::Machine> manager = team.manager();
    std::unique_ptr<tests::Machine> trainer = team.joined(*manager, "trainer", "Tom");
    std::unique_ptr<tests::Machine> dana = team.joined(*manager, "trainee", "Dana");
    std::unique_ptr<tests::Machine> eve = team.joined(*manager, "trainee", "Eve");
    std::unique_ptr<tests::Machine> stranger = other.manager();
    store::SessionId danas;

    Everybody() {
        danas = dana->play("Dana");
        dana->store.save_self_rating(danas, {{1, 2, 3, 4}});
        eve->play("Eve");
        for (tests::Machine* each : {manager.get(), dana.get(), eve.get()}) each->push();
        manager->pull();
    }
    std::string as(const tests::Machine& who, const std::string& sql) const {
        return by_plain_sql(team.database(), who.account, sql);
    }
    std::string count(const std::string& table) const {
        return team.value(fmt::format("SELECT count(*) FROM coolhead.{} WHERE team = TEAM", table));
    }
};

}  // namespace

TEST_CASE("a trainee sees their own and nobody else's, whatever is asked") {
    const Everybody all;
    const std::string danas = all.dana->id_of(all.danas);
    CHECK(all.as(*all.dana, "SELECT count(*) FROM coolhead.sessions") == "1|\n");
    CHECK(all.as(*all.eve, "SELECT count(*) FROM coolhead.sessions") == "1|\n");
    for (const char* table : {"sessions", "verdicts", "entries"}) {
        const std::string whose = fmt::format("SELECT count(*) FROM coolhead.{} WHERE person = '{}'", table,
                                              store::Exchange(all.dana->store).person_id_of("Dana"));
        CHECK(all.as(*all.eve, whose) == "0|\n");
        CHECK(all.as(*all.dana, whose) == "1|\n");
    }
    CHECK(all.as(*all.eve, "SELECT name FROM coolhead.people") == "Eve|\n");
    CHECK(all.as(*all.eve,
                 "SELECT p.name FROM coolhead.sessions s RIGHT JOIN coolhead.people p ON p.id = s.person") ==
          "Eve|\n");
    CHECK(all.as(*all.eve, "SELECT name FROM coolhead.people_0 UNION SELECT name FROM coolhead.people_5") ==
          refused);
    CHECK(all.as(*all.eve, fmt::format("SELECT journal FROM coolhead.sessions WHERE id = '{}'", danas)) ==
          "");
    CHECK(all.as(*all.eve, "COPY coolhead.sessions TO STDOUT").find(danas) == std::string::npos);
    CHECK(all.as(*all.eve, "SET row_security = off; SELECT count(*) FROM coolhead.sessions") == refused);
    CHECK(all.as(*all.eve, "SET ROLE coolhead_manager") == refused);
    CHECK(all.as(*all.eve, "SET ROLE coolhead_owner") == refused);
    CHECK(all.as(*all.eve, fmt::format("SET SESSION AUTHORIZATION {}", all.dana->account.login)) == refused);
    for (const char* table : {"accounts", "invitations", "teams", "log", "sessions_3"})
        CHECK(all.as(*all.eve, fmt::format("SELECT * FROM coolhead.{}", table)) == refused);
}

TEST_CASE("a function or an operator of their own shows a trainee no row that is hidden") {
    const Everybody all;
    // They cannot even make one: neither here nor among temporary things.
    CHECK(all.as(*all.eve,
                 "CREATE FUNCTION coolhead.leak(text) RETURNS boolean LANGUAGE sql AS 'SELECT true'") ==
          refused);
    CHECK(
        all.as(*all.eve, "CREATE FUNCTION public.leak(text) RETURNS boolean LANGUAGE sql AS 'SELECT true'") ==
        refused);
    CHECK(all.as(*all.eve, "CREATE TEMP TABLE mine (x int)") == refused);
    // An error that would tell is raised for no row of somebody else.
    CHECK(all.as(*all.eve,
                 "SELECT 1 FROM coolhead.people WHERE name = 'Dana' AND 1 / (length(name) - 4) > 0") == "");
    CHECK(
        all.as(*all.eve,
               "SELECT count(*) FROM pg_stats WHERE schemaname = 'coolhead' AND tablename LIKE 'people%'") ==
        "0|\n");
    CHECK(all.as(*all.eve,
                 "SELECT count(*) FROM pg_class WHERE relkind = 'S' AND relnamespace = "
                 "'coolhead'::regnamespace") == "0|\n");
    CHECK(all.as(*all.eve, "SELECT rolpassword FROM pg_authid") == refused);
    CHECK(all.as(*all.eve,
                 "SELECT query FROM pg_stat_activity WHERE usename <> current_user AND query <> "
                 "'<insufficient privilege>'"
                 " AND query <> ''") == "");
}

TEST_CASE("nobody changes, deletes or forges by plain SQL") {
    const Everybody all;
    const std::string before =
        all.count("sessions") + all.count("verdicts") + all.count("entries") + all.count("people");
    for (const tests::Machine* who : {all.manager.get(), all.trainer.get(), all.dana.get()})
        for (const char* sql :
             {"UPDATE coolhead.sessions SET journal = ''",
              "DELETE FROM coolhead.sessions",
              "TRUNCATE coolhead.sessions",
              "INSERT INTO coolhead.sessions SELECT * FROM coolhead.sessions",
              "UPDATE coolhead.verdicts SET overall = 100",
              "DELETE FROM coolhead.verdicts",
              "UPDATE coolhead.entries SET body = '1'",
              "DELETE FROM coolhead.entries",
              "UPDATE coolhead.people SET name = 'x'",
              "DELETE FROM coolhead.log",
              "UPDATE coolhead.log SET login = 'x'",
              "INSERT INTO coolhead.log (team, position, what) VALUES (gen_random_uuid(), 1, 'x')",
              "COPY coolhead.entries FROM STDIN",
              "UPDATE coolhead.accounts SET rank = 'manager'",
              "UPDATE coolhead.teams SET position = 0",
              "DELETE FROM coolhead.erased",
              "UPDATE coolhead.versions SET version = 9",
              "ALTER TABLE coolhead.sessions DISABLE ROW LEVEL SECURITY",
              "DROP TABLE coolhead.log",
              "ALTER TABLE coolhead.log DISABLE TRIGGER ALL",
              "CREATE TABLE coolhead.x ()",
              "CREATE ROLE x LOGIN",
              "SELECT coolhead.next_place('x', 'y')",
              "SELECT coolhead.forget_names(gen_random_uuid())",
              "SELECT coolhead.is_mine(gen_random_uuid())",
              "SELECT coolhead.join(3, 'x', 'y', 'z')",
              "GRANT coolhead_manager TO coolhead_trainee",
              "COPY (SELECT 1) TO PROGRAM 'true'",
              "SELECT pg_read_file('postgresql.conf')"}) {
            INFO(who->account.rank << ": " << sql);
            CHECK(all.as(*who, sql).starts_with(refused));
        }
    CHECK(all.count("sessions") + all.count("verdicts") + all.count("entries") + all.count("people") ==
          before);
}

TEST_CASE("what the functions are given by hand is refused where it is not one's own") {
    const Everybody all;
    const std::string danas = all.dana->id_of(all.danas);
    const std::string dana = store::Exchange(all.dana->store).person_id_of("Dana");
    // Without the line that says which place it has.
    const auto push = [&](const tests::Machine& who, const std::string& people, const std::string& verdicts,
                          const std::string& entries) {
        std::string said =
            all.as(who, fmt::format("SELECT * FROM coolhead.push(3, '{}', '[]', '[]', '{}', '{}', '{{}}')",
                                    people, verdicts, entries));
        return said.substr(0, said.find("place|"));
    };
    const auto checked = [&](const std::string& values) {
        return tests::server().value(
            "postgres",
            fmt::format("SELECT encode(sha256(convert_to(concat_ws(E'\\n', {}), 'UTF8')), 'hex')", values));
    };
    const std::string verdict = fmt::format(
        R"([{{"session": "{}", "judge": "mine", "judge_date": "", "nth": 1, "rubric": "1", "overall": 100, "would_have_been": 100,)"
        R"( "passed": true, "critical": 0, "starts": 1, "size": 2, "steps": "[]", "checksum": "\\x{}"}}])",
        danas, checked(fmt::format("'{}', 'mine', '[]', '{{}}'", danas)));
    CHECK(push(*all.eve, "[]", verdict, "[]") == "verdict|1|refused|\n");
    CHECK(all.count("verdicts") == "2");
    CHECK(push(*all.manager, "[]", verdict, "[]") == "");  // the same is well made
    const std::string id = "01900000-0000-7000-8000-000000000001";
    const auto entry = [&](const std::string& kind) {
        return fmt::format(
            R"([{{"id": "{}", "session": "{}", "kind": "{}", "author": "Mo", "turn": 1, "made_at": "", "body": "1", "checksum": "\\x{}"}}])",
            id, danas, kind, checked(fmt::format("'{}', '{}', '{}', 'Mo', 1, '', '1'", id, danas, kind)));
    };
    CHECK(push(*all.eve, "[]", "[]", entry("dispute")) == "entry|1|refused|\n");
    CHECK(push(*all.dana, "[]", "[]", entry("override")) == "entry|1|refused|\n");  // a ruling on oneself
    CHECK(push(*all.manager, "[]", "[]", entry("override")) == "");
    CHECK(push(*all.manager, "[]", "[]", entry("comment")) == "entry|1|differs|\n");
    push(*all.eve, fmt::format(R"([{{"id": "{}", "name": "Fool"}}])", dana), "[]", "[]");
    CHECK(all.team.value(fmt::format("SELECT name FROM coolhead.people WHERE team = TEAM AND id = '{}'",
                                     dana)) == "Dana");
    // A checksum that does not fit is refused whole.
    std::string wrong = entry("comment");
    wrong.replace(wrong.find("\"body\": \"1\""), 11, "\"body\": \"2\"");
    wrong.replace(wrong.find(id), 36, "01900000-0000-7000-8000-000000000002");
    CHECK(push(*all.manager, "[]", "[]", wrong) == "refused: 23514");
    CHECK(all.as(*all.eve, fmt::format("SELECT coolhead.erase(3, '{}')", dana)) == refused);
    CHECK(all.as(*all.trainer, fmt::format("SELECT coolhead.erase(3, '{}')", dana)) == refused);
    CHECK(all.as(*all.eve, fmt::format("SELECT coolhead.dismiss(3, '{}')", all.dana->account.login)) ==
          refused);
    CHECK(all.as(*all.stranger, fmt::format("SELECT coolhead.dismiss(3, '{}')", all.dana->account.login)) ==
          refused);
}

TEST_CASE("a manager sees their team and no other") {
    const Everybody all;
    CHECK(all.as(*all.manager, "SELECT count(*) FROM coolhead.sessions") == "2|\n");
    CHECK(all.as(*all.stranger, "SELECT count(*) FROM coolhead.sessions") == "0|\n");
    CHECK(all.as(*all.stranger, "SELECT count(*) FROM coolhead.people") == "0|\n");
    CHECK(all.as(*all.stranger, "SELECT count(*) FROM coolhead.accounts") == "1|\n");
    CHECK(all.as(*all.stranger, fmt::format("SELECT coolhead.erase(3, '{}')",
                                            store::Exchange(all.dana->store).person_id_of("Dana"))) ==
          "0|\n");
    CHECK(all.count("sessions") == "2");
    CHECK(all.as(*all.manager, "SELECT rolpassword FROM pg_authid") == refused);
    CHECK(all.as(*all.manager, "SELECT login FROM coolhead.invitations") == refused);
}

TEST_CASE("a trainer gets statistics without names, and of no few people") {
    const Everybody all;
    for (const char* table : {"sessions", "people", "verdicts", "entries", "accounts", "log", "erased"})
        CHECK(all.as(*all.trainer, fmt::format("SELECT count(*) FROM coolhead.{}", table)) == refused);
    CHECK(all.as(*all.trainer, "SELECT * FROM coolhead.scenario_statistics(3)") == "");
    for (const char* name : {"A", "B", "C"}) all.manager->play(name);
    all.manager->push();
    CHECK(all.as(*all.trainer, "SELECT * FROM coolhead.scenario_statistics(3)") ==
          "lost-parcel|5|5|5|71.4|\n");
    CHECK(all.as(*all.dana, "SELECT * FROM coolhead.scenario_statistics(3)") == refused);
}

TEST_CASE("every change is in the log, with who and when, and the owner cannot take it out") {
    const Everybody all;
    CHECK(all.team.value(
              "SELECT string_agg(what, ' ' ORDER BY position) FROM coolhead.log WHERE team = TEAM") ==
          "init join invite join invite join invite join push push push push push push push push");
    CHECK(all.team.value(fmt::format(
              "SELECT count(*) FROM coolhead.log WHERE team = TEAM AND what = 'push' AND login = '{}'"
              " AND at > now() - interval '1 hour'",
              all.dana->account.login)) == "4");
    CHECK(all.team.value("SELECT max(position) - count(*) FROM coolhead.log WHERE team = TEAM") == "0");
    for (const char* sql : {"DELETE FROM coolhead.log", "UPDATE coolhead.log SET what = 'x'"}) {
        tests::server().run(all.team.database(),
                            std::string("SET ROLE coolhead_owner; ") + sql);  // the policies show no row
        CHECK_THROWS(tests::server().run(all.team.database(), sql));          // nor may a superuser, unasked
    }
}

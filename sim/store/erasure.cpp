#include "sim/store/erasure.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "sim/store/checksums.h"
#include "sim/store/exchange.h"
#include "sim/store/team_rows.h"

namespace sim::store {
namespace {

/// Triggers that refuse what erasing has to do; they are put back as they were before it is done.
constexpr std::array<std::string_view, 7> guards = {
    "journal_never_forgets", "scorecards_never_go",  "step_results_never_go",   "reviews_never_go",
    "entries_never_go",      "ledger_never_changes", "people_log_never_changes"};

/// Whose sessions and drills go; ?1 is a person's number or a day.
struct Scope {
    std::string_view sessions;
    std::string_view drills;
};
constexpr Scope of_person = {"(SELECT id FROM sessions WHERE person = ?1)",
                             "(SELECT id FROM drills WHERE person = ?1)"};
constexpr Scope before_day = {"(SELECT id FROM sessions WHERE started_at < ?1)",
                              "(SELECT id FROM drills WHERE made_at < ?1)"};

struct Left {
    std::string_view from;
    std::string_view which;  ///< {0} are the sessions that go, {1} the drills
};

/// In the order in which rows may go.
constexpr auto what_goes = std::to_array<Left>(
    {{"checksums", "kind IN ('session', 'verdict', 'standing', 'self_rating', 'entry') AND number IN {0}"},
     {"checksums", "kind = 'identity' AND name = 'session' AND number IN {0}"},
     {"checksums", "kind = 'review' AND number IN (SELECT id FROM reviews WHERE session IN {0})"},
     {"checksums", "kind = 'dispute' AND number IN (SELECT id FROM disputes WHERE session IN {0})"},
     {"checksums", "kind = 'drill' AND number IN {1}"},
     {"checksums", "kind = 'drill_dispute' AND number IN (SELECT id FROM drill_disputes WHERE drill IN {1})"},
     {"checksums",
      "kind = 'drill_answer' AND number IN (SELECT id FROM drill_answers WHERE dispute IN"
      " (SELECT id FROM drill_disputes WHERE drill IN {1}))"},
     {"team_criteria", "card IN (SELECT id FROM team_cards WHERE session IN {0})"},
     {"team_errors", "card IN (SELECT id FROM team_cards WHERE session IN {0})"},
     {"team_reviews", "session IN {0}"},
     {"team_cards", "session IN {0}"},
     {"standings", "session IN {0}"},
     {"reviews", "session IN {0}"},
     {"hub_waits", "kind <> 'person' AND number IN {0}"},
     {"identities", "kind = 'session' AND number IN {0}"},
     {"entries", "session IN {0}"},
     {"self_ratings", "session IN {0}"},
     {"disputes", "session IN {0}"},
     {"typing", "session IN {0}"},
     {"drafts", "session IN {0}"},
     {"clocks", "session IN {0}"},
     {"seals", "session IN {0}"},
     {"summaries", "session IN {0}"},
     {"step_results", "session IN {0}"},
     {"scorecards", "session IN {0}"},
     {"journal", "session IN {0}"},
     {"drill_answers", "dispute IN (SELECT id FROM drill_disputes WHERE drill IN {1})"},
     {"drill_disputes", "drill IN {1}"},
     {"drills", "id IN {1}"},
     {"sessions", "id IN {0}"}});

/// The same of the person alone.
constexpr auto what_goes_of_person = std::to_array<Left>(
    {{"checksums", "kind IN ('person', 'setting', 'member', 'role') AND number = ?1"},
     {"checksums", "kind = 'identity' AND name = 'person' AND number = ?1"},
     {"checksums", "kind = 'assignment' AND number IN (SELECT id FROM assignments WHERE person = ?1)"},
     {"hub_waits", "kind = 'person' AND number = ?1"},
     {"identities", "kind = 'person' AND number = ?1"},
     {"settings", "person = ?1"},
     {"members", "person = ?1"},
     {"roles", "person = ?1"},
     {"assignments", "person = ?1"},
     {"people", "id = ?1"}});

std::vector<std::string> lift(Database& database) {
    std::vector<std::string> sql;
    for (const std::string_view guard : guards) {
        Statement select(database, "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?");
        if (select.bind(guard).step()) sql.push_back(select.text(0));
    }
    for (const std::string_view guard : guards) database.run(fmt::format("DROP TRIGGER IF EXISTS {}", guard));
    return sql;
}

template <typename Value>
void run_with(Database& database, const std::string& sql, const Value& value) {
    Statement statement(database, sql);
    if (sql.find("?1") != std::string::npos) statement.bind(value);
    statement.run();
}

template <typename Value>
ErasedCounts count_rows(Database& database, const Scope& scope, const Value& value) {
    const auto number = [&](const std::string& sql) {
        Statement count(database, sql);
        count.bind(value).step();
        return static_cast<int>(count.number(0));
    };
    return {
        number(fmt::format("SELECT count(*) FROM sessions WHERE id IN {}", scope.sessions)),
        number(fmt::format("SELECT count(*) FROM sessions WHERE id IN {} AND ended_at IS NOT NULL",
                           scope.sessions)),
        number(fmt::format("SELECT count(*) FROM scorecards AS card WHERE session IN {} AND passed = 1 AND"
                           " nth = (SELECT max(nth) FROM scorecards WHERE session = card.session)",
                           scope.sessions)),
        number(fmt::format("SELECT count(*) FROM drills WHERE id IN {}", scope.drills))};
}

void keep_counts(Database& database, const ErasedCounts& counts) {
    Statement insert(database,
                     "INSERT INTO erased_people (made_at, sessions, finished, passed, drills) VALUES"
                     " (strftime('%Y-%m-%dT%H:%M:%S', 'now', 'localtime'), ?, ?, ?, ?)");
    insert.bind(counts.sessions).bind(counts.finished).bind(counts.passed).bind(counts.drills).run();
    keep_checksum(database, {RecordKind::erased, database.last_insert_id(), {}});
}

template <typename Value>
void erase_scope(Database& database, const Scope& scope, const Value& value) {
    run_with(database, fmt::format("UPDATE ledger SET statement = '' WHERE session IN {}", scope.sessions),
             value);
    for (const Left& left : what_goes)
        run_with(database,
                 fmt::format("DELETE FROM {} WHERE {}", left.from,
                             fmt::format(fmt::runtime(left.which), scope.sessions, scope.drills)),
                 value);
    make_sums(database);
}

/// Rows that named the person by number, and go on without.
void unname(Database& database, RecordKind kind, const char* table, const char* column, std::int64_t person) {
    std::vector<std::int64_t> rows;
    Statement select(database, fmt::format("SELECT id FROM {} WHERE {} = ?", table, column));
    select.bind(person);
    while (select.step()) rows.push_back(select.number(0));
    run_with(database, fmt::format("UPDATE {0} SET {1} = 0 WHERE {1} = ?1", table, column), person);
    for (const std::int64_t row : rows) keep_checksum(database, {kind, row, {}});
}

}  // namespace

ErasedCounts erase_person_rows(Database& database, std::int64_t person) {
    const ErasedCounts counts = count_rows(database, of_person, person);
    const std::vector<std::string> lifted = lift(database);
    erase_scope(database, of_person, person);
    for (const Left& left : what_goes_of_person)
        run_with(database, fmt::format("DELETE FROM {} WHERE {}", left.from, left.which), person);
    unname(database, RecordKind::people_log, "people_log", "who", person);
    unname(database, RecordKind::people_log, "people_log", "about", person);
    unname(database, RecordKind::assignment, "assignments", "made_by", person);
    for (const std::string& trigger : lifted) database.run(trigger);
    keep_counts(database, counts);
    return counts;
}

ErasedCounts count_rows_before(Database& database, const std::string& day) {
    return count_rows(database, before_day, std::string_view(day));
}

ErasedCounts erase_rows_before(Database& database, const std::string& day) {
    const ErasedCounts counts = count_rows_before(database, day);
    if (counts == ErasedCounts{}) return counts;
    const std::vector<std::string> lifted = lift(database);
    erase_scope(database, before_day, std::string_view(day));
    for (const std::string& trigger : lifted) database.run(trigger);
    keep_counts(database, counts);
    return counts;
}

void Exchange::erase_in_transaction(const std::string& id) {
    const std::int64_t person = number_of("person", id);
    if (person != 0) erase_person_rows(*database_, person);
}

void Exchange::erase_person(const std::string& id) {
    Transaction transaction(*database_);
    erase_in_transaction(id);
    transaction.commit();
    database_->run("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace sim::store

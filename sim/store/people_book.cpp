#include "sim/store/people_book.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/store/checksums.h"

namespace sim::store {
namespace {

constexpr std::string_view log_columns =
    "SELECT line.id, made_at, unix_s, what, coalesce(doer.name, ''), coalesce(subject.name, ''), words"
    " FROM people_log AS line LEFT JOIN people AS doer ON doer.id = who"
    " LEFT JOIN people AS subject ON subject.id = about";

LogLine log_line_in(const Statement& row) {
    return {row.number(0), row.text(1), row.number(2), row.text(3), row.text(4), row.text(5), row.text(6)};
}

std::vector<LogLine> log_lines_in(Statement& select) {
    std::vector<LogLine> lines;
    while (select.step()) lines.push_back(log_line_in(select));
    return lines;
}

}  // namespace

std::int64_t PeopleBook::number_of(const std::string& person) {
    Statement select(*database_, "SELECT id FROM people WHERE name = ?");
    return !person.empty() && select.bind(person).step() ? select.number(0) : 0;
}

std::vector<RoleRow> PeopleBook::roles() {
    Statement select(*database_,
                     "SELECT name, role, passphrase, since FROM roles JOIN people ON people.id = person"
                     " ORDER BY name");
    std::vector<RoleRow> roles;
    while (select.step()) roles.push_back({select.text(0), select.text(1), select.text(2), select.text(3)});
    return roles;
}

std::optional<RoleRow> PeopleBook::role(const std::string& person) {
    Statement select(*database_,
                     "SELECT name, role, passphrase, since FROM roles JOIN people ON people.id = person"
                     " WHERE name = ?");
    if (!select.bind(person).step()) return std::nullopt;
    return RoleRow{select.text(0), select.text(1), select.text(2), select.text(3)};
}

void PeopleBook::keep_role(const RoleRow& role, const LogNote& note) {
    Transaction transaction(*database_);
    const std::int64_t person = store_->person_id(role.person);
    Statement insert(*database_, "INSERT OR REPLACE INTO roles VALUES (?, ?, ?, ?)");
    insert.bind(person).bind(role.role).bind(role.passphrase).bind(role.since).run();
    keep_checksum(*database_, {RecordKind::role, person, {}});
    note_in_transaction(note);
    transaction.commit();
}

void PeopleBook::note_in_transaction(const LogNote& note) {
    Statement insert(
        *database_,
        "INSERT INTO people_log (made_at, unix_s, what, who, about, words) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(note.at.made_at).bind(note.at.unix_s).bind(note.what).bind(number_of(note.who));
    insert.bind(number_of(note.about)).bind(note.words).run();
    keep_checksum(*database_, {RecordKind::people_log, database_->last_insert_id(), {}});
}

void PeopleBook::note(const LogNote& note) {
    Transaction transaction(*database_);
    note_in_transaction(note);
    transaction.commit();
}

std::vector<LogLine> PeopleBook::log(int at_most) {
    Statement select(*database_, fmt::format("{} ORDER BY line.id DESC LIMIT ?", log_columns));
    select.bind(at_most);
    return log_lines_in(select);
}

std::vector<LogLine> PeopleBook::log_of(const std::string& what) {
    Statement select(*database_, fmt::format("{} WHERE what = ? ORDER BY line.id DESC", log_columns));
    select.bind(what);
    return log_lines_in(select);
}

std::vector<LogLine> PeopleBook::log_since(const std::string& person, const std::vector<std::string>& until) {
    Statement select(*database_, fmt::format("{} WHERE about = ? ORDER BY line.id DESC", log_columns));
    select.bind(number_of(person));
    std::vector<LogLine> lines;
    while (select.step()) {
        LogLine line = log_line_in(select);
        if (std::ranges::find(until, line.what) != until.end()) break;
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<PersonRow> PeopleBook::people() {
    Statement select(
        *database_,
        "SELECT name, coalesce(role, ''), coalesce(passphrase, '') <> '',"
        " (SELECT count(*) FROM sessions WHERE person = people.id),"
        " (SELECT count(*) FROM sessions WHERE person = people.id AND ended_at IS NOT NULL),"
        " (SELECT coalesce(substr(max(started_at), 1, 10), '') FROM sessions WHERE person = people.id),"
        " (SELECT count(*) FROM drills WHERE person = people.id)"
        " FROM people LEFT JOIN roles ON roles.person = people.id ORDER BY name");
    std::vector<PersonRow> people;
    while (select.step())
        people.push_back({select.text(0), select.text(1), select.number(2) != 0,
                          static_cast<int>(select.number(3)), static_cast<int>(select.number(4)),
                          select.text(5), static_cast<int>(select.number(6))});
    return people;
}

std::int64_t PeopleBook::assign(const AssignmentRow& assignment, const LogNote& note) {
    Transaction transaction(*database_);
    const bool to_person = assignment.goes_to == "person";
    const std::int64_t person = to_person ? store_->person_id(assignment.name) : 0;
    Statement insert(*database_,
                     "INSERT INTO assignments (scenario, goes_to, person, name, mode, due, again_after_days,"
                     " made_at, made_by, withdrawn_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '')");
    insert.bind(assignment.scenario).bind(assignment.goes_to).bind(person);
    insert.bind(to_person ? "" : assignment.name).bind(assignment.mode).bind(assignment.due);
    insert.bind(assignment.again_after_days).bind(assignment.made_at).bind(number_of(assignment.made_by));
    insert.run();
    const std::int64_t id = database_->last_insert_id();
    keep_checksum(*database_, {RecordKind::assignment, id, {}});
    note_in_transaction(note);
    transaction.commit();
    return id;
}

bool PeopleBook::withdraw(std::int64_t id, const LogNote& note) {
    Transaction transaction(*database_);
    Statement update(*database_,
                     "UPDATE assignments SET withdrawn_at = ? WHERE id = ? AND withdrawn_at = ''");
    update.bind(note.at.made_at).bind(id).run();
    if (database_->changed() == 0) return false;
    keep_checksum(*database_, {RecordKind::assignment, id, {}});
    note_in_transaction(note);
    transaction.commit();
    return true;
}

std::vector<AssignmentRow> PeopleBook::assignments() {
    Statement select(
        *database_,
        "SELECT assignments.id, scenario, goes_to,"
        " CASE goes_to WHEN 'person' THEN coalesce(people.name, '') ELSE assignments.name END, mode,"
        " due, again_after_days, made_at, coalesce(maker.name, ''), withdrawn_at FROM assignments"
        " LEFT JOIN people ON people.id = person LEFT JOIN people AS maker ON maker.id = made_by"
        " WHERE withdrawn_at = '' ORDER BY assignments.id");
    std::vector<AssignmentRow> rows;
    while (select.step())
        rows.push_back({select.number(0), select.text(1), select.text(2), select.text(3), select.text(4),
                        select.text(5), static_cast<int>(select.number(6)), select.text(7), select.text(8),
                        select.text(9)});
    return rows;
}

std::vector<AttemptRow> PeopleBook::attempts(const std::string& person) {
    Statement select(
        *database_,
        "SELECT sessions.id, scenario, coalesce(mode, 'practice'), started_at,"
        " ended_at IS NOT NULL OR ended_because IS NOT NULL, card.session IS NOT NULL,"
        " coalesce(standings.passed, card.passed, 0)"
        " FROM sessions LEFT JOIN summaries ON summaries.session = sessions.id"
        " LEFT JOIN scorecards AS card ON card.session = sessions.id AND card.nth ="
        " (SELECT max(nth) FROM scorecards AS other WHERE other.session = sessions.id)"
        " LEFT JOIN standings ON standings.session = card.session AND standings.judge = card.judge"
        " WHERE person = ? ORDER BY sessions.id");
    select.bind(number_of(person));
    std::vector<AttemptRow> rows;
    while (select.step())
        rows.push_back({select.number(0), select.text(1), select.text(2), select.text(3),
                        select.number(4) != 0, select.number(5) != 0, select.number(6) != 0});
    return rows;
}

std::optional<ErasedCounts> PeopleBook::erase(const std::string& person, const LogNote& note) {
    Transaction transaction(*database_);
    const std::int64_t number = number_of(person);
    if (number == 0) return std::nullopt;
    note_in_transaction(note);
    const ErasedCounts counts = erase_person_rows(*database_, number);
    transaction.commit();
    database_->run("PRAGMA wal_checkpoint(TRUNCATE)");
    return counts;
}

ErasedCounts PeopleBook::erase_before(const std::string& day, const LogNote& note) {
    Transaction transaction(*database_);
    const ErasedCounts counts = erase_rows_before(*database_, day);
    if (counts == ErasedCounts{}) return counts;
    note_in_transaction(note);
    transaction.commit();
    database_->run("PRAGMA wal_checkpoint(TRUNCATE)");
    return counts;
}

ErasedCounts PeopleBook::older_than(const std::string& day) { return count_rows_before(*database_, day); }

ErasedCounts PeopleBook::erased() {
    Statement sum(*database_,
                  "SELECT coalesce(sum(sessions), 0), coalesce(sum(finished), 0), coalesce(sum(passed), 0),"
                  " coalesce(sum(drills), 0) FROM erased_people");
    sum.step();
    return {static_cast<int>(sum.number(0)), static_cast<int>(sum.number(1)), static_cast<int>(sum.number(2)),
            static_cast<int>(sum.number(3))};
}

std::vector<std::int64_t> PeopleBook::signed_about(const std::string& person) {
    Statement select(*database_,
                     "SELECT number FROM ledger WHERE statement <> '' AND session IN"
                     " (SELECT id FROM sessions WHERE person = ?) ORDER BY number");
    select.bind(number_of(person));
    std::vector<std::int64_t> numbers;
    while (select.step()) numbers.push_back(select.number(0));
    return numbers;
}

std::vector<std::int64_t> PeopleBook::signed_before(const std::string& day) {
    Statement select(*database_,
                     "SELECT number FROM ledger WHERE statement <> '' AND session IN"
                     " (SELECT id FROM sessions WHERE started_at < ?) ORDER BY number");
    select.bind(day);
    std::vector<std::int64_t> numbers;
    while (select.step()) numbers.push_back(select.number(0));
    return numbers;
}

}  // namespace sim::store

#include "sim/store/checksums.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "sim/store/content_hash.h"

namespace sim::store {
namespace {

/// How the records of a kind are found (`all`: number and name) and what they hold (`rows`: ?1 is the number,
/// ?2 the name). All columns count, in the order in which they were made.
struct Kind {
    std::string_view name;
    std::string_view said;  ///< {0} is the number, {1} the name
    std::string_view all;
    std::array<std::string_view, 2> rows;
};

constexpr std::array<Kind, 18> kinds = {{
    {"person", "person {0}", "SELECT id, '' FROM people", {"SELECT * FROM people WHERE id = ?1"}},
    {"session", "session {0}", "SELECT id, '' FROM sessions", {"SELECT * FROM sessions WHERE id = ?1"}},
    {"verdict",
     "the verdict of judge {1} on session {0}",
     "SELECT session, judge FROM scorecards",
     {"SELECT * FROM scorecards WHERE session = ?1 AND judge = ?2",
      "SELECT * FROM step_results WHERE session = ?1 AND judge = ?2 ORDER BY conversation, step"}},
    {"self_rating",
     "the self-rating of session {0}",
     "SELECT session, '' FROM self_ratings",
     {"SELECT * FROM self_ratings WHERE session = ?1"}},
    {"dispute", "disagreement {0}", "SELECT id, '' FROM disputes", {"SELECT * FROM disputes WHERE id = ?1"}},
    {"drill", "drill {0}", "SELECT id, '' FROM drills", {"SELECT * FROM drills WHERE id = ?1"}},
    {"drill_dispute",
     "disagreement {0} in a drill",
     "SELECT id, '' FROM drill_disputes",
     {"SELECT * FROM drill_disputes WHERE id = ?1"}},
    {"setting",
     "the setting {1} of person {0}",
     "SELECT person, key FROM settings",
     {"SELECT * FROM settings WHERE person = ?1 AND key = ?2"}},
    {"member",
     "the place of person {0} in the {1}",
     "SELECT person, kind || ' ' || name FROM members",
     {"SELECT * FROM members WHERE person = ?1 AND kind || ' ' || name = ?2"}},
    {"review", "review {0}", "SELECT id, '' FROM reviews", {"SELECT * FROM reviews WHERE id = ?1"}},
    {"standing",
     "how session {0} stands by judge {1}",
     "SELECT session, judge FROM standings",
     {"SELECT * FROM standings WHERE session = ?1 AND judge = ?2"}},
    {"identity",
     "the id of {1} {0}",
     "SELECT number, kind FROM identities",
     {"SELECT * FROM identities WHERE number = ?1 AND kind = ?2"}},
    {"entry",
     "the entry {1} of session {0}",
     "SELECT session, id FROM entries",
     {"SELECT * FROM entries WHERE session = ?1 AND id = ?2"}},
    {"role",
     "the role of person {0}",
     "SELECT person, '' FROM roles",
     {"SELECT * FROM roles WHERE person = ?1"}},
    {"people_log",
     "line {0} of the log of people",
     "SELECT id, '' FROM people_log",
     {"SELECT * FROM people_log WHERE id = ?1"}},
    {"erased",
     "the count {0} of an erased person",
     "SELECT id, '' FROM erased_people",
     {"SELECT * FROM erased_people WHERE id = ?1"}},
    {"assignment",
     "assignment {0}",
     "SELECT id, '' FROM assignments",
     {"SELECT * FROM assignments WHERE id = ?1"}},
    {"drill_answer",
     "the answer {0} to a disagreement in a drill",
     "SELECT id, '' FROM drill_answers",
     {"SELECT * FROM drill_answers WHERE id = ?1"}},
}};

const Kind& kind_of(const RecordKey& record) { return kinds.at(static_cast<std::size_t>(record.kind)); }

std::string said(const RecordKey& record) {
    return fmt::format(fmt::runtime(kind_of(record).said), record.number, record.name);
}

std::string checksum_of(Database& database, const RecordKey& record) {
    std::string values;
    for (const std::string_view sql : kind_of(record).rows) {
        if (sql.empty()) continue;
        Statement select(database, sql);
        select.bind(record.number);
        if (sql.find("?2") != std::string_view::npos) select.bind(record.name);
        while (select.step())
            for (int column = 0; column < select.columns(); ++column) values += select.unmistakable(column);
    }
    return content_hash(values);
}

std::vector<RecordKey> records_in(Database& database, const std::string& sql, RecordKind kind) {
    Statement select(database, sql);
    std::vector<RecordKey> records;
    while (select.step()) records.push_back({kind, select.number(0), select.text(1)});
    return records;
}

/// Records of a kind without a checksum, or checksums without a record.
std::vector<RecordKey> without(Database& database, RecordKind kind, bool checksum) {
    const Kind& of = kinds.at(static_cast<std::size_t>(kind));
    const std::string kept = fmt::format("SELECT number, name FROM checksums WHERE kind = '{}'", of.name);
    return records_in(
        database,
        checksum ? fmt::format("{} EXCEPT {}", of.all, kept) : fmt::format("{} EXCEPT {}", kept, of.all),
        kind);
}

}  // namespace

void keep_checksum(Database& database, const RecordKey& record) {
    Statement insert(database, "INSERT OR REPLACE INTO checksums VALUES (?, ?, ?, ?)");
    insert.bind(kind_of(record).name).bind(record.number).bind(record.name);
    insert.bind(checksum_of(database, record)).run();
}

void forget_checksum(Database& database, const RecordKey& record) {
    Statement forget(database, "DELETE FROM checksums WHERE kind = ? AND number = ? AND name = ?");
    forget.bind(kind_of(record).name).bind(record.number).bind(record.name).run();
}

void keep_missing_checksums(Database& database) {
    Transaction transaction(database);
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
        for (const RecordKey& record : without(database, static_cast<RecordKind>(kind), true))
            keep_checksum(database, record);
    transaction.commit();
}

std::string checksum_problem(Database& database, const RecordKey& record) {
    Statement kept(database, "SELECT checksum FROM checksums WHERE kind = ? AND number = ? AND name = ?");
    kept.bind(kind_of(record).name).bind(record.number).bind(record.name);
    if (!kept.step()) return said(record) + " was not written by Coolhead, or its checksum was taken out";
    if (kept.text(0) == checksum_of(database, record)) return {};
    return said(record) + " does not fit its checksum: it was changed after it was written";
}

std::vector<std::string> checksum_problems(Database& database) {
    std::vector<std::string> problems;
    for (std::size_t index = 0; index < kinds.size(); ++index) {
        const auto kind = static_cast<RecordKind>(index);
        for (const RecordKey& gone : without(database, kind, false))
            problems.push_back(said(gone) + " was there and is gone");
        for (const RecordKey& record : records_in(database, std::string(kinds.at(index).all), kind))
            if (std::string problem = checksum_problem(database, record); !problem.empty())
                problems.push_back(std::move(problem));
    }
    return problems;
}

}  // namespace sim::store

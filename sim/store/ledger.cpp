#include "sim/store/ledger.h"

#include <fmt/format.h>

#include "sim/store/content_hash.h"
#include "sim/store/summary.h"

namespace sim::store {
namespace {

constexpr std::string_view ledger_columns =
    "SELECT number, kind, session, statement, statement_hash, before, hash, signature, public_key FROM "
    "ledger";

LedgerEntry ledger_entry_in(const Statement& row) {
    return {row.number(0), row.text(1), row.number(2), row.text(3), row.text(4),
            row.text(5),   row.text(6), row.text(7),   row.text(8)};
}

std::vector<LedgerEntry> ledger_entries_of(Statement& select) {
    std::vector<LedgerEntry> entries;
    while (select.step()) entries.push_back(ledger_entry_in(select));
    return entries;
}

}  // namespace

void Ledger::add(const LedgerEntry& entry) {
    Transaction transaction(*database_);
    Statement insert(*database_, "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(entry.number).bind(entry.kind).bind(entry.session).bind(entry.statement);
    insert.bind(entry.statement_hash).bind(entry.before).bind(entry.hash).bind(entry.signature);
    insert.bind(entry.public_key).run();
    transaction.commit();
}

std::vector<LedgerEntry> Ledger::entries() {
    Statement select(*database_, fmt::format("{} ORDER BY number", ledger_columns));
    return ledger_entries_of(select);
}

std::optional<LedgerEntry> Ledger::last() {
    Statement select(*database_, fmt::format("{} ORDER BY number DESC LIMIT 1", ledger_columns));
    if (!select.step()) return std::nullopt;
    return ledger_entry_in(select);
}

std::vector<LedgerEntry> Ledger::of_session(std::int64_t session) {
    Statement select(*database_, fmt::format("{} WHERE session = ? ORDER BY number", ledger_columns));
    select.bind(session);
    return ledger_entries_of(select);
}

std::optional<Evidence> Ledger::evidence(std::int64_t session) {
    Statement row(*database_,
                  "SELECT coalesce(own.id, ''), person, people.name, scenario, version, seed, "
                  "extra_time_percent, started_at,"
                  " scenario_text, brand_text, noise_text FROM sessions"
                  " LEFT JOIN identities AS own ON own.kind = 'session' AND own.number = sessions.id"
                  " LEFT JOIN people ON people.id = person"
                  " WHERE sessions.id = ?");
    if (!row.bind(session).step()) return std::nullopt;
    Evidence evidence;
    evidence.id = row.text(0);
    evidence.person = row.number(1), evidence.name = row.text(2);
    evidence.scenario = row.text(3), evidence.version = row.text(4), evidence.seed = row.text(5);
    evidence.extra_time_percent = static_cast<int>(row.number(6));
    evidence.started_at = row.text(7);
    const auto text_hash = [&](const std::string& name) {
        Statement body(*database_, "SELECT body FROM texts WHERE hash = ?");
        return body.bind(name).step() ? content_hash(body.text(0)) : std::string();
    };
    evidence.scenario_text = text_hash(row.text(8));
    evidence.brand_text = text_hash(row.text(9));
    evidence.noise_text = text_hash(row.text(10));
    Statement facts(*database_, "SELECT seq, at, fact FROM journal WHERE session = ? ORDER BY seq");
    facts.bind(session);
    std::vector<engine::Fact> journal;
    while (facts.step()) {
        evidence.journal = content_hash(
            fmt::format("{}\n{} {} {}", evidence.journal, facts.number(0), facts.number(1), facts.text(2)));
        ++evidence.facts;
        if (const auto fact = engine::fact_from_json(facts.text(2))) journal.push_back(*fact);
    }
    evidence.mode = engine::name_of(fold({}, journal).mode);
    return evidence;
}

std::optional<VerdictEvidence> Ledger::verdict_evidence(std::int64_t session, const std::string& judge) {
    std::string values;
    bool there = false;
    for (const char* sql :
         {"SELECT * FROM scorecards WHERE session = ? AND judge = ?",
          "SELECT * FROM step_results WHERE session = ? AND judge = ? ORDER BY conversation, step"}) {
        Statement rows(*database_, sql);
        rows.bind(session).bind(judge);
        while (rows.step()) {
            there = true;
            for (int column = 0; column < rows.columns(); ++column) values += rows.unmistakable(column);
        }
    }
    if (!there) return std::nullopt;
    return VerdictEvidence{judge, content_hash(values)};
}

std::string Ledger::latest_judge(std::int64_t session) {
    Statement select(*database_, "SELECT judge FROM scorecards WHERE session = ? ORDER BY nth DESC LIMIT 1");
    return select.bind(session).step() ? select.text(0) : "";
}

std::vector<std::int64_t> Ledger::sittings_up_to(std::int64_t session) {
    Statement select(
        *database_,
        "SELECT other.id FROM sessions AS this JOIN sessions AS other ON other.person = this.person"
        " AND other.scenario = this.scenario AND other.id <= this.id"
        " JOIN summaries ON summaries.session = other.id AND summaries.mode ="
        " (SELECT mode FROM summaries WHERE session = this.id)"
        " WHERE this.id = ? ORDER BY other.id");
    select.bind(session);
    std::vector<std::int64_t> sittings;
    while (select.step()) sittings.push_back(select.number(0));
    return sittings;
}

}  // namespace sim::store

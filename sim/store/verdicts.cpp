#include "sim/store/verdicts.h"

#include <fmt/format.h>

#include "scoring/criterion.h"
#include "sim/store/checksums.h"
#include "sim/store/team_rows.h"

namespace sim::store {

std::string verdict_columns() {
    return fmt::format(
        "judge, judge_date, rubric, overall, would_have_been, passed, {}, scorecards.critical, card",
        fmt::join(scoring::dimension_names, ", "));
}

namespace {

std::optional<double> maybe_real(const Statement& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return row.real(column);
}

}  // namespace

ScorecardRow verdict_in(const Statement& row, int first, SessionId session) {
    ScorecardRow card;
    card.session = session;
    card.judge = row.text(first);
    card.judge_date = row.text(first + 1);
    card.rubric = row.text(first + 2);
    card.overall = row.real(first + 3);
    card.would_have_been = row.real(first + 4);
    card.passed = row.number(first + 5) != 0;
    for (int index = 0; index < 4; ++index)
        card.dimensions[static_cast<std::size_t>(index)] = maybe_real(row, first + 6 + index);
    card.critical = static_cast<int>(row.number(first + 10));
    card.card_json = row.text(first + 11);
    return card;
}

bool Store::add_verdict(const ScorecardRow& card, std::span<const StepRow> steps) {
    Transaction transaction(database_);
    const bool is_new = add_verdict_in_transaction(card, steps);
    if (is_new) transaction.commit();
    return is_new;
}

bool Store::add_verdict_in_transaction(const ScorecardRow& card, std::span<const StepRow> steps) {
    Statement known(
        database_,
        "SELECT coalesce(max(nth), 0) + 1, coalesce(max(judge = ?), 0) FROM scorecards WHERE session = ?");
    known.bind(card.judge).bind(card.session.value).step();
    if (known.number(1) != 0) return false;
    Statement insert(database_, "INSERT INTO scorecards VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(card.session.value).bind(card.judge).bind(card.judge_date).bind(known.number(0));
    insert.bind(card.rubric).bind(card.overall).bind(card.would_have_been).bind(card.passed ? 1 : 0);
    for (const std::optional<double>& dimension : card.dimensions) insert.bind(dimension);
    insert.bind(card.critical).bind(card.card_json).run();
    Statement insert_step(database_, "INSERT INTO step_results VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const StepRow& step : steps) {
        insert_step.bind(card.session.value).bind(card.judge).bind(step.conversation).bind(step.step);
        insert_step.bind(step.points).bind(step.of).bind(step.critical).run();
    }
    keep_checksum(database_, {RecordKind::verdict, card.session.value, card.judge});
    keep_team_rows(database_, card.session);
    return true;
}

std::vector<ScorecardRow> Store::verdicts(SessionId session) {
    Statement select(database_,
                     "SELECT " + verdict_columns() + " FROM scorecards WHERE session = ? ORDER BY nth");
    select.bind(session.value);
    std::vector<ScorecardRow> verdicts;
    while (select.step()) verdicts.push_back(verdict_in(select, 0, session));
    return verdicts;
}

}  // namespace sim::store

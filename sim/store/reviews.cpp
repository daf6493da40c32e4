#include "sim/store/reviews.h"

#include <fmt/format.h>

#include <set>

#include "scoring/criterion.h"
#include "scoring/vocabulary.h"
#include "sim/failure/failure.h"
#include "sim/store/checksums.h"
#include "sim/store/store.h"
#include "sim/store/team_rows.h"

namespace sim::store {
namespace {

constexpr std::string_view review_columns =
    "id, batch, session, judge, act, criterion, conversation, reply, says, share, span_start, span_end,"
    " reason, words, answers, goes_to, takes_back, reviewer, made_at";

Review review_in(const Statement& row) {
    Review review;
    review.id = row.number(0), review.batch = row.number(1), review.session = {row.number(2)};
    review.judge = row.text(3);
    review.act = scoring::from_name<ReviewAct>(review_act_names, row.text(4)).value_or(ReviewAct::comment);
    review.criterion = row.text(5), review.conversation = row.text(6);
    review.reply = static_cast<int>(row.number(7));
    review.says = row.text(8);
    if (!row.is_null(9)) review.share = row.real(9);
    review.start = static_cast<int>(row.number(10)), review.end = static_cast<int>(row.number(11));
    review.reason = row.text(12), review.words = row.text(13);
    review.answers = row.number(14);
    review.goes_to = row.text(15);
    review.takes_back = row.number(16);
    review.reviewer = row.text(17), review.made_at = row.text(18);
    return review;
}

std::int64_t latest_dispute(Database& database, const Review& review) {
    Statement select(database,
                     "SELECT coalesce(max(id), 0) FROM disputes WHERE session = ? AND criterion = ?"
                     " AND conversation = ? AND reply = ? AND says = ?");
    select.bind(review.session.value).bind(review.criterion).bind(review.conversation);
    select.bind(review.reply).bind(review.says).step();
    return select.number(0);
}

bool rules(ReviewAct act) {
    return act == ReviewAct::accept || act == ReviewAct::adjust || act == ReviewAct::reject;
}

void insert(Database& database, const Review& review, std::int64_t batch) {
    Statement insert(
        database, "INSERT INTO reviews VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(batch).bind(review.session.value).bind(review.judge);
    insert.bind(review_act_names.at(static_cast<std::size_t>(review.act)));
    insert.bind(review.criterion).bind(review.conversation).bind(review.reply).bind(review.says);
    insert.bind(review.share).bind(review.start).bind(review.end).bind(review.reason).bind(review.words);
    insert.bind(rules(review.act) ? latest_dispute(database, review) : 0).bind(review.goes_to);
    insert.bind(review.takes_back).bind(review.reviewer).bind(review.made_at).run();
    keep_checksum(database, {RecordKind::review, database.last_insert_id(), {}});
}

void stand(Database& database, const StandingRow& standing) {
    Statement insert(database,
                     "INSERT OR REPLACE INTO standings VALUES (?, ?,"
                     " (SELECT coalesce(max(id), 0) FROM reviews WHERE session = ?),"
                     " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(standing.session.value).bind(standing.judge).bind(standing.session.value);
    insert.bind(standing.overall).bind(standing.would_have_been).bind(standing.passed ? 1 : 0);
    for (const std::optional<double>& dimension : standing.dimensions) insert.bind(dimension);
    insert.bind(standing.critical).bind(standing.waiting).bind(standing.card_json).run();
    keep_checksum(database, {RecordKind::standing, standing.session.value, standing.judge});
}

}  // namespace

std::int64_t Store::add_reviews(std::span<const Review> reviews, std::span<const StandingRow> standings) {
    Transaction transaction(database_);
    const std::int64_t batch = database_.number("SELECT coalesce(max(batch), 0) + 1 FROM reviews");
    std::set<SessionId> sessions;
    for (const Review& review : reviews) insert(database_, review, batch), sessions.insert(review.session);
    for (const StandingRow& standing : standings)
        stand(database_, standing), sessions.insert(standing.session);
    for (const SessionId session : sessions) keep_team_rows(database_, session);
    transaction.commit();
    return batch;
}

std::vector<Review> Store::reviews(SessionId session) {
    Statement select(database_,
                     fmt::format("SELECT {} FROM reviews WHERE session = ? ORDER BY id", review_columns));
    select.bind(session.value);
    std::vector<Review> reviews;
    while (select.step()) reviews.push_back(review_in(select));
    return reviews;
}

std::vector<Review> Store::reviews_of_batch(std::int64_t batch) {
    Statement select(database_,
                     fmt::format("SELECT {} FROM reviews WHERE batch = ? ORDER BY id", review_columns));
    select.bind(batch);
    std::vector<Review> reviews;
    while (select.step()) reviews.push_back(review_in(select));
    return reviews;
}

std::set<SessionId> Store::reviewed_sessions() {
    Statement select(database_, "SELECT DISTINCT session FROM standings");
    std::set<SessionId> sessions;
    while (select.step()) sessions.insert({select.number(0)});
    return sessions;
}

std::optional<StandingRow> Store::standing(SessionId session, const std::string& judge) {
    Statement select(database_,
                     fmt::format("SELECT overall, would_have_been, passed, {}, critical, waiting, card"
                                 " FROM standings WHERE session = ? AND judge = ?",
                                 fmt::join(scoring::dimension_names, ", ")));
    if (!select.bind(session.value).bind(judge).step()) return std::nullopt;
    StandingRow row{session, judge, select.real(0), select.real(1), select.number(2) != 0};
    for (int index = 0; index < 4; ++index)
        if (!select.is_null(3 + index))
            row.dimensions[static_cast<std::size_t>(index)] = select.real(3 + index);
    row.critical = static_cast<int>(select.number(7)), row.waiting = static_cast<int>(select.number(8));
    row.card_json = select.text(9);
    return row;
}

std::string Store::standing_problem(SessionId session) {
    Statement late(database_,
                   "SELECT 1 FROM reviews WHERE session = ?1 AND act NOT IN ('comment', 'pass_on') AND NOT"
                   " EXISTS (SELECT 1 FROM standings WHERE session = ?1 AND after >= reviews.id AND judge ="
                   " (SELECT judge FROM scorecards WHERE session = ?1 ORDER BY nth DESC LIMIT 1))");
    if (!late.bind(session.value).step()) return {};
    return fmt::format("how session {} stands does not follow from what was decided", session.value);
}

}  // namespace sim::store

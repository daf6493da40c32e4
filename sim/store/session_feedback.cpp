#include "sim/store/session_feedback.h"

#include <fmt/format.h>

#include "scoring/criterion.h"
#include "sim/store/checksums.h"
#include "sim/store/entries.h"
#include "sim/store/store.h"
#include "sim/store/team_rows.h"

namespace sim::store {

void Store::save_self_rating(SessionId session, const SelfRating& rating) {
    Transaction transaction(database_);
    Statement insert(database_, "INSERT OR REPLACE INTO self_ratings VALUES (?, ?, ?, ?, ?)");
    insert.bind(session.value);
    for (const std::optional<int>& each : rating.dimensions) each ? insert.bind(*each) : insert.bind_null();
    insert.run();
    keep_checksum(database_, {RecordKind::self_rating, session.value, {}});
    keep_entries(database_, session);
    keep_team_rows(database_, session);
    transaction.commit();
}

std::optional<SelfRating> Store::self_rating(SessionId session) {
    Statement select(database_, fmt::format("SELECT {} FROM self_ratings WHERE session = ?",
                                            fmt::join(scoring::dimension_names, ", ")));
    if (!select.bind(session.value).step()) return std::nullopt;
    SelfRating rating;
    for (int column = 0; column < static_cast<int>(rating.dimensions.size()); ++column)
        if (!select.is_null(column))
            rating.dimensions[static_cast<std::size_t>(column)] = static_cast<int>(select.number(column));
    return rating;
}

void Store::add_dispute(SessionId session, const Dispute& dispute) {
    Transaction transaction(database_);
    Statement insert(database_,
                     "INSERT INTO disputes (session, rubric, criterion, conversation, reply, says, because,"
                     " made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(session.value).bind(dispute.rubric).bind(dispute.criterion).bind(dispute.conversation);
    insert.bind(dispute.reply).bind(dispute.says).bind(dispute.because).bind(dispute.made_at).run();
    keep_checksum(database_, {RecordKind::dispute, database_.last_insert_id(), {}});
    keep_team_rows(database_, session);
    keep_entries(database_, session);
    transaction.commit();
}

std::vector<Dispute> Store::disputes(SessionId session) {
    Statement select(database_,
                     "SELECT rubric, criterion, conversation, reply, says, because, made_at, id FROM disputes"
                     " WHERE session = ? ORDER BY id");
    select.bind(session.value);
    std::vector<Dispute> disputes;
    while (select.step())
        disputes.push_back({select.text(0), select.text(1), select.text(2),
                            static_cast<int>(select.number(3)), select.text(4), select.text(5),
                            select.text(6), select.number(7)});
    return disputes;
}

void Store::say(std::span<const Saying> sayings) {
    Transaction transaction(database_);
    for (const Saying& saying : sayings) {
        Statement insert(database_, "INSERT INTO said VALUES (?, ?, ?, ?, ?)");
        insert.bind(saying.session.value)
            .bind(std::string_view(saying.kind))
            .bind(std::string_view(saying.author));
        insert.bind(std::string_view(saying.made_at)).bind(std::string_view(saying.body)).run();
        keep_entries(database_, saying.session);
    }
    transaction.commit();
}

std::set<SessionId> Store::disputed_sessions() {
    Statement select(database_, "SELECT DISTINCT session FROM disputes");
    std::set<SessionId> sessions;
    while (select.step()) sessions.insert({select.number(0)});
    return sessions;
}

void Store::append_typing(SessionId session, std::span<const TypingChange> changes) {
    if (changes.empty()) return;
    Transaction transaction(database_);
    Statement last(database_, "SELECT coalesce(max(seq), 0) FROM typing WHERE session = ?");
    last.bind(session.value).step();
    std::int64_t seq = last.number(0);
    Statement insert(database_, "INSERT INTO typing VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const TypingChange& change : changes)
        insert.bind(session.value)
            .bind(++seq)
            .bind(change.at)
            .bind(change.conversation)
            .bind(change.place)
            .bind(change.removed)
            .bind(change.inserted)
            .run();
    transaction.commit();
}

std::vector<TypingChange> Store::typing(SessionId session) {
    Statement select(database_,
                     "SELECT at, conversation, place, removed, inserted FROM typing WHERE session = ?"
                     " ORDER BY seq");
    select.bind(session.value);
    std::vector<TypingChange> changes;
    while (select.step())
        changes.push_back({select.number(0), select.text(1), static_cast<int>(select.number(2)),
                           static_cast<int>(select.number(3)), select.text(4)});
    return changes;
}

}  // namespace sim::store

#include "sim/store/store.h"

#include <fmt/format.h>

#include <cstdint>
#include <system_error>

#include "sim/engine/fact_reading.h"
#include "sim/failure/failure.h"
#include "sim/store/backups.h"
#include "sim/store/checksums.h"
#include "sim/store/content_hash.h"
#include "sim/store/disk_check.h"
#include "sim/store/disk_rows.h"
#include "sim/store/entries.h"
#include "sim/store/migrations.h"
#include "sim/store/network_disk.h"
#include "sim/store/schema_check.h"
#include "sim/store/summary.h"
#include "sim/store/team_rows.h"

namespace sim::store {
namespace {

void make_folder_of(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.parent_path();
    if (folder.empty()) return;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw Failure(ExitCode::machine_wrong,
                      fmt::format("The folder {} cannot be made ({}).", folder.string(), error.message()),
                      "Choose a place you may write to with --db FILE.");
}

Failure damaged(const std::filesystem::path& file, const std::string& what) {
    return {
        ExitCode::machine_wrong, fmt::format("{} is damaged: {}.", file.string(), what),
        "It was left as it is, with all that stands beside it. `coolhead doctor` saves what can be read of "
        "it, `coolhead restore` puts back a backup; or choose another with --db FILE."};
}

/// Bytes that are looked at whole each time; of a larger file, what the system shows and what is read.
constexpr std::uintmax_t looked_at_whole = 16UL << 20;

void refuse_broken_pages(Database& database) {
    std::error_code ignored;
    if (std::filesystem::file_size(database.file(), ignored) > looked_at_whole) return;
    const std::vector<std::string> problems = database.page_problems(1);
    if (!problems.empty()) throw damaged(database.file(), problems.front());
}

}  // namespace

std::string broken_pages(const std::filesystem::path& file) {
    const bool at_work = is_open_elsewhere(file) || is_to_be_rolled_back(file);
    const std::string image = at_work ? "" : image_on_disk(file);
    if (image.empty()) return {};
    try {
        const std::vector<std::string> problems = Database::in_memory(image, file).page_problems(1);
        return problems.empty() ? "" : problems.front();
    } catch (const Failure&) {
        return "it is no database, or its first page is broken";
    }
}

void Store::refuse_what_is_not_ours() {
    check_ownership(database_, all_migrations());
    const std::string problem = schema_problem(database_, all_migrations());
    if (problem.empty()) return;
    throw Failure(ExitCode::machine_wrong,
                  fmt::format("{} was changed by another program. {}", file().string(), problem),
                  "It was left as it is. Undo that change, or put back a backup with `coolhead restore`.");
}

void Store::upgrade() {
    if (migrate(database_, all_migrations()) > 0) make_what_follows();
}

void Store::back_up_in_time() {
    const std::int64_t version = database_.number("PRAGMA user_version");
    if (version > 0 && version < static_cast<std::int64_t>(all_migrations().size()))
        return back_up(database_);
    if (version == 0) return;
    try {
        back_up_daily(database_);
    } catch (const Failure&) {
        // Playing goes on without it; the doctor says that there is none.
    }
}

Store Store::open(const std::filesystem::path& file, int busy_timeout_ms) {
    make_folder_of(file);
    if (const std::string damage = damage_on_disk(file); !damage.empty()) throw damaged(file, damage);
    Store store{Database(file, busy_timeout_ms)};
    const bool local = network_disk(file).empty();
    // A file of a local disk may come with changes that only shared memory tells: unless nobody else is
    // there.
    if (!local) store.database_.run("PRAGMA locking_mode = EXCLUSIVE");
    // Closing would write what stands beside the file into it: not before it is known to be whole and ours.
    store.database_.leave_changes_beside(true);
    refuse_broken_pages(store.database_);
    store.refuse_what_is_not_ours();
    store.database_.leave_changes_beside(false);
    store.database_.keep_changes(local ? Changes::beside : Changes::until_written);
    store.back_up_in_time();
    store.upgrade();
    return store;
}

Store Store::open_copy(const std::filesystem::path& file) {
    if (const std::string damage = damage_on_disk(file); !damage.empty()) throw damaged(file, damage);
    Store store{Database::in_memory(image_on_disk(file), file)};
    store.refuse_what_is_not_ours();
    store.upgrade();
    return store;
}

void Store::make_what_follows() {
    rebuild_summaries();
    make_team_rows(database_);
    seal_unsealed();
    keep_entries(database_);
    keep_missing_checksums(database_);
}

Statement Store::ask(std::string_view select) {
    Statement statement(database_, select);
    if (statement.only_reads()) return statement;
    throw Failure(ExitCode::machine_wrong, "A question would have changed the database.",
                  "This is a mistake in the program; nothing was changed.");
}

void Store::write_in_haste() { database_.run("PRAGMA synchronous = OFF"); }

SessionId Store::begin_session(const NewSession& session, std::span<const engine::Fact> opening) {
    Transaction transaction(database_);
    Statement insert(database_,
                     "INSERT INTO sessions (person, scenario, version, seed, extra_time_percent, started_at,"
                     " scenario_text, brand_text, noise_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(person_id(session.person)).bind(session.scenario).bind(session.version);
    insert.bind(std::to_string(session.seed)).bind(session.extra_time_percent).bind(session.started_at);
    insert.bind(keep_text(session.texts.scenario)).bind(keep_text(session.texts.brand));
    insert.bind(keep_text(session.texts.noise)).run();
    const SessionId id{database_.last_insert_id()};
    append_in_transaction(id, opening);
    keep_checksum(database_, {RecordKind::session, id.value, {}});
    keep_checksum(database_, {RecordKind::identity, id.value, "session"});
    transaction.commit();
    return id;
}

void Store::append(SessionId session, std::span<const engine::Fact> facts, std::optional<int> known) {
    if (facts.empty()) return;
    Transaction transaction(database_);
    append_in_transaction(session, facts, known);
    transaction.commit();
}

void Store::append_in_transaction(SessionId session, std::span<const engine::Fact> facts,
                                  std::optional<int> known) {
    Statement last(database_, "SELECT coalesce(max(seq), 0) FROM journal WHERE session = ?");
    last.bind(session.value).step();
    std::int64_t seq = last.number(0);
    if (known && seq != *known)
        throw Failure(ExitCode::machine_wrong,
                      fmt::format("Another program has gone on with session {}.", session.value),
                      "Leave it here; `coolhead play --resume` goes on from where it stands now.");
    Statement insert(database_, "INSERT INTO journal (session, seq, at, fact) VALUES (?, ?, ?, ?)");
    Statement forget(database_, "DELETE FROM drafts WHERE session = ? AND conversation = ?");
    std::vector<std::string> lines;
    for (const engine::Fact& fact : facts) {
        lines.push_back(engine::to_json(fact));
        insert.bind(session.value).bind(++seq).bind(fact.at).bind(lines.back()).run();
        const auto sent = engine::sent_words(fact);
        if (sent && !sent->text.empty()) forget.bind(session.value).bind(sent->conversation).run();
    }
    seal(session, lines);
    summarize(session, facts);
}

void Store::summarize(SessionId session, std::span<const engine::Fact> facts) {
    Statement old(database_,
                  "SELECT facts, last_at, replies, ended_because, mode, hints, interruptions FROM summaries"
                  " WHERE session = ?");
    Summary summary;
    if (old.bind(session.value).step())
        summary = {static_cast<int>(old.number(0)), old.number(1),
                   static_cast<int>(old.number(2)), old.text(3),
                   mode_named(old.text(4)),         static_cast<int>(old.number(5)),
                   static_cast<int>(old.number(6))};
    summary = fold(summary, facts);
    Statement insert(database_,
                     "INSERT OR REPLACE INTO summaries VALUES (?, ?, ?, ?, nullif(?, ''), ?, ?, ?)");
    insert.bind(session.value).bind(summary.facts).bind(summary.last_at).bind(summary.replies);
    insert.bind(summary.ended_because).bind(engine::name_of(summary.mode)).bind(summary.hints);
    insert.bind(summary.interruptions).run();
}

void Store::mark_ended(SessionId session, const std::string& wall_time) {
    Transaction transaction(database_);
    Statement update(database_, "UPDATE sessions SET ended_at = ? WHERE id = ?");
    update.bind(wall_time).bind(session.value).run();
    if (database_.changed() > 0) keep_checksum(database_, {RecordKind::session, session.value, {}});
    keep_team_rows(database_, session);
    transaction.commit();
}

void Store::save_draft(SessionId session, const StoredDraft& draft) {
    if (draft.text.empty()) {
        Statement forget(database_, "DELETE FROM drafts WHERE session = ? AND conversation = ?");
        forget.bind(session.value).bind(draft.conversation).run();
        return;
    }
    Statement insert(database_, "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, nullif(?, ''), ?, ?, ?)");
    insert.bind(session.value).bind(draft.conversation).bind(draft.text).bind(scoring::name_of(draft.via));
    insert.bind(draft.route ? scoring::name_of(*draft.route) : "").bind(draft.as_handle);
    insert.bind(draft.to).bind(draft.saved_reply).run();
}

std::vector<StoredDraft> Store::drafts(SessionId session) {
    Statement select(
        database_,
        "SELECT conversation, text, via, route, as_handle, goes_to, saved_reply FROM drafts WHERE session = ?"
        " ORDER BY conversation");
    select.bind(session.value);
    std::vector<StoredDraft> drafts;
    while (select.step()) {
        StoredDraft draft;
        draft.conversation = select.text(0);
        draft.text = select.text(1);
        draft.as_handle = select.text(4);
        draft.to = select.text(5);
        draft.saved_reply = select.text(6);
        draft.via =
            scoring::from_name<scoring::Via>(scoring::via_names, select.text(2)).value_or(scoring::Via::open);
        draft.route = scoring::from_name<scoring::Route>(scoring::route_names, select.text(3));
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

void Store::note_clock(SessionId session, const ClockNote& note) {
    Statement insert(
        database_,
        "INSERT OR REPLACE INTO clocks (session, at, noted_unix_s, noted_up_s, boot) VALUES (?, ?, ?, ?, ?)");
    const MachineTime& noted = note.noted;
    insert.bind(session.value).bind(note.at).bind(noted.unix_s).bind(noted.up_s).bind(noted.boot).run();
}

std::optional<ClockNote> Store::clock(SessionId session) {
    Statement select(database_, "SELECT at, noted_unix_s, noted_up_s, boot FROM clocks WHERE session = ?");
    if (!select.bind(session.value).step()) return std::nullopt;
    return ClockNote{select.number(0), {select.number(1), select.number(2), select.text(3)}};
}

std::vector<engine::Fact> Store::journal(SessionId session) {
    Statement select(database_, "SELECT seq, at, fact FROM journal WHERE session = ? ORDER BY seq");
    select.bind(session.value);
    std::vector<engine::Fact> facts;
    while (select.step()) {
        const std::optional<engine::Fact> fact = engine::fact_from_json(select.text(2));
        const bool next = select.number(0) == static_cast<std::int64_t>(facts.size()) + 1;
        if (!fact || !next || select.number(1) != fact->at)
            throw damaged(
                file(), fmt::format("fact {} of session {} cannot be read", facts.size() + 1, session.value));
        facts.push_back(*fact);
    }
    return facts;
}

PlayedTexts Store::texts(SessionId session) {
    Statement select(database_, "SELECT scenario_text, brand_text, noise_text FROM sessions WHERE id = ?");
    if (!select.bind(session.value).step()) return {};
    return {text_of(select.text(0)), text_of(select.text(1)), text_of(select.text(2))};
}

std::string Store::text_of(const std::string& hash) {
    Statement select(database_, "SELECT body FROM texts WHERE hash = ?");
    if (!select.bind(hash).step()) throw damaged(file(), "a text that was played is missing");
    std::string body = select.text(0);
    if (content_hash(body) != hash) throw damaged(file(), "a text that was played has been changed");
    return body;
}

std::string Store::keep_text(const std::string& body) {
    std::string hash = content_hash(body);
    Statement(database_, "INSERT OR IGNORE INTO texts (hash, body) VALUES (?, ?)")
        .bind(hash)
        .bind(body)
        .run();
    return hash;
}

namespace {

constexpr const char* latest_first = " ORDER BY sessions.id DESC";

}  // namespace

std::optional<Session> Store::session(SessionId session) {
    std::vector<Session> found = select_sessions(fmt::format("WHERE sessions.id = {}", session.value));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<SessionId> Store::session_ids(const std::string& begun_since) {
    Statement select(database_, "SELECT id FROM sessions WHERE started_at >= ? ORDER BY id");
    select.bind(begun_since);
    std::vector<SessionId> ids;
    while (select.step()) ids.push_back({select.number(0)});
    return ids;
}

std::vector<Session> Store::sessions() { return select_sessions(latest_first); }

std::vector<Session> Store::sessions_of(const std::string& person, const std::string& scenario) {
    const std::string theirs = "WHERE sessions.person = (SELECT id FROM people WHERE people.name = ?)";
    if (scenario.empty()) return select_sessions(theirs + latest_first, {person});
    return select_sessions(theirs + " AND scenario = ?" + latest_first, {person, scenario});
}

std::optional<Session> Store::latest_session() {
    std::vector<Session> found = select_sessions(std::string(latest_first) + " LIMIT 1");
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::map<std::string, std::string> Store::last_played() {
    std::map<std::string, std::string> latest;
    Statement select(database_, "SELECT scenario, max(started_at) FROM sessions GROUP BY scenario");
    while (select.step()) latest.emplace(select.text(0), select.text(1));
    return latest;
}

std::vector<Session> Store::unfinished() {
    return select_sessions(std::string("WHERE ended_because IS NULL AND ended_at IS NULL") + latest_first);
}

}  // namespace sim::store

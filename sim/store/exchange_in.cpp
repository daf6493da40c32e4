// What comes in from other machines.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "scoring/printable.h"
#include "sim/failure/failure.h"
#include "sim/store/checksums.h"
#include "sim/store/content_hash.h"
#include "sim/store/exchange.h"
#include "sim/store/team_rows.h"

namespace sim::store {
namespace {

Failure not_whole(const std::string& what) {
    return {ExitCode::machine_wrong, fmt::format("What came from the hub is not whole: {}.", what),
            "Nothing of it was kept. Try again; if it stays so, tell whoever runs the hub."};
}

std::vector<engine::Fact> facts_in(const TravellingSession& session, std::vector<std::string>& lines) {
    std::vector<engine::Fact> facts;
    std::size_t at = 0;
    while (at < session.journal.size()) {
        const std::size_t end = std::min(session.journal.find('\n', at), session.journal.size());
        lines.push_back(session.journal.substr(at, end - at));
        at = end + 1;
        const std::optional<engine::Fact> fact = engine::fact_from_json(lines.back());
        if (!fact)
            throw Failure(
                ExitCode::machine_wrong,
                fmt::format("Session {} of the hub holds what this Coolhead cannot read.", session.id),
                "It was played with a newer one: install that, then pull again.");
        facts.push_back(*fact);
    }
    if (static_cast<int>(facts.size()) != session.facts)
        throw not_whole(fmt::format("the journal of session {} has {} facts, not {}", session.id,
                                    facts.size(), session.facts));
    return facts;
}

}  // namespace

void Exchange::know_texts() {
    if (texts_known_) return;
    Statement names(*database_, "SELECT hash FROM texts");
    while (names.step()) text_hash(names.text(0));
    texts_known_ = true;
}

bool Exchange::has(const std::string& kind, const std::string& id) {
    if (kind == "text") {
        know_texts();
        return stored_names_.contains(id);
    }
    if (kind == "session") return number_of("session", id) != 0;
    if (kind == "verdict") {
        Statement select(*database_, "SELECT 1 FROM scorecards WHERE session = ? AND judge = ?");
        constexpr std::size_t id_length = 36;
        return select.bind(number_of("session", id.substr(0, id_length)))
            .bind(id.substr(id_length + 1))
            .step();
    }
    return Statement(*database_, "SELECT 1 FROM entries WHERE id = ?").bind(id).step();
}

void Exchange::adopt(const std::string& kind, std::int64_t number, const std::string& id) {
    Statement update(*database_, "UPDATE identities SET id = ? WHERE kind = ? AND number = ?");
    update.bind(id).bind(kind).bind(number).run();
    keep_checksum(*database_, {RecordKind::identity, number, kind});
}

std::string Exchange::free_name(const std::string& name) {
    std::string free = scoring::printable_line(name.empty() ? "?" : name);
    Statement taken(*database_, "SELECT 1 FROM people WHERE name = ?");
    for (int number = 2; taken.again().bind(free).step(); ++number)
        free = fmt::format("{} ({})", scoring::printable_line(name), number);
    return free;
}

void Exchange::take_person(const TravellingPerson& person) {
    const std::int64_t known = number_of("person", person.id);
    if (known == 0) {
        const std::int64_t number = store_->person_id(free_name(person.name));
        adopt("person", number, person.id);
        return forget_wait("person", number, "");
    }
    Statement now(*database_,
                  "SELECT name, EXISTS (SELECT 1 FROM hub_waits WHERE kind = 'person' AND number = people.id)"
                  " FROM people WHERE id = ?");
    now.bind(known).step();
    // A name of our own that the hub was not told yet will reach it.
    if (now.text(0) == person.name || now.number(1) != 0) return;
    Statement rename(*database_, "UPDATE people SET name = ? WHERE id = ?");
    rename.bind(free_name(person.name)).bind(known).run();
    keep_checksum(*database_, {RecordKind::person, known, {}});
    forget_wait("person", known, "");
}

void Exchange::take_session(const TravellingSession& session) {
    if (number_of("session", session.id) != 0) return;
    const std::int64_t person = number_of("person", session.person);
    if (person == 0) throw not_whole(fmt::format("nobody played session {}", session.id));
    Statement insert(*database_,
                     "INSERT INTO sessions (person, scenario, version, seed, extra_time_percent, started_at,"
                     " ended_at, scenario_text, brand_text, noise_text)"
                     " VALUES (?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?)");
    insert.bind(person).bind(session.scenario).bind(session.version).bind(session.seed);
    insert.bind(session.extra_time_percent).bind(session.started_at).bind(session.ended_at);
    for (const std::string& hash : session.texts) {
        if (!stored_names_.contains(hash))
            throw not_whole(fmt::format("session {} lacks a text", session.id));
        insert.bind(stored_names_.at(hash));
    }
    insert.run();
    const SessionId id{database_->last_insert_id()};
    adopt("session", id.value, session.id);
    take_journal(id, session);
    keep_checksum(*database_, {RecordKind::session, id.value, {}});
    forget_wait("session", id.value, "");
}

void Exchange::take_journal(SessionId id, const TravellingSession& session) {
    std::vector<std::string> lines;
    const std::vector<engine::Fact> facts = facts_in(session, lines);
    Statement insert(*database_, "INSERT INTO journal (session, seq, at, fact) VALUES (?, ?, ?, ?)");
    for (std::size_t index = 0; index < facts.size(); ++index)
        insert.bind(id.value)
            .bind(static_cast<std::int64_t>(index + 1))
            .bind(facts[index].at)
            .bind(lines[index])
            .run();
    store_->seal(id, lines);
    store_->summarize(id, facts);
}

void Exchange::take_verdict(const TravellingVerdict& verdict) {
    const std::int64_t session = number_of("session", verdict.session);
    if (session == 0) throw not_whole(fmt::format("a verdict's session {} is missing", verdict.session));
    std::vector<StepRow> steps;
    const nlohmann::json list = nlohmann::json::parse(verdict.steps, nullptr, false);
    try {
        for (const nlohmann::json& step : list)
            steps.push_back({step.at(0), step.at(1), step.at(2), step.at(3), step.at(4)});
    } catch (const nlohmann::json::exception&) {
        throw not_whole(fmt::format("the steps of a verdict on session {} cannot be read", verdict.session));
    }
    store_->add_verdict_in_transaction({.session = {session},
                                        .judge = verdict.judge,
                                        .judge_date = verdict.judge_date,
                                        .rubric = verdict.rubric,
                                        .overall = verdict.overall,
                                        .would_have_been = verdict.would_have_been,
                                        .passed = verdict.passed,
                                        .dimensions = verdict.dimensions,
                                        .critical = verdict.critical,
                                        .card_json = verdict.card},
                                       steps);
    forget_wait("verdict", session, verdict.judge);
    forget_wait("session", session, "");
}

void Exchange::take_entry(const TravellingEntry& entry) {
    const std::int64_t session = number_of("session", entry.session);
    if (session == 0) throw not_whole(fmt::format("an entry's session {} is missing", entry.session));
    if (has("entry", entry.id)) return;
    Statement insert(*database_, "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(entry.id).bind(session).bind(entry.kind).bind(entry.author).bind(entry.turn);
    insert.bind(entry.made_at).bind(entry.body).run();
    keep_checksum(*database_, {RecordKind::entry, session, entry.id});
    forget_wait("entry", session, entry.id);
    follow_entry(session, entry.kind);
}

void Exchange::follow_entry(std::int64_t session, const std::string& kind) {
    if (kind != "dispute" && kind != "self_rating") return;
    if (kind == "dispute") {
        Statement insert(
            *database_,
            "INSERT INTO disputes (session, rubric, criterion, conversation, reply, says, because, made_at)"
            " SELECT session, body ->> 0, body ->> 1, body ->> 2, body ->> 3, body ->> 4, body ->> 5, body "
            "->> 6"
            " FROM entries WHERE session = ? AND kind = 'dispute' AND NOT EXISTS (SELECT 1 FROM disputes"
            " WHERE disputes.session = entries.session AND entries.body = json_array(rubric, criterion,"
            " conversation, reply, says, because, disputes.made_at)) ORDER BY turn, id");
        insert.bind(session).run();
        if (database_->changed() > 0)
            keep_checksum(*database_, {RecordKind::dispute, database_->last_insert_id(), {}});
    }
    if (kind == "self_rating") {
        Statement insert(
            *database_,
            "INSERT OR REPLACE INTO self_ratings SELECT session, body ->> 0, body ->> 1, body ->> 2, body "
            "->> 3"
            " FROM entries WHERE session = ? AND kind = 'self_rating' ORDER BY turn DESC, id DESC LIMIT 1");
        insert.bind(session).run();
        keep_checksum(*database_, {RecordKind::self_rating, session, {}});
    }
    keep_team_rows(*database_, {session});
}

void Exchange::take(const Parcel& parcel, const std::string& stream, const Place& place) {
    know_texts();
    try {
        take_whole(parcel, stream, place);
    } catch (...) {
        // What was learned of texts may have been taken back with them.
        stored_names_.clear(), text_hashes_.clear(), texts_known_ = false;
        throw;
    }
    if (!parcel.erased.empty()) database_->run("PRAGMA wal_checkpoint(TRUNCATE)");
}

void Exchange::take_whole(const Parcel& parcel, const std::string& stream, const Place& place) {
    Transaction transaction(*database_);
    for (const TravellingPerson& person : parcel.people) take_person(person);
    for (const std::string& text : parcel.texts) {
        const std::string stored = store_->keep_text(text);
        stored_names_[sha256(text)] = stored;
        text_hashes_[stored] = sha256(text);
    }
    for (const TravellingSession& session : parcel.sessions) take_session(session);
    for (const TravellingVerdict& verdict : parcel.verdicts) take_verdict(verdict);
    for (const TravellingEntry& entry : parcel.entries) take_entry(entry);
    for (const std::string& person : parcel.erased) erase_in_transaction(person);
    set_place(stream, place);
    transaction.commit();
}

void Exchange::adopt_person(const std::string& name, const std::string& id) {
    Transaction transaction(*database_);
    if (number_of("person", id) == 0) adopt("person", store_->person_id(name), id);
    transaction.commit();
}

std::string Exchange::make_person(const std::string& name) {
    Transaction transaction(*database_);
    store_->person_id(name);
    transaction.commit();
    return person_id_of(name);
}

std::string Exchange::person_id_of(const std::string& name) {
    Statement select(
        *database_,
        "SELECT identities.id FROM people JOIN identities ON kind = 'person' AND number = people.id"
        " WHERE name = ?");
    return select.bind(name).step() ? select.text(0) : std::string();
}

}  // namespace sim::store

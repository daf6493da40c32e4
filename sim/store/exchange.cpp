#include "sim/store/exchange.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "sim/failure/failure.h"
#include "sim/store/content_hash.h"
#include "sim/store/entries.h"
#include "sim/store/verdicts.h"

namespace sim::store {

Waiting Exchange::waiting() {
    Statement select(*database_, "SELECT kind, count(*), sum(answer <> '') FROM hub_waits GROUP BY kind");
    Waiting waiting;
    const std::map<std::string, int*> counts = {{"person", &waiting.people},
                                                {"session", &waiting.sessions},
                                                {"verdict", &waiting.verdicts},
                                                {"entry", &waiting.entries}};
    while (select.step()) {
        if (const auto count = counts.find(select.text(0)); count != counts.end())
            *count->second = static_cast<int>(select.number(1));
        waiting.left += static_cast<int>(select.number(2));
    }
    return waiting;
}

std::string Exchange::identity(const std::string& kind, std::int64_t number) {
    Statement select(*database_, "SELECT id FROM identities WHERE kind = ? AND number = ?");
    return select.bind(kind).bind(number).step() ? select.text(0) : std::string();
}

std::string Exchange::id_of(SessionId session) { return identity("session", session.value); }

std::int64_t Exchange::number_of(const std::string& kind, const std::string& id) {
    Statement select(*database_, "SELECT number FROM identities WHERE kind = ? AND id = ?");
    return select.bind(kind).bind(id).step() ? select.number(0) : 0;
}

std::string Exchange::text_hash(const std::string& stored_name) {
    const auto known = text_hashes_.find(stored_name);
    if (known != text_hashes_.end()) return known->second;
    std::string hash = sha256(store_->text_of(stored_name));
    text_hashes_[stored_name] = hash;
    stored_names_[hash] = stored_name;
    return hash;
}

std::vector<WaitKey> Exchange::waits(const std::string& kind, int at_most) {
    const WaitKey last = last_given_[kind];
    Statement select(*database_,
                     "SELECT number, name FROM hub_waits WHERE kind = ? AND (number, name) > (?, ?)"
                     " ORDER BY number, name LIMIT ?");
    select.bind(kind).bind(last.number).bind(last.name).bind(at_most);
    std::vector<WaitKey> keys;
    while (select.step()) keys.push_back({kind, select.number(0), select.text(1)});
    return keys;
}

void Exchange::add_person(Outgoing& outgoing, const WaitKey& key) {
    Statement select(*database_, "SELECT name FROM people WHERE id = ?");
    if (!select.bind(key.number).step()) return forget_wait(key.kind, key.number, key.name);
    outgoing.parcel.people.push_back({identity(key.kind, key.number), select.text(0)});
    outgoing.keys.push_back(key);
}

void Exchange::add_session(Outgoing& outgoing, const WaitKey& key) {
    Statement select(
        *database_,
        "SELECT person, scenario, version, seed, extra_time_percent, started_at,"
        " coalesce(ended_at, ''), scenario_text, brand_text, noise_text FROM sessions WHERE id = ?");
    if (!select.bind(key.number).step()) return forget_wait(key.kind, key.number, key.name);
    TravellingSession session{.id = identity(key.kind, key.number),
                              .person = identity("person", select.number(0)),
                              .scenario = select.text(1),
                              .version = select.text(2),
                              .seed = select.text(3),
                              .extra_time_percent = static_cast<int>(select.number(4)),
                              .started_at = select.text(5),
                              .ended_at = select.text(6)};
    for (int text = 0; text < 3; ++text)
        session.texts[static_cast<std::size_t>(text)] = text_hash(select.text(7 + text));
    Statement facts(*database_, "SELECT fact FROM journal WHERE session = ? ORDER BY seq");
    facts.bind(key.number);
    while (facts.step()) {
        if (session.facts++ > 0) session.journal += '\n';
        session.journal += facts.text(0);
    }
    outgoing.parcel.sessions.push_back(std::move(session));
    outgoing.keys.push_back(key);
}

void Exchange::add_verdict(Outgoing& outgoing, const WaitKey& key) {
    Statement select(*database_,
                     "SELECT " + verdict_columns() + ", nth FROM scorecards WHERE session = ? AND judge = ?");
    if (!select.bind(key.number).bind(key.name).step()) return forget_wait(key.kind, key.number, key.name);
    const ScorecardRow card = verdict_in(select, 0, {key.number});
    TravellingVerdict verdict{.session = identity("session", key.number),
                              .judge = card.judge,
                              .judge_date = card.judge_date,
                              .nth = static_cast<int>(select.number(select.columns() - 1)),
                              .rubric = card.rubric,
                              .overall = card.overall,
                              .would_have_been = card.would_have_been,
                              .passed = card.passed,
                              .dimensions = card.dimensions,
                              .critical = card.critical,
                              .card = card.card_json};
    Statement steps(*database_,
                    "SELECT conversation, step, points, of, critical FROM step_results"
                    " WHERE session = ? AND judge = ? ORDER BY conversation, step");
    steps.bind(key.number).bind(key.name);
    nlohmann::json list = nlohmann::json::array();
    while (steps.step())
        list.push_back({steps.text(0), steps.text(1), steps.real(2), steps.real(3), steps.number(4)});
    verdict.steps = list.dump();
    outgoing.parcel.verdicts.push_back(std::move(verdict));
    outgoing.keys.push_back(key);
}

namespace {

TravellingEntry entry_in(const Statement& row, std::string session) {
    return {row.text(0), std::move(session), row.text(1), row.text(2), static_cast<int>(row.number(3)),
            row.text(4), row.text(5)};
}

std::size_t weight_of(const Parcel& parcel) {
    std::size_t bytes = 0;
    for (const std::string& text : parcel.texts) bytes += text.size();
    for (const TravellingSession& session : parcel.sessions) bytes += session.journal.size();
    for (const TravellingVerdict& verdict : parcel.verdicts)
        bytes += verdict.card.size() + verdict.steps.size();
    for (const TravellingEntry& entry : parcel.entries) bytes += entry.body.size();
    return bytes;
}

}  // namespace

void Exchange::add_entry(Outgoing& outgoing, const WaitKey& key) {
    Statement select(*database_, "SELECT id, kind, author, turn, made_at, body FROM entries WHERE id = ?");
    if (!select.bind(key.name).step()) return forget_wait(key.kind, key.number, key.name);
    outgoing.parcel.entries.push_back(entry_in(select, identity("session", key.number)));
    outgoing.keys.push_back(key);
}

Outgoing Exchange::next_parcel(const ParcelSize& size) {
    using Add = void (Exchange::*)(Outgoing&, const WaitKey&);
    constexpr std::array<std::pair<const char*, Add>, 4> kinds = {{{"person", &Exchange::add_person},
                                                                   {"session", &Exchange::add_session},
                                                                   {"verdict", &Exchange::add_verdict},
                                                                   {"entry", &Exchange::add_entry}}};
    Outgoing outgoing;
    for (const auto& [kind, add] : kinds) {
        for (const WaitKey& key : waits(kind, size.records)) {
            if (!outgoing.keys.empty() && weight_of(outgoing.parcel) >= size.bytes) break;
            (this->*add)(outgoing, key);
            last_given_[kind] = key;
        }
        if (!outgoing.keys.empty()) break;
    }
    std::set<std::string> hashes;
    for (const TravellingSession& session : outgoing.parcel.sessions)
        hashes.insert(session.texts.begin(), session.texts.end());
    for (const std::string& hash : hashes)
        outgoing.parcel.texts.push_back(store_->text_of(stored_names_.at(hash)));
    return outgoing;
}

void Exchange::note(const std::vector<WaitKey>& keys, const std::vector<std::string>& answers,
                    const Place& hub) {
    Transaction transaction(*database_);
    Statement update(*database_,
                     "UPDATE hub_waits SET answer = ? WHERE kind = ? AND number = ? AND name = ?");
    for (std::size_t index = 0; index < keys.size(); ++index) {
        const WaitKey& key = keys[index];
        if (answers.at(index).empty())
            forget_wait(key.kind, key.number, key.name);
        else
            update.bind(answers[index]).bind(key.kind).bind(key.number).bind(key.name).run();
    }
    set_place("hub", hub);
    transaction.commit();
}

void Exchange::forget_wait(const std::string& kind, std::int64_t number, const std::string& name) {
    Statement forget(*database_, "DELETE FROM hub_waits WHERE kind = ? AND number = ? AND name = ?");
    forget.bind(kind).bind(number).bind(name).run();
}

Place Exchange::place(const std::string& stream) {
    Statement select(*database_, "SELECT mark, position FROM hub_places WHERE stream = ?");
    return select.bind(stream).step() ? Place{select.text(0), select.number(1)} : Place{};
}

void Exchange::set_place(const std::string& stream, const Place& place) {
    Statement insert(*database_, "INSERT OR REPLACE INTO hub_places VALUES (?, ?, ?)");
    insert.bind(stream).bind(place.mark).bind(place.position).run();
}

void Exchange::start_over() {
    Transaction transaction(*database_);
    database_->run(
        "DELETE FROM hub_places;"
        "INSERT OR IGNORE INTO hub_waits SELECT kind, number, name, '' FROM travelling;");
    transaction.commit();
    last_given_.clear();
}

void Exchange::say(SessionId session, const std::string& kind, const std::string& author,
                   const std::string& made_at, const std::string& body_json) {
    Transaction transaction(*database_);
    Statement insert(*database_, "INSERT INTO said VALUES (?, ?, ?, ?, ?)");
    insert.bind(session.value).bind(kind).bind(author).bind(made_at).bind(body_json).run();
    keep_entries(*database_, session);
    transaction.commit();
}

std::vector<TravellingEntry> Exchange::entries(SessionId session) {
    Statement select(*database_,
                     "SELECT id, kind, author, turn, made_at, body FROM entries WHERE session = ?"
                     " ORDER BY turn, id");
    select.bind(session.value);
    std::vector<TravellingEntry> entries;
    while (select.step()) entries.push_back(entry_in(select, id_of(session)));
    return entries;
}

}  // namespace sim::store

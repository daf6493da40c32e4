#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "sim/hub/carrying.h"
#include "sim/hub/greeting.h"
#include "sim/hub/schema.h"
#include "sim/store/content_hash.h"

namespace sim::hub {
namespace {

using nlohmann::json;

json people_of(const store::Parcel& parcel) {
    json list = json::array();
    for (const store::TravellingPerson& person : parcel.people)
        list.push_back({{"id", person.id}, {"name", person.name}});
    return list;
}

/// Texts one after another, and where each begins, counted from 1.
struct Long {
    std::string bytes;
    void add(json& record, const std::string& text) {
        record["starts"] = bytes.size() + 1;
        record["size"] = text.size();
        bytes += text;
    }
};

json sessions_of(const store::Parcel& parcel, Long& journals) {
    json list = json::array();
    for (const store::TravellingSession& session : parcel.sessions) {
        list.push_back({{"id", session.id},
                        {"person", session.person},
                        {"scenario", session.scenario},
                        {"version", session.version},
                        {"seed", session.seed},
                        {"extra_time", session.extra_time_percent},
                        {"started_at", session.started_at},
                        {"ended_at", session.ended_at},
                        {"scenario_text", bytes(session.texts[0])},
                        {"brand_text", bytes(session.texts[1])},
                        {"noise_text", bytes(session.texts[2])},
                        {"facts", session.facts},
                        {"checksum", bytes(checksum_of(session))}});
        journals.add(list.back(), session.journal);
    }
    return list;
}

json maybe(const std::optional<double>& value) { return value ? json(*value) : json(); }

json verdicts_of(const store::Parcel& parcel, Long& cards) {
    json list = json::array();
    for (const store::TravellingVerdict& verdict : parcel.verdicts) {
        list.push_back({{"session", verdict.session},
                        {"judge", verdict.judge},
                        {"judge_date", verdict.judge_date},
                        {"nth", verdict.nth},
                        {"rubric", verdict.rubric},
                        {"overall", verdict.overall},
                        {"would_have_been", verdict.would_have_been},
                        {"passed", verdict.passed},
                        {"tone", maybe(verdict.dimensions[0])},
                        {"speed", maybe(verdict.dimensions[1])},
                        {"consistency", maybe(verdict.dimensions[2])},
                        {"take_offline", maybe(verdict.dimensions[3])},
                        {"critical", verdict.critical},
                        {"steps", verdict.steps},
                        {"checksum", bytes(checksum_of(verdict))}});
        cards.add(list.back(), verdict.card);
    }
    return list;
}

json entries_of(const store::Parcel& parcel) {
    json list = json::array();
    for (const store::TravellingEntry& entry : parcel.entries)
        list.push_back({{"id", entry.id},
                        {"session", entry.session},
                        {"kind", entry.kind},
                        {"author", entry.author},
                        {"turn", entry.turn},
                        {"made_at", entry.made_at},
                        {"body", entry.body},
                        {"checksum", bytes(checksum_of(entry))}});
    return list;
}

/// A text that the hub has is not sent again; which it has is asked once a parcel.
json missing_texts(Line& line, const store::Parcel& parcel, std::set<std::string>& known) {
    json missing = json::array();
    for (const std::string& text : parcel.texts) {
        const std::string hash = store::sha256(text);
        if (!known.insert(hash).second) continue;
        if (line.ask("SELECT 1 FROM coolhead.texts WHERE hash = $1::bytea", bytes(hash)).empty())
            missing.push_back(text);
    }
    return missing;
}

pqxx::result send(Line& line, const store::Parcel& parcel, std::set<std::string>& known_texts) {
    const json texts = missing_texts(line, parcel, known_texts);
    Long texts_of_records;
    const json sessions = sessions_of(parcel, texts_of_records);
    const json verdicts = verdicts_of(parcel, texts_of_records);
    return line.ask("SELECT nth, answer, kind = 'place' FROM coolhead.push($1, $2, $3, $4, $5, $6, $7)",
                    hub_version(), people_of(parcel).dump(), texts.dump(), sessions.dump(), verdicts.dump(),
                    entries_of(parcel).dump(), pqxx::binarystring(texts_of_records.bytes));
}

/// The records of a parcel are of one kind, so that their numbers there are those of the keys.
void note_answers(store::Exchange& exchange, const store::Outgoing& outgoing, const pqxx::result& answers,
                  Pushed& pushed) {
    std::map<std::size_t, std::string> refused;
    store::Place place;
    for (const pqxx::row& row : answers)
        if (row.at(2).as<bool>())
            place = {row.at(1).as<std::string>(), row.at(0).as<std::int64_t>()};
        else
            refused[row.at(0).as<std::size_t>() - 1] = row.at(1).as<std::string>();
    std::vector<std::string> said(outgoing.keys.size());
    for (const auto& [index, answer] : refused) said.at(index) = answer;
    exchange.note(outgoing.keys, said, place);
    const int left = static_cast<int>(refused.size());
    pushed.left += left;
    pushed.people += static_cast<int>(outgoing.parcel.people.size());
    const auto taken = [&](std::size_t of) { return of == 0 ? 0 : static_cast<int>(of) - left; };
    pushed.sessions += taken(outgoing.parcel.sessions.size());
    pushed.verdicts += taken(outgoing.parcel.verdicts.size());
    pushed.entries += taken(outgoing.parcel.entries.size());
}

}  // namespace

Pushed push(store::Store& store, const Account& account, const Progress& progress) {
    store::Exchange exchange(store);
    const Address address(account.url);
    Line line(address, account.login, account.password,
              {std::chrono::milliseconds(progress.silence_ms), progress.stopped});
    Pushed pushed;
    pushed.over_again = greet(line, exchange).over_again;
    const int of = exchange.waiting().all();
    int done = 0;
    std::set<std::string> known_texts;
    for (;;) {
        progress.moved(done, of);
        const store::Outgoing outgoing = exchange.next_parcel(progress.parcel);
        if (outgoing.keys.empty()) break;
        note_answers(exchange, outgoing, send(line, outgoing.parcel, known_texts), pushed);
        done += static_cast<int>(outgoing.keys.size());
    }
    return pushed;
}

}  // namespace sim::hub

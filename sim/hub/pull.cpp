#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>

#include "sim/failure/failure.h"
#include "sim/hub/carrying.h"
#include "sim/hub/greeting.h"
#include "sim/hub/schema.h"

namespace sim::hub {
namespace {

/// Records of one page. Their positions come in order, and a page ends with the last record of its position.
constexpr int page_size = 200;

/// Of some hundreds of records, those that are not here, in an array as SQL writes it.
std::string array_of(const std::vector<std::string>& ids) {
    return fmt::format("{{{}}}", fmt::join(ids, ","));
}

std::string text(const pqxx::row& row, int column) {
    return row.at(column).is_null() ? "" : row.at(column).as<std::string>();
}

std::optional<double> maybe_real(const pqxx::row& row, int column) {
    if (row.at(column).is_null()) return std::nullopt;
    return row.at(column).as<double>();
}

Failure changed_at_the_hub(const std::string& what) {
    return {ExitCode::machine_wrong, fmt::format("The hub's {} does not fit its checksum.", what),
            "Nothing of it was kept. Tell whoever runs the hub: it was changed there past the program."};
}

store::TravellingSession session_in(const pqxx::row& row) {
    store::TravellingSession session{.id = text(row, 0),
                                     .person = text(row, 1),
                                     .scenario = text(row, 2),
                                     .version = text(row, 3),
                                     .seed = text(row, 4),
                                     .extra_time_percent = row.at(5).as<int>(),
                                     .started_at = text(row, 6),
                                     .ended_at = text(row, 7),
                                     .texts = {text(row, 8), text(row, 9), text(row, 10)},
                                     .facts = row.at(11).as<int>(),
                                     .journal = text(row, 12)};
    if (checksum_of(session) != text(row, 13)) throw changed_at_the_hub("session " + session.id);
    return session;
}

store::TravellingVerdict verdict_in(const pqxx::row& row) {
    store::TravellingVerdict verdict{
        .session = text(row, 0),
        .judge = text(row, 1),
        .judge_date = text(row, 2),
        .nth = row.at(3).as<int>(),
        .rubric = text(row, 4),
        .overall = row.at(5).as<double>(),
        .would_have_been = row.at(6).as<double>(),
        .passed = row.at(7).as<bool>(),
        .dimensions = {maybe_real(row, 8), maybe_real(row, 9), maybe_real(row, 10), maybe_real(row, 11)},
        .critical = row.at(12).as<int>(),
        .card = text(row, 13),
        .steps = text(row, 14)};
    if (checksum_of(verdict) != text(row, 15))
        throw changed_at_the_hub("verdict on session " + verdict.session);
    return verdict;
}

store::TravellingEntry entry_in(const pqxx::row& row) {
    store::TravellingEntry entry{.id = text(row, 0),
                                 .session = text(row, 1),
                                 .kind = text(row, 2),
                                 .author = text(row, 3),
                                 .turn = row.at(4).as<int>(),
                                 .made_at = text(row, 5),
                                 .body = text(row, 6)};
    if (checksum_of(entry) != text(row, 7)) throw changed_at_the_hub("entry " + entry.id);
    return entry;
}

class Reading {
  public:
    Reading(Line& line, store::Exchange& exchange, const Greeted& greeted, const Progress& progress)
        : line_(&line), exchange_(&exchange), greeted_(&greeted), progress_(&progress) {}

    Pulled all() {
        pulled_.over_again = greeted_->over_again;
        if (greeted_->rank == "trainer") return pulled_;  // statistics are asked for; nobody's sessions come
        stream("people", "id::text, name", "id", &Reading::add_people);
        stream("sessions", "id::text", "id", &Reading::add_sessions);
        stream("verdicts", "session || ' ' || judge, session::text, judge", "session, judge",
               &Reading::add_verdicts);
        stream("entries", "id::text", "id", &Reading::add_entries);
        stream("erased", "person::text", "person", &Reading::add_erased);
        return pulled_;
    }

  private:
    using Add = store::Parcel (Reading::*)(const pqxx::result& page);

    void stream(const std::string& table, const std::string& columns, const std::string& ties, Add add) {
        // A person who is given another name moves up: whoever was there at the greeting is wanted all the
        // same.
        const std::int64_t up_to =
            table == "people" ? std::numeric_limits<std::int64_t>::max() : greeted_->place.position;
        for (;;) {
            const store::Place from = exchange_->place(table);
            if (from.position >= greeted_->place.position) return;
            const pqxx::result page = line_->ask(
                fmt::format(
                    "SELECT {}, position FROM coolhead.{} WHERE team = coolhead.my_team() AND position > $1 "
                    "AND"
                    " position <= least($2, (SELECT max(position) FROM (SELECT position FROM coolhead.{}"
                    " WHERE team = coolhead.my_team() AND position > $1 ORDER BY position LIMIT {}) AS page))"
                    " ORDER BY position, {}",
                    columns, table, table, page_size, ties),
                from.position, up_to);
            const std::int64_t last =
                page.empty() ? up_to : page.back().at(page.columns() - 1).as<std::int64_t>();
            const std::int64_t reached = std::min(last, greeted_->place.position);
            exchange_->take((this->*add)(page), table, {greeted_->place.mark, reached});
            moved(static_cast<int>(page.size()));
        }
    }

    void moved(int more) {
        done_ += more;
        progress_->moved(done_, done_);
    }

    store::Parcel add_people(const pqxx::result& page) {
        store::Parcel parcel;
        for (const pqxx::row& row : page) parcel.people.push_back({text(row, 0), text(row, 1)});
        pulled_.people += static_cast<int>(page.size());
        return parcel;
    }

    std::vector<std::string> not_here(const pqxx::result& page, const std::string& kind) {
        std::vector<std::string> ids;
        for (const pqxx::row& row : page)
            if (const std::string id = text(row, 0); !exchange_->has(kind, id)) ids.push_back(id);
        return ids;
    }

    store::Parcel add_sessions(const pqxx::result& page) {
        store::Parcel parcel;
        const std::vector<std::string> ids = not_here(page, "session");
        if (ids.empty()) return parcel;
        const pqxx::result rows = line_->ask(
            "SELECT id::text, person::text, scenario, version, seed, extra_time, started_at, ended_at,"
            " encode(scenario_text, 'hex'), encode(brand_text, 'hex'), encode(noise_text, 'hex'), facts, "
            "journal,"
            " encode(checksum, 'hex') FROM coolhead.sessions WHERE team = coolhead.my_team() AND id = ANY "
            "($1::uuid[])"
            " ORDER BY position, id",
            array_of(ids));
        std::vector<std::string> hashes;
        for (const pqxx::row& row : rows) {
            parcel.sessions.push_back(session_in(row));
            for (const std::string& hash : parcel.sessions.back().texts)
                if (!exchange_->has("text", hash)) hashes.push_back(hash);
        }
        add_texts(parcel, hashes);
        pulled_.sessions += static_cast<int>(rows.size());
        return parcel;
    }

    void add_texts(store::Parcel& parcel, const std::vector<std::string>& hashes) {
        if (hashes.empty()) return;
        const pqxx::result rows = line_->ask(
            "SELECT body FROM coolhead.texts WHERE team = coolhead.my_team() AND encode(hash, 'hex') = ANY"
            " ($1::text[])",
            array_of(hashes));
        for (const pqxx::row& row : rows) parcel.texts.push_back(text(row, 0));
    }

    store::Parcel add_verdicts(const pqxx::result& page) {
        store::Parcel parcel;
        std::set<std::string> sessions;
        std::set<std::string> wanted;
        for (const pqxx::row& row : page)
            if (!exchange_->has("verdict", text(row, 0)))
                wanted.insert(text(row, 0)), sessions.insert(text(row, 1));
        if (wanted.empty()) return parcel;
        const pqxx::result rows = line_->ask(
            "SELECT session::text, judge, judge_date, nth, rubric, overall, would_have_been, passed, tone, "
            "speed,"
            " consistency, take_offline, critical, card, steps, encode(checksum, 'hex') FROM "
            "coolhead.verdicts"
            " WHERE team = coolhead.my_team() AND session = ANY ($1::uuid[]) ORDER BY session, position, "
            "nth, judge",
            array_of({sessions.begin(), sessions.end()}));
        for (const pqxx::row& row : rows)
            if (wanted.contains(text(row, 0) + " " + text(row, 1)))
                parcel.verdicts.push_back(verdict_in(row));
        pulled_.verdicts += static_cast<int>(parcel.verdicts.size());
        return parcel;
    }

    store::Parcel add_entries(const pqxx::result& page) {
        store::Parcel parcel;
        const std::vector<std::string> ids = not_here(page, "entry");
        if (ids.empty()) return parcel;
        const pqxx::result rows = line_->ask(
            "SELECT id::text, session::text, kind, author, turn, made_at, body, encode(checksum, 'hex')"
            " FROM coolhead.entries WHERE team = coolhead.my_team() AND id = ANY ($1::uuid[]) ORDER BY "
            "position, turn, id",
            array_of(ids));
        for (const pqxx::row& row : rows) parcel.entries.push_back(entry_in(row));
        pulled_.entries += static_cast<int>(rows.size());
        return parcel;
    }

    store::Parcel add_erased(const pqxx::result& page) {
        store::Parcel parcel;
        for (const pqxx::row& row : page) parcel.erased.push_back(text(row, 0));
        pulled_.erased += static_cast<int>(page.size());
        return parcel;
    }

    Line* line_;
    store::Exchange* exchange_;
    const Greeted* greeted_;
    const Progress* progress_;
    Pulled pulled_;
    int done_ = 0;
};

}  // namespace

Pulled pull(store::Store& store, const Account& account, const Progress& progress) {
    store::Exchange exchange(store);
    const Address address(account.url);
    Line line(address, account.login, account.password,
              {std::chrono::milliseconds(progress.silence_ms), progress.stopped});
    const Greeted greeted = greet(line, exchange);
    return Reading(line, exchange, greeted, progress).all();
}

}  // namespace sim::hub

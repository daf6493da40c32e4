#include "tests/sim/hub/machines.h"

#include <fmt/format.h>

#include <pqxx/pqxx>

namespace tests {
namespace {

namespace hub = sim::hub;
namespace store = sim::store;

void make_database_once(const std::string& name) {
    const std::string there = fmt::format("SELECT 1 FROM pg_database WHERE datname = '{}'", name);
    if (server().value("postgres", there).empty()) server().make_database(name);
}

/// What a disk does when it is told to write at once is tested elsewhere, and takes most of the time here.
const bool in_memory = [] {
    std::error_code error;
    const std::filesystem::space_info room = std::filesystem::space("/dev/shm", error);
    constexpr std::uintmax_t enough = 512U << 20;
    if (!error && room.available > enough) setenv("TMPDIR", "/dev/shm", 0);
    return true;
}();

std::string fresh_team() {
    static int number = 0;
    return fmt::format("team {}", ++number);
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

}  // namespace

store::SessionId Machine::play(const std::string& person, int replies, const std::string& scenario) {
    store::NewSession fresh = new_session(person);
    fresh.scenario = scenario;
    const store::SessionId id = store.begin_session(fresh, opening());
    std::vector<sim::engine::Fact> facts;
    for (int number = 1; number <= replies; ++number)
        facts.push_back(
            reply(number, 1000 * number, fmt::format("Sorry, {} \"{}\" \\ 😡 {}", person, number, id.value)));
    facts.push_back(
        {.at = 1000 * replies + 1, .what = sim::engine::SessionEnded{sim::engine::EndCause::time}});
    store.append(id, facts);
    store.mark_ended(id, "2026-03-02T09:20:00");
    judge(id, "judge-a");
    return id;
}

void Machine::judge(store::SessionId session, const std::string& judge) {
    store.add_verdict(
        {.session = session,
         .judge = judge,
         .judge_date = "2026-11-01",
         .rubric = "1",
         .overall = 71.1 + 1.0 / 3,
         .would_have_been = 80,
         .passed = true,
         .dimensions = {70.5, std::nullopt, 0.1, 100},
         .critical = 0,
         .card_json = fmt::format(R"({{"judge": "{}", "findings": [], "says": "\u0000 ü"}})", judge)},
        std::vector<store::StepRow>{{"sam-parcel", "rage", 1.0 / 3, 10, 0}});
}

hub::Account Machine::by(int port) const {
    hub::Account other = account;
    replace_all(other.url, fmt::format(":{}/", server().port()), fmt::format(":{}/", port));
    return other;
}

TestHub::TestHub(const std::string& database)
    : database_(database.empty() ? "shared_hub" : database), team_(fresh_team()) {
    make_database_once(database_);
    code_ = hub::make_hub(server().superuser_url(database_), team_).code;
}

std::unique_ptr<Machine> TestHub::manager() {
    auto machine = std::make_unique<Machine>();
    machine->account = hub::join(machine->store, url(), code_, "the manager's");
    return machine;
}

std::unique_ptr<Machine> TestHub::joined(Machine& by_manager, const std::string& rank,
                                         const std::string& person) {
    const std::string code = hub::invite(by_manager.store, by_manager.account, {rank, person});
    auto machine = std::make_unique<Machine>();
    machine->account = hub::join(machine->store, url(), code, person + "'s");
    return machine;
}

std::string TestHub::team_id() const {
    return server().value(database_, fmt::format("SELECT team FROM coolhead.teams WHERE name = '{}'", team_));
}

std::string TestHub::value(std::string sql) const {
    replace_all(sql, "TEAM", "'" + team_id() + "'");
    return server().value(database_, sql);
}

std::string by_plain_sql(const std::string& database, const hub::Account& account, const std::string& sql) {
    try {
        pqxx::connection connection(fmt::format("host=127.0.0.1 port={} dbname={} user={} password={}",
                                                server().port(), database, account.login, account.password));
        pqxx::nontransaction now(connection);
        std::string rows;
        for (const pqxx::row& row : now.exec(sql)) {
            for (const pqxx::field& field : row)
                rows += fmt::format("{}|", field.is_null() ? "" : field.c_str());
            rows += '\n';
        }
        return rows;
    } catch (const pqxx::insufficient_privilege&) {
        return "refused: 42501";  // libpqxx 6 leaves its state out
    } catch (const pqxx::sql_error& error) {
        return "refused: " + error.sqlstate();
    } catch (const pqxx::failure& error) {
        return std::string("refused: ") + error.what();
    }
}

bool hub_is_whole(const TestHub& hub) {
    return hub.value(
               "SELECT count(*) FROM coolhead.sessions WHERE team = TEAM AND (checksum <> sha256(convert_to("
               "concat_ws(E'\\n', id, person, scenario, version, seed, extra_time, started_at, ended_at,"
               " encode(scenario_text, 'hex'), encode(brand_text, 'hex'), encode(noise_text, 'hex'), facts,"
               " journal), 'UTF8')) OR facts <> 1 + length(journal) - length(replace(journal, E'\\n', "
               "'')))") == "0";
}

}  // namespace tests

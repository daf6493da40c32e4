#include "sim/hub/status.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "sim/failure/failure.h"
#include "sim/hub/line.h"
#include "sim/hub/schema.h"

namespace sim::hub {
namespace {

std::string counted(std::int64_t count, const char* one, const char* many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string size_said(std::int64_t bytes) {
    constexpr std::int64_t mebi = 1 << 20;
    return bytes < 1024 * mebi ? fmt::format("{} MB", bytes / mebi)
                               : fmt::format("{:.1f} GB", static_cast<double>(bytes) / (1024.0 * mebi));
}

void ask_hub(store::Store& store, Status& status) {
    const Address address(status.account->url);
    Line line(address, status.account->login, status.account->password, {std::chrono::seconds(20)});
    status.version = line.ask("SELECT max(version) FROM coolhead.versions").at(0).at(0).as<int>();
    const std::int64_t pulled = store::Exchange(store).place("erased").position;
    const pqxx::result answer =
        line.ask("SELECT place - $2, pg_database_size(current_database()) FROM coolhead.greet($1, 0)",
                 hub_version(), pulled);
    status.behind = answer.at(0).at(0).as<std::int64_t>();
    status.hub_bytes = answer.at(0).at(1).as<std::int64_t>();
    if (status.account->rank != "trainer")
        status.hub_sessions =
            line.ask("SELECT count(*) FROM coolhead.sessions WHERE team = coolhead.my_team()")
                .at(0)
                .at(0)
                .as<std::int64_t>();
    else
        status.behind = 0;
}

}  // namespace

LastExchange last_exchange(store::Store& store) {
    return {store.setting("", "hub_at").value_or(""), store.setting("", "hub_error").value_or("")};
}

void keep_last_exchange(store::Store& store, const LastExchange& last) {
    store.set_setting("", "hub_at", last.at);
    store.set_setting("", "hub_error", last.error);
}

Status status_of(store::Store& store) {
    Status status;
    status.account = account_of(store.file());
    if (status.account && !status.account->joined) status.account.reset();
    status.waiting = store::Exchange(store).waiting();
    status.last = last_exchange(store);
    if (!status.account) return status;
    try {
        ask_hub(store, status);
    } catch (const Failure& failure) {
        status.unreachable = failure.what();
    }
    return status;
}

std::string said(const Status& status) {
    if (!status.account)
        return "This machine has joined no hub. Ask a manager for a code, then `coolhead hub join URL CODE`.";
    const std::string waiting = counted(status.waiting.sessions, "session waits", "sessions wait");
    const std::string last =
        status.last.at.empty() ? "nothing was exchanged yet" : "last exchange " + status.last.at;
    if (!status.unreachable.empty()) return fmt::format("{} Here {}; {}.", status.unreachable, waiting, last);
    std::string text = fmt::format(
        "{} of {} at {}: version {}, {} with {}; {} to go out, {} to come in, {}.", status.account->rank,
        status.account->team, status.account->url, status.version, size_said(status.hub_bytes),
        counted(status.hub_sessions, "session you may see", "sessions you may see"), waiting,
        counted(status.behind, "change", "changes"), last);
    if (!status.last.error.empty()) return text + " It failed: " + status.last.error;
    if (status.waiting.left > 0)
        return text + fmt::format(" The hub would not take {}: `coolhead hub push` says why.",
                                  counted(status.waiting.left, "record", "records"));
    if (status.waiting.all() > 0) return text + " `coolhead hub push` sends what waits.";
    if (status.behind > 0) return text + " `coolhead hub pull` brings it.";
    return text + " Nothing is to be done.";
}

std::string as_json(const Status& status) {
    const nlohmann::json json = {{"joined", status.account.has_value()},
                                 {"url", status.account ? status.account->url : ""},
                                 {"login", status.account ? status.account->login : ""},
                                 {"rank", status.account ? status.account->rank : ""},
                                 {"team", status.account ? status.account->team : ""},
                                 {"version", status.version},
                                 {"sessions_waiting", status.waiting.sessions},
                                 {"records_waiting", status.waiting.all()},
                                 {"left", status.waiting.left},
                                 {"behind", status.behind},
                                 {"hub_bytes", status.hub_bytes},
                                 {"hub_sessions", status.hub_sessions},
                                 {"last_exchange", status.last.at},
                                 {"last_error", status.last.error},
                                 {"unreachable", status.unreachable}};
    return json.dump(2) + "\n";
}

}  // namespace sim::hub

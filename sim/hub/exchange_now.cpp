#include "sim/hub/exchange_now.h"

#include <fmt/format.h>

#include "sim/failure/failure.h"
#include "sim/hub/line.h"
#include "sim/hub/status.h"

namespace sim::hub {
namespace {

std::string listed(int sessions, int verdicts, int entries) {
    return fmt::format("{} session{}, {} verdict{} and {} entr{}", sessions, sessions == 1 ? "" : "s",
                       verdicts, verdicts == 1 ? "" : "s", entries, entries == 1 ? "y" : "ies");
}

constexpr const char* put_back = " The hub had been put back to an earlier state; it was given all again.";

}  // namespace

void noted(store::Store& store, const std::string& wall_time, const std::function<void()>& exchange) {
    try {
        exchange();
    } catch (const Stopped&) {
        throw;
    } catch (const Failure& failure) {
        keep_last_exchange(store, {wall_time, failure.what()});
        throw;
    }
    keep_last_exchange(store, {wall_time, ""});
}

std::string said(const Pushed& pushed) {
    std::string text =
        fmt::format("{} went to the hub.", listed(pushed.sessions, pushed.verdicts, pushed.entries));
    if (pushed.over_again) text += put_back;
    if (pushed.left > 0)
        text += fmt::format(
            " It would not take {}: they belong to somebody who was erased or whom this account may not "
            "speak for, or differ from what the hub has. `coolhead hub pull` takes away the first; ask "
            "a manager about the others.",
            pushed.left);
    return text;
}

std::string said(const Pulled& pulled) {
    std::string text =
        fmt::format("{} came from the hub.", listed(pulled.sessions, pulled.verdicts, pulled.entries));
    if (pulled.erased > 0) text += fmt::format(" {} people were erased, here too.", pulled.erased);
    if (pulled.over_again) text += put_back;
    return text;
}

std::vector<Seen> machines(const Account& account) {
    const Address address(account.url);
    Line line(address, account.login, account.password);
    const pqxx::result rows = line.ask(
        "SELECT login, rank, name, label, coalesce(to_char(seen_at AT TIME ZONE 'UTC', "
        "'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), '')"
        " FROM coolhead.accounts WHERE team = coolhead.my_team() ORDER BY seen_at DESC NULLS LAST, login");
    std::vector<Seen> seen;
    for (const pqxx::row& row : rows)
        seen.push_back({row.at(0).as<std::string>(), row.at(1).as<std::string>(), row.at(2).as<std::string>(),
                        row.at(3).as<std::string>(), row.at(4).as<std::string>()});
    return seen;
}

}  // namespace sim::hub

#include "sim/hub/joining.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/failure/failure.h"
#include "sim/hub/schema.h"
#include "sim/hub/secret.h"
#include "sim/store/exchange.h"

namespace sim::hub {
namespace {

/// Of steps that several programs would take at once: one waits for the other.
constexpr const char* one_at_a_time = "SELECT pg_advisory_xact_lock(4861);";

struct Code {
    std::string login;
    std::string password;
    std::string said() const { return login.substr(login.rfind('_') + 1) + "-" + password; }
};

Code fresh_code() { return {"coolhead_code_" + chance_digits(12), chance_digits(32)}; }

Code code_in(const std::string& said) {
    const std::size_t dash = said.find('-');
    const bool digits = said.find_first_not_of("0123456789abcdef-") == std::string::npos;
    if (!digits || dash != 12 || said.size() != 45)
        throw Failure(ExitCode::call_wrong, "That is no code.",
                      "A code has 12 digits and letters, a dash and 32 more; copy all of it.");
    return {"coolhead_code_" + said.substr(0, dash), said.substr(dash + 1)};
}

int version_of(Line& line) {
    if (line.ask("SELECT to_regclass('coolhead.versions') IS NULL").at(0).at(0).as<bool>()) return 0;
    return line.ask("SELECT coalesce(max(version), 0) FROM coolhead.versions").at(0).at(0).as<int>();
}

int bring_up(Line& line) {
    int version = version_of(line);
    if (version > hub_version())
        throw Failure(
            ExitCode::machine_wrong,
            fmt::format("The hub was made by a newer Coolhead (its version is {}, this program knows {}).",
                        version, hub_version()),
            "Install the newer program. The hub was left as it is.");
    int taken = 0;
    for (const HubMigration& step : hub_migrations().subspan(static_cast<std::size_t>(version))) {
        ++version, ++taken;
        // Whoever lost the race finds the version there and fails whole.
        line.run_together(
            fmt::format("{} {} SET LOCAL ROLE coolhead_owner; {} RESET ROLE; INSERT INTO "
                        "coolhead.versions (version, name) VALUES ({}, '{}');",
                        one_at_a_time, version == 1 ? roles_sql() : "", step.sql, version, step.name));
    }
    return taken;
}

std::string first_code(Line& line, const std::string& team) {
    if (!line.ask("SELECT 1 FROM coolhead.teams WHERE name = $1", team).empty()) return {};
    const Code code = fresh_code();
    line.run_together(fmt::format(
        "WITH made AS (INSERT INTO coolhead.teams (team, name, position) VALUES (gen_random_uuid(), {0}, 1)"
        " RETURNING team), logged AS (INSERT INTO coolhead.log (team, position, what) SELECT team, 1, 'init'"
        " FROM made) INSERT INTO coolhead.invitations (team, login, rank, name, made_by)"
        " SELECT team, '{1}', 'manager', '', session_user FROM made;"
        "DO $do$ BEGIN EXECUTE format('CREATE ROLE {1} LOGIN PASSWORD %L VALID UNTIL %L CONNECTION LIMIT 2"
        " IN ROLE coolhead_code', '{2}', now() + interval '2 days'); END $do$",
        line.quoted(team), code.login, scram_verifier(code.password)));
    return code.said();
}

}  // namespace

Made make_hub(const std::string& url, const std::string& team) {
    if (team.empty())
        throw Failure(ExitCode::call_wrong, "A hub is of a team, which has a name.", "Name it: --team NAME.");
    const Address address(url);
    Line line(address, "", "");
    if (!line.ask("SELECT rolsuper FROM pg_roles WHERE rolname = session_user").at(0).at(0).as<bool>())
        throw Failure(ExitCode::input_wrong, "Only a superuser of the server makes a hub.",
                      "Run this once as postgres, on the server; afterwards nobody needs to be one.");
    Made made;
    made.steps = bring_up(line);
    made.code = first_code(line, team);
    return made;
}

std::string invite(store::Store& store, const Account& manager, const Invited& invited) {
    if (std::ranges::find(ranks, invited.rank) == ranks.end())
        throw Failure(ExitCode::call_wrong, fmt::format("Nobody can be a {}.", invited.rank),
                      "There are trainee, trainer and manager.");
    const Address address(manager.url);
    Line line(address, manager.login, manager.password);
    const Code code = fresh_code();
    const std::string person =
        invited.called.empty() ? "" : store::Exchange(store).make_person(invited.called);
    line.ask("SELECT coolhead.invite($1, $2, $3, $4, $5, nullif($6, '')::uuid)", hub_version(), code.login,
             scram_verifier(code.password), invited.rank, invited.called, person);
    return code.said();
}

namespace {

/// What the hub says of the new account; the code is used up.
void open_door(const Address& address, const Code& code, Account& account, std::string& person,
               const std::string& machine) {
    Line line(address, code.login, code.password);
    const pqxx::result answer =
        line.ask("SELECT rank, coalesce(person::text, ''), name, team FROM coolhead.join($1, $2, $3, $4)",
                 hub_version(), account.login, scram_verifier(account.password), machine);
    person = answer.at(0).at(1).as<std::string>();
    account.rank = answer.at(0).at(0).as<std::string>();
    account.person = answer.at(0).at(2).as<std::string>();
    account.team = answer.at(0).at(3).as<std::string>();
}

/// The account was made, and nobody heard of it.
bool is_let_in(const Address& address, Account& account, std::string& person) {
    try {
        Line line(address, account.login, account.password);
        const pqxx::result answer = line.ask(
            "SELECT rank, team, coalesce(person::text, ''), name FROM coolhead.greet($1, 0)", hub_version());
        account.rank = answer.at(0).at(0).as<std::string>();
        account.team = answer.at(0).at(1).as<std::string>();
        person = answer.at(0).at(2).as<std::string>();
        account.person = answer.at(0).at(3).as<std::string>();
        return true;
    } catch (const Failure& failure) {
        if (failure.code == ExitCode::machine_wrong && failure.says.find("login") != std::string::npos)
            return false;
        throw;
    }
}

}  // namespace

Account join(store::Store& store, const std::string& url, const std::string& said,
             const std::string& machine) {
    const Address address(url);
    const Code code = code_in(said);
    std::optional<Account> before = account_of(store.file());
    if (before && before->joined)
        throw Failure(ExitCode::input_wrong, fmt::format("This machine has joined {}.", before->url),
                      "Move its file away to join another: " + account_file(store.file()).string());
    const bool again = before && before->url == address.said();
    Account account = again ? *before
                            : Account{.url = address.said(),
                                      .login = "coolhead_" + chance_digits(32),
                                      .password = chance_digits(48)};
    // Kept before it is asked for: whatever dies in between, the account is not lost.
    if (!again) keep_account(store.file(), account);
    std::string person;
    if (!again || !is_let_in(address, account, person)) open_door(address, code, account, person, machine);
    if (!person.empty() && !account.person.empty())
        store::Exchange(store).adopt_person(account.person, person);
    account.joined = true;
    keep_account(store.file(), account);
    return account;
}

void dismiss(const Account& manager, const std::string& login) {
    const Address address(manager.url);
    Line(address, manager.login, manager.password)
        .ask("SELECT coolhead.dismiss($1, $2)", hub_version(), login);
}

int erase(store::Store& store, const Account& manager, const std::string& name) {
    store::Exchange exchange(store);
    const std::string person = exchange.person_id_of(name);
    if (person.empty())
        throw Failure(ExitCode::input_wrong, fmt::format("Nobody here is called {}.", name),
                      "`coolhead hub pull` brings everybody; `coolhead team people --all` lists them.");
    const Address address(manager.url);
    const int sessions = Line(address, manager.login, manager.password)
                             .ask("SELECT coolhead.erase($1, $2::uuid)", hub_version(), person)
                             .at(0)
                             .at(0)
                             .as<int>();
    exchange.erase_person(person);
    return sessions;
}

}  // namespace sim::hub

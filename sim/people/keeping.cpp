#include "sim/people/keeping.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "sim/failure/failure.h"
#include "sim/people/day.h"
#include "sim/seal/sealing.h"

namespace sim::people {
namespace {

using nlohmann::json;

constexpr const char* keeping_setting = "kept_for_days";

struct OwnTable {
    std::string_view name;
    std::string_view select;  ///< ?1 is the person's number
};
/// What a person is told they own: everything that erase() takes, but what follows from it. A passphrase's
/// hash is nobody's to carry away.
constexpr auto own_tables = std::to_array<OwnTable>(
    {{"person",
      "SELECT people.id, name, role, since FROM people LEFT JOIN roles ON roles.person = people.id WHERE "
      "people.id = ?1"},
     {"settings", "SELECT key, value FROM settings WHERE person = ?1"},
     {"members", "SELECT kind, name, since FROM members WHERE person = ?1"},
     {"assignments", "SELECT * FROM assignments WHERE person = ?1"},
     {"sessions", "SELECT * FROM sessions WHERE person = ?1"},
     {"journal",
      "SELECT session, seq, at, fact FROM journal WHERE session IN (SELECT id FROM sessions WHERE person = "
      "?1)"},
     {"drafts", "SELECT * FROM drafts WHERE session IN (SELECT id FROM sessions WHERE person = ?1)"},
     {"typing", "SELECT * FROM typing WHERE session IN (SELECT id FROM sessions WHERE person = ?1)"},
     {"self_ratings",
      "SELECT * FROM self_ratings WHERE session IN (SELECT id FROM sessions WHERE person = ?1)"},
     {"disputes", "SELECT * FROM disputes WHERE session IN (SELECT id FROM sessions WHERE person = ?1)"},
     {"scorecards", "SELECT * FROM scorecards WHERE session IN (SELECT id FROM sessions WHERE person = ?1)"},
     {"standings", "SELECT * FROM standings WHERE session IN (SELECT id FROM sessions WHERE person = ?1)"},
     {"reviews", "SELECT * FROM reviews WHERE session IN (SELECT id FROM sessions WHERE person = ?1)"},
     {"drills", "SELECT * FROM drills WHERE person = ?1"},
     {"drill_disputes",
      "SELECT * FROM drill_disputes WHERE drill IN (SELECT id FROM drills WHERE person = ?1)"},
     {"drill_answers",
      "SELECT * FROM drill_answers WHERE dispute IN (SELECT id FROM drill_disputes WHERE drill IN"
      " (SELECT id FROM drills WHERE person = ?1))"},
     {"entries", "SELECT * FROM entries WHERE session IN (SELECT id FROM sessions WHERE person = ?1)"},
     {"ledger",
      "SELECT number, kind, session, statement FROM ledger WHERE session IN (SELECT id FROM sessions WHERE "
      "person = ?1)"},
     {"people_log", "SELECT made_at, what, words FROM people_log WHERE about = ?1 OR who = ?1"}});

json rows_of(store::Store& store, std::string_view sql, std::int64_t person) {
    store::Statement select = store.ask(sql);
    select.bind(person);
    json rows = json::array();
    while (select.step()) {
        json row = json::object();
        for (int column = 0; column < select.columns(); ++column)
            row[select.name(column)] = select.is_null(column) ? json() : json(select.text(column));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::int64_t number_of(store::Store& store, const std::string& person) {
    store::Statement select = store.ask("SELECT id FROM people WHERE name = ?");
    if (select.bind(person).step()) return select.number(0);
    throw Failure(ExitCode::input_wrong, fmt::format("Nobody here is called {}.", person),
                  "`coolhead people` lists everybody.");
}

void refuse_joined_hub(store::Store& store, const std::string& remedy) {
    if (store.setting("", "hub_at").value_or("").empty()) return;
    throw Failure(ExitCode::input_wrong, "This machine has joined a hub, which would bring it back.", remedy);
}

/// While roles hold, somebody has to be left who manages.
void refuse_last_manager(store::Store& store, const std::string& person) {
    const auto manages = [&](const store::RoleRow& row) {
        return row.role == name_of(Role::manager) && !row.passphrase.empty();
    };
    const std::vector<store::RoleRow> roles = store::PeopleBook(store).roles();
    const auto one = std::ranges::find(roles, person, &store::RoleRow::person);
    if (one == roles.end() || !manages(*one) || std::ranges::count_if(roles, manages) > 1) return;
    throw Failure(ExitCode::input_wrong, fmt::format("{} is the only manager with a passphrase.", person),
                  "Give another manager one first.");
}

/// Whoever had narrowed the desk to them.
void forget_filters(store::Store& store, const std::string& person) {
    for (const std::string& other : store.people()) {
        const std::string kept = store.setting(other, kept_filters).value_or("");
        for (const std::string name : {"\nperson\t", "\nqueue/to\t"})
            if (kept.find(name + person + "\n") != std::string::npos)
                store.set_setting(other, kept_filters, "");
    }
}

}  // namespace

std::string everything_about(store::Store& store, const std::string& person) {
    const std::int64_t number = number_of(store, person);
    json all = json::object();
    for (const OwnTable& table : own_tables)
        all[std::string(table.name)] = rows_of(store, table.select, number);
    return all.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

store::ErasedCounts erase(store::Store& store, const Visitor& by, const std::string& person,
                          const store::Moment& now, const std::filesystem::path& seals) {
    require(store, by, Deed::manage_people);
    number_of(store, person);
    refuse_last_manager(store, person);
    refuse_joined_hub(store, fmt::format("`coolhead hub erase \"{}\"` erases there and here.", person));
    store::PeopleBook book(store);
    seal::seal_erasure(store, book.signed_about(person), "a person was erased", now.made_at, seals);
    forget_filters(store, person);
    return book.erase(person, {now, logged::erased, by.person == person ? "" : by.person, ""})
        .value_or(store::ErasedCounts{});
}

int kept_for_days(store::Store& store) {
    const std::string kept = store.setting("", keeping_setting).value_or("0");
    int days = 0;
    const auto read = std::from_chars(kept.data(), kept.data() + kept.size(), days);
    return read.ec == std::errc() && days > 0 ? days : 0;
}

void keep_for_days(store::Store& store, const Visitor& by, int days, const store::Moment& now) {
    require(store, by, Deed::manage_people);
    store.set_setting("", keeping_setting, std::to_string(std::max(0, days)));
    store::PeopleBook(store).note({now, logged::kept_for, by.person, "", fmt::format("{} days", days)});
}

store::ErasedCounts past_keeping(store::Store& store, const std::string& today) {
    const int days = kept_for_days(store);
    if (days == 0) return {};
    return store::PeopleBook(store).older_than(day_after(today, -days));
}

store::ErasedCounts erase_past_keeping(store::Store& store, const Visitor& by, const store::Moment& now,
                                       const std::filesystem::path& seals) {
    require(store, by, Deed::manage_people);
    const int days = kept_for_days(store);
    if (days == 0)
        throw Failure(ExitCode::input_wrong, "Sessions are kept for ever here.",
                      "Say for how long: `coolhead people keep --days 730`.");
    refuse_joined_hub(store, "The hub's keeper says for how long sessions are kept there.");
    const std::string day = day_after(now.made_at.substr(0, 10), -days);
    store::PeopleBook book(store);
    seal::seal_erasure(store, book.signed_before(day), "kept as long as was said", now.made_at, seals);
    return book.erase_before(day, {now, logged::erased, by.person, "", fmt::format("older than {}", day)});
}

}  // namespace sim::people

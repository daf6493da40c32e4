#include "sim/people/door.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/vocabulary.h"
#include "sim/failure/failure.h"
#include "sim/people/passphrase.h"
#include "sim/seal/sealing.h"

namespace sim::people {
namespace {

using store::PeopleBook;
using store::RoleRow;

RoleRow row_of(store::Store& store, const std::string& person) {
    return PeopleBook(store).role(person).value_or(
        RoleRow{person, std::string(name_of(Role::trainee)), "", ""});
}

Role role_in(const RoleRow& row) {
    return scoring::from_name<Role>(role_names, row.role).value_or(Role::trainee);
}

int managers_with_passphrase(store::Store& store, const std::string& but_not) {
    return static_cast<int>(std::ranges::count_if(PeopleBook(store).roles(), [&](const RoleRow& row) {
        return role_in(row) == Role::manager && !row.passphrase.empty() && row.person != but_not;
    }));
}

void refuse_weak(const std::string& passphrase, const std::string& person) {
    if (const std::string why = weakness(passphrase, person); !why.empty())
        throw Failure(ExitCode::input_wrong, "This passphrase is not kept.", why);
}

std::string span_words(int seconds) {
    if (seconds < 60) return fmt::format("{} seconds", seconds);
    const int minutes = (seconds + 59) / 60;
    return minutes == 1 ? "a minute" : fmt::format("{} minutes", minutes);
}

}  // namespace

bool roles_hold(store::Store& store) { return managers_with_passphrase(store, "") > 0; }

bool has_passphrase(store::Store& store, const std::string& person) {
    return !row_of(store, person).passphrase.empty();
}

Role role_of(store::Store& store, const std::string& person) { return role_in(row_of(store, person)); }

std::string refusal(store::Store& store, const Visitor& visitor, Deed deed) {
    const RoleRow row = row_of(store, visitor.person);
    const bool locked = !row.passphrase.empty();
    if (!roles_hold(store)) return locked && !visitor.shown ? "their passphrase was not shown" : "";
    if (locked && !visitor.shown) return "their passphrase was not shown";
    const Role least = least_role(deed);
    if (least == Role::trainee) return {};
    if (role_in(row) < least)
        return fmt::format("only a {} may {}", least == Role::trainer ? "trainer or manager" : "manager",
                           words_of(deed));
    return locked ? "" : fmt::format("to {}, a {} needs a passphrase", words_of(deed), row.role);
}

void require(store::Store& store, const Visitor& visitor, Deed deed) {
    const std::string why = refusal(store, visitor, deed);
    if (why.empty()) return;
    throw Failure(
        ExitCode::input_wrong,
        fmt::format("{} may not do that: {}.", visitor.person.empty() ? "Nobody known" : visitor.person, why),
        "Say who you are with --as NAME, and give the passphrase when you are asked.");
}

Deed deed_for(const Visitor& visitor, const std::string& whose) {
    return !whose.empty() && whose == visitor.person ? Deed::practise : Deed::look_at_others;
}

Answer knock(store::Store& store, const std::string& person, const std::string& passphrase,
             const store::Moment& now) {
    const RoleRow row = row_of(store, person);
    if (row.passphrase.empty()) return {};
    PeopleBook book(store);
    const std::vector<store::LogLine> lines =
        book.log_since(person, {logged::signed_in, logged::passphrase, logged::lost});
    int failures = 0;
    std::int64_t last = 0;
    for (const store::LogLine& line : lines)
        if (line.what == logged::tried) ++failures, last = std::max(last, line.unix_s);
    // A clock that was set back does not make waiting shorter.
    const std::int64_t passed = std::max<std::int64_t>(0, now.unix_s - last);
    if (const int wait = wait_s(failures); passed < wait)
        return {Knock::wait, static_cast<int>(wait - passed)};
    book.note({now, logged::tried, person, person});
    if (!opens(row.passphrase, passphrase)) return {Knock::wrong, wait_s(failures + 1)};
    book.note({now, logged::signed_in, person, person});
    return {};
}

std::string said(const Answer& answer) {
    if (answer.knock == Knock::in) return {};
    const std::string wait = answer.wait_s > 0
                                 ? fmt::format("Wait {} before the next try.", span_words(answer.wait_s))
                                 : "Try again.";
    return answer.knock == Knock::wrong ? "That is not the passphrase. " + wait
                                        : "Too many wrong ones in a row. " + wait;
}

void give_role(store::Store& store, const Visitor& by, const std::string& person, Role role,
               const store::Moment& now) {
    require(store, by, Deed::manage_people);
    RoleRow row = row_of(store, person);
    const bool ends = role_in(row) == Role::manager && role != Role::manager && !row.passphrase.empty();
    if (ends && managers_with_passphrase(store, person) == 0)
        throw Failure(ExitCode::input_wrong, fmt::format("{} is the only manager with a passphrase.", person),
                      "Give another manager one first.");
    row.role = name_of(role), row.since = now.made_at.substr(0, 10);
    PeopleBook(store).keep_role(row, {now, logged::role, by.person, person, row.role});
}

void set_passphrase(store::Store& store, const Visitor& by, const std::string& person,
                    const std::string& passphrase, const store::Moment& now) {
    RoleRow row = row_of(store, person);
    const bool own = by.person == person && (by.shown || (row.passphrase.empty() && !roles_hold(store)));
    if (!own) require(store, by, Deed::manage_people);
    refuse_weak(passphrase, person);
    row.passphrase = locked(passphrase);
    if (row.since.empty()) row.since = now.made_at.substr(0, 10);
    PeopleBook(store).keep_role(row, {now, logged::passphrase, by.person, person});
}

void replace_lost_passphrase(store::Store& store, const std::string& person, const std::string& passphrase,
                             const std::string& account, const store::Moment& now,
                             const std::filesystem::path& seals) {
    RoleRow row = row_of(store, person);
    if (role_in(row) != Role::manager || row.passphrase.empty())
        throw Failure(ExitCode::input_wrong, fmt::format("{} is no manager with a passphrase.", person),
                      "Of everybody else a manager sets another one: `coolhead people passphrase NAME`.");
    refuse_weak(passphrase, person);
    row.passphrase = locked(passphrase);
    seal::seal_lost_passphrase(store, account, now.made_at, seals);
    PeopleBook(store).keep_role(row, {now, logged::lost, "", person, "account " + account});
}

}  // namespace sim::people

#include "sim/app/commands/people.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "scoring/printable.h"
#include "sim/app/data/existing_store.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/output.h"
#include "sim/app/platform/wall_time.h"
#include "sim/people/keeping.h"
#include "sim/store/backups.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {
namespace {

using scoring::printable_line;
constexpr int log_lines = 200;

std::string person_line(const store::PersonRow& person) {
    return fmt::format("{:<24} {:<8} {:<11} {:>4} sessions  {}\n", printable_line(person.name),
                       person.role.empty() ? "trainee" : person.role, person.passphrase ? "passphrase" : "",
                       person.sessions, person.last_day.empty() ? "not started" : "last " + person.last_day);
}

nlohmann::json person_json(const store::PersonRow& person) {
    return {{"person", person.name},           {"role", person.role.empty() ? "trainee" : person.role},
            {"passphrase", person.passphrase}, {"sessions", person.sessions},
            {"finished", person.finished},     {"drills", person.drills},
            {"last_day", person.last_day},     {"not_started", person.sessions == 0}};
}

void list_people(store::Store& store, const PeopleOptions& options) {
    nlohmann::json all = nlohmann::json::array();
    std::string text;
    for (const store::PersonRow& person : store::PeopleBook(store).people()) {
        if (options.not_started && person.sessions > 0) continue;
        all.push_back(person_json(person)), text += person_line(person);
    }
    if (options.format == OutputFormat::json)
        return print(all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
    text += people::roles_hold(store) ? "Roles hold: whoever may more than practise shows a passphrase.\n"
                                      : "No manager has a passphrase: everybody may do everything here.\n";
    const int days = people::kept_for_days(store);
    text +=
        days > 0 ? fmt::format("Sessions are kept for {} days.\n", days) : "Sessions are kept for ever.\n";
    print(text);
}

void show_log(store::Store& store) {
    for (const store::LogLine& line : store::PeopleBook(store).log(log_lines))
        print(
            fmt::format("{}  {:<15} {} {} {}\n", line.made_at, line.what,
                        line.who.empty() ? "(nobody named)" : printable_line(line.who),
                        line.about.empty() || line.about == line.who ? "" : printable_line("> " + line.about),
                        printable_line(line.words)));
}

std::string account_here() {
    const passwd* entry = getpwuid(getuid());
    return entry ? entry->pw_name : fmt::format("{}", getuid());
}

std::string new_passphrase(const PeopleOptions& options) {
    std::string words = passphrase_from(options.new_passphrase_file, "The new passphrase: ");
    if (options.new_passphrase_file.empty() && passphrase_from("", "The same once more: ") != words)
        throw Failure(ExitCode::input_wrong, "The two are not the same.", "Nothing was changed; try again.");
    return words;
}

std::string counts_words(const store::ErasedCounts& counts) {
    return fmt::format("{} ({} finished, {} passed), {}",
                       viewmodel::counted(counts.sessions, "session", "sessions"), counts.finished,
                       counts.passed, viewmodel::counted(counts.drills, "drill", "drills"));
}

/// Backups are copies: what was erased is still in them until they are gone.
std::string backups_words(const store::Store& store) {
    const std::size_t copies = store::backups_of(store.file()).size();
    if (copies == 0) return {};
    return fmt::format("{} in {} still {} it: delete them, or let them go with time.\n",
                       copies == 1 ? "One backup" : fmt::format("{} backups", copies),
                       store::backup_folder(store.file()).string(), copies == 1 ? "holds" : "hold");
}

void erase_person(store::Store& store, const PeopleOptions& options, const people::Visitor& by) {
    if (!options.yes)
        throw Failure(ExitCode::call_wrong,
                      fmt::format("Erasing {} cannot be taken back.", printable_line(options.name)),
                      "Write --yes if it is meant; `coolhead people export NAME` keeps a copy before.");
    const store::ErasedCounts counts = people::erase(store, by, options.name, moment_now(), seals_folder());
    print(fmt::format("{} is erased: {}. Only these counts are kept.\n", printable_line(options.name),
                      counts_words(counts)) +
          backups_words(store));
}

void tidy(store::Store& store, const PeopleOptions& options, const people::Visitor& by) {
    const store::Moment now = moment_now();
    if (options.dry_run)
        return print(fmt::format("{} would go.\n",
                                 counts_words(people::past_keeping(store, now.made_at.substr(0, 10)))));
    const store::ErasedCounts counts = people::erase_past_keeping(store, by, now, seals_folder());
    print(fmt::format("{} went.\n", counts_words(counts)) + backups_words(store));
}

void keep(store::Store& store, const PeopleOptions& options, const people::Visitor& by) {
    if (options.days < 0)
        throw Failure(ExitCode::call_wrong, "For how many days was not said.",
                      "Write `coolhead people keep --days 730`; 0 is for ever.");
    people::keep_for_days(store, by, options.days, moment_now());
    print(
        "From now on `coolhead people tidy` erases what is older; --dry-run says first how much that is.\n");
}

void refuse_nameless(const PeopleOptions& options) {
    const bool needed = options.task != PeopleTask::list && options.task != PeopleTask::log &&
                        options.task != PeopleTask::keep && options.task != PeopleTask::tidy;
    if (needed && options.name.empty())
        throw Failure(ExitCode::call_wrong, "Nobody was named.", "Write the name behind it, in quotes.");
}

void do_task(store::Store& store, const PeopleOptions& options, const people::Visitor& by) {
    switch (options.task) {
        case PeopleTask::list:
            return list_people(store, options);
        case PeopleTask::log:
            return show_log(store);
        case PeopleTask::add:
        case PeopleTask::role:
            return people::give_role(store, by, options.name, options.role, moment_now());
        case PeopleTask::passphrase:
            return people::set_passphrase(store, by, options.name, new_passphrase(options), moment_now());
        case PeopleTask::lost_passphrase:
            people::replace_lost_passphrase(store, options.name, new_passphrase(options), account_here(),
                                            moment_now(), seals_folder());
            return print("It is replaced. The log, the desk and the seals say so from now on.\n");
        case PeopleTask::take_out:
            store::PeopleBook(store).note({moment_now(), people::logged::exported, by.person, options.name});
            return print(people::everything_about(store, options.name));
        case PeopleTask::erase:
            return erase_person(store, options, by);
        case PeopleTask::keep:
            return keep(store, options, by);
        case PeopleTask::tidy:
            return tidy(store, options, by);
    }
}

}  // namespace

people::Deed deed_of(const PeopleOptions& options) {
    switch (options.task) {
        case PeopleTask::list:
            return people::Deed::look_at_others;
        case PeopleTask::lost_passphrase:
            return people::Deed::practise;
        case PeopleTask::passphrase:
        case PeopleTask::take_out:
            return options.name == options.who.as ? people::Deed::practise : people::Deed::manage_people;
        default:
            return people::Deed::manage_people;
    }
}

ExitCode show_people(const PeopleOptions& options, const people::Visitor& by) {
    refuse_nameless(options);
    const bool begins = options.task == PeopleTask::add || options.task == PeopleTask::role;
    store::Store store = begins ? store::Store::open(database_file(options.who.database))
                                : open_existing_store(options.who.database);
    do_task(store, options, by);
    return ExitCode::done;
}

}  // namespace sim::app

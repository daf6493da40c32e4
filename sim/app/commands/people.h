// `coolhead people`: who is here, who may do what, and what is kept of whom.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "sim/app/commands/admission.h"
#include "sim/app/platform/output_format.h"
#include "sim/failure/failure.h"

namespace sim::app {

enum class PeopleTask { list, log, add, role, passphrase, lost_passphrase, take_out, erase, keep, tidy };
inline constexpr std::array<std::string_view, 10> people_task_names = {
    "list", "log", "add", "role", "passphrase", "lost-passphrase", "export", "erase", "keep", "tidy"};

struct PeopleOptions {
    AdmissionOptions who;
    PeopleTask task = PeopleTask::list;
    std::string name;  ///< whom it is about
    people::Role role = people::Role::trainee;
    std::string new_passphrase_file;
    int days = -1;  ///< of keep; -1: not said
    bool dry_run = false;
    bool yes = false;          ///< of erase: it is meant
    bool not_started = false;  ///< of list: only those
    OutputFormat format = OutputFormat::text;
};

/// What the task needs of whoever gives it.
people::Deed deed_of(const PeopleOptions& options);
/// Throws Failure. `by` was admitted.
ExitCode show_people(const PeopleOptions& options, const people::Visitor& by);

}  // namespace sim::app

// How what is about a team is written on the command line, and what it needs of whoever gives it.
#pragma once

#include <CLI/App.hpp>
#include <optional>

#include "sim/app/commands/assign.h"
#include "sim/app/commands/hub.h"
#include "sim/app/commands/people.h"
#include "sim/app/commands/team.h"

namespace sim::app {

CLI::App* add_team(CLI::App& program, TeamOptions& team);
CLI::App* add_people(CLI::App& program, PeopleOptions& people);
CLI::App* add_assign(CLI::App& program, AssignOptions& assign);
CLI::App* add_hub(CLI::App& program, HubOptions& hub);

people::Deed deed_of(TeamQuestion question);
people::Deed deed_of(HubTask task);
/// Nothing of whoever lost a passphrase: they cannot show it.
std::optional<Wish> wish_of(const PeopleOptions& options);
/// What is asked of oneself is nobody else's business.
std::optional<Wish> wish_of(const AssignOptions& options);

}  // namespace sim::app

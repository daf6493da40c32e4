// The hub's schema: numbered steps, forward only. A step that was ever released is never changed again.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace sim::hub {

/// Takes a hub from version N-1 to N, N being its place in the list, counted from 1.
struct HubMigration {
    std::string_view name;
    std::string_view sql;
};

/// All steps of this program, in order. Run as coolhead_owner in the database that is to be a hub.
std::span<const HubMigration> hub_migrations();
/// What the programs and the hub have to agree on: the number of steps.
int hub_version();

/// Roles, and who may connect: run by a superuser before the first step. May be run again.
std::string_view roles_sql();

/// What somebody may be in a team, as the hub calls it.
inline constexpr std::array<std::string_view, 3> ranks = {"trainee", "trainer", "manager"};

}  // namespace sim::hub

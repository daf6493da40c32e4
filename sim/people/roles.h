// What the three kinds of people may do, and the one table of it.
// Knows nothing of rows, windows or commands: they ask.
#pragma once

#include <array>
#include <string_view>

namespace sim::people {

/// Each may do all that those before it may.
enum class Role { trainee, trainer, manager };
inline constexpr std::array<std::string_view, 3> role_names = {"trainee", "trainer", "manager"};
inline std::string_view name_of(Role role) { return role_names.at(static_cast<std::size_t>(role)); }

/// What somebody wants to do, as far as it is not everybody's.
enum class Deed {
    practise,         ///< play, drill, look at one's own
    look_at_others,   ///< their sessions, the team's figures
    review,           ///< decide about verdicts, score again
    write_scenarios,  ///< the workshop
    assign,           ///< exercises to people
    take_out,         ///< exports and reports about everybody
    manage_people     ///< roles, passphrases, groups, erasing, backups, the hub
};
inline constexpr std::size_t deeds = 7;

Role least_role(Deed deed);
/// "look at other people's sessions"
std::string_view words_of(Deed deed);

}  // namespace sim::people

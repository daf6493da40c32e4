// Who belongs to which team, and who began together.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace sim::store {

enum class GroupKind { team, cohort };
inline constexpr std::array<std::string_view, 2> group_kind_names = {"team", "cohort"};

/// One person's place in one group.
struct Member {
    std::string person;
    GroupKind kind = GroupKind::team;
    std::string group;  ///< "Leeds"
    std::string since;  ///< day, "2026-03-02"
    bool operator==(const Member&) const = default;
};

}  // namespace sim::store

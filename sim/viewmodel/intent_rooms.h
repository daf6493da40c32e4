// How a variant of intents is divided among rooms: a room takes its own and visits them without a catch-all.
#pragma once

#include <optional>
#include <type_traits>
#include <variant>

namespace sim::viewmodel {

template <typename What, typename RoomIntent>
inline constexpr bool is_of_room = false;
template <typename What, typename... Own>
inline constexpr bool is_of_room<What, std::variant<Own...>> = (std::is_same_v<What, Own> || ...);

/// All rooms there are, each as the variant of its intents. An intent that no room takes, or two do, does not
/// compile.
template <typename... Rooms>
struct IntentRooms {
    /// The intent as one of that room's, empty when it is meant for another.
    template <typename RoomIntent, typename Intent>
    static std::optional<RoomIntent> meant_for(const Intent& intent) {
        return std::visit(
            []<typename What>(const What& what) -> std::optional<RoomIntent> {
                static_assert((is_of_room<What, Rooms> + ...) == 1, "every intent is for one room");
                if constexpr (is_of_room<What, RoomIntent>)
                    return RoomIntent{what};
                else
                    return std::nullopt;
            },
            intent);
    }
};

}  // namespace sim::viewmodel

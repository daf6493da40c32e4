// The words of the field that judge and simulator share: routes, acts, private data, where words are posted.
// Plain enumerations with one spelling each, the spelling of the scenario files and of every JSON.
// Knows nothing of messages, people or time.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "scoring/whole_table.h"

namespace scoring {

/// Where a reply takes the conversation.
enum class Route {
    stay_public,
    quote,
    dm,
    phone,
    email,
    secure_link,
    hand_off,
    redirect,
    no_reply,
    hide,
    report
};
/// `stay_public` is spelled "public"; all others as the enumerator.
inline constexpr auto route_names =
    std::to_array<std::string_view>({"public", "quote", "dm", "phone", "email", "secure_link", "hand_off",
                                     "redirect", "no_reply", "hide", "report"});
static_assert(is_whole(route_names, Route::report));

/// Where words are posted: everyone reads `open` (spelled "public"), two people read a DM, colleagues read a
/// note.
enum class Via { open, dm, note };
inline constexpr auto via_names = std::to_array<std::string_view>({"public", "dm", "note"});
static_assert(is_whole(via_names, Via::note));

/// Something a reply does in words.
enum class Act {
    apology,
    empathy,
    gratitude,
    greeting,
    ask_dm,
    ask_private_data,
    leak_private_data,
    give_phone,
    give_email,
    give_link,
    promise,
    hand_off,
    redirect_handle,
    blame,
    follow_up,
    ask_question,
    signature,
    ask_removal
};
inline constexpr auto act_names = std::to_array<std::string_view>(
    {"apology", "empathy", "gratitude", "greeting", "ask_dm", "ask_private_data", "leak_private_data",
     "give_phone", "give_email", "give_link", "promise", "hand_off", "redirect_handle", "blame", "follow_up",
     "ask_question", "signature", "ask_removal"});
static_assert(is_whole(act_names, Act::ask_removal));

/// What kind of private data a stretch of text is.
enum class PrivateKind {
    card,
    iban,
    phone,
    email,
    address,
    dob,
    national_id,
    passport,
    password,
    security_code,
    order_ref,
    account_number,
    ip,
    postcode
};
inline constexpr auto private_kind_names = std::to_array<std::string_view>(
    {"card", "iban", "phone", "email", "address", "dob", "national_id", "passport", "password",
     "security_code", "order_ref", "account_number", "ip", "postcode"});
static_assert(is_whole(private_kind_names, PrivateKind::postcode));

enum class EntityType { mention, hashtag, cashtag, url };
inline constexpr auto entity_type_names =
    std::to_array<std::string_view>({"mention", "hashtag", "cashtag", "url"});
static_assert(is_whole(entity_type_names, EntityType::url));

constexpr std::string_view name_of(Route route) { return route_names[static_cast<std::size_t>(route)]; }
constexpr std::string_view name_of(Via via) { return via_names[static_cast<std::size_t>(via)]; }
constexpr std::string_view name_of(Act act) { return act_names[static_cast<std::size_t>(act)]; }
constexpr std::string_view name_of(PrivateKind kind) {
    return private_kind_names[static_cast<std::size_t>(kind)];
}
constexpr std::string_view name_of(EntityType type) {
    return entity_type_names[static_cast<std::size_t>(type)];
}

/// The enumerator spelled `name` in one of the tables above, e.g. `from_name<Route>(route_names, "dm")`.
template <typename Enum, std::size_t N>
constexpr std::optional<Enum> from_name(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t index = 0; index < N; ++index)
        if (names[index] == name) return static_cast<Enum>(index);
    return std::nullopt;
}

}  // namespace scoring

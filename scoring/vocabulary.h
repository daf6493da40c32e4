// The words of the field that judge and simulator share: routes, acts, private data, where words are posted.
// Plain enumerations with one spelling each, the spelling of the scenario files and of every JSON.
// Knows nothing of messages, people or time.
#pragma once

#include <array>
#include <optional>
#include <string_view>

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
inline constexpr std::array<std::string_view, 11> route_names = {
    "public",   "quote",    "dm",       "phone", "email", "secure_link",
    "hand_off", "redirect", "no_reply", "hide",  "report"};

/// Where words are posted: everyone reads `open` (spelled "public"), two people read a DM, colleagues read a
/// note.
enum class Via { open, dm, note };
inline constexpr std::array<std::string_view, 3> via_names = {"public", "dm", "note"};

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
inline constexpr std::array<std::string_view, 18> act_names = {
    "apology",           "empathy",    "gratitude",  "greeting",     "ask_dm",    "ask_private_data",
    "leak_private_data", "give_phone", "give_email", "give_link",    "promise",   "hand_off",
    "redirect_handle",   "blame",      "follow_up",  "ask_question", "signature", "ask_removal"};

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
inline constexpr std::array<std::string_view, 14> private_kind_names = {
    "card",     "iban",     "phone",         "email",     "address",        "dob", "national_id",
    "passport", "password", "security_code", "order_ref", "account_number", "ip",  "postcode"};

enum class EntityType { mention, hashtag, cashtag, url };
inline constexpr std::array<std::string_view, 4> entity_type_names = {"mention", "hashtag", "cashtag", "url"};

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

#include "scoring/text/cues.h"

#include <algorithm>
#include <array>
#include <utility>

namespace scoring::text {
namespace {

constexpr auto cue_names = std::to_array<std::string_view>({
    "apology",
    "weak_apology",
    "no_apology",
    "empathy",
    "no_empathy",
    "gratitude",
    "no_gratitude",
    "greeting",
    "no_greeting",
    "ask_dm",
    "no_ask_dm",
    "promise",
    "no_promise",
    "hand_off",
    "no_hand_off",
    "redirect",
    "no_redirect",
    "follow_up",
    "no_follow_up",
    "question",
    "no_question",
    "offer_phone",
    "offer_email",
    "no_link",
    "ask",
    "no_ask",
    "no_data",
    "card_topic",
    "bare_number",
    "time_limit",
    "vague_time",
    "blame",
    "no_blame",
    "sarcasm",
    "mock",
    "no_sarcasm",
    "condescension",
    "policy_shield",
    "no_policy_shield",
    "calm_down",
    "no_calm_down",
    "fake_apology",
    "threat",
    "no_threat",
    "insult",
    "no_insult",
    "coldness",
    "stock",
    "deference",
    "please",
    "indirect_request",
    "anger",
    "worry",
    "praise",
    "data_card",
    "data_security_code",
    "data_pin",
    "data_password",
    "data_one_time_code",
    "data_account_number",
    "data_dob",
    "data_address",
    "data_postcode",
    "data_phone",
    "data_email",
    "data_order_ref",
    "data_name",
    "data_national_id",
    "data_passport",
    "data_id_document",
    "data_bank_details",
    "data_contact_details",
    "data_card_ending",
    "ask_removal",
    "no_ask_removal",
    "public_place",
    "internal_note",
    "no_internal_note",
    "scolding",
    "lecture",
    "law_threat",
    "no_law_threat",
    "criticism_gone",
    "criticism_traded",
    "care",
    "rights_refused",
    "rights_taken",
    "colleague_blamed",
    "vow_recurrence",
    "no_vow_recurrence",
    "vow_certain",
    "no_vow_certain",
    "vow_liability",
    "no_vow_liability",
    "vow_dismissal",
    "vow_debt",
    "vow_release",
    "vow_fee",
    "vow_safe",
    "vow_cure",
    "vow_invest",
    "pay_back",
    "no_pay_back",
    "pay_compensation",
    "pay_credit",
    "pay_discount",
    "pay_nothing",
    "no_pay_nothing",
    "route_of_ones_own",
    "no_route_of_ones_own",
    "account_changed",
    "no_account_changed",
    "vow_time",
    "no_vow_time",
    "vow_upgrade",
    "vow_exception",
    "vow_price",
    "vow_cause",
    "vow_advice",
    "told_of_file",
    "no_told_of_file",
});
static_assert(cue_names.size() == static_cast<std::size_t>(Cue::no_told_of_file) + 1);

constexpr auto guard_names = std::to_array<std::pair<std::string_view, Guard>>({
    {"not_negated", not_negated},
    {"not_done", not_done},
    {"not_asked", not_asked},
    {"in_quotes_too", in_quotes_too},
    {"not_if", not_if},
    {"only_asked", only_asked},
});

}  // namespace

std::string_view name_of(Cue cue) { return cue_names[static_cast<std::size_t>(cue)]; }

std::optional<Cue> cue_named(std::string_view name) {
    const auto found = std::ranges::find(cue_names, name);
    if (found == cue_names.end()) return std::nullopt;
    return static_cast<Cue>(found - cue_names.begin());
}

std::optional<Guard> guard_named(std::string_view name) {
    const auto found = std::ranges::find(guard_names, name, &std::pair<std::string_view, Guard>::first);
    if (found == guard_names.end()) return std::nullopt;
    return found->second;
}

}  // namespace scoring::text

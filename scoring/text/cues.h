// What the phrases of a message show, and when one does not count; each has the name that phrase files use.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace scoring::text {

/// What a phrase shows; several readers pick what they need from one scan.
enum class Cue : std::uint8_t {
    apology,
    weak_apology,
    no_apology,
    empathy,
    no_empathy,
    gratitude,
    no_gratitude,
    greeting,
    no_greeting,
    ask_dm,
    no_ask_dm,
    promise,
    no_promise,
    hand_off,
    no_hand_off,
    redirect,
    no_redirect,
    follow_up,
    no_follow_up,
    question,
    no_question,
    offer_phone,
    offer_email,
    no_link,
    ask,
    no_ask,
    no_data,
    card_topic,   ///< speaks of the customer's card
    bare_number,  ///< "the number", of what was spoken of last
    time_limit,
    vague_time,
    blame,
    no_blame,
    sarcasm,
    mock,  ///< sarcasm where nothing else is said: an apology or an offer beside it takes it back
    no_sarcasm,
    condescension,
    policy_shield,
    no_policy_shield,
    calm_down,
    no_calm_down,
    fake_apology,
    threat,
    no_threat,
    insult,
    no_insult,
    coldness,
    stock,
    deference,
    please,
    indirect_request,
    anger,
    worry,
    praise,
    data_card,
    data_security_code,
    data_pin,
    data_password,
    data_one_time_code,
    data_account_number,
    data_dob,
    data_address,
    data_postcode,
    data_phone,
    data_email,
    data_order_ref,
    data_name,
    data_national_id,
    data_passport,
    data_id_document,
    data_bank_details,
    data_contact_details,
    data_card_ending,
    ask_removal,
    no_ask_removal,
    public_place,  ///< "below", "in the comments": where everyone reads the answer
    internal_note,
    no_internal_note,
    scolding,
    lecture,
    law_threat,
    no_law_threat,
    criticism_gone,
    criticism_traded,
    care,
    rights_refused,
    rights_taken,
    colleague_blamed,
    vow_recurrence,
    no_vow_recurrence,
    vow_certain,
    no_vow_certain,
    vow_liability,
    no_vow_liability,
    vow_dismissal,
    vow_debt,
    vow_release,
    vow_fee,
    vow_safe,
    vow_cure,
    vow_invest,
    pay_back,
    no_pay_back,
    pay_compensation,
    pay_credit,
    pay_discount,
    pay_nothing,
    no_pay_nothing,
    route_of_ones_own,
    no_route_of_ones_own,
    account_changed,
    no_account_changed,
    vow_time,
    no_vow_time,
    vow_upgrade,
    vow_exception,
    vow_price,
    vow_cause,
    vow_advice,
    told_of_file,
    no_told_of_file
};

/// When a phrase does not count although its words are there.
enum Guard : unsigned {
    always = 0,
    not_negated = 1,    ///< "no need to DM us"
    not_done = 2,       ///< "we've replied in DM"
    not_asked = 4,      ///< in a question it is asked, not said
    in_quotes_too = 8,  ///< counts between quotation marks, too
    not_if = 16,        ///< "if we promise"
    only_asked = 32     ///< counts in questions only
};

std::string_view name_of(Cue cue);
std::optional<Cue> cue_named(std::string_view name);
std::optional<Guard> guard_named(std::string_view name);

}  // namespace scoring::text

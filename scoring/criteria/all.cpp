#include "scoring/criteria/all.h"

namespace scoring::criteria {

std::array<const Criterion*, 22> all_criteria() {
    return {&specific_listening, &matched_empathy, &ownership,    &polite_form,   &no_heat,
            &human_voice,        &clarity,         &first_reply,  &later_replies, &order_of_need,
            &nothing_open,       &agreeing_facts,  &right_handle, &same_remedy,   &asks_once,
            &kept_promises,      &decision,        &move_timing,  &channel_fit,   &safe_ask,
            &public_closing,     &continuity};
}

std::array<const CriticalCheck*, 15> all_critical_checks() {
    return {&asks_secret,      &asks_private_in_public, &repeats_private_data, &leak_left,
            &wrong_person,     &unverified_change,      &note_leaked,          &insult,
            &unofficial_route, &safety_missed,          &forbidden_promise,    &data_rights_ignored,
            &troll_fed,        &criticism_hidden,       &forbidden_here};
}

const Criterion* criterion_of(std::string_view id) {
    for (const Criterion* criterion : all_criteria())
        if (criterion->id == id) return criterion;
    return nullptr;
}

std::string named_error(std::string_view id) {
    std::string words(id);
    for (const CriticalCheck* check : all_critical_checks())
        if (check->id == id) words += " " + std::string(check->name);
    return words;
}

}  // namespace scoring::criteria

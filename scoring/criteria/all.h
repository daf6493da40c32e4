// Every criterion and every critical check, in the rubric's order. The one list: the judge, the documentation
// and the tests all walk it.
#pragma once

#include <array>
#include <string>

#include "scoring/criteria/agreeing_facts.h"
#include "scoring/criteria/asks_once.h"
#include "scoring/criteria/asks_private_in_public.h"
#include "scoring/criteria/asks_secret.h"
#include "scoring/criteria/channel_fit.h"
#include "scoring/criteria/clarity.h"
#include "scoring/criteria/continuity.h"
#include "scoring/criteria/criticism_hidden.h"
#include "scoring/criteria/data_rights_ignored.h"
#include "scoring/criteria/decision.h"
#include "scoring/criteria/first_reply.h"
#include "scoring/criteria/forbidden_here.h"
#include "scoring/criteria/forbidden_promise.h"
#include "scoring/criteria/human_voice.h"
#include "scoring/criteria/insult.h"
#include "scoring/criteria/kept_promises.h"
#include "scoring/criteria/later_replies.h"
#include "scoring/criteria/leak_left.h"
#include "scoring/criteria/matched_empathy.h"
#include "scoring/criteria/move_timing.h"
#include "scoring/criteria/no_heat.h"
#include "scoring/criteria/note_leaked.h"
#include "scoring/criteria/nothing_open.h"
#include "scoring/criteria/order_of_need.h"
#include "scoring/criteria/ownership.h"
#include "scoring/criteria/polite_form.h"
#include "scoring/criteria/public_closing.h"
#include "scoring/criteria/repeats_private_data.h"
#include "scoring/criteria/right_handle.h"
#include "scoring/criteria/safe_ask.h"
#include "scoring/criteria/safety_missed.h"
#include "scoring/criteria/same_remedy.h"
#include "scoring/criteria/specific_listening.h"
#include "scoring/criteria/troll_fed.h"
#include "scoring/criteria/unofficial_route.h"
#include "scoring/criteria/unverified_change.h"
#include "scoring/criteria/wrong_person.h"
#include "scoring/criterion.h"

namespace scoring::criteria {

std::array<const Criterion*, 22> all_criteria();
std::array<const CriticalCheck*, 15> all_critical_checks();
/// Null when there is none of that id.
const Criterion* criterion_of(std::string_view id);
/// "K2 Asks for private data in public"; the id alone when there is none of that id.
std::string named_error(std::string_view id);

}  // namespace scoring::criteria

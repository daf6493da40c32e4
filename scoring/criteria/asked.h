// What replies ask for, beside what customers gave.
#pragma once

#include "scoring/case.h"
#include "scoring/text/asked_data.h"

namespace scoring::criteria {

/// Enough to find anybody.
inline constexpr std::size_t most_identifiers = 2;

/// The customer wrote data of this kind before that time, in public or DM.
bool was_given(const Playbook& playbook, const Conversation& conversation, text::AskedKind kind,
               Milliseconds before_ms);
/// The words lead to a private place: DM, link, mail or phone.
bool leads_to_private(const Case& given, const Reply& reply);
/// "Please post them here": tells the customer to answer where everyone reads it.
bool sends_to_public(const std::string& sentence);
/// What the reply asks for, wherever.
std::vector<text::AskedData> asked_in(const Case& given, const Reply& reply);
/// What the reply asks for where everyone reads the answer; empty when it asks in private or by "DM us your
/// ...".
std::vector<text::AskedData> asked_in_public(const Case& given, const Reply& reply);

}  // namespace scoring::criteria

// Which of a brand's accounts speaks where nobody has chosen one, and who is addressed by them.
#pragma once

#include <string>

#include "sim/scenario/scenario.h"

namespace sim::scenario {

/// Where the desk answers from: the active support account, else the first active one; "" when there is none.
std::string usual_handle(const Brand& brand);
/// Where the desk speaks to everyone from: the first active account.
std::string announcing_handle(const Brand& brand);
/// What the script wants: the step's account, else the one that owns the conversation, else the usual one.
/// `step` may be null.
std::string scripted_handle(const Brand& brand, const Conversation& conversation, const Step* step);

/// What is left of a post when it is said in a DM, where nobody writes "@Help" to Help: without the brand's
/// accounts at its begin and its end. Never empty.
std::string without_address(const Brand& brand, const std::string& post);
/// One of the brand's accounts stands in the words.
bool names_brand(const Brand& brand, const std::string& words);

}  // namespace sim::scenario

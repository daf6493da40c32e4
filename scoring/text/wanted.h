// What a customer's message asks for, by type, and where a reply gives it: listening is answering what was
// asked, in whatever words.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "scoring/text/message.h"
#include "scoring/whole_table.h"

namespace scoring::text {

enum class Wanted { yes_or_no, when, where, how_much, how, why, action, acknowledgement };
inline constexpr auto wanted_names =
    std::to_array<std::string_view>({"yes or no", "when", "where", "how much", "how", "why",
                                     "something to be done", "a word that it was heard"});
static_assert(is_whole(wanted_names, Wanted::acknowledgement));

/// Each type once, in the order of the enumeration; at least one for a message of words.
std::vector<Wanted> find_wanted(const Message& customer);

/// The words of the reply that give what is wanted; empty when none do.
Span find_answer(const Message& reply, Wanted wanted);

}  // namespace scoring::text

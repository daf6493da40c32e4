// Whose a telephone number or an address in an agent's words is, and whether the words warn of it.
#pragma once

#include "scoring/text/message.h"

namespace scoring::text {

/// The first token that ends behind `span`'s start.
std::size_t token_at(const Message& message, Span span);
/// "your number 07700...", "we rang you on", "the one you gave": the words before say whose it is.
bool belongs_to_customer(const Message& message, Span span);
/// "+44 ... is not ours", "don't ring 07700 ...", "a fake number".
bool is_warned_of(const Message& message, Span span);

}  // namespace scoring::text

// What may stand behind the sign of an e-mail address.
#pragma once

#include "scoring/text/personal/flat_text.h"

namespace scoring::text::personal {

bool is_host_byte(char byte);

/// A top-level domain, or "example", which made-up addresses end with.
bool is_host_ending(const FlatText& text, Span label);
/// "gmail", "outlook": people leave the ending out.
bool is_mail_host(const FlatText& text, Span host);
/// Behind "parcelly.co.uk"; 0 when it is no host name. A known mail host needs no ending.
int host_end(const FlatText& text, int at);

}  // namespace scoring::text::personal

// Whose a number or an address is, by what it is and by the words beside it: the writer's, or a business's,
// which publishes it. What a business publishes is no leak.
#pragma once

#include "scoring/text/personal/flat_text.h"

namespace scoring::text::personal {

/// "your shop at 12 High Street", "the Leeds branch, 3 Mill Lane"; not "my shop", not "deliver it to the
/// office".
bool is_place_of_business(const FlatText& text, Span address);
/// Freephone, local-rate and premium ranges: given to businesses only.
bool is_business_number(std::string_view digits);
/// "help@", "bookings@": a desk, and nobody's own box.
bool is_business_mail(std::string_view address);

}  // namespace scoring::text::personal

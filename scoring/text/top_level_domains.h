// Which names the network takes for top-level domains, and therefore which dotted words are links.
#pragma once

#include <cstddef>
#include <string_view>

namespace scoring::text {

/// How many code points at the beginning of `label` are a top-level domain (or one in punycode) that may end
/// a host name there; 0 when none. `label` may run on to the end of the text.
std::size_t top_level_domain_length(std::u32string_view label);

}  // namespace scoring::text

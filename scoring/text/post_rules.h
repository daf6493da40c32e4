// Whether a whole text is exactly one handle, list, hashtag or link, by the network's published rules.
#pragma once

#include <string_view>

namespace scoring::text {

bool is_handle(std::string_view utf8);   ///< "@username"
bool is_list(std::string_view utf8);     ///< "@username/list"
bool is_hashtag(std::string_view utf8);  ///< "#hashtag"
/// RFC 3986 as the network narrows it: http and https only, host names may be written in any script.
bool is_link(std::string_view utf8, bool require_protocol = true);

}  // namespace scoring::text

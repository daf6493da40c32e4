// Real conversations as they come out of an export: posts, and which answers which.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::threads {

struct Post {
    std::string id;
    std::string parent;                ///< the id of the post it answers, "" for none
    std::string author;                ///< as the export names them, without @
    bool inbound = true;               ///< from a customer; else from a brand
    std::optional<std::int64_t> at_s;  ///< seconds since 1970; empty when unknown
    std::string text;
};

/// Posts that hang together, in any order.
struct Thread {
    std::vector<Post> posts;
};

/// Seconds since 1970 of "Tue Oct 31 22:10:47 +0000 2017", "2020-04-01T17:31:32.000Z" or
/// "2020-04-01 17:31:32"; an offset is counted in. Empty when it is none of these.
std::optional<std::int64_t> post_time(std::string_view text);

}  // namespace sim::threads

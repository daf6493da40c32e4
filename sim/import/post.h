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

/// Which of the two numbers before the year is the day: 31/10/2017 or 10/31/2017.
enum class DateOrder { unknown, day_first, month_first };

/// What a date in numbers settles: 31/10/2017 that the day comes first, 10/31/2017 the month, 01/02/2017
/// nothing (unknown). Empty for every other text.
std::optional<DateOrder> order_shown(std::string_view text);

/// Seconds since 1970 of "Tue Oct 31 22:10:47 +0000 2017", "2020-04-01T17:31:32.000Z", "2020-04-01 17:31:32",
/// "31/10/2017 22:10" or "31.10.2017, 22:10:47"; an offset is counted in. Empty when it is none of these, and
/// for a date that only `order` could settle and does not.
std::optional<std::int64_t> post_time(std::string_view text, DateOrder order = DateOrder::unknown);

}  // namespace sim::threads

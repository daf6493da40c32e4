// Times of day and spans of them: "16:00", "4 p.m.", "half past nine", "four this afternoon", "10 till 4".
#pragma once

#include <optional>
#include <vector>

#include "scoring/text/values/numbers.h"
#include "scoring/text/values/value.h"

namespace scoring::text {

struct ClockRead {
    Clock clock;
    bool sure = true;   ///< cannot be anything but a time
    bool bare = false;  ///< a number and nothing that makes it a time but its neighbours
};

/// A time that begins with this piece; a number alone is one only beside "by", "at", "till" and the like.
std::optional<Read<ClockRead>> read_clock(const Pieces& pieces, std::size_t at);

struct ClockSpan {
    ClockRead from;
    ClockRead until;
    std::size_t first_end = 0;     ///< behind the first time
    std::size_t second_begin = 0;  ///< of the second
};
std::optional<Read<ClockSpan>> read_clock_span(const Pieces& pieces, std::size_t at);

/// What a piece behind a number says of it: something is counted ("four bars"), so it is no time.
bool is_counted(const Pieces& pieces, std::size_t at);

}  // namespace scoring::text

// What the trainees with a bad habit say.
#pragma once

#include <string>
#include <vector>

#include "sim/autoplay/moves.h"

namespace sim::autoplay {

/// Something hostile.
std::string rude_line(engine::Random& random);
/// Polite, and from above.
std::string condescending_line(engine::Random& random);
/// More than anybody can keep.
std::string over_promise(const Moment& moment, engine::Random& random);
/// Something will be done, and nobody says when.
std::string empty_promise(engine::Random& random);
/// "Please DM us", in the brand's signature.
std::string dm_line(const Moment& moment, engine::Random& random);

/// A saved reply with the blanks filled that a hurried person fills: first name and signature.
struct SavedLine {
    std::string shortcut;
    std::string text;
};
SavedLine saved_line(const Moment& moment, const scenario::SavedReplyText& saved);
/// One of the brand's, or a phrase everybody knows when it has none; the same for the same `choice`.
SavedLine saved_line(const Moment& moment, std::uint64_t choice);

}  // namespace sim::autoplay

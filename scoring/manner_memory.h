// Remembers what was seen in a reply: its manner, and how near it comes to a meaning. Seeing that takes the
// judge most of its time, and whoever checks scenarios asks about the same replies again and again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace scoring {

/// May be asked by several threads at once. Neither function throws: what cannot be remembered is seen anew.
class MannerMemory {
  public:
    using Answer = std::vector<std::int32_t>;

    virtual ~MannerMemory() = default;
    /// `question` holds all that the answer depends on, the judge's id included. It may hold any bytes.
    virtual std::optional<Answer> recall(const std::string& question) = 0;
    virtual void keep(const std::string& question, const Answer& answer) = 0;
};

}  // namespace scoring

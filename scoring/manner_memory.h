// Remembers what was seen in the manner of a reply. Seeing it takes the judge most of its time, and whoever
// checks scenarios asks about the same replies again and again.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "scoring/reading.h"

namespace scoring {

/// May be asked by several threads at once. Neither function throws: what cannot be remembered is seen anew.
class MannerMemory {
  public:
    /// For each Manner its thousandths and its span's two ends; then empathy's thousandths.
    using Answer = std::array<std::int32_t, 3 * manner_count + 1>;

    virtual ~MannerMemory() = default;
    /// `question` holds all that the answer depends on, the judge's id included. It may hold any bytes.
    virtual std::optional<Answer> recall(const std::string& question) = 0;
    virtual void keep(const std::string& question, const Answer& answer) = 0;
};

}  // namespace scoring

// What somebody said: what a script or a step that waits for words is compared with. Its values are read when
// they are first asked for, so it is not shared between threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/text/values/value.h"

namespace scoring {

class SaidText {
  public:
    SaidText() = default;
    /// `today` is the day it was said on, in days since 1970: what makes "tomorrow" a date.
    explicit SaidText(std::string_view words, std::optional<std::int64_t> today = std::nullopt) {
        add(words, today);
    }
    /// A later message, on a line of its own.
    void add(std::string_view words, std::optional<std::int64_t> today);

    const std::string& words() const { return words_; }
    /// The value is among those said, however it was written.
    bool names(const text::Value& wanted) const;
    /// A time, a day or a length of time is among them.
    bool names_when() const;

  private:
    struct Message {
        std::string words;
        std::optional<std::int64_t> today;
        std::vector<text::Value> values = {};
    };
    void read_values() const;

    std::string words_;
    mutable std::vector<Message> messages_;
    mutable std::size_t read_ = 0;  ///< so many messages' values were read
};

}  // namespace scoring

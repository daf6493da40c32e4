// Words that an author waits for, prepared once: values among them are compared as values, all else by its
// letters. A wrong value is not what was wanted: "till 18:00" is no "22:00".
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/said_text.h"

namespace re2 {
class RE2;
}

namespace scoring {

/// The value that a text as a whole is; empty when it is none, or more than one.
std::optional<text::Value> whole_value(std::string_view text);

/// A pattern (RE2, case-insensitive). An alternative that is a value and nothing else ("16:00", "4 ?pm") is
/// met by that value alone; a value inside longer words by every spelling of it.
class WantedPattern {
  public:
    WantedPattern(std::string pattern);  // NOLINT(google-explicit-constructor): what a file says is a pattern
    WantedPattern(const char* pattern);  // NOLINT(google-explicit-constructor)
    WantedPattern(const WantedPattern& other);
    WantedPattern& operator=(const WantedPattern& other);
    WantedPattern(WantedPattern&&) noexcept;
    WantedPattern& operator=(WantedPattern&&) noexcept;
    ~WantedPattern();

    /// False for a pattern that RE2 does not understand.
    bool heard_in(const SaidText& said) const;
    const std::string& written() const { return written_; }
    bool operator==(const WantedPattern& other) const { return written_ == other.written_; }

  private:
    std::string written_;
    std::vector<text::Value> values_;        ///< any of these is enough
    std::unique_ptr<re2::RE2> letters_;      ///< of the alternatives that are no value; null when all are
    std::unique_ptr<re2::RE2> with_values_;  ///< the same with its values in one spelling; null without any
};

/// Plain words with the ways to say them, "16:00|by four|{phone}", as `mentions` and `note` write them.
struct WantedWay {
    std::string words;
    std::optional<text::Value> value;
    bool letters_do = true;  ///< false: only the value counts
};
std::vector<WantedWay> ways_of(std::string_view words);

/// One of the ways was said; `letters` tells it of words that are no value.
template <typename Letters>
bool says_one_way(const SaidText& said, const std::vector<WantedWay>& ways, Letters letters) {
    for (const WantedWay& way : ways)
        if ((way.value && said.names(*way.value)) || (way.letters_do && letters(way.words))) return true;
    return false;
}

}  // namespace scoring

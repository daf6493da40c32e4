// Words that an author waits for, prepared once: values among them are compared as values, all else by its
// letters. A wrong value is not what was wanted: "till 18:00" is no "22:00".
#pragma once

#include <memory>
#include <optional>
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

    /// False for a pattern that RE2 does not understand. Letters count where the clause does not deny them
    /// first ("there's no need to delete it"), but for patterns that wait for a denial themselves.
    bool heard_in(const SaidText& said) const;
    const std::string& written() const { return written_; }
    /// Its alternatives of three words or more without any sign of a pattern: sentences and parts of such,
    /// which whoever can compare meanings hears in other words, too.
    const std::vector<std::string>& phrases() const { return phrases_; }
    bool operator==(const WantedPattern& other) const { return written_ == other.written_; }

  private:
    std::string written_;
    std::vector<std::string> phrases_;
    std::vector<text::Value> values_;        ///< any of these is enough
    std::unique_ptr<re2::RE2> letters_;      ///< of the alternatives that are no value; null when all are
    std::unique_ptr<re2::RE2> with_values_;  ///< the same with its values in one spelling; null without any
};

/// Plain words and the ways to say them, as `mentions` and `note` write them: "16:00|teatime|{phone}".
class Mention {
  public:
    struct Way {
        std::string words;
        std::optional<text::Value> value;
        bool letters_do = true;  ///< false: only the value counts
    };
    Mention(std::string_view written);  // NOLINT(google-explicit-constructor): what a file says is a mention
    Mention(const char* written)
        : Mention(std::string_view(written)) {}  // NOLINT(google-explicit-constructor)

    const std::string& written() const { return written_; }
    const std::vector<Way>& ways() const { return ways_; }
    /// One of the ways was said; `letters` tells it of words that are no value.
    template <typename Letters>
    bool heard_in(const SaidText& said, Letters letters) const {
        for (const Way& way : ways_)
            if ((way.value && said.names(*way.value)) || (way.letters_do && letters(way.words))) return true;
        return false;
    }

  private:
    std::string written_;
    std::vector<Way> ways_;
};

}  // namespace scoring

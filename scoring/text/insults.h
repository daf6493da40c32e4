// Insults that stand in a list, in any of ten languages, and pictures that mock.
#pragma once

#include <bitset>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/text/tokens.h"

namespace scoring::text {

struct InsultSeen {
    Span span;
    bool mocks = false;  ///< it makes fun of somebody rather than calling names
};

/// The list, ready to be looked for. Immutable once made.
class InsultList {
  public:
    /// `list`: as the head of assets/judge/words/insults.words tells. Any text can be read.
    explicit InsultList(std::string_view list);
    /// Compared without case, accents and skin tones; ordered by span.
    std::vector<InsultSeen> find(std::span<const Token> tokens) const;

  private:
    struct Entry {
        std::vector<std::string> words;
        bool any_ending = false;  ///< of its last word
        bool mocks = false;
    };
    void add(std::string_view line, bool mocks);
    const Entry* longest_at(std::span<const std::string> words) const;
    static bool matches(const Entry& entry, std::span<const std::string> words);

    std::vector<Entry> entries_;
    std::bitset<4096> beginnings_;  ///< a cheap question before the dear one: most words begin like no entry
};

}  // namespace scoring::text

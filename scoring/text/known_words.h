// A message as a stream of known words, ready for matching phrases: contractions are spelled out ("we'll" is
// "we will"), usual misspellings and chat spellings are read as what they mean ("pls", "ur", "thx").
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/text/tokens.h"

namespace scoring::text {

using WordId = std::uint16_t;

/// What is not a word of any phrase, and what is no word at all.
enum SpecialWord : WordId {
    unknown_word,
    sentence_break,
    any_number,
    any_mention,
    any_url,
    any_email,
    any_emoji,
    first_word
};

/// Words that the code itself asks for: in every lexicon and in this order, so that their numbers are known.
inline constexpr auto named_words = std::to_array<std::string_view>(
    {"a",  "about", "also", "an",     "and",  "at",      "because", "but",     "by",       "direct",
     "dm", "for",   "have", "how",    "i",    "if",      "is",      "message", "messages", "messaging",
     "of", "once",  "or",   "please", "plus", "private", "so",      "the",     "then",     "to",
     "we", "what",  "when", "where",  "who",  "why",     "will",    "with",    "you",      "your"});

/// The number of a named word; any other does not compile.
consteval WordId named(std::string_view word) {
    const auto* const found = std::ranges::find(named_words, word);
    if (found == named_words.end()) throw "not a named word";
    return static_cast<WordId>(first_word + (found - named_words.begin()));
}

/// "#number", "#url", "#email", "#mention", "#emoji": as phrases write them.
std::optional<WordId> special_word_named(std::string_view name);

struct Word {
    WordId id = unknown_word;
    int token = 0;             ///< index of its first token
    int last_token = 0;        ///< "direct message" is one word of two tokens
    bool quoted = false;       ///< between quotation marks: not the writer's own voice
    bool after_comma = false;  ///< a comma, colon, dash or bracket stands before it
    bool questioned = false;   ///< its sentence ends with a question mark
};

/// The words that phrases are made of, each with a number. Immutable once the phrases are compiled.
class Lexicon {
  public:
    Lexicon();
    /// The id of a plain word; added when new.
    WordId add(std::string_view word);
    /// Reads `spelling` as one or two words.
    void alias(std::string_view spelling, std::string_view first, std::string_view second = {});
    struct Entry {
        WordId first = unknown_word;
        WordId second = unknown_word;
    };
    Entry find(std::string_view spelling) const { return find(spelling, word_hash(spelling)); }
    Entry find(std::string_view spelling, std::uint64_t hash) const;
    WordId id(std::string_view word) const { return find(word).first; }
    std::size_t size() const { return size_; }

  private:
    struct Spelling {
        std::string letters;
        Entry entry;
    };
    /// Small, so that all of them fit a cache: most words of a message are strangers and are turned away
    /// here.
    struct Slot {
        std::uint32_t print = 0;     ///< the upper half of its hash
        std::uint32_t spelling = 0;  ///< its index; 0: the slot is free
    };
    std::size_t slot_of(std::string_view letters, std::uint64_t hash) const;
    Entry& entry_of(std::string_view letters);
    void grow();
    std::vector<Slot> slots_;
    std::vector<Spelling> spellings_;
    std::size_t size_ = first_word;
};

/// Adds contractions, apostrophe-less ones and chat spellings of the words that are already in the lexicon.
void add_spellings(Lexicon& lexicon);

std::vector<Word> read_words(const std::vector<Token>& tokens, std::u32string_view points,
                             const Lexicon& lexicon);

}  // namespace scoring::text

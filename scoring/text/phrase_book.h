// The matcher of phrases: compiled once from the tables of phrase_file.h, matched fast. The language of the
// patterns is told in docs/phrases.md.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/text/known_words.h"
#include "scoring/text/phrase_file.h"

namespace scoring::text {

struct Hit {
    Cue cue;
    int first = 0;  ///< index of the first word of the evidence
    int last = 0;   ///< index of the last word, inclusive
};

class PhraseBook {
  public:
    explicit PhraseBook(const PhraseTables& tables);
    const Lexicon& lexicon() const { return lexicon_; }
    /// All phrases that hold, ordered by first word, then by cue; for equal starts of one cue the longest
    /// only.
    std::vector<Hit> scan(std::span<const Word> words) const;

  private:
    enum class Kind : std::uint8_t {
        set,
        gap,
        sentence_start,
        sentence_end,
        none_of,
        same_clause,
        evidence_start,
        evidence_end
    };
    struct Element {
        Kind kind;
        bool optional = false;
        std::uint8_t gap = 0;
        std::uint16_t set = 0;
    };
    struct Pattern {
        Cue cue;
        unsigned guards;
        std::uint32_t begin;
        std::uint32_t end;            ///< of its elements
        std::uint16_t first_set = 0;  ///< what its first word is in
        std::uint32_t needed = 0;     ///< the sets it cannot do without, in `needed_`, the rarest first
        std::uint32_t needed_end = 0;
    };
    struct Attempt;

    void compile(const Phrase& phrase);
    Element parse(std::string_view piece);
    std::uint16_t add_set(std::string_view alternatives);
    void index_sets();
    void index_patterns();
    void find_needed(Pattern& pattern);
    int commonness(std::uint16_t set) const;
    std::uint16_t set_of(std::vector<WordId> ids);
    std::uint16_t first_set_of(const Pattern& pattern);
    WordId add_word(std::string_view word);
    std::vector<bool> members_of(std::string_view word_class) const;
    std::vector<std::uint16_t> candidates(std::span<const Word> words,
                                          std::span<const std::uint64_t> met) const;
    static bool has(std::span<const std::uint64_t> sets, std::uint16_t set);
    bool contains(std::uint16_t set, WordId id) const;
    std::vector<std::uint64_t> sets_met(std::span<const Word> words) const;
    bool match(Attempt& attempt, std::uint32_t element, std::size_t word) const;
    bool may_hold(const Pattern& pattern, std::span<const std::uint64_t> met) const;
    bool is_negation(std::span<const Word> words, std::size_t at) const;
    bool guarded(const Pattern& pattern, std::span<const Word> words, std::size_t first) const;
    void try_pattern(std::uint32_t pattern, std::span<const Word> words, std::size_t at,
                     std::vector<Hit>& hits) const;

    Lexicon lexicon_;
    std::map<std::string, std::uint16_t, std::less<>> classes_;  ///< by name: its set
    std::vector<Element> elements_;
    std::vector<Pattern> patterns_;
    std::vector<std::vector<WordId>> sets_;  ///< sorted
    std::map<std::vector<WordId>, std::uint16_t> set_numbers_;
    std::vector<std::uint16_t> needed_;
    std::vector<int> word_commonness_;    ///< by word: how often a message may hold it, roughly
    std::vector<std::uint64_t> members_;  ///< by word, by set: one bit each; a word's lie together
    std::size_t member_row_ = 0;          ///< 64-bit pieces of one word
    /// A pattern under each word of the rarest set it cannot do without, and the rarest but that one.
    struct Anchored {
        std::uint16_t pattern;
        std::uint16_t needed;
    };
    std::vector<std::vector<Anchored>> by_anchor_;
    std::vector<bool> is_negator_, is_done_, is_if_, is_softener_, is_turn_, is_numbered_;  ///< by word
};

}  // namespace scoring::text

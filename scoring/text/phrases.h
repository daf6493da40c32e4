// A small language for phrases, compiled once and matched fast. A pattern is words with spaces between:
//   word      a|b       optional?      ~3 (up to three words of any kind, inside the sentence)
//   <name>    a named class of words   #number #url #email #mention #emoji
//   ^ $       begin and end of the sentence       !a|b  the next word is none of these
//   &         no comma before the next word: the clause goes on
//   { }       around the part that is the evidence, when it is not the whole phrase
#pragma once

#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "scoring/text/words.h"

namespace scoring::text {

/// What a phrase shows; several readers pick what they need from one scan.
enum class Cue : std::uint8_t {
    apology,
    weak_apology,
    no_apology,
    empathy,
    no_empathy,
    gratitude,
    no_gratitude,
    greeting,
    no_greeting,
    ask_dm,
    no_ask_dm,
    promise,
    no_promise,
    hand_off,
    no_hand_off,
    redirect,
    no_redirect,
    follow_up,
    no_follow_up,
    question,
    no_question,
    offer_phone,
    offer_email,
    no_link,
    ask,
    no_ask,
    no_data,
    card_topic,   ///< speaks of the customer's card
    bare_number,  ///< "the number", of what was spoken of last
    time_limit,
    vague_time,
    blame,
    no_blame,
    sarcasm,
    mock,  ///< sarcasm where nothing else is said: an apology or an offer beside it takes it back
    no_sarcasm,
    condescension,
    policy_shield,
    no_policy_shield,
    calm_down,
    no_calm_down,
    fake_apology,
    threat,
    no_threat,
    insult,
    no_insult,
    coldness,
    stock,
    deference,
    please,
    indirect_request,
    anger,
    worry,
    praise,
    data_card,
    data_security_code,
    data_pin,
    data_password,
    data_one_time_code,
    data_account_number,
    data_dob,
    data_address,
    data_postcode,
    data_phone,
    data_email,
    data_order_ref,
    data_name,
    data_national_id,
    data_passport,
    data_id_document,
    data_bank_details,
    data_contact_details
};

/// When a phrase does not count although its words are there.
enum Guard : unsigned {
    always = 0,
    not_negated = 1,    ///< "no need to DM us"
    not_done = 2,       ///< "we've replied in DM"
    not_asked = 4,      ///< in a question it is asked, not said
    in_quotes_too = 8,  ///< counts between quotation marks, too
    not_if = 16,        ///< "if we promise"
    only_asked = 32     ///< counts in questions only
};

struct Phrase {
    std::string_view pattern;
    unsigned guards = always;
};
struct PhraseList {
    Cue cue;
    std::span<const Phrase> phrases;
};
struct WordClass {
    std::string_view name;
    std::string_view words;  ///< separated by '|'
};

struct Hit {
    Cue cue;
    int first = 0;  ///< index of the first word of the evidence
    int last = 0;   ///< index of the last word, inclusive
};

class PhraseBook {
  public:
    PhraseBook(std::span<const WordClass> classes, std::span<const PhraseList> lists);
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

    void compile(const PhraseList& list);
    Element parse(std::string_view piece);
    std::uint16_t add_set(std::string_view alternatives);
    void index_sets();
    void index_patterns();
    void find_needed(Pattern& pattern);
    int commonness(std::uint16_t set) const;
    std::uint16_t set_of(std::vector<WordId> ids);
    std::uint16_t first_set_of(const Pattern& pattern);
    WordId add_word(std::string_view word);
    std::vector<std::uint16_t> candidates(std::span<const Word> words,
                                          std::span<const std::uint64_t> met) const;
    std::vector<bool> members_of(std::uint16_t set) const;
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
    std::vector<WordClass> classes_;
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

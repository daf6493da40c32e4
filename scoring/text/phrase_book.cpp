#include "scoring/text/phrase_book.h"

#include <algorithm>

#include "scoring/text/listening.h"
#include "scoring/text/split.h"

namespace scoring::text {
namespace {

// How often a message holds a word, roughly: what decides which of a phrase's words to look for first.
constexpr int rare_word = 1, special_word = 20, common_word = 40;

}  // namespace

struct PhraseBook::Attempt {
    std::span<const Word> words;
    std::uint32_t end;  ///< of the pattern's elements
    std::size_t evidence_start;
    std::size_t evidence_end;
    std::size_t reached;
    bool evidence_closed = false;
    bool passes_negation = true;  ///< whether a gap may hold a negator
};

PhraseBook::PhraseBook(const PhraseTables& tables) {
    add_spellings(lexicon_);
    for (const auto& [name, words] : tables.classes) classes_.emplace(name, add_set(words));
    for (const Phrase& phrase : tables.phrases) compile(phrase);
    for (Pattern& pattern : patterns_) pattern.first_set = first_set_of(pattern);
    index_sets();
    is_negator_ = members_of("negator");
    is_done_ = members_of("done");
    is_if_ = members_of("condition");
    is_softener_ = members_of("softener");
    is_turn_ = members_of("turn");
    is_numbered_ = members_of("numbered");
    index_patterns();
}

void PhraseBook::compile(const Phrase& phrase) {
    const auto begin = static_cast<std::uint32_t>(elements_.size());
    for (const std::string_view piece : split(phrase.pattern, ' ')) elements_.push_back(parse(piece));
    patterns_.push_back({phrase.cue, phrase.guards, begin, static_cast<std::uint32_t>(elements_.size())});
}

PhraseBook::Element PhraseBook::parse(std::string_view piece) {
    if (piece == "^") return {Kind::sentence_start};
    if (piece == "$") return {Kind::sentence_end};
    if (piece == "&") return {Kind::same_clause};
    if (piece == "{") return {Kind::evidence_start};
    if (piece == "}") return {Kind::evidence_end};
    if (piece.front() == '~')
        return {Kind::gap, false, static_cast<std::uint8_t>(piece.size() > 1 ? piece[1] - '0' : 1)};
    if (piece.front() == '!') return {Kind::none_of, false, 0, add_set(piece.substr(1))};
    const bool optional = piece.back() == '?';
    if (optional) piece.remove_suffix(1);
    return {Kind::set, optional, 0, add_set(piece)};
}

std::uint16_t PhraseBook::add_set(std::string_view alternatives) {
    std::vector<WordId> ids;
    for (const std::string_view word : split(alternatives, '|')) {
        if (word.front() == '#') {
            ids.push_back(*special_word_named(word));
        } else if (word.front() == '<') {
            const std::vector<WordId>& members =
                sets_[classes_.find(word.substr(1, word.size() - 2))->second];
            ids.insert(ids.end(), members.begin(), members.end());
        } else {
            ids.push_back(add_word(word));
        }
    }
    return set_of(std::move(ids));
}

WordId PhraseBook::add_word(std::string_view word) {
    const WordId id = lexicon_.add(word);
    word_commonness_.resize(std::max(word_commonness_.size(), lexicon_.size()), rare_word);
    if (is_common_word(word)) word_commonness_[id] = common_word;
    return id;
}

std::uint16_t PhraseBook::set_of(std::vector<WordId> ids) {
    std::ranges::sort(ids);
    const auto [known, is_new] = set_numbers_.try_emplace(ids, static_cast<std::uint16_t>(sets_.size()));
    if (is_new) sets_.push_back(std::move(ids));
    return known->second;
}

void PhraseBook::index_sets() {
    constexpr std::size_t bits = 64;
    member_row_ = (sets_.size() + bits - 1) / bits;
    members_.assign(member_row_ * lexicon_.size(), 0);
    for (std::size_t set = 0; set < sets_.size(); ++set)
        for (const WordId id : sets_[set])
            members_[id * member_row_ + set / bits] |= std::uint64_t{1} << (set % bits);
}

std::vector<bool> PhraseBook::members_of(std::string_view word_class) const {
    std::vector<bool> members(lexicon_.size());
    if (const auto set = classes_.find(word_class); set != classes_.end())
        for (const WordId id : sets_[set->second]) members[id] = true;
    return members;
}

/// What a pattern may begin with: its first word, and the ones behind it while they may be left out.
std::uint16_t PhraseBook::first_set_of(const Pattern& pattern) {
    std::vector<WordId> ids;
    for (std::uint32_t at = pattern.begin; at < pattern.end; ++at) {
        const Element& element = elements_[at];
        if (element.kind != Kind::set) continue;
        ids.insert(ids.end(), sets_[element.set].begin(), sets_[element.set].end());
        if (!element.optional) break;
    }
    return set_of(std::move(ids));
}

int PhraseBook::commonness(std::uint16_t set) const {
    int sum = 0;
    for (const WordId id : sets_[set]) sum += id < first_word ? special_word : word_commonness_[id];
    return sum;
}

void PhraseBook::find_needed(Pattern& pattern) {
    pattern.needed = static_cast<std::uint32_t>(needed_.size());
    for (std::uint32_t at = pattern.begin; at < pattern.end; ++at)
        if (elements_[at].kind == Kind::set && !elements_[at].optional) needed_.push_back(elements_[at].set);
    if (needed_.size() == pattern.needed) needed_.push_back(pattern.first_set);
    pattern.needed_end = static_cast<std::uint32_t>(needed_.size());
    std::ranges::sort(needed_.begin() + pattern.needed, needed_.end(), {},
                      [this](std::uint16_t set) { return commonness(set); });
}

/// A pattern stands where it is asked for least.
void PhraseBook::index_patterns() {
    by_anchor_.resize(lexicon_.size());
    for (std::size_t at = 0; at < patterns_.size(); ++at) {
        Pattern& pattern = patterns_[at];
        find_needed(pattern);
        const bool alone = pattern.needed_end == pattern.needed + 1;
        const Anchored anchored{static_cast<std::uint16_t>(at), needed_[pattern.needed + (alone ? 0 : 1)]};
        for (const WordId id : sets_[needed_[pattern.needed]]) by_anchor_[id].push_back(anchored);
    }
}

bool PhraseBook::has(std::span<const std::uint64_t> sets, std::uint16_t set) {
    return (sets[set / 64] >> (set % 64) & 1) != 0;
}

bool PhraseBook::contains(std::uint16_t set, WordId id) const {
    return has(std::span(members_).subspan(id * member_row_), set);
}

/// The sets that some word of the message is in, one bit each.
std::vector<std::uint64_t> PhraseBook::sets_met(std::span<const Word> words) const {
    std::vector<std::uint64_t> met(member_row_);
    for (const Word& word : words) {
        if (word.id == unknown_word) continue;
        const std::uint64_t* row = &members_[word.id * member_row_];
        std::uint64_t* __restrict pieces = met.data();
        for (std::size_t piece = 0; piece < member_row_; ++piece) pieces[piece] |= row[piece];
    }
    return met;
}

bool PhraseBook::match(Attempt& attempt, std::uint32_t at, std::size_t word) const {
    if (at == attempt.end) {
        attempt.reached = word;
        if (!attempt.evidence_closed) attempt.evidence_end = word;
        return true;
    }
    const Element& element = elements_[at];
    const WordId here =
        word < attempt.words.size() ? attempt.words[word].id : static_cast<WordId>(sentence_break);
    switch (element.kind) {
        case Kind::set:
            if (contains(element.set, here) && match(attempt, at + 1, word + 1)) return true;
            return element.optional && match(attempt, at + 1, word);
        case Kind::none_of:
            return !contains(element.set, here) && match(attempt, at + 1, word);
        case Kind::same_clause:
            return word < attempt.words.size() && !attempt.words[word].after_comma &&
                   match(attempt, at + 1, word);
        case Kind::sentence_start: {
            std::size_t before = word;
            while (before > 0 &&
                   (attempt.words[before - 1].id == any_mention || attempt.words[before - 1].id == any_emoji))
                --before;
            return (before == 0 || attempt.words[before - 1].id == sentence_break) &&
                   match(attempt, at + 1, word);
        }
        case Kind::sentence_end:
            return (here == sentence_break || here == any_emoji || here == any_url) &&
                   match(attempt, at + 1, word);
        case Kind::evidence_start:
            attempt.evidence_start = word;
            return match(attempt, at + 1, word);
        case Kind::evidence_end:
            attempt.evidence_end = word;
            attempt.evidence_closed = true;
            return match(attempt, at + 1, word);
        case Kind::gap:
            for (std::size_t skipped = 0; skipped <= element.gap; ++skipped) {
                if (match(attempt, at + 1, word + skipped)) return true;
                if (!attempt.passes_negation && is_negation(attempt.words, word + skipped)) break;
                if (word + skipped >= attempt.words.size() ||
                    attempt.words[word + skipped].id == sentence_break)
                    break;
            }
            return false;
    }
    return false;
}

bool PhraseBook::is_negation(std::span<const Word> words, std::size_t at) const {
    if (at + 1 >= words.size() || !is_negator_[words[at].id] || words[at + 1].after_comma) return false;
    if (at > 0 && is_numbered_[words[at - 1].id]) return false;  // "order no"
    if (is_softener_[words[at + 1].id]) return false;            // "don't hesitate to DM us"
    for (std::size_t before = at; before > 0 && at - before < 4; --before) {
        const WordId word = words[before - 1].id;
        if (word == sentence_break) break;
        if (is_if_[word]) return false;  // "if you have not already", "why don't you"
    }
    return true;
}

bool PhraseBook::guarded(const Pattern& pattern, std::span<const Word> words, std::size_t first) const {
    const unsigned guards = pattern.guards;
    if (words[first].quoted && (guards & in_quotes_too) == 0) return true;
    if ((guards & not_asked) != 0 && words[first].questioned) return true;
    if ((guards & only_asked) != 0 && !words[first].questioned) return true;
    constexpr std::size_t negation_reach = 5;
    constexpr std::size_t longest_clause = 200;  // words; what goes on longer is none
    bool same_clause = true, done = false;
    for (std::size_t at = first; at > 0 && first - at < longest_clause && words[at - 1].id != sentence_break;
         --at) {
        const std::size_t before = at - 1;
        same_clause = same_clause && !words[at].after_comma && !is_turn_[words[before].id];
        if (!same_clause) return done;
        if ((guards & not_negated) != 0 && first - before <= negation_reach && is_negation(words, before))
            return true;
        done = done || ((guards & not_done) != 0 && is_done_[words[before].id]);
        if (!is_if_[words[before].id]) continue;
        if ((guards & not_if) != 0) return true;
        done = false;  // "if you have not received it let us know in DM"
    }
    return done;
}

/// Cheaper than an attempt: whether every set the pattern cannot do without is met.
bool PhraseBook::may_hold(const Pattern& pattern, std::span<const std::uint64_t> met) const {
    for (std::uint32_t at = pattern.needed + 2; at < pattern.needed_end; ++at)
        if (!has(met, needed_[at])) return false;
    return true;
}

void PhraseBook::try_pattern(std::uint32_t index, std::span<const Word> words, std::size_t at,
                             std::vector<Hit>& hits) const {
    const Pattern& pattern = patterns_[index];
    Attempt attempt{words, pattern.end, at, at, at};
    attempt.passes_negation = (pattern.guards & not_negated) == 0;
    if (!match(attempt, pattern.begin, at) || attempt.reached == at) return;
    if (attempt.evidence_end <= attempt.evidence_start) return;
    if (pattern.guards != in_quotes_too && guarded(pattern, words, at)) return;
    hits.push_back(
        {pattern.cue, static_cast<int>(attempt.evidence_start), static_cast<int>(attempt.evidence_end) - 1});
}

/// The patterns whose every needed set is met, each once: a handful of all there are.
std::vector<std::uint16_t> PhraseBook::candidates(std::span<const Word> words,
                                                  std::span<const std::uint64_t> met) const {
    std::size_t anchored = 0, count = 0;
    for (const Word& word : words) anchored += by_anchor_[word.id].size();
    std::vector<std::uint16_t> found(anchored + 1);
    for (const Word& word : words)
        for (const auto& [pattern, needed] : by_anchor_[word.id]) {
            found[count] = pattern;  // kept when it may hold: no branch, as nobody can guess which do
            count += has(met, needed) ? 1 : 0;
        }
    found.resize(count);
    std::erase_if(found, [&](std::uint16_t pattern) { return !may_hold(patterns_[pattern], met); });
    std::ranges::sort(found);
    const auto rest = std::ranges::unique(found);
    found.erase(rest.begin(), rest.end());
    return found;
}

std::vector<Hit> PhraseBook::scan(std::span<const Word> words) const {
    std::vector<Hit> hits;
    for (const std::uint16_t pattern : candidates(words, sets_met(words))) {
        const std::uint64_t* piece = &members_[patterns_[pattern].first_set / 64];
        const unsigned bit = patterns_[pattern].first_set % 64;
        for (std::size_t at = 0; at < words.size(); ++at)
            if (piece[words[at].id * member_row_] >> bit & 1) try_pattern(pattern, words, at, hits);
    }
    std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
        if (a.first != b.first) return a.first < b.first;
        return a.cue != b.cue ? a.cue < b.cue : a.last > b.last;
    });
    const auto shorter = std::ranges::unique(
        hits, [](const Hit& a, const Hit& b) { return a.first == b.first && a.cue == b.cue; });
    hits.erase(shorter.begin(), shorter.end());
    return hits;
}

}  // namespace scoring::text

// The features of a message, the same for the trainer and for the reader: each with its value and the words
// it was seen in. A sink is called as sink(FeatureHash, Group, const Slot*, value, first word, last word);
// values are in 1/256. The slot is null where the table does not know the feature; of such pairs and triples
// only a sink hears that `wants_unknown`.
#pragma once

#include <bitset>
#include <cstdlib>
#include <span>

#include "scoring/model/rated_words.h"

namespace scoring::model {

enum class Group { word, pair, triple, rating, phrase, letters, cue };

inline constexpr int unit_value = 256;
inline constexpr std::size_t shortest_letters = 3;
inline constexpr std::size_t longest_letters = 5;
inline constexpr std::size_t longest_spelled_word = 24;

/// Groups of 3 to 5 letters of one word, its edges included: what a word never seen is recognised by.
template <typename Sink>
void walk_letters(std::string_view word, Sink&& sink) {
    if (word.empty() || word.size() > longest_spelled_word) return;
    std::array<char, longest_spelled_word + 2> edged{};
    edged[0] = '<';
    std::copy(word.begin(), word.end(), edged.begin() + 1);
    edged[word.size() + 1] = '>';
    const std::size_t size = word.size() + 2;
    for (std::size_t start = 0; start < size; ++start) {
        FeatureHash hash = names::letters;
        for (std::size_t end = start; end < size && end < start + longest_letters; ++end) {
            hash = (hash ^ static_cast<unsigned char>(edged[end])) * hash_prime;
            if (end + 1 >= start + shortest_letters) sink(hash);
        }
    }
}

/// The name of a class of phrases as a feature.
constexpr FeatureHash phrase_feature(int phrase) {
    return chain(names::phrase, static_cast<FeatureHash>(phrase));
}

template <typename Sink>
class FeatureWalk {
  public:
    FeatureWalk(const FeatureTable& table, std::span<const Word> words, Sink& sink)
        : table_(table), words_(words), sink_(sink) {}

    void run() {
        find_groups();
        for (std::size_t at = 0; at < words_.size(); ++at) {
            if (words_[at].hash == names::sentence_start) praised_ = complained_ = trouble_ = false;
            single(at);
            groups(at);
            notice_mockery(at);
        }
    }

  private:
    void emit(FeatureHash feature, Group group, int value, std::size_t first, std::size_t last) {
        see(feature, group, table_.find(feature), value, first, last);
    }

    void see(FeatureHash feature, Group group, const Slot* slot, int value, std::size_t first,
             std::size_t last) {
        sink_(feature, group, slot, value, first, last);
        if (slot && slot->word_role() == Role::trouble) trouble_ = true;
        if (!slot || slot->phrase == 0 || seen_.test(slot->phrase)) return;
        seen_.set(slot->phrase);
        const FeatureHash phrase = phrase_feature(slot->phrase);
        sink_(phrase, Group::phrase, table_.find(phrase), unit_value, first, last);
    }

    void single(std::size_t at) {
        const Word& word = words_[at];
        if (word.hash != names::sentence_start) see(word.hash, Group::word, word.slot, unit_value, at, at);
        if (word.negated) emit(chain(names::negated, word.hash), Group::word, unit_value, at, at);
        if (word.capitals && word.letters.size() > 3)
            emit(names::capitals, Group::rating, unit_value, at, at);
        if (word.stretched) emit(names::stretched, Group::rating, unit_value, at, at);
        if (word.valence != 0) rated(names::rated_good, names::rated_bad, word.valence, at);
        if (word.affect != 0) rated(names::affect_good, names::affect_bad, word.affect, at);
        const int profanity = word.slot ? word.slot->profanity() : 0;
        if (profanity == 2) emit(names::profane, Group::rating, unit_value, at, at);
        if (profanity == 1) emit(names::perhaps_profane, Group::rating, unit_value, at, at);
    }

    void rated(FeatureHash good, FeatureHash bad, int milli, std::size_t at) {
        emit(milli > 0 ? good : bad, Group::rating, std::abs(milli) * unit_value / 1000, at, at);
    }

    /// A pair or a triple that begins at a word.
    struct Grouped {
        FeatureHash feature;
        std::uint32_t first, last;
    };

    /// Kept where the table may know it, or the sink wants to hear of the unknown: no branch, as nobody can
    /// guess.
    void keep(FeatureHash feature, std::size_t first, std::size_t last) {
        groups_[grouped_] = {feature, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
        grouped_ += static_cast<std::size_t>(table_.prepare(feature)) | Sink::wants_unknown;
    }

    /// A pair and two triples for every word, fetched before any is read: the table is larger than a cache.
    void find_groups() {
        groups_.resize(3 * words_.size());
        for (std::size_t at = 0; at + 1 < words_.size(); ++at) {
            const FeatureHash pair = chain(words_[at].hash, words_[at + 1].hash);
            keep(pair, at, at + 1);
            if (at + 2 >= words_.size()) return;
            keep(chain(pair, words_[at + 2].hash), at, at + 2);
            keep(chain(chain(words_[at].hash, names::skip), words_[at + 2].hash), at, at + 2);
        }
    }

    void groups(std::size_t at) {
        for (; next_ < grouped_ && groups_[next_].first == at; ++next_) {
            const auto [feature, first, last] = groups_[next_];
            emit(feature, last == first + 1 ? Group::pair : Group::triple, unit_value, first, last);
        }
    }

    /// "Great, another three hour queue": praise in one sentence with a bad word or a trouble, or a trouble
    /// somewhere else. Each once in a message, shown at the praise.
    void notice_mockery(std::size_t at) {
        const Word& word = words_[at];
        const int rating = word.slot ? word.slot->valence : 0;
        if (rating >= praise_from && !word.negated && !praised_)
            praised_ = ever_praised_ = true, praise_ = at;
        complained_ = complained_ || rating <= complaint_below;
        ever_troubled_ = ever_troubled_ || trouble_;
        if (praised_ && complained_) emit_once(names::mixed_praise, mixed_);
        if (praised_ && trouble_) emit_once(names::mocked_trouble, mocked_);
        if (ever_praised_ && ever_troubled_) emit_once(names::trouble_elsewhere, elsewhere_);
    }

    void emit_once(FeatureHash feature, bool& done) {
        if (!done) emit(feature, Group::phrase, unit_value, praise_, praise_);
        done = true;
    }

    static constexpr int praise_from = 40;       ///< 1.6 of VADER's 4
    static constexpr int complaint_below = -25;  ///< -1

    const FeatureTable& table_;
    std::span<const Word> words_;
    Sink& sink_;
    std::size_t praise_ = 0;
    bool praised_ = false, complained_ = false, trouble_ = false;  ///< in this sentence
    bool ever_praised_ = false, ever_troubled_ = false;
    bool mixed_ = false, mocked_ = false, elsewhere_ = false;
    std::bitset<256> seen_;
    std::vector<Grouped> groups_;
    std::size_t grouped_ = 0, next_ = 0;  ///< how many groups there are, and which comes next
};

template <typename Sink>
void walk_features(const FeatureTable& table, std::span<const Word> words, Sink& sink) {
    FeatureWalk<Sink>(table, words, sink).run();
}

}  // namespace scoring::model

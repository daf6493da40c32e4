#include "scoring/model/rated_words.h"

#include <algorithm>
#include <array>

namespace scoring::model {
namespace {

using text::Token;
using text::TokenKind;

// The rule constants are those of Hutto & Gilbert 2014 (VADER), in thousandths.
constexpr int capitals_milli = 733;
constexpr int booster_milli = 293;
constexpr int negation_milli = -740;
constexpr std::array<int, 3> nearness_milli = {1000, 950, 900};
constexpr std::size_t reach = nearness_milli.size();  // words that one before turns
constexpr int before_contrast_milli = 500;
constexpr int after_contrast_milli = 1500;
constexpr int exclamation_milli = 292;
constexpr int most_exclamations = 4;
constexpr int question_milli = 500;  // chosen by cross-validation
/// n to the power of -0.3, for the n-th and all other rated words of a message. Chosen by cross-validation.
constexpr std::array<int, 16> crowd_milli = {1000, 812, 719, 660, 617, 584, 558, 536,
                                             517,  501, 487, 475, 463, 453, 444, 435};

bool closes_sentence(const Token& token) {
    const char first = token.lower.front();
    return token.kind == TokenKind::punctuation &&
           (first == '.' || first == '!' || first == '?' || token.lower == "\u2026");
}

bool is_ascii_letter(char byte) { return byte >= 'a' && byte <= 'z'; }

/// The hash of a word with runs of one letter cut to `most`.
FeatureHash hash_squeezed(std::string_view word, int most, bool& squeezed) {
    FeatureHash hash = hash_seed;
    int run = 0;
    char before = '\0';
    for (const char letter : word) {
        run = letter == before ? run + 1 : 1;
        before = letter;
        if (run > most && is_ascii_letter(letter)) {
            squeezed = squeezed || run > 2;
            continue;
        }
        hash = (hash ^ static_cast<unsigned char>(letter)) * hash_prime;
    }
    return hash;
}

class Sequence {
  public:
    Sequence(const FeatureTable& table, std::span<const Token> tokens) : table_(table), tokens_(tokens) {
        words_.reserve(tokens.size() + tokens.size() / 4 + 2);
    }

    std::vector<Word> build() {
        hash_words();
        for (at_ = 0; at_ < tokens_.size(); ++at_) take(tokens_[at_]);
        adjust();
        return std::move(words_);
    }

  private:
    struct Hashed {
        FeatureHash hash;
        bool stretched;
    };

    static std::string_view letters_of(const Token& token) {
        return std::string_view(token.lower).substr(token.kind == TokenKind::hashtag ? 1 : 0);
    }

    /// All words first, so that the table's answers are on their way when they are asked for.
    void hash_words() {
        hashed_.resize(tokens_.size());
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            const Token& token = tokens_[at];
            if (token.kind != TokenKind::word && token.kind != TokenKind::hashtag) continue;
            hashed_[at].hash = token.hash;
            if (token.stretched || token.kind == TokenKind::hashtag)
                hashed_[at].hash = hash_squeezed(letters_of(token), 2, hashed_[at].stretched);
            table_.prepare(hashed_[at].hash);
        }
    }

    void take(const Token& token) {
        if (says_who(token)) return;
        if (token.kind == TokenKind::mention && start_due_ && words_.empty())
            return;  // whom it is addressed to
        if (start_due_) push(names::sentence_start);
        start_due_ = false;
        switch (token.kind) {
            case TokenKind::word:
            case TokenKind::hashtag:
                return take_word(token, letters_of(token));
            case TokenKind::mention:
                return push(names::user);
            case TokenKind::url:
                return push(names::link);
            case TokenKind::number:
                return push(names::number);
            case TokenKind::emoji:
                return push(token.hash);
            case TokenKind::punctuation:
                return take_marks(token);
        }
    }

    bool says_who(const Token& token) const {
        if (token.kind != TokenKind::word && token.kind != TokenKind::hashtag) return false;
        if (is_identity(hashed_[at_].hash, token.initial)) return true;
        const std::string_view word = letters_of(token);
        const std::size_t joint = word.find_first_of("'-");
        if (joint == std::string_view::npos) return false;
        return is_identity(hash_bytes(word.substr(0, joint)), token.initial) ||
               (word[joint] == '-' && is_identity(hash_bytes(word.substr(joint + 1)), token.initial));
    }

    bool is_identity(FeatureHash word, bool capitalised) const {
        const Slot* slot = table_.find(word);
        return slot && (slot->word_role() == Role::identity ||
                        (capitalised && slot->word_role() == Role::named_identity));
    }

    void push(FeatureHash hash) {
        words_.push_back(
            {.hash = hash, .slot = table_.find(hash), .letters = {}, .token = static_cast<int>(at_)});
        note_slot();
    }

    /// Remembers which words need a second look: most turn nothing and have no rating.
    void note_slot() {
        const Slot* slot = words_.back().slot;
        if (!slot) return;
        const Role role = slot->word_role();
        if (role == Role::negation || role == Role::booster || role == Role::dampener)
            turners_.push_back(words_.size() - 1);
        contrasts_ = contrasts_ || role == Role::contrast;
        if (slot->valence != 0 || slot->affect != 0) rated_.push_back(words_.size() - 1);
    }

    void take_word(const Token& token, std::string_view letters) {
        auto [hash, stretched] = hashed_[at_];
        push(hash);
        if (stretched && !words_.back().slot) {
            hash = hash_squeezed(letters, 1, stretched);
            if (const Slot* slot = table_.find(hash)) {
                words_.back().slot = slot;
                words_.back().hash = hash;
                note_slot();
            }
        }
        Word& word = words_.back();
        const bool is_name = token.initial && !token.capitals && !starts_sentence();
        if (!is_name) word.letters = letters;
        word.is_word = true;
        word.capitals = token.capitals;
        word.stretched = stretched;
        capital_words_ += token.capitals ? 1 : 0;
        plain_words_ += token.capitals ? 0 : 1;
    }

    bool starts_sentence() const {
        return words_.size() < 2 || words_[words_.size() - 2].hash == names::sentence_start;
    }

    void take_marks(const Token& token) {
        if (take_emoticon(token)) return;
        push(hash_bytes(std::string_view(token.lower).substr(0, 3)));
        asks_ = asks_ || token.lower.front() == '?';
        if (token.lower.front() == '!') exclamations_.push_back(words_.size() - 1);
        start_due_ = closes_sentence(token);
    }

    /// ":)", ":-(", ":D", "<3": tokens that touch and that the ratings know as one.
    bool take_emoticon(const Token& first) {
        constexpr std::string_view beginnings = ":;=<>(";
        if (beginnings.find(first.lower.front()) == std::string_view::npos) return false;
        FeatureHash hash = hash_bytes(first.lower);
        for (std::size_t next = at_ + 1; next < tokens_.size() && next < at_ + 4; ++next) {
            if (tokens_[next].span.start != tokens_[next - 1].span.end) return false;
            hash = hash_bytes(tokens_[next].lower, hash);
            const Slot* slot = table_.find(hash);
            if (!slot || slot->valence == 0) continue;
            push(hash);
            at_ = next;
            return true;
        }
        return false;
    }

    void adjust() {
        const bool shouting_counts = capital_words_ > 0 && plain_words_ > 0;
        std::vector<int> boosts(words_.size() + reach);
        for (const std::size_t at : turners_) turn(at, boosts);
        for (const std::size_t at : rated_) rate(words_[at], boosts[at], shouting_counts);
        if (contrasts_) weigh_contrast();
        strengthen();
        if (asks_) doubt();
        crowd();
    }

    /// What a negation, a booster or a dampener does to the words behind it in its sentence.
    void turn(std::size_t turner, std::vector<int>& boosts) {
        const Role role = words_[turner].slot->word_role();
        const std::size_t end = std::min(words_.size(), turner + 1 + reach);
        for (std::size_t at = turner + 1; at < end; ++at) {
            const int boost = booster_milli * nearness_milli[at - turner - 1] / 1000;
            if (role == Role::negation) words_[at].negated = words_[at].negated || words_[at].is_word;
            if (role == Role::booster) boosts[at] += boost;
            if (role == Role::dampener) boosts[at] -= boost;
            if (words_[at].hash == names::sentence_start) return;
        }
    }

    static void rate(Word& word, int boost, bool shouting_counts) {
        if (word.slot->word_role() == Role::booster || word.slot->word_role() == Role::dampener) return;
        if (word.capitals && shouting_counts) boost += capitals_milli;
        if (word.stretched) boost += booster_milli;
        word.valence = adjusted(word.slot->valence * 40, boost, word.negated);
        word.affect = adjusted(word.slot->affect * 1000, boost, word.negated);
    }

    static int adjusted(int rating, int boost, bool negated) {
        if (rating == 0) return 0;
        const int strengthened = rating > 0 ? rating + boost : rating - boost;
        return negated ? strengthened * negation_milli / 1000 : strengthened;
    }

    void weigh_contrast() {
        const auto contrast = std::ranges::find_if(
            words_, [](const Word& word) { return word.slot && word.slot->word_role() == Role::contrast; });
        if (contrast == words_.end()) return;
        if (denies(contrast)) return deny(contrast);
        for (auto word = words_.begin(); word != words_.end(); ++word) {
            const int scale = word < contrast ? before_contrast_milli : after_contrast_milli;
            word->valence = word->valence * scale / 1000;
            word->affect = word->affect * scale / 1000;
        }
    }

    /// "..., but it was not": what stands before the contrast is denied by the few words behind it.
    bool denies(std::vector<Word>::const_iterator contrast) const {
        constexpr int most_words = 4;
        int words = 0;
        bool denied = false;
        for (auto word = contrast + 1; word != words_.end() && word->is_word; ++word) {
            if (++words > most_words || word->valence != 0) return false;
            denied = word->slot && word->slot->word_role() == Role::negation;
        }
        return denied;
    }

    void deny(std::vector<Word>::iterator contrast) {
        for (auto word = contrast; word != words_.begin() && (word - 1)->hash != names::sentence_start;) {
            --word;
            if (!word->is_word || word->valence == 0) continue;
            word->valence = word->valence * negation_milli / 1000;
            word->affect = word->affect * negation_milli / 1000;
            word->negated = !word->negated;
        }
    }

    /// Exclamation marks strengthen whatever the words say on the whole.
    void strengthen() {
        int sum = 0;
        for (const Word& word : words_) sum += word.valence;
        int left = most_exclamations;
        for (const std::size_t at : exclamations_) {
            const Token& token = tokens_[static_cast<std::size_t>(words_[at].token)];
            const int marks = std::min(left, token.span.end - token.span.start);
            left -= marks;
            if (sum != 0)
                words_[at].valence = sum > 0 ? marks * exclamation_milli : -marks * exclamation_milli;
        }
    }

    /// What is asked is not yet said: words of a question count less.
    void doubt() {
        auto begin = words_.begin();
        for (auto word = words_.begin(); word != words_.end(); ++word) {
            if (word->hash == names::sentence_start) begin = word;
            if (word->is_word || tokens_[static_cast<std::size_t>(word->token)].lower.front() != '?')
                continue;
            for (; begin != word; ++begin) {
                begin->valence = begin->valence * question_milli / 1000;
                begin->affect = begin->affect * question_milli / 1000;
            }
        }
    }

    /// Ten good words are not ten times as good as one: each counts less the more there are.
    void crowd() {
        std::size_t rated = 0;
        for (const Word& word : words_) rated += word.is_word && word.valence != 0 ? 1 : 0;
        if (rated < 2) return;
        const int share = crowd_milli[std::min(rated, crowd_milli.size()) - 1];
        for (Word& word : words_) {
            word.valence = word.valence * share / 1000;
            word.affect = word.affect * share / 1000;
        }
    }

    const FeatureTable& table_;
    std::span<const Token> tokens_;
    std::vector<Word> words_;
    std::vector<Hashed> hashed_;  ///< by token; of words only
    std::vector<std::size_t> exclamations_, turners_, rated_;
    bool contrasts_ = false, asks_ = false;
    std::size_t at_ = 0;
    int capital_words_ = 0;
    int plain_words_ = 0;
    bool start_due_ = true;
};

}  // namespace

std::vector<Word> words_of(const FeatureTable& table, std::span<const Token> tokens) {
    return Sequence(table, tokens).build();
}

}  // namespace scoring::model

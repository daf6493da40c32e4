#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "scoring/ascii.h"
#include "sim/checking/misspelt.h"
#include "sim/checking/rules.h"

namespace sim::checking {
namespace {

bool has_foreign_letters(std::string_view word) {
    return std::ranges::any_of(word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// Short forms that support teams write and no dictionary has.
bool is_trade_word(const std::string& word) {
    static constexpr std::array<std::string_view, 15> trade = {
        "lol", "screenshot", "screenshotted", "dm",    "dms",    "wifi",    "sms",  "faq",
        "sla", "app",        "apps",          "tweet", "tweets", "hashtag", "emoji"};
    return std::ranges::count(trade, word) > 0;
}

/// A capital inside a sentence is a name; at its beginning the word may be one too, and is looked up small.
bool begins_sentence(std::string_view text, std::string_view word) {
    auto index = static_cast<std::size_t>(word.data() - text.data());
    while (index > 0 && std::string_view(" \"'(\n").find(text[index - 1]) != std::string_view::npos) --index;
    return index == 0 || std::string_view(".!?:").find(text[index - 1]) != std::string_view::npos;
}

bool is_right(std::string_view text, std::string_view word, const Speller& speller,
              const std::set<std::string>& known) {
    if (word.ends_with("'s")) word.remove_suffix(2);
    if (word.size() < 2 || has_foreign_letters(word)) return true;
    if (scoring::ascii::is_capital(word[0]) &&
        (scoring::ascii::is_capital(word[1]) || !begins_sentence(text, word)))
        return true;
    std::string small = scoring::ascii::lower(word);
    if (known.contains(small) || is_trade_word(small)) return true;
    return speller.knows(std::string(word)) || speller.knows(small);
}

}  // namespace

void add_words_of(std::string_view text, std::set<std::string>& words) {
    std::string word;
    for (const char c : std::string(text) + " ") {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || (c & 0x80) != 0;
        if (letter) word += scoring::ascii::lower_letter(c);
        if (!letter && !word.empty()) words.insert(std::exchange(word, {}));
    }
}

std::set<std::string> words_at_the_desk(const scenario::Scenario& scenario) {
    std::set<std::string> words;
    for (const auto& [id, persona] : scenario.cast) {
        add_words_of(persona.name, words);
        add_words_of(persona.handle, words);
    }
    const scenario::Brand& brand = scenario.brand;
    add_words_of(brand.name, words);
    for (const std::string& word : brand.words) add_words_of(word, words);
    for (const scenario::Handle& handle : brand.handles)
        add_words_of(handle.handle + " " + handle.name, words);
    for (const scenario::Department& department : brand.departments) add_words_of(department.name, words);
    return words;
}

std::vector<WrongWord> misspelt_in(std::string_view text, const Speller& speller,
                                   const std::set<std::string>& known) {
    std::vector<WrongWord> wrong;
    if (!speller.ready()) return wrong;
    for (const std::string_view word : words_of(text)) {
        if (is_right(text, word, speller, known)) continue;
        const auto start = static_cast<int>(word.data() - text.data());
        wrong.push_back({start, start + static_cast<int>(word.size())});
    }
    return wrong;
}

void spelling(const std::vector<Text>& texts, const Speller& speller, const std::set<std::string>& known,
              Faults& faults) {
    if (!speller.ready()) return;
    for (const Text& text : texts) {
        if (text.purpose != Purpose::model && text.purpose != Purpose::guidance) continue;
        for (const std::string_view word : words_of(text.node->text)) {
            if (is_right(text.node->text, word, speller, known)) continue;
            const std::string meant = speller.meant(std::string(word));
            faults.push_back({text.node->place,
                              fmt::format("no dictionary knows \"{}\"{}: mend it, or add it to `words`", word,
                                          meant.empty() ? "" : fmt::format(", did you mean \"{}\"", meant)),
                              "spelling", true});
        }
    }
}

}  // namespace sim::checking

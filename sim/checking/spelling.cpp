#include <fmt/format.h>

#include <algorithm>

#include "scoring/ascii.h"
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

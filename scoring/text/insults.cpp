#include "scoring/text/insults.h"

#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <string>

#include "scoring/text/code_points.h"
#include "scoring/text/split.h"
#include "scoring/text/word_hash.h"

namespace scoring::text {
namespace {

/// The letter without its accents; 0 for what only colours another: marks, skin tones, picture selectors.
char32_t bare(char32_t point) {
    if (point < 0x80) return point;
    if (point == picture_selector || (point >= 0x300 && point <= 0x36F) || is_skin_tone(point)) return 0;
    if (point == U'\u0142') return U'l';
    if (point == U'\u0131') return U'i';
    if (point == U'\u00F8') return U'o';
    UErrorCode status = U_ZERO_ERROR;
    static const UNormalizer2* const forms = unorm2_getNFDInstance(&status);
    std::array<UChar, 8> units{};
    const std::int32_t length = unorm2_getDecomposition(forms, static_cast<UChar32>(point), units.data(),
                                                        static_cast<std::int32_t>(units.size()), &status);
    return U_FAILURE(status) || length < 2 ? point : static_cast<char32_t>(units[0]);
}

std::string bare(std::string_view lower) {
    std::u32string points;
    for (const char32_t point : decode(lower))
        if (const char32_t letter = bare(point)) points += letter;
    return encode(points);
}

/// What a token is compared by; empty for what no entry holds.
std::string comparable(const Token& token) {
    if (token.kind == TokenKind::hashtag) return bare(std::string_view(token.lower).substr(1));
    // Vowel signs of Indian scripts are tokens of their own.
    const bool vowel_sign =
        token.kind == TokenKind::punctuation && static_cast<unsigned char>(token.lower.front()) >= 0x80;
    const bool is_word = token.kind == TokenKind::emoji || token.kind == TokenKind::word;
    return is_word || vowel_sign ? bare(token.lower) : std::string();
}

/// A hash of how the word begins.
std::size_t beginning_of(std::string_view word) { return word_hash(word.substr(0, 2)) >> 52; }

}  // namespace

InsultList::InsultList(std::string_view list) {
    bool mocks = false;
    for (const std::string_view line : split(list, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[')
            mocks = line == "[sarcasm]";
        else
            add(line, mocks);
    }
    std::ranges::sort(entries_, {}, &Entry::words);
}

void InsultList::add(std::string_view line, bool mocks) {
    Entry entry{{}, line.ends_with('*'), mocks};
    if (entry.any_ending) line.remove_suffix(1);
    for (const Token& token : tokenize(line)) entry.words.push_back(comparable(token));
    if (entry.words.empty() || entry.words.front().empty()) return;
    beginnings_.set(beginning_of(entry.words.front()));
    entries_.push_back(std::move(entry));
}

bool InsultList::matches(const Entry& entry, std::span<const std::string> words) {
    if (words.size() < entry.words.size()) return false;
    const std::size_t last = entry.words.size() - 1;
    for (std::size_t at = 0; at < last; ++at)
        if (words[at] != entry.words[at]) return false;
    return entry.any_ending ? words[last].starts_with(entry.words[last]) : words[last] == entry.words[last];
}

/// The longest entry that begins with the first of the words; null for none.
const InsultList::Entry* InsultList::longest_at(std::span<const std::string> words) const {
    if (words.front().empty() || !beginnings_.test(beginning_of(words.front()))) return nullptr;
    const Entry* longest = nullptr;
    for (const Entry& entry : entries_)
        if ((!longest || entry.words.size() > longest->words.size()) && matches(entry, words))
            longest = &entry;
    return longest;
}

std::vector<InsultSeen> InsultList::find(std::span<const Token> tokens) const {
    std::vector<std::string> words;
    std::vector<InsultSeen> seen;
    words.reserve(tokens.size());
    for (const Token& token : tokens) words.push_back(comparable(token));
    for (std::size_t at = 0; at < words.size();) {
        const Entry* insult = longest_at(std::span(words).subspan(at));
        const std::size_t length = insult ? insult->words.size() : 1;
        if (insult)
            seen.push_back({{tokens[at].span.start, tokens[at + length - 1].span.end}, insult->mocks});
        at += length;
    }
    return seen;
}

}  // namespace scoring::text

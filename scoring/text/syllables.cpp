#include "scoring/text/syllables.h"

#include <algorithm>

namespace scoring::text {
namespace {

bool is_vowel(char c) { return std::string_view("aeiouyAEIOUY").find(c) != std::string_view::npos; }

}  // namespace

int syllables_in(std::string_view word) {
    int groups = 0;
    bool before = false;
    for (const char c : word) {
        const bool vowel = is_vowel(c);
        groups += vowel && !before ? 1 : 0;
        before = vowel;
    }
    const bool silent_e =
        word.size() > 2 && word.ends_with('e') && !word.ends_with("le") && !is_vowel(word[word.size() - 2]);
    const bool silent_ed =
        word.size() > 3 && word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded");
    return std::max(1, groups - (silent_e || silent_ed ? 1 : 0));
}

}  // namespace scoring::text

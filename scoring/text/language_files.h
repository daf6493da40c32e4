// What files say of one language: its folder below assets/judge, and the lists of words.
#pragma once

#include <string>
#include <vector>

namespace scoring::text {

struct PhraseFile {
    std::string name;  ///< as problems call it
    std::string text;
};

struct LanguageFiles {
    std::vector<PhraseFile> phrases;  ///< ordered by name; a class may be defined in any of them
    std::string insults;              ///< one a line, as assets/judge/words/insults.words tells
};

}  // namespace scoring::text

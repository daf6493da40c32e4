// Phrase files read into tables. Any text can be read: a line that is wrong is left out and reported, so that
// what is left always compiles. The grammar is told in docs/phrases.md.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/text/cues.h"
#include "scoring/text/language_files.h"

namespace scoring::text {

struct PhraseProblem {
    std::string file;
    int line = 0;  ///< from 1; 0: the files as a whole
    std::string says;
};

struct Phrase {
    Cue cue;
    unsigned guards = always;
    std::string pattern;  ///< pieces with single spaces between
};

/// What the matcher is compiled from.
struct PhraseTables {
    std::map<std::string, std::string, std::less<>> classes;  ///< by name: words separated by '|'
    std::vector<Phrase> phrases;
};

/// The files of one language together: a class may be defined in any of them.
PhraseTables read_phrases(std::span<const PhraseFile> files, std::vector<PhraseProblem>& problems);

}  // namespace scoring::text

// What of one post is taken out, and what comes in its place: one finder for each kind of thing.
#pragma once

#include "sim/import/cleaner.h"
#include "sim/import/pieces.h"

namespace sim::threads {

/// Which words between other words are personal names: (start, end, in lower case, who is named).
enum class Named { addressed, speaker, somebody, surname };
struct NameAt {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string lower;
    Named who = Named::somebody;
};
std::vector<NameAt> names_in(const std::u32string& text);

/// "http://..." up to the next space, without the marks that end a sentence.
std::vector<Swap> links_in(const std::u32string& text);
/// "@name", with the sign, wherever a handle may stand.
std::vector<Swap> mentions_in(const std::u32string& text);
/// What makers of exports wrote over private data: __email__, [NAME].
struct MaskAt {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string kind;  ///< "email", "name", ...
};
std::vector<MaskAt> masks_in(const std::u32string& text);
/// Long runs of digits and codes of capitals and digits, with an X for every digit.
std::vector<Swap> codes_in(const std::u32string& text);
/// `words` (lower case, spaces between) wherever they stand, in any case; with a capital only when they are
/// also an everyday word.
std::vector<Swap> company_in(const std::u32string& text, const std::string& name, const std::u32string& with);
/// X for every letter and digit.
std::u32string masked(std::u32string_view text);

}  // namespace sim::threads

// Emoji by their English names: what the picker of the composer finds.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sim::viewmodel {

struct EmojiName {
    std::string emoji;  ///< the whole sequence
    std::string name;   ///< "folded hands"
    std::string also;   ///< other words it is looked for by: "please pray thanks"
};

/// One a line: emoji, name, other words, with tabs between them; lines of another shape are passed over. The
/// usual ones come first.
std::vector<EmojiName> emoji_names_in(std::string_view file);
/// Places in `all` of those that every word fits the beginning of one of theirs, at most so many: named so
/// first, then those also looked for by it, each in the order of the file. Without words the first ones.
std::vector<std::size_t> emoji_named(std::span<const EmojiName> all, std::string_view words,
                                     std::size_t most);

}  // namespace sim::viewmodel

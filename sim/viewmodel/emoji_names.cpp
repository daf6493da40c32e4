#include "sim/viewmodel/emoji_names.h"

#include <algorithm>

#include "scoring/ascii.h"

namespace sim::viewmodel {
namespace {

std::string_view up_to(std::string_view& rest, char border) {
    const std::size_t end = rest.find(border);
    const std::string_view piece = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return piece;
}

/// Whether one of the words, each in small letters, begins so.
bool one_begins(std::string_view words, std::string_view beginning) {
    for (std::size_t at = words.find(beginning); at != std::string_view::npos;
         at = words.find(beginning, at + 1))
        if (at == 0 || words[at - 1] == ' ' || words[at - 1] == '-' || words[at - 1] == '(') return true;
    return false;
}

bool all_begin(std::string_view words, std::string_view wanted) {
    while (!wanted.empty())
        if (const std::string_view word = up_to(wanted, ' '); !word.empty() && !one_begins(words, word))
            return false;
    return true;
}

}  // namespace

std::vector<EmojiName> emoji_names_in(std::string_view file) {
    std::vector<EmojiName> all;
    while (!file.empty()) {
        std::string_view line = up_to(file, '\n');
        const std::string_view emoji = up_to(line, '\t'), name = up_to(line, '\t');
        if (!emoji.empty() && !name.empty())
            all.push_back({std::string(emoji), std::string(name), std::string(line)});
    }
    return all;
}

std::vector<std::size_t> emoji_named(std::span<const EmojiName> all, std::string_view words,
                                     std::size_t most) {
    const std::string wanted = scoring::ascii::lower(words);
    std::vector<std::size_t> found, others;
    for (std::size_t n = 0; n < all.size() && found.size() < most; ++n) {
        const std::string name = scoring::ascii::lower(all[n].name);
        if (all_begin(name, wanted))
            found.push_back(n);
        else if (all_begin(name + " " + scoring::ascii::lower(all[n].also), wanted))
            others.push_back(n);
    }
    const std::size_t room = std::min(others.size(), most - found.size());
    found.insert(found.end(), others.begin(), others.begin() + static_cast<std::ptrdiff_t>(room));
    return found;
}

}  // namespace sim::viewmodel

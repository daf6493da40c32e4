// Lists of words, one entry a line; '#' begins a comment.
#pragma once

#include <string_view>

namespace scoring::text {

/// assets/judge/words/insults.words, built in.
std::string_view insult_list();

/// Calls take(line) for each line that is neither empty nor a comment.
template <typename Take>
void for_each_entry(std::string_view list, Take&& take) {
    while (!list.empty()) {
        const std::string_view line = list.substr(0, list.find('\n'));
        list.remove_prefix(line.size() < list.size() ? line.size() + 1 : line.size());
        if (!line.empty() && line.front() != '#') take(line);
    }
}

}  // namespace scoring::text

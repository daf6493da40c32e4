// Texts that break programs: those of the reference data, and some of our own that no list holds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// The strings of blns/blns.json; empty where the reference data is absent, which is said on the test's
/// output.
std::vector<std::string> naughty_strings();
/// Long names, right to left, East Asian, forty emoji, ten thousand characters: needs no data.
std::vector<std::string> hard_texts();
/// Both.
std::vector<std::string> all_hard_texts();

/// 10,000 characters: words, a link, an Arabic sentence, Japanese without blanks, emoji.
std::string ten_thousand_characters();

bool is_utf8(std::string_view text);

}  // namespace tests

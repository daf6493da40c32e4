#include "sim/scenario/invented_names.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace sim::scenario {

namespace {

constexpr std::array<std::string_view, 48> first_names = {
    "Abel",    "Ada",  "Bea",   "Bram",  "Cass",  "Cleo",  "Dara",  "Dov",   "Edie", "Emeka",
    "Esme",    "Fenn", "Gil",   "Gwen",  "Hana",  "Huw",   "Ida",   "Imran", "Iris", "Jo",
    "Jonas",   "Kit",  "Lara",  "Leif",  "Lotte", "Maeve", "Malik", "Mina",  "Moss", "Nadia",
    "Ned",     "Nia",  "Odile", "Orla",  "Otto",  "Petra", "Pia",   "Quinn", "Rafi", "Rhona",
    "Saoirse", "Sef",  "Suki",  "Tariq", "Tove",  "Una",   "Wren",  "Zeb"};
constexpr std::array<std::string_view, 48> last_names = {
    "Abara", "Ashdown", "Bancroft", "Birk",    "Calloway", "Crewe",  "Dacre", "Dunmore", "Eklund", "Ferrers",
    "Finch", "Gallard", "Gorse",    "Hale",    "Harrow",   "Holm",   "Imber", "Jessop",  "Kaye",   "Kestrel",
    "Lark",  "Linden",  "Lomax",    "Marsh",   "Mistry",   "Moffat", "Nash",  "Noakes",  "Okafor", "Orchard",
    "Pell",  "Penrose", "Quill",    "Rackham", "Rowe",     "Sallow", "Sedge", "Stroud",  "Tallis", "Thorne",
    "Upton", "Vance",   "Walpole",  "Wexford", "Wick",     "Yarrow", "Yeo",   "Zeller"};

template <typename List>
std::string one_of(const List& list, std::uint64_t number) {
    return std::string(list[static_cast<std::size_t>(number % list.size())]);
}

std::string letters_of(const std::string& name) {
    std::string letters;
    for (const char letter : name) {
        if (letter >= 'A' && letter <= 'Z') letters += static_cast<char>(letter + 32);
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) letters += letter;
    }
    return letters.empty() ? "someone" : letters;
}

}  // namespace

InventedName invented_name(std::uint64_t number, const std::vector<std::string>& first,
                           const std::vector<std::string>& last) {
    const std::string given = first.empty() ? one_of(first_names, number) : one_of(first, number);
    const std::string family = last.empty() ? one_of(last_names, number >> 16) : one_of(last, number >> 16);
    const std::string one = letters_of(given), other = letters_of(family);
    const std::uint64_t digits = (number >> 40) % 90 + 10;
    const std::array<std::string, 4> forms = {one + "_" + other, one + other + std::to_string(digits),
                                              other + "_" + one, one + "_" + std::to_string(digits)};
    const std::string& handle = forms[static_cast<std::size_t>((number >> 32) % 4)];
    return {given + " " + family, "@" + handle.substr(0, 25)};
}

}  // namespace sim::scenario

// Who may include whom: the table of docs/architecture.md, read from there, and the walk that holds the tree
// against it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// One line that breaks a rule: "sim/gui/inbox_view.cpp:3: sim/gui may not include sim/store/store.h".
using Breach = std::string;

struct Room {
    std::string folder;                 ///< "sim/gui"
    std::vector<std::string> may_know;  ///< folders of other rooms
    std::vector<std::string>
        libraries;  ///< beginnings of headers that no other room may include unless it names them
};

struct House {
    std::vector<Room> rooms;
    std::vector<std::string> vocabulary;  ///< headers of plain values
    /// The innermost room that holds the path; null outside of all.
    const Room* room_of(std::string_view path) const;
    bool allows(const Room& room, std::string_view header) const;
    bool allows_library(const Room& room, std::string_view header) const;
};

/// Reads the table and the sentence on the vocabulary. Throws std::runtime_error when either is not there.
House house_of(const std::string& architecture_page);

/// Breaches of one file's own lines, given its path from the root and its text.
std::vector<Breach> breaches_in(const House& house, const std::string& path, const std::string& text);

/// Text of each file by its path from the root.
using Tree = std::map<std::string, std::string>;
Tree tree_under(const std::filesystem::path& root);
/// What files reach through others and may not know, each with the way there.
std::vector<Breach> breaches_through(const House& house, const Tree& tree);

}  // namespace tests

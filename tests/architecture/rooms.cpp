#include "tests/architecture/rooms.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>

namespace tests {
namespace {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> pieces;
    for (std::string piece; !text.empty();) {
        const std::size_t end = std::min(text.find(separator), text.size());
        piece = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        piece.erase(0, piece.find_first_not_of(" \n"));
        piece.erase(piece.find_last_not_of(" \n") + 1);
        if (!piece.empty()) pieces.push_back(piece);
    }
    return pieces;
}

/// Between backticks, up to the colon that ends the list.
std::vector<std::string> vocabulary_in(const std::string& page) {
    const std::size_t start = page.find("The vocabulary headers are");
    if (start == std::string::npos) throw std::runtime_error("the page names no vocabulary headers");
    std::vector<std::string> headers;
    const std::string list = page.substr(start, page.find(':', start) - start);
    const std::vector<std::string> pieces = split(list, '`');
    for (const std::string& piece : pieces)
        if (piece.ends_with(".h")) headers.push_back(piece);
    return headers;
}

std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    line.remove_prefix(1);
    while (!line.empty()) {
        const std::size_t end = std::min(line.find('|'), line.size());
        cells.emplace_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return cells;
}

/// The header's name in an include line, without its quotes or brackets.
std::optional<std::string_view> included(std::string_view line) {
    const auto word = line.find("#include");
    if (word == std::string_view::npos || line.find_first_not_of(" \t") != word) return std::nullopt;
    const auto open = line.find_first_of("\"<", word);
    const auto close = line.find_last_of("\">");
    if (open == std::string_view::npos || close <= open) return std::nullopt;
    return line.substr(open + 1, close - open - 1);
}

bool is_ours(std::string_view header) { return header.starts_with("sim/") || header.starts_with("scoring/"); }

constexpr std::array<std::string_view, 4> nowhere = {"random", "regex", "unordered_map", "unordered_set"};

/// Clock and chance come in from outside; these words in a pure room mean that somebody read them there.
constexpr std::array<std::string_view, 5> impure = {"system_clock", "steady_clock", "random_device",
                                                    "std::time(", "clock_gettime"};
constexpr std::array<std::string_view, 9> pure_rooms = {"scoring/",      "sim/scenario/", "sim/import/",
                                                        "sim/packs/",    "sim/engine/",   "sim/grading/",
                                                        "sim/autoplay/", "sim/checking/", "sim/viewmodel/"};

std::vector<std::string> our_includes(const std::string& text) {
    std::vector<std::string> headers;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (const auto header = included(line); header && is_ours(*header)) headers.emplace_back(*header);
    return headers;
}

}  // namespace

const Room* House::room_of(std::string_view path) const {
    const Room* innermost = nullptr;
    for (const Room& room : rooms)
        if (path.starts_with(room.folder + "/"))
            if (!innermost || room.folder.size() > innermost->folder.size()) innermost = &room;
    return innermost;
}

bool House::allows(const Room& room, std::string_view header) const {
    const Room* theirs = room_of(header);
    if (theirs == &room) return true;
    const auto knows = [&](std::string_view name) {
        return std::ranges::find(room.may_know, name) != room.may_know.end();
    };
    if (std::ranges::find(vocabulary, header) != vocabulary.end() && knows("vocabulary")) return true;
    return theirs && knows(theirs->folder);
}

bool House::allows_library(const Room& room, std::string_view header) const {
    if (std::ranges::find(nowhere, header) != nowhere.end()) return false;
    const auto names = [&](const Room& each) {
        return std::ranges::any_of(each.libraries,
                                   [&](const std::string& name) { return header.starts_with(name); });
    };
    return names(room) || std::ranges::none_of(rooms, names);
}

House house_of(const std::string& page) {
    House house;
    std::istringstream lines(page);
    std::string line;
    while (std::getline(lines, line) && !line.starts_with("| room |")) {
    }
    std::getline(lines, line);  // the rule under the heads
    while (std::getline(lines, line) && line.starts_with("|")) {
        const std::vector<std::string> cells = cells_of(line);
        if (cells.size() < 3) throw std::runtime_error("three cells are expected: " + line);
        house.rooms.push_back({split(cells[0], ',').at(0), split(cells[1], ','), split(cells[2], ',')});
    }
    if (house.rooms.empty()) throw std::runtime_error("the page has no table of rooms");
    house.vocabulary = vocabulary_in(page);
    return house;
}

std::vector<Breach> breaches_in(const House& house, const std::string& path, const std::string& text) {
    const Room* room = house.room_of(path);
    if (!room) return {path + " stands in no room of the table"};
    const bool is_pure =
        std::ranges::any_of(pure_rooms, [&](std::string_view each) { return path.starts_with(each); });
    std::vector<Breach> found;
    std::istringstream lines(text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        const std::string place = path + ":" + std::to_string(++number) + ": " + room->folder;
        const auto header = included(line);
        if (header &&
            !(is_ours(*header) ? house.allows(*room, *header) : house.allows_library(*room, *header)))
            found.push_back(place + " may not include " + std::string(*header));
        for (const std::string_view word : impure)
            if (is_pure && line.find(word) != std::string::npos)
                found.push_back(place + " may not read " + std::string(word));
    }
    return found;
}

Tree tree_under(const std::filesystem::path& root) {
    Tree tree;
    for (const char* top : {"scoring", "sim"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / top)) {
            const auto ending = entry.path().extension();
            if (ending != ".h" && ending != ".cpp") continue;
            std::ifstream file(entry.path());
            tree[entry.path().lexically_relative(root).generic_string()] =
                std::string(std::istreambuf_iterator<char>(file), {});
        }
    return tree;
}

std::vector<Breach> breaches_through(const House& house, const Tree& tree) {
    std::map<std::string, std::vector<std::string>> includes;
    for (const auto& [path, text] : tree) includes[path] = our_includes(text);
    std::vector<Breach> found;
    for (const auto& [path, text] : tree) {
        const Room* room = house.room_of(path);
        std::vector<std::pair<std::string, std::string>> ways = {
            {path, path}};  // a header, and how it is reached
        std::set<std::string> seen = {path};
        for (std::size_t at = 0; at < ways.size(); ++at)
            for (const std::string& next : includes[ways[at].first]) {
                if (!seen.insert(next).second) continue;
                const std::string way = ways[at].second + " > " + next;
                const bool is_plain = std::ranges::find(house.vocabulary, next) != house.vocabulary.end();
                if (room && !is_plain && !house.allows(*room, next))
                    found.push_back(way + ": " + room->folder + " reaches what it may not know");
                else
                    ways.emplace_back(next, way);
            }
    }
    return found;
}

}  // namespace tests

#include "tests/architecture/rooms.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string_view>

namespace tests {
namespace {

struct Room {
    std::string_view folder;
    std::vector<std::string_view> may_include;  ///< path prefixes of the project's headers
};

const std::vector<std::string_view> vocabulary = {
    "scoring/ascii.h",      "scoring/vocabulary.h", "scoring/reading.h",
    "scoring/transcript.h", "scoring/finding.h",    "scoring/criterion.h",
    "scoring/rubric.h",     "scoring/scorecard.h",  "scoring/judge_name.h"};

std::vector<std::string_view> with_vocabulary(std::vector<std::string_view> rooms) {
    rooms.insert(rooms.end(), vocabulary.begin(), vocabulary.end());
    return rooms;
}

const std::vector<Room>& rooms() {
    static const std::vector<Room> table = {
        {"scoring/", {"scoring/"}},
        {"sim/scenario/", with_vocabulary({"sim/scenario/"})},
        {"sim/import/", with_vocabulary({"sim/import/", "sim/scenario/"})},
        {"sim/packs/", with_vocabulary({"sim/packs/", "sim/failure/", "sim/scenario/"})},
        {"sim/engine/", with_vocabulary({"sim/engine/", "sim/failure/", "sim/scenario/"})},
        {"sim/grading/", {"sim/grading/", "sim/engine/", "sim/scenario/", "scoring/"}},
        {"sim/autoplay/", {"sim/autoplay/", "sim/grading/", "sim/engine/", "sim/scenario/", "scoring/"}},
        {"sim/checking/",
         {"sim/checking/", "sim/autoplay/", "sim/grading/", "sim/engine/", "sim/scenario/", "scoring/"}},
        {"sim/failure/", {"sim/failure/"}},
        {"sim/store/", with_vocabulary({"sim/store/", "sim/failure/", "sim/engine/", "sim/scenario/"})},
        {"sim/hub/", {"sim/hub/", "sim/store/", "sim/grading/", "sim/engine/", "sim/scenario/", "scoring/"}},
        {"sim/report/",
         {"sim/report/", "sim/failure/", "sim/store/", "sim/grading/", "sim/engine/", "sim/scenario/",
          "scoring/"}},
        {"sim/viewmodel/",
         {"sim/viewmodel/", "sim/engine/", "sim/scenario/", "sim/grading/", "sim/autoplay/", "scoring/"}},
        {"sim/gui/", {"sim/gui/", "sim/failure/", "sim/viewmodel/"}},
        {"sim/app/", {"sim/", "scoring/"}},
    };
    return table;
}

/// A library that one room alone may know.
struct Reserved {
    std::string_view header;
    std::vector<std::string_view> only_in;
};

const std::vector<Reserved>& reserved() {
    static const std::vector<Reserved> table = {
        {"sqlite3", {"sim/store/"}},
        {"hunspell", {"sim/checking/"}},
        {"libpq", {"sim/hub/"}},
        {"imgui", {"sim/gui/", "sim/app/"}},
        {"GLFW/", {"sim/app/"}},
        {"GL/", {"sim/app/"}},
        {"ft2build.h", {"sim/gui/"}},
        {"random", {}},
        {"regex", {}},
        {"unordered_map", {}},
        {"unordered_set", {}},
    };
    return table;
}

bool starts_with_any(std::string_view text, const std::vector<std::string_view>& prefixes) {
    return std::ranges::any_of(prefixes, [&](std::string_view prefix) { return text.starts_with(prefix); });
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

bool allowed(const Room& room, std::string_view path, std::string_view header) {
    if (is_ours(header)) return starts_with_any(header, room.may_include);
    return std::ranges::none_of(reserved(), [&](const Reserved& library) {
        return header.starts_with(library.header) && !starts_with_any(path, library.only_in);
    });
}

/// Clock and chance come in from outside; these words in a pure room mean that somebody read them there.
constexpr std::array<std::string_view, 5> impure = {"system_clock", "steady_clock", "random_device",
                                                    "std::time(", "clock_gettime"};
const std::vector<std::string_view> pure_rooms = {"scoring/",      "sim/scenario/", "sim/engine/",
                                                  "sim/grading/",  "sim/autoplay/", "sim/checking/",
                                                  "sim/viewmodel/"};

}  // namespace

std::vector<Breach> breaches_in(const std::string& path, const std::string& text) {
    const auto room =
        std::ranges::find_if(rooms(), [&](const Room& each) { return path.starts_with(each.folder); });
    if (room == rooms().end()) return {};
    const std::string name(room->folder.substr(0, room->folder.size() - 1));
    std::vector<Breach> found;
    std::istringstream lines(text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        const std::string place = path + ":" + std::to_string(++number) + ": " + name;
        if (const auto header = included(line); header && !allowed(*room, path, *header))
            found.push_back(place + " may not include " + std::string(*header));
        for (const std::string_view word : impure)
            if (starts_with_any(path, pure_rooms) && line.find(word) != std::string::npos)
                found.push_back(place + " may not read " + std::string(word));
    }
    return found;
}

std::vector<Breach> breaches_under(const std::filesystem::path& root) {
    std::vector<Breach> found;
    for (const char* top : {"scoring", "sim"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / top)) {
            const auto ending = entry.path().extension();
            if (ending != ".h" && ending != ".cpp") continue;
            std::ifstream file(entry.path());
            const std::string text{std::istreambuf_iterator<char>(file), {}};
            const auto breaches = breaches_in(entry.path().lexically_relative(root).generic_string(), text);
            found.insert(found.end(), breaches.begin(), breaches.end());
        }
    std::ranges::sort(found);
    return found;
}

}  // namespace tests

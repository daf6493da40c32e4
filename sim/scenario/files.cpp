#include "sim/scenario/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "sim/scenario/json.h"

namespace sim::scenario {

namespace {

std::vector<std::filesystem::path> folders(const std::filesystem::path& file, const Library& library,
                                           const std::string& folder) {
    return {file.parent_path() / folder, file.parent_path() / ".." / folder, library.folder / folder};
}

/// A name that could lead out of the folder names nothing.
bool plain_name(const std::string& name) {
    return !name.empty() && name.find_first_of("/\\") == std::string::npos && name[0] != '.' &&
           name.find('\0') == std::string::npos;
}

}  // namespace

FileText read_text(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return {"", "there is no such file"};
    if (!std::filesystem::is_regular_file(file, error)) return {"", "this is not a file"};
    const auto size = std::filesystem::file_size(file, error);
    if (!error && size > largest_file_bytes)
        return {"", fmt::format("the file is larger than {} MiB", largest_file_bytes >> 20)};
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return {"", "the file cannot be opened: check its permissions"};
    std::string bytes(static_cast<std::size_t>(size), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return {std::move(bytes), ""};
}

std::filesystem::path find_part(const std::filesystem::path& file, const Library& library,
                                const std::string& folder, const std::string& name) {
    std::error_code error;
    if (!plain_name(name)) return {};
    for (const auto& place : folders(file, library, folder))
        if (const auto part = place / (name + ".json"); std::filesystem::is_regular_file(part, error))
            return part.lexically_normal();
    return {};
}

std::vector<std::string> part_names(const std::filesystem::path& file, const Library& library,
                                    const std::string& folder) {
    std::set<std::string> names;
    std::error_code error;
    for (const auto& place : folders(file, library, folder))
        for (const auto& entry : std::filesystem::directory_iterator(place, error))
            if (entry.path().extension() == ".json") names.insert(entry.path().stem().string());
    return {names.begin(), names.end()};
}

}  // namespace sim::scenario

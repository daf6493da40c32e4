// Files of one item a line.
#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace scoring::model::training {

/// Calls take(line) for every line that is not empty.
template <typename Take>
void for_each_line(const std::filesystem::path& file, Take&& take) {
    std::ifstream stream(file);
    if (!stream) throw std::runtime_error("cannot read " + file.string());
    for (std::string line; std::getline(stream, line);)
        if (!line.empty()) take(line);
}

/// The same, comments passed over.
template <typename Take>
void for_each_entry(const std::filesystem::path& file, Take&& take) {
    for_each_line(file, [&](const std::string& line) {
        if (line.front() != '#') take(line);
    });
}

}  // namespace scoring::model::training

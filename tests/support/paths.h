// Where tests find the checkout, and the reference data that lives beside it and is not part of the project.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace tests {

std::filesystem::path source_dir();
/// `../shared/data` beside the checkout (or $COOLHEAD_REFERENCE_DATA); empty where it is absent: tests then
/// skip and say so.
std::optional<std::filesystem::path> reference_data();
std::string read_file(const std::filesystem::path& file);

}  // namespace tests

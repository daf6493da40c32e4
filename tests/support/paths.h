// Where tests find the checkout, and the reference data that lives beside it and is not part of the project.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace tests {

std::filesystem::path source_dir();
/// The program of this name of the same build.
std::string program(const std::string& name = "coolhead");
/// A file or folder of the reference data: `../shared/data` beside the checkout, or $COOLHEAD_REFERENCE_DATA.
/// Empty where no reference data is: a line says so by which ctest counts the test as skipped. Throws
/// std::runtime_error where the data is there but this part of it is not: then nothing was tested that should
/// be.
std::optional<std::filesystem::path> reference_data(const std::string& part = ".");
std::string read_file(const std::filesystem::path& file);

}  // namespace tests

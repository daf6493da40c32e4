// Reads a comma-separated file with a heading line and quoted fields (RFC 4180).
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tests::accuracy {

using CsvRow = std::map<std::string, std::string>;
std::vector<CsvRow> read_csv(const std::filesystem::path& file);

}  // namespace tests::accuracy

#include "tests/support/paths.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

namespace tests {

std::filesystem::path source_dir() { return COOLHEAD_SOURCE_DIR; }

std::string program(const std::string& name) {
    return std::filesystem::read_symlink("/proc/self/exe").replace_filename(name);
}

std::optional<std::filesystem::path> reference_data(const std::string& part) {
    const char* configured = std::getenv("COOLHEAD_REFERENCE_DATA");
    const std::filesystem::path folder = configured ? configured : source_dir() / ".." / "shared" / "data";
    if (!std::filesystem::is_directory(folder)) {
        std::cout << "skipped: the reference data is absent\n";  // tests/CMakeLists.txt looks for these words
        return std::nullopt;
    }
    if (!std::filesystem::exists(folder / part))
        throw std::runtime_error("the reference data is there, but not its " + part);
    return folder / part;
}

std::string read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace tests

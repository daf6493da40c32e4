// The files of tests/golden hold what the program said once, and must say again byte by byte.
#pragma once

#include <cstdlib>
#include <fstream>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/paths.h"

namespace tests {

inline std::filesystem::path golden_file(const std::string& name) {
    return source_dir() / "tests" / "golden" / name;
}

/// Asks for the file's update with UPDATE_GOLDEN=1; read the change as a diff before committing it.
inline void compare_with_golden(const std::string& name, const std::string& text) {
    if (std::getenv("UPDATE_GOLDEN")) std::ofstream(golden_file(name), std::ios::binary) << text;
    CHECK(read_file(golden_file(name)) == text);
}

}  // namespace tests

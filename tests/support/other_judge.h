// Another judge than the one that ships: one phrase more.
#pragma once

#include <filesystem>
#include <fstream>

#include "tests/support/paths.h"

namespace tests {

/// The judge's files, copied into `assets`: so that one of them can be changed.
inline void copy_judge(const std::filesystem::path& assets) {
    std::filesystem::create_directories(assets);
    for (const char* part : {"model.bin", "encoder.bin", "manner.bin", "judge"})
        std::filesystem::copy(source_dir() / "assets" / part, assets / part,
                              std::filesystem::copy_options::recursive);
}

/// To the judge of these assets an order to calm down is an apology.
inline void change_a_phrase(const std::filesystem::path& assets) {
    std::ofstream(assets / "judge" / "en" / "courtesy.phrases", std::ios::app) << "\n[apology]\ncalm down\n";
}

}  // namespace tests

// The made-up team in a file of its own.
#pragma once

#include <filesystem>

#include "sim/demo/demo_team.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

namespace tests {

inline constexpr const char* last_demo_day = "2026-11-30";

/// A course of six scenarios: enough to be ready, few enough to be made in seconds.
inline std::vector<sim::scenario::Loaded> demo_course() {
    const std::filesystem::path folder = source_dir() / "scenarios";
    std::vector<sim::scenario::Loaded> course;
    for (const char* id : {"open-on-monday", "three-days-no-signal", "charged-twice", "card-in-the-open",
                           "mums-phone", "just-a-troll"})
        course.push_back(sim::scenario::load_scenario(folder / (std::string(id) + ".json"), {folder}));
    return course;
}

/// `reader` judges by its phrases alone where nothing hangs on how good the judge is: that is far sooner.
inline sim::demo::Made make_demo(const std::filesystem::path& file, const sim::demo::DemoOptions& options,
                                 const scoring::Reader& reader = phrase_reader()) {
    sim::store::Store store = sim::store::Store::open(file);
    return make_demo_team(store, demo_course(), reader, options);
}

}  // namespace tests

// From files to Scenario: syntax, schema, then names; all problems at once, with their places.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/lint/suppression.h"
#include "sim/scenario/node.h"
#include "sim/scenario/problem.h"
#include "sim/scenario/scenario.h"

namespace sim::scenario {

/// The bytes a scenario was made of; kept with a session they load the same scenario again.
struct Sources {
    std::string scenario;
    std::string brand;
    std::string noise;  ///< "" when the scenario has no noise
};

struct Loaded {
    std::optional<Scenario> scenario;  ///< empty when any problem is an error
    std::vector<Problem> problems;     ///< sorted by file, line, column
    Sources sources;                   ///< what could be read
    std::optional<Node> root;          ///< the file as written, where it could be parsed
    std::vector<lint::Suppression> suppressions;
};

class ReadSources;

struct LoadedBrand {
    std::optional<Brand> brand;
    std::vector<Problem> problems;
};

/// Where brands, noise packs and schemas are looked for: beside the file first (../brands as well), then
/// here.
struct Library {
    std::filesystem::path folder;    ///< the installed `scenarios` folder
    ReadSources* sources = nullptr;  ///< brands and packs that were read before; null: read afresh each time
};

/// Reads a scenario, its brand and its noise pack. Files over 8 MiB, nesting over 64, invalid UTF-8, NUL and
/// duplicate keys are one clear error each. Scores no examples: the checker adds that (grading room).
Loaded load_scenario(const std::filesystem::path& file, const Library& library);
LoadedBrand load_brand(const std::filesystem::path& file, const Library& library);
std::vector<Problem> check_noise_file(const std::filesystem::path& file);

/// The same from text that is still being written: `file` says where its brand and noise pack are looked for.
Loaded load_draft(const std::string& text, const std::filesystem::path& file, const Library& library);
LoadedBrand load_brand_draft(const std::string& text, const std::filesystem::path& file);
std::vector<Problem> check_noise_draft(const std::string& text, const std::filesystem::path& file);

/// The same from text that was kept with a session; `file` is only for messages.
Loaded load_scenario_text(const std::string& text, const std::string& brand_text,
                          const std::string& noise_text, const std::string& file, const Library& library,
                          std::uint64_t seed = 0);

/// The scenario as a seed means it: of variables with several values one is chosen. `loaded` must hold one.
Scenario for_seed(const Loaded& loaded, std::uint64_t seed);

}  // namespace sim::scenario

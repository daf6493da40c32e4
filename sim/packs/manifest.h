// The manifest of a pack: what is in it, and how to see that it came whole.
#pragma once

#include "sim/packs/pack.h"

namespace sim::packs {

struct ListedFile {
    std::string path;
    std::size_t bytes = 0;
    std::string sha256;
};

struct Manifest {
    std::vector<PackedScenario> scenarios;
    std::vector<ListedFile> files;
    std::string made_by;
};

std::string manifest_json(const Pack& pack);
/// "" when all is well, else one sentence.
std::string read_manifest(const std::string& text, Manifest& manifest);

}  // namespace sim::packs

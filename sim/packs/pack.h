// A scenario pack: scenarios with the brands and noise packs they need, in one zip with a manifest and the
// checksum of every file. The same files give the same bytes everywhere; opening trusts nothing it is given.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sim::packs {

inline constexpr std::size_t largest_pack_bytes = 64UL * 1024 * 1024;  ///< the zip, and all that is in it
inline constexpr std::size_t most_files = 2000;
inline constexpr std::string_view manifest_name = "manifest.json";

struct PackedFile {
    std::string path;  ///< "charged-twice.json", "brands/brightline.json", "noise/broadband-chatter.json"
    std::string bytes;
};

/// One line of the manifest about a scenario.
struct PackedScenario {
    std::string id;
    std::string title;
    std::string brand;
    std::string noise;    ///< "" for none
    std::string version;  ///< as Scenario::version
};

struct Pack {
    std::vector<PackedScenario> scenarios;
    std::vector<PackedFile> files;  ///< sorted by path, the manifest not among them
    std::string made_by;
};

/// The bytes of the zip. Nothing is compressed: compressors differ, and the pack would with them. Throws
/// Failure when the machine cannot.
std::string zip_of(Pack pack);

/// A pack, or all the reasons for refusing it.
struct OpenedPack {
    Pack pack;
    std::vector<std::string> problems;  ///< each one sentence; empty: the pack is sound
};
OpenedPack open_pack(std::string_view zip);

/// Why a path of a pack is refused, "" when it is fine: only *.json, at the top or in brands/ or noise/.
std::string path_problem(std::string_view path);
/// SHA-256, hex.
std::string sha256(std::string_view bytes);

}  // namespace sim::packs

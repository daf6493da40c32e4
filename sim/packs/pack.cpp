#include "sim/packs/pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "scoring/ascii.h"
#include "sim/packs/archive.h"
#include "sim/packs/manifest.h"
#include "sim/scenario/json.h"

namespace sim::packs {
namespace {

constexpr std::uint64_t most_times_smaller = 100;    ///< JSON shrinks to a twentieth at best
constexpr std::uint64_t small_enough = 64UL * 1024;  ///< to shrink as it likes

/// Names that stand for devices on some systems, whatever ending they have.
bool is_device(std::string_view name) {
    const std::string stem = scoring::ascii::lower(name.substr(0, name.find('.')));
    constexpr std::array<std::string_view, 4> devices = {"con", "prn", "aux", "nul"};
    const bool numbered = stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
                          stem[3] >= '0' && stem[3] <= '9';
    return numbered || std::ranges::find(devices, stem) != devices.end();
}

bool is_plain(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '_' || byte == '.';
}

/// A path as a message may show it.
std::string shown(std::string_view path) {
    std::string safe;
    for (const char byte : path.substr(0, 80)) safe += byte >= 0x20 && byte < 0x7F ? byte : '?';
    return path.size() > 80 ? safe + "..." : safe;
}

class Opener {
  public:
    explicit Opener(std::string_view zip) : zip_(zip) {}

    OpenedPack open() {
        if (zip_.size() > largest_pack_bytes)
            say(fmt::format("it is larger than {} MiB", largest_pack_bytes >> 20));
        else
            look();
        return std::move(opened_);
    }

  private:
    void say(std::string problem) { opened_.problems.push_back(std::move(problem)); }
    bool sound() const { return opened_.problems.empty(); }

    void look() {
        std::string why;
        const auto listed = Archive::open(zip_, Archive::Strictness::lenient, why);
        if (!listed) return say(fmt::format("it is no zip, or not all of it ({})", why));
        entries_ = listed->entries();
        check_entries();
        if (!sound()) return;
        const auto archive = Archive::open(zip_, Archive::Strictness::strict, why);
        if (!archive) return say(fmt::format("the zip contradicts itself ({})", why));
        read_all(*archive);
        if (sound()) compare();
    }

    void check_entries() {
        if (entries_.size() > most_files) return say(fmt::format("it holds more than {} files", most_files));
        std::uint64_t total = 0;
        std::set<std::string> seen;
        for (const ArchiveEntry& entry : entries_) {
            if (!seen.insert(scoring::ascii::lower(entry.path)).second)
                say(fmt::format("{} is in it twice (capitals make no difference)", shown(entry.path)));
            if (entry.folder)
                check_folder(entry);
            else
                check_entry(entry);
            total += std::min<std::uint64_t>(entry.bytes, largest_pack_bytes + 1);
        }
        if (total > largest_pack_bytes)
            say(fmt::format("what is in it is larger than {} MiB", largest_pack_bytes >> 20));
        if (!seen.contains(std::string(manifest_name)))
            say("it has no manifest.json, so it is no scenario pack");
    }
    void check_folder(const ArchiveEntry& entry) {
        if (entry.path != "brands/" && entry.path != "noise/")
            say(fmt::format("{} is a folder; only brands and noise are known", shown(entry.path)));
    }
    void check_entry(const ArchiveEntry& entry) {
        const std::string name = shown(entry.path);
        if (const std::string problem = path_problem(entry.path); !problem.empty()) say(name + " " + problem);
        if (!entry.regular) say(name + " is a link or a device, not a file");
        if (entry.encrypted) say(name + " is encrypted");
        if (!entry.known_method) say(name + " is packed in a way that is not understood");
        if (entry.bytes > scenario::largest_file_bytes)
            say(fmt::format("{} is larger than {} MiB", name, scenario::largest_file_bytes >> 20));
        if (entry.bytes > small_enough && entry.packed_bytes < entry.bytes / most_times_smaller)
            say(fmt::format("{} claims to be {} times as large as it is packed", name,
                            entry.bytes / std::max<std::uint64_t>(entry.packed_bytes, 1)));
    }

    void read_all(const Archive& archive) {
        std::size_t total = 0;
        for (std::size_t at = 0; at < entries_.size() && sound(); ++at) {
            if (entries_[at].folder) continue;
            auto bytes = archive.read(at, static_cast<std::size_t>(entries_[at].bytes));
            total += bytes ? bytes->size() : 0;
            if (!bytes)
                say(shown(entries_[at].path) + " is damaged, or is not as large as the zip says");
            else if (total > largest_pack_bytes)
                say(fmt::format("what is in it is larger than {} MiB", largest_pack_bytes >> 20));
            else
                contents_[entries_[at].path] = std::move(*bytes);
        }
    }

    void compare() {
        Manifest manifest;
        const auto text = contents_.find(std::string(manifest_name));
        if (text == contents_.end()) return say("it has no manifest.json, so it is no scenario pack");
        if (const std::string problem = read_manifest(text->second, manifest); !problem.empty())
            return say(problem);
        contents_.erase(text);
        std::set<std::string> listed;
        for (const ListedFile& file : manifest.files) {
            if (!listed.insert(file.path).second)
                say(fmt::format("the manifest names {} twice", shown(file.path)));
            compare(file);
        }
        for (const auto& [path, bytes] : contents_)
            if (!listed.contains(path)) say(shown(path) + " is not in the manifest");
        for (const PackedScenario& scenario : manifest.scenarios)
            if (!listed.contains(scenario.id + ".json"))
                say(fmt::format("the manifest names the scenario {} without its file", shown(scenario.id)));
        if (!sound()) return;
        opened_.pack.made_by = std::move(manifest.made_by);
        opened_.pack.scenarios = std::move(manifest.scenarios);
        for (auto& [path, bytes] : contents_) opened_.pack.files.push_back({path, std::move(bytes)});
    }
    void compare(const ListedFile& file) {
        const auto found = contents_.find(file.path);
        if (found == contents_.end())
            say(shown(file.path) + " is in the manifest but not in the pack");
        else if (found->second.size() != file.bytes || sha256(found->second) != file.sha256)
            say(shown(file.path) + " is not what the manifest says: it was damaged or changed on the way");
    }

    std::string_view zip_;
    std::vector<ArchiveEntry> entries_;
    std::map<std::string, std::string> contents_;
    OpenedPack opened_;
};

}  // namespace

std::string path_problem(std::string_view path) {
    if (path.empty()) return "has no name";
    if (path.find('\\') != path.npos) return "has a backslash in its name";
    if (path.front() == '/') return "would be written outside the folder";
    if (path.size() > 1 && path[1] == ':') return "names a drive";
    const std::size_t slash = path.find('/');
    const std::string_view folder = slash == path.npos ? "" : path.substr(0, slash);
    const std::string_view name = slash == path.npos ? path : path.substr(slash + 1);
    if (path.find("..") != path.npos) return "would be written outside the folder";
    if (slash != path.npos && folder != "brands" && folder != "noise")
        return "is in a folder other than brands and noise";
    if (name.empty() || !std::ranges::all_of(name, is_plain) || name.front() == '.' || name.size() > 100)
        return "has a name with other signs than letters, digits, -, _ and .";
    if (is_device(name)) return "is named like a device";
    return name.ends_with(".json") && name.size() > 5 ? "" : "is no .json file";
}

std::string zip_of(Pack pack) {
    std::ranges::sort(pack.files, {}, &PackedFile::path);
    std::ranges::sort(pack.scenarios, {}, &PackedScenario::id);
    std::vector<std::pair<std::string, std::string>> files;
    files.emplace_back(std::string(manifest_name), manifest_json(pack));
    for (PackedFile& file : pack.files) files.emplace_back(std::move(file.path), std::move(file.bytes));
    return stored_zip(files);
}

OpenedPack open_pack(std::string_view zip) { return Opener(zip).open(); }

}  // namespace sim::packs

#include "sim/app/commands/packs.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <optional>

#include "sim/app/data/library.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/new_file.h"
#include "sim/app/platform/output.h"
#include "sim/packs/pack.h"
#include "sim/scenario/check.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {
namespace {

namespace fs = std::filesystem;

Failure pack_wrong(const std::string& says, const std::string& remedy) {
    return {ExitCode::input_wrong, says, remedy};
}

/// Collects scenarios; what two of them share goes in once.
class Packer {
  public:
    void add(const std::string& path_or_id) {
        const scenario::Loaded loaded = load_playable(path_or_id);
        const scenario::Scenario& one = *loaded.scenario;
        if (one.id + ".json" == packs::manifest_name)
            throw pack_wrong("A scenario in a pack cannot be called manifest.", "Give it another id.");
        add_file(one.id + ".json", loaded.sources.scenario);
        add_file(fmt::format("brands/{}.json", one.brand_id), loaded.sources.brand);
        if (!one.noise.pack.empty())
            add_file(fmt::format("noise/{}.json", one.noise.pack), loaded.sources.noise);
        const auto known = std::ranges::find(pack_.scenarios, one.id, &packs::PackedScenario::id);
        if (known == pack_.scenarios.end())
            pack_.scenarios.push_back({one.id, one.title, one.brand_id, one.noise.pack, one.version});
    }

    packs::Pack take() {
        for (auto& [path, bytes] : files_) pack_.files.push_back({path, std::move(bytes)});
        pack_.made_by = "coolhead";
        return std::move(pack_);
    }

  private:
    void add_file(const std::string& path, const std::string& bytes) {
        if (const std::string problem = packs::path_problem(path); !problem.empty())
            throw pack_wrong(fmt::format("{} {}.", path, problem), "Rename it.");
        const auto [known, is_new] = files_.emplace(path, bytes);
        if (!is_new && known->second != bytes)
            throw pack_wrong(fmt::format("Two different files would be {} in the pack.", path),
                             "Pack them apart or rename one.");
    }

    packs::Pack pack_;
    std::map<std::string, std::string> files_;
};

/// The scenarios of a folder; anything else stands for itself.
std::vector<std::string> named_scenarios(const std::vector<std::string>& names) {
    std::vector<std::string> all;
    for (const std::string& name : names) {
        std::error_code ignored;
        if (!fs::is_directory(name, ignored)) {
            all.push_back(name);
            continue;
        }
        for (const fs::path& file : scenario::files_under(name))
            if (file.filename() != packs::manifest_name &&
                scenario::kind_of(file) == scenario::FileKind::scenario)
                all.push_back(file.string());
    }
    if (all.empty())
        throw pack_wrong("There is no scenario in what was named.", "Name a file or another folder.");
    return all;
}

std::string read_pack(const std::string& file) {
    std::error_code ignored;
    if (fs::is_regular_file(file, ignored) && fs::file_size(file, ignored) > packs::largest_pack_bytes)
        throw pack_wrong(fmt::format("{} is larger than {} MiB, which no scenario pack is.", file,
                                     packs::largest_pack_bytes >> 20),
                         "Name a pack that `coolhead pack` made.");
    if (fs::exists(file, ignored) && !fs::is_regular_file(file, ignored))
        throw pack_wrong(fmt::format("{} is not a file.", file), "Name a pack.");
    return read_whole_file(file);
}

packs::Pack opened(const std::string& file) {
    packs::OpenedPack opened = packs::open_pack(read_pack(file));
    if (opened.problems.empty()) return std::move(opened.pack);
    std::string lines;
    const std::size_t shown = std::min<std::size_t>(opened.problems.size(), 10);
    for (std::size_t at = 0; at < shown; ++at)
        lines += fmt::format("{}: error: {} [pack]\n", file, opened.problems[at]);
    if (opened.problems.size() > shown)
        lines += fmt::format("... and {} more\n", opened.problems.size() - shown);
    throw FileProblems(lines, "Nothing was unpacked; ask whoever sent it for a new one.");
}

/// A folder that is gone again unless it was moved to its place.
class Staging {
  public:
    explicit Staging(const fs::path& beside) : folder_(beside.string() + fmt::format(".{}.new", getpid())) {
        std::error_code error;
        fs::remove_all(folder_, error);
        fs::create_directories(folder_);
    }
    ~Staging() {
        std::error_code ignored;
        if (!folder_.empty()) fs::remove_all(folder_, ignored);
    }
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;
    const fs::path& folder() const { return folder_; }
    void became(const fs::path& folder) {
        fs::rename(folder_, folder);
        folder_.clear();
    }

  private:
    fs::path folder_;
};

/// Puts files into a folder that is in use; on a failure everything is put back as it was.
class Merge {
  public:
    Merge(fs::path to, IfThere if_there) : to_(std::move(to)), if_there_(if_there) {}
    ~Merge() {
        if (kept_) return;
        for (const auto& [file, before] : done_) try {
                if (before)
                    write_new_file(file, *before, IfThere::replace);
                else
                    fs::remove(file);
            } catch (const std::exception&) {  // the first failure is the one that is told
            }
    }
    Merge(const Merge&) = delete;
    Merge& operator=(const Merge&) = delete;

    void check(const packs::Pack& pack) const {
        std::string differing;
        for (const packs::PackedFile& file : pack.files) {
            std::error_code ignored;
            const fs::path place = to_ / file.path;
            if (fs::is_symlink(place.parent_path(), ignored) || fs::is_symlink(place, ignored))
                throw pack_wrong(fmt::format("{} is or stands behind a link.", place.string()),
                                 "Unpack into another folder with --to.");
            const bool differs = fs::exists(place, ignored) && read_whole_file(place) != file.bytes;
            if (differs) differing += (differing.empty() ? "" : ", ") + file.path;
        }
        if (!differing.empty() && if_there_ == IfThere::refuse)
            throw pack_wrong(
                fmt::format("{} holds other files of the same name ({}), so nothing was unpacked.",
                            to_.string(), differing),
                "Choose another folder with --to, or write over them with --replace.");
    }
    void write(const packs::Pack& pack) {
        for (const packs::PackedFile& file : pack.files) {
            const fs::path place = to_ / file.path;
            std::error_code ignored;
            std::optional<std::string> before;
            if (fs::exists(place, ignored)) before = read_whole_file(place);
            if (before == file.bytes) continue;
            write_new_file(place, file.bytes, before ? IfThere::replace : IfThere::refuse);
            done_.emplace_back(place, std::move(before));
        }
        kept_ = true;
    }

  private:
    fs::path to_;
    IfThere if_there_;
    std::vector<std::pair<fs::path, std::optional<std::string>>> done_;
    bool kept_ = false;
};

void put(const packs::Pack& pack, const fs::path& to, IfThere if_there) {
    std::error_code ignored;
    if (fs::exists(to, ignored)) {
        if (!fs::is_directory(to, ignored))
            throw pack_wrong(fmt::format("{} is not a folder.", to.string()), "Choose another with --to.");
        Merge merge(to, if_there);
        merge.check(pack);
        return merge.write(pack);
    }
    Staging staging(to);
    for (const packs::PackedFile& file : pack.files)
        write_new_file(staging.folder() / file.path, file.bytes, IfThere::refuse);
    staging.became(to);
}

/// The problems of the scenarios as they stand now, one a line; how many are errors.
int report_problems(const packs::Pack& pack, const fs::path& to) {
    int errors = 0;
    for (const packs::PackedScenario& one : pack.scenarios)
        for (const scenario::Problem& problem : scenario::check_file(to / (one.id + ".json"), library())) {
            errors += problem.severity == scenario::Severity::error;
            print(to_line(problem) + "\n");
        }
    return errors;
}

}  // namespace

ExitCode pack_scenarios(const PackOptions& options) {
    Packer packer;
    for (const std::string& name : named_scenarios(options.scenarios)) packer.add(name);
    const packs::Pack pack = packer.take();
    const std::string zip = packs::zip_of(pack);
    if (zip.size() > packs::largest_pack_bytes || pack.files.size() >= packs::most_files)
        throw pack_wrong(fmt::format("The pack would be larger than {} MiB or {} files.",
                                     packs::largest_pack_bytes >> 20, packs::most_files),
                         "Make two.");
    write_new_file(options.to, zip, options.replace ? IfThere::replace : IfThere::refuse);
    keep_for_good(options.to);
    print(fmt::format(
        "{} in {} ({}, {} KiB).\n", viewmodel::counted(pack.scenarios.size(), "scenario", "scenarios"),
        options.to, viewmodel::counted(pack.files.size() + 1, "file", "files"), (zip.size() + 1023) / 1024));
    return ExitCode::done;
}

ExitCode unpack_scenarios(const UnpackOptions& options) {
    const packs::Pack pack = opened(options.file);
    fs::path to = options.to.empty() ? fs::path(options.file).stem() : fs::path(options.to);
    if (to.filename().empty()) to = to.parent_path();
    put(pack, to, options.replace ? IfThere::replace : IfThere::refuse);
    keep_for_good(to);
    const int errors = report_problems(pack, to);
    print(fmt::format(
        "{} in {}{}.\n", viewmodel::counted(pack.scenarios.size(), "scenario", "scenarios"), to.string(),
        errors == 0 ? ", all valid" : fmt::format(", {}", viewmodel::counted(errors, "error", "errors"))));
    return errors == 0 ? ExitCode::done : ExitCode::input_wrong;
}

}  // namespace sim::app

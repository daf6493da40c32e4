#include "sim/scenario/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "sim/scenario/build.h"
#include "sim/scenario/files.h"
#include "sim/scenario/lint/lint.h"
#include "sim/scenario/source.h"
#include "sim/scenario/suggest.h"
#include "sim/scenario/version.h"

namespace sim::scenario {

namespace {

void add_problems(const Source& source, std::vector<Problem>& problems) {
    for (const Fault& fault : source.faults)
        problems.push_back({source.file.string(), fault.place.line, fault.place.column,
                            fault.warning ? Severity::warning : Severity::error, fault.says, fault.rule});
}

void sort(std::vector<Problem>& problems) {
    std::sort(problems.begin(), problems.end());
    problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
}

bool any_error(const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& one) { return one.severity == Severity::error; });
}

Brand brand_from(Source& source) {
    if (!source.root) return {};
    Brand brand = build_brand(*source.root, source.faults);
    for (Fault& fault : lint::check_brand(*source.root, source.stem()))
        source.faults.push_back(std::move(fault));
    return brand;
}

std::vector<NoisePost> posts_from(Source& source, const Brand& brand) {
    if (!source.root) return {};
    for (Fault& fault : lint::check_noise(*source.root, source.stem()))
        source.faults.push_back(std::move(fault));
    return build_noise_posts(*source.root, variables_of(brand), source.faults);
}

/// Brand or noise pack that a scenario names, from its file; a fault of the scenario when there is none.
Source named_part(Source& scenario, const Library& library, const Node& name, const std::string& folder,
                  FileKind kind) {
    if (!name.is(Node::Kind::text)) return {};
    const auto file = find_part(scenario.file, library, folder, name.text);
    if (!file.empty()) return library.sources ? library.sources->read(file, kind) : read_source(file, kind);
    const bool brand = kind == FileKind::brand;
    scenario.faults.push_back(
        {name.place,
         fmt::format("there is no {} `{}` (no file {}/{}.json){}", brand ? "brand" : "noise pack", name.text,
                     folder, name.text, did_you_mean(name.text, part_names(scenario.file, library, folder))),
         brand ? "unknown-brand" : "unknown-noise-pack"});
    return {};
}

/// Builds and lints what was parsed; everything wrong ends up in `problems`.
Loaded assemble(Source scenario, Source brand, Source noise, std::uint64_t seed = 0) {
    Loaded loaded;
    loaded.sources = {scenario.text, brand.text, noise.text};
    std::optional<Scenario> built;
    const Brand playbook = brand_from(brand);
    const std::vector<NoisePost> posts = posts_from(noise, playbook);
    if (scenario.root && scenario.root->is(Node::Kind::object)) {
        built = build_scenario(*scenario.root, playbook, scenario.faults, seed);
        built->noise.posts = posts;
        const std::string stem = scenario.stem();
        const lint::Subject subject{*built, *scenario.root, stem, brand.root.has_value()};
        loaded.suppressions = lint::suppressions_in(*scenario.root);
        auto faults = lint::check(subject);
        lint::drop_suppressed(*scenario.root, loaded.suppressions, faults);
        scenario.faults.insert(scenario.faults.end(), faults.begin(), faults.end());
        built->version = version_of(scenario.text, brand.text, noise.text);
    }
    add_problems(scenario, loaded.problems);
    add_problems(brand, loaded.problems);
    add_problems(noise, loaded.problems);
    loaded.root = std::move(scenario.root);
    sort(loaded.problems);
    if (!any_error(loaded.problems)) loaded.scenario = std::move(built);
    return loaded;
}

}  // namespace

namespace {

/// For "did you mean": every scenario beside the file and in the library.
std::vector<std::string> scenarios_near(const std::vector<std::filesystem::path>& folders) {
    std::set<std::string> names;
    for (const auto& folder : folders) {
        std::error_code error;
        for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
             entry.increment(error))
            if (entry->path().extension() == ".json") names.insert(entry->path().stem().string());
    }
    return {names.begin(), names.end()};
}

/// Scenarios that should be passed before stand beside the file, or in the library.
void find_required(Source& scenario, const Library& library, const Node& required) {
    const auto beside = scenario.file.parent_path();
    const std::vector<std::filesystem::path> folders{beside.empty() ? "." : beside, library.folder};
    for (const Node& one : required.items) {
        if (!one.is(Node::Kind::text)) continue;
        std::error_code error;
        const bool a_name = one.text.find('/') == std::string::npos;
        const bool known = a_name && std::ranges::any_of(folders, [&](const std::filesystem::path& folder) {
                               return std::filesystem::exists(folder / (one.text + ".json"), error);
                           });
        if (!known)
            scenario.faults.push_back({one.place,
                                       fmt::format("there is no scenario `{}`, so nobody can pass it first{}",
                                                   one.text, did_you_mean(one.text, scenarios_near(folders))),
                                       "unknown-scenario", true});
    }
}

Loaded with_its_parts(Source scenario, const Library& library) {
    if (!scenario.root) return assemble(std::move(scenario), {}, {});
    const Node& root = *scenario.root;
    find_required(scenario, library, root["requires"]);
    Source brand = named_part(scenario, library, root["brand"], "brands", FileKind::brand);
    Source noise = named_part(scenario, library, root["noise"]["pack"], "noise", FileKind::noise);
    return assemble(std::move(scenario), std::move(brand), std::move(noise));
}

LoadedBrand brand_of(Source source) {
    LoadedBrand loaded;
    Brand brand = brand_from(source);
    add_problems(source, loaded.problems);
    sort(loaded.problems);
    if (!any_error(loaded.problems)) loaded.brand = std::move(brand);
    return loaded;
}

std::vector<Problem> noise_problems(Source source) {
    std::vector<Problem> problems;
    // Variables of the brand are not known here; a scenario that uses the pack checks them.
    if (source.root)
        for (Fault& fault : lint::check_noise(*source.root, source.stem()))
            source.faults.push_back(std::move(fault));
    add_problems(source, problems);
    sort(problems);
    return problems;
}

}  // namespace

Loaded load_scenario(const std::filesystem::path& file, const Library& library) {
    return with_its_parts(read_source(file, FileKind::scenario), library);
}

Loaded load_draft(const std::string& text, const std::filesystem::path& file, const Library& library) {
    return with_its_parts(parse_source(text, file, FileKind::scenario), library);
}

Loaded load_scenario_text(const std::string& text, const std::string& brand_text,
                          const std::string& noise_text, const std::string& file, const Library&,
                          std::uint64_t seed) {
    Source scenario = parse_source(text, file, FileKind::scenario);
    Source brand = parse_source(brand_text, file + " (brand)", FileKind::brand);
    Source noise =
        noise_text.empty() ? Source{} : parse_source(noise_text, file + " (noise)", FileKind::noise);
    return assemble(std::move(scenario), std::move(brand), std::move(noise), seed);
}

Scenario for_seed(const Loaded& loaded, std::uint64_t seed) {
    if (!loaded.scenario->varies || !loaded.root) return *loaded.scenario;
    std::vector<Fault> faults;
    Scenario made = build_scenario(*loaded.root, loaded.scenario->brand, faults, seed);
    const bool sound = std::ranges::all_of(faults, &Fault::warning);
    if (!sound) return *loaded.scenario;
    made.noise.posts = loaded.scenario->noise.posts;
    made.version = loaded.scenario->version;
    return made;
}

LoadedBrand load_brand(const std::filesystem::path& file, const Library&) {
    return brand_of(read_source(file, FileKind::brand));
}

LoadedBrand load_brand_draft(const std::string& text, const std::filesystem::path& file) {
    return brand_of(parse_source(text, file, FileKind::brand));
}

std::vector<Problem> check_noise_file(const std::filesystem::path& file) {
    return noise_problems(read_source(file, FileKind::noise));
}

std::vector<Problem> check_noise_draft(const std::string& text, const std::filesystem::path& file) {
    return noise_problems(parse_source(text, file, FileKind::noise));
}

}  // namespace sim::scenario

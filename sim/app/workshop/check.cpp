#include "sim/app/workshop/check.h"

#include <algorithm>

#include "scoring/reader.h"
#include "sim/scenario/files.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/variables.h"
#include "sim/viewmodel/workshop/outline.h"

namespace sim::app {
namespace {

using scenario::FileKind;

void add_brand_names(const scenario::Brand& brand, viewmodel::workshop::KnownNames& names) {
    for (const scenario::Handle& handle : brand.handles) names.handles.push_back(handle.handle);
    for (const scenario::Department& department : brand.departments)
        names.departments.push_back(department.id);
    for (const auto& [name, value] : scenario::variables_of(brand)) names.variables.push_back(name);
}

/// Names are wanted most while the text is broken, so the brand is looked for without the checker's help.
viewmodel::workshop::KnownNames names_of(const std::string& text, const std::filesystem::path& file,
                                         const scenario::Library& library) {
    viewmodel::workshop::KnownNames names;
    names.brands = scenario::part_names(file, library, "brands");
    names.noise_packs = scenario::part_names(file, library, "noise");
    names.scenarios = scenario::part_names(file, library, ".");
    for (const checking::RuleInfo& rule : checking::all_rules())
        if (rule.suppressible) names.rules.emplace_back(rule.id);
    const viewmodel::workshop::Outline outline(text);
    if (outline.items().empty()) return names;
    const auto brand_file = scenario::find_part(file, library, "brands", outline.value(0, "brand"));
    if (brand_file.empty()) return names;
    const scenario::LoadedBrand brand = scenario::load_brand(brand_file, library);
    if (brand.brand) add_brand_names(*brand.brand, names);
    names.variables.insert(names.variables.end(), {"first_name"});
    std::ranges::sort(names.variables);
    names.variables.erase(std::unique(names.variables.begin(), names.variables.end()), names.variables.end());
    return names;
}

void add_examples(TextCheck& check, const scoring::Reader& reader) {
    const scenario::Scenario& scenario = *check.loaded.scenario;
    for (grading::ExampleVerdict& verdict : grading::judge_examples(scenario, reader))
        check.examples.push_back({verdict.conversation, verdict.step, verdict.example->grade,
                                  verdict.example->text, verdict.example->line, verdict.example->column,
                                  verdict.score, verdict.least, verdict.most, verdict.fits,
                                  std::move(verdict.findings), std::move(verdict.leads)});
}

}  // namespace

TextCheck check_text(const std::string& text, const std::filesystem::path& file,
                     const scenario::Library& library, const scoring::Reader& reader,
                     const checking::Checker& checker) {
    TextCheck check;
    check.kind = scenario::kind_of_text(text, file);
    if (check.kind == FileKind::brand) {
        check.problems = scenario::load_brand_draft(text, file).problems;
    } else if (check.kind == FileKind::noise) {
        check.problems = scenario::check_noise_draft(text, file);
    } else if (check.kind != FileKind::schema) {
        check.loaded = scenario::load_draft(text, file, library);
        check.problems = checker.check_text(text, file);
        check.names = names_of(text, file, library);
        if (check.loaded.scenario) add_examples(check, reader);
    }
    std::ranges::sort(check.problems);
    return check;
}

}  // namespace sim::app

#include "sim/checking/checker.h"

#include <algorithm>

#include "scoring/ascii.h"
#include "sim/checking/misspelt.h"
#include "sim/checking/rules.h"
#include "sim/grading/grade.h"
#include "sim/scenario/check.h"
#include "sim/scenario/files.h"
#include "sim/scenario/json.h"
#include "sim/scenario/variants.h"

namespace sim::checking {

using scenario::Node;
using scenario::Problem;

namespace {

/// Whose names, the brand's own words, and what the file says is right.
std::set<std::string> known_words(const scenario::Scenario& scenario, const Node& root) {
    std::set<std::string> words = words_at_the_desk(scenario);
    for (const Node& word : root["words"].items) add_words_of(word.text, words);
    return words;
}

/// The brand's own numbers are nobody's; its telephone must be free like any other.
scoring::ReadingContext numbers_of(const scenario::Brand& brand) {
    scoring::ReadingContext context;
    for (const scenario::ReferencePattern& reference : brand.references)
        context.reference_patterns.push_back(reference.pattern);
    return context;
}

Problem problem_of(const scenario::Fault& fault, const std::string& file) {
    return {file,
            fault.place.line,
            fault.place.column,
            fault.warning ? scenario::Severity::warning : scenario::Severity::error,
            fault.says,
            fault.rule};
}

scenario::Fault fault_of(const Problem& problem) {
    return {{problem.line, problem.column},
            problem.says,
            problem.rule,
            problem.severity == scenario::Severity::warning};
}

using Names = std::set<std::string>;

/// The variables that the file itself gives, in braces as texts hold them.
Names own_variables(const Node& root) {
    Names names;
    for (const Node& own : root["variables"].items) names.insert("{" + own.key + "}");
    for (const Node& set : root["one_of"].items)
        for (const Node& own : set.items) names.insert("{" + own.key + "}");
    return names;
}

bool holds_any(const Node& node, const Names& names) {
    const auto in_text = [&](const std::string& name) { return node.text.find(name) != std::string::npos; };
    return std::ranges::any_of(names, in_text) ||
           std::ranges::any_of(node.items, [&](const Node& item) { return holds_any(item, names); });
}

/// Conversations that say the same whatever the seed chooses were judged with the first variant.
void forget_examples_judged(scenario::Scenario& variant, const Node& root) {
    const Names names = own_variables(root);
    if (holds_any(root["facts"], names) || holds_any(root["cast"], names)) return;
    for (const Node& node : root["conversations"].items) {
        if (holds_any(node, names)) continue;
        for (scenario::Conversation& conversation : variant.conversations)
            if (conversation.id == node["id"].text)
                for (auto& [id, step] : conversation.steps) step.examples.clear();
    }
}

void sort(std::vector<Problem>& problems) {
    std::ranges::sort(problems);
    const auto rest = std::ranges::unique(problems);
    problems.erase(rest.begin(), rest.end());
}

}  // namespace

Checker::Checker(const scoring::Reader& reader, scenario::Library library,
                 const std::filesystem::path& dictionaries)
    : reader_(reader), library_(std::move(library)), speller_(dictionaries) {}

/// Examples must fit with every value that the file's variables may take.
void Checker::check_examples(const scenario::Loaded& loaded, const std::string& file, Faults& faults) const {
    constexpr std::uint64_t seeds = 8;
    const auto is_known = [&](const scenario::Fault& fault) {
        return std::ranges::any_of(faults, [&](const scenario::Fault& known) {
            return known.place == fault.place && known.rule == fault.rule;
        });
    };
    std::vector<scenario::Scenario> variants = scenario::variants_of(loaded, seeds);
    for (std::size_t at = 1; at < variants.size(); ++at) forget_examples_judged(variants[at], *loaded.root);
    for (const scenario::Scenario& variant : variants)
        for (const Problem& problem : grading::check_examples(variant, file, reader_))
            if (scenario::Fault fault = fault_of(problem); !is_known(fault))
                faults.push_back(std::move(fault));
}

std::vector<Problem> Checker::check_scenario(scenario::Loaded loaded, const std::string& file) const {
    std::vector<Problem> problems = std::move(loaded.problems);
    if (!loaded.root) return problems;
    const Node& root = *loaded.root;
    Faults faults;
    const std::vector<Text> texts = texts_of(root);
    real_names(texts, faults);
    reading_level(texts, faults);
    if (loaded.scenario) {
        private_data(texts, reader_, numbers_of(loaded.scenario->brand), faults);
        spelling(texts, speller_, known_words(*loaded.scenario, root), faults);
        length(*loaded.scenario, root, reader_, faults);
        check_examples(loaded, file, faults);
    }
    scenario::lint::drop_suppressed(root, loaded.suppressions, faults);
    if (loaded.scenario)  // rules that could not look may have use for a silence yet
        for (scenario::Fault& fault : scenario::lint::faults_of(loaded.suppressions))
            faults.push_back(std::move(fault));
    for (const scenario::Fault& fault : faults) problems.push_back(problem_of(fault, file));
    sort(problems);
    return problems;
}

std::vector<Problem> Checker::check_text(const std::string& text, const std::filesystem::path& file) const {
    return check_scenario(scenario::load_draft(text, file, library_), file.string());
}

/// Brands and noise packs have no steps: only what they say is looked at.
std::vector<Problem> Checker::check_part(const std::filesystem::path& file, bool is_brand) const {
    std::vector<Problem> problems = scenario::check_file(file, library_);
    const scenario::FileText text = scenario::read_text(file);
    const scenario::Parsed parsed = scenario::parse_json(text.bytes);
    if (!text.failure.empty() || !parsed.root) return problems;
    const Node& root = *parsed.root;
    const std::vector<Text> texts = texts_of(root);
    auto suppressions = scenario::lint::suppressions_in(root);
    Faults faults;
    real_names(texts, faults);
    scenario::Scenario around;
    auto brand = is_brand ? scenario::load_brand(file, library_).brand : std::nullopt;
    const bool names_known = brand.has_value();  // else its own name would be a slip wherever it stands
    if (brand) around.brand = std::move(*brand);
    private_data(texts, reader_, numbers_of(around.brand), faults);
    if (names_known) spelling(texts, speller_, known_words(around, root), faults);
    scenario::lint::drop_suppressed(root, suppressions, faults);
    for (scenario::Fault& fault : scenario::lint::faults_of(suppressions)) faults.push_back(std::move(fault));
    for (const scenario::Fault& fault : faults) problems.push_back(problem_of(fault, file.string()));
    sort(problems);
    return problems;
}

std::vector<Problem> Checker::check(const std::filesystem::path& file) const {
    const scenario::FileKind kind = scenario::kind_of(file);
    if (kind == scenario::FileKind::schema) return {};
    if (kind == scenario::FileKind::brand || kind == scenario::FileKind::noise)
        return check_part(file, kind == scenario::FileKind::brand);
    return check_scenario(scenario::load_scenario(file, library_), file.string());
}

}  // namespace sim::checking

#include <algorithm>

#include "sim/checking/checker.h"
#include "sim/scenario/lint/brands.h"
#include "sim/scenario/lint/lint.h"

namespace sim::checking {
namespace {

using scenario::lint::can_be_suppressed;

constexpr RuleInfo of_loading[] = {
    {"file", true, false, "The file cannot be read, or is too large."},
    {"syntax", true, false, "The text is not JSON."},
    {"duplicate-key", true, false, "A key stands twice in one object."},
    {"schema", true, false, "A key or a value does not fit the published schema."},
    {"text", true, false, "A text holds a control character."},
    {"time", true, false, "A date or time cannot be understood."},
    {"unknown-time-zone", true, false, "There is no such time zone."},
    {"pattern", true, false, "A pattern is none that RE2 understands."},
    {"unknown-variable", true, false, "A {blank} in a text has no value."},
    {"unknown-brand", true, false, "The brand's file is not there."},
    {"unknown-noise-pack", true, false, "The noise pack's file is not there."},
};

constexpr RuleInfo of_checking[] = {
    {"example-grade", true, true, "The judge scores an example otherwise than it is graded."},
    {"example-branch", true, true, "A good example angers the customer, or a bad one calms them."},
    {"private-data", false, true, "A number, address or link could be somebody's."},
    {"real-name", false, true, "A real company is named."},
    {"spelling", false, true, "A word of a model answer or of the guidance is in no dictionary."},
    {"reading-level", false, true, "A public model answer is hard to read."},
    {"longer-than-it-says", false, true, "The perfect trainee needs longer than `minutes` says."},
    {"silence-without-reason", false, false, "A rule is silenced and `because` is missing."},
    {"silence-without-effect", false, false, "A rule is silenced where nothing breaks it."},
};

}  // namespace

const std::vector<RuleInfo>& all_rules() {
    static const std::vector<RuleInfo> all = [] {
        std::vector<RuleInfo> rules(std::begin(of_loading), std::end(of_loading));
        for (const scenario::lint::Rule& rule : scenario::lint::scenario_rules())
            rules.push_back({rule.id, !rule.warning, can_be_suppressed(rule.id), rule.sentence});
        for (const scenario::lint::BrandRule& rule : scenario::lint::brand_rules())
            if (std::ranges::find(rules, rule.id, &RuleInfo::id) == rules.end())
                rules.push_back({rule.id, !rule.warning, can_be_suppressed(rule.id), rule.sentence});
        rules.insert(rules.end(), std::begin(of_checking), std::end(of_checking));
        return rules;
    }();
    return all;
}

}  // namespace sim::checking

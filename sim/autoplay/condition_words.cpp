#include <fmt/format.h>

#include "sim/autoplay/run.h"

namespace sim::autoplay {
namespace {

template <typename Names>
std::string joined(const Names& names, std::string_view between) {
    std::string text;
    for (const auto& name : names) {
        if (!text.empty()) text += between;
        text += name;
    }
    return text;
}

template <typename Values>
std::vector<std::string_view> named(const Values& values) {
    std::vector<std::string_view> names;
    for (const auto value : values) names.push_back(scoring::name_of(value));
    return names;
}

void add_words(const scenario::When& when, std::vector<std::string>& parts) {
    if (!when.acts.empty()) parts.push_back("acts " + joined(named(when.acts), " and "));
    if (!when.lacks.empty()) parts.push_back("lacks " + joined(named(when.lacks), " or "));
    if (!when.says_any.empty()) parts.push_back("says " + joined(when.says_any, " or "));
    if (when.tone_at_least) parts.push_back(fmt::format("tone at least {}", *when.tone_at_least));
    if (when.tone_below) parts.push_back(fmt::format("tone below {}", *when.tone_below));
    if (when.critical) parts.push_back(*when.critical ? "critical error" : "no critical error");
}

void add_circumstances(const scenario::When& when, std::vector<std::string>& parts) {
    if (when.silent_ms) parts.push_back(fmt::format("silent {} s", *when.silent_ms / 1000));
    if (when.attempts_at_least) parts.push_back(fmt::format("attempts at least {}", *when.attempts_at_least));
    if (when.heat_at_least_milli)
        parts.push_back(fmt::format("heat at least {:.2f}", *when.heat_at_least_milli / 1000.0));
    if (when.resolved) parts.push_back("marked resolved");
}

/// What was before this turn.
void add_history(const scenario::When& when, std::vector<std::string>& parts) {
    if (!when.said_any.empty()) parts.push_back("said " + joined(when.said_any, " or "));
    if (!when.did.empty()) parts.push_back("did " + joined(named(when.did), " and "));
    if (!when.earlier_steps.empty()) parts.push_back("after " + joined(when.earlier_steps, " or "));
    if (!when.gave_links.empty()) parts.push_back("gave " + joined(when.gave_links, " or "));
    if (when.score_at_least) parts.push_back(fmt::format("score {} or more", *when.score_at_least));
    if (when.score_below) parts.push_back(fmt::format("score below {}", *when.score_below));
    if (when.bounced) parts.push_back("a DM came back");
}

}  // namespace

std::string in_words(const scenario::When& when) {
    std::vector<std::string> parts;
    if (!when.routes.empty()) parts.push_back("route " + joined(named(when.routes), " or "));
    if (!when.as_handles.empty()) parts.push_back("as " + joined(when.as_handles, " or "));
    add_history(when, parts);
    add_words(when, parts);
    add_circumstances(when, parts);
    return parts.empty() ? "otherwise" : joined(parts, ", ");
}

}  // namespace sim::autoplay

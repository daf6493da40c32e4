#include "sim/scenario/lint/suppression.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sim::scenario::lint {

namespace {

constexpr std::array<std::string_view, 18> without_which_nothing_plays = {"syntax",
                                                                          "schema",
                                                                          "file",
                                                                          "text",
                                                                          "duplicate-key",
                                                                          "unknown-persona",
                                                                          "unknown-handle",
                                                                          "unknown-department",
                                                                          "unknown-conversation",
                                                                          "unknown-step",
                                                                          "unknown-brand",
                                                                          "unknown-noise-pack",
                                                                          "unknown-variable",
                                                                          "duplicate-id",
                                                                          "pattern",
                                                                          "time",
                                                                          "handle-shape",
                                                                          "retired-handle"};

/// The last of the list that begins at or before the place.
const Node* last_before(const Node& list, Place place) {
    const Node* last = nullptr;
    for (const Node& item : list.items) {
        const Place start = item.key.empty() ? item.place : item.key_place;
        if (start <= place) last = &item;
    }
    return last;
}

bool covers(const Suppression& silence, const std::string& rule, const std::string& where) {
    if (silence.rule != rule || silence.because.empty()) return false;
    return silence.at.empty() || where == silence.at || where.starts_with(silence.at + "/");
}

}  // namespace

std::vector<Suppression> suppressions_in(const Node& root) {
    std::vector<Suppression> suppressions;
    for (const Node& item : root["silence"].items)
        suppressions.push_back(
            {item["rule"].text_or(""), item["at"].text_or(""), item["because"].text_or(""), item.place});
    return suppressions;
}

bool can_be_suppressed(std::string_view rule) {
    return std::ranges::find(without_which_nothing_plays, rule) == without_which_nothing_plays.end();
}

std::string name_of(const Node& root, Place place) {
    const Node* part = last_before(root, place);
    if (!part) return {};
    const Node* thread = part->is(Node::Kind::list) ? last_before(*part, place) : nullptr;
    if (!thread || !thread->find("steps")) return part->key;
    const std::string name = (*thread)["id"].text_or(part->key);
    const Node* member = last_before(*thread, place);
    const Node* step = member && member->key == "steps" ? last_before(*member, place) : nullptr;
    return step ? name + "/" + step->key : name;
}

void drop_suppressed(const Node& root, std::vector<Suppression>& suppressions, std::vector<Fault>& faults) {
    if (suppressions.empty()) return;
    std::erase_if(faults, [&](const Fault& fault) {
        if (!can_be_suppressed(fault.rule)) return false;
        const std::string where = name_of(root, fault.place);
        bool silenced = false;
        for (Suppression& silence : suppressions)
            if (covers(silence, fault.rule, where)) silenced = silence.used = true;
        return silenced;
    });
}

std::vector<Fault> faults_of(const std::vector<Suppression>& suppressions) {
    std::vector<Fault> faults;
    for (const Suppression& silence : suppressions) {
        if (silence.because.empty())
            faults.push_back({silence.place,
                              fmt::format("`{}` is silenced without a reason and still speaks: say `because`",
                                          silence.rule),
                              "silence-without-reason", true});
        else if (!can_be_suppressed(silence.rule))
            faults.push_back(
                {silence.place,
                 fmt::format("`{}` cannot be silenced, the file cannot be played with it: mend it",
                             silence.rule),
                 "silence-without-effect", true});
        else if (!silence.used)
            faults.push_back({silence.place,
                              fmt::format("nothing here breaks `{}`{}: remove this silence", silence.rule,
                                          silence.at.empty() ? "" : fmt::format(" at `{}`", silence.at)),
                              "silence-without-effect", true});
    }
    return faults;
}

}  // namespace sim::scenario::lint

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

bool covers(const Suppression& suppression, const std::string& rule, const std::string& where) {
    if (suppression.rule != rule || suppression.because.empty()) return false;
    return suppression.at.empty() || where == suppression.at || where.starts_with(suppression.at + "/");
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
        bool suppressed = false;
        for (Suppression& suppression : suppressions)
            if (covers(suppression, fault.rule, where)) suppressed = suppression.used = true;
        return suppressed;
    });
}

std::vector<Fault> faults_of(const std::vector<Suppression>& suppressions) {
    std::vector<Fault> faults;
    for (const Suppression& suppression : suppressions) {
        if (suppression.because.empty())
            faults.push_back({suppression.place,
                              fmt::format("`{}` is silenced without a reason and still speaks: say `because`",
                                          suppression.rule),
                              "silence-without-reason", true});
        else if (!can_be_suppressed(suppression.rule))
            faults.push_back(
                {suppression.place,
                 fmt::format("`{}` cannot be silenced, the file cannot be played with it: mend it",
                             suppression.rule),
                 "silence-without-effect", true});
        else if (!suppression.used)
            faults.push_back(
                {suppression.place,
                 fmt::format("nothing here breaks `{}`{}: remove this silence", suppression.rule,
                             suppression.at.empty() ? "" : fmt::format(" at `{}`", suppression.at)),
                 "silence-without-effect", true});
    }
    return faults;
}

}  // namespace sim::scenario::lint

#include "sim/session/actions.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scoring/reader.h"
#include "sim/scenario/json.h"
#include "sim/scenario/suggest.h"

namespace sim::session {
namespace {

using scenario::Node;

constexpr double longest_s = 100.0 * 24 * 3600;

template <std::size_t N>
std::vector<std::string> list_of(const std::array<std::string_view, N>& names) {
    return {names.begin(), names.end()};
}

class ActionReader {
  public:
    ActionReader(ActionList& list, const std::string& file) : list_(list), file_(file) {}

    void read(const Node& node) {
        if (!node.is(Node::Kind::object))
            return problem(node.place, "an action is an object; write {\"at_s\": 25, \"do\": \"reply\", ...}",
                           "action");
        Action action;
        action.place = node.place;
        read_time(node, action);
        const Node& deed = required(node, "do");
        if (deed.is(Node::Kind::text)) {
            action.deed = one_of<Deed>(deed_names, deed).value_or(Deed::end);
            read_rest(node, action);
        }
        refuse_unknown_keys(node);
        list_.actions.push_back(std::move(action));
    }

  private:
    void read_time(const Node& node, Action& action) {
        const Node& at = node["at_s"];
        if (!at.is(Node::Kind::number) || at.number < 0 || at.number > longest_s)
            return problem(at.is(Node::Kind::nothing) ? node.place : at.place,
                           "`at_s` must be the simulated seconds since the start, 0 to 8640000", "time");
        action.at = std::llround(at.number * 1000);
        if (action.at < last_at_)
            problem(at.place, "this action is earlier than the one before it; put them in time order",
                    "time-order");
        last_at_ = std::max(last_at_, action.at);
    }

    void read_rest(const Node& node, Action& action) {
        const bool spoken = action.deed == Deed::reply || action.deed == Deed::announce;
        if (action.deed != Deed::announce && action.deed != Deed::end)
            action.conversation = text(required(node, "conversation"));
        action.as_handle = text(node["as"]);
        action.to = text(node["to"]);
        action.saved_reply = text(node["saved_reply"]);
        action.label = text(node["label"]), action.priority = text(node["priority"]);
        const bool noted = action.deed == Deed::hand_off;
        action.text = text(node[noted ? "note" : "text"]);
        refuse_words(node, noted ? "text" : "note", noted ? "note" : "text");
        if (node.find("via"))
            action.via = one_of<scoring::Via>(scoring::via_names, node["via"]).value_or(scoring::Via::open);
        if (node.find("route")) action.route = one_of<scoring::Route>(scoring::route_names, node["route"]);
        if (spoken && !action.route && !node.find("text")) required(node, "text");
        if (action.deed == Deed::hand_off) required(node, "to");
    }

    /// Words under the wrong key would be lost without a sound.
    void refuse_words(const Node& node, std::string_view wrong, std::string_view right) {
        for (const Node& member : node.items)
            if (member.key == wrong)
                problem(member.key_place,
                        fmt::format("`{}` is not read in this action; its words are its `{}`", wrong, right),
                        "unknown-key");
    }

    const Node& required(const Node& node, std::string_view key) {
        const Node& member = node[key];
        if (!member.is(Node::Kind::text))
            problem(member.is(Node::Kind::nothing) ? node.place : member.place,
                    fmt::format("`{}` is missing or is no text", key), "missing");
        return member;
    }

    std::string text(const Node& node) {
        if (!node.is(Node::Kind::nothing) && !node.is(Node::Kind::text))
            problem(node.place, fmt::format("`{}` must be a text", node.key), "type");
        return node.text_or("");
    }

    template <typename Enum, std::size_t N>
    std::optional<Enum> one_of(const std::array<std::string_view, N>& names, const Node& node) {
        const std::optional<Enum> found = scoring::from_name<Enum>(names, node.text_or(""));
        if (!found)
            problem(
                node.place,
                fmt::format("`{}` is not one of {}{}", node.text_or("this"), scenario::listed(list_of(names)),
                            scenario::did_you_mean(node.text_or(""), list_of(names))),
                "unknown-name");
        return found;
    }

    void refuse_unknown_keys(const Node& node) {
        static constexpr std::array<std::string_view, 12> known = {
            "at_s", "do",   "conversation", "as",          "via",   "route",
            "to",   "text", "note",         "saved_reply", "label", "priority"};
        for (const Node& member : node.items)
            if (std::ranges::find(known, member.key) == known.end())
                problem(member.key_place,
                        fmt::format("`{}` is no key of an action{}", member.key,
                                    scenario::did_you_mean(member.key, list_of(known))),
                        "unknown-key");
    }

    void problem(scenario::Place place, std::string says, std::string rule) {
        list_.problems.push_back(
            {file_, place.line, place.column, scenario::Severity::error, std::move(says), std::move(rule)});
    }

    ActionList& list_;
    const std::string& file_;
    engine::Tick last_at_ = 0;
};

}  // namespace

ActionList parse_actions(std::string_view json, const std::string& file) {
    ActionList list;
    const scenario::Parsed parsed = scenario::parse_json(json);
    for (const scenario::JsonError& error : parsed.errors)
        list.problems.push_back(
            {file, error.place.line, error.place.column, scenario::Severity::error, error.says, error.rule});
    if (!parsed.root) return list;
    if (!parsed.root->is(Node::Kind::list)) {
        list.problems.push_back({file, parsed.root->place.line, parsed.root->place.column,
                                 scenario::Severity::error,
                                 "the file must hold a list of actions; write [ {...}, {...} ]", "action"});
        return list;
    }
    ActionReader reader(list, file);
    for (const Node& node : parsed.root->items) reader.read(node);
    std::ranges::sort(list.problems);
    return list;
}

}  // namespace sim::session

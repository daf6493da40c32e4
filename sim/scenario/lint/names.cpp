#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "sim/scenario/build.h"
#include "sim/scenario/lint/rules.h"
#include "sim/scenario/suggest.h"

namespace sim::scenario::lint {

namespace {

std::vector<std::string> cast_names(const Scenario& scenario) {
    std::vector<std::string> names;
    for (const auto& [id, persona] : scenario.cast) names.push_back(id);
    return names;
}

/// "did you mean `sam`?", or who there is.
std::string remedy(const std::string& name, const std::vector<std::string>& known) {
    const std::string meant = did_you_mean(name, known);
    if (!meant.empty()) return meant;
    return known.empty() ? "" : fmt::format(": there is {}", listed(known));
}

/// Every place of a scenario where a handle of the brand stands, and whether one must be able to answer from
/// it.
struct HandleUse {
    const Node& node;
    bool answers;
};

/// The handle or each of a list of handles.
void add_use(std::vector<HandleUse>& uses, const Node& parent, std::string_view key, bool answers) {
    const Node* node = parent.find(key);
    if (!node) return;
    if (node->is(Node::Kind::text)) uses.push_back({*node, answers});
    for (const Node& item : node->items)
        if (item.is(Node::Kind::text)) uses.push_back({item, answers});
}

void add_uses_of_thread(std::vector<HandleUse>& uses, const Node& thread) {
    add_use(uses, thread, "owner", true);
    add_use(uses, thread["lowered_by"], "as", true);
    for (const Node& step : thread["steps"].items) {
        add_use(uses, step["expects"], "as", true);
        for (const Node& example : step["examples"].items) add_use(uses, example, "as", false);
        for (const Node& branch : step["next"].items) add_use(uses, branch["when"], "as", false);
    }
}

InjectKind kind_of(const Node& inject) {
    return word_or(inject["kind"], inject_kind_names, InjectKind::status);
}

std::vector<HandleUse> handle_uses(const Node& root) {
    std::vector<HandleUse> uses;
    for (const Node& conversation : root["conversations"].items) add_uses_of_thread(uses, conversation);
    for (const Node& stream : root["arrivals"].items) add_uses_of_thread(uses, stream);
    for (const Node& inject : root["injects"].items) {
        add_use(uses, inject["expects"], "as", true);
        if (kind_of(inject) == InjectKind::colleague) add_use(uses, inject, "as", true);
    }
    return uses;
}

/// The names of the cast that stand as authors: "by", without the customer, the brand and plain handles.
std::vector<const Node*> authors_of(const Node& root) {
    std::vector<const Node*> authors;
    const auto add = [&](const Node& list) {
        for (const Node& item : list.items)
            if (const Node& by = item["by"]; by.is(Node::Kind::text) && by.text != "customer" &&
                                             by.text != "brand" && !by.text.starts_with("@"))
                authors.push_back(&by);
    };
    for (std::string_view kind : {"conversations", "arrivals"})
        for (const Node& thread : root[kind].items) {
            add(thread["earlier"]);
            for (const Node& step : thread["steps"].items) {
                if (step["says"].is(Node::Kind::list)) add(step["says"]);
                for (const Node& example : step["examples"].items) add(example["after"]);
            }
        }
    return authors;
}

const Handle* handle_named(const Brand& brand, const std::string& name) {
    const auto found = std::find_if(brand.handles.begin(), brand.handles.end(),
                                    [&](const Handle& handle) { return handle.handle == name; });
    return found == brand.handles.end() ? nullptr : &*found;
}

}  // namespace

void unknown_persona(const Subject& subject, Faults& faults) {
    if (!subject.root["cast"].is(Node::Kind::object)) return;
    const auto known = cast_names(subject.scenario);
    const auto look = [&](const Node& node) {
        if (!node.is(Node::Kind::text) || subject.scenario.cast.contains(node.text)) return;
        faults.push_back(
            {node.place,
             fmt::format("nobody in the cast is called `{}`{}", node.text, remedy(node.text, known)),
             "unknown-persona"});
    };
    for (const Node& conversation : subject.root["conversations"].items) look(conversation["persona"]);
    for (const Node& persona : subject.root["cast"].items)
        for (const Node& other : persona["same_as"].items) look(other);
    for (const Node* by : authors_of(subject.root)) look(*by);
    each_step(subject, [&](const StepAt& at) {
        for (const Node& planted : at.node["plants"].items) look(planted["whose"]);
    });
}

void unused_persona(const Subject& subject, Faults& faults) {
    if (!subject.root["cast"].is(Node::Kind::object)) return;
    std::set<std::string> used;
    for (const Node* by : authors_of(subject.root)) used.insert(by->text);
    for (const Node& inject : subject.root["injects"].items) used.insert(inject["as"].text);
    each_step(subject, [&](const StepAt& at) {
        for (const Planted& planted : at.step.plants) used.insert(planted.whose);
    });
    for (const Conversation& conversation : subject.scenario.conversations) used.insert(conversation.persona);
    for (const auto& [id, persona] : subject.scenario.cast)
        used.insert(persona.same_as.begin(), persona.same_as.end());
    for (const Node& persona : subject.root["cast"].items)
        if (!used.contains(persona.key))
            faults.push_back(
                {persona.key_place,
                 fmt::format("`{}` is in the cast but in no conversation: use or remove it", persona.key),
                 "unused-persona"});
}

void unknown_handle(const Subject& subject, Faults& faults) {
    if (!subject.brand_known) return;
    std::vector<std::string> known;
    for (const Handle& handle : subject.scenario.brand.handles) known.push_back(handle.handle);
    for (const HandleUse& use : handle_uses(subject.root))
        if (!handle_named(subject.scenario.brand, use.node.text))
            faults.push_back({use.node.place,
                              fmt::format("{} owns no handle {}{}", subject.scenario.brand.name,
                                          use.node.text, remedy(use.node.text, known)),
                              "unknown-handle"});
}

void retired_handle(const Subject& subject, Faults& faults) {
    if (!subject.brand_known) return;
    for (const HandleUse& use : handle_uses(subject.root)) {
        const Handle* handle = handle_named(subject.scenario.brand, use.node.text);
        if (use.answers && handle && !handle->active())
            faults.push_back({use.node.place,
                              fmt::format("{} is retired, nobody can answer from it: name an active handle",
                                          handle->handle),
                              "retired-handle"});
    }
}

void unknown_department(const Subject& subject, Faults& faults) {
    if (!subject.brand_known) return;
    std::vector<std::string> known;
    for (const Department& department : subject.scenario.brand.departments) known.push_back(department.id);
    each_step(subject, [&](const StepAt& at) {
        const Node& to = at.node["expects"]["to"];
        if (to.is(Node::Kind::text) && std::find(known.begin(), known.end(), to.text) == known.end())
            faults.push_back({to.place,
                              fmt::format("{} has no department `{}`{}", subject.scenario.brand.name, to.text,
                                          remedy(to.text, known)),
                              "unknown-department"});
    });
}

void unknown_conversation(const Subject& subject, Faults& faults) {
    std::vector<std::string> known;
    for (const Conversation& conversation : subject.scenario.conversations)
        if (!conversation.is_copy()) known.push_back(conversation.id);
    for (const Node& inject : subject.root["injects"].items) {
        for (const Node* named : {&inject["conversation"], &inject["when"]["conversation"]})
            if (named->is(Node::Kind::text) &&
                std::find(known.begin(), known.end(), named->text) == known.end())
                faults.push_back(
                    {named->place,
                     fmt::format("there is no conversation `{}`{}", named->text, remedy(named->text, known)),
                     "unknown-conversation"});
        if (kind_of(inject) == InjectKind::colleague && !inject.find("conversation"))
            faults.push_back({inject.place, "a colleague answers somewhere: name the `conversation`",
                              "unknown-conversation"});
    }
}

void find_duplicates(const Node& list, std::string_view key, Faults& faults) {
    std::map<std::string, Place> first;
    for (const Node& item : list.items) {
        const Node& id = item[key];
        if (!id.is(Node::Kind::text)) continue;
        const auto [seen, fresh] = first.emplace(id.text, id.place);
        if (!fresh)
            faults.push_back({id.place,
                              fmt::format("`{}` is used twice, first at {}:{}: give one another name",
                                          id.text, seen->second.line, seen->second.column),
                              "duplicate-id"});
    }
}

void duplicate_id(const Subject& subject, Faults& faults) {
    find_duplicates(subject.root["conversations"], "id", faults);
    find_duplicates(subject.root["arrivals"], "id", faults);
    find_duplicates(subject.root["injects"], "id", faults);
    find_duplicates(subject.root["facts"], "id", faults);
    find_duplicates(subject.root["cast"], "handle", faults);
}

void check_handle_shape(const Node& handle, Faults& faults) {
    const std::string& text = handle.text;
    if (!handle.is(Node::Kind::text)) return;
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    if (text.size() < 2 || text.size() > 31 || text[0] != '@' ||
        !std::all_of(text.begin() + 1, text.end(), letter))
        faults.push_back({handle.place,
                          fmt::format("\"{}\" is no handle: an @ and up to 30 letters, digits or underscores",
                                      text.substr(0, 60)),
                          "handle-shape"});
}

void handle_shape(const Subject& subject, Faults& faults) {
    for (const Node& persona : subject.root["cast"].items) check_handle_shape(persona["handle"], faults);
}

void check_file_name(const Node& root, std::string_view file_stem, Faults& faults) {
    const Node& id = root["id"];
    if (file_stem.empty() || !id.is(Node::Kind::text) || id.text == file_stem) return;
    faults.push_back(
        {id.place,
         fmt::format("the file is called {}.json but its id is `{}`: make them the same", file_stem, id.text),
         "file-name", true});
}

void file_name(const Subject& subject, Faults& faults) {
    check_file_name(subject.root, subject.file_stem, faults);
}

}  // namespace sim::scenario::lint

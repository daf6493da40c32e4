#include "sim/scenario/schema_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "sim/scenario/suggest.h"
#include "sim/scenario/utf8.h"

namespace sim::scenario {

namespace {

using nlohmann::json;

std::string kind_words(const std::string& type) {
    if (type == "string") return "a text";
    if (type == "integer") return "a whole number";
    if (type == "number") return "a number";
    if (type == "boolean") return "true or false";
    if (type == "array") return "a list [...]";
    return "an object {...}";
}

std::string kind_words(const Node& node) {
    switch (node.kind) {
        case Node::Kind::nothing:
            return "null";
        case Node::Kind::boolean:
            return node.truth ? "true" : "false";
        case Node::Kind::number:
            return fmt::format("{}", node.number);
        case Node::Kind::text:
            return "a text";
        case Node::Kind::list:
            return "a list";
        case Node::Kind::object:
            return "an object";
    }
    return {};
}

bool fits_type(const std::string& type, const Node& node) {
    if (type == "string") return node.is(Node::Kind::text);
    if (type == "integer") return node.is(Node::Kind::number) && node.integral;
    if (type == "number") return node.is(Node::Kind::number);
    if (type == "boolean") return node.is(Node::Kind::boolean);
    if (type == "array") return node.is(Node::Kind::list);
    return node.is(Node::Kind::object);
}

/// "a text", "a list of texts".
std::string shape_words(const json& schema) {
    const std::string type = schema.value("type", "object");
    if (type != "array") return kind_words(type);
    const std::string item = schema["items"].value("type", "object");
    if (item == "string") return "a list of texts";
    return item == "number" ? "a list of numbers" : "a list of objects";
}

int code_points(const std::string& text) {
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !continues_code_point(byte); }));
}

/// The schema's description as the tail of a sentence: "the headline on the card".
std::string purpose(const json& schema) {
    std::string words = schema.value("description", "");
    words = words.substr(0, words.find_first_of(".;"));
    if (words.size() > 1 && words[0] >= 'A' && words[0] <= 'Z' && !(words[1] >= 'A' && words[1] <= 'Z'))
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

std::vector<std::string> keys_of(const json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items()) keys.push_back(key);
    return keys;
}

class Explanation {
  public:
    explicit Explanation(const Misfit& misfit) : misfit_(misfit) {}

    std::vector<Fault> faults() && {
        if (misfit_.schema.contains("anyOf")) return std::move(*this).of_alternatives();
        if (const auto type = misfit_.schema.find("type");
            type != misfit_.schema.end() && !fits_type(type->get<std::string>(), misfit_.node)) {
            add(fmt::format("{} must be {}, not {}", misfit_.name, kind_words(type->get<std::string>()),
                            kind_words(misfit_.node)));
            return std::move(faults_);
        }
        switch (misfit_.node.kind) {
            case Node::Kind::text:
                of_text();
                break;
            case Node::Kind::number:
                of_number();
                break;
            case Node::Kind::list:
                of_list();
                break;
            case Node::Kind::object:
                of_object();
                break;
            default:
                break;
        }
        return std::move(faults_);
    }

  private:
    void add(std::string says) { add(misfit_.node.place, std::move(says)); }
    void add(Place place, std::string says) { faults_.push_back({place, std::move(says), "schema"}); }

    /// Of several allowed shapes the one with the value's own type is the one that was meant.
    std::vector<Fault> of_alternatives() && {
        if (const json* meant = alternative_for(misfit_.schema, misfit_.node))
            return explain_all({*meant, misfit_.node, misfit_.name});
        std::vector<std::string> shapes;
        for (const json& option : misfit_.schema["anyOf"]) shapes.push_back(shape_words(option));
        add(fmt::format("{} must be {}, not {}", misfit_.name, listed(shapes), kind_words(misfit_.node)));
        return std::move(faults_);
    }

    /// The value and all that is in it: what is wrong inside an alternative is told nowhere else.
    static std::vector<Fault> explain_all(const Misfit& misfit) {
        std::vector<Fault> faults = explain(misfit);
        if (misfit.schema.contains("anyOf")) return faults;
        for (const Node& item : misfit.node.items) {
            const bool list = misfit.node.is(Node::Kind::list);
            const json* below = schema_of_member(misfit.schema, item.key);
            if (!below) continue;
            const std::string name =
                list ? "an item of " + misfit.name.substr(misfit.name.rfind(' ') + 1) : "`" + item.key + "`";
            for (Fault& fault : explain_all({*below, item, name})) faults.push_back(std::move(fault));
        }
        return faults;
    }

    void of_text() {
        const json& schema = misfit_.schema;
        const int length = code_points(misfit_.node.text);
        if (length < schema.value("minLength", 0)) add(fmt::format("{} must not be empty", misfit_.name));
        if (length > schema.value("maxLength", length))
            add(fmt::format("{} has {} characters, {} are the most", misfit_.name, length,
                            schema["maxLength"].get<int>()));
        if (!schema.contains("enum")) return;
        const auto allowed = schema["enum"].get<std::vector<std::string>>();
        if (std::find(allowed.begin(), allowed.end(), misfit_.node.text) != allowed.end()) return;
        add(fmt::format("{} must be one of {}, not \"{}\"{}", misfit_.name, listed(allowed),
                        misfit_.node.text.substr(0, 60), did_you_mean(misfit_.node.text, allowed)));
    }

    void of_number() {
        const json& schema = misfit_.schema;
        const double number = misfit_.node.number;
        if (schema.contains("enum") &&
            std::none_of(schema["enum"].begin(), schema["enum"].end(),
                         [&](const json& one) { return one.get<double>() == number; }))
            add(fmt::format("{} must be {}, not {}", misfit_.name, schema["enum"][0].get<int>(), number));
        const bool low = schema.contains("minimum") && number < schema["minimum"].get<double>();
        const bool high = schema.contains("maximum") && number > schema["maximum"].get<double>();
        if (low || high)
            add(fmt::format("{} must be between {} and {}, not {}", misfit_.name,
                            schema["minimum"].get<double>(), schema["maximum"].get<double>(), number));
    }

    void of_list() {
        if (misfit_.node.items.size() < misfit_.schema.value("minItems", 0U))
            add(fmt::format("{} must not be empty", misfit_.name));
        if (misfit_.node.items.size() > misfit_.schema.value("maxItems", misfit_.node.items.size()))
            add(fmt::format("{} holds {} items, {} are the most", misfit_.name, misfit_.node.items.size(),
                            misfit_.schema["maxItems"].get<int>()));
        if (!misfit_.schema.value("uniqueItems", false)) return;
        std::set<std::string> seen;
        for (const Node& item : misfit_.node.items)
            if (item.is(Node::Kind::text) && !seen.insert(item.text).second)
                add(item.place, fmt::format("{} names \"{}\" twice", misfit_.name, item.text.substr(0, 60)));
    }

    void of_object() {
        const json& schema = misfit_.schema;
        if (misfit_.node.items.size() < schema.value("minProperties", 0U))
            add(fmt::format("{} must not be empty", misfit_.name));
        if (!schema.contains("properties")) return;
        const json& properties = schema["properties"];
        std::set<std::string> meant;
        for (const Node& member : misfit_.node.items)
            if (!properties.contains(member.key)) meant.insert(of_unknown_key(member, keys_of(properties)));
        for (const json& required : schema.value("required", json::array()))
            if (const auto name = required.get<std::string>();
                !misfit_.node.find(name) && !meant.contains(name))
                add(fmt::format("{} has no `{}`: {}", misfit_.name, name, purpose(properties[name])));
    }

    /// Gives the known key that was probably meant.
    std::string of_unknown_key(const Node& member, const std::vector<std::string>& known) {
        const std::string meant = nearest(member.key, known);
        const std::string remedy = meant.empty()
                                       ? fmt::format(": {} may have {}", misfit_.name, listed(known))
                                       : fmt::format(": did you mean `{}`?", meant);
        add(member.key_place, fmt::format("unknown key `{}`{}", member.key.substr(0, 60), remedy));
        return meant;
    }

    const Misfit& misfit_;
    std::vector<Fault> faults_;
};

}  // namespace

std::vector<Fault> explain(const Misfit& misfit) { return Explanation(misfit).faults(); }

const json* alternative_for(const json& schema, const Node& node) {
    for (const json& option : schema["anyOf"])
        if (fits_type(option.value("type", "object"), node)) return &option;
    return nullptr;
}

const json* schema_of_member(const json& schema, const std::string& step) {
    if (schema.value("type", "") == "array") return schema.contains("items") ? &schema["items"] : nullptr;
    if (schema.contains("properties") && schema["properties"].contains(step))
        return &schema["properties"][step];
    if (schema.contains("additionalProperties") && schema["additionalProperties"].is_object())
        return &schema["additionalProperties"];
    return nullptr;
}

}  // namespace sim::scenario

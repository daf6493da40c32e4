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

/// The type that a schema asks for; an object where it does not say.
std::string type_of(const SchemaPart& schema) { return schema.find("type") ? schema.text("type") : "object"; }

/// A keyword's value; what is otherwise so where the schema does not say.
template <typename Value>
Value value_of(const SchemaPart& schema, const std::string& keyword, Value otherwise) {
    const json* found = schema.find(keyword);
    return found ? found->get<Value>() : otherwise;
}

/// "a text", "a list of texts".
std::string shape_words(const SchemaPart& schema) {
    const std::string type = type_of(schema);
    if (type != "array") return kind_words(type);
    const auto items = schema.items();
    const std::string item = items ? type_of(*items) : "object";
    if (item == "string") return "a list of texts";
    return item == "number" ? "a list of numbers" : "a list of objects";
}

/// The schema's description as the tail of a sentence: "the headline on the card".
std::string purpose(const SchemaPart& schema) {
    std::string words = schema.text("description");
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
        if (misfit_.schema.find("anyOf")) return std::move(*this).of_alternatives();
        if (const std::string type = misfit_.schema.text("type");
            !type.empty() && !fits_type(type, misfit_.node)) {
            add(fmt::format("{} must be {}, not {}", misfit_.name, kind_words(type),
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
        if (const auto meant = alternative_for(misfit_.schema, misfit_.node))
            return explain_all({*meant, misfit_.node, misfit_.name});
        std::vector<std::string> shapes;
        for (const SchemaPart& option : misfit_.schema.alternatives()) shapes.push_back(shape_words(option));
        add(fmt::format("{} must be {}, not {}", misfit_.name, listed(shapes), kind_words(misfit_.node)));
        return std::move(faults_);
    }

    /// The value and all that is in it: what is wrong inside an alternative is told nowhere else.
    static std::vector<Fault> explain_all(const Misfit& misfit) {
        std::vector<Fault> faults = explain(misfit);
        if (misfit.schema.find("anyOf")) return faults;
        for (const Node& item : misfit.node.items) {
            const bool list = misfit.node.is(Node::Kind::list);
            const auto below = schema_of_member(misfit.schema, item.key);
            if (!below) continue;
            const std::string name =
                list ? "an item of " + misfit.name.substr(misfit.name.rfind(' ') + 1) : "`" + item.key + "`";
            for (Fault& fault : explain_all({*below, item, name})) faults.push_back(std::move(fault));
        }
        return faults;
    }

    void of_text() {
        const SchemaPart& schema = misfit_.schema;
        const int length = code_points(misfit_.node.text);
        const int most = value_of(schema, "maxLength", length);
        if (length < value_of(schema, "minLength", 0)) add(fmt::format("{} must not be empty", misfit_.name));
        if (length > most)
            add(fmt::format("{} has {} characters, {} are the most", misfit_.name, length, most));
        const json* names = schema.find("enum");
        if (!names) return;
        const auto allowed = names->get<std::vector<std::string>>();
        if (std::find(allowed.begin(), allowed.end(), misfit_.node.text) != allowed.end()) return;
        add(fmt::format("{} must be one of {}, not \"{}\"{}", misfit_.name, listed(allowed),
                        misfit_.node.text.substr(0, 60), did_you_mean(misfit_.node.text, allowed)));
    }

    void of_number() {
        const SchemaPart& schema = misfit_.schema;
        const double number = misfit_.node.number;
        if (const json* allowed = schema.find("enum");
            allowed && std::none_of(allowed->begin(), allowed->end(),
                                    [&](const json& one) { return one.get<double>() == number; }))
            add(fmt::format("{} must be {}, not {}", misfit_.name, allowed->at(0).get<int>(), number));
        const double least = value_of(schema, "minimum", number), most = value_of(schema, "maximum", number);
        if (number < least || number > most)
            add(fmt::format("{} must be between {} and {}, not {}", misfit_.name, least, most, number));
    }

    void of_list() {
        const std::size_t length = misfit_.node.items.size();
        const auto most = value_of(misfit_.schema, "maxItems", length);
        if (length < value_of<std::size_t>(misfit_.schema, "minItems", 0))
            add(fmt::format("{} must not be empty", misfit_.name));
        if (length > most) add(fmt::format("{} holds {} items, {} are the most", misfit_.name, length, most));
        if (!value_of(misfit_.schema, "uniqueItems", false)) return;
        std::set<std::string> seen;
        for (const Node& item : misfit_.node.items)
            if (item.is(Node::Kind::text) && !seen.insert(item.text).second)
                add(item.place, fmt::format("{} names \"{}\" twice", misfit_.name, item.text.substr(0, 60)));
    }

    void of_object() {
        const SchemaPart& schema = misfit_.schema;
        if (misfit_.node.items.size() < value_of<std::size_t>(schema, "minProperties", 0))
            add(fmt::format("{} must not be empty", misfit_.name));
        const json* properties = schema.find("properties");
        if (!properties) return;
        std::set<std::string> meant;
        for (const Node& member : misfit_.node.items)
            if (!properties->contains(member.key)) meant.insert(of_unknown_key(member, keys_of(*properties)));
        for (const auto& name : value_of(schema, "required", std::vector<std::string>{}))
            if (const auto needed = schema.member(name);
                needed && !misfit_.node.find(name) && !meant.contains(name))
                add(fmt::format("{} has no `{}`: {}", misfit_.name, name, purpose(*needed)));
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

std::optional<SchemaPart> alternative_for(const SchemaPart& schema, const Node& node) {
    for (const SchemaPart& option : schema.alternatives())
        if (fits_type(type_of(option), node)) return option;
    return std::nullopt;
}

std::optional<SchemaPart> schema_of_member(const SchemaPart& schema, const std::string& step) {
    return schema.text("type") == "array" ? schema.items() : schema.member(step);
}

}  // namespace sim::scenario

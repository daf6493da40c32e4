#include "sim/viewmodel/workshop/completion.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "scoring/ascii.h"
#include "sim/scenario/schema_part.h"
#include "sim/scenario/schema_texts.h"
#include "sim/viewmodel/workshop/value_words.h"

namespace sim::viewmodel::workshop {

namespace {

using nlohmann::json;
using scenario::SchemaPart;

std::string_view text_of(scenario::FileKind kind) {
    if (kind == scenario::FileKind::brand) return scenario::brand_schema_text;
    if (kind == scenario::FileKind::noise) return scenario::noise_schema_text;
    return scenario::scenario_schema_text;
}

/// Alternatives may hold alternatives; a schema that holds itself so ends here.
constexpr int most_alternatives_within = 8;

/// The schema itself and all its alternatives.
void spread(const SchemaPart& schema, std::vector<SchemaPart>& out, int depth = 0) {
    if (depth > most_alternatives_within) return;
    out.push_back(schema);
    for (const SchemaPart& one : schema.alternatives()) spread(one, out, depth + 1);
}

std::optional<SchemaPart> inside(const SchemaPart& schema, const std::string& step) {
    return step == "[]" ? schema.items() : schema.member(step);
}

std::string value_text(const json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

struct SchemaGuide::Schema {
    json root;

    std::vector<SchemaPart> at(const std::vector<std::string>& way) const {
        std::vector<SchemaPart> here;
        spread(SchemaPart(root), here);
        for (const std::string& step : way) {
            std::vector<SchemaPart> next;
            for (const SchemaPart& schema : here)
                if (const auto member = inside(schema, step)) spread(*member, next);
            here = std::move(next);
        }
        return here;
    }
};

SchemaGuide::SchemaGuide(scenario::FileKind kind) : schema_(std::make_unique<Schema>()) {
    schema_->root = json::parse(text_of(kind), nullptr, false);
}
SchemaGuide::~SchemaGuide() = default;
SchemaGuide::SchemaGuide(SchemaGuide&&) noexcept = default;

std::vector<SchemaGuide::Key> SchemaGuide::keys(const std::vector<std::string>& way) const {
    std::vector<Key> keys;
    for (const SchemaPart& schema : schema_->at(way)) {
        const json* properties = schema.find("properties");
        if (!properties) continue;
        std::set<std::string> required;
        if (const json* names = schema.find("required")) names->get_to(required);
        for (const auto& [name, own] : properties->items()) {
            std::vector<SchemaPart> alternatives;
            if (const auto member = schema.member(name)) spread(*member, alternatives);
            std::string type;
            for (const SchemaPart& one : alternatives)
                if (type.empty()) type = one.text("type");
            keys.push_back({name, alternatives.empty() ? "" : alternatives.front().text("description"), type,
                            required.contains(name)});
        }
    }
    return keys;
}

std::vector<std::string> SchemaGuide::values(const std::vector<std::string>& way) const {
    std::vector<std::string> values;
    for (const SchemaPart& schema : schema_->at(way)) {
        if (const json* allowed = schema.find("enum"))
            for (const json& one : *allowed) values.push_back(value_text(one));
        if (const json* only = schema.find("const")) values.push_back(value_text(*only));
        if (schema.text("type") == "boolean") values.insert(values.end(), {"true", "false"});
    }
    return values;
}

std::string SchemaGuide::about(const std::vector<std::string>& way) const {
    for (const SchemaPart& schema : schema_->at(way))
        if (schema.find("description")) return schema.text("description");
    return {};
}

std::vector<std::string> way_to(const Outline& outline, int item) {
    std::vector<std::string> way;
    for (; item >= 0 && outline[item].parent >= 0; item = outline[item].parent)
        way.push_back(outline[item].key_start >= 0 ? outline[item].key : "[]");
    std::reverse(way.begin(), way.end());
    return way;
}

namespace {

/// Where the caret is, as far as proposals go.
struct Spot {
    int container = -1;    ///< the object or list around it
    bool key = false;      ///< a key may stand here
    std::string own_key;   ///< whose value it is
    std::string typed;     ///< what stands between `from` and the caret, without quotes
    int from = 0, to = 0;  ///< the token at the caret, or nothing
    bool quoted = false;   ///< the caret is inside a text
    bool colon_after = false;
};

char sign_of(const Outline& outline, int token) {
    if (token < 0) return 0;
    const Token& one = outline.tokens()[static_cast<std::size_t>(token)];
    return one.kind == TokenKind::punctuation ? outline.text()[static_cast<std::size_t>(one.start)] : 0;
}

std::string bare(const Outline& outline, const Token& token) {
    std::string text = outline.text().substr(static_cast<std::size_t>(token.start),
                                             static_cast<std::size_t>(token.end - token.start));
    if (!text.empty() && text.front() == '"') text.erase(0, 1);
    if (!text.empty() && text.back() == '"') text.pop_back();
    return unescaped(text);
}

/// Takes in the token the caret stands in or behind. Gives the index of the token before that.
int take_token(const Outline& outline, int caret, Spot& spot) {
    int before = outline.token_before(caret);
    const auto& tokens = outline.tokens();
    const auto word = [&](int index) {
        return index >= 0 && index < static_cast<int>(tokens.size()) &&
               tokens[static_cast<std::size_t>(index)].kind != TokenKind::punctuation;
    };
    int own = -1;
    if (word(before + 1) && tokens[static_cast<std::size_t>(before) + 1].start < caret) own = before + 1;
    const bool touches = word(before) && tokens[static_cast<std::size_t>(before)].end == caret;
    const bool closed_text = touches && tokens[static_cast<std::size_t>(before)].kind != TokenKind::broken &&
                             outline.text()[static_cast<std::size_t>(caret - 1)] == '"';
    if (own < 0 && touches && !closed_text) own = before;
    spot.from = spot.to = caret;
    if (own < 0) return before;
    const Token& token = tokens[static_cast<std::size_t>(own)];
    spot.from = token.start, spot.to = token.end;
    spot.quoted = outline.text()[static_cast<std::size_t>(token.start)] == '"';
    // An unclosed text runs to the end of its line: only what is left of the caret was meant.
    if (token.kind == TokenKind::broken && spot.quoted) spot.to = caret;
    const Token left{token.kind, token.start, caret};
    spot.typed = bare(outline, left);
    spot.colon_after = sign_of(outline, own + 1 < static_cast<int>(tokens.size()) ? own + 1 : -1) == ':';
    return own - 1;
}

Spot spot_at(const Outline& outline, int caret) {
    Spot spot;
    const int before = take_token(outline, caret, spot);
    spot.container = outline.container_at(caret);
    if (spot.container < 0) return spot;
    const char sign = sign_of(outline, before);
    const bool in_object = outline[spot.container].kind == Item::Kind::object;
    spot.key = in_object && sign != ':';
    if (!in_object || spot.key) return spot;
    for (int n = before - 1; n >= 0; --n) {
        const Token& token = outline.tokens()[static_cast<std::size_t>(n)];
        if (token.kind == TokenKind::key || token.kind == TokenKind::broken) {
            spot.own_key = bare(outline, token);
            break;
        }
    }
    return spot;
}

std::string skeleton(const std::string& type, int& caret_back) {
    caret_back = 1;
    if (type == "string") return "\"\"";
    if (type == "object") return "{}";
    if (type == "array") return "[]";
    caret_back = 0;
    return "";
}

void propose_keys(const SchemaGuide& guide, const Outline& outline, const Spot& spot,
                  Completion& completion) {
    std::set<std::string> taken;
    for (const int child : outline.children(spot.container))
        if (outline[child].key_start != spot.from) taken.insert(outline[child].key);
    std::vector<SchemaGuide::Key> keys = guide.keys(way_to(outline, spot.container));
    std::stable_partition(keys.begin(), keys.end(), [](const SchemaGuide::Key& key) { return key.required; });
    for (const SchemaGuide::Key& key : keys) {
        if (taken.contains(key.name)) continue;
        Proposal proposal{key.name, "\"" + key.name + "\"", key.about, 0};
        if (!spot.colon_after) proposal.insert += ": " + skeleton(key.type, proposal.caret_back);
        if (key.required) proposal.about = "must be there · " + proposal.about;
        completion.proposals.push_back(std::move(proposal));
    }
}

std::vector<std::string> keys_of(const Outline& outline, int item) {
    std::vector<std::string> keys;
    for (const int child : outline.children(item))
        if (outline[child].key_start >= 0) keys.push_back(outline[child].key);
    return keys;
}

/// The conversation around an item, -1 when it is in none.
int conversation_around(const Outline& outline, int item) {
    for (; item >= 0; item = outline[item].parent) {
        const int list = outline[item].parent;
        const bool holds =
            list >= 0 && (outline[list].key == "conversations" || outline[list].key == "arrivals");
        if (holds && outline[list].parent == 0) return item;
    }
    return -1;
}

std::vector<std::string> conversation_ids(const Outline& outline) {
    std::vector<std::string> ids;
    for (const int conversation : outline.children(outline.member(0, "conversations")))
        ids.push_back(outline.value(conversation, "id"));
    return ids;
}

/// Names that the key asks for; the schema knows none of them.
std::vector<std::string> names_for(const std::string& key, const Outline& outline, int container,
                                   const KnownNames& names) {
    if (key == "persona" || key == "same_as") return keys_of(outline, outline.member(0, "cast"));
    if (key == "go" || key == "step")
        return keys_of(outline, outline.member(conversation_around(outline, container), "steps"));
    if (key == "as" || key == "owner" || key == "handle") return names.handles;
    if (key == "conversation") return conversation_ids(outline);
    if (key == "to" || key == "department") return names.departments;
    if (key == "brand") return names.brands;
    if (key == "pack") return names.noise_packs;
    if (key == "requires") return names.scenarios;
    if (key == "rule" || key == "rules" || key == "silence" || key == "id")
        return key == "id" ? std::vector<std::string>{} : names.rules;
    return {};
}

/// What the customer says at a step of the conversation around an item.
std::string said_at(const Outline& outline, int item, const std::string& step) {
    const int steps = outline.member(conversation_around(outline, item), "steps");
    const int says = outline.member(outline.member(steps, step), "says");
    const std::string text = outline.value(says, "text");
    if (!text.empty()) return text;
    const std::vector<int>& posts = outline.children(says);
    return posts.empty() ? "" : outline.value(posts.front(), "text");
}

void propose_values(const SchemaGuide& guide, const Outline& outline, const Spot& spot,
                    const KnownNames& names, Completion& completion) {
    std::vector<std::string> way = way_to(outline, spot.container);
    const bool in_list = outline[spot.container].kind == Item::Kind::list;
    const std::string key = in_list ? outline[spot.container].key : spot.own_key;
    way.push_back(in_list ? "[]" : spot.own_key);
    const auto propose = [&](const std::string& value, const std::string& about) {
        const bool plain = value == "true" || value == "false" ||
                           (!value.empty() && value.find_first_not_of("0123456789.-") == std::string::npos);
        completion.proposals.push_back({value, plain ? value : "\"" + escaped(value) + "\"", about, 0});
    };
    const std::string about = guide.about(way);
    for (const std::string& name : names_for(key, outline, spot.container, names)) {
        const std::string words = key == "go" || key == "step" ? said_at(outline, spot.container, name) : "";
        propose(name, words.empty() ? about : words);
    }
    for (const std::string& value : guide.values(way)) {
        const std::string_view words = value_words(key, value);
        propose(value, words.empty() ? about : std::string(words));
    }
    if (in_list) {  // a text or a list of texts: what stands alone may stand in the list
        way.back() = "[]";
        std::set<std::string> taken;
        for (const int child : outline.children(spot.container))
            if (outline[child].start != spot.from) taken.insert(outline.value(child));
        std::erase_if(completion.proposals, [&](const Proposal& one) { return taken.contains(one.label); });
    }
}

/// The same words behind every proposal would tell nothing after the first.
void say_once(Completion& completion) {
    std::string last;
    for (Proposal& proposal : completion.proposals) {
        const bool again = proposal.about == last;
        if (!proposal.about.empty()) last = proposal.about;
        if (again) proposal.about.clear();
    }
}

/// {first_name} and its like, while a brace is open in a text.
bool propose_variables(const Outline& outline, int caret, const Spot& spot, const KnownNames& names,
                       Completion& completion) {
    const std::size_t brace = spot.typed.rfind('{');
    if (!spot.quoted || spot.key || brace == std::string::npos) return false;
    const std::string begun = spot.typed.substr(brace + 1);
    if (begun.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") != std::string::npos) return false;
    completion.from = caret - static_cast<int>(begun.size()) - 1;
    completion.to = caret;
    if (outline.text().compare(static_cast<std::size_t>(caret), 1, "}") == 0) ++completion.to;
    for (const std::string& name : names.variables)
        if (name.rfind(begun, 0) == 0)
            completion.proposals.push_back(
                {"{" + name + "}", "{" + name + "}", "a variable of the brand", 0});
    completion.wanted = true;
    return true;
}

/// What begins with the typed letters first, then what holds them; the rest goes.
void narrow(Completion& completion, const std::string& typed) {
    const std::string begun = scoring::ascii::lower(typed);
    const auto place = [&](const Proposal& one) { return scoring::ascii::lower(one.label).find(begun); };
    std::erase_if(completion.proposals, [&](const Proposal& one) { return place(one) == std::string::npos; });
    std::stable_partition(completion.proposals.begin(), completion.proposals.end(),
                          [&](const Proposal& one) { return place(one) == 0; });
}

}  // namespace

Completion complete(const SchemaGuide& guide, const Outline& outline, int caret, const KnownNames& names) {
    Completion completion;
    caret = std::clamp(caret, 0, static_cast<int>(outline.text().size()));
    const Spot spot = spot_at(outline, caret);
    if (spot.container < 0) return completion;
    if (propose_variables(outline, caret, spot, names, completion)) return completion;
    completion.from = spot.from, completion.to = spot.to;
    if (spot.key)
        propose_keys(guide, outline, spot, completion);
    else
        propose_values(guide, outline, spot, names, completion);
    narrow(completion, spot.typed);
    say_once(completion);
    const bool done = completion.proposals.size() == 1 && completion.proposals.front().label == spot.typed;
    completion.wanted = !completion.proposals.empty() && !done && (spot.quoted || !spot.typed.empty());
    return completion;
}

}  // namespace sim::viewmodel::workshop

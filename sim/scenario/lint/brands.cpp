#include "sim/scenario/lint/brands.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "scoring/ascii.h"
#include "scoring/wanted_words.h"
#include "sim/scenario/suggest.h"

namespace sim::scenario::lint {

namespace {

void signature_mismatch(const Node& root, Faults& faults) {
    const Node &signature = root["signature"], &pattern = signature["pattern"],
               &example = signature["example"];
    if (!pattern.is(Node::Kind::text) || !example.is(Node::Kind::text)) return;
    RE2::Options options;
    options.set_log_errors(false);
    const RE2 expression(pattern.text, options);
    if (expression.ok() && !RE2::PartialMatch(example.text, expression))
        faults.push_back({example.place,
                          fmt::format("the brand's own pattern does not find \"{}\", so nobody's signature "
                                      "will be right: mend the one or the other",
                                      example.text),
                          "signature-mismatch"});
}

void only_retired_handles(const Node& root, Faults& faults) {
    const auto& handles = root["handles"].items;
    const bool retired =
        std::ranges::all_of(handles, [](const Node& handle) { return handle["role"].text == "retired"; });
    if (!handles.empty() && retired)
        faults.push_back({root["handles"].place,
                          "every handle is retired, so nobody can answer: give one another `role`",
                          "only-retired-handles"});
}

/// The names in braces of a text.
std::vector<std::string> blanks_of(const std::string& text) {
    std::vector<std::string> blanks;
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string::npos) break;
        blanks.push_back(text.substr(open + 1, close - open - 1));
    }
    return blanks;
}

void misspelt_blank(const Node& root, Faults& faults) {
    std::vector<std::string> known = {"first_name", "brand",       "handle", "hours", "signature", "phone",
                                      "email",      "secure_link", "time",   "name",  "reference"};
    for (const Node& own : root["variables"].items) known.push_back(own.key);
    for (const Node& reply : root["saved_replies"].items)
        for (const std::string& blank : blanks_of(reply["text"].text)) {
            if (std::ranges::count(known, blank) > 0) continue;
            if (const std::string meant = did_you_mean(blank, known); !meant.empty())
                faults.push_back({reply["text"].place,
                                  fmt::format("nothing fills the blank {{{}}}{}", blank, meant),
                                  "misspelt-blank", true});
        }
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char letter : text)
        if (letter == ' ' || letter == '\n')
            words.emplace_back();
        else
            words.back() += letter;
    return words;
}

/// The brand's own pages: its links, its channels, its departments and articles.
std::vector<scoring::text::Value> own_links(const Node& node) {
    std::vector<scoring::text::Value> links;
    const auto add = [&](const std::string& text) {
        const auto value = scoring::whole_value(text);
        if (value && value->kind == scoring::text::ValueKind::link) links.push_back(*value);
    };
    for (const Node& link : node["official_links"].items) add(link.text);
    for (const Node& channel : node["channels"].items) add(channel.text);
    for (const Node& article : node["articles"].items) add(article["url"].text);
    for (const Node& other : node["alternatives"].items) add(other["where"].text);
    for (const Node& own : node["variables"].items) add(own.text);
    return links;
}

/// "We will never ask for your card number" asks for nothing.
bool warns(const std::string& small) {
    constexpr std::string_view warnings[] = {"never", "not ", "n't", "no need", "without"};
    return std::ranges::any_of(warnings,
                               [&](std::string_view sign) { return small.find(sign) != std::string::npos; });
}

void zone_without_desk(const Node& root, Faults& faults) {
    if (root.find("time_zone")) return;
    for (const Node& handle : root["handles"].items)
        if (const Node* zone = handle.find("time_zone"))
            faults.push_back({zone->place,
                              "nobody knows how late it is there by the desk's clock: give the brand a "
                              "`time_zone` as well",
                              "zone-without-desk"});
}

void reply_against_policy(const Node& root, Faults& faults) {
    const auto say = [&](const Node& text, std::string says) {
        faults.push_back({text.place, std::move(says), "reply-against-policy", true});
    };
    const std::vector<scoring::text::Value> own = own_links(root);
    for (const Node& reply : root["saved_replies"].items) {
        const Node& text = reply["text"];
        const std::string small = scoring::ascii::lower(text.text);
        for (const Node& phrase : root["never_promise"].items)
            if (phrase.is(Node::Kind::text) &&
                small.find(scoring::ascii::lower(phrase.text)) != std::string::npos)
                say(text, fmt::format("whoever sends this promises \"{}\", which `never_promise` forbids",
                                      phrase.text));
        if (!warns(small))
            for (const Node& data : root["never_ask"].items)
                if (data.is(Node::Kind::text) &&
                    small.find(scoring::ascii::lower(data.text)) != std::string::npos)
                    say(text, fmt::format("whoever sends this asks for \"{}\", which `never_ask` rules out",
                                          data.text));
        for (const std::string& word : words_of(text.text)) {
            const scoring::SaidText said(word);
            const auto link = scoring::whole_value(word.substr(0, word.find_last_not_of(".,;:!?)") + 1));
            const bool is_link = link && link->kind == scoring::text::ValueKind::link;
            if (is_link && !own.empty() &&
                std::ranges::none_of(own, [&](const auto& value) { return said.names(value); }))
                say(text,
                    fmt::format("{} is none of the brand's own pages: add it to `official_links`, or link "
                                "to one that is",
                                word));
        }
    }
}

void hidden_signs_of_brand(const Node& root, Faults& faults) {
    find_hidden_signs_below(root["handles"], faults);
}

constexpr BrandRule all_brand_rules[] = {
    {"signature-mismatch", "The brand's example of a signature does not fit its pattern.",
     signature_mismatch},
    {"only-retired-handles", "The brand has no handle that anybody answers from.", only_retired_handles},
    {"misspelt-blank", "A saved reply has a blank that is nearly a known one.", misspelt_blank, true},
    {"reply-against-policy", "A saved reply promises or asks what policy forbids, or links elsewhere.",
     reply_against_policy, true},
    {"hidden-signs", "A name holds signs that are not seen.", hidden_signs_of_brand},
    {"zone-without-desk", "An account has a time zone and its desk has none.", zone_without_desk},
};

}  // namespace

std::span<const BrandRule> brand_rules() { return all_brand_rules; }

}  // namespace sim::scenario::lint

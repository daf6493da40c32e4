#include "sim/checking/texts.h"

#include <algorithm>
#include <array>

#include "sim/scenario/build.h"
#include "sim/scenario/words.h"

namespace sim::checking {

using scenario::Node;

namespace {

constexpr std::array<std::string_view, 11> guidance_keys = {
    "title", "summary", "lesson", "goals", "because", "about", "when", "steps", "history", "text", "name"};

bool is_guidance(std::string_view key) { return std::ranges::count(guidance_keys, key) > 0; }

bool is_dm(const Node& via) {
    using scenario::CustomerVia;
    return scenario::word_or(via, scenario::customer_via_names, CustomerVia::mention) == CustomerVia::dm;
}

bool is_good(const Node& grade) {
    using scenario::Grade;
    return scenario::word_or(grade, scenario::grade_names, Grade::ok) == Grade::good;
}

/// Where an example's words stand.
scoring::Via via_of(const Node& via, bool in_private) {
    return scenario::word_or(via, scoring::via_names, in_private ? scoring::Via::dm : scoring::Via::open);
}

class Collector {
  public:
    explicit Collector(std::vector<Text>& texts) : texts_(texts) {}

    void walk(const Node& node, Purpose purpose, bool in_public = false) {
        if (const Node* says = node.find("says")) in_private_ = is_dm((*says)["via"]);
        if (node.is(Node::Kind::text)) texts_.push_back({&node, purpose, in_public});
        for (const Node& item : node.items) member(item, purpose, in_public);
    }

  private:
    void member(const Node& node, Purpose purpose, bool in_public) {
        const std::string_view key = node.key;
        if (key == "says" || key == "chases" || key == "injects" || key == "posts" || key == "earlier" ||
            key == "after" || key == "plants" || key == "texts")
            return customers(node);
        if (key == "examples") return examples(node);
        if (key == "saved_replies") return saved(node);
        if (key == "facts" || key == "when" || key == "teaches" || key == "silence" || key == "words" ||
            key == "expects" || key == "owns" || key == "rubric" || key == "requires" || key == "pattern" ||
            key == "$schema")
            return;
        if (node.is(Node::Kind::text) && !key.empty() && !is_guidance(key)) purpose = Purpose::other;
        walk(node, purpose, in_public);
    }

    void customers(const Node& node) {
        if (node.is(Node::Kind::text)) texts_.push_back({&node, Purpose::customer, false});
        for (const Node& item : node.items)
            if (item.key.empty() || item.key == "text" || item.key == "or" || item.key == "name" ||
                item.key == "attachments" || item.key == "as")
                customers(item);
    }

    void examples(const Node& list) {
        for (const Node& example : list.items) {
            const bool good = is_good(example["grade"]);
            const bool in_public = via_of(example["via"], in_private_) == scoring::Via::open;
            if (const Node* text = example.find("text"))
                walk(*text, good ? Purpose::model : Purpose::example, in_public);
            if (const Node* because = example.find("because")) walk(*because, Purpose::guidance);
            if (const Node* after = example.find("after")) customers(*after);
        }
    }

    void saved(const Node& list) {
        for (const Node& reply : list.items)
            if (const Node* text = reply.find("text")) walk(*text, Purpose::model, false);
    }

    std::vector<Text>& texts_;
    bool in_private_ = false;  ///< the step's customer writes by DM
};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// A stretch between spaces that is no word: a link, a handle, a hashtag, a number, a blank, a signature.
bool is_no_word(std::string_view chunk) {
    if (chunk.find("://") != std::string_view::npos || chunk.find('{') != std::string_view::npos) return true;
    if (chunk.find_first_of("@#^") != std::string_view::npos) return true;
    if (chunk.find_first_of("0123456789") != std::string_view::npos) return true;
    const auto dot = chunk.find('.');
    return dot != std::string_view::npos && dot + 1 < chunk.size() && is_letter(chunk[dot + 1]);
}

void add_words(std::string_view chunk, std::vector<std::string_view>& words) {
    std::size_t start = 0;
    while (start < chunk.size()) {
        while (start < chunk.size() && !is_letter(chunk[start])) ++start;
        std::size_t end = start;
        while (end < chunk.size() && (is_letter(chunk[end]) || chunk[end] == '\'')) ++end;
        std::string_view word = chunk.substr(start, end - start);
        while (word.ends_with('\'')) word.remove_suffix(1);
        if (!word.empty()) words.push_back(word);
        start = end + 1;
    }
}

}  // namespace

std::vector<Text> texts_of(const Node& root) {
    std::vector<Text> texts;
    Collector(texts).walk(root, Purpose::guidance);
    return texts;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n\t", start), text.size());
        const std::string_view chunk = text.substr(start, end - start);
        if (!is_no_word(chunk)) add_words(chunk, words);
        start = end + 1;
    }
    return words;
}

}  // namespace sim::checking

#include "sim/scenario/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>

#include "sim/scenario/utf8.h"

namespace sim::scenario {

namespace {

/// Reads the text and tells how far the parser has come.
class CountingIterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(std::string_view text, std::size_t* consumed) : text_(text), consumed_(consumed) {}
    explicit CountingIterator(std::string_view text) : text_(text), at_(text.size()) {}
    reference operator*() const { return text_[at_]; }
    CountingIterator& operator++() {
        ++at_;
        if (consumed_) *consumed_ = at_;
        return *this;
    }
    bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
    bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t* consumed_ = nullptr;
};

/// Turns growing byte offsets into places, each byte looked at once.
class PlaceCounter {
  public:
    explicit PlaceCounter(std::string_view text) : text_(text) {}
    Place at(std::size_t offset) {
        for (; offset_ < offset && offset_ < text_.size(); ++offset_) pass(text_[offset_]);
        return place_;
    }

  private:
    void pass(char byte) {
        if (byte == '\n')
            place_ = {place_.line + 1, 1};
        else if (!continues_code_point(byte))
            ++place_.column;
    }
    std::string_view text_;
    std::size_t offset_ = 0;
    Place place_;
};

/// What nlohmann says after "... while parsing X - ", without its own numbers.
std::string plain_words(std::string says) {
    if (const auto dash = says.find(" - "); dash != std::string::npos) says = says.substr(dash + 3);
    if (const auto last_read = says.find("; last read:"); last_read != std::string::npos) {
        const auto expected = says.find("; expected", last_read);
        says = says.substr(0, last_read) + (expected == std::string::npos ? "" : says.substr(expected));
    }
    return says;
}

class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
  public:
    TreeBuilder(std::string_view text, const std::size_t* consumed)
        : text_(text), consumed_(consumed), places_(text) {}

    bool null() override { return value(Node::Kind::nothing, {}); }
    bool boolean(bool truth) override {
        Node node;
        node.truth = truth;
        return value(Node::Kind::boolean, std::move(node));
    }
    bool number_integer(number_integer_t number) override { return whole(static_cast<double>(number)); }
    bool number_unsigned(number_unsigned_t number) override {
        if (number > static_cast<number_unsigned_t>(INT64_MAX)) return absurd_number();
        return whole(static_cast<double>(number));
    }
    bool number_float(number_float_t number, const string_t& written) override {
        if (written.find_first_of(".eE") == string_t::npos) return absurd_number();
        Node node;
        node.number = number;
        return value(Node::Kind::number, std::move(node));
    }
    bool string(string_t& text) override {
        Node node;
        node.text = std::move(text);
        return value(Node::Kind::text, std::move(node));
    }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Node::Kind::object); }
    bool start_array(std::size_t) override { return open(Node::Kind::list); }
    bool key(string_t& name) override {
        keys_.push_back({std::move(name), start_of_token()});
        end_ = *consumed_;
        return true;
    }
    bool end_object() override {
        find_duplicate_keys(stack_.back());
        return close();
    }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string& token,
                     const nlohmann::detail::exception& ex) override;

    Parsed result;

  private:
    struct Key {
        std::string name;
        Place place;
    };

    Place start_of_token() {
        std::size_t at = end_;
        while (at < text_.size() && std::string_view(" \t\r\n,:").find(text_[at]) != std::string_view::npos)
            ++at;
        return places_.at(at);
    }
    bool refuse(Place place, std::string says) {
        result.errors.push_back({place, std::move(says), "syntax"});
        return false;
    }
    bool absurd_number() {
        return refuse(start_of_token(), "this number is too large: nothing here needs more than 18 digits");
    }
    bool whole(double number) {
        Node node;
        node.number = number;
        node.integral = true;
        return value(Node::Kind::number, std::move(node));
    }
    void name_and_place(Node& node) {
        node.place = start_of_token();
        if (!stack_.empty() && stack_.back().kind == Node::Kind::object) {
            node.key = std::move(keys_.back().name);
            node.key_place = keys_.back().place;
            keys_.pop_back();
        }
        end_ = *consumed_;
    }
    bool value(Node::Kind kind, Node node) {
        node.kind = kind;
        name_and_place(node);
        if (++count_ > most_values)
            return refuse(node.place, fmt::format("more than {} values: split the file", most_values));
        add(std::move(node));
        return true;
    }
    bool open(Node::Kind kind) {
        Node node;
        node.kind = kind;
        name_and_place(node);
        if (static_cast<int>(stack_.size()) >= deepest_nesting)
            return refuse(node.place, fmt::format("nested deeper than {} levels", deepest_nesting));
        if (++count_ > most_values)
            return refuse(node.place, fmt::format("more than {} values: split the file", most_values));
        stack_.push_back(std::move(node));
        return true;
    }
    bool close() {
        Node done = std::move(stack_.back());
        stack_.pop_back();
        end_ = *consumed_;
        add(std::move(done));
        return true;
    }
    void add(Node node) {
        if (stack_.empty())
            result.root = std::move(node);
        else
            stack_.back().items.push_back(std::move(node));
    }
    void find_duplicate_keys(const Node& object) {
        std::map<std::string_view, Place> first;
        for (const Node& member : object.items) {
            const auto [seen, fresh] = first.emplace(member.key, member.key_place);
            if (!fresh)
                result.errors.push_back(
                    {member.key_place,
                     fmt::format("the key `{}` stands twice in the same object (first at {}:{}): remove one",
                                 member.key.substr(0, 60), seen->second.line, seen->second.column),
                     "duplicate-key"});
        }
    }

    std::string_view text_;
    const std::size_t* consumed_;
    PlaceCounter places_;
    std::size_t end_ = 0;  ///< the parser had come so far after the last token
    int count_ = 0;
    std::vector<Node> stack_;
    std::vector<Key> keys_;
};

/// The slip behind a syntax error, where it is a common one; empty otherwise.
std::string common_slip(std::string_view before, char bad, bool at_end) {
    if (at_end)
        return before.empty() ? "the file is empty"
                              : "the file ends in the middle: a bracket or a quote is not closed";
    if (bad == '/') return "JSON has no comments: remove it";
    if (bad == '\'') return "texts stand in double quotes, not single ones";
    if (bad == ',' || (bad != ':' && before.ends_with(",,"))) return "a comma too many: remove one";
    const bool closing = bad == '}' || bad == ']';
    if (closing && !before.empty() && before.back() == ',')
        return fmt::format("a comma before `{}`: remove the comma", bad);
    const bool after_value =
        !before.empty() && std::string_view("\"}]0123456789el").find(before.back()) != std::string_view::npos;
    if (after_value && (bad == '"' || bad == '{' || bad == '['))
        return "a comma or a colon is missing before this";
    return {};
}

bool begins_with_typographic_quote(std::string_view text) {
    constexpr auto quotes = std::to_array<std::string_view>(
        {"\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u00AB", "\u00BB"});
    return std::ranges::any_of(quotes, [&](std::string_view quote) { return text.starts_with(quote); });
}

bool TreeBuilder::parse_error(std::size_t position, const std::string&,
                              const nlohmann::detail::exception& ex) {
    const bool at_end = *consumed_ >= text_.size() &&
                        std::string_view(ex.what()).find("end of input") != std::string_view::npos;
    std::size_t start = end_;
    while (start < text_.size() &&
           std::string_view(" \t\r\n:,").find(text_[start]) != std::string_view::npos && start + 1 < position)
        ++start;
    if (std::string_view(ex.what()).find("number overflow") != std::string_view::npos)
        return refuse(places_.at(start), "this number is too large: nothing here needs more than 18 digits");
    const std::size_t bad = at_end ? text_.size() : start;
    std::string_view before = text_.substr(0, bad);
    while (!before.empty() && std::isspace(static_cast<unsigned char>(before.back())))
        before.remove_suffix(1);
    std::string says = begins_with_typographic_quote(text_.substr(bad))
                           ? "a typographic quote, as word processors write them: use the straight \""
                           : common_slip(before, at_end ? '\0' : text_[bad], at_end);
    if (says.empty()) says = "not JSON: " + plain_words(ex.what()).substr(0, 200);
    return refuse(places_.at(bad), says);
}

/// Byte order marks, NUL and broken UTF-8, which the parser would pass over or name without a place.
std::optional<JsonError> unreadable(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF"))
        return JsonError{{1, 1}, "the file starts with a byte order mark: save it as plain UTF-8", "syntax"};
    if (text.starts_with("\xFE\xFF") || text.starts_with("\xFF\xFE"))
        return JsonError{{1, 1}, "the file is UTF-16: save it as UTF-8", "syntax"};
    PlaceCounter places(text);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = code_point_bytes(text, at);
        if (bytes == 0)
            return JsonError{places.at(at), "these bytes are not UTF-8: save the file as UTF-8", "syntax"};
        if (text[at] == '\0')
            return JsonError{places.at(at), "a NUL byte: this is not a text file", "syntax"};
        at += bytes;
    }
    return std::nullopt;
}

}  // namespace

Parsed parse_json(std::string_view text) {
    Parsed parsed;
    if (text.size() > largest_file_bytes)
        parsed.errors.push_back(
            {{1, 1}, fmt::format("the file is larger than {} MiB", largest_file_bytes >> 20), "syntax"});
    else if (auto error = unreadable(text))
        parsed.errors.push_back(*error);
    if (!parsed.errors.empty()) return parsed;
    std::size_t consumed = 0;
    TreeBuilder builder(text, &consumed);
    const bool whole =
        nlohmann::json::sax_parse(CountingIterator(text, &consumed), CountingIterator(text), &builder);
    if (!whole) builder.result.root.reset();
    return std::move(builder.result);
}

}  // namespace sim::scenario

#include "sim/viewmodel/workshop/outline.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "sim/scenario/utf8.h"

namespace sim::viewmodel::workshop {

namespace {

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool in_number(char byte) {
    return is_digit(byte) || byte == '.' || byte == 'e' || byte == 'E' || byte == '+' || byte == '-';
}

/// A text ends at its quote; one without ends with its line.
int end_of_text(std::string_view text, int at, bool& closed) {
    const int size = static_cast<int>(text.size());
    closed = false;
    for (int n = at + 1; n < size; ++n) {
        const char byte = text[static_cast<std::size_t>(n)];
        if (byte == '\n') return n;
        if (byte == '"') return closed = true, n + 1;
        if (byte == '\\' && n + 1 < size && text[static_cast<std::size_t>(n) + 1] != '\n') ++n;
    }
    return size;
}

template <typename Belongs>
int end_of_run(std::string_view text, int at, Belongs belongs) {
    const int size = static_cast<int>(text.size());
    while (at < size && belongs(text[static_cast<std::size_t>(at)])) ++at;
    return at;
}

void append_utf8(std::string& out, unsigned code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | code >> 6);
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | code >> 12);
        out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | code >> 18);
        out += static_cast<char>(0x80 | (code >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

std::optional<unsigned> four_hex(std::string_view text, std::size_t at) {
    if (at + 4 > text.size()) return std::nullopt;
    unsigned code = 0;
    const char* from = text.data() + at;
    const auto [end, error] = std::from_chars(from, from + 4, code, 16);
    if (error != std::errc{} || end != from + 4) return std::nullopt;
    return code;
}

/// \uXXXX at `at` (of the backslash), a pair of them for what lies beyond 16 bits; moves `at` past it.
bool append_escaped_code(std::string& out, std::string_view text, std::size_t& at) {
    const auto first = four_hex(text, at + 2);
    if (!first) return false;
    unsigned code = *first;
    std::size_t length = 6;
    if (code >= 0xD800 && code < 0xDC00 && text.substr(at + 6, 2) == "\\u") {
        const auto second = four_hex(text, at + 8);
        if (second && *second >= 0xDC00 && *second < 0xE000)
            code = 0x10000 + ((code - 0xD800) << 10) + (*second - 0xDC00), length = 12;
    }
    append_utf8(out, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
    at += length;
    return true;
}

char plain_escape(char letter) {
    switch (letter) {
        case 'n':
            return '\n';
        case 't':
            return '\t';
        case 'r':
            return '\r';
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        case '"':
        case '\\':
        case '/':
            return letter;
        default:
            return 0;
    }
}

}  // namespace

std::string unescaped(std::string_view quoted) {
    std::string out;
    for (std::size_t at = 0; at < quoted.size();) {
        if (quoted[at] != '\\' || at + 1 >= quoted.size()) {
            out += quoted[at++];
            continue;
        }
        if (quoted[at + 1] == 'u' && append_escaped_code(out, quoted, at)) continue;
        const char meant = plain_escape(quoted[at + 1]);
        if (meant)
            out += meant, at += 2;
        else
            out += quoted[at++];
    }
    return out;
}

std::string escaped(std::string_view plain) {
    std::string out;
    for (const char byte : plain) {
        if (byte == '"' || byte == '\\')
            out += '\\', out += byte;
        else if (byte == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(byte) >= 0x20)
            out += byte;
    }
    return out;
}

Outline::Outline(std::string text) : text_(std::move(text)) {
    read_tokens();
    build();
}

void Outline::read_tokens() {
    const int size = static_cast<int>(text_.size());
    for (int at = 0; at < size;) {
        const char byte = text_[static_cast<std::size_t>(at)];
        if (is_blank(byte)) {
            ++at;
            continue;
        }
        Token token{TokenKind::broken, at, at + 1};
        if (byte == '"') {
            bool closed = false;
            token.end = end_of_text(text_, at, closed);
            token.kind = closed ? TokenKind::text : TokenKind::broken;
        } else if (std::string_view("{}[]:,").find(byte) != std::string_view::npos) {
            token.kind = TokenKind::punctuation;
        } else if (is_digit(byte) || byte == '-') {
            token.kind = TokenKind::number, token.end = end_of_run(text_, at, in_number);
        } else if (is_letter(byte)) {
            token.kind = TokenKind::word;
            token.end = end_of_run(text_, at, [](char one) { return is_letter(one) || is_digit(one); });
        } else {
            token.end = end_of_run(text_, at + 1, scenario::continues_code_point);
        }
        tokens_.push_back(token);
        at = token.end;
    }
}

int Outline::add(Item item) {
    const int index = static_cast<int>(items_.size());
    if (item.parent >= 0) {
        Item& parent = items_[static_cast<std::size_t>(item.parent)];
        item.position = static_cast<int>(parent.children.size());
        parent.children.push_back(index);
    }
    items_.push_back(std::move(item));
    return index;
}

namespace {

/// The item that a token begins when it stands where a value should.
Item item_of(const Token& token, char first) {
    Item item;
    item.start = token.start, item.end = token.end;
    switch (token.kind) {
        case TokenKind::punctuation:
            item.kind = first == '{' ? Item::Kind::object : Item::Kind::list;
            item.closed = false;
            break;
        case TokenKind::number:
            item.kind = Item::Kind::number;
            break;
        case TokenKind::word:
            item.kind = Item::Kind::word;
            break;
        default:
            item.kind = first == '"' ? Item::Kind::text : Item::Kind::missing;
            item.closed = token.kind == TokenKind::text;
    }
    return item;
}

/// A key that waits for its value.
struct Pending {
    bool has_key = false, has_colon = false;
    std::string key;
    int start = -1, end = -1;
};

}  // namespace

void Outline::build() {
    std::vector<int> open;
    Pending pending;
    const auto put = [&](Item item) {
        item.parent = open.empty() ? -1 : open.back();
        if (item.parent < 0 && !items_.empty()) return -1;  // one root
        if (pending.has_key)
            item.key = pending.key, item.key_start = pending.start, item.key_end = pending.end;
        pending = {};
        return add(std::move(item));
    };
    const auto finish_key = [&](int at) {
        if (!pending.has_key) return;
        Item missing;
        missing.start = missing.end = at;
        put(missing);
    };
    for (Token& token : tokens_) {
        const char first = text_[static_cast<std::size_t>(token.start)];
        const bool in_object = !open.empty() && (*this)[open.back()].kind == Item::Kind::object;
        if (first == ':' && token.kind == TokenKind::punctuation) {
            pending.has_colon = true;
        } else if (first == ',' && token.kind == TokenKind::punctuation) {
            finish_key(token.start), pending = {};
        } else if (token.kind == TokenKind::punctuation && (first == '}' || first == ']')) {
            finish_key(token.start);
            const Item::Kind kind = first == '}' ? Item::Kind::object : Item::Kind::list;
            const auto match = std::find_if(open.rbegin(), open.rend(),
                                            [&](int item) { return (*this)[item].kind == kind; });
            if (match == open.rend()) continue;
            for (auto unclosed = open.rbegin(); unclosed != match; ++unclosed)
                items_[static_cast<std::size_t>(*unclosed)].end = token.start;
            items_[static_cast<std::size_t>(*match)].end = token.end;
            items_[static_cast<std::size_t>(*match)].closed = true;
            open.erase(match.base() - 1, open.end());
        } else if (in_object && first == '"' && !pending.has_colon) {
            finish_key(token.start);
            const int quote = token.kind == TokenKind::text ? 1 : 0;
            pending = {true, false,
                       unescaped(std::string_view(text_).substr(
                           static_cast<std::size_t>(token.start) + 1,
                           static_cast<std::size_t>(std::max(0, token.end - token.start - 1 - quote)))),
                       token.start, token.end};
            if (token.kind == TokenKind::text) token.kind = TokenKind::key;
        } else {
            const int item = put(item_of(token, first));
            if (item >= 0 && token.kind == TokenKind::punctuation) open.push_back(item);
        }
    }
    finish_key(static_cast<int>(text_.size()));
    for (const int item : open) items_[static_cast<std::size_t>(item)].end = static_cast<int>(text_.size());
}

int Outline::member(int item, std::string_view key) const {
    if (item < 0 || (*this)[item].kind != Item::Kind::object) return -1;
    for (const int child : (*this)[item].children)
        if ((*this)[child].key_start >= 0 && (*this)[child].key == key) return child;
    return -1;
}

std::string Outline::value(int item) const {
    if (item < 0) return {};
    const Item& one = (*this)[item];
    const std::string_view written = std::string_view(text_).substr(
        static_cast<std::size_t>(one.start), static_cast<std::size_t>(one.end - one.start));
    if (one.kind == Item::Kind::number || one.kind == Item::Kind::word) return std::string(written);
    if (one.kind != Item::Kind::text) return {};
    return unescaped(written.substr(1, written.size() - (one.closed ? 2 : 1)));
}

const std::vector<int>& Outline::children(int item) const {
    static const std::vector<int> none;
    return item < 0 ? none : (*this)[item].children;
}

int Outline::container_at(int offset) const {
    int found = -1;
    for (int at = items_.empty() ? -1 : 0; at >= 0;) {
        const Item& item = (*this)[at];
        const bool holds = item.kind == Item::Kind::object || item.kind == Item::Kind::list;
        const bool around = offset > item.start && (item.closed ? offset < item.end : offset <= item.end);
        if (!holds || !around) break;
        found = at;
        const auto next = std::find_if(item.children.begin(), item.children.end(), [&](int child) {
            const Item& inner = (*this)[child];
            const bool inner_holds = inner.kind == Item::Kind::object || inner.kind == Item::Kind::list;
            return inner_holds && offset > inner.start &&
                   (inner.closed ? offset < inner.end : offset <= inner.end);
        });
        at = next == item.children.end() ? -1 : *next;
    }
    return found;
}

int Outline::token_before(int offset) const {
    const auto after = std::upper_bound(tokens_.begin(), tokens_.end(), offset,
                                        [](int at, const Token& token) { return at < token.end; });
    return static_cast<int>(after - tokens_.begin()) - 1;
}

}  // namespace sim::viewmodel::workshop

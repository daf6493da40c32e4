#include "sim/app/commands/json_cursor.h"

namespace sim::app {
namespace {

constexpr int deepest = 64;

void append_utf8(std::string& out, unsigned point) {
    const auto put = [&out](unsigned byte) { out += static_cast<char>(byte); };
    if (point < 0x80) return put(point);
    if (point < 0x800) {
        put(0xC0 | (point >> 6));
    } else if (point < 0x10000) {
        put(0xE0 | (point >> 12));
        put(0x80 | ((point >> 6) & 63));
    } else {
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 63));
        put(0x80 | ((point >> 6) & 63));
    }
    put(0x80 | (point & 63));
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

}  // namespace

bool JsonCursor::fail(std::string_view why) {
    if (error_.empty()) {
        error_ = why;
        error_place_ = at_;
    }
    return false;
}

void JsonCursor::skip_space() {
    while (!at_end() && (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n')) ++at_;
}

bool JsonCursor::take(char expected) {
    if (at_end() || text_[at_] != expected) return false;
    ++at_;
    return true;
}

bool JsonCursor::string(std::string* out) {
    if (!take('"')) return fail("A string in double quotes is missing");
    for (;;) {
        const std::size_t from = at_;
        while (!at_end() && text_[at_] != '"' && text_[at_] != '\\' &&
               static_cast<unsigned char>(text_[at_]) >= 0x20)
            ++at_;
        if (out) out->append(text_.substr(from, at_ - from));
        if (at_end()) return fail("A string does not end");
        if (take('"')) return true;
        if (!take('\\')) return fail("A control character stands in a string; write it as an escape");
        if (!escape(out)) return false;
    }
}

bool JsonCursor::escape(std::string* out) {
    if (take('u')) return unicode_escape(out);
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const std::size_t index = at_end() ? std::string_view::npos : names.find(text_[at_]);
    if (index == std::string_view::npos) return fail("An escape is not one of JSON's");
    ++at_;
    if (out) *out += meanings[index];
    return true;
}

bool JsonCursor::hex4(unsigned& unit) {
    unit = 0;
    for (int digit = 0; digit < 4; ++digit, ++at_) {
        const char byte = peek();
        unsigned nibble = 0;
        if (is_digit(byte))
            nibble = static_cast<unsigned>(byte - '0');
        else if (byte >= 'a' && byte <= 'f')
            nibble = static_cast<unsigned>(byte - 'a') + 10;
        else if (byte >= 'A' && byte <= 'F')
            nibble = static_cast<unsigned>(byte - 'A') + 10;
        else
            return fail("\\u needs four hexadecimal digits");
        unit = unit * 16 + nibble;
    }
    return true;
}

bool JsonCursor::unicode_escape(std::string* out) {
    unsigned point = 0;
    if (!hex4(point)) return false;
    if (point >= 0xDC00 && point <= 0xDFFF) return fail("Half a surrogate pair is no character");
    if (point >= 0xD800 && point <= 0xDBFF) {
        unsigned low = 0;
        if (!take('\\') || !take('u') || !hex4(low) || low < 0xDC00 || low > 0xDFFF)
            return fail("Half a surrogate pair is no character");
        point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    }
    if (out) append_utf8(*out, point);
    return true;
}

bool JsonCursor::value(int depth) {
    if (depth > deepest) return fail("Values are nested more than 64 deep");
    switch (peek()) {
        case '{':
        case '[':
            return members(peek(), depth);
        case '"':
            return string(nullptr);
        case 't':
            return word("true");
        case 'f':
            return word("false");
        case 'n':
            return word("null");
        default:
            return number();
    }
}

bool JsonCursor::members(char open, int depth) {
    const char close = open == '{' ? '}' : ']';
    take(open);
    skip_space();
    if (take(close)) return true;
    for (;;) {
        skip_space();
        if (open == '{') {
            if (!string(nullptr)) return false;
            skip_space();
            if (!take(':')) return fail("A colon is missing after a key");
            skip_space();
        }
        if (!value(depth + 1)) return false;
        skip_space();
        if (take(close)) return true;
        if (!take(',')) return fail("A comma or a closing bracket is missing");
    }
}

bool JsonCursor::word(std::string_view expected) {
    if (text_.substr(at_, expected.size()) != expected) return fail("A value is missing or misspelt");
    at_ += expected.size();
    return true;
}

bool JsonCursor::digits() {
    if (!is_digit(peek())) return fail("A digit is missing in a number");
    while (is_digit(peek())) ++at_;
    return true;
}

bool JsonCursor::number() {
    const bool negative = take('-');
    if (!is_digit(peek()))
        return fail(negative ? "A digit is missing in a number" : "A value is missing or misspelt");
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (take('e') || take('E')) {
        if (!take('+')) take('-');
        return digits();
    }
    return true;
}

}  // namespace sim::app

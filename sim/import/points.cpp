#include "sim/import/points.h"

#include "sim/scenario/utf8.h"

namespace sim::threads {
namespace {

char32_t point_at(std::string_view text, std::size_t at, std::size_t bytes) {
    const auto byte = [&](std::size_t index) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[at + index]));
    };
    if (bytes == 1) return byte(0);
    char32_t point = byte(0) & (0xFFu >> (bytes + 1));
    for (std::size_t index = 1; index < bytes; ++index) point = point << 6 | (byte(index) & 0x3F);
    return point;
}

void append(std::string& out, char32_t point) {
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (point >> shift & 0x3F)); };
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0 | point >> 6);
        tail(0);
    } else if (point < 0x10000) {
        out += static_cast<char>(0xE0 | point >> 12);
        tail(6), tail(0);
    } else {
        out += static_cast<char>(0xF0 | point >> 18);
        tail(12), tail(6), tail(0);
    }
}

}  // namespace

std::u32string decode(std::string_view utf8) {
    std::u32string points;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t bytes = scenario::code_point_bytes(utf8, at);
        if (bytes > 0) points += point_at(utf8, at, bytes);
        at += bytes > 0 ? bytes : 1;
    }
    return points;
}

std::string encode(std::u32string_view points) {
    std::string utf8;
    for (const char32_t point : points) append(utf8, point);
    return utf8;
}

bool is_ascii_upper(char32_t point) { return point >= U'A' && point <= U'Z'; }
bool is_ascii_letter(char32_t point) { return is_ascii_upper(point) || (point >= U'a' && point <= U'z'); }
bool is_ascii_digit(char32_t point) { return point >= U'0' && point <= U'9'; }

bool is_word_point(char32_t point) {
    if (is_ascii_letter(point) || is_ascii_digit(point) || point == U'_') return true;
    return (point >= 0xC0 && point < 0x2000) || (point >= 0x3040 && point < 0xD800);
}

}  // namespace sim::threads

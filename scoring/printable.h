// Strangers' texts as a terminal, a page or a table may be given them: what would move its cursor, change its
// colours or turn its reading direction is written out as \u202e, what is no UTF-8 as \xff.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace scoring {

namespace printable_detail {

struct Point {
    std::uint32_t value = 0;
    std::size_t bytes = 0;  ///< 0: no UTF-8 (RFC 3629)
};

inline Point point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[at + index]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return {first, 1};
    const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + bytes > text.size()) return {};
    std::uint32_t value = first & (0x7FU >> bytes);
    for (std::size_t index = 1; index < bytes; ++index) {
        if ((byte(index) & 0xC0U) != 0x80) return {};
        value = value << 6 | (byte(index) & 0x3FU);
    }
    constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < least[bytes] || value > 0x10FFFF || surrogate) return {};
    return {value, bytes};
}

/// C0 and C1 controls, and the directional embeddings, overrides and isolates of Unicode.
inline bool commands_terminals(std::uint32_t point) {
    return point < 0x20 || (point >= 0x7F && point <= 0x9F) || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069);
}

inline void append_hex(std::string& text, std::uint32_t value, int digits) {
    for (int digit = digits - 1; digit >= 0; --digit) text += "0123456789abcdef"[value >> (4 * digit) & 15U];
}

/// All that may need writing out begins with one of these bytes.
inline bool may_command(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return (value < 0x20 && byte != '\n') || value >= 0x7F;
}

inline std::string written_out(std::string_view text, bool keep_lines) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Point point = point_at(text, at);
        const bool line_end =
            text[at] == '\n' || (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n');
        if (point.bytes == 0) {
            shown += "\\x";
            append_hex(shown, static_cast<unsigned char>(text[at]), 2);
        } else if (text[at] == '\t' || (keep_lines && line_end) || !commands_terminals(point.value)) {
            shown += text.substr(at, point.bytes);
        } else {
            shown += "\\u";
            append_hex(shown, point.value, 4);
        }
        at += point.bytes == 0 ? 1 : point.bytes;
    }
    return shown;
}

}  // namespace printable_detail

/// Line ends and tabs stay. In JSON text the result means the same.
inline std::string printable(std::string_view text) { return printable_detail::written_out(text, true); }
/// Line ends are written out too: nothing in it can pass for a line of its own.
inline std::string printable_line(std::string_view text) {
    return printable_detail::written_out(text, false);
}
/// Quick, for texts that mostly are; false may still come out as it was.
inline bool is_plainly_printable(std::string_view text) {
    for (const char byte : text)
        if (printable_detail::may_command(byte)) return false;
    return true;
}
inline bool is_printable_line(std::string_view text) { return printable_line(text) == text; }

}  // namespace scoring

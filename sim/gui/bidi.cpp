#include "sim/gui/bidi.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/ushape.h>

#include <algorithm>
#include <memory>

#include "sim/gui/clusters.h"

namespace sim::gui {

namespace {

struct CloseBidi {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};
using Bidi = std::unique_ptr<UBiDi, CloseBidi>;

bool runs_to_the_left(char32_t character) {
    if (character < 0x590) return false;
    switch (u_charDirection(static_cast<UChar32>(character))) {
        case U_RIGHT_TO_LEFT:
        case U_RIGHT_TO_LEFT_ARABIC:
        case U_ARABIC_NUMBER:
        case U_RIGHT_TO_LEFT_EMBEDDING:
        case U_RIGHT_TO_LEFT_OVERRIDE:
        case U_RIGHT_TO_LEFT_ISOLATE:
            return true;
        default:
            return false;
    }
}

/// The text in 16-bit units, and the byte each unit comes from (one more at the end).
struct Units {
    std::u16string text;
    std::vector<int> bytes;
};

Units units_of(std::string_view utf8) {
    Units units;
    for (int at = 0; at < static_cast<int>(utf8.size());) {
        const int from = at;
        const char32_t character = next_character(utf8, at);
        if (character > 0xffff) {
            units.text.push_back(static_cast<char16_t>(0xd7c0 + (character >> 10)));
            units.text.push_back(static_cast<char16_t>(0xdc00 + (character & 0x3ff)));
            units.bytes.insert(units.bytes.end(), {from, from});
        } else {
            units.text.push_back(static_cast<char16_t>(character));
            units.bytes.push_back(from);
        }
    }
    units.bytes.push_back(static_cast<int>(utf8.size()));
    return units;
}

std::string utf8_of(const std::u16string& units) {
    std::string out;
    for (std::size_t n = 0; n < units.size(); ++n) {
        char32_t character = units[n];
        const bool pair = character >= 0xd800 && character < 0xdc00 && n + 1 < units.size();
        if (pair) character = 0x10000 + ((character - 0xd800) << 10) + (units[++n] - 0xdc00u);
        append_utf8(out, character);
    }
    return out;
}

/// Arabic letters in the form they have beside their neighbours; still in the order they are written.
std::string joined(std::string_view utf8) {
    const std::u16string text = units_of(utf8).text;
    std::u16string shaped(text.size() * 2 + 8, u'\0');
    UErrorCode status = U_ZERO_ERROR;
    const int length = u_shapeArabic(
        text.data(), static_cast<std::int32_t>(text.size()), shaped.data(),
        static_cast<std::int32_t>(shaped.size()),
        U_SHAPE_LETTERS_SHAPE | U_SHAPE_LENGTH_GROW_SHRINK | U_SHAPE_TEXT_DIRECTION_LOGICAL, &status);
    if (U_FAILURE(status)) return std::string(utf8);
    shaped.resize(static_cast<std::size_t>(length));
    return utf8_of(shaped);
}

/// Who is spoken to and what is linked says nothing about the language of the words around.
bool is_name_or_link(std::string_view word) {
    return word.starts_with('@') || word.starts_with('#') || word.starts_with("http");
}

Direction first_strong(std::string_view word) {
    for (int at = 0; at < static_cast<int>(word.size());) {
        const char32_t character = next_character(word, at);
        const UCharDirection way = u_charDirection(static_cast<UChar32>(character));
        if (way == U_LEFT_TO_RIGHT) return Direction::left_to_right;
        if (way == U_RIGHT_TO_LEFT || way == U_RIGHT_TO_LEFT_ARABIC) return Direction::right_to_left;
    }
    return Direction::automatic;
}

/// The sign before a Latin handle or hashtag belongs to it, also among words from right to left; the rules of
/// Unicode would put it behind.
void hold_names_together(std::u16string& text) {
    for (std::size_t n = 0; n + 1 < text.size(); ++n)
        if ((text[n] == u'@' || text[n] == u'#') && u_charDirection(text[n + 1]) == U_LEFT_TO_RIGHT)
            text[n] = u'a';
}

}  // namespace

bool has_right_to_left(std::string_view utf8) {
    // No character below U+0590 does, and those have a first byte of 0xD6 or more.
    const auto may_begin_one = [](char byte) { return static_cast<unsigned char>(byte) >= 0xd6; };
    if (std::none_of(utf8.begin(), utf8.end(), may_begin_one)) return false;
    for (int at = 0; at < static_cast<int>(utf8.size());)
        if (runs_to_the_left(next_character(utf8, at))) return true;
    return false;
}

Direction direction_of(std::string_view paragraph) {
    if (!has_right_to_left(paragraph)) return Direction::left_to_right;
    std::size_t at = 0;
    while (at < paragraph.size()) {
        const std::size_t end = std::min(paragraph.find_first_of(" \n", at), paragraph.size());
        const std::string_view word = paragraph.substr(at, end - at);
        at = end + 1;
        if (is_name_or_link(word)) continue;
        if (const Direction way = first_strong(word); way != Direction::automatic) return way;
    }
    return Direction::left_to_right;
}

std::vector<VisualRun> visual_runs(std::string_view line, Direction base) {
    const int size = static_cast<int>(line.size());
    if (line.empty()) return {};
    if (!has_right_to_left(line) && base != Direction::right_to_left) return {{0, size, false}};
    if (base == Direction::automatic) base = direction_of(line);
    Units units = units_of(line);
    hold_names_together(units.text);
    const Bidi bidi(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    const UBiDiLevel level = base == Direction::right_to_left ? 1 : 0;
    ubidi_setPara(bidi.get(), units.text.data(), static_cast<std::int32_t>(units.text.size()), level, nullptr,
                  &status);
    const int count = ubidi_countRuns(bidi.get(), &status);
    if (U_FAILURE(status)) return {{0, size, false}};
    std::vector<VisualRun> runs;
    for (int n = 0; n < count; ++n) {
        std::int32_t start = 0, length = 0;
        const UBiDiDirection way = ubidi_getVisualRun(bidi.get(), n, &start, &length);
        runs.push_back({units.bytes[static_cast<std::size_t>(start)],
                        units.bytes[static_cast<std::size_t>(start) + static_cast<std::size_t>(length)],
                        way == UBIDI_RTL});
    }
    return runs;
}

std::string turned_around(std::string_view run) {
    const std::string text = joined(run);
    const std::vector<int> borders = cluster_borders(text);
    std::string out;
    for (std::size_t n = borders.size() - 1; n > 0; --n) {
        const auto from = static_cast<std::size_t>(borders[n - 1]);
        const std::string_view cluster =
            std::string_view(text).substr(from, static_cast<std::size_t>(borders[n]) - from);
        int at = 0;
        const char32_t first = next_character(cluster, at);
        append_utf8(out, static_cast<char32_t>(u_charMirror(static_cast<UChar32>(first))));
        out += cluster.substr(static_cast<std::size_t>(at));
    }
    return out;
}

}  // namespace sim::gui

#include "sim/gui/clusters.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace sim::gui {

namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

template <typename Make>
std::vector<int> borders(std::string_view utf8, Make make) {
    std::vector<int> found{0};
    UErrorCode status = U_ZERO_ERROR;
    const Iterator iterator(make(icu::Locale::getRoot(), status));
    UText* text = utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
    if (U_SUCCESS(status)) {
        iterator->setText(text, status);
        for (int at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next())
            found.push_back(at);
    }
    utext_close(text);
    if (found.back() != static_cast<int>(utf8.size())) found.push_back(static_cast<int>(utf8.size()));
    return found;
}

bool is_ascii(std::string_view utf8) {
    return std::all_of(utf8.begin(), utf8.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// Every code point stands alone: true for most texts in most scripts, emoji and combining marks aside.
/// Asking for this is far quicker than walking an iterator.
bool each_stands_alone(std::string_view utf8) {
    for (int at = 0; at < static_cast<int>(utf8.size());) {
        const auto character = static_cast<UChar32>(next_character(utf8, at));
        if (character == '\r' || u_hasBinaryProperty(character, UCHAR_EXTENDED_PICTOGRAPHIC)) return false;
        const int kind = u_getIntPropertyValue(character, UCHAR_GRAPHEME_CLUSTER_BREAK);
        const bool control = kind == U_GCB_CONTROL || kind == U_GCB_LF;
        if (!control && kind != U_GCB_OTHER && kind != U_GCB_LV && kind != U_GCB_LVT) return false;
    }
    return true;
}

/// Plain English needs no tables: most text on a screen is, and is laid out anew in every frame.
std::vector<int> ascii_line_breaks(std::string_view text) {
    std::vector<int> found;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const bool after_space = text[at - 1] == ' ' && text[at] != ' ' && text[at] != '\n';
        if (after_space || text[at - 1] == '\n') found.push_back(static_cast<int>(at));
    }
    found.push_back(static_cast<int>(text.size()));
    return found;
}

}  // namespace

std::vector<int> cluster_borders(std::string_view utf8) {
    if (utf8.empty()) return {0};
    if (is_ascii(utf8) && utf8.find('\r') == std::string_view::npos) {
        std::vector<int> every(utf8.size() + 1);
        std::iota(every.begin(), every.end(), 0);
        return every;
    }
    if (each_stands_alone(utf8)) {
        std::vector<int> found{0};
        for (int at = 0; at < static_cast<int>(utf8.size()); found.push_back(at)) next_character(utf8, at);
        return found;
    }
    return borders(utf8, [](const icu::Locale& locale, UErrorCode& status) {
        return icu::BreakIterator::createCharacterInstance(locale, status);
    });
}

std::vector<int> line_breaks(std::string_view utf8) {
    if (utf8.empty()) return {};
    if (is_ascii(utf8)) return ascii_line_breaks(utf8);
    std::vector<int> found = borders(utf8, [](const icu::Locale& locale, UErrorCode& status) {
        return icu::BreakIterator::createLineInstance(locale, status);
    });
    found.erase(found.begin());
    // A blank that carries a combining mark is one cluster with it, though Unicode lets a line break between.
    const std::vector<int> clusters = cluster_borders(utf8);
    std::erase_if(found, [&](int at) { return !std::binary_search(clusters.begin(), clusters.end(), at); });
    return found;
}

std::vector<int> word_borders(std::string_view utf8) {
    if (utf8.empty()) return {0};
    return borders(utf8, [](const icu::Locale& locale, UErrorCode& status) {
        return icu::BreakIterator::createWordInstance(locale, status);
    });
}

char32_t next_character(std::string_view utf8, int& at) {
    UChar32 character = 0;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const int size = static_cast<int>(utf8.size());
    U8_NEXT_OR_FFFD(bytes, at, size, character);
    return static_cast<char32_t>(character);
}

void append_utf8(std::string& out, char32_t character) {
    std::uint8_t bytes[U8_MAX_LENGTH];
    int length = 0;
    const bool sayable = character <= 0x10ffff && (character < 0xd800 || character > 0xdfff);
    U8_APPEND_UNSAFE(bytes, length, sayable ? static_cast<UChar32>(character) : 0xfffd);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

int byte_offset(std::string_view utf8, int code_points) {
    int at = 0;
    while (code_points-- > 0 && at < static_cast<int>(utf8.size())) next_character(utf8, at);
    return at;
}

}  // namespace sim::gui

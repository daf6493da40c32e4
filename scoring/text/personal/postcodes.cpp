#include "scoring/text/personal/postcodes.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "scoring/text/personal/detectors.h"

namespace scoring::text::personal {
namespace {

bool is_plain_letter(char byte) { return byte >= 'a' && byte <= 'z'; }

// SW1A 1AA, M1 1AE, LS12 3AB.
int british_end(const FlatText& text, int at) {
    int end = at;
    while (is_plain_letter(text.at(end)) && end - at < 2) ++end;
    if (end == at || !is_number(text.at(end))) return at;
    ++end;
    const bool second_number = is_number(text.at(end)) && !is_plain_letter(text.at(end + 1));
    const bool letter =
        is_plain_letter(text.at(end)) && (text.at(end + 1) == ' ' || is_number(text.at(end + 1)));
    if (second_number || letter) ++end;
    if (text.at(end) == ' ') ++end;
    return is_number(text.at(end)) && is_plain_letter(text.at(end + 1)) && is_plain_letter(text.at(end + 2))
               ? end + 3
               : at;
}

// K1A 0B1.
int canadian_end(const FlatText& text, int at) {
    const auto triple = [&text](int from, bool letter_first) {
        for (int index = 0; index < 3; ++index) {
            const bool letter = (index % 2 == 0) == letter_first;
            if (letter ? !is_plain_letter(text.at(from + index)) : !is_number(text.at(from + index)))
                return false;
        }
        return true;
    };
    if (!triple(at, true)) return at;
    const int second = at + 3 + (text.at(at + 3) == ' ' || text.at(at + 3) == '-' ? 1 : 0);
    return triple(second, false) ? second + 3 : at;
}

// D02 X285, H91 X2Y3: a letter, two figures (or 6W), four of both with a figure among them.
int irish_end(const FlatText& text, int at) {
    constexpr int unique = 4;
    if (!is_plain_letter(text.at(at)) || !is_number(text.at(at + 1)) ||
        !(is_number(text.at(at + 2)) || text.at(at + 2) == 'w'))
        return at;
    int end = at + 3 + (text.at(at + 3) == ' ' ? 1 : 0);
    bool has_figure = false;
    for (int index = 0; index < unique; ++index, ++end) {
        if (!is_number(text.at(end)) && !is_plain_letter(text.at(end))) return at;
        has_figure = has_figure || is_number(text.at(end));
    }
    return has_figure ? end : at;
}

// NSW 2034, VIC 3056: an Australian state and four figures.
int australian_end(const FlatText& text, int at) {
    constexpr int figures = 4;
    int end = 0;
    for (const std::string_view state : {"nsw", "vic", "qld", "tas", "act", "sa", "wa", "nt"})
        if (text.flat().compare(static_cast<std::size_t>(at), state.size() + 1, std::string(state) + " ") ==
            0)
            end = at + static_cast<int>(state.size()) + 1;
    if (end == 0) return at;
    for (int index = 0; index < figures; ++index)
        if (!is_number(text.at(end + index))) return at;
    return end + figures;
}

// 560001, 560 001.
int indian_end(const FlatText& text, int at) {
    if (text.at(at) < '1' || text.at(at) > '9') return at;
    int end = at, figures = 0;
    for (constexpr int most = 6; figures < most; ++end) {
        if (is_number(text.at(end)))
            ++figures;
        else if (figures != 3 || text.at(end) != ' ')
            return at;
    }
    return end;
}

// 90210, 90210-1234.
int american_end(const FlatText& text, int at) {
    for (int index = 0; index < 5; ++index)
        if (!is_number(text.at(at + index))) return at;
    int end = at + 5;
    if (text.at(end) == '-' && is_number(text.at(end + 1)) && is_number(text.at(end + 4))) end += 5;
    return end;
}

int first_end(const FlatText& text, int at, std::initializer_list<int (*)(const FlatText&, int)> shapes) {
    if (is_alphanumeric(text.at(at - 1))) return at;
    for (const auto shape : shapes) {
        const int end = shape(text, at);
        if (end > at && end <= text.size() && !is_alphanumeric(text.at(end))) return end;
    }
    return at;
}

}  // namespace

int postcode_end(const FlatText& text, int at) {
    return first_end(text, at,
                     {british_end, canadian_end, irish_end, australian_end, american_end, indian_end});
}

int sure_postcode_end(const FlatText& text, int at) {
    return first_end(text, at, {british_end, canadian_end, irish_end, australian_end});
}

void find_postcodes(const Search& search) {
    const FlatText& text = search.text;
    const bool has_post_code = text.flat().find("post code") != std::string::npos;
    if (!has_post_code && !((text.cues() | search.asked) & cue::postcode)) return;
    for (const Word& word : text.words()) {
        const int end = postcode_end(text, word.start);
        if (end == word.start) continue;
        constexpr int reach = 30;
        const std::string_view before = text.slice({std::max(0, word.start - reach), word.start});
        const bool called = (text.cues_before(word.start, 5) & cue::postcode) ||
                            (search.asked & cue::postcode) ||
                            before.find("post code") != std::string_view::npos;
        if (called) search.claims.add(PrivateKind::postcode, {word.start, end});
    }
}

}  // namespace scoring::text::personal

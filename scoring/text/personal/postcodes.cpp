#include "scoring/text/personal/postcodes.h"

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
    if (is_number(text.at(end)) && !is_plain_letter(text.at(end + 1)))
        ++end;
    else if (is_plain_letter(text.at(end)) && (text.at(end + 1) == ' ' || is_number(text.at(end + 1))))
        ++end;
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

// 90210, 90210-1234.
int american_end(const FlatText& text, int at) {
    for (int index = 0; index < 5; ++index)
        if (!is_number(text.at(at + index))) return at;
    int end = at + 5;
    if (text.at(end) == '-' && is_number(text.at(end + 1)) && is_number(text.at(end + 4))) end += 5;
    return end;
}

}  // namespace

int postcode_end(const FlatText& text, int at) {
    if (is_alphanumeric(text.at(at - 1))) return at;
    for (const auto shape : {british_end, canadian_end, american_end}) {
        const int end = shape(text, at);
        if (end > at && end <= text.size() && !is_alphanumeric(text.at(end))) return end;
    }
    return at;
}

void find_postcodes(const Search& search) {
    const FlatText& text = search.text;
    const bool has_post_code = text.flat().find("post code") != std::string::npos;
    if (!has_post_code && !((text.cues() | search.asked) & cue::postcode)) return;
    for (const Word& word : text.words()) {
        const int end = postcode_end(text, word.start);
        if (end == word.start) continue;
        const std::size_t near = text.flat().rfind("post code", static_cast<std::size_t>(word.start));
        const bool called = (text.cues_before(word.start, 5) & cue::postcode) ||
                            (search.asked & cue::postcode) ||
                            (near != std::string::npos && word.start - static_cast<int>(near) < 30);
        if (called) search.claims.add(PrivateKind::postcode, {word.start, end});
    }
}

}  // namespace scoring::text::personal

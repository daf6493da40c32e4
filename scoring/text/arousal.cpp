#include "scoring/text/arousal.h"

#include <algorithm>

namespace scoring::text {
namespace {

// U+1F620.. angry, pouting, steam from nose, crying loudly, swearing, broken heart, skull, screaming, thumbs
// down.
constexpr char32_t heated[] = {0x1F620, 0x1F621, 0x1F624, 0x1F92C, 0x1F62D,
                               0x1F631, 0x1F44E, 0x1F595, 0x1F92F, 0x1F622};

int marks_milli(const Token& token) {
    if (token.kind != TokenKind::punctuation || token.lower.empty()) return 0;
    const auto length = static_cast<int>(token.lower.size());
    if (token.lower.front() == '!') return length >= 2 ? 180 : 50;
    return token.lower.front() == '?' && length >= 2 ? 150 : 0;
}

int emoji_milli(const Message& message, const Token& token) {
    if (token.kind != TokenKind::emoji) return 0;
    const char32_t face = message.points[static_cast<std::size_t>(token.span.start)];
    return std::ranges::find(heated, face) != std::end(heated) ? 250 : 0;
}

int capitals_milli(const Message& message) {
    int loud = 0, words = 0;
    for (const Token& token : message.tokens) {
        if (token.kind != TokenKind::word) continue;
        ++words;
        loud += token.capitals && token.lower.size() > 2 ? 1 : 0;
    }
    if (loud == 0) return 0;
    return std::min(450, 120 * loud + (loud * 2 > words ? 200 : 0));
}

}  // namespace

int arousal_milli(const Message& message) {
    int milli = capitals_milli(message);
    int marks = 0;
    for (const Token& token : message.tokens) {
        marks += marks_milli(token);
        milli += emoji_milli(message, token);
    }
    milli += std::min(marks, 350);
    milli += std::min(600, 220 * static_cast<int>(hits_of(message, Cue::anger).size()));
    milli += std::min(360, 150 * static_cast<int>(hits_of(message, Cue::worry).size()));
    const auto praised = static_cast<int>(hits_of(message, Cue::praise).size());
    const auto angered = static_cast<int>(hits_of(message, Cue::anger).size());
    if (praised > 0 && angered == 0) milli /= 2;  // glad people write "!!", too
    return std::clamp(milli, 0, 1000);
}

}  // namespace scoring::text

#include "scoring/text/message.h"

#include <algorithm>

namespace scoring::text {

Span Message::span_of(int first_word, int last_word) const {
    const Word& first = words[static_cast<std::size_t>(first_word)];
    const Word& last = words[static_cast<std::size_t>(last_word)];
    return {tokens[static_cast<std::size_t>(first.token)].span.start,
            tokens[static_cast<std::size_t>(last.last_token)].span.end};
}

Span Message::span_of(const Hit& hit) const { return span_of(hit.first, hit.last); }

Span Message::sentence_around(int word) const {
    int first = word, last = word;
    while (first > 0 && words[static_cast<std::size_t>(first) - 1].id != sentence_break) --first;
    while (static_cast<std::size_t>(last) + 1 < words.size() &&
           words[static_cast<std::size_t>(last) + 1].id != sentence_break)
        ++last;
    return tokens.empty() ? Span{} : span_of(first, last);
}

bool overlaps(const Hit& a, const Hit& b) { return a.first <= b.last && b.first <= a.last; }

std::span<const Hit> hits_starting(const Message& message, int first, int last) {
    const auto begin = std::ranges::lower_bound(message.hits, first, {}, &Hit::first);
    const auto end = std::upper_bound(begin, message.hits.end(), last,
                                      [](int word, const Hit& hit) { return word < hit.first; });
    return {begin, end};
}

bool overlapped_by(const Message& message, const Hit& hit, Cue cue) {
    if (!message.cues.test(static_cast<std::size_t>(cue))) return false;
    const auto near = hits_starting(message, hit.first - longest_phrase, hit.last);
    return std::ranges::any_of(near,
                               [&](const Hit& other) { return other.cue == cue && overlaps(hit, other); });
}

std::vector<Hit> hits_of(const Message& message, Cue wanted, std::initializer_list<Cue> denied) {
    std::vector<Hit> found;
    if (!message.cues.test(static_cast<std::size_t>(wanted))) return found;
    for (const Hit& hit : message.hits) {
        if (hit.cue != wanted) continue;
        const bool taken_back =
            std::ranges::any_of(denied, [&](Cue cue) { return overlapped_by(message, hit, cue); });
        if (!taken_back && (found.empty() || !overlaps(found.back(), hit)))
            found.push_back(hit);
        else if (!taken_back)
            found.back().last = std::max(found.back().last, hit.last);
    }
    return found;
}

}  // namespace scoring::text

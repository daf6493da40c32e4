#include <algorithm>

#include "scoring/text/character_classes.h"
#include "scoring/text/code_points.h"
#include "scoring/text/entities.h"

namespace scoring::text {
namespace {

constexpr std::size_t longest_handle = 20;
constexpr std::size_t longest_slug = 25;

bool blocks_mention(char32_t point) {
    return is_word_point(point) || is_at_sign(point) ||
           (point < 0x80 && std::u32string_view(U"!#$%&*").find(point) != std::u32string_view::npos);
}

// "RT@handle" is a mention although a letter stands before the sign; unless the letters belong to an earlier
// one.
bool follows_retweet_mark(std::u32string_view points, std::size_t at, std::size_t consumed) {
    if (at < 2 || to_ascii_lower(points[at - 2]) != U'r' || to_ascii_lower(points[at - 1]) != U't')
        return false;
    if (at == 2) return true;
    if (at - 3 < consumed) return false;
    const char32_t before = points[at - 3];
    return !is_word_point(before) &&
           !(before < 0x80 && std::u32string_view(U"+~.-").find(before) != std::u32string_view::npos);
}

bool may_start(std::u32string_view points, std::size_t at, std::size_t consumed) {
    return at == 0 || !blocks_mention(points[at - 1]) || follows_retweet_mark(points, at, consumed);
}

std::size_t handle_end(std::u32string_view points, std::size_t at) {
    const std::size_t limit = std::min(points.size(), at + longest_handle);
    while (at < limit && is_word_point(points[at])) ++at;
    return at;
}

std::size_t slug_end(std::u32string_view points, std::size_t at) {
    if (at + 1 >= points.size() || points[at] != U'/' || !is_ascii_letter(points[at + 1])) return at;
    const std::size_t limit = std::min(points.size(), at + 1 + longest_slug);
    ++at;
    while (at < limit && (is_word_point(points[at]) || points[at] == U'-')) ++at;
    return at;
}

// An address or a link, not a mention.
bool is_spoilt_by(std::u32string_view after) {
    return !after.empty() &&
           (is_at_sign(after[0]) || is_accented_latin(after[0]) || after.starts_with(U"://"));
}

}  // namespace

std::vector<Mention> find_mentions(std::u32string_view points) {
    std::vector<Mention> found;
    if (!holds(points, U'@', U'\uFF20')) return found;
    constexpr std::u32string_view signs = U"@\uFF20";
    std::size_t consumed = 0;  // by an earlier mention, taken or refused
    for (std::size_t at = points.find_first_of(signs); at < points.size();
         at = points.find_first_of(signs, at)) {
        const std::size_t handle = at + 1;
        const std::size_t slug = handle_end(points, handle);
        if (slug == handle || !may_start(points, at, consumed)) {
            at = handle;
            continue;
        }
        const std::size_t end = slug_end(points, slug);
        if (!is_spoilt_by(points.substr(end))) {
            const auto to_int = [](std::size_t index) { return static_cast<int>(index); };
            found.push_back({{to_int(at), to_int(end)}, {to_int(slug), to_int(end)}});
        }
        at = consumed = end;
    }
    return found;
}

Span find_reply_handle(std::u32string_view points) {
    std::size_t at = 0;
    while (at < points.size() && is_network_space(points[at])) ++at;
    if (at >= points.size() || !is_at_sign(points[at])) return {};
    const std::size_t end = handle_end(points, at + 1);
    if (end == at + 1 || is_spoilt_by(points.substr(end))) return {};
    return {static_cast<int>(at + 1), static_cast<int>(end)};
}

}  // namespace scoring::text

// What the network makes clickable: mentions, list mentions, hashtags, cashtags and links, by its own
// published conformance suite. One pass each, linear in the text, whatever the text holds.
#pragma once

#include <string_view>
#include <vector>

#include "scoring/reading.h"

namespace scoring::text {

/// A mention; `slug` covers "/list-name" behind the handle and is empty where none follows.
struct Mention {
    Span span;  ///< sign, handle and slug
    Span slug;
    bool operator==(const Mention&) const = default;
};

/// All entities in order, none overlapping another; a list mention is one mention. Spans include the sign (@,
/// #, $).
std::vector<Entity> find_entities(std::u32string_view points);
/// `links` are those of find_urls() in the same text, for who has them already.
std::vector<Entity> find_entities(std::u32string_view points, const std::vector<Span>& links);
std::vector<Entity> find_entities(std::string_view utf8);

/// Each kind by itself, as if the others did not exist. Links with and without protocol.
std::vector<Span> find_urls(std::u32string_view points);
std::vector<Mention> find_mentions(std::u32string_view points);
std::vector<Span> find_hashtags(std::u32string_view points);
std::vector<Span> find_cashtags(std::u32string_view points);

/// The handle (without its sign) that the post replies to by beginning with it; empty when it is no reply.
Span find_reply_handle(std::u32string_view points);

}  // namespace scoring::text

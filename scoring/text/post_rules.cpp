#include "scoring/text/post_rules.h"

#include <algorithm>
#include <string>
#include <vector>

#include "scoring/text/character_classes.h"
#include "scoring/text/code_points.h"
#include "scoring/text/entities.h"

namespace scoring::text {
namespace {

using View = std::u32string_view;

bool is_hex(char32_t point) {
    return is_ascii_digit(point) || (to_ascii_lower(point) >= U'a' && to_ascii_lower(point) <= U'f');
}

// All of `part` made of unreserved characters, sub-delimiters, %-escapes and `extra`.
bool is_made_of_link_points(View part, View extra) {
    for (std::size_t at = 0; at < part.size(); ++at) {
        const char32_t point = part[at];
        if (point == U'%') {
            if (at + 2 >= part.size() || !is_hex(part[at + 1]) || !is_hex(part[at + 2])) return false;
            at += 2;
        } else if (!is_ascii_alphanumeric(point) && !is_cyrillic(point) &&
                   View(U"-._~!$&'()*+,;=").find(point) == not_found && extra.find(point) == not_found) {
            return false;
        }
    }
    return true;
}

std::vector<View> split(View text, char32_t separator) {
    std::vector<View> parts;
    for (std::size_t end = text.find(separator); end != not_found; end = text.find(separator)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

bool is_octet(View part) {
    if (part.empty() || part.size() > 3 || !std::ranges::all_of(part, is_ascii_digit)) return false;
    if (part.size() > 1 && part[0] == U'0') return false;
    int value = 0;
    for (const char32_t digit : part) value = value * 10 + static_cast<int>(digit - U'0');
    return value <= 255;
}

bool is_host_edge(char32_t point) { return is_ascii_alphanumeric(point) || point >= 0x80; }

bool is_host_label(View label, bool allow_underscore) {
    return !label.empty() && is_host_edge(label.front()) && is_host_edge(label.back()) &&
           std::ranges::all_of(label, [allow_underscore](char32_t point) {
               return is_host_edge(point) || point == U'-' || (allow_underscore && point == U'_');
           });
}

bool is_address(View host) {
    if (host.size() > 2 && host.front() == U'[' && host.back() == U']')
        return std::ranges::all_of(host.substr(1, host.size() - 2), [](char32_t point) {
            return is_hex(point) || point == U':' || point == U'.';
        });
    const std::vector<View> parts = split(host, U'.');
    return parts.size() == 4 && std::ranges::all_of(parts, is_octet);
}

bool is_host(View host) {
    if (is_address(host)) return true;
    const std::vector<View> labels = split(host, U'.');
    if (labels.size() < 2 || is_ascii_digit(labels.back().empty() ? U'0' : labels.back().front()))
        return false;
    for (std::size_t index = 0; index < labels.size(); ++index)
        if (!is_host_label(labels[index], index + 2 < labels.size())) return false;
    return true;
}

bool is_authority(View authority) {
    if (const std::size_t at = authority.find(U'@'); at != not_found) {
        if (!is_made_of_link_points(authority.substr(0, at), U":")) return false;
        authority.remove_prefix(at + 1);
    }
    const std::size_t colon = authority.rfind(U':');
    if (colon != not_found && authority.find(U']', colon) == not_found) {
        const View port = authority.substr(colon + 1);
        if (port.empty() || port.size() > 5 || !std::ranges::all_of(port, is_ascii_digit)) return false;
        authority = authority.substr(0, colon);
    }
    return is_host(authority);
}

// Cuts off and returns what precedes the first of `signs`.
View take_until(View& rest, View signs) {
    const std::size_t end = std::min(rest.find_first_of(signs), rest.size());
    const View part = rest.substr(0, end);
    rest.remove_prefix(end);
    return part;
}

bool is_http(View scheme) {
    return std::ranges::equal(scheme, View(U"http"), {}, to_ascii_lower) ||
           std::ranges::equal(scheme, View(U"https"), {}, to_ascii_lower);
}

}  // namespace

bool is_handle(std::string_view utf8) {
    const std::u32string points = decode(utf8);
    const std::vector<Mention> found = find_mentions(points);
    return found.size() == 1 && found[0].slug.empty() &&
           found[0].span == Span{0, static_cast<int>(points.size())};
}

bool is_list(std::string_view utf8) {
    const std::u32string points = decode(utf8);
    const std::vector<Mention> found = find_mentions(points);
    return found.size() == 1 && !found[0].slug.empty() &&
           found[0].span == Span{0, static_cast<int>(points.size())};
}

bool is_hashtag(std::string_view utf8) {
    const std::u32string points = decode(utf8);
    const std::vector<Span> found = find_hashtags(points);
    return found.size() == 1 && found[0] == Span{0, static_cast<int>(points.size())};
}

bool is_link(std::string_view utf8, bool require_protocol) {
    const std::u32string points = decode(utf8);
    View rest = points;
    if (const std::size_t colon = rest.find(U"://");
        colon != not_found && colon == rest.find_first_of(U":/?#")) {
        if (!is_http(rest.substr(0, colon))) return false;
        rest.remove_prefix(colon + 3);
    } else if (require_protocol) {
        return false;
    }
    if (!is_authority(take_until(rest, U"/?#"))) return false;
    if (!is_made_of_link_points(take_until(rest, U"?#"), U":|@/")) return false;
    if (rest.starts_with(U'?') && !is_made_of_link_points(take_until(rest, U"#").substr(1), U":|@/?"))
        return false;
    return rest.empty() || is_made_of_link_points(rest.substr(1), U":|@/?");
}

}  // namespace scoring::text

// The parts of link scanning that look inside one host name.
#include "scoring/text/character_classes.h"
#include "scoring/text/link_scanner.h"
#include "scoring/text/top_level_domains.h"

namespace scoring::text {
namespace {

constexpr std::size_t longest_label = 63;

bool is_latin_host_point(char32_t point) {
    return point == U'-' || is_ascii_alphanumeric(point) || is_accented_latin(point);
}

std::size_t skip_latin(std::u32string_view host, std::size_t at) {
    while (at < host.size() && is_latin_host_point(host[at])) ++at;
    return at;
}

// Thresholds of RFC 3492, section 6.1.
std::size_t adapt_bias(std::size_t delta, std::size_t points, bool first) {
    delta = first ? delta / 700 : delta / 2;
    delta += delta / points;
    std::size_t step = 0;
    for (; delta > 455; step += 36) delta /= 35;
    return step + 36 * delta / (delta + 38);
}

std::size_t digits_for(std::size_t delta, std::size_t bias) {
    std::size_t digits = 1;
    for (std::size_t step = 36;; step += 36, ++digits) {
        const std::size_t threshold = step <= bias ? 1 : step >= bias + 26 ? 26 : step - bias;
        if (delta < threshold) return digits;
        delta = (delta - threshold) / (36 - threshold);
    }
}

// How long the label is in punycode (RFC 3492, section 6.3), prefix included. Only the length is of interest.
std::size_t punycode_size(std::u32string_view label) {
    std::size_t handled = 0;
    for (const char32_t point : label) handled += point < 0x80;
    const std::size_t basic = handled;
    std::size_t size = 4 + basic + (basic > 0 ? 1 : 0);
    std::size_t delta = 0;
    std::size_t bias = 72;
    for (char32_t current = 0x80; handled < label.size(); ++current, ++delta) {
        char32_t next = 0x10FFFF;
        for (const char32_t point : label)
            if (point >= current && point < next) next = point;
        delta += (next - current) * (handled + 1);
        current = next;
        for (const char32_t point : label) {
            if (point < current) ++delta;
            if (point != current) continue;
            size += digits_for(delta, bias);
            bias = adapt_bias(delta, handled + 1, handled == basic);
            delta = 0;
            ++handled;
        }
    }
    return size;
}

std::size_t encoded_size(std::u32string_view label) {
    if (label.size() > longest_label) return label.size();
    for (const char32_t point : label)
        if (point >= 0x80) return punycode_size(label);
    return label.size();
}

bool is_label_separator(char32_t point) { return point == 0x3002 || point == 0xFF0E || point == 0xFF61; }

// Ideographic full stops separate labels too, but what they separate must fit together.
std::size_t encoded_size_between_dots(std::u32string_view label) {
    std::size_t size = 0;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= label.size(); ++at) {
        if (at < label.size() && !is_label_separator(label[at])) continue;
        size += encoded_size(label.substr(start, at - start)) + (start > 0 ? 1 : 0);
        start = at + 1;
    }
    return size;
}

}  // namespace

std::vector<Span> find_latin_hosts(std::u32string_view host) {
    std::vector<Span> found;
    for (std::size_t start = 0; start < host.size();) {
        std::size_t at = skip_latin(host, start);
        if (at == start) {
            ++start;
            continue;
        }
        std::size_t end = 0;
        while (at < host.size() && host[at] == U'.') {
            const std::size_t label = at + 1;
            if (const std::size_t length = top_level_domain_length(host.substr(label))) end = label + length;
            at = skip_latin(host, label);
            if (at == label) break;
        }
        if (end > 0) found.push_back({static_cast<int>(start), static_cast<int>(end)});
        start = end > 0 ? end : at;
    }
    return found;
}

bool has_encodable_labels(std::u32string_view host) {
    if (host.starts_with(U"xn--") && find_latin_hosts(host).empty()) return false;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= host.size(); ++at) {
        if (at < host.size() && host[at] != U'.') continue;
        const std::size_t size = encoded_size_between_dots(host.substr(start, at - start));
        if (size < 1 || size > longest_label) return false;
        start = at + 1;
    }
    return true;
}

}  // namespace scoring::text

#include <string>

#include "scoring/text/personal/detectors.h"

namespace scoring::text::personal {
namespace {

// Behind one number of 0 to 255 without leading zeros; `at` when there is none.
int octet_end(const FlatText& text, int at) {
    int value = 0;
    int end = at;
    while (is_number(text.at(end)) && end - at < 4) value = value * 10 + (text.at(end++) - '0');
    return end - at > 3 || value > 255 || (end - at > 1 && text.at(at) == '0') ? at : end;
}

int ipv4_end(const FlatText& text, int at) {
    for (int octet = 0; octet < 4; ++octet) {
        if (octet > 0 && text.at(at++) != '.') return 0;
        const int end = octet_end(text, at);
        if (end == at) return 0;
        at = end;
    }
    const bool goes_on = is_alphanumeric(text.at(at)) || (text.at(at) == '.' && is_number(text.at(at + 1)));
    return goes_on ? 0 : at;
}

bool is_hex(char byte) { return is_number(byte) || (byte >= 'a' && byte <= 'f'); }

// At least three groups and "::", or all eight groups; times ("12:30:45") have neither.
int ipv6_end(const FlatText& text, int at) {
    int groups = 0;
    int digits = 0;
    bool shortened = false;
    int end = at;
    while (is_hex(text.at(end)) || text.at(end) == ':') {
        if (text.at(end) != ':') {
            groups += end == at || text.at(end - 1) == ':';
            digits = text.at(end - 1) == ':' || end == at ? 1 : digits + 1;
            if (digits > 4) return 0;
        } else if (text.at(end + 1) == ':') {
            if (shortened || text.at(end + 2) == ':') return 0;
            shortened = true;
        }
        ++end;
    }
    if (is_alphanumeric(text.at(end)) || groups > 8 ||
        (end - at > 1 && text.at(end - 1) == ':' && !shortened))
        return 0;
    return groups == 8 || (shortened && groups >= 3) ? end : 0;
}

bool is_version(const FlatText& text, Span span) {
    if (text.cues_before(span.start, 6) & cue::network) return false;
    return (text.cues_before(span.start, 2) & cue::version) || span.end - span.start < 10;
}

void look_for_ipv4(const Search& search) {
    const FlatText& text = search.text;
    for (int at = 0; at < text.size(); ++at) {
        const char before = text.at(at - 1);
        if (!is_number(text.at(at)) || is_alphanumeric(before) || before == '.' || before == '-') continue;
        const int end = ipv4_end(text, at);
        if (end == 0 || is_version(text, {at, end})) continue;
        search.claims.add(PrivateKind::ip, {at, end});
        at = end;
    }
}

void look_for_ipv6(const Search& search) {
    const FlatText& text = search.text;
    for (int at = 0; at < text.size(); ++at) {
        const char before = text.at(at - 1);
        if (!is_hex(text.at(at)) || is_alphanumeric(before) || before == ':') continue;
        const int end = ipv6_end(text, at);
        if (end == 0) continue;
        search.claims.add(PrivateKind::ip, {at, end});
        at = end;
    }
}

}  // namespace

void find_ip_addresses(const Search& search) {
    const std::string& flat = search.text.flat();
    if (search.text.digit_count() >= 4 && flat.find('.') != std::string::npos) look_for_ipv4(search);
    if (search.text.digit_count() >= 2 && flat.find(':') != flat.rfind(':')) look_for_ipv6(search);
}

}  // namespace scoring::text::personal

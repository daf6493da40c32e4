// What the brand publishes about itself is no leak.
#include <algorithm>
#include <string>

#include "scoring/text/code_points.h"
#include "scoring/text/personal/detectors.h"

namespace scoring::text::personal {
namespace {

std::string keep(std::string_view flat, bool digits_only) {
    std::string kept;
    for (const char byte : flat)
        if (digits_only ? is_number(byte) : is_alphanumeric(byte)) kept.push_back(byte);
    return kept;
}

// The same number with and without country code: equal from the end, apart from zeros and codes before it.
bool is_same_phone(std::string_view one, std::string_view other) {
    constexpr std::size_t significant = 9;
    const std::size_t shorter = std::min(one.size(), other.size());
    if (shorter < 7) return !one.empty() && one == other;
    const std::size_t size = std::min(shorter, significant);
    return one.substr(one.size() - size) == other.substr(other.size() - size);
}

// The published address itself, or any address at a published domain.
bool is_published_mail(std::string_view mail, std::string_view contact) {
    const std::size_t sign = mail.rfind('@');
    return mail == contact || (sign != std::string_view::npos && mail.substr(sign + 1) == contact);
}

bool matches(const Search& search, PrivateKind kind, Span span, const std::string& contact) {
    const std::u32string points = decode(contact);
    const FlatText own(points);
    const std::string_view written = search.text.slice(span);
    if (kind == PrivateKind::phone) return is_same_phone(keep(written, true), keep(own.flat(), true));
    if (kind == PrivateKind::email) return is_published_mail(written, own.flat());
    const std::string found = keep(written, false);
    return found.size() >= 8 && keep(own.flat(), false).find(found) != std::string::npos;
}

}  // namespace

bool is_own_contact(const Search& search, PrivateKind kind, Span span) {
    return std::ranges::any_of(search.context.own_contacts, [&](const std::string& contact) {
        return matches(search, kind, span, contact);
    });
}

}  // namespace scoring::text::personal

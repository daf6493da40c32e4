#include "scoring/text/personal/mail_hosts.h"

#include <algorithm>
#include <array>

#include "scoring/one_of.h"
#include "scoring/text/top_level_domains.h"

namespace scoring::text::personal {
namespace {

/// Names that are a mail service and hardly ever anything else: "me", "live" and "web" need their ending.
constexpr auto mail_hosts = std::to_array<std::string_view>({
    "aol",
    "btinternet",
    "fastmail",
    "gmail",
    "gmx",
    "googlemail",
    "hotmail",
    "icloud",
    "msn",
    "outlook",
    "proton",
    "protonmail",
    "qq",
    "talktalk",
    "verizon",
    "yahoo",
    "yandex",
    "ymail",
});
static_assert(std::ranges::is_sorted(mail_hosts));

bool is_all_letters(const FlatText& text, Span label) {
    return label.end - label.start >= 2 && std::ranges::all_of(text.slice(label), is_letter_byte);
}

}  // namespace

bool is_host_byte(char byte) { return is_alphanumeric(byte) || byte == '-'; }

bool is_host_ending(const FlatText& text, Span label) {
    if (label.end - label.start < 2) return false;
    const auto points = text.points().substr(static_cast<std::size_t>(label.start),
                                             static_cast<std::size_t>(label.end - label.start));
    return top_level_domain_length(points) == points.size() || text.slice(label) == "example";
}

bool is_mail_host(const FlatText& text, Span host) { return is_one_of_sorted(mail_hosts, text.slice(host)); }

int host_end(const FlatText& text, int at) {
    int best = 0;     // behind the last top-level domain
    int unknown = 0;  // behind the last label that might be one
    int end = at;
    for (int label = at;; label = end + 1) {
        end = label;
        while (is_host_byte(text.at(end))) ++end;
        if (end == label) break;
        if (label > at && is_host_ending(text, {label, end})) best = end;
        if (label > at && is_all_letters(text, {label, end})) unknown = end;
        if (text.at(end) != '.') break;
    }
    if (best > 0 || unknown > 0) return best > 0 ? best : unknown;
    end = at;
    while (is_letter_byte(text.at(end))) ++end;
    return text.at(end) != '@' && !is_host_byte(text.at(end)) && is_mail_host(text, {at, end}) ? end : 0;
}

}  // namespace scoring::text::personal

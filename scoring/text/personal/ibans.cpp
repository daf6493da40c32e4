// Bank account numbers of ISO 13616: country, two check digits, and a country's own length; mod 97 is 1.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "scoring/text/personal/detectors.h"

namespace scoring::text::personal {
namespace {

using Country = std::pair<std::string_view, int>;

// Lengths of the IBAN registry.
constexpr auto lengths = std::to_array<Country>({
    {"ad", 24}, {"ae", 23}, {"al", 28}, {"at", 20}, {"az", 28}, {"ba", 20}, {"be", 16}, {"bg", 22},
    {"bh", 22}, {"br", 29}, {"by", 28}, {"ch", 21}, {"cr", 22}, {"cy", 28}, {"cz", 24}, {"de", 22},
    {"dk", 18}, {"do", 28}, {"ee", 20}, {"eg", 29}, {"es", 24}, {"fi", 18}, {"fo", 18}, {"fr", 27},
    {"gb", 22}, {"ge", 22}, {"gi", 23}, {"gl", 18}, {"gr", 27}, {"gt", 28}, {"hr", 21}, {"hu", 28},
    {"ie", 22}, {"il", 23}, {"iq", 23}, {"is", 26}, {"it", 27}, {"jo", 30}, {"kw", 30}, {"kz", 20},
    {"lb", 28}, {"lc", 32}, {"li", 21}, {"lt", 20}, {"lu", 20}, {"lv", 21}, {"mc", 27}, {"md", 24},
    {"me", 22}, {"mk", 19}, {"mr", 27}, {"mt", 31}, {"mu", 30}, {"nl", 18}, {"no", 15}, {"pk", 24},
    {"pl", 28}, {"ps", 29}, {"pt", 25}, {"qa", 29}, {"ro", 24}, {"rs", 22}, {"sa", 24}, {"sc", 31},
    {"se", 24}, {"si", 19}, {"sk", 24}, {"sm", 27}, {"st", 25}, {"sv", 28}, {"tl", 23}, {"tn", 24},
    {"tr", 26}, {"ua", 29}, {"va", 22}, {"vg", 24}, {"xk", 20},
});
static_assert(std::ranges::is_sorted(lengths, {}, &Country::first));

bool has_check_sum(const std::string& iban) {
    int remainder = 0;
    const auto feed = [&remainder](char byte) {
        const int value = is_number(byte) ? byte - '0' : byte - 'a' + 10;
        remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    };
    std::for_each(iban.begin() + 4, iban.end(), feed);
    std::for_each(iban.begin(), iban.begin() + 4, feed);
    return remainder == 1;
}

int length_at(const FlatText& text, int at) {
    if (!is_number(text.at(at + 2))) return 0;
    const auto country = std::ranges::lower_bound(lengths, text.slice({at, at + 2}), {}, &Country::first);
    return country != lengths.end() && country->first == text.slice({at, at + 2}) ? country->second : 0;
}

struct Found {
    std::string iban;
    int end = 0;
};

// `length` letters and digits from `at`, with single spaces, dashes or dots between them.
Found collect(const FlatText& text, int at, int length) {
    Found found;
    while (static_cast<int>(found.iban.size()) < length) {
        const char byte = text.at(at);
        if (is_number(byte) || (byte >= 'a' && byte <= 'z'))
            found.iban.push_back(byte);
        else if (byte != invisible &&
                 (is_alphanumeric(text.at(at - 1)) ? byte != ' ' && byte != '-' && byte != '.' : true))
            return {};
        found.end = ++at;
    }
    return found;
}

}  // namespace

void find_ibans(const Search& search) {
    const FlatText& text = search.text;
    if (text.digit_count() < 8) return;
    for (int at = 0; at + 14 < text.size(); ++at) {
        if (!is_letter_byte(text.at(at)) || is_alphanumeric(text.at(at - 1))) continue;
        const int length = length_at(text, at);
        if (length == 0) continue;
        const Found found = collect(text, at, length);
        if (found.iban.empty() || !is_number(found.iban[3]) || is_alphanumeric(text.at(found.end))) continue;
        if (has_check_sum(found.iban) || (text.cues_before(at, 4) & cue::iban)) {
            if (!is_own_contact(search, PrivateKind::iban, {at, found.end}))
                search.claims.add(PrivateKind::iban, {at, found.end});
            at = found.end;
        }
    }
}

}  // namespace scoring::text::personal

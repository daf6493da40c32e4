// Telephone numbers. What the writer's own words call a phone is one; without such words a number must be
// written as only phone numbers are, and the public numbering plans must know it.
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>
#include <string>

#include "scoring/text/personal/detectors.h"
#include "scoring/text/personal/number_chains.h"
#include "scoring/text/personal/owners.h"

namespace scoring::text::personal {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr int phone_cue_words = 6;
constexpr int longest_phone = 15;  // digits, by ITU-T E.164
constexpr Cues competing = cue::phone | cue::reference | cue::account | cue::card | cue::national_id |
                           cue::postcode | cue::passport | cue::version | cue::amount | cue::licence |
                           cue::network;

// Where a number without country code may be at home.
constexpr std::array<const char*, 12> regions = {"GB", "IE", "FR", "DE", "IT", "NL",
                                                 "BE", "ES", "AU", "NZ", "ZA", "NG"};

bool is_valid_in_any_region(const std::string& digits) {
    const PhoneNumberUtil& plans = *PhoneNumberUtil::GetInstance();
    return std::ranges::any_of(regions, [&](const char* region) {
        PhoneNumber number;
        return plans.Parse(digits, region, &number) == PhoneNumberUtil::NO_PARSING_ERROR &&
               plans.IsValidNumberForRegion(number, region);
    });
}

bool is_valid_worldwide(const std::string& digits) {
    const PhoneNumberUtil& plans = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    return plans.Parse("+" + digits, "ZZ", &number) == PhoneNumberUtil::NO_PARSING_ERROR &&
           plans.IsPossibleNumber(number);
}

bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits[0] == '1' ? digits[1] == '9' : digits.substr(0, 2) == "20");
}

class PhoneFinder {
  public:
    explicit PhoneFinder(const Search& search) : search_(search), text_(search.text) {}

    void look(const NumberChain& chain) {
        if (look_like_list(chain)) return;
        if (is_phone(chain)) return report(chain);
        if (chain.size() > 2 * longest_phone) return;
        for (std::size_t cut = 1; cut < chain.groups.size(); ++cut)
            if (chain.groups[cut].gap.find(' ') != std::string::npos && look_at_halves(chain, cut)) return;
    }

  private:
    // Two numbers beside each other read as one chain.
    bool look_at_halves(const NumberChain& chain, std::size_t cut) {
        const NumberChain left = part_of(chain, 0, cut);
        const NumberChain right = part_of(chain, cut, chain.groups.size());
        const bool is_left = left.size() >= 9 && is_phone(left);
        const bool is_right = right.size() >= 9 && is_phone(right);
        if ((!is_left && left.size() > 2) || (!is_right && right.size() > 2)) return false;
        if (is_left) report(left);
        if (is_right) report(right);
        return is_left || is_right;
    }

    // "2002 - 2017", "12 15 18 20 25": years and lists.
    static bool look_like_list(const NumberChain& chain) {
        const auto small =
            std::ranges::count_if(chain.groups, [](const DigitGroup& g) { return g.digits.size() == 1; });
        if (small > 3 && chain.groups.size() > 4 && small < static_cast<long>(chain.groups.size()))
            return true;
        return chain.groups.size() <= 3 && std::ranges::all_of(chain.groups, [](const DigitGroup& group) {
                   return is_year(group.digits);
               });
    }

    bool has_plus(const NumberChain& chain) const {
        int at = chain.span().start - 1;
        while (text_.at(at) == '(' || text_.at(at) == ' ' || text_.at(at) == invisible) --at;
        return text_.at(at) == '+';
    }

    bool is_phone(const NumberChain& chain) const {
        if (chain.size() < 7 || chain.size() > longest_phone || touches_letters(chain) ||
            is_repetition(chain))
            return false;
        if (has_plus(chain)) return chain.size() >= 8 && is_valid_worldwide(chain.digits);
        if (is_called_otherwise(chain)) return false;
        if (is_called_phone(chain)) return true;
        return is_written_as_phone(chain);
    }

    static bool is_repetition(const NumberChain& chain) {
        return chain.digits.find_first_not_of(chain.digits[0]) == std::string::npos;
    }

    // "my number is ...": nobody's order or case.
    bool follows_my_number(const NumberChain& chain) const {
        constexpr int reach = 16;
        const std::string_view before =
            text_.slice({std::max(0, chain.span().start - reach), chain.span().start});
        const std::size_t at = before.rfind("my n");
        if (at == std::string_view::npos) return false;
        const std::string_view rest = before.substr(at + 3);
        return rest.starts_with("number") || rest.starts_with("no ") || rest.starts_with("no. ") ||
               rest.starts_with("no:") || rest.starts_with("num");
    }

    bool touches_letters(const NumberChain& chain) const {
        if (chain.after_letter && !(text_.cues_before(chain.span().start, 1) & cue::phone)) return true;
        return chain.before_letter && extension_end(chain.span().end) == chain.span().end;
    }

    Cues nearest(const NumberChain& chain) const {
        return text_.nearest_before(chain.span().start, phone_cue_words, competing);
    }

    bool is_called_otherwise(const NumberChain& chain) const {
        const Cues before = nearest(chain);
        return before != 0 && !(before & cue::phone);
    }

    bool is_called_phone(const NumberChain& chain) const {
        if ((nearest(chain) | search_.asked) & cue::phone) return true;
        if (text_.cues_before(chain.span().start, 2) & cue::weak_phone) return true;
        if (follows_my_number(chain)) return true;
        if (chain.groups.size() == 1 && chain.size() < 9) return false;
        return text_.cues_after(chain.span().end, 1) & (cue::phone | cue::weak_phone);
    }

    bool is_written_as_phone(const NumberChain& chain) const {
        if (chain.groups.size() == 1) return is_bare_phone(chain.digits);
        if (is_north_american(chain)) return true;
        const std::string& digits = chain.digits;
        if (digits.starts_with("00")) return chain.size() >= 10 && digits[2] != '0';
        return digits[0] == '0' && chain.size() >= (chain.groups.size() > 2 ? 9 : 10) && chain.size() <= 12 &&
               chain.groups[0].digits.size() <= 6;
    }

    static bool is_bare_phone(const std::string& digits) {
        if (digits[0] != '0' || digits[1] == '0' || digits.size() < 10 || digits.size() > 11) return false;
        return is_valid_in_any_region(digits);
    }

    // 3-3-4, alone or behind a country code 1.
    bool is_north_american(const NumberChain& chain) const {
        const std::size_t skip = chain.groups[0].digits == "1" || chain.groups[0].digits == "001" ? 1 : 0;
        if (chain.groups.size() != skip + 3) return false;
        const std::string& area = chain.groups[skip].digits;
        return area.size() == 3 && area[0] >= '2' && chain.groups[skip + 1].digits.size() == 3 &&
               chain.groups[skip + 2].digits.size() == 4;
    }

    // Behind "x123", "ext. 123"; `at` when there is none.
    int extension_end(int at) const {
        int end = at;
        if (text_.at(end) == ' ') ++end;
        for (const std::string_view mark : {"extension", "ext.", "ext", "x"}) {
            const int size = static_cast<int>(mark.size());
            if (end + size > text_.size() || text_.slice({end, end + size}) != mark) continue;
            int digits = end + size;
            while (text_.at(digits) == ' ') ++digits;
            const int first = digits;
            while (is_number(text_.at(digits))) ++digits;
            if (digits > first && digits - first <= 6 && !is_letter_byte(text_.at(digits))) return digits;
        }
        return at;
    }

    // Takes in a plus sign, and a bracket that is closed inside the number.
    int start_of(const NumberChain& chain) const {
        const Span span = chain.span();
        const bool closed = text_.slice(span).find(')') != std::string_view::npos &&
                            text_.slice(span).find('(') > text_.slice(span).find(')');
        int start = span.start;
        for (;; --start) {
            const char before = text_.at(start - 1);
            const bool spaced_plus = before == ' ' && text_.at(start - 2) == '+';
            if (before != '+' && !spaced_plus && !(before == '(' && closed)) return start;
        }
    }

    void report(const NumberChain& chain) {
        const Span span{start_of(chain), extension_end(chain.span().end)};
        if (is_own_contact(search_, PrivateKind::phone, span) || is_business_number(chain.digits))
            search_.claims.publish(PrivateKind::phone, span);
        else
            search_.claims.add(PrivateKind::phone, span);
    }

    const Search& search_;
    const FlatText& text_;
};

}  // namespace

void find_phones(const Search& search) {
    if (search.text.digit_count() < 7) return;
    PhoneFinder finder(search);
    for (const NumberChain& chain : find_chains(search, Joining::plain, 7)) finder.look(chain);
}

}  // namespace scoring::text::personal

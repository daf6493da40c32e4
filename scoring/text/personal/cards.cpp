// Payment card numbers: issuer's range and length, Luhn's check digit, and the groups people write them in.
#include <algorithm>
#include <array>
#include <string>

#include "scoring/text/personal/detectors.h"
#include "scoring/text/personal/number_chains.h"

namespace scoring::text::personal {
namespace {

struct Issuer {
    int first;  ///< of the first four digits
    int last;
    int shortest;
    int longest;
    bool needs_cue;  ///< ranges that many other numbers fall into
};

// The published issuer ranges, narrowed to four digits.
constexpr auto issuers = std::to_array<Issuer>({
    {4000, 4999, 13, 13, true},  {4000, 4999, 16, 16, false}, {4000, 4999, 19, 19, true},  // Visa
    {5100, 5599, 16, 16, false}, {2221, 2720, 16, 16, false},                              // Mastercard
    {3400, 3499, 15, 15, false}, {3700, 3799, 15, 15, false},                              // American Express
    {3000, 3059, 14, 19, true},  {3095, 3095, 14, 19, true},  {3600, 3699, 14, 19, true},  // Diners
    {3800, 3999, 14, 19, true},  {6011, 6011, 16, 19, false}, {6440, 6599, 16, 19, false},  // Discover
    {3528, 3589, 16, 19, false}, {2131, 2131, 15, 15, true},  {1800, 1800, 15, 15, true},   // JCB
    {6200, 6299, 16, 19, false}, {8100, 8171, 16, 19, true},                                // UnionPay
    {2200, 2204, 16, 19, true},                                                             // Mir
    {5000, 5099, 12, 19, true},  {5600, 6999, 12, 19, true},  {604, 604, 12, 19, true},  // Maestro and others
    {9792, 9792, 16, 16, true},  {1000, 1999, 15, 15, true},                             // Troy, UATP
});

enum class Trust { none, with_cue, alone };

Trust issuer_trust(std::string_view digits) {
    const int prefix =
        (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + digits[3] - '0';
    const int length = static_cast<int>(digits.size());
    Trust trust = Trust::none;
    for (const Issuer& issuer : issuers)
        if (prefix >= issuer.first && prefix <= issuer.last && length >= issuer.shortest &&
            length <= issuer.longest)
            trust = std::max(trust, issuer.needs_cue ? Trust::with_cue : Trust::alone);
    return trust;
}

// "4-4-4-4": the sizes of the groups.
std::string shape_of(const NumberChain& chain) {
    std::string shape;
    for (const DigitGroup& group : chain.groups)
        shape.push_back(static_cast<char>('0' + std::min<std::size_t>(group.digits.size(), 20)));
    return shape;
}

bool has_card_shape(const NumberChain& chain) {
    const std::string shape = shape_of(chain);
    return shape == "4444" || shape == "44443" || shape == "465" || shape == "464" || shape == "4441" ||
           shape == "88" || shape.size() == 1;
}

bool has_even_gaps(const NumberChain& chain) {
    return std::ranges::all_of(chain.groups, [&chain](const DigitGroup& group) {
        return group.gap.empty() || group.gap == chain.groups[1].gap;
    });
}

class CardFinder {
  public:
    explicit CardFinder(const Search& search) : search_(search), text_(search.text) {}

    void look(const NumberChain& chain, Joining joining) {
        if (chain.before_letter) return;
        if (chain.after_letter && !(text_.cues_before(chain.span().start, 1) & cue::card)) return;
        if (chain.size() <= 19 && is_card(chain, joining)) return report(chain);
        look_inside(chain, joining);
    }

  private:
    // A card number that other numbers follow (a security code, an expiry date) or precede.
    void look_inside(const NumberChain& chain, Joining joining) {
        for (std::size_t first = 0; first < chain.groups.size(); ++first)
            for (std::size_t last = std::min(chain.groups.size(), first + 5); last > first; --last) {
                if (last - first == chain.groups.size()) continue;
                if (!stands_apart(chain, first, last)) continue;
                const NumberChain part = part_of(chain, first, last);
                if (part.size() < 13 || part.size() > 19 || !has_card_shape(part) || !has_even_gaps(part))
                    continue;
                if (!is_card(part, joining)) continue;
                report(part);
                first = last - 1;
                break;
            }
    }

    // Groups of four or more beside it, joined in the same way, would make it a longer number.
    static bool stands_apart(const NumberChain& chain, std::size_t first, std::size_t last) {
        const std::string_view gap = last - first > 1 ? std::string_view(chain.groups[first + 1].gap) : " ";
        const auto belongs = [gap](const DigitGroup& group, std::string_view joint) {
            return group.digits.size() >= 4 && joint == gap;
        };
        if (first > 0 && belongs(chain.groups[first - 1], chain.groups[first].gap)) return false;
        return last == chain.groups.size() || !belongs(chain.groups[last], chain.groups[last].gap);
    }

    bool is_card(const NumberChain& chain, Joining joining) const {
        if (chain.size() < 12 || is_repetition(chain.digits)) return false;
        constexpr Cues kinds = cue::card | cue::reference | cue::phone | cue::account | cue::iban;
        const Cues nearest = text_.nearest_before(chain.span().start, 6, kinds);
        const bool cued = (nearest & cue::card) || (search_.asked & cue::card) ||
                          (!nearest && (text_.cues_after(chain.span().end, 6) & cue::card));
        if (!passes_luhn(chain.digits)) return cued && may_be_mistyped(chain, nearest);
        const Trust trust = issuer_trust(chain.digits);
        if (cued) return trust != Trust::none || (chain.size() >= 15 && has_card_shape(chain));
        if (trust != Trust::alone || (nearest & cue::reference)) return false;
        return joining != Joining::wide || has_card_shape(chain) || chain.groups.size() >= 12;
    }

    // Written as a card, called a card, with one digit wrong: still somebody's card.
    static bool may_be_mistyped(const NumberChain& chain, Cues nearest) {
        return (nearest & cue::card) && has_card_shape(chain) && chain.size() >= 15 && chain.size() <= 16 &&
               issuer_trust(chain.digits) == Trust::alone;
    }

    static bool is_repetition(std::string_view digits) {
        return digits.find_first_not_of(digits[0]) == std::string_view::npos;
    }

    void report(const NumberChain& chain) { search_.claims.add(PrivateKind::card, chain.span()); }

    const Search& search_;
    const FlatText& text_;
};

}  // namespace

void find_cards(const Search& search) {
    const FlatText& text = search.text;
    CardFinder finder(search);
    if (text.digit_count() >= 12)
        for (const NumberChain& chain : find_chains(search, Joining::plain, 12))
            finder.look(chain, Joining::plain);
    if (text.digit_count() >= 10)
        for (const NumberChain& chain : find_chains(search, Joining::wide, 13))
            finder.look(chain, Joining::wide);
}

}  // namespace scoring::text::personal

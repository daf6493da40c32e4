// Account, membership and policy numbers and sort codes, where the message calls them so.
#include <algorithm>
#include <string>

#include "scoring/text/personal/detectors.h"
#include "scoring/text/personal/number_chains.h"

namespace scoring::text::personal {
namespace {

constexpr int account_cue_words = 5;
constexpr Cues kinds = cue::account | cue::reference | cue::phone | cue::card | cue::national_id |
                       cue::amount | cue::postcode | cue::version | cue::passport | cue::licence;

bool is_called_account(const Search& search, int at) {
    const Cues nearest = search.text.nearest_before(at, account_cue_words, kinds);
    return (nearest & cue::account) || (nearest == 0 && (search.asked & cue::account));
}

// 12-34-56 behind "sort code".
bool is_sort_code(const NumberChain& chain) {
    return chain.groups.size() == 3 && std::ranges::all_of(chain.groups, [](const DigitGroup& group) {
               return group.digits.size() == 2;
           });
}

void look_for_lettered_accounts(const Search& search) {
    const FlatText& text = search.text;
    for (const Word& word : text.words()) {
        const std::string_view body = text.word(word);
        const auto digits = std::ranges::count_if(body, is_number);
        if (digits < 5 || body.size() > 16 || digits == static_cast<long>(body.size())) continue;
        if (is_called_account(search, word.start))
            search.claims.add(PrivateKind::account_number, {word.start, word.end});
    }
}

// "1 000 000": a quantity.
bool is_quantity(const Search& search, const NumberChain& chain) {
    const bool thousands =
        chain.groups.size() > 1 && chain.digits.ends_with("000") &&
        std::ranges::all_of(chain.groups.begin() + 1, chain.groups.end(),
                            [](const DigitGroup& group) { return group.digits.size() == 3; });
    return thousands || (search.text.cues_after(chain.span().end, 1) & cue::amount);
}

}  // namespace

void find_accounts(const Search& search) {
    if (!((search.text.cues() | search.asked) & cue::account) || search.text.digit_count() < 6) return;
    for (const NumberChain& chain : find_chains(search, Joining::plain, 6)) {
        if (chain.after_letter || chain.before_letter || chain.size() > 18) continue;
        if (is_quantity(search, chain)) continue;
        const bool fits = chain.groups.size() <= 4 && (chain.size() >= 6 || is_sort_code(chain));
        if (fits && is_called_account(search, chain.span().start))
            search.claims.add(PrivateKind::account_number, chain.span());
    }
    look_for_lettered_accounts(search);
}

}  // namespace scoring::text::personal

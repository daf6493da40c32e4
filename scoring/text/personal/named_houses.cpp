// Addresses without a number: a house that has a name, and the street, place or postcode behind it.
#include <algorithm>
#include <array>
#include <optional>

#include "scoring/one_of.h"
#include "scoring/text/personal/detectors.h"
#include "scoring/text/personal/owners.h"
#include "scoring/text/personal/postcodes.h"
#include "scoring/text/personal/streets.h"

namespace scoring::text::personal {
namespace {

// Small words inside names of places: "Stow on the Wold".
constexpr auto small_words =
    std::to_array<std::string_view>({"by", "in", "le", "next", "of", "on", "the", "under", "upon"});
static_assert(std::ranges::is_sorted(small_words));

// Behind one of these, with little between, a place is somebody's: "deliver to", "I live at", "my address
// is".
constexpr auto leads = std::to_array<std::string_view>({"address", "at", "in", "is", "to"});
static_assert(std::ranges::is_sorted(leads));
constexpr auto giving =
    std::to_array<std::string_view>({"addr", "address", "collect", "deliver", "delivered", "delivery", "home",
                                     "i'm", "im", "live", "lives", "living", "post", "send", "ship"});
static_assert(std::ranges::is_sorted(giving));

/// Words from `first` on that read as the parts of an address.
struct Run {
    std::size_t first = 0;
    int parts = 1;     ///< split by commas and line ends
    int capitals = 0;  ///< words with a capital
};

class HouseFinder {
  public:
    explicit HouseFinder(const Search& search) : search_(search), text_(search.text), words_(text_.words()) {}

    void look() {
        for (std::size_t index = 1; index < words_.size(); ++index) {
            const int start = words_[index].start;
            if (const int end = sure_postcode_end(text_, start); end > start)
                look_before_postcode(index, end);
        }
        for (std::size_t index = 1; index < words_.size(); ++index)
            if (is_house_kind(word(index))) look_behind_house(index);
    }

  private:
    static constexpr std::size_t longest = 14;  // words

    std::string_view word(std::size_t index) const {
        return index < words_.size() ? text_.word(words_[index]) : std::string_view();
    }

    std::string_view gap_before(std::size_t index) const {
        return text_.slice({words_[index - 1].end, words_[index].start});
    }

    bool is_close(std::size_t index) const {
        constexpr std::size_t longest_gap = 4;
        const std::string_view gap = gap_before(index);
        return gap.size() <= longest_gap && gap.find_first_not_of(" ,.\n-/") == std::string_view::npos &&
               !(gap.starts_with('.') && word(index - 1).size() > 3);
    }

    bool begins_part(std::size_t index) const {
        return gap_before(index).find_first_of(",\n") != std::string_view::npos;
    }

    bool is_capital(std::size_t index) const { return text_.is_capital(words_[index].start); }

    bool is_name(std::size_t index) const {
        return is_capital(index) || is_number(text_.at(words_[index].start)) ||
               is_one_of_sorted(small_words, word(index));
    }

    // Names to the left of the postcode, the first of them with a capital.
    Run names_before(std::size_t postcode) const {
        Run run{postcode};
        std::size_t at = postcode;
        int parts = 1, capitals = 0;
        while (at > 0 && postcode - at < longest && is_close(at) && is_name(at - 1)) {
            parts += begins_part(at) ? 1 : 0;
            --at;
            if (!is_capital(at)) continue;
            run = {at, parts, ++capitals};
        }
        return run;
    }

    // Without capitals: what stands behind "deliver to", "address is".
    std::optional<Run> given_before(std::size_t postcode) const {
        int parts = 1;
        for (std::size_t at = postcode; at > 0 && postcode - at < longest && is_close(at); --at) {
            if (is_one_of_sorted(leads, word(at - 1)) && is_given(at)) return Run{at, parts, 0};
            parts += begins_part(at) ? 1 : 0;
        }
        return std::nullopt;
    }

    // "deliver it to", "my home is": said of the words from `index` on.
    bool is_given(std::size_t index) const {
        constexpr std::size_t reach = 5;
        for (std::size_t back = 1; back <= std::min(reach, index); ++back)
            if (is_one_of_sorted(giving, word(index - back))) return true;
        return false;
    }

    void look_before_postcode(std::size_t postcode, int end) {
        constexpr int least_parts = 2, least_capitals = 2;
        const Run named = names_before(postcode);
        if (named.parts >= least_parts && named.capitals >= least_capitals)
            return report({words_[named.first].start, end});
        const std::optional<Run> given = given_before(postcode);
        if (given && given->parts >= least_parts) report({words_[given->first].start, end});
    }

    // "I live at Rose Cottage, Church Lane": a named house, a comma, and a street.
    void look_behind_house(std::size_t kind) {
        std::size_t first = kind;
        while (first > 0 && kind - first < 4 && is_close(first) && is_capital(first - 1)) --first;
        if (first == kind || !is_capital(kind) || !is_given(first)) return;
        std::size_t last = kind;
        for (std::size_t at = kind + 1; at < words_.size() && at < kind + longest && is_close(at); ++at) {
            if (!is_name(at) || (at == kind + 1 && !begins_part(at))) break;
            if (is_sure_street(word(at)) || (is_capital(at) && is_unsure_street(word(at)))) last = at;
        }
        if (last > kind) report({words_[first].start, words_[last].end});
    }

    void report(Span span) {
        if (is_own_contact(search_, PrivateKind::address, span) || is_place_of_business(text_, span))
            search_.claims.block(span);
        else
            search_.claims.add(PrivateKind::address, span);
    }

    const Search& search_;
    const FlatText& text_;
    const std::vector<Word>& words_;
};

}  // namespace

void find_named_houses(const Search& search) { HouseFinder(search).look(); }

}  // namespace scoring::text::personal

// Postal addresses: house number and street, post boxes, and the flat, town and postcode that follow.
#include <algorithm>
#include <array>
#include <string>

#include "scoring/one_of.h"
#include "scoring/text/personal/detectors.h"
#include "scoring/text/personal/owners.h"
#include "scoring/text/personal/postcodes.h"
#include "scoring/text/personal/streets.h"

namespace scoring::text::personal {
namespace {

// Words that no street is called after a number: "2 hour drive", "5 days on the road".
constexpr auto no_street_names = std::to_array<std::string_view>(
    {"a",       "am",    "and",    "at",     "block",   "blocks", "business", "by",    "car",  "cars",
     "day",     "days",  "down",   "feet",   "for",     "from",   "hour",     "hours", "hr",   "hrs",
     "in",      "is",    "km",     "lane",   "lanes",   "mile",   "miles",    "min",   "mins", "minute",
     "minutes", "month", "months", "more",   "my",      "of",     "off",      "on",    "or",   "our",
     "people",  "per",   "pm",     "second", "seconds", "star",   "the",      "times", "to",   "up",
     "was",     "way",   "week",   "weeks",  "with",    "year",   "years",    "your"});
static_assert(std::ranges::is_sorted(no_street_names));

constexpr auto house_units = std::to_array<std::string_view>(
    {"apartment", "apt", "box", "flat", "floor", "rm", "room", "ste", "suite", "unit"});
static_assert(std::ranges::is_sorted(house_units));

class AddressFinder {
  public:
    explicit AddressFinder(const Search& search)
        : search_(search), text_(search.text), words_(text_.words()) {}

    void look() {
        for (std::size_t index = 0; index < words_.size(); ++index) {
            std::size_t last = numbered_street(index);
            if (last == 0) last = street_then_number(index);
            if (last == 0) last = post_box(index);
            if (last == 0) continue;
            last = extend(last);
            report({start_of(index), end_of(last)});
            index = last;
        }
    }

  private:
    std::string_view word(std::size_t index) const {
        return index < words_.size() ? text_.word(words_[index]) : std::string_view();
    }

    bool is_capital(std::size_t index) const {
        return index < words_.size() && text_.is_capital(words_[index].start);
    }

    bool is_numeric(std::size_t index) const {
        return !word(index).empty() && std::ranges::all_of(word(index), is_number);
    }

    // "12", "12a", "221b"; amounts, times and parts of longer numbers are no house numbers.
    bool is_house_number(std::size_t index) const {
        const std::string_view body = word(index);
        if (body.empty() || body.size() > 6 || !is_number(body[0]) || body[0] == '0') return false;
        std::size_t digits = 0;
        while (digits < body.size() && is_number(body[digits])) ++digits;
        if (digits > 5 || body.size() - digits > 1) return false;
        const char before = text_.at(words_[index].start - 1);
        if (before == '/' && is_unit_number(index)) return true;
        return std::string_view("$:.#/%@").find(before) == std::string_view::npos && before != other_sign &&
               text_.at(words_[index].end) != '%' && text_.at(words_[index].end) != ':';
    }

    // The 31 of "6/31 Banksia Parade".
    bool is_unit_number(std::size_t index) const {
        constexpr int longest = 4;
        if (index == 0 || !is_numeric(index) || !is_numeric(index - 1)) return false;
        const Word& unit = words_[index - 1];
        return unit.end + 1 == words_[index].start && unit.end - unit.start <= longest &&
               text_.at(unit.start - 1) != '/';
    }

    // Only blanks, a comma, a full stop of a short form or a line end.
    bool is_close(std::size_t index) const {
        if (index + 1 >= words_.size()) return false;
        const Span gap{words_[index].end, words_[index + 1].start};
        return gap.end - gap.start <= 6 &&
               text_.slice(gap).find_first_not_of(" .,\n#-") == std::string_view::npos;
    }

    bool is_directly_before(std::size_t index) const {
        return is_close(index) && words_[index + 1].start - words_[index].end <= 2 &&
               text_.at(words_[index].end) != '\n';
    }

    // "12 High Street", "1 rue de la Paix". Index of the last word; 0 when it is none.
    std::size_t numbered_street(std::size_t index) const {
        if (!is_house_number(index) || !is_directly_before(index)) return 0;
        std::size_t name = index + 1;
        if (is_house_number(name) && is_directly_before(name)) ++name;  // "5, 12 High Street"
        if (is_leading_street(word(name)) && is_directly_before(name)) return foreign_name_end(name);
        bool capital = false;
        for (std::size_t at = name; at < std::min(words_.size(), name + 5); ++at) {
            if (at > name && is_street(at, capital)) return at;
            if (is_one_of_sorted(no_street_names, word(at)) || !is_directly_before(at)) return 0;
            if (is_numeric(at)) return 0;
            capital |= is_capital(at) || is_number(word(at)[0]);
        }
        return 0;
    }

    bool is_street(std::size_t at, bool capital) const {
        return is_sure_street(word(at)) || (capital && is_unsure_street(word(at)) && is_capital(at));
    }

    std::size_t foreign_name_end(std::size_t street) const {
        std::size_t last = street;
        for (std::size_t at = street + 1; at < std::min(words_.size(), street + 6) && is_close(at - 1);
             ++at) {
            if (is_capital(at))
                last = at;
            else if (word(at).size() > 3)
                break;
        }
        return last > street ? last : 0;
    }

    // "Hauptstraße 12", "Calle Mayor 5".
    std::size_t street_then_number(std::size_t index) const {
        if (!is_capital(index)) return 0;
        const bool leads = is_leading_street(word(index)) && word(index) != "place" &&
                           word(index) != "route" && word(index) != "via";
        if (!leads && (!is_house_number(index + 1) || !has_street_ending(word(index)))) return 0;
        const std::size_t name_end = leads ? foreign_name_end(index) : index;
        if ((leads && name_end == 0) || !is_directly_before(name_end)) return 0;
        return is_house_number(name_end + 1) ? name_end + 1 : 0;
    }

    // "PO Box 123", "P.O. Box 123", "Postbox 21".
    std::size_t post_box(std::size_t index) const {
        if ((word(index) == "po" || word(index) == "postbox" || word(index) == "pob") && is_close(index)) {
            const std::size_t number = index + (word(index + 1) == "box" ? 2 : 1);
            return is_numeric(number) && (word(index) != "po" || number == index + 2) ? number : 0;
        }
        const bool initials = word(index) == "p" && word(index + 1) == "o" && word(index + 2) == "box";
        return initials && is_numeric(index + 3) ? index + 3 : 0;
    }

    // Takes in the flat, the town and the postcode behind the street.
    std::size_t extend(std::size_t last) const {
        for (std::size_t at = last + 1; at < words_.size() && at < last + 6 && is_close(at - 1); ++at) {
            if (is_one_of_sorted(house_units, word(at)) && at + 1 < words_.size() && is_close(at)) {
                last = ++at;
            } else if (postcode_end(text_, words_[at].start) > words_[at].start) {
                last = word_at_end(postcode_end(text_, words_[at].start), at);
                at = last;
            } else if (ends_sentence(at - 1) || !is_capital(at)) {
                break;
            } else if (follows_comma(at) || at > last + 1) {
                last = at;
            }
        }
        return last;
    }

    // "6/31" from its unit on.
    int start_of(std::size_t index) const {
        return words_[text_.at(words_[index].start - 1) == '/' ? index - 1 : index].start;
    }

    std::size_t word_at_end(int end, std::size_t at) const {
        while (at + 1 < words_.size() && words_[at + 1].start < end) ++at;
        return at;
    }

    bool ends_sentence(std::size_t index) const {
        return text_.at(words_[index].end) == '.' && word(index).size() > 4;
    }

    bool follows_comma(std::size_t index) const {
        const Span gap{words_[index - 1].end, words_[index].start};
        return text_.slice(gap).find_first_of(",\n") != std::string_view::npos;
    }

    int end_of(std::size_t index) const { return words_[index].end; }

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

void find_addresses(const Search& search) {
    if (search.text.digit_count() > 0) AddressFinder(search).look();
    find_named_houses(search);
}

}  // namespace scoring::text::personal

#include "scoring/text/personal/number_chains.h"

#include <algorithm>

#include "scoring/text/code_points.h"

namespace scoring::text::personal {
namespace {

constexpr std::size_t longest_gap = 3;

bool is_joiner(char byte, Joining joining) {
    if (std::string_view(" \n-.()").find(byte) != std::string_view::npos) return true;
    return joining != Joining::plain && std::string_view("/_*|,:~+").find(byte) != std::string_view::npos;
}

class ChainFinder {
  public:
    ChainFinder(const Search& search, Joining joining, int least)
        : search_(search), text_(search.text), joining_(joining), least_(least) {}

    std::vector<NumberChain> find() {
        for (int at = 0; at < text_.size();) {
            const DigitGroup group = group_at(at);
            if (group.digits.empty()) {
                ++at;
                continue;
            }
            add(group);
            at = group.span.end;
        }
        finish();
        return std::move(found_);
    }

  private:
    bool usable(int at) const { return search_.claims.is_free({at, at + 1}); }

    DigitGroup group_at(int at) {
        if (is_number(text_.at(at)) && usable(at)) return digits_at(at);
        return {};
    }

    DigitGroup digits_at(int at) {
        DigitGroup group{{at, at}, {}, {}};
        while (at < text_.size() && usable(at)) {
            const char byte = text_.at(at);
            if (is_number(byte))
                group.digits.push_back(byte);
            else if (const char digit = look_alike(at))
                group.digits.push_back(digit);
            else if (byte != invisible)
                break;
            ++at;
            if (byte != invisible || is_keycap_part(at - 1)) group.span.end = at;
        }
        return group;
    }

    bool is_keycap_part(int at) const {
        const char32_t point = text_.points()[static_cast<std::size_t>(at)];
        return point == keycap || point == picture_selector;
    }

    // A letter between digits that passes for one, as in "4OO1".
    char look_alike(int at) const {
        if (joining_ != Joining::wide || !is_number(text_.at(at - 1))) return '\0';
        const char byte = text_.at(at);
        int next = at + 1;
        while (text_.at(next) == byte) ++next;
        if (is_letter_byte(text_.at(next))) return '\0';
        return byte == 'o' ? '0' : byte == 'l' || byte == 'i' ? '1' : '\0';
    }

    void add(DigitGroup group) {
        if (!chain_.groups.empty() && !joins(group)) finish();
        if (chain_.groups.empty()) group.gap.clear();
        chain_.digits += group.digits;
        chain_.groups.push_back(std::move(group));
    }

    // Whether the gap before the group is small enough; notes it.
    bool joins(DigitGroup& group) const {
        if (counts_on({chain_.groups.back().span.end, group.span.start})) {
            group.gap = " ";
            return true;
        }
        for (int at = chain_.groups.back().span.end; at < group.span.start; ++at) {
            const char byte = text_.at(at);
            if (byte == invisible) continue;
            if (!usable(at) || !(is_joiner(byte, joining_) || is_area_stroke(byte, group))) return false;
            group.gap.push_back(byte);
        }
        return group.gap.size() <= longest_gap;
    }

    // "4242-4242-4242 then 4242".
    bool counts_on(Span gap) const {
        constexpr int longest = 7;
        if (joining_ != Joining::wide || gap.end - gap.start > longest) return false;
        const std::string_view words = text_.slice(gap);
        return words == " then " || words == ", then " || words == " and ";
    }

    // "030/1234567": the stroke behind an area code.
    bool is_area_stroke(char byte, const DigitGroup& group) const {
        const std::string& area = chain_.groups.back().digits;
        return byte == '/' && chain_.groups.size() == 1 && area[0] == '0' && area.size() >= 3 &&
               area.size() <= 5 && group.digits.size() >= 4;
    }

    void finish() {
        if (chain_.size() >= least_) {
            const Span span = chain_.span();
            const char before = text_.at(span.start - 1);
            chain_.after_letter = is_letter_byte(before) || before == '_' ||
                                  (before == '-' && is_letter_byte(text_.at(span.start - 2)));
            chain_.before_letter = is_letter_byte(text_.at(span.end)) || text_.at(span.end) == '_';
            found_.push_back(std::move(chain_));
        }
        chain_ = {};
    }

    const Search& search_;
    const FlatText& text_;
    Joining joining_;
    int least_;
    NumberChain chain_;
    std::vector<NumberChain> found_;
};

}  // namespace

std::vector<NumberChain> find_chains(const Search& search, Joining joining, int least) {
    return ChainFinder(search, joining, least).find();
}

NumberChain part_of(const NumberChain& chain, std::size_t first, std::size_t last) {
    NumberChain part;
    for (std::size_t index = first; index < last; ++index) {
        part.groups.push_back(chain.groups[index]);
        part.digits += chain.groups[index].digits;
    }
    part.groups.front().gap.clear();
    part.after_letter = first == 0 && chain.after_letter;
    part.before_letter = last == chain.groups.size() && chain.before_letter;
    return part;
}

bool passes_luhn(std::string_view digits) {
    int sum = 0;
    bool doubled = false;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, doubled = !doubled) {
        const int value = (*digit - '0') * (doubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

}  // namespace scoring::text::personal

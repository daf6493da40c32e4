#include "scoring/text/normalise.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "scoring/text/character_classes.h"
#include "scoring/text/code_points.h"

namespace scoring::text {
namespace {

constexpr char32_t blank_braille = 0x2800;
constexpr std::size_t fewest_spaced = 4;
constexpr std::size_t longest_with_mark = 6;  // "sh!t", "id!ot", but "Thanks!bye" is two words

bool is_hidden(char32_t point) {
    return point == blank_braille || is_forbidden(point) ||
           u_hasBinaryProperty(static_cast<UChar32>(point), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_stacked_mark(char32_t point) { return point >= 0x300 && point <= 0x36F; }

bool is_foreign_letter(char32_t point) {
    return point >= 0x370 && point <= 0x58F && u_isalpha(static_cast<UChar32>(point));
}

bool is_latin_letter(char32_t point) {
    return is_ascii_letter(point) || is_accented_latin(point) || (point >= 0x250 && point <= 0x2AF);
}

bool is_spacer(char32_t point) {
    return point == U' ' || point == U'.' || point == U'-' || point == U'_' || point == U'*' || point == 0xB7;
}

/// Undoes one disguise after the other on the text as the one before left it.
class Normaliser {
  public:
    explicit Normaliser(std::u32string_view points) { text_.points = points; }

    void drop_hidden() {
        if (is_ascii(text_.points)) return;
        std::size_t kept = 0;
        for (std::size_t at = 0; at < size(); ++at)
            if (!is_dropped(at, kept)) keep(kept++, at);
        shorten(kept);
    }

    void undo_look_alikes() {
        if (is_ascii(text_.points)) return;
        const bool latin = !writes_another_alphabet();
        for (std::size_t at = 0; at < size();) {
            const std::size_t end = end_of_word(at);
            if (end == at) {
                ++at;
                continue;
            }
            undo_look_alikes(at, end, latin);
            at = end;
        }
    }

    void join_letters() {
        std::size_t kept = 0;
        for (std::size_t at = 0; at < size();) {
            const std::size_t end = end_of_spaced(at);
            keep(kept++, at);
            for (at += 2; at < end; at += 2) keep(kept++, at);
            at = std::max(end, at - 1);
        }
        shorten(kept);
    }

    void undo_leet() {
        for (std::size_t at = 0; at < size();) {
            std::size_t end = at;
            while (end < size() && is_leet_part(text_.points[end])) ++end;
            std::size_t last = end;
            while (last > at && point(last - 1) == U'!') --last;
            if (last > at && is_leet(at, last)) replace_leet(at, last);
            at = std::max(end, at + 1);
        }
    }

    NormalText take() { return std::move(text_); }

  private:
    std::size_t size() const { return text_.points.size(); }
    char32_t point(std::size_t at) const { return at < size() ? text_.points[at] : U'\0'; }

    /// Moves the point at `from` to `to`.
    void keep(std::size_t to, std::size_t from) {
        if (to == from) return;
        note_places();
        text_.points[to] = text_.points[from];
        text_.places[to] = text_.places[from];
    }

    void shorten(std::size_t length) {
        if (length == size()) return;
        note_places();
        text_.points.resize(length);
        text_.places.resize(length);
    }

    void note_places() {
        if (!text_.places.empty()) return;
        text_.places.reserve(size());
        for (int at = 0; at < static_cast<int>(size()); ++at) text_.places.push_back({at, at + 1});
    }

    /// `kept` points stay so far. What joins or tints an emoji belongs to it; an accent stays on a letter
    /// that has none yet.
    bool is_dropped(std::size_t at, std::size_t kept) const {
        const char32_t here = text_.points[at];
        if (here < 0x80) return false;
        const char32_t before = kept > 0 ? text_.points[kept - 1] : U'\0';
        if (is_stacked_mark(here)) return kept == 0 || is_stacked_mark(before) || !is_letter(before);
        if (here == zero_width_joiner || here == picture_selector || is_flag_tag(here))
            return !is_picture(before) && !is_flag_tag(before);
        return is_hidden(here);
    }

    std::size_t end_of_word(std::size_t at) const {
        while (at < size() && (is_latin_letter(point(at)) || is_digit(point(at)) || is_letter(point(at)) ||
                               look_alike_of(point(at)) != point(at)))
            ++at;
        return at;
    }

    /// Whether a word is meant in Greek, Cyrillic or Armenian: it holds a letter that no Latin one looks
    /// like.
    bool writes_another_alphabet() const {
        bool foreign = false, latin = false;
        for (std::size_t at = 0; at < size(); ++at) {
            const char32_t here = text_.points[at];
            foreign = foreign || (is_foreign_letter(here) && look_alike_of(here) == here);
            latin = latin || is_ascii_letter(here);
        }
        return foreign || !latin;
    }

    void undo_look_alikes(std::size_t begin, std::size_t end, bool latin_text) {
        const std::u32string_view word = std::u32string_view(text_.points).substr(begin, end - begin);
        const bool mixed = latin_text || std::ranges::any_of(word, is_latin_letter);
        for (std::size_t at = begin; at < end; ++at)
            if (mixed || !is_foreign_letter(point(at))) text_.points[at] = look_alike_in_word(at);
    }

    /// The Cyrillic letter of "stуpid" stands for u between consonants, of "уou" and "sorrу" for y.
    char32_t look_alike_in_word(std::size_t at) const {
        constexpr char32_t cyrillic_u = 0x443;
        const bool between_consonants = at > 0 && is_consonant(point(at - 1)) && is_consonant(point(at + 1));
        return point(at) == cyrillic_u && between_consonants ? U'u' : look_alike_of(point(at));
    }

    static bool is_consonant(char32_t point) {
        constexpr std::u32string_view vowels = U"aeiouy";
        const char32_t letter = look_alike_of(point) | 0x20;
        return is_ascii_letter(letter) && vowels.find(letter) == std::u32string_view::npos;
    }

    /// The end of "s t u p i d" when it begins here, else `at`.
    std::size_t end_of_spaced(std::size_t at) const {
        const char32_t between = point(at + 1);
        if (!is_ascii_letter(point(at)) || !is_spacer(between)) return at;
        if (at > 0 && is_word_point(point(at - 1))) return at;
        if (at > 0 && point(at - 1) == between && between != U' ') return at;
        std::size_t last = at;
        while (point(last + 1) == between && is_ascii_letter(point(last + 2)) &&
               !is_word_point(point(last + 3)))
            last += 2;
        return (last - at) / 2 + 1 >= fewest_spaced ? last + 1 : at;
    }

    static bool is_leet_part(char32_t point) {
        return is_ascii_alphanumeric(point) || leet_letter(point) != 0;
    }

    /// Part of a link or an e-mail address: a slash or a dot between words on either side, up to the next
    /// blank.
    bool is_address(std::size_t begin, std::size_t end) {
        if (begin < address_end_) return is_address_;
        while (begin > 0 && !is_space(point(begin - 1))) --begin;
        while (end < size() && !is_space(point(end))) ++end;
        address_end_ = end, is_address_ = false;
        for (std::size_t at = begin; at < end && !is_address_; ++at) {
            const bool dot = point(at) == U'.' && at > begin && is_word_point(point(at + 1));
            is_address_ = dot || point(at) == U'/';
        }
        return is_address_;
    }

    /// "l0s3rs", "a$$hole": a sign between letters; no code in capitals, no handle, no amount.
    bool is_leet(std::size_t begin, std::size_t end) {
        if (begin > 0 && (is_word_point(point(begin - 1)) || point(begin - 1) == U'#')) return false;
        if (point(begin) == U'@' || is_word_point(point(end)) || is_address(begin, end)) return false;
        int letters = 0, capitals = 0, signs = 0;
        bool inside = false, strange = false;
        for (std::size_t at = begin; at < end; ++at) {
            const char32_t here = point(at);
            if (is_ascii_letter(here)) {
                ++letters;
                capitals += here <= U'Z' ? 1 : 0;
                inside = inside || (signs > 0 && letters > 1 && !is_ascii_letter(point(at - 1)));
            } else {
                ++signs;
                strange =
                    strange || leet_letter(here) == 0 || (here == U'!' && end - begin > longest_with_mark);
            }
        }
        return inside && !strange && (capitals < letters || signs == 1) && signs <= letters + 1;
    }

    void replace_leet(std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end; ++at)
            if (const char32_t letter = leet_letter(point(at))) text_.points[at] = letter;
    }

    NormalText text_;
    std::size_t address_end_ = 0;  ///< of what stands between blanks and was looked at last
    bool is_address_ = false;      ///< what that was found to be
};

}  // namespace

Span NormalText::true_span(Span span) const {
    if (places.empty() || span.empty()) return span;
    const auto last = static_cast<int>(places.size()) - 1;
    return {places[static_cast<std::size_t>(std::clamp(span.start, 0, last))].start,
            places[static_cast<std::size_t>(std::clamp(span.end - 1, 0, last))].end};
}

NormalText normalise(std::u32string_view points, unsigned disguises) {
    Normaliser normaliser(points);
    if ((disguises & hidden_points) != 0) normaliser.drop_hidden();
    if ((disguises & look_alikes) != 0) normaliser.undo_look_alikes();
    if ((disguises & spaced_letters) != 0) normaliser.join_letters();
    if ((disguises & leet) != 0) normaliser.undo_leet();
    return normaliser.take();
}

}  // namespace scoring::text

#include "scoring/text/personal/flat_text.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "scoring/text/code_points.h"
#include "scoring/text/personal/cues.h"

namespace scoring::text::personal {
namespace {

bool is_invisible(char32_t point) {
    return point == 0xAD || (point >= 0x200B && point <= 0x200F) || (point >= 0x2060 && point <= 0x2064) ||
           (point >= 0xFE00 && point <= 0xFE0F) || point == 0xFEFF || point == keycap;
}

char flatten_sign(char32_t point) {
    if (is_invisible(point)) return invisible;
    if (is_space(point)) return point == 0x2028 || point == 0x2029 || point == 0x85 ? '\n' : ' ';
    if ((point >= 0x2010 && point <= 0x2015) || point == 0x2212) return '-';
    if (point == 0x2018 || point == 0x2019 || point == 0x2BC) return '\'';
    if (point == 0xB7 || point == 0x2022 || point == 0x2024 || point == 0x2027) return '.';
    return other_sign;
}

char flatten_point(char32_t point) {
    if (point >= U'A' && point <= U'Z') return static_cast<char>(point + 0x20);
    if (point < 0x80) return static_cast<char>(point);
    if (point >= 0xFF01 && point <= 0xFF5E) return flatten_point(point - 0xFEE0);
    const auto character = static_cast<UChar32>(point);
    if (const int digit = u_charDigitValue(character); digit >= 0) return static_cast<char>('0' + digit);
    return u_isalpha(character) ? other_letter : flatten_sign(point);
}

bool is_word_byte(char byte) { return is_alphanumeric(byte) || byte == '\''; }

Word make_word(const std::string& flat, int start, int end) {
    const std::string_view text(flat.data() + start, static_cast<std::size_t>(end - start));
    return {start, end, is_number(text[0]) ? 0 : cues_of(text)};
}

}  // namespace

FlatText::FlatText(std::u32string_view points, const std::vector<Entity>& entities) : points_(points) {
    flatten();
    count_digits(entities);
}

void FlatText::flatten() {
    flat_.resize(points_.size());
    if (is_ascii(points_)) {
        for (std::size_t at = 0; at < points_.size(); ++at) {
            const char32_t point = points_[at];
            flat_[at] = static_cast<char>(point + (point >= U'A' && point <= U'Z' ? 0x20 : 0));
        }
        return;
    }
    for (std::size_t at = 0; at < points_.size(); ++at) flat_[at] = flatten_point(points_[at]);
}

void FlatText::count_digits(const std::vector<Entity>& entities) {
    digit_count_ = static_cast<int>(std::ranges::count_if(flat_, is_number));
    for (const Entity& entity : entities)
        digit_count_ -= static_cast<int>(std::ranges::count_if(slice(entity.span), is_number));
}

void FlatText::read_words() {
    words_.reserve(flat_.size() / 5 + 1);
    for (int at = 0; at < size();) {
        if (!is_word_byte(this->at(at))) {
            ++at;
            continue;
        }
        int end = at;
        while (is_word_byte(this->at(end))) ++end;
        words_.push_back(make_word(flat_, at, end));
        cues_ |= words_.back().cues;
        at = end;
    }
}

std::string_view FlatText::slice(Span span) const {
    return std::string_view(flat_).substr(static_cast<std::size_t>(span.start),
                                          static_cast<std::size_t>(span.end - span.start));
}

bool FlatText::is_capital(int at) const {
    return at >= 0 && at < size() && is_upper(points_[static_cast<std::size_t>(at)]);
}

std::size_t FlatText::word_from(int at) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(words_, at, {}, &Word::start) - words_.begin());
}

Cues FlatText::cues_before(int at, int words) const {
    Cues found = 0;
    std::size_t index = word_from(at);
    while (index > 0 && words-- > 0) found |= words_[--index].cues;
    return found;
}

Cues FlatText::cues_after(int at, int words) const {
    Cues found = 0;
    for (std::size_t index = word_from(at); index < words_.size() && words-- > 0; ++index)
        found |= words_[index].cues;
    return found;
}

Cues FlatText::nearest_before(int at, int words, Cues wanted) const {
    std::size_t index = word_from(at);
    while (index > 0 && words-- > 0) {
        const Word& word = words_[--index];
        if (const Cues found = word.cues & wanted) return found;
        if (word.end - word.start >= 3 && is_number(this->at(word.start))) wanted &= ~cue::reference;
    }
    return 0;
}

bool Claims::is_free(Span span) const {
    if (taken_.empty()) return true;
    for (int at = span.start; at < span.end; ++at)
        if (taken_[static_cast<std::size_t>(at)]) return false;
    return true;
}

void Claims::block(Span span) {
    if (taken_.empty()) taken_.resize(text_size_);
    std::fill(taken_.begin() + span.start, taken_.begin() + span.end, true);
}

void Claims::publish(PrivateKind kind, Span span) {
    if (!is_free(span)) return;
    published_.push_back({kind, span});
    block(span);
}

bool Claims::add(PrivateKind kind, Span span) {
    if (span.empty() || !is_free(span)) return false;
    items_.push_back({kind, span});
    block(span);
    return true;
}

std::vector<PrivateItem> Claims::take() {
    std::ranges::sort(items_, {}, [](const PrivateItem& item) { return item.span.start; });
    return std::move(items_);
}

}  // namespace scoring::text::personal

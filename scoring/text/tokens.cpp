#include "scoring/text/tokens.h"

#include <algorithm>
#include <array>

#include "scoring/text/code_points.h"
#include "scoring/text/normalise.h"

namespace scoring::text {
namespace {

enum Class : unsigned char { space, letter, digit, other };

constexpr std::array<Class, 128> ascii_classes = [] {
    std::array<Class, 128> classes{};
    for (int at = 0; at < 128; ++at) {
        const bool alphabetic = (at >= 'a' && at <= 'z') || (at >= 'A' && at <= 'Z') || at == '_';
        const bool blank = at == ' ' || (at >= 9 && at <= 13);
        classes[static_cast<std::size_t>(at)] = alphabetic                 ? letter
                                                : (at >= '0' && at <= '9') ? digit
                                                : blank                    ? space
                                                                           : other;
    }
    return classes;
}();

// Endings that make "parcelly.com/help" a link without "https://". Short on purpose: "soon.Please" is no
// link.
constexpr std::array<std::string_view, 20> link_endings = {"app", "be",  "biz", "ca",   "co",   "com", "de",
                                                           "eu",  "gl",  "gov", "ie",   "info", "io",  "ly",
                                                           "me",  "net", "org", "shop", "uk",   "us"};

Class class_of(char32_t point) {
    if (point < 128) return ascii_classes[point];
    if (is_letter(point) || is_mark(point)) return letter;
    if (is_digit(point)) return digit;
    return is_space(point) ? space : other;
}

bool is_word_part(char32_t point) { return class_of(point) == letter || class_of(point) == digit; }
bool is_apostrophe(char32_t point) {
    return point == U'\'' || point == 0x2019 || point == 0x2018 || point == U'`';
}
bool is_ascii_word(char32_t point) {
    return point < 128 && ascii_classes[point] != space && ascii_classes[point] != other;
}

class Tokenizer {
  public:
    explicit Tokenizer(std::u32string_view points) : points_(points) {
        tokens_.reserve(points.size() / 4 + 4);
    }

    std::vector<Token> run() {
        while (at_ < points_.size()) step();
        return std::move(tokens_);
    }

  private:
    char32_t peek(std::size_t ahead) const {
        return at_ + ahead < points_.size() ? points_[at_ + ahead] : U'\0';
    }
    char32_t point(std::size_t index) const { return index < points_.size() ? points_[index] : U'\0'; }

    void step() {
        const char32_t here = points_[at_];
        switch (class_of(here)) {
            case space:
                ++at_;
                return;
            case letter:
            case digit:
                return take_word_like();
            case other:
                break;
        }
        const bool tag_start = is_word_part(peek(1)) && (at_ == 0 || !is_word_part(points_[at_ - 1]));
        if (tag_start && (here == U'@' || here == 0xFF20))
            return take(TokenKind::mention, end_of_name(at_ + 1));
        if (tag_start && (here == U'#' || here == 0xFF03))
            return take(TokenKind::hashtag, end_of_name(at_ + 1));
        if (is_picture(here)) return take(TokenKind::emoji, end_of_picture());
        take(TokenKind::punctuation, end_of_run());
    }

    std::size_t end_of_name(std::size_t end) const {
        while (end < points_.size() && is_word_part(points_[end])) ++end;
        return end;
    }

    std::size_t end_of_run() const {
        std::size_t end = at_ + 1;
        while (end < points_.size() && points_[end] == points_[at_]) ++end;
        return end;
    }

    std::size_t end_of_picture() const {
        std::size_t end = at_ + 1;
        if (is_flag_letter(points_[at_]) && is_flag_letter(point(end))) return end + 1;
        while (point(end) == picture_selector || point(end) == zero_width_joiner ||
               is_skin_tone(point(end))) {
            const bool joins = points_[end] == zero_width_joiner;
            ++end;
            if (joins && is_picture(point(end)) && point(end) != zero_width_joiner) ++end;
        }
        return end;
    }

    void take_word_like() {
        if (take_plain_word()) return;
        if (const std::size_t link = end_of_link(); link > at_) return take(TokenKind::url, link);
        bool letters = false;
        std::size_t end = at_;
        while (end < points_.size()) {
            const Class kind = class_of(points_[end]);
            letters = letters || kind == letter;
            if (kind != letter && kind != digit) {
                if (!joins_word(end)) break;
                letters = letters || !is_digit(points_[end - 1]) || !is_digit(point(end + 1));
            }
            ++end;
        }
        take(letters ? TokenKind::word : TokenKind::number, end);
    }

    /// Most words: ASCII letters alone, and nothing behind them that could join on. In one walk, unlike all
    /// others.
    bool take_plain_word() {
        constexpr std::size_t longest = 20;
        std::array<char, longest> folded;
        const std::size_t limit = std::min(points_.size(), at_ + longest);
        Letters letters;
        std::size_t end = at_;
        for (; end < limit && points_[end] < 128 && ascii_classes[points_[end]] == letter; ++end)
            letters.note(folded[end - at_] = letters.fold(points_[end]));
        letters.initial = points_[at_] >= U'A' && points_[at_] <= U'Z';
        if (end == at_ || !stands_apart(end)) return false;
        add(TokenKind::word, end, letters).lower.assign(folded.data(), end - at_);
        at_ = end;
        return true;
    }

    bool stands_apart(std::size_t end) const {
        if (end == points_.size()) return true;
        const char32_t behind = points_[end];
        if (behind == U'.') return !is_word_part(point(end + 1));
        return behind < 128 &&
               (ascii_classes[behind] == space || behind == U',' || behind == U'!' || behind == U'?');
    }

    bool joins_word(std::size_t mark) const {
        const char32_t point_here = points_[mark];
        const char32_t next = point(mark + 1);
        const bool between_digits = is_digit(points_[mark - 1]) && is_digit(next);
        if (is_apostrophe(point_here) || point_here == U'-' || point_here == 0x2010)
            return is_word_part(next);
        return between_digits &&
               (point_here == U'.' || point_here == U',' || point_here == U':' || point_here == U'/');
    }

    /// The end of a link or e-mail address that starts here, or `at_`.
    std::size_t end_of_link() const {
        const char32_t first = points_[at_];
        if (first == U'h' || first == U'H' || first == U'w' || first == U'W')
            if (has_prefix(U"http://") || has_prefix(U"https://") || has_prefix(U"www."))
                return end_of_address();
        std::size_t end = at_;
        std::size_t last_dot = 0;
        bool mail = false;
        constexpr std::size_t longest_host = 254;  // bounds the look-ahead in hostile text
        const std::size_t limit = std::min(points_.size(), at_ + longest_host);
        for (; end < limit; ++end) {
            const char32_t here = points_[end];
            if (is_ascii_word(here) || ((here == U'-' || here == U'+') && end > at_)) continue;
            if (here == U'.' && is_ascii_word(point(end + 1)))
                last_dot = end;
            else if (here == U'@' && !mail && end > at_ && is_ascii_word(point(end + 1)))
                mail = true, last_dot = 0;
            else
                break;
        }
        if (last_dot == 0 || !is_link_ending(last_dot + 1, end, mail)) return at_;
        return !mail && (point(end) == U'/' || point(end) == U'?') ? end_of_address() : end;
    }

    bool is_link_ending(std::size_t begin, std::size_t end, bool mail) const {
        if (end - begin < 2 || end - begin > 12) return false;
        std::string ending;
        for (std::size_t at = begin; at < end; ++at) ending += static_cast<char>(fold_case(points_[at]));
        if (mail) return std::ranges::all_of(ending, [](char c) { return c >= 'a' && c <= 'z'; });
        return std::ranges::binary_search(link_endings, std::string_view(ending));
    }

    bool has_prefix(std::u32string_view prefix) const {
        if (points_.size() - at_ < prefix.size()) return false;
        for (std::size_t at = 0; at < prefix.size(); ++at)
            if ((points_[at_ + at] | 0x20) != (prefix[at] | 0x20)) return false;
        return true;
    }

    std::size_t end_of_address() const {
        std::size_t end = at_;
        while (end < points_.size() && points_[end] > U' ' && !is_space(points_[end]) && points_[end] != U'"')
            ++end;
        constexpr std::u32string_view closing = U".,!?;:)]}'\u2019\u2026>*";
        while (end > at_ + 1 && closing.find(points_[end - 1]) != std::u32string_view::npos) --end;
        return end;
    }

    void take(TokenKind kind, std::size_t end) {
        Letters letters;
        std::string lower;
        for (std::size_t at = at_; at < end; ++at) letters.append_folded(points_[at], lower);
        for (const char byte : lower) letters.note(byte);
        letters.initial = kind == TokenKind::word && is_upper(points_[at_]);
        add(kind, end, letters).lower = std::move(lower);
        at_ = end;
    }

    /// What is noticed of a word's letters on the way.
    struct Letters {
        int upper = 0, run = 0;
        bool mixed = false, stretched = false, initial = false;
        char before = '\0';
        std::uint64_t hash = word_hash_seed;

        void note(char byte) {
            hash = (hash ^ static_cast<unsigned char>(byte)) * word_hash_prime;
            run = byte == before ? run + 1 : 1;
            stretched |= run > 2;
            before = byte;
        }

        char fold(char32_t point) {
            const bool capital = point >= U'A' && point <= U'Z';
            upper += capital ? 1 : 0;
            mixed |= point >= U'a' && point <= U'z';
            return point == U'`' ? '\'' : static_cast<char>(capital ? point + 32 : point);
        }

        void append_folded(char32_t point, std::string& lower) {
            if (point < 128) {
                lower += fold(point);
                return;
            }
            if (is_apostrophe(point)) {
                lower += '\'';
                return;
            }
            const bool capital = is_upper(point);
            upper += capital ? 1 : 0;
            mixed = mixed || (!capital && is_letter(point));
            const char32_t folded = fold_case(point);
            lower += encode(std::u32string_view(&folded, 1));
        }
    };

    Token& add(TokenKind kind, std::size_t end, const Letters& letters) {
        const bool capitals = kind == TokenKind::word && letters.upper >= 2 && !letters.mixed;
        return tokens_.emplace_back(Token{kind,
                                          {static_cast<int>(at_), static_cast<int>(end)},
                                          {},
                                          capitals,
                                          letters.stretched,
                                          letters.hash,
                                          letters.initial});
    }

    std::u32string_view points_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace

bool is_punctuation(const Token& token) { return token.kind == TokenKind::punctuation; }

bool ends_sentence(const Token& token) {
    return is_punctuation(token) &&
           (token.lower.front() == '.' || token.lower.front() == '!' || token.lower.front() == '?');
}

std::vector<Token> tokenize(std::u32string_view points) { return Tokenizer(points).run(); }
std::vector<Token> tokenize(std::string_view utf8) { return tokenize(decode(utf8)); }

std::vector<Token> tokenize_normalised(std::u32string_view points) {
    const NormalText text = normalise(points);
    std::vector<Token> tokens = tokenize(text.points);
    if (!text.places.empty())
        for (Token& token : tokens) token.span = text.true_span(token.span);
    return tokens;
}

}  // namespace scoring::text

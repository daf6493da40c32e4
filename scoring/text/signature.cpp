#include <algorithm>
#include <array>

#include "scoring/one_of.h"
#include "scoring/text/acts.h"
#include "scoring/text/code_points.h"

namespace scoring::text {
namespace {

constexpr std::size_t longest_mark = 20;

bool is_marker(char32_t point) {
    return point == U'^' || point == U'*' || point == U'/' || point == U'-' || point == U'~' ||
           point == 0x2013 || point == 0x2014;
}

/// Behind a signature may stand a link, a part number "(1/2)" or a picture.
bool may_follow_signature(const Token& token) {
    return token.kind == TokenKind::url || token.kind == TokenKind::emoji ||
           token.kind == TokenKind::hashtag || (token.kind == TokenKind::number && token.lower.size() <= 3) ||
           (token.kind == TokenKind::punctuation && token.lower != "?" &&
            !is_marker(static_cast<unsigned char>(token.lower[0])));
}

class SignatureFinder {
  public:
    explicit SignatureFinder(const Message& message)
        : tokens_(message.tokens), words_(message.words), points_(message.points) {}

    Span find() const {
        std::size_t end = tokens_.size();
        while (end > 0 && may_follow_signature(tokens_[end - 1])) --end;
        while (end > 1 && is_kiss(tokens_[end - 1])) --end;
        if (end == 0) return {};
        if (const Span marked = marked_name(end - 1); !marked.empty()) return marked;
        return closing_name(end - 1);
    }

  private:
    static bool is_kiss(const Token& token) {
        return token.kind == TokenKind::word && token.lower.size() <= 3 &&
               token.lower.find_first_not_of('x') == std::string::npos;
    }
    char32_t first_of(std::size_t token) const {
        return points_[static_cast<std::size_t>(tokens_[token].span.start)];
    }
    bool touches(std::size_t left, std::size_t right) const {
        return tokens_[left].span.end == tokens_[right].span.start;
    }
    bool is_name(std::size_t token) const {
        return tokens_[token].kind == TokenKind::word && tokens_[token].lower.size() <= longest_mark;
    }

    /// "^JD", "*Sage", "/NQ", "-KW", "- Becky", "^ Jo Smith".
    Span marked_name(std::size_t last) const {
        for (std::size_t name = last; name + 2 > last && name > 0; --name) {
            if (!is_name(name)) return {};
            const std::size_t mark = name - 1;
            if (tokens_[mark].kind != TokenKind::punctuation) continue;
            if (!is_marker(first_of(mark)) || tokens_[mark].span.end - tokens_[mark].span.start > 1)
                return {};
            if (stands_free(mark, name) && fits(mark, name, last))
                return {tokens_[mark].span.start, tokens_[last].span.end};
            return {};
        }
        return {};
    }

    bool stands_free(std::size_t mark, std::size_t) const {
        if (mark == 0) return true;
        const char32_t marker = first_of(mark);
        const Token& before = tokens_[mark - 1];
        if (!touches(mark - 1, mark)) return true;
        return before.kind == TokenKind::punctuation
                   ? !is_marker(first_of(mark - 1))
                   : (marker == U'^' || marker == U'~') && before.kind == TokenKind::word;
    }

    bool fits(std::size_t mark, std::size_t name, std::size_t last) const {
        const char32_t marker = first_of(mark);
        const bool capital = is_upper(first_of(name));
        const bool short_mark = tokens_[name].lower.size() <= 3;
        if (last > name && !is_upper(first_of(last))) return false;
        if (tokens_[name].lower == "s" && marker == U'/') return false;  // "/s" marks sarcasm
        if (marker == U'^') return true;
        if (marker == U'~' || marker == U'*') return capital || short_mark;
        if (marker == U'/')
            return touches(mark, name) ? capital || tokens_[name].lower.size() == 2 : capital && short_mark;
        return capital && !shouts(name, last);
    }

    bool shouts(std::size_t name, std::size_t last) const {
        return last == name && tokens_[name].capitals && tokens_[name].lower.size() > 4;
    }

    /// A word of some phrase, so nobody's name.
    bool is_known(std::size_t token) const {
        return std::ranges::any_of(words_, [&](const Word& word) {
            return word.token <= static_cast<int>(token) && static_cast<int>(token) <= word.last_token &&
                   word.id >= first_word;
        });
    }

    /// "... have a look at it for you. Marc", "Thanks, Jo": a bare name where a sentence would begin.
    Span closing_name(std::size_t last) const {
        if (last < 2 || !is_name(last) || !is_upper(first_of(last)) || tokens_[last].capitals) return {};
        if (is_known(last) || tokens_[last].lower.size() < 2) return {};
        const Token& before = tokens_[last - 1];
        const bool sentence_end =
            before.lower == "." || before.lower == "!" || before.kind == TokenKind::emoji;
        constexpr std::array<std::string_view, 9> closings = {"thanks",    "regards", "cheers", "thx", "best",
                                                              "sincerely", "love",    "wishes", "you"};
        const bool after_closing = before.lower == "," && is_one_of(closings, tokens_[last - 2].lower);
        const bool bare_closing =
            before.lower == "thanks" || before.lower == "regards" || before.lower == "cheers";
        constexpr std::array<std::string_view, 14> no_names = {
            "sorted",   "absolutely", "indeed",  "enjoy",      "exactly", "cool",    "perfect",
            "congrats", "yay",        "welcome", "understood", "agreed",  "promise", "tonight"};
        if (is_one_of(no_names, tokens_[last].lower)) return {};
        return sentence_end || after_closing || bare_closing ? tokens_[last].span : Span{};
    }

    const std::vector<Token>& tokens_;
    const std::vector<Word>& words_;
    const std::u32string& points_;
};

}  // namespace

Span find_signature(const Message& message) { return SignatureFinder(message).find(); }

}  // namespace scoring::text

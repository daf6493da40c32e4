#include "scoring/text/phrase_pattern.h"

#include <algorithm>

#include "scoring/text/code_points.h"
#include "scoring/text/known_words.h"
#include "scoring/text/split.h"

namespace scoring::text {

constexpr std::size_t longest_quote = 40;

std::string quoted(std::string_view text) {
    std::u32string points = decode(text);
    if (points.size() > longest_quote) points.replace(longest_quote, points.npos, U"...");
    std::erase_if(points, [](char32_t point) { return point < U' ' || point == 0x7F; });
    return "\"" + encode(points) + "\"";
}

namespace {

using Problem = std::optional<std::string>;
using IsClass = std::function<bool(std::string_view)>;

constexpr std::size_t most_pieces = 32;
// Ways that gaps and words that may be left out can be taken: what one try at a phrase may cost.
constexpr int most_ways = 2000;

bool is_word_letter(char letter) {
    const auto code = static_cast<unsigned char>(letter);
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || code >= 0x80 ||
           std::string_view("'-_/.").find(letter) != std::string_view::npos;
}

bool is_plain_word(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, is_word_letter);
}

Problem problem_of_word(std::string_view word) {
    if (word.empty()) return "An alternative is empty: between two | stands a word.";
    if (word.front() == '#') {
        if (special_word_named(word)) return std::nullopt;
        return quoted(word) + " is no kind of word: there are #number, #url, #email, #mention and #emoji.";
    }
    if (is_plain_word(word)) return std::nullopt;
    return quoted(word) + " is no word: words are small letters, digits, ' - _ / and full stops.";
}

/// "a|b|<class>": unlike split(), an empty alternative is seen.
Problem problem_of_alternatives(std::string_view alternatives, const IsClass& is_class) {
    for (std::size_t from = 0; from <= alternatives.size();) {
        const std::size_t end = std::min(alternatives.find('|', from), alternatives.size());
        const std::string_view word = alternatives.substr(from, end - from);
        from = end + 1;
        if (word.size() > 1 && word.front() == '<' && word.back() == '>') {
            const std::string_view name = word.substr(1, word.size() - 2);
            if (!is_class(name))
                return "There is no class " + quoted(word) + ": it is defined in a line \"<name> = a|b\".";
        } else if (Problem problem = problem_of_word(word)) {
            return problem;
        }
    }
    return std::nullopt;
}

/// Reads a pattern from left to right and remembers what its pieces demand of each other.
class PatternCheck {
  public:
    explicit PatternCheck(const IsClass& is_class) : is_class_(is_class) {}

    Problem check(std::string_view pattern) {
        const auto pieces = split(pattern, ' ');
        if (pieces.size() > most_pieces)
            return "A phrase has at most " + std::to_string(most_pieces) + " pieces.";
        for (const std::string_view piece : pieces)
            if (Problem problem = check_piece(piece)) return problem;
        if (open_) return "The evidence is opened with { and not closed with }.";
        if (!has_word_) return "A phrase needs a word: this one would hold anywhere.";
        if (ways_ > most_ways)
            return "Too many gaps and words that may be left out: it could be read in more than " +
                   std::to_string(most_ways) + " ways.";
        return std::nullopt;
    }

  private:
    Problem check_piece(std::string_view piece) {
        if (piece == "^" || piece == "$" || piece == "&") return std::nullopt;
        if (piece == "{" || piece == "}") return check_evidence(piece == "{");
        if (piece.front() == '~') return check_gap(piece);
        if (piece.front() == '!') return problem_of_alternatives(piece.substr(1), is_class_);
        if (piece.back() == '?') {
            piece.remove_suffix(1);
            take_ways(2);
        }
        has_word_ = true;
        return problem_of_alternatives(piece, is_class_);
    }

    Problem check_evidence(bool opens) {
        if (opens == open_ || (opens && closed_))
            return "The evidence stands once between { and }, in this order.";
        open_ = opens;
        closed_ = !opens;
        return std::nullopt;
    }

    Problem check_gap(std::string_view piece) {
        const bool is_gap = piece.size() == 2 && piece[1] >= '1' && piece[1] <= '9';
        if (!is_gap) return quoted(piece) + " is no gap: a gap is ~1 to ~9.";
        if (!has_word_) return "A phrase cannot begin with a gap.";
        take_ways(piece[1] - '0' + 1);
        return std::nullopt;
    }

    void take_ways(int more) { ways_ = std::min(ways_ * more, most_ways + 1); }

    const IsClass& is_class_;
    bool open_ = false;
    bool closed_ = false;
    bool has_word_ = false;
    int ways_ = 1;
};

}  // namespace

std::optional<std::string> problem_of_pattern(std::string_view pattern, const IsClass& is_class) {
    return PatternCheck(is_class).check(pattern);
}

std::optional<std::string> problem_of_class_words(std::string_view words) {
    if (words.find('<') != std::string_view::npos) return "A class is made of words, not of other classes.";
    return problem_of_alternatives(words, [](std::string_view) { return false; });
}

bool is_class_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
    });
}

}  // namespace scoring::text

// Passwords, PINs, security codes and one-time codes, where the message says that it gives one.
#include <algorithm>
#include <array>
#include <string>

#include "scoring/one_of.h"
#include "scoring/text/personal/detectors.h"

namespace scoring::text::personal {
namespace {

// Words that may follow "password is" or "password:" without being one.
constexpr auto no_passwords = std::to_array<std::string_view>({
    "a",         "again",     "also",    "always",    "and",       "because",     "been",     "being",
    "blocked",   "but",       "case",    "change",    "changed",   "compromised", "correct",  "different",
    "expired",   "fine",      "for",     "forgotten", "gone",      "hacked",      "help",     "hidden",
    "in",        "incorrect", "invalid", "just",      "link",      "locked",      "missing",  "my",
    "needed",    "never",     "no",      "not",       "now",       "ok",          "okay",     "old",
    "on",        "only",      "page",    "please",    "protected", "recovery",    "rejected", "required",
    "reset",     "right",     "saved",   "secure",    "sent",      "set",         "so",       "still",
    "stolen",    "strong",    "that",    "the",       "there",     "this",        "to",       "too",
    "unchanged", "used",      "useless", "valid",     "very",      "weak",        "what",     "working",
    "wrong",     "your",
});
static_assert(std::ranges::is_sorted(no_passwords));

constexpr auto sending =
    std::to_array<std::string_view>({"came", "emailed", "received", "sent", "text", "texted", "via"});
static_assert(std::ranges::is_sorted(sending));
constexpr auto digits_words =
    std::to_array<std::string_view>({"3", "digit", "digits", "figures", "numbers", "security", "three"});
static_assert(std::ranges::is_sorted(digits_words));

class SecretFinder {
  public:
    explicit SecretFinder(const Search& search) : search_(search), text_(search.text) {}

    void look() {
        const std::vector<Word>& words = text_.words();
        for (std::size_t index = 0; index < words.size(); ++index) {
            const Cues cues = words[index].cues;
            if (cues & cue::password) look_for_password(index);
            if (is_split_password(index)) look_for_password(index + 1);
            if (cues & cue::pin) look_for_digits(index, 4, 8, 3);
            if (cues & cue::card_code) look_for_digits(index, 3, 4, 4);
            if (cues & (cue::pin | cue::card_code)) look_before(index);
            if (is_secret_code(index)) look_for_code(index);
            if (is_back_of_card(index)) look_for_digits(index, 3, 4, 4);
        }
    }

    void look_for_answer() {
        const std::vector<Word>& words = text_.words();
        for (const Word& word : words) {
            if (!std::ranges::all_of(text_.word(word), is_number)) continue;
            const int size = word.end - word.start;
            const bool fits = (search_.asked & cue::card_code) ? size == 3 || size == 4
                              : (search_.asked & cue::pin)     ? size >= 4 && size <= 6
                                                               : size >= 4 && size <= 8;
            if (fits && stands_alone(word))
                search_.claims.add(PrivateKind::security_code, {word.start, word.end});
        }
    }

  private:
    // A year, an amount or part of a longer number is no code.
    bool stands_alone(const Word& word) const {
        const char before = text_.at(word.start - 1);
        const char after = text_.at(word.end);
        const bool joined = (after == '.' || after == '-' || after == '/' || after == ':' || after == ',') &&
                            is_alphanumeric(text_.at(word.end + 1));
        return !joined && after != '%' &&
               std::string_view("#$/.-:,").find(before) == std::string_view::npos && before != other_sign;
    }

    // "pass word".
    bool is_split_password(std::size_t index) const {
        const std::vector<Word>& words = text_.words();
        return text_.word(words[index]) == "pass" && index + 1 < words.size() &&
               text_.word(words[index + 1]) == "word";
    }

    // "verification code", "one-time code", "security code", "otp".
    bool is_secret_code(std::size_t index) const {
        const std::vector<Word>& words = text_.words();
        if (!(words[index].cues & cue::code)) return false;
        if (words[index].cues & cue::secret) return true;
        const Cues before = text_.cues_before(words[index].start, 2);
        const bool one_time =
            index >= 2 && text_.word(words[index - 1]) == "time" && text_.word(words[index - 2]) == "one";
        return (before & (cue::secret | cue::phone | cue::mail)) != 0 || one_time || is_sent_code(index);
    }

    // "the code you texted me is 482913", "the 6 digit code".
    bool is_sent_code(std::size_t index) const {
        constexpr std::size_t reach = 4;
        const std::vector<Word>& words = text_.words();
        for (std::size_t next = index + 1; next < std::min(words.size(), index + 1 + reach); ++next)
            if (is_one_of_sorted(sending, text_.word(words[next]))) return true;
        return index >= 1 && is_one_of_sorted(digits_words, text_.word(words[index - 1]));
    }

    // "the 3 digits on the back are 882".
    bool is_back_of_card(std::size_t index) const {
        const std::vector<Word>& words = text_.words();
        if (!text_.word(words[index]).starts_with("back") || index < 2) return false;
        for (std::size_t back = 1; back <= std::min<std::size_t>(index, 6); ++back)
            if (is_one_of_sorted(digits_words, text_.word(words[index - back]))) return true;
        return false;
    }

    void look_for_digits(std::size_t index, int least, int most, std::size_t reach) {
        const std::vector<Word>& words = text_.words();
        const std::size_t end = std::min(words.size(), index + 1 + reach);
        for (std::size_t next = index + 1; next < end; ++next) {
            const Word& word = words[next];
            if (!std::ranges::all_of(text_.word(word), is_number)) continue;
            const int size = word.end - word.start;
            if (size >= least && size <= most && stands_alone(word))
                search_.claims.add(PrivateKind::security_code, {word.start, word.end});
            return;
        }
    }

    // "4821 is my pin".
    void look_before(std::size_t index) {
        const std::vector<Word>& words = text_.words();
        if (index < 3) return;
        const Word& figures = words[index - 3];
        const std::string_view joint = text_.word(words[index - 2]), whose = text_.word(words[index - 1]);
        const int size = figures.end - figures.start;
        if ((joint == "is" || joint == "was") && (whose == "my" || whose == "the" || whose == "your") &&
            std::ranges::all_of(text_.word(figures), is_number) && size >= 3 && size <= 8 &&
            stands_alone(figures))
            search_.claims.add(PrivateKind::security_code, {figures.start, figures.end});
    }

    void look_for_code(std::size_t index) {
        const std::vector<Word>& words = text_.words();
        const std::size_t end = std::min(words.size(), index + 6);
        for (std::size_t next = index + 1; next < end; ++next) {
            const Word& word = words[next];
            const std::string_view body = text_.word(word);
            const auto digits = std::ranges::count_if(body, is_number);
            if (digits == 0 && !is_sentence_end(word)) continue;
            const bool fits = digits >= 3 && body.size() >= 3 && body.size() <= 10;
            if (fits && stands_alone(word))
                search_.claims.add(PrivateKind::security_code, {word.start, word.end});
            return;
        }
    }

    bool is_sentence_end(const Word& word) const {
        return (text_.at(word.end) == '.' || text_.at(word.end) == '?' || text_.at(word.end) == '!') &&
               !is_alphanumeric(text_.at(word.end + 1));
    }

    // "password is X", "password: X", "pw=X", "password 'X'".
    void look_for_password(std::size_t index) {
        const std::vector<Word>& words = text_.words();
        int at = words[index].end;
        bool given = false;  // a colon, an equals sign or quotes leave no doubt
        bool said = false;
        if (index + 1 < words.size()) {
            const std::string_view next = text_.word(words[index + 1]);
            if ((next == "is" || next == "was" || next == "to") && words[index + 1].start <= at + 2) {
                said = true;
                at = words[index + 1].end;
            }
        }
        for (;
             at < text_.size() && std::string_view(" :=\"'`*-").find(text_.at(at)) != std::string_view::npos;
             ++at)
            given |= text_.at(at) != ' ' && text_.at(at) != '-';
        report_password(at, said, given);
    }

    void report_password(int start, bool said, bool given) {
        int end = start;
        while (end < text_.size() && text_.at(end) > ' ' && text_.at(end) != '"') ++end;
        while (end > start && std::string_view(".,;:!?)'").find(text_.at(end - 1)) != std::string_view::npos)
            --end;
        const std::string_view body = text_.slice({start, end});
        if (body.size() < 4 || body.size() > 64 || is_one_of_sorted(no_passwords, body)) return;
        const bool has_digit = std::ranges::any_of(body, is_number);
        const bool has_letter = std::ranges::any_of(body, is_letter_byte);
        const bool has_sign = body.find_first_of("!@#$%^&*_+=?") != std::string_view::npos;
        const bool odd =
            (has_digit && has_letter) || (has_sign && has_letter) || (has_digit && body.size() >= 6);
        if ((given && has_letter) || (given && has_digit) || (said && odd) ||
            (!said && has_digit && has_letter && odd))
            search_.claims.add(PrivateKind::password, {start, end});
    }

    const Search& search_;
    const FlatText& text_;
};

}  // namespace

void find_secrets(const Search& search) {
    constexpr Cues kinds = cue::password | cue::pin | cue::card_code | cue::code;
    constexpr Cues asked = cue::pin | cue::card_code;
    SecretFinder finder(search);
    const bool told = (search.text.cues() & kinds) ||
                      search.text.flat().find("pass word") != std::string::npos ||
                      search.text.flat().find("back") != std::string::npos;
    if (told) finder.look();
    const bool code_asked = (search.asked & cue::code) && (search.asked & cue::secret);
    if ((search.asked & asked) || code_asked) finder.look_for_answer();
}

}  // namespace scoring::text::personal

// E-mail addresses said in words: "sam at parcelly dot com", "m_patel [at] inbox (dot) example".
#include <algorithm>
#include <array>
#include <string>

#include "scoring/one_of.h"
#include "scoring/text/personal/mail_hosts.h"
#include "scoring/text/personal/written_out.h"

namespace scoring::text::personal {
namespace {

// Words that stand before "at" without being anybody's name: "email us at parcelly dot com".
constexpr auto no_mail_names = std::to_array<std::string_view>({
    "a",       "account",     "again",       "all",      "and",       "anyone",   "anytime", "apply",
    "are",     "available",   "back",        "be",       "been",      "best",     "bought",  "buy",
    "call",    "check",       "closed",      "contact",  "customers", "day",      "deal",    "deals",
    "details", "everyone",    "exclusively", "find",     "food",      "for",      "found",   "go",
    "guys",    "he",          "help",        "here",     "him",       "hotel",    "i",       "in",
    "info",    "information", "is",          "it",       "items",     "job",      "join",    "just",
    "learn",   "listed",      "listing",     "live",     "look",      "me",       "more",    "my",
    "not",     "now",         "of",          "off",      "on",        "online",   "only",    "open",
    "or",      "order",       "ordered",     "our",      "out",       "people",   "posted",  "price",
    "prices",  "products",    "read",        "register", "sale",      "sales",    "see",     "seen",
    "sell",    "service",     "she",         "shop",     "site",      "sold",     "soon",    "staff",
    "store",   "stores",      "support",     "team",     "that",      "the",      "them",    "there",
    "they",    "this",        "tickets",     "to",       "today",     "tomorrow", "tonight", "up",
    "us",      "view",        "visit",       "was",      "watch",     "we",       "website", "websites",
    "what",    "when",        "where",       "who",      "with",      "work",     "working", "works",
    "you",     "your",
});
static_assert(std::ranges::is_sorted(no_mail_names));

/// A sign said in words with the blanks and brackets around it.
struct SaidSign {
    Span span;
    char sign = '\0';
    bool bracketed = false;
};

class MailWords {
  public:
    explicit MailWords(const FlatText& text) : text_(text), words_(text.words()) {}

    std::vector<Edit> find() {
        for (std::size_t index = 1; index + 1 < words_.size(); ++index)
            if (text_.word(words_[index]) == "at") look_around(index);
        return std::move(edits_);
    }

  private:
    static char sign_of(std::string_view word) {
        if (word == "at") return '@';
        if (word == "dot" || word == "punkt" || word == "punto") return '.';
        if (word == "underscore") return '_';
        return word == "dash" || word == "hyphen" ? '-' : '\0';
    }

    // The sign that the word at `index` says, when its neighbours stand close to it.
    SaidSign sign_at(std::size_t index) const {
        if (index == 0 || index + 1 >= words_.size()) return {};
        const char sign = sign_of(text_.word(words_[index]));
        const Span left{words_[index - 1].end, words_[index].start};
        const Span right{words_[index].end, words_[index + 1].start};
        if (sign == '\0' || !is_small(left) || !is_small(right)) return {};
        return {{left.start, right.end}, sign, text_.slice(left) != " " || text_.slice(right) != " "};
    }

    bool is_small(Span gap) const {
        constexpr int longest = 3;
        return gap.end > gap.start && gap.end - gap.start <= longest &&
               text_.slice(gap).find_first_not_of(" ()[]{}<>-_*") == std::string_view::npos;
    }

    void look_around(std::size_t index) {
        const SaidSign at = sign_at(index);
        if (at.span.empty()) return;
        std::vector<SaidSign> signs{at};
        const bool spoken_dots = read_host(index + 1, signs);
        const bool spoken_local = read_local(index - 1, signs);
        const int host = words_[index + 1].start;
        if (!spoken_dots && host_end(text_, host) <= words_[index + 1].end && !mail_host_at(index + 1))
            return;
        const std::string_view local = text_.slice({local_start(index - 1), words_[index - 1].end});
        if (is_one_of_sorted(no_mail_names, local)) return;
        const bool meant = at.bracketed || spoken_dots || spoken_local || mail_host_at(index + 1) ||
                           local.find_first_of("0123456789._+") != std::string_view::npos;
        if (!meant) return;
        std::ranges::sort(signs, {}, [](const SaidSign& sign) { return sign.span.start; });
        for (const SaidSign& sign : signs) edits_.push_back({sign.span, std::string(1, sign.sign)});
    }

    bool mail_host_at(std::size_t index) const {
        return is_mail_host(text_, {words_[index].start, words_[index].end});
    }

    // "parcelly dot co dot uk": adds the dots that lead to an ending; whether there is one.
    bool read_host(std::size_t index, std::vector<SaidSign>& signs) const {
        constexpr int most_labels = 6;
        std::vector<SaidSign> dots;
        bool ends = false;
        for (int labels = 0; labels < most_labels; ++labels) {
            const SaidSign dot = sign_at(index + 1);
            if (dot.span.empty() || dot.sign == '@') break;
            index += 2;
            dots.push_back(dot);
            ends = is_host_ending(text_, {words_[index].start, words_[index].end}) || dot.bracketed;
        }
        if (ends) signs.insert(signs.end(), dots.begin(), dots.end());
        return ends;
    }

    // "raj dot mehta", "j underscore k": adds the signs before the name's last part.
    bool read_local(std::size_t index, std::vector<SaidSign>& signs) const {
        constexpr int most_parts = 4;
        bool spoken = false;
        for (int parts = 0; parts < most_parts && index >= 2; ++parts, index -= 2) {
            const SaidSign sign = sign_at(index - 1);
            if (sign.span.empty() || sign.sign == '@') break;
            signs.push_back(sign);
            spoken = true;
        }
        return spoken;
    }

    // The whole name in one piece, with dots and the like: "sam.ortiz" of "mail sam.ortiz at".
    int local_start(std::size_t index) const {
        constexpr int longest = 64;
        int start = words_[index].start;
        const int least = std::max(0, start - longest);
        while (start > least &&
               (is_alphanumeric(text_.at(start - 1)) ||
                std::string_view("._%+-").find(text_.at(start - 1)) != std::string_view::npos))
            --start;
        return start;
    }

    const FlatText& text_;
    const std::vector<Word>& words_;
    std::vector<Edit> edits_;
};

}  // namespace

std::vector<Edit> signs_for_words(const FlatText& text) {
    return text.cues() & cue::said_sign ? MailWords(text).find() : std::vector<Edit>{};
}

}  // namespace scoring::text::personal

// E-mail addresses, written plainly or so that a robot would miss them ("sam at parcelly dot com").
#include <algorithm>
#include <array>
#include <string>

#include "scoring/text/personal/detectors.h"
#include "scoring/text/top_level_domains.h"

namespace scoring::text::personal {
namespace {

constexpr int longest_local = 64;

// Words that stand before "at" without being anybody's name: "email us at parcelly dot com".
constexpr auto no_names = std::to_array<std::string_view>({
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
static_assert(std::ranges::is_sorted(no_names));

constexpr auto mail_hosts = std::to_array<std::string_view>({
    "aol",  "btinternet", "fastmail", "gmail", "gmx",     "googlemail", "hotmail",    "icloud",
    "live", "mail",       "me",       "msn",   "outlook", "proton",     "protonmail", "qq",
    "sky",  "talktalk",   "verizon",  "web",   "yahoo",   "yandex",     "ymail",
});
static_assert(std::ranges::is_sorted(mail_hosts));

bool is_local_byte(char byte) {
    return is_alphanumeric(byte) || std::string_view("._%+-'&=!#$").find(byte) != std::string_view::npos;
}

bool is_host_byte(char byte) { return is_alphanumeric(byte) || byte == '-'; }

class MailFinder {
  public:
    MailFinder(const Search& search, const std::vector<Entity>& entities)
        : search_(search), text_(search.text), entities_(entities) {}

    void look_for_signs() {
        for (std::size_t at = text_.flat().find('@'); at != std::string::npos;
             at = text_.flat().find('@', at + 1)) {
            const int sign = static_cast<int>(at);
            if (is_in_entity(sign)) continue;
            const int start = local_start(sign);
            const int end = host_end(sign + 1);
            if (start < sign && end > 0) report({start, end});
        }
    }

    // "at" as a word, between spaces or in brackets.
    void look_for_words() {
        const std::vector<Word>& words = text_.words();
        for (std::size_t index = 1; index + 1 < words.size(); ++index)
            if (text_.word(words[index]) == "at") look_around(index);
    }

  private:
    // Signs come in order, and so do entities.
    bool is_in_entity(int sign) {
        while (entity_ < entities_.size() && entities_[entity_].span.end <= sign) ++entity_;
        return entity_ < entities_.size() && entities_[entity_].span.start <= sign;
    }

    int local_start(int sign) const {
        int start = sign;
        while (start > 0 && sign - start < longest_local && is_local_byte(text_.at(start - 1))) --start;
        while (start < sign && !is_alphanumeric(text_.at(start)) && text_.at(start) != '_') ++start;
        return start;
    }

    // Behind "parcelly.co.uk"; 0 when it is no host name. A known mail host needs no ending.
    int host_end(int at) const {
        int best = 0;     // behind the last top-level domain
        int unknown = 0;  // behind the last label that might be one
        int end = at;
        for (int label = at;; label = end + 1) {
            end = label;
            while (is_host_byte(text_.at(end))) ++end;
            if (end == label) break;
            if (label > at && is_ending({label, end})) best = end;
            if (label > at && is_all_letters({label, end})) unknown = end;
            if (text_.at(end) != '.') break;
        }
        if (best > 0 || unknown > 0) return best > 0 ? best : unknown;
        end = at;
        while (is_letter_byte(text_.at(end))) ++end;
        return text_.at(end) != '@' && !is_host_byte(text_.at(end)) && is_mail_host({at, end}) ? end : 0;
    }

    bool is_ending(Span label) const {
        const auto points = text_.points().substr(static_cast<std::size_t>(label.start),
                                                  static_cast<std::size_t>(label.end - label.start));
        return label.end - label.start >= 2 && top_level_domain_length(points) == points.size();
    }

    bool is_all_letters(Span label) const {
        return label.end - label.start >= 2 && std::ranges::all_of(text_.slice(label), is_letter_byte);
    }

    bool is_mail_host(Span host) const { return std::ranges::binary_search(mail_hosts, text_.slice(host)); }

    void look_around(std::size_t index) {
        const std::vector<Word>& words = text_.words();
        const Word& before = words[index - 1];
        const Word& at = words[index];
        const bool bracketed = text_.at(at.start - 1) != ' ' || text_.at(at.end) != ' ';
        if (!is_small_gap({before.end, at.start}) || !is_small_gap({at.end, words[index + 1].start})) return;
        bool dotted_word = false;
        const int end = spoken_host_end(index + 1, dotted_word);
        const int start = spoken_local_start(index - 1);
        if (end == 0 || start >= at.start) return;
        const std::string_view local = text_.slice({start, before.end});
        if (std::ranges::binary_search(no_names, local)) return;
        if (bracketed || dotted_word || looks_like_local(local) || mail_host_at(words[index + 1]))
            report({start, end});
    }

    bool mail_host_at(const Word& word) const { return is_mail_host({word.start, word.end}); }

    static bool looks_like_local(std::string_view local) {
        return local.find_first_of("0123456789._+") != std::string_view::npos;
    }

    bool is_small_gap(Span gap) const {
        return gap.end - gap.start <= 3 &&
               text_.slice(gap).find_first_not_of(" ()[]{}<>-_*") == std::string_view::npos;
    }

    bool is_dot_word(std::size_t index) const {
        const std::vector<Word>& words = text_.words();
        return index > 0 && index + 1 < words.size() && text_.word(words[index]) == "dot" &&
               is_small_gap({words[index - 1].end, words[index].start}) &&
               is_small_gap({words[index].end, words[index + 1].start});
    }

    // "parcelly dot co dot uk", "parcelly.com" or a mix.
    int spoken_host_end(std::size_t index, bool& dotted_word) const {
        const std::vector<Word>& words = text_.words();
        while (is_dot_word(index + 1)) {
            dotted_word = true;
            index += 2;
        }
        if (dotted_word && is_ending({words[index].start, words[index].end})) {
            const int further = text_.at(words[index].end) == '.' ? host_end(words[index].start) : 0;
            return std::max(further, words[index].end);
        }
        const int end = host_end(words[index].start);
        return end > words[index].end ? end : 0;
    }

    int spoken_local_start(std::size_t index) const {
        const std::vector<Word>& words = text_.words();
        while (index >= 2 && is_dot_word(index - 1)) index -= 2;
        const int start = local_start(words[index].end);
        return std::min(start, words[index].start);
    }

    void report(Span span) {
        if (is_own_contact(search_, PrivateKind::email, span))
            search_.claims.block(span);
        else
            search_.claims.add(PrivateKind::email, span);
    }

    const Search& search_;
    const FlatText& text_;
    const std::vector<Entity>& entities_;
    std::size_t entity_ = 0;
};

}  // namespace

void find_emails(const Search& search, const std::vector<Entity>& entities) {
    MailFinder finder(search, entities);
    finder.look_for_signs();
    finder.look_for_words();
}

}  // namespace scoring::text::personal

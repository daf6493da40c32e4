#include "scoring/text/contacts_given.h"

#include <algorithm>
#include <string>

#include "scoring/text/code_points.h"

namespace scoring::text {
namespace {

bool overlap(Span a, Span b) { return a.start < b.end && b.start < a.end; }

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char letter : text)
        if (letter >= '0' && letter <= '9') digits += letter;
    return digits;
}

class ContactFinder {
  public:
    ContactFinder(const Message& message, const ReadingContext& context, std::vector<ActSeen>& acts)
        : message_(message), context_(context), acts_(acts) {}

    /// "shop.example/returns": the addresses of made-up brands, which no network turns into links.
    void made_up_links() {
        constexpr std::u32string_view ending = U".example";
        const std::u32string_view points = message_.points;
        if (!holds(points, U'.')) return;
        const auto spaced = [](char32_t point) { return point <= U' ' || point == U'(' || point == U'"'; };
        for (std::size_t at = points.find(ending); at != std::u32string_view::npos;
             at = points.find(ending, at + ending.size())) {
            std::size_t begin = at, end = at + ending.size();
            while (begin > 0 && !spaced(points[begin - 1])) --begin;
            if (begin == at || (end < points.size() && is_letter(points[end]))) continue;
            while (end < points.size() && points[end] > U' ') ++end;
            while (!is_letter(points[end - 1]) && !is_digit(points[end - 1]) && points[end - 1] != U'/')
                --end;
            const Span span{static_cast<int>(begin), static_cast<int>(end)};
            const bool email = points.substr(begin, end - begin).find(U'@') != std::u32string_view::npos;
            if (!email && !is_offered(span) && !overlaps_cue(span, Cue::no_link))
                acts_.push_back({Act::give_link, span});
        }
    }

    void links(const std::vector<Entity>& entities) {
        for (const Entity& entity : entities)
            if (entity.type == EntityType::url && !overlaps_cue(entity.span, Cue::no_link) &&
                !inside_address(entity.span))
                acts_.push_back({Act::give_link, entity.span});
    }

    /// A telephone number or an address in an agent's words is a way to reach somebody, unless it is the
    /// customer's.
    void routes(const PersonalData& personal) {
        for (const auto* items : {&personal.items, &personal.published})
            for (const PrivateItem& item : *items) {
                const bool phone = item.kind == PrivateKind::phone;
                if ((phone || item.kind == PrivateKind::email) && is_route(item.span))
                    acts_.push_back({phone ? Act::give_phone : Act::give_email, item.span});
            }
        for (const Hit& hit : hits_of(message_, Cue::offer_phone)) offer_phone(hit, personal.items);
        for (const Hit& hit : hits_of(message_, Cue::offer_email))
            if (const Span span = message_.span_of(hit); !is_offered(span) && is_route(span))
                acts_.push_back({Act::give_email, span});
    }

    void leaks(const std::vector<PrivateItem>& private_data) {
        for (const PrivateItem& item : private_data)
            if (is_leak(item)) acts_.push_back({Act::leak_private_data, item.span});
    }

  private:
    bool is_route(Span span) const {
        return !belongs_to_customer(span) && !repeats_customer(span) && !is_warned_of(span);
    }

    /// "+44 ... is not ours", "don't ring 07700 ...", "a fake number".
    bool is_warned_of(Span span) const {
        constexpr std::string_view warnings[] = {"scam",     "scammer",  "scammers", "fake",  "fraud",
                                                 "phishing", "impostor", "imposter", "bogus", "fraudsters"};
        constexpr std::string_view denied[] = {"ours",    "us",       "call",  "ring",  "dial",  "text",
                                               "use",     "answer",   "trust", "write", "email", "reply",
                                               "genuine", "official", "real",  "click"};
        bool denies = false;
        for (std::size_t at = first_token_of_sentence(span); at < message_.tokens.size(); ++at) {
            const Token& token = message_.tokens[at];
            if (token.span.start >= span.end && ends_sentence(token)) break;
            if (std::ranges::find(warnings, token.lower) != std::end(warnings)) return true;
            if (denies && std::ranges::find(denied, token.lower) != std::end(denied)) return true;
            denies = token.lower == "not" || token.lower == "never" || token.lower == "avoid" ||
                     token.lower.ends_with("n't") || token.lower.ends_with("n\u2019t") ||
                     token.lower == "dont";
        }
        return false;
    }

    static bool ends_sentence(const Token& token) {
        return token.kind == TokenKind::punctuation &&
               (token.lower.front() == '.' || token.lower.front() == '!' || token.lower.front() == '?');
    }

    /// The first token that ends behind `span`'s start.
    std::size_t token_at(Span span) const {
        const auto found = std::ranges::upper_bound(message_.tokens, span.start, {},
                                                    [](const Token& token) { return token.span.end; });
        return static_cast<std::size_t>(found - message_.tokens.begin());
    }

    std::size_t first_token_of_sentence(Span span) const {
        constexpr std::size_t reach = 24;
        const std::size_t token = token_at(span);
        std::size_t first = token;
        while (first > 0 && token - first < reach && !ends_sentence(message_.tokens[first - 1])) --first;
        return first;
    }

    std::string text_of(Span span) const {
        return encode(std::u32string_view(message_.points)
                          .substr(static_cast<std::size_t>(span.start),
                                  static_cast<std::size_t>(span.end - span.start)));
    }

    bool overlaps_cue(Span span, Cue cue) const {
        return std::ranges::any_of(message_.hits, [&](const Hit& hit) {
            return hit.cue == cue && overlap(message_.span_of(hit), span);
        });
    }

    bool inside_address(Span span) const {
        for (std::size_t at = token_at(span); at < message_.tokens.size(); ++at) {
            const Token& token = message_.tokens[at];
            if (token.span.start >= span.end) return false;
            if (token.kind == TokenKind::url && token.lower.find('@') != std::string::npos &&
                token.lower.find('/') == std::string::npos)
                return true;
        }
        return false;
    }

    /// A phone number: the whole run of digit groups from the hit on. "call within 24 hours" and "after 5"
    /// are none.
    void offer_phone(const Hit& hit, const std::vector<PrivateItem>& private_data) {
        Span span = message_.span_of(hit);
        const auto token =
            static_cast<std::size_t>(message_.words[static_cast<std::size_t>(hit.last)].last_token);
        for (std::size_t at = token + 1; at < message_.tokens.size() && continues_number(at); ++at)
            span.end = message_.tokens[at].span.end;
        while (span.start > 0 && (message_.points[static_cast<std::size_t>(span.start) - 1] == U'+' ||
                                  message_.points[static_cast<std::size_t>(span.start) - 1] == U'*' ||
                                  message_.points[static_cast<std::size_t>(span.start) - 1] == U'('))
            --span.start;
        for (const PrivateItem& item : private_data)
            if (item.kind == PrivateKind::phone && overlap(item.span, span))
                span = {std::min(span.start, item.span.start), std::max(span.end, item.span.end)};
        const std::string written = text_of(span);
        if (digits_of(written).size() < 3 || written.find_first_of(":,") != std::string::npos ||
            is_time_or_amount(token, span))
            return;
        if (!is_offered(span) && is_route(span)) acts_.push_back({Act::give_phone, span});
    }

    bool continues_number(std::size_t at) const {
        const Token& token = message_.tokens[at];
        if (token.kind == TokenKind::number) return true;
        const bool mark = token.kind == TokenKind::punctuation && (token.lower == "(" || token.lower == ")" ||
                                                                   token.lower == "-" || token.lower == ".");
        return mark && at + 1 < message_.tokens.size() && message_.tokens[at + 1].kind == TokenKind::number &&
               token.lower != ".";
    }

    bool is_time_or_amount(std::size_t token, Span span) const {
        if (digits_of(text_of(span)).size() > 5) return false;
        const std::string_view next =
            token + 1 < message_.tokens.size() ? std::string_view(message_.tokens[token + 1].lower) : "";
        const std::string_view before = token > 0 ? std::string_view(message_.tokens[token - 1].lower) : "";
        constexpr std::string_view units[] = {"hours", "hour",  "hrs",      "minutes", "mins",   "days",
                                              "day",   "am",    "pm",       "times",   "people", "weeks",
                                              "%",     "years", "business", "working"};
        constexpr std::string_view currency[] = {"\u00A3", "$", "\u20AC", "#"};
        return std::ranges::find(units, next) != std::end(units) ||
               std::ranges::find(currency, before) != std::end(currency);
    }

    /// "your number 07700...", "we rang you on", "the one you gave": the words before say whose it is.
    bool belongs_to_customer(Span span) const {
        constexpr std::string_view owners[] = {"your",       "his",    "her",        "their",
                                               "customer's", "file",   "registered", "driver's",
                                               "mum's",      "wife's", "husband's"};
        constexpr std::string_view ours[] = {
            "our",  "us",     "me",    "my",        "team",    "branch", "desk", "helpline", "line",
            "free", "office", "depot", "freephone", "support", "store",  "shop", "manager",  "department"};
        constexpr std::size_t reach = 6;
        const std::size_t token = token_at(span);
        for (std::size_t back = 1; back <= std::min(reach, token); ++back) {
            const std::size_t at = token - back;
            const std::string& word = message_.tokens[at].lower;
            if (ends_sentence(message_.tokens[at])) break;
            if (std::ranges::find(ours, word) != std::end(ours)) return false;
            if (word == "you" && is_called_or_gives(at)) return true;
            if (std::ranges::find(owners, word) != std::end(owners)) return true;
        }
        return false;
    }

    /// "we rang you on", "the number you gave"; not "you can ring".
    bool is_called_or_gives(std::size_t you) const {
        constexpr std::string_view calls[] = {
            "ring",    "rang",    "ringing", "call",    "called",  "calling", "phone",   "phoned",
            "phoning", "text",    "texted",  "texting", "contact", "reach",   "reached", "contacted",
            "email",   "emailed", "mailed",  "wrote",   "to",      "tried",   "have",    "for"};
        constexpr std::string_view gives[] = {"gave",    "sent",       "posted", "provided", "left",
                                              "used",    "registered", "shared", "wrote",    "listed",
                                              "entered", "have",       "call",   "called"};
        const auto is_in = [](const auto& words, const std::string& word) {
            return std::ranges::find(words, word) != std::end(words);
        };
        const bool called = you > 0 && is_in(calls, message_.tokens[you - 1].lower);
        const bool gives_it = you + 1 < message_.tokens.size() &&
                              is_in(gives, message_.tokens[you + 1].lower) &&
                              message_.tokens[you + 1].lower != "call";
        return called || gives_it;
    }

    bool is_offered(Span span) const {
        return std::ranges::any_of(acts_, [&](const ActSeen& seen) {
            return (seen.act == Act::give_phone || seen.act == Act::give_email ||
                    seen.act == Act::give_link) &&
                   overlap(seen.span, span);
        });
    }

    bool is_own_place(Span span) const {
        constexpr std::string_view places[] = {"our",        "store",     "shop",    "branch",  "office",
                                               "depot",      "warehouse", "visit",   "located", "museum",
                                               "restaurant", "hq",        "address:"};
        constexpr int reach = 40;
        if (belongs_to_customer(span)) return false;
        for (std::size_t at = token_at(span); at > 0 && span.start - message_.tokens[at - 1].span.end < reach;
             --at)
            if (std::ranges::find(places, message_.tokens[at - 1].lower) != std::end(places)) return true;
        return false;
    }

    bool repeats_customer(Span span) const {
        const std::string said = digits_of(text_of(span));
        return said.size() >= 4 && digits_of(context_.in_reply_to).find(said) != std::string::npos;
    }

    bool is_leak(const PrivateItem& item) const {
        if (repeats_customer(item.span)) return true;
        switch (item.kind) {
            case PrivateKind::phone:
            case PrivateKind::email:
                return belongs_to_customer(item.span) && !is_offered(item.span);
            case PrivateKind::address:
            case PrivateKind::postcode:
                return !is_own_place(item.span);
            case PrivateKind::order_ref:
                return belongs_to_customer(item.span) && context_.via == Via::open;
            default:
                return true;
        }
    }

    const Message& message_;
    const ReadingContext& context_;
    std::vector<ActSeen>& acts_;
};

}  // namespace

void add_contacts_given(const Message& message, const std::vector<Entity>& entities,
                        const PersonalData& personal, const ReadingContext& context,
                        std::vector<ActSeen>& acts) {
    ContactFinder finder(message, context, acts);
    finder.links(entities);
    finder.made_up_links();
    finder.routes(personal);
    finder.leaks(personal.items);
}

}  // namespace scoring::text

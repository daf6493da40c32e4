#include "scoring/text/contacts_given.h"

#include <algorithm>
#include <string>

#include "scoring/ascii.h"
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

    void routes(const std::vector<PrivateItem>& private_data) {
        for (const Hit& hit : hits_of(message_, Cue::offer_phone)) offer_phone(hit, private_data);
        for (const Hit& hit : hits_of(message_, Cue::offer_email))
            if (!belongs_to_customer(message_.span_of(hit)))
                acts_.push_back({Act::give_email, message_.span_of(hit)});
        own_contacts();
    }

    void leaks(const std::vector<PrivateItem>& private_data) {
        for (const PrivateItem& item : private_data)
            if (is_leak(item)) acts_.push_back({Act::leak_private_data, item.span});
    }

  private:
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
        return std::ranges::any_of(message_.tokens, [&](const Token& token) {
            return token.kind == TokenKind::url && token.lower.find('@') != std::string::npos &&
                   token.lower.find('/') == std::string::npos && overlap(token.span, span);
        });
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
        if (!belongs_to_customer(span)) acts_.push_back({Act::give_phone, span});
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

    void own_contacts() {
        for (const Token& token : message_.tokens) {
            if (token.kind != TokenKind::url || token.lower.find('@') == std::string::npos ||
                token.lower.find('/') != std::string::npos)
                continue;
            const bool own = std::ranges::any_of(context_.own_contacts, [&](const std::string& contact) {
                return ascii::lower(contact) == token.lower;
            });
            const bool known = std::ranges::any_of(acts_, [&](const ActSeen& seen) {
                return seen.act == Act::give_email && overlap(seen.span, token.span);
            });
            if (own && !known) acts_.push_back({Act::give_email, token.span});
        }
    }

    /// "your number 07700...", "on file is", "sent to": the words before say whose it is.
    bool belongs_to_customer(Span span) const {
        constexpr std::string_view owners[] = {"your",       "his", "her",   "their",  "customer's", "file",
                                               "registered", "you", "mum's", "wife's", "husband's"};
        constexpr std::string_view ours[] = {"our",       "us",       "me",    "my",   "team",
                                             "desk",      "helpline", "line",  "free", "office",
                                             "freephone", "support",  "store", "shop"};
        int looked = 0;
        for (std::size_t at = message_.tokens.size(); at > 0 && looked < 5; --at) {
            const Token& token = message_.tokens[at - 1];
            if (token.span.end > span.start) continue;
            if (token.kind == TokenKind::punctuation &&
                (token.lower.front() == '.' || token.lower.front() == '!' || token.lower.front() == '?'))
                break;
            ++looked;
            if (std::ranges::find(ours, token.lower) != std::end(ours)) return false;
            if (token.lower == "you" && is_told_to_call(at)) continue;
            if (std::ranges::find(owners, token.lower) != std::end(owners)) return true;
        }
        return false;
    }

    /// "Could you ring 020 ...": the one who is to call is not the one whose number it is.
    bool is_told_to_call(std::size_t after_you) const {
        constexpr std::string_view between[] = {"can",  "could", "may",    "please", "just",
                                                "also", "then",  "either", "kindly", "try"};
        constexpr std::string_view calls[] = {"ring", "call",    "phone", "dial",
                                              "text", "contact", "reach", "telephone"};
        while (after_you < message_.tokens.size() &&
               std::ranges::find(between, message_.tokens[after_you].lower) != std::end(between))
            ++after_you;
        return after_you < message_.tokens.size() &&
               std::ranges::find(calls, message_.tokens[after_you].lower) != std::end(calls);
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
        return !belongs_to_customer(span) && std::ranges::any_of(message_.tokens, [&](const Token& token) {
            return token.span.end <= span.start && span.start - token.span.end < 40 &&
                   std::ranges::find(places, token.lower) != std::end(places);
        });
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
                return !is_offered(item.span) &&
                       (belongs_to_customer(item.span) || !context_.own_contacts.empty());
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
                        const std::vector<PrivateItem>& private_data, const ReadingContext& context,
                        std::vector<ActSeen>& acts) {
    ContactFinder finder(message, context, acts);
    finder.links(entities);
    finder.made_up_links();
    finder.routes(private_data);
    finder.leaks(private_data);
}

}  // namespace scoring::text

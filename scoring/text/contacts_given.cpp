#include "scoring/text/contacts_given.h"

#include <algorithm>
#include <map>
#include <string>

#include "scoring/text/code_points.h"
#include "scoring/text/contact_owners.h"
#include "scoring/text/values/contacts.h"

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

    void made_up_links() {
        for (const Span span : find_made_up_links(message_.points))
            if (!is_offered(span) && !overlaps_cue(span, Cue::no_link)) give(Act::give_link, span);
    }

    void links(const std::vector<Entity>& entities) {
        for (const Entity& entity : entities)
            if (entity.type == EntityType::url && !overlaps_cue(entity.span, Cue::no_link) &&
                !inside_address(entity.span))
                give(Act::give_link, entity.span);
    }

    /// A telephone number or an address in an agent's words is a way to reach somebody, unless it is the
    /// customer's.
    void routes(const PersonalData& personal) {
        for (const auto* items : {&personal.items, &personal.published})
            for (const PrivateItem& item : *items) {
                const bool phone = item.kind == PrivateKind::phone;
                if ((phone || item.kind == PrivateKind::email) && is_route(item.span))
                    give(phone ? Act::give_phone : Act::give_email, item.span);
            }
        for (const Hit& hit : hits_of(message_, Cue::offer_phone)) offer_phone(hit);
        for (const Hit& hit : hits_of(message_, Cue::offer_email))
            if (const Span span = message_.span_of(hit); !is_offered(span) && is_route(span))
                give(Act::give_email, span);
    }

    void leaks(const std::vector<PrivateItem>& private_data) {
        for (const PrivateItem& item : private_data)
            if (is_leak(item)) acts_.push_back({Act::leak_private_data, item.span});
    }

  private:
    bool is_route(Span span) const {
        return !belongs_to_customer(message_, span) && !repeats_customer(span) &&
               !is_warned_of(message_, span);
    }

    std::string text_of(Span span) const {
        return encode(std::u32string_view(message_.points)
                          .substr(static_cast<std::size_t>(span.start),
                                  static_cast<std::size_t>(span.end - span.start)));
    }

    bool overlaps_cue(Span span, Cue cue) const {
        if (!message_.cues.test(static_cast<std::size_t>(cue))) return false;
        const auto word = std::ranges::partition_point(message_.words, [&](const Word& one) {
            return message_.tokens[static_cast<std::size_t>(one.token)].span.end <= span.start;
        });
        const int at = static_cast<int>(word - message_.words.begin());
        return std::ranges::any_of(hits_starting(message_, at - longest_phrase, at), [&](const Hit& hit) {
            return hit.cue == cue && overlap(message_.span_of(hit), span);
        });
    }

    bool inside_address(Span span) const {
        for (std::size_t at = token_at(message_, span); at < message_.tokens.size(); ++at) {
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
    void offer_phone(const Hit& hit) {
        Span span = message_.span_of(hit);
        const auto token =
            static_cast<std::size_t>(message_.words[static_cast<std::size_t>(hit.last)].last_token);
        for (std::size_t at = token + 1; at < message_.tokens.size() && continues_number(at); ++at)
            span.end = message_.tokens[at].span.end;
        while (span.start > 0 && (message_.points[static_cast<std::size_t>(span.start) - 1] == U'+' ||
                                  message_.points[static_cast<std::size_t>(span.start) - 1] == U'*' ||
                                  message_.points[static_cast<std::size_t>(span.start) - 1] == U'('))
            --span.start;
        const std::string written = text_of(span);
        if (digits_of(written).size() < 3 || written.find_first_of(":,") != std::string::npos ||
            is_time_or_amount(token, span))
            return;
        if (!is_offered(span) && is_route(span)) give(Act::give_phone, span);
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

    void give(Act act, Span span) {
        acts_.push_back({act, span});
        given_.emplace(span.start, span);
    }

    bool is_offered(Span span) const {
        const auto behind = given_.lower_bound(span.end);
        return behind != given_.begin() && overlap(std::prev(behind)->second, span);
    }

    bool is_own_place(Span span) const {
        constexpr std::string_view places[] = {"our",        "store",     "shop",    "branch",  "office",
                                               "depot",      "warehouse", "visit",   "located", "museum",
                                               "restaurant", "hq",        "address:"};
        constexpr int reach = 40;
        if (belongs_to_customer(message_, span)) return false;
        for (std::size_t at = token_at(message_, span);
             at > 0 && span.start - message_.tokens[at - 1].span.end < reach; --at)
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
                return belongs_to_customer(message_, item.span) && !is_offered(item.span);
            case PrivateKind::address:
            case PrivateKind::postcode:
                return !is_own_place(item.span);
            case PrivateKind::order_ref:
                return belongs_to_customer(message_, item.span) && context_.via == Via::open;
            default:
                return true;
        }
    }

    const Message& message_;
    const ReadingContext& context_;
    std::vector<ActSeen>& acts_;
    std::map<int, Span> given_;  ///< by start: the contacts that are offered
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

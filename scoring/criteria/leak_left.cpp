#include "scoring/criteria/leak_left.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/removal.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"
#include "scoring/one_of.h"
#include "scoring/routes.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 9> stands_open = {
    "everyone can see", "anyone can see", "everybody can see", "anybody can see", "visible to everyone",
    "for all to see",   "can be seen by", "everyone can read", "anyone can read"};

/// Order numbers and postcodes alone are no leak that must be chased within minutes.
bool must_go(const PrivateItem& item) {
    return item.kind != PrivateKind::order_ref && item.kind != PrivateKind::postcode &&
           item.kind != PrivateKind::ip;
}

constexpr std::array<std::string_view, 9> of_my_own = {"my", "mine", "me",  "i'm",  "our",
                                                       "us", "her",  "his", "mum's"};
constexpr std::array<std::string_view, 18> of_others = {
    "their",   "they",     "them",     "call", "ring",    "rang",     "called", "from",       "this",
    "account", "impostor", "imposter", "fake", "scammer", "scammers", "dial",   "fraudsters", "number"};

/// "They said to call 07700 ...": a number that others gave out is nobody's private data.
bool given_out_by_others(const Case& given, const CustomerMessage& message, const PrivateItem& item) {
    if (item.kind != PrivateKind::phone && item.kind != PrivateKind::email) return false;
    const Tokens& tokens = tokens_of(given, message);
    for (const Span& sentence : sentences_of(tokens)) {
        if (item.span.start < sentence.start || item.span.start >= sentence.end) continue;
        bool others = false;
        for (const text::Token& token : tokens_in(tokens, {sentence.start, item.span.start})) {
            if (is_one_of(of_my_own, token.lower)) return false;
            others = others || is_one_of(of_others, token.lower);
        }
        return others;
    }
    return false;
}

/// What an impostor or a spammer posts is bait, and no customer's data.
bool is_bait(const CustomerMessage& message) {
    return !message.legitimate_criticism && message.expects && is_silent(message.expects->route);
}

bool leaks(const Case& given, const CustomerMessage& message) {
    const auto& items = message.reading.private_data;
    return message.via == Via::open && !message.by_colleague && !is_bait(message) &&
           std::any_of(items.begin(), items.end(), [&](const PrivateItem& item) {
               return must_go(item) && !given_out_by_others(given, message, item);
           });
}

/// Hidden, reported, asked to be removed, or said to stand there for everyone.
bool addresses(const Case& given, const Reply& reply) {
    if (!reached(reply)) return false;
    if (is_about_other(reply.route, reply.to)) return false;
    if (reply.route == Route::hide || reply.route == Route::report) return true;
    if (speaks(reply) && reply.reading.has(Act::ask_removal)) return true;
    const Tokens& tokens = tokens_of(given, reply);
    return speaks(reply) && (asks_for_removal(tokens) || !find_any(tokens, stands_open).empty());
}

bool addressed_by(const Case& given, const Conversation& conversation, const CustomerMessage& message,
                  Milliseconds until_ms) {
    return std::any_of(conversation.replies.begin(), conversation.replies.end(), [&](const Reply& reply) {
        return reply.at_ms >= message.at_ms && reply.at_ms <= until_ms && addresses(given, reply);
    });
}

/// When the trainee could read it: a post is on the screen as it comes, what is older when it is opened.
std::optional<Milliseconds> on_screen_ms(const CustomerMessage& message) {
    if (message.earlier) return message.read_at_ms;
    return message.at_ms;
}

std::vector<CriticalError> find_leaks_left(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const CustomerMessage& message : conversation.messages) {
            const auto seen_ms = on_screen_ms(message);
            if (!leaks(given, message) || !seen_ms) continue;
            const Milliseconds until_ms =
                moment_after(given.transcript, conversation, *seen_ms, given.rubric.leak_minutes);
            if (until_ms > given.transcript.ended_at_ms ||
                addressed_by(given, conversation, message, until_ms))
                continue;
            errors.push_back(error_of_omission(
                conversation, message,
                fmt::format("{} posted private data; {} minutes after it was on the screen nobody had "
                            "asked for it to be removed.",
                            message.by_other ? message.author_handle : called(conversation),
                            given.rubric.leak_minutes),
                better_leak_warning({given, conversation, &message})));
            break;
        }
    return errors;
}

}  // namespace

const CriticalCheck leak_left = {
    .id = "K4",
    .name = "Leak left standing",
    .rationale = "Every minute that it stands more people have it.",
    .needs_confirmation = false,
    .check = find_leaks_left,
};

}  // namespace scoring::criteria

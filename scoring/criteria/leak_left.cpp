#include "scoring/criteria/leak_left.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/phrases.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 17> asks_to_remove = {
    "delete",    "deleting",     "deleted",        "remove",         "removing",    "removed",
    "take down", "take it down", "take that down", "take this down", "taking down", "hide",
    "hidden",    "erase",        "edit that",      "untweet",        "taken down"};
constexpr double ms_per_minute = 60000;

/// Order numbers and postcodes alone are no leak that must be chased within minutes.
bool must_go(const PrivateItem& item) {
    return item.kind != PrivateKind::order_ref && item.kind != PrivateKind::postcode &&
           item.kind != PrivateKind::ip;
}

bool leaks(const CustomerMessage& message) {
    const auto& items = message.reading.private_data;
    return message.via == Via::open && !message.by_colleague &&
           std::any_of(items.begin(), items.end(), must_go);
}

bool addresses(const Reply& reply) {
    if (!reached(reply)) return false;
    if (reply.route == Route::hide) return true;
    return speaks(reply) && !find_any_meant(text::tokenize(reply.text), asks_to_remove).empty();
}

bool addressed_by(const Conversation& conversation, const CustomerMessage& message, double until_ms) {
    return std::any_of(conversation.replies.begin(), conversation.replies.end(), [&](const Reply& reply) {
        return reply.at_ms >= message.at_ms && static_cast<double>(reply.at_ms) <= until_ms &&
               addresses(reply);
    });
}

std::vector<CriticalError> check(const Transcript& transcript, const Rubric& rubric) {
    const double stretch = 1 + std::max(0, transcript.extra_time_percent) / 100.0;
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : transcript.conversations)
        for (const CustomerMessage& message : conversation.messages) {
            if (!leaks(message) || !message.read_at_ms) continue;
            const double until_ms =
                static_cast<double>(*message.read_at_ms) + rubric.leak_minutes * ms_per_minute * stretch;
            if (until_ms > static_cast<double>(transcript.ended_at_ms) ||
                addressed_by(conversation, message, until_ms))
                continue;
            errors.push_back(error_of_omission(
                conversation, message,
                fmt::format("{} posted private data; {} minutes after it was read nobody had "
                            "asked for it to be removed.",
                            called(conversation), rubric.leak_minutes),
                better_leak_warning({transcript, conversation, &message})));
            break;
        }
    return errors;
}

}  // namespace

const CriticalCheck leak_left = {"K4", "Leak left standing",
                                 "Every minute that it stands more people have it.", false, check};

}  // namespace scoring::criteria

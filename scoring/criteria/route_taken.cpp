#include "scoring/criteria/route_taken.h"

#include <algorithm>

#include "scoring/criteria/words.h"
#include "scoring/text/wanted.h"

namespace scoring::criteria {
namespace {

bool names_a_way(const Reply& reply) {
    return reply.via == Via::open && (reply.route == Route::phone || reply.route == Route::email);
}

}  // namespace

std::string unanswered(const Case& given, const CustomerMessage& message, const Reply& reply) {
    const text::Message& answer = message_of(given, reply);
    for (const text::Wanted wanted : text::find_wanted(message_of(given, message)))
        if (text::find_answer(answer, wanted).empty())
            return std::string(text::wanted_names[static_cast<std::size_t>(wanted)]);
    return "";
}

Route route_taken(const Case& given, const Turn& turn, const Reply& reply) {
    if (!names_a_way(reply) || !turn.expects || turn.expects->route != Route::stay_public) return reply.route;
    const bool asked = std::ranges::any_of(text::find_wanted(message_of(given, turn.last())),
                                           [](text::Wanted wanted) { return wanted < text::Wanted::action; });
    return asked && unanswered(given, turn.last(), reply).empty() ? Route::stay_public : reply.route;
}

}  // namespace scoring::criteria

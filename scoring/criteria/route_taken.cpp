#include "scoring/criteria/route_taken.h"

#include "scoring/criteria/message_of.h"
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

Question question_of(const Case& given, const CustomerMessage& message, const Reply& reply) {
    Question question = Question::none;
    for (const text::Wanted wanted : text::find_wanted(message_of(given, message))) {
        if (wanted >= text::Wanted::action) continue;
        if (text::find_answer(message_of(given, reply), wanted).empty()) return Question::open;
        question = Question::answered;
    }
    return question;
}

Route route_taken(const Case& given, const Turn& turn, const Reply& reply) {
    const bool in_public_wanted = turn.expects && turn.expects->route == Route::stay_public;
    if (!in_public_wanted || !names_a_way(reply)) return reply.route;
    return question_of(given, turn.last(), reply) == Question::answered ? Route::stay_public : reply.route;
}

}  // namespace scoring::criteria

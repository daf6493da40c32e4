#include "scoring/criteria/forbidden_here.h"

#include <fmt/format.h>

#include "scoring/criteria/asked_acts.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {
namespace {

std::string sentence_on(const ForbiddenSaid& said) {
    return fmt::format("This says what may not be said here: \"{}\".", said.means);
}

template <typename Found>
void each_forbidden(const Case& given, Found found) {
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies)
            for (const ForbiddenSaid& said : reply.forbidden) found(conversation, reply, said);
}

std::string better_than(const Case& given, const Conversation& conversation, const Reply& reply) {
    return better_within_policy({given, conversation, answered_by(conversation, reply)});
}

std::vector<CriticalError> find_forbidden_here(const Case& given) {
    std::vector<CriticalError> errors = critical_acts(given);
    each_forbidden(given,
                   [&](const Conversation& conversation, const Reply& reply, const ForbiddenSaid& said) {
                       if (said.critical)
                           errors.push_back(error_in(conversation, reply, said.span, sentence_on(said),
                                                     better_than(given, conversation, reply)));
                   });
    for (const Announcement& announcement : given.transcript.announcements)
        for (const ForbiddenSaid& said : announcement.forbidden) {
            if (!said.critical) continue;
            CriticalError error;
            error.reply = announcement.id;
            error.evidence = said.span;
            error.says = sentence_on(said);
            error.better = "Announce what is known, and when you will say more.";
            errors.push_back(std::move(error));
        }
    return errors;
}

}  // namespace

void judge_forbidden_meanings(const Case& given, std::vector<Judgement>& judgements) {
    each_forbidden(given,
                   [&](const Conversation& conversation, const Reply& reply, const ForbiddenSaid& said) {
                       if (!said.critical)
                           judgements.push_back(judged(conversation, reply, 0, sentence_on(said),
                                                       better_than(given, conversation, reply), said.span));
                   });
}

const CriticalCheck forbidden_here = {
    .id = "K15",
    .name = "Forbidden here",
    .rationale = "Whoever wrote the case knows what does harm in it.",
    .needs_confirmation = true,
    .check = find_forbidden_here,
};

}  // namespace scoring::criteria

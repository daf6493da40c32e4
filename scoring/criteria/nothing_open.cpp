#include "scoring/criteria/nothing_open.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/advice.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/ended_badly.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/turns.h"
#include "scoring/text/code_points.h"

namespace scoring::criteria {
namespace {

const Turn* first_unanswered(const std::vector<Turn>& turns) {
    const auto found = std::find_if(turns.begin(), turns.end(), [](const Turn& turn) {
        return turn.wants_answer() && !first_answer(turn);
    });
    return found == turns.end() ? nullptr : &*found;
}

const Reply* last_answer(const Conversation& conversation) {
    const auto found = std::find_if(conversation.replies.rbegin(), conversation.replies.rend(), answers);
    return found == conversation.replies.rend() ? nullptr : &*found;
}

/// The first words of what was said, as many as fit a sentence about it.
std::string shortened(const std::string& text) {
    constexpr int longest = 60;  // code points
    if (text::count_code_points(text) <= longest) return text;
    return text::slice(text, {0, longest}) + "...";
}

Judgement judge_open_ends(const Case& given, const Conversation& conversation,
                          const std::vector<Turn>& turns) {
    const Reply* last = last_answer(conversation);
    const Turn* open = first_unanswered(turns);
    if (!last) {
        Judgement judgement = nothing_reached(given, conversation, first_wanted(turns)->first());
        judgement.better = answer_before_leaving({given, conversation, &first_wanted(turns)->last()});
        return judgement;
    }
    if (open)
        return missed(conversation, &open->last(), left_unanswered(conversation, open->last()),
                      answer_before_leaving({given, conversation, &open->last()}));
    if (const CustomerMessage* gone = ended_badly(given, conversation)) {
        const CustomerMessage* asked = answered_by(conversation, *last);
        return judged(conversation, *last, 0,
                      fmt::format("{} left over this answer (\"{}\"): a sitting with such an end is no pass.",
                                  called(conversation), shortened(gone->text)),
                      better_reply({given, conversation, asked}));
    }
    if (conversation.ending == Ending::poor && conversation.could_end_better)
        return judged(
            conversation, *last, .5,
            fmt::format("{} was left half content: it could have ended better.", called(conversation)),
            better_reply({given, conversation, answered_by(conversation, *last)}));
    return judged(conversation, *last, 1,
                  fmt::format("Everything that {} wrote has an answer.", called(conversation)), "");
}

std::vector<Judgement> judge_what_is_open(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations) {
        const std::vector<Turn> turns = turns_of(conversation);
        if (first_wanted(turns)) judgements.push_back(judge_open_ends(given, conversation, turns));
    }
    return judgements;
}

}  // namespace

const Criterion nothing_open = {
    .id = "S4",
    .dimension = Dimension::speed,
    .points = 2,
    .name = "Nothing left open",
    .rationale = "Answer one, answer all.",
    .check = judge_what_is_open,
};

}  // namespace scoring::criteria

#include "scoring/criteria/polite_form.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/manner.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/rewriting.h"
#include "scoring/criteria/turns.h"
#include "scoring/text/politeness_cues.h"

namespace scoring::criteria {
namespace {

/// The cue that decided: the bluntest where the form is not polite enough, else the most polite.
const text::PolitenessCue* decisive(const std::vector<text::PolitenessCue>& cues, int sum) {
    const auto by_weight = [](const auto& one, const auto& other) { return one.milli < other.milli; };
    if (cues.empty()) return nullptr;
    const auto bluntest = std::min_element(cues.begin(), cues.end(), by_weight);
    if (sum < text::polite_milli && bluntest->milli < 0) return &*bluntest;
    return &*std::max_element(cues.begin(), cues.end(), by_weight);
}

Judgement judge_reply_form(const Case& given, const Conversation& conversation, const Reply& reply) {
    const std::vector<text::PolitenessCue> cues = text::find_politeness_cues(message_of(given, reply));
    const int sum = text::politeness_cues_milli(cues);
    const double by_cues = sum >= text::polite_milli ? 1 : sum >= 0 ? .5 : 0;
    const std::optional<double> by_model = manner_credit(reply.reading, Manner::form);
    const double credit = by_model.value_or(by_cues);
    const text::PolitenessCue* cue = decisive(cues, sum);
    constexpr double well = .75;
    const std::string says =
        by_model && credit >= well             ? "Said as one speaks to a person one respects."
        : by_model && (!cue || cue->milli > 0) ? "The form is not civil, whatever its courtesies."
        : !cue ? "Neither thanks nor could, would or please inside a sentence (looked in the whole reply)."
        : credit >= 1 ? fmt::format("Polite form: {}.", text::name_of(cue->kind))
        : cue->milli > 0
            ? fmt::format("Of polite form only {}; could, would or please inside a sentence do more.",
                          text::name_of(cue->kind))
            : fmt::format("The form is blunt here: {}.", text::name_of(cue->kind));
    const Occasion occasion{given, conversation, answered_by(conversation, reply)};
    return judged(conversation, reply, credit, says,
                  credit < 1 ? mended_or_better(occasion, reply, politely_put(occasion, reply)) : "",
                  by_model && credit < well ? manner_span(reply.reading, Manner::form)
                  : cue                     ? cue->span
                                            : Span{});
}

std::vector<Judgement> judge_politeness(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations) {
        const std::vector<Turn> turns = turns_of(conversation);
        const Turn* wanted = first_wanted(turns);
        for (const Turn& turn : turns)
            for (const Reply* reply : turn.replies)
                if (turn.wants_answer() && speaks(*reply))
                    judgements.push_back(judge_reply_form(given, conversation, *reply));
        if (wanted && !first_words(conversation) && !first_answer(*wanted))
            judgements.push_back(nothing_reached(given, conversation, wanted->first()));
    }
    return judgements;
}

}  // namespace

const Criterion polite_form = {
    .id = "T4",
    .dimension = Dimension::tone,
    .points = 4,
    .name = "Polite form",
    .rationale = "Thanks, could and would, please inside the sentence; not first.",
    .check = judge_politeness,
    .left_alone = LeftAlone::earns_nothing,
};

}  // namespace scoring::criteria

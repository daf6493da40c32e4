#include "scoring/objection.h"

#include <algorithm>

namespace scoring {

bool is_about(const Objection& objection, const Objection& judgement) {
    // A verdict of an earlier judge does not say which message a finding is about.
    const bool same_place = objection.reply == judgement.reply || judgement.reply < 0;
    return objection.criterion == judgement.criterion && objection.conversation == judgement.conversation &&
           same_place && objection.says == judgement.says;
}

Objection named(const CriticalError& error) {
    return {error.id, error.conversation, error.reply >= 0 ? error.reply : error.message, error.says, ""};
}

Objection named(const Finding& finding) {
    return {finding.criterion, finding.conversation, finding.reply >= 0 ? finding.reply : finding.message,
            finding.says, ""};
}

bool waits_for_a_person(const Scorecard& card, std::span<const Objection> objections) {
    const auto objected = [&](const CriticalError& error) {
        return std::ranges::any_of(
            objections, [&](const Objection& objection) { return is_about(objection, named(error)); });
    };
    return !card.critical.empty() && std::ranges::all_of(card.critical, objected);
}

double score_for_now(const Scorecard& card, bool waits) {
    return waits ? card.would_have_been : card.overall;
}

std::string_view standing_words(const Scorecard& card) {
    return card.critical.size() > 1 ? "0 if one of the errors stands" : "0 if the error stands";
}

}  // namespace scoring

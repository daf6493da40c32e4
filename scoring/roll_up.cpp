#include "scoring/roll_up.h"

#include <algorithm>
#include <map>

namespace scoring {
namespace {

Finding finding_of(const Criterion& criterion, const Judgement& judgement, double share) {
    const double credit = std::clamp(judgement.credit, 0.0, 1.0);
    Finding finding;
    finding.criterion = criterion.id;
    finding.points = credit * share;
    finding.of = share;
    finding.conversation = judgement.conversation;
    finding.reply = judgement.reply;
    finding.message = judgement.message;
    finding.evidence = judgement.evidence;
    finding.says = judgement.says;
    finding.better = judgement.better;
    return finding;
}

}  // namespace

RolledUp roll_up(const Criterion& criterion, double weight, const std::vector<Judgement>& judgements) {
    RolledUp rolled;
    rolled.score.id = criterion.id;
    rolled.score.name = criterion.name;
    if (judgements.empty() || weight <= 0) return rolled;
    // By id, not by place: the order of the conversations in a file must not change the last bit of a sum.
    std::map<std::string, std::vector<const Judgement*>> conversations;
    for (const Judgement& judgement : judgements) conversations[judgement.conversation].push_back(&judgement);
    for (const auto& [id, own] : conversations) {
        const double share =
            weight / static_cast<double>(conversations.size()) / static_cast<double>(own.size());
        for (const Judgement* judgement : own)
            rolled.findings.push_back(finding_of(criterion, *judgement, share));
    }
    for (const Finding& finding : rolled.findings) rolled.score.points += finding.points;
    rolled.score.applies = true;
    rolled.score.of = weight;
    return rolled;
}

}  // namespace scoring

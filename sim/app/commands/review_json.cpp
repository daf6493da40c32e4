#include <nlohmann/json.hpp>

#include "scoring/text/code_points.h"
#include "sim/app/commands/review_answers.h"

namespace sim::app {
namespace {

using ReviewJson = nlohmann::ordered_json;

std::string dumped(const ReviewJson& json) {
    return json.dump(2, ' ', false, ReviewJson::error_handler_t::replace) + "\n";
}

ReviewJson score_json(const scoring::Scorecard& card) {
    return {{"overall", card.overall},
            {"would_have_been", card.would_have_been},
            {"passed", card.passed},
            {"critical", card.critical.size()}};
}

ReviewJson effect_json(const review::Effect& effect) {
    return {{"session", effect.session.value},
            {"before", effect.before},
            {"after", effect.after},
            {"passed_before", effect.passed_before},
            {"passed_after", effect.passed_after},
            {"not_found", effect.not_found}};
}

/// What errors and findings have alike.
ReviewJson judgement_json(const review::Opinion& opinion, const Words& words,
                          const scoring::Objection& judgement, int reply, scoring::Span span) {
    ReviewJson quoted = nullptr, ruling = nullptr, open = ReviewJson::array();
    if (const auto found = words.find(reply); found != words.end() && !span.empty())
        quoted = scoring::text::slice(found->second, span);
    if (const store::Review* made = report::ruling_on(opinion.verdict, opinion.standing, judgement))
        ruling = ReviewJson::parse(report::reviews_json({made, 1})).front();
    for (const store::Dispute* dispute : review::unanswered(opinion, judgement))
        open.push_back({{"because", dispute->because}, {"made_at", dispute->made_at}});
    return {{"criterion", judgement.criterion},
            {"conversation", judgement.conversation},
            {"reply", reply},
            {"start", span.start},
            {"end", span.end},
            {"words", quoted},
            {"says", judgement.says},
            {"ruling", ruling},
            {"unanswered", open}};
}

}  // namespace

std::string queue_json(const team::QueuePage& queue) {
    ReviewJson rows = ReviewJson::array();
    for (const team::QueueRow& row : queue.rows)
        rows.push_back({{"session", row.session},
                        {"person", row.person},
                        {"scenario", row.scenario},
                        {"mode", row.mode},
                        {"started_at", row.started_at},
                        {"state", team::review_state_names[static_cast<std::size_t>(row.state)]},
                        {"since", row.since},
                        {"overdue", row.overdue},
                        {"disputes", row.disputes},
                        {"errors", row.errors},
                        {"to", row.goes_to},
                        {"overall", row.overall},
                        {"passed", row.passed}});
    return dumped({{"n", queue.all},
                   {"needs_review", queue.needs_review},
                   {"waiting", queue.waiting},
                   {"done", queue.done},
                   {"overdue", queue.overdue},
                   {"sessions", rows}});
}

std::string opinion_json(const review::Opinion& opinion, const Words& words) {
    ReviewJson judgements = ReviewJson::array();
    for (const scoring::CriticalError& error : opinion.verdict.critical) {
        ReviewJson json = judgement_json(opinion, words, scoring::named(error), error.reply, error.evidence);
        json["number"] = judgements.size() + 1;
        json["critical"] = true;
        json["waits"] = error.needs_confirmation && json["ruling"].is_null();
        judgements.push_back(json);
    }
    for (std::size_t index = 0; index < opinion.verdict.findings.size(); ++index) {
        const scoring::Finding& finding = opinion.verdict.findings[index];
        ReviewJson json =
            judgement_json(opinion, words, scoring::named(finding), finding.reply, finding.evidence);
        json["number"] = judgements.size() + 1;
        json["critical"] = false;
        json["points"] = finding.points;
        json["of"] = finding.of;
        json["points_now"] = opinion.now.findings.at(index).points;
        judgements.push_back(json);
    }
    return dumped({{"session", opinion.session.id.value},
                   {"person", opinion.session.person},
                   {"scenario", opinion.session.scenario},
                   {"judge", opinion.session.scorecard->judge},
                   {"verdict", score_json(opinion.verdict)},
                   {"now", score_json(opinion.now)},
                   {"waiting", opinion.waiting},
                   {"judgements", judgements},
                   {"log", ReviewJson::parse(report::reviews_json(opinion.log))}});
}

std::string decisions_json(const review::Outcome& outcome) {
    ReviewJson effects = ReviewJson::array();
    for (const review::Effect& effect : outcome.effects) effects.push_back(effect_json(effect));
    return dumped({{"batch", outcome.batch}, {"effects", effects}});
}

}  // namespace sim::app

#include <fmt/format.h>

#include <algorithm>

#include "scoring/printable.h"
#include "scoring/text/code_points.h"
#include "sim/app/commands/review_answers.h"

namespace sim::app {
namespace {

std::string waits_for(const team::QueueRow& row) {
    std::string what;
    if (row.disputes > 0) what = fmt::format("{} disagreed with", row.disputes);
    if (row.errors > 0) what += fmt::format("{}{} for a person", what.empty() ? "" : ", ", row.errors);
    if (!row.goes_to.empty()) what += ", passed on to " + row.goes_to;
    return what;
}

std::string day_and_time(std::string wall_time) {
    std::ranges::replace(wall_time, 'T', ' ');
    return wall_time.substr(0, 16);
}

std::string quoted_words(const Words& words, int reply, scoring::Span span) {
    const auto found = words.find(reply);
    if (found == words.end() || span.empty()) return {};
    return fmt::format("      \"{}\"\n", scoring::printable_line(scoring::text::slice(found->second, span)));
}

/// What was said against a judgement and decided about it.
std::string under_it(const review::Opinion& opinion, const scoring::Objection& judgement) {
    std::string lines;
    for (const store::Dispute& dispute : opinion.disputes)
        if (scoring::is_about({dispute.criterion, dispute.conversation, dispute.reply, dispute.says, ""},
                              judgement))
            lines += fmt::format("      {} disagreed: {}\n", opinion.session.person,
                                 scoring::printable_line(dispute.because));
    if (!review::unanswered(opinion, judgement).empty()) lines += "      waits for an answer\n";
    if (const store::Review* ruling = report::ruling_on(opinion.verdict, opinion.standing, judgement))
        lines += "      " + report::ruling_line(*ruling) + "\n";
    return lines;
}

std::string error_lines(const review::Opinion& opinion, const Words& words,
                        const scoring::CriticalError& error, std::size_t number) {
    const scoring::Objection judgement = scoring::named(error);
    const bool waits =
        error.needs_confirmation && !report::ruling_on(opinion.verdict, opinion.standing, judgement);
    return fmt::format("{:>4}  {}  critical error{}: {}\n", number, error.id,
                       waits ? ", waits for a person" : "", error.says) +
           quoted_words(words, error.reply, error.evidence) + under_it(opinion, judgement);
}

std::string points_of(const review::Opinion& opinion, std::size_t index) {
    const scoring::Finding& given = opinion.verdict.findings[index];
    const double now =
        index < opinion.now.findings.size() ? opinion.now.findings[index].points : given.points;
    if (std::abs(now - given.points) < 1e-4) return fmt::format("{:.1f} of {:.1f}", now, given.of);
    return fmt::format("{:.1f} of {:.1f}, the judge gave {:.1f}", now, given.of, given.points);
}

}  // namespace

std::string queue_text(const team::QueuePage& queue) {
    std::string text = fmt::format("{} wait for an answer, {} for a reviewer, {} overdue; {} done\n",
                                   queue.waiting, queue.needs_review, queue.overdue, queue.done);
    for (const team::QueueRow& row : queue.rows)
        text += fmt::format("{:>6}  {}{}  {}  {}  {}  {}\n", row.session, day_and_time(row.since),
                            row.overdue ? " overdue" : "", scoring::printable_line(row.person), row.scenario,
                            row.mode, row.state == team::ReviewState::done ? "done" : waits_for(row));
    if (queue.all > static_cast<int>(queue.rows.size()))
        text += fmt::format("{} of {}\n", queue.rows.size(), queue.all);
    return text;
}

std::string opinion_text(const review::Opinion& opinion, const Words& words) {
    std::string text = fmt::format("Session {} of {}, {}, {}\n", opinion.session.id.value,
                                   scoring::printable_line(opinion.session.person), opinion.session.scenario,
                                   day_and_time(opinion.session.started_at));
    text += fmt::format("The judge gave {:.0f}{}.", opinion.verdict.overall,
                        opinion.verdict.passed ? ", passed" : "");
    if (opinion.decided())
        text +=
            fmt::format(" It stands at {:.0f}{}.", opinion.now.overall, opinion.now.passed ? ", passed" : "");
    text += "\n";
    std::size_t number = 0;
    for (const scoring::CriticalError& error : opinion.verdict.critical)
        text += error_lines(opinion, words, error, ++number);
    for (std::size_t index = 0; index < opinion.verdict.findings.size(); ++index) {
        const scoring::Finding& finding = opinion.verdict.findings[index];
        text += fmt::format("{:>4}  {}  {}: {}\n", ++number, finding.criterion, points_of(opinion, index),
                            finding.says) +
                quoted_words(words, finding.reply, finding.evidence) +
                under_it(opinion, scoring::named(finding));
    }
    for (const store::Review& review : opinion.standing)
        if (review.act == store::ReviewAct::comment) text += report::comment_line(review, words) + "\n";
    return text;
}

std::string outcome_text(const review::Outcome& outcome) {
    std::string text;
    for (const review::Effect& effect : outcome.effects) {
        text += fmt::format("{}  {:.0f}{} -> {:.0f}{}\n", effect.session.value, effect.before,
                            effect.passed_before ? " passed" : "", effect.after,
                            effect.passed_after ? " passed" : "");
        for (const std::string& criterion : effect.not_found)
            text += fmt::format("    the decision about {} finds nothing here any more\n", criterion);
    }
    return text + (outcome.batch > 0
                       ? fmt::format("Kept as batch {}; `coolhead review take-back --batch {}` undoes it.\n",
                                     outcome.batch, outcome.batch)
                       : "Nothing was kept.\n");
}

}  // namespace sim::app

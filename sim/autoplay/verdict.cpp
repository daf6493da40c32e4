#include <fmt/format.h>

#include <algorithm>

#include "sim/autoplay/autoplay.h"

namespace sim::autoplay {
namespace {

// A file rounds to whole minutes, and people type at different speeds.
constexpr double longer_by = 1.5;
constexpr double shorter_by = .5;

std::string costs(const KindSummary& summary) {
    std::string text;
    if (!summary.critical_ids.empty())
        text = fmt::format("critical {}", fmt::join(summary.critical_ids, ", "));
    for (const Loss& loss : summary.lost)
        text += fmt::format("{}{} costs {:.1f}", text.empty() ? "" : ", ", loss.criterion, loss.points);
    return text.empty() ? text : " (" + text + ")";
}

void add_verdict(const KindSummary& summary, std::vector<std::string>& faults) {
    const bool should_pass = summary.kind == Kind::perfect || summary.kind == Kind::paraphraser;
    if (should_pass && summary.passed < summary.runs)
        faults.push_back(fmt::format(
            "The {} trainee should pass and does in {} of {} runs only, with a median of {:.0f}{}.",
            name_of(summary.kind), summary.passed, summary.runs, summary.score.median, costs(summary)));
    if (has_a_bad_habit(summary.kind) && summary.passed > 0)
        faults.push_back(
            fmt::format("The {} trainee should not pass and does in {} of {} runs, with up to {:.0f} points.",
                        name_of(summary.kind), summary.passed, summary.runs, summary.score.max));
}

std::string sentence_on(const Incident& incident) {
    std::string place;
    if (!incident.conversation.empty())
        place = fmt::format(" in {}, step {}", incident.conversation, incident.step);
    return fmt::format("{}{}: {} ({} run{} of the {} trainee, first with seed {}).", incident.what, place,
                       incident.says, incident.times, incident.times == 1 ? "" : "s", name_of(incident.kind),
                       incident.seed);
}

void remark_on_length(const Outcome& outcome, std::vector<std::string>& remarks) {
    const KindSummary* perfect = outcome.of(Kind::perfect);
    if (!perfect || outcome.minutes <= 0) return;
    const double real = perfect->real_minutes.median;
    if (real <= outcome.minutes * longer_by && real >= outcome.minutes * shorter_by) return;
    remarks.push_back(
        fmt::format("The file says {} minutes; the perfect trainee takes {:.1f}.", outcome.minutes, real));
}

}  // namespace

std::vector<std::string> faults_of(const Outcome& outcome) {
    std::vector<std::string> faults;
    for (const KindSummary& summary : outcome.trainees) add_verdict(summary, faults);
    for (const Incident& incident : outcome.incidents) faults.push_back(sentence_on(incident));
    return faults;
}

std::vector<std::string> remarks_on(const Outcome& outcome) {
    std::vector<std::string> remarks;
    for (const StepCoverage& step : outcome.steps)
        if (total(step.runs) == 0)
            remarks.push_back(fmt::format("No run reached step {} of {}.", step.step, step.conversation));
    for (const BranchCoverage& branch : outcome.branches)
        if (total(branch.runs) == 0)
            remarks.push_back(fmt::format("No run took branch {} of step {} in {}, to {} ({}).",
                                          branch.branch + 1, branch.step, branch.conversation, branch.go,
                                          branch.when));
    remark_on_length(outcome, remarks);
    return remarks;
}

}  // namespace sim::autoplay

#include "sim/app/workshop/autoplay.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sim::app {

namespace vm = viewmodel::workshop;
using viewmodel::Mood;

namespace {

int permille(int part, int whole) {
    return whole > 0 ? static_cast<int>(std::int64_t{part} * 1000 / whole) : 0;
}

vm::TraineeBar bar_of(const autoplay::KindSummary& trainee) {
    vm::TraineeBar bar;
    bar.name = autoplay::name_of(trainee.kind);
    bar.score.permille = static_cast<int>(std::lround(trainee.score.median * 10));
    bar.score.words = fmt::format("{:.0f}", trainee.score.median);
    const bool passes = trainee.passed * 2 > trainee.runs;
    const bool well =
        trainee.kind == autoplay::Kind::random || passes == !autoplay::has_a_bad_habit(trainee.kind);
    bar.score.mood = !well ? Mood::bad : passes ? Mood::good : Mood::warn;
    bar.passes = fmt::format("{} of {} pass{}", trainee.passed, trainee.runs, well ? "" : " !");
    return bar;
}

}  // namespace

AutoplayFindings findings_of(const autoplay::Outcome& outcome, int revision) {
    AutoplayFindings findings;
    findings.revision = revision;
    int reached = 0, of = 0;
    for (const autoplay::StepCoverage& step : outcome.steps) {
        const int runs = autoplay::total(step.runs);
        findings.conversations[step.conversation].steps[step.step] = permille(runs, outcome.runs);
        ++of, reached += runs > 0 ? 1 : 0;
    }
    for (const autoplay::BranchCoverage& branch : outcome.branches) {
        const int runs = autoplay::total(branch.runs);
        findings.conversations[branch.conversation].branches[{branch.step, branch.branch}] =
            permille(runs, outcome.runs);
        ++of, reached += runs > 0 ? 1 : 0;
    }
    findings.covered_permille = permille(reached, of);
    vm::Autoplay& shown = findings.shown;
    for (const autoplay::KindSummary& trainee : outcome.trainees) shown.trainees.push_back(bar_of(trainee));
    for (const std::string& fault : autoplay::faults_of(outcome))
        shown.findings.push_back({fault, Mood::bad, "critical"});
    for (const std::string& remark : autoplay::remarks_on(outcome))
        shown.findings.push_back({remark, Mood::warn, "warning"});
    if (shown.findings.empty() && !outcome.cancelled)
        shown.findings.push_back(
            {"Every step and branch was reached; the perfect trainee passes, the others do not.", Mood::good,
             "check"});
    shown.says =
        fmt::format("{} runs{}: {} % of the steps and branches were reached", outcome.runs,
                    outcome.cancelled ? " before it was cancelled" : "", findings.covered_permille / 10);
    return findings;
}

}  // namespace sim::app

#include <fmt/format.h>

#include "sim/app/commands/autoplay_tables.h"

namespace sim::app {
namespace {

using autoplay::ByKind;
using autoplay::KindSummary;
using autoplay::Outcome;

std::string spread_text(const autoplay::Spread& values) {
    return fmt::format("{:>5.1f} {:>5.1f} {:>5.1f}", values.min, values.median, values.max);
}

std::string losses(const KindSummary& summary) {
    std::string text;
    for (const std::string& id : summary.critical_ids) text += id + " ";
    for (const autoplay::Loss& loss : summary.lost)
        if (loss.points >= .05) text += fmt::format("{} {:.1f}  ", loss.criterion, loss.points);
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

std::string trainees(const Outcome& outcome) {
    std::string table = fmt::format("{:<14}{:>6}{:>8}{:>10}   {:^17}   {:^17}   {:^17}   {}\n", "", "", "",
                                    "", "score", "simulated minutes", "real minutes", "");
    table += fmt::format(
        "{:<14}{:>6}{:>8}{:>10}   {:>5} {:>5} {:>5}   {:>5} {:>5} {:>5}   {:>5} {:>5} {:>5}   {}\n",
        "trainee", "runs", "passed", "critical", "min", "med", "max", "min", "med", "max", "min", "med",
        "max", "critical errors, and what costs most");
    for (const KindSummary& one : outcome.trainees)
        table += fmt::format("{:<14}{:>6}{:>8}{:>10}   {}   {}   {}   {}\n", autoplay::name_of(one.kind),
                             one.runs, one.passed, one.critical, spread_text(one.score),
                             spread_text(one.simulated_minutes), spread_text(one.real_minutes), losses(one));
    return table;
}

std::string counts(const ByKind& runs) {
    std::string text = fmt::format("{:>6}", autoplay::total(runs));
    for (const int count : runs) text += count > 0 ? fmt::format("{:>9}", count) : fmt::format("{:>9}", "-");
    return text;
}

std::string coverage(const Outcome& outcome) {
    std::string table = fmt::format("{:<44}{:>6}", "step, and its branches", "runs");
    for (const std::string_view name : autoplay::kind_names) table += fmt::format("{:>9.8}", name);
    table += '\n';
    std::size_t next = 0;
    for (const autoplay::StepCoverage& step : outcome.steps) {
        table += fmt::format("{:<44}{}\n", (step.conversation + " / " + step.step).substr(0, 43),
                             counts(step.runs));
        for (; next < outcome.branches.size() && outcome.branches[next].step == step.step &&
               outcome.branches[next].conversation == step.conversation;
             ++next) {
            const autoplay::BranchCoverage& branch = outcome.branches[next];
            const std::string name =
                fmt::format("    {}. to {}: {}", branch.branch + 1, branch.go, branch.when);
            table += fmt::format("{:<44}{}\n", name.size() > 43 ? name.substr(0, 42) + "~" : name,
                                 counts(branch.runs));
        }
    }
    return table;
}

std::string list_text(std::string_view heading, const std::vector<std::string>& sentences) {
    if (sentences.empty()) return {};
    std::string text = fmt::format("\n{}\n", heading);
    for (const std::string& sentence : sentences) text += "  " + sentence + "\n";
    return text;
}

}  // namespace

std::string autoplay_text(const Outcome& outcome) {
    const auto faults = faults_of(outcome);
    std::string text = fmt::format("{}: {} ({} runs, seed {}{})\n\n", outcome.scenario, outcome.title,
                                   outcome.runs, outcome.seed, outcome.cancelled ? ", stopped early" : "");
    text += trainees(outcome) + "\n" + coverage(outcome);
    text += list_text("To mend:", faults);
    text += list_text("Worth a look:", remarks_on(outcome));
    if (faults.empty())
        text += "\nThe perfect trainee passes, those with a bad habit do not; no crash, no dead end.\n";
    return text;
}

}  // namespace sim::app

#include <fmt/format.h>

#include "scoring/printable.h"
#include "sim/app/commands/team_answers.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {
namespace {

std::string safe(const std::string& text) { return scoring::printable_line(text); }

int percent_in(int part, int whole) { return whole > 0 ? (100 * part + whole / 2) / whole : 0; }

std::string step_lines(const team::Ways& ways) {
    std::string text = fmt::format("\n{:<44} {:>5} {:>8} {:>7} {:>6} {:>5}\n", "Steps", "n", "reached",
                                   "points", "good", "crit");
    for (const team::StepWay& step : ways.steps)
        text += fmt::format(
            "{:<44} {:>5} {:>6} % {:>7} {:>6} {:>5}\n", safe(step.conversation + " / " + step.step),
            step.sessions, percent_in(step.sessions, ways.sessions),
            step.of > 0 ? fmt::format("{:.0f} %", step.percent()) : "-",
            step.judged > 0 ? fmt::format("{} %", percent_in(step.good, step.judged)) : "-", step.critical);
    return text;
}

std::string branch_lines(const team::Ways& ways) {
    std::string text = "\nBranches that were taken\n";
    for (const team::BranchWay& branch : ways.branches)
        text += fmt::format("{:>5}  {} / {} #{} -> {}\n", branch.sessions, safe(branch.conversation),
                            safe(branch.step), branch.branch + 1,
                            branch.to.empty() ? "the end" : safe(branch.to));
    text += "\nWhere conversations ended\n";
    for (const team::EndingWay& ending : ways.endings)
        text +=
            fmt::format("{:>5}  {} / {}: {}\n", ending.sessions, safe(ending.conversation), safe(ending.step),
                        ending.how == "left"    ? "the customer gave up"
                        : ending.how == "ended" ? "the script was through"
                                                : "still open");
    return text;
}

}  // namespace

std::string ways_text(const team::Ways& ways) {
    std::string text = fmt::format(
        "{}, {}{}\n", safe(ways.scenario), viewmodel::counted(ways.all, "session", "sessions"),
        ways.sessions < ways.all ? fmt::format(", of which the latest {} were looked at", ways.sessions)
                                 : "");
    text += step_lines(ways) + branch_lines(ways) + "\nWhat cost points, most first\n";
    for (const team::WrongWords& each : ways.words)
        text +=
            fmt::format("{:>5} times, {:.0f} points, {} at {} / {}: {}{} (session {})\n", each.times,
                        each.lost, each.criterion, safe(each.conversation), safe(each.step), safe(each.says),
                        each.words.empty() ? "" : fmt::format(" \"{}\"", safe(each.words)), each.session);
    return text;
}

std::string scenario_rows_text(const std::vector<team::ScenarioRow>& scenarios) {
    std::string text = fmt::format("{:<36} {:>5} {:>6} {:>5} {:>6} {:>5} {:>8}\n", "", "n", "people", "mean",
                                   "passed", "crit", "disputed");
    for (const team::ScenarioRow& row : scenarios)
        text += fmt::format("{:<36} {:>5} {:>6} {:>5.0f} {:>4} % {:>5} {:>8}\n", safe(row.scenario),
                            row.sessions, row.people, row.overall, percent_in(row.passed, row.sessions),
                            row.critical, row.disputes);
    return text;
}

std::string disputes_text(const std::vector<team::DisputeRow>& disputes) {
    std::string text;
    for (const team::DisputeRow& row : disputes)
        text += fmt::format(
            "{}  {}  {}, {}  {}{}\n    the judge: {}\n    {}: {}\n", row.made_at.substr(0, 10),
            row.session > 0 ? fmt::format("session {}", row.session)
                            : fmt::format("drill, disagreement {}", row.dispute),
            safe(row.person), safe(row.scenario), row.criterion, row.answered ? "" : ", waits for an answer",
            safe(row.says), safe(row.person), safe(row.because));
    return text.empty() ? "Nobody disagreed with anything in these days.\n" : text;
}

std::string group_rows_text(const std::vector<team::GroupRow>& groups) {
    std::string text =
        fmt::format("{:<8} {:<16} {:>6} {:>7} {:>5} {:>6} {:>5} {:>6} {:>5} {:>6} {:>6}\n", "", "", "people",
                    "started", "ready", "n", "mean", "passed", "crit", "first", "later");
    const auto percent = [](const team::Share& share) {
        return share.of > 0 ? fmt::format("{} %", percent_in(share.in, share.of)) : std::string("-");
    };
    for (const team::GroupRow& row : groups)
        text +=
            fmt::format("{:<8} {:<16} {:>6} {:>7} {:>5} {:>6} {:>5.0f} {:>6} {:>5} {:>6} {:>6}\n", row.kind,
                        safe(row.group), row.people, row.started, row.ready, row.sums.sessions, row.overall(),
                        row.sums.passed, row.sums.critical, percent(row.sums.first), percent(row.sums.next));
    return text;
}

}  // namespace sim::app

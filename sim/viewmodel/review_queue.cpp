#include "sim/viewmodel/review_queue.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/vocabulary.h"
#include "sim/viewmodel/display_words.h"

namespace sim::viewmodel {
namespace {

std::string day_and_minute(const std::string& wall_time) {
    std::string words = wall_time.substr(0, 16);
    std::ranges::replace(words, 'T', ' ');
    return words;
}

void join(std::string& line, const std::string& more) { line += (line.empty() ? "" : " · ") + more; }

std::string waits_of(const team::QueueRow& row) {
    std::string line;
    if (row.disputes > 0) join(line, "disagreed with " + counted(row.disputes, "judgement", "judgements"));
    if (row.errors > 0) join(line, counted(row.errors, "error", "errors") + " for a person");
    if (row.state == team::ReviewState::done) line = fmt::format("stands at {}", whole_figure(row.overall));
    if (!row.goes_to.empty()) join(line, "passed on to " + row.goes_to);
    return line;
}

ReviewQueueRow row_of(const team::QueueRow& row, const std::set<std::int64_t>& picked,
                      const team::Choices& choices) {
    ReviewQueueRow shown{row.session, row.person + " · " + choices.title_of(row.scenario) + " · " + row.mode,
                         waits_of(row), "since " + day_and_minute(row.since)};
    if (row.overdue) shown.mark = {"overdue", Mood::warn, "exclamation"};
    if (row.state == team::ReviewState::done) {
        shown.mark = {"done", Mood::good, "check"};
        shown.since = day_and_minute(row.since);
    }
    shown.picked = picked.contains(row.session);
    return shown;
}

TeamFilterChip chip(const std::string& id, const std::string& all, const std::string& chosen,
                    const std::vector<std::string>& values) {
    TeamFilterChip shown{id, chosen.empty() ? all : chosen, !chosen.empty(), {{"", all}}};
    for (const std::string& value : values) shown.choices.push_back({value, value});
    return shown;
}

TeamFilterChip state_chip(const team::QueueFilter& filter) {
    TeamFilterChip shown{"state", "All that wait", true, {{"", "All that wait"}}};
    shown.choices.push_back({"waiting", "Waiting for an answer"});
    shown.choices.push_back({"needs-review", "Needs review"});
    shown.choices.push_back({"done", "Done"});
    if (filter.state) shown.label = shown.choices[static_cast<std::size_t>(*filter.state) + 1].label;
    return shown;
}

DrillMatter drill_matter_of(const team::DisputeRow& row, const team::Choices& choices) {
    return {static_cast<int>(row.dispute),
            row.person + " · " + choices.title_of(row.scenario) + " · " + titled(row.criterion),
            "“" + row.because + "”", "The judge: " + row.says};
}

/// Of a disagreement in a drill; a title of its own where it is gone.
ReviewMatter matter_in_drill(const ReviewAnswers& answers) {
    for (const team::DisputeRow& row : answers.in_drills)
        if (row.dispute == answers.desk.finding)
            return {titled(row.criterion) + ", " + row.person + " in a drill", row.says, row.words,
                    row.person + " disagrees: " + row.because};
    return {"a disagreement that was answered meanwhile", "", "", ""};
}

ReviewMatter matter_of(const ReviewAnswers& answers) {
    if (answers_drill(answers.desk)) return matter_in_drill(answers);
    return {fmt::format("all that waits in {}",
                        counted(static_cast<std::int64_t>(answers.picked.size()), "session", "sessions")),
            "The same decision for each of them, as one batch that can be taken back.", "",
            std::ranges::any_of(answers.queue.rows,
                                [&](const team::QueueRow& row) {
                                    return row.disputes > 0 && answers.picked.contains(row.session);
                                })
                ? "Some of them disagreed: they read your words as the answer."
                : ""};
}

}  // namespace

void change(team::QueueFilter& filter, const FilterQueue& intent) {
    if (intent.what == "state")
        filter.state = scoring::from_name<team::ReviewState>(team::review_state_names, intent.value);
    if (intent.what == "team") filter.filter.team = intent.value;
    if (intent.what == "cohort") filter.filter.cohort = intent.value;
    if (intent.what == "scenario") filter.filter.scenario = intent.value;
    if (intent.what == "to") filter.goes_to = intent.value;
    if (intent.what == "overdue") filter.overdue = !intent.value.empty();
}

std::vector<FilterQueue> changes_to(const team::QueueFilter& filter) {
    std::vector<FilterQueue> changes;
    const auto narrow = [&](const std::string& what, const std::string& value) {
        if (!value.empty()) changes.push_back({what, value});
    };
    if (filter.state)
        narrow("state", std::string(team::review_state_names[static_cast<std::size_t>(*filter.state)]));
    narrow("team", filter.filter.team);
    narrow("cohort", filter.filter.cohort);
    narrow("scenario", filter.filter.scenario);
    narrow("to", filter.goes_to);
    narrow("overdue", filter.overdue ? "yes" : "");
    return changes;
}

ReviewQueue review_queue_of(const ReviewAnswers& answers) {
    ReviewQueue shown;
    const team::QueueFilter& filter = answers.filter;
    shown.filters.push_back(state_chip(filter));
    if (!answers.choices.teams.empty())
        shown.filters.push_back(chip("team", "All teams", filter.filter.team, answers.choices.teams));
    if (!answers.choices.cohorts.empty())
        shown.filters.push_back(chip("cohort", "All cohorts", filter.filter.cohort, answers.choices.cohorts));
    TeamFilterChip scenario =
        chip("scenario", "All exercises", filter.filter.scenario, answers.choices.scenarios);
    if (!filter.filter.scenario.empty()) scenario.label = answers.choices.title_of(filter.filter.scenario);
    for (auto& choice : scenario.choices)
        if (!choice.value.empty()) choice.label = answers.choices.title_of(choice.value);
    shown.filters.push_back(std::move(scenario));
    shown.filters.push_back(chip("to", "Anybody's", filter.goes_to, answers.choices.reviewers));
    shown.filters.push_back({"overdue",
                             filter.overdue ? "Only overdue" : "Overdue or not",
                             filter.overdue,
                             {{"", "Overdue or not"}, {"1", "Only overdue"}}});
    const team::QueuePage& queue = answers.queue;
    shown.summary = fmt::format("{} wait for an answer · {} for a reviewer · {} overdue · {} done",
                                queue.waiting, queue.needs_review, queue.overdue, queue.done);
    for (const team::QueueRow& row : queue.rows)
        shown.rows.push_back(row_of(row, answers.picked, answers.choices));
    for (const team::DisputeRow& row : answers.in_drills)
        shown.in_drills.push_back(drill_matter_of(row, answers.choices));
    if (shown.rows.empty()) shown.empty_says = "Nobody waits here.";
    const int first = answers.page.offset, last = first + static_cast<int>(queue.rows.size());
    shown.page = fmt::format("{}–{} of {}", std::min(first + 1, last), last, queue.all);
    shown.has_previous = first > 0, shown.has_next = last < queue.all;
    if (!answers.picked.empty()) shown.picked = fmt::format("{} picked", answers.picked.size());
    if (answers.batch > 0)
        shown.kept =
            fmt::format("Batch {}: {}.", answers.batch, counted(answers.moved, "session", "sessions"));
    shown.batch = answers.batch;
    shown.draft = review_draft(answers.desk, matter_of(answers));
    return shown;
}

}  // namespace sim::viewmodel

// Who waits for a reviewer, as the desk shows it.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sim/team/figures.h"
#include "sim/viewmodel/review_draft.h"
#include "sim/viewmodel/team_overview.h"

namespace sim::viewmodel {

struct ReviewQueueRow {
    std::int64_t session = 0;
    std::string who;    ///< "Dana Fox · Charged twice"
    std::string waits;  ///< "disagreed with 2 findings · 1 error for a person · passed on to Leo"
    std::string since;  ///< "since 2026-11-19 10:42"
    Chip mark;          ///< "overdue", "done"
    bool picked = false;
};

/// A disagreement in a drill without an answer.
struct DrillMatter {
    int dispute = 0;
    std::string who;        ///< "Ana Reyes · Charged twice · T1 Specific listening"
    std::string disagrees;  ///< what the trainee says
    std::string judge;      ///< what the judge says
};

struct ReviewQueue {
    std::vector<TeamFilterChip> filters;
    std::string summary;  ///< "2 wait for an answer · 7 for a reviewer · 3 overdue · 12 done"
    std::vector<ReviewQueueRow> rows;
    std::vector<DrillMatter> in_drills;
    std::string empty_says;
    std::string page;
    bool has_previous = false, has_next = false;
    std::string picked;      ///< "3 picked", "" for none
    std::string kept;        ///< "Batch 7 moved 3 sessions.", "" where nothing was kept here
    std::int64_t batch = 0;  ///< that can be taken back, 0 for none
    ReviewDraft draft;
};

/// What the queue answered, and what is in hand.
struct ReviewAnswers {
    team::QueueFilter filter;
    team::Page page;
    team::QueuePage queue;
    team::Choices choices;
    std::vector<team::DisputeRow> in_drills;  ///< without an answer
    std::set<std::int64_t> picked;
    ReviewDesk desk;
    std::int64_t batch = 0;  ///< kept last
    int moved = 0;           ///< sessions of it
};
ReviewQueue review_queue_of(const ReviewAnswers& answers);
/// Takes the filter; what has no such name is left.
void change(team::QueueFilter& filter, const FilterQueue& intent);
/// What makes an open filter into this one.
std::vector<FilterQueue> changes_to(const team::QueueFilter& filter);

}  // namespace sim::viewmodel

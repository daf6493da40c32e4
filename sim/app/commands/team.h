// `coolhead team`: the manager's desk as text or JSON.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "sim/app/platform/output_format.h"
#include "sim/failure/failure.h"
#include "sim/team/figures.h"

namespace sim::app {

enum class TeamQuestion {
    overview,
    people,
    trend,
    errors,
    sessions,
    cell,
    attempts,
    compare,
    scenarios,
    ways,
    disputes,
    answer,
    report,
    groups,
    join,
    leave
};
inline constexpr std::array<std::string_view, 16> team_question_names = {
    "overview",  "people", "trend",    "errors", "sessions", "cell",   "attempts", "compare",
    "scenarios", "ways",   "disputes", "answer", "report",   "groups", "join",     "leave"};

struct TeamOptions {
    std::string database;
    TeamQuestion question = TeamQuestion::overview;
    team::Filter filter;
    int days = 30;          ///< up to the last day, where the filter names no first day
    bool all_time = false;  ///< no first and no last day
    team::Made made = team::Made::sessions;
    team::PeopleOrder order = team::PeopleOrder::name;
    std::string criterion;
    std::int64_t dispute = 0;  ///< of `answer`: which, in a drill
    std::string words, by;     ///< of `answer`
    bool judge_is_wrong = false;
    team::Page page;
    OutputFormat format = OutputFormat::text;
};

/// Throws Failure.
ExitCode team(const TeamOptions& options);

}  // namespace sim::app

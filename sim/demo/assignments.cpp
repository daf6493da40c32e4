#include "sim/demo/assignments.h"

#include <algorithm>

#include "sim/demo/calendar.h"
#include "sim/demo/reviewers.h"
#include "sim/people/assignments.h"
#include "sim/scenario/date.h"
#include "sim/store/members.h"

namespace sim::demo {
namespace {

struct Asked {
    const char* goes_to;
    const char* name;
    std::size_t scenario;  ///< number in the course
    int made_days_ago;
    int due_in_days;  ///< below 0: it was due
    bool certification = false;
    int again_after_days = 0;
};

constexpr auto what_is_asked = std::to_array<Asked>({
    {"team", "Leeds", 2, 80, -45, false, 60},
    {"team", "Porto", 3, 30, -6},
    {"cohort", "2026-09", 5, 24, 4, true},
    {"person", "Dana Fox", 1, 9, 5},
    {"person", "Ben Cole", 7, 16, -2, true},
});

bool is_there(store::Store& store, const Asked& asked) {
    if (std::string_view(asked.goes_to) == "person") {
        const std::vector<std::string> people = store.people();
        return std::ranges::find(people, asked.name) != people.end();
    }
    return std::ranges::any_of(store.members(), [&](const store::Member& member) {
        return store::group_kind_names.at(static_cast<std::size_t>(member.kind)) == asked.goes_to &&
               member.group == asked.name;
    });
}

}  // namespace

void assign_in_the_demo(store::Store& store, const std::vector<scenario::Loaded>& course,
                        const DemoOptions& options) {
    const std::int64_t last = first_day_of(options, false) + options.days - 1;
    for (const Asked& asked : what_is_asked) {
        if (!is_there(store, asked)) continue;
        const std::int64_t made =
            (last - asked.made_days_ago) * scenario::seconds_per_day + std::int64_t{8} * 3600;
        store::AssignmentRow row;
        row.scenario = course[asked.scenario % course.size()].scenario->id;
        row.goes_to = asked.goes_to, row.name = asked.name;
        row.mode = asked.certification ? "assessment" : "";
        row.due = wall_time_of((last + asked.due_in_days) * scenario::seconds_per_day).substr(0, 10);
        row.again_after_days = asked.again_after_days;
        people::assign(store, {first_reviewer}, row, {wall_time_of(made), made});
    }
}

}  // namespace sim::demo

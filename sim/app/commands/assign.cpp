#include "sim/app/commands/assign.h"

#include <fmt/format.h>

#include <charconv>
#include <nlohmann/json.hpp>

#include "scoring/printable.h"
#include "sim/app/commands/admission.h"
#include "sim/app/data/existing_store.h"
#include "sim/app/data/library.h"
#include "sim/app/platform/output.h"
#include "sim/app/platform/wall_time.h"
#include "sim/people/assignments.h"
#include "sim/scenario/scenario.h"

namespace sim::app {
namespace {

using scoring::printable_line;

std::string assigned_line(const people::Assigned& each) {
    return fmt::format("{:>4}  {:<12} {:<24} {}{}{}{}\n", each.assignment, people::name_of(each.state),
                       printable_line(each.person), printable_line(each.scenario),
                       each.certification ? ", certification" : "", each.refresher ? ", refresher" : "",
                       each.due.empty() ? "" : ", due " + each.due);
}

nlohmann::json assigned_json(const people::Assigned& each) {
    return {{"assignment", each.assignment},
            {"person", each.person},
            {"scenario", each.scenario},
            {"state", people::name_of(each.state)},
            {"due", each.due},
            {"certification", each.certification},
            {"refresher", each.refresher},
            {"attempts", each.attempts},
            {"passed_on", each.passed_on},
            {"by", each.by}};
}

void list_assigned(const AssignOptions& options) {
    store::Store store = open_existing_to_read(options.database);
    nlohmann::json all = nlohmann::json::array();
    std::string text;
    for (const people::Assigned& each : people::assigned_to_all(store, wall_time().substr(0, 10))) {
        if (!options.person.empty() && each.person != options.person) continue;
        all.push_back(assigned_json(each)), text += assigned_line(each);
    }
    if (options.format == OutputFormat::json)
        return print(all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
    print(text.empty() ? "Nothing is assigned.\n" : text);
}

store::AssignmentRow assignment_in(const AssignOptions& options) {
    const int groups = static_cast<int>(!options.person.empty()) + static_cast<int>(!options.team.empty()) +
                       static_cast<int>(!options.cohort.empty());
    if (options.what.empty() || groups != 1)
        throw Failure(ExitCode::call_wrong, "A scenario and one person, team or cohort are needed.",
                      "Write `coolhead assign add SCENARIO --person NAME`, --team TEAM or --cohort COHORT.");
    store::AssignmentRow row;
    row.scenario = load_playable(options.what).scenario->id;
    row.goes_to = !options.person.empty() ? "person" : !options.team.empty() ? "team" : "cohort";
    row.name = options.person + options.team + options.cohort;
    row.mode = options.certify ? "assessment" : "";
    row.due = options.due, row.again_after_days = options.again_after_days;
    return row;
}

std::int64_t assignment_number(const std::string& text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec == std::errc() && read.ptr == text.data() + text.size()) return number;
    throw Failure(ExitCode::call_wrong,
                  fmt::format("\"{}\" is no number of an assignment.", printable_line(text)),
                  "`coolhead assign` lists them with their numbers.");
}

}  // namespace

ExitCode assign(const AssignOptions& options, const people::Visitor& by) {
    if (options.task == AssignTask::list) return list_assigned(options), ExitCode::done;
    store::Store store = open_existing_store(options.database);
    if (options.task == AssignTask::withdraw)
        return people::withdraw(store, by, assignment_number(options.what), moment_now()), ExitCode::done;
    print(fmt::format("Assignment {}.\n", people::assign(store, by, assignment_in(options), moment_now())));
    return ExitCode::done;
}

}  // namespace sim::app

#include "sim/app/commands/team_options.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "sim/app/commands/option_kinds.h"

namespace sim::app {

using people::Deed;

namespace {

void add_team_lists(CLI::App* command, TeamOptions& team) {
    add_word(command, "--made", team.made, team::made_names,
             "Of sessions: only those that a figure is made of");
    add_word(command, "--order", team.order, team::people_order_names, "Of people; by name if not said");
    command->add_option("--criterion", team.criterion, "Of a cell, or what people are ordered by, like T1");
    command->add_option("--offset", team.page.offset, "Rows to pass over")->check(CLI::NonNegativeNumber);
    command->add_option("--limit", team.page.limit, "Rows at most, 50 if nothing is said")
        ->check(CLI::Range(1, 100'000));
}

}  // namespace

CLI::App* add_team(CLI::App& program, TeamOptions& team) {
    CLI::App* command = program.add_subcommand(
        "team", "What a manager asks of everybody's sessions; --person and --scenario narrow it as well");
    add_word(command, "WHAT", team.question, team_question_names,
             "overview if nothing is said; compare sets teams and cohorts beside each other; ways is how "
             "people went "
             "through --scenario; answer is for a disagreement in a drill; report is all of it as one page; "
             "groups, join "
             "and leave are about teams and cohorts");
    command->add_option("--team", team.filter.team, "Only this team");
    command->add_option("--cohort", team.filter.cohort, "Only this cohort");
    command->add_option("--mode", team.filter.mode)
        ->check(CLI::IsMember({"practice", "timed", "assessment"}));
    command->add_option("--judge", team.filter.judge, "Its verdicts instead of each session's latest");
    command->add_option("--from", team.filter.from, "First day, like 2026-11-01");
    command->add_option("--to", team.filter.to, "Last day; today if nothing is said");
    command->add_option("--days", team.days, "So many up to the last day, 30 if nothing is said")
        ->check(CLI::Range(1, 36'500));
    command->add_flag("--all", team.all_time, "All days");
    add_team_lists(command, team);
    command->add_option("--dispute", team.dispute,
                        "Of answer: which disagreement in a drill, as `disputes` names it");
    command->add_option("--words", team.words, "Of answer: the trainee reads them");
    command->add_option("--by", team.by, "Who answers; who used the program last if nothing is said");
    command->add_flag("--judge-is-wrong", team.judge_is_wrong,
                      "Of answer; that the judge is right if not said");
    add_format(command, team.format,
               {OutputFormat::text, OutputFormat::json, OutputFormat::html, OutputFormat::csv},
               "text if nothing is said; html and csv are of report");
    return command;
}

CLI::App* add_people(CLI::App& program, PeopleOptions& people) {
    CLI::App* command = program.add_subcommand(
        "people", "Who is here, who may do what, what is kept of whom; docs/security.md");
    add_word(command, "WHAT", people.task, people_task_names, "list if nothing is said");
    command->add_option("NAME", people.name, "Whom it is about");
    add_word(command, "--role", people.role, people::role_names,
             "Of role and add; trainee if nothing is said");
    command->add_option("--new-passphrase-file", people.new_passphrase_file,
                        "Of passphrase: the first line of this file; asked for if not said");
    command->add_option("--days", people.days, "Of keep: for how long; 0 for ever")
        ->check(CLI::Range(0, 36'500));
    command->add_flag("--dry-run", people.dry_run, "Of tidy: say how much would go");
    command->add_flag("--yes", people.yes, "Of erase: it is meant");
    command->add_flag("--not-started", people.not_started, "Of list: only who has played nothing yet");
    add_format(command, people.format, {OutputFormat::text, OutputFormat::json});
    return command;
}

CLI::App* add_assign(CLI::App& program, AssignOptions& assign) {
    CLI::App* command =
        program.add_subcommand("assign", "What people are to play until when, and how that stands");
    add_word(command, "WHAT", assign.task, assign_task_names, "list if nothing is said");
    command->add_option("ABOUT", assign.what, "Of add a scenario, of withdraw the assignment's number");
    command->add_option("--team", assign.team, "To everybody in this team");
    command->add_option("--cohort", assign.cohort, "To everybody in this cohort");
    command->add_option("--due", assign.due, "The last day, like 2026-11-30");
    command->add_option("--again-after", assign.again_after_days, "Days after a pass until it is due again")
        ->check(CLI::Range(0, 3'650));
    command->add_flag("--certify", assign.certify, "To be sat as an assessment, which is sealed");
    add_format(command, assign.format, {OutputFormat::text, OutputFormat::json});
    return command;
}

CLI::App* add_hub(CLI::App& program, HubOptions& hub) {
    CLI::App* command =
        program.add_subcommand("hub", "The team's PostgreSQL, where machines meet: docs/hub.md");
    add_word(command, "WHAT", hub.task, hub_task_names,
             "status if nothing is said; init and join name the hub's address, invite and erase a person, "
             "dismiss a "
             "login");
    command->add_option("ABOUT", hub.about,
                        "An address like postgresql://hub.example.org/coolhead, or who is meant");
    command->add_option("CODE", hub.code, "Of join; asked for if it is not said");
    command->add_option("--team", hub.team, "Of init: what the team is called");
    command->add_option("--rank", hub.rank, "Of invite; trainee if nothing is said")
        ->check(CLI::IsMember({"trainee", "trainer", "manager"}));
    add_format(command, hub.format, {OutputFormat::text, OutputFormat::json});
    return command;
}

people::Deed deed_of(TeamQuestion question) {
    if (question == TeamQuestion::join || question == TeamQuestion::leave) return Deed::manage_people;
    if (question == TeamQuestion::answer) return Deed::review;
    return question == TeamQuestion::report ? Deed::take_out : Deed::look_at_others;
}

people::Deed deed_of(HubTask task) {
    const bool everyday = task == HubTask::status || task == HubTask::push || task == HubTask::pull;
    return everyday ? Deed::practise : Deed::manage_people;
}

std::optional<Wish> wish_of(const PeopleOptions& options) {
    if (options.task == PeopleTask::lost_passphrase) return std::nullopt;
    const Deed deed = deed_of(options);
    return Wish{deed, deed == Deed::practise ? options.name : ""};
}

std::optional<Wish> wish_of(const AssignOptions& options) {
    if (options.task != AssignTask::list) return Wish{Deed::assign};
    return Wish{Deed::look_at_others, options.person};
}

}  // namespace sim::app

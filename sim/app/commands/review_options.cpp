#include "sim/app/commands/review_options.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "scoring/vocabulary.h"
#include "sim/app/commands/option_kinds.h"

namespace sim::app {

namespace {

/// What a decision or a comment is made of.
void add_review_words(CLI::App* command, ReviewOptions& review) {
    command->add_option("--finding", review.findings, "Which, as `show` counts them; may be given again");
    command->add_flag("--all-open", review.all_open,
                      "All that waits: in the session, or in the queue as it is narrowed");
    command->add_option("--criterion", review.criterion, "Of these only this, like K8");
    command->add_option("--points", review.points, "Of adjust: how many of its points were earned");
    command->add_option("--reason", review.reason,
                        "right, misread, situation, house-rule, too-strict, too-lenient or other");
    command->add_option("--words", review.words, "Why, or the comment: the trainee reads it");
    command->add_option("--by", review.by, "Who decides; who used the program last if nothing is said");
    command->add_option("--reply", review.reply, "Of a comment: the reply it is about");
    command->add_option("--start", review.start, "and the first letter of it");
    command->add_option("--end", review.end, "and the letter after the last");
    command->add_option("--batch", review.batch, "Of take-back: which, as `log` names it");
    command->add_flag("--dry-run", review.dry_run, "Say what would move, and keep nothing");
}

}  // namespace

CLI::App* add_review(CLI::App& program, ReviewOptions& review) {
    CLI::App* command = program.add_subcommand(
        "review", "What waits for a person, and deciding it; --person and --scenario narrow the queue");
    add_word(command, "WHAT", review.task, review_task_names, "queue if nothing is said");
    command->add_option("ID", review.session, "The session's number")->check(CLI::PositiveNumber);
    const auto state = [&review](const std::string& word) {
        review.queue.state = scoring::from_name<team::ReviewState>(team::review_state_names, word);
    };
    command
        ->add_option_function<std::string>("--state", state, "Only these; all that wait if nothing is said")
        ->check(CLI::IsMember({"waiting", "needs-review", "done"}));
    command->add_flag("--overdue", review.queue.overdue, "Only what waits for more than a week");
    command->add_option("--team", review.queue.filter.team, "Only this team");
    command->add_option("--cohort", review.queue.filter.cohort, "Only this cohort");
    command->add_option("--to", review.to, "Of the queue: passed on to; of pass-on: to whom");
    command->add_option("--offset", review.page.offset, "Rows to pass over")->check(CLI::NonNegativeNumber);
    command->add_option("--limit", review.page.limit, "Rows at most, 50 if nothing is said")
        ->check(CLI::Range(1, 100'000));
    add_review_words(command, review);
    add_format(command, review.format, {OutputFormat::text, OutputFormat::json});
    return command;
}

CLI::App* add_ratings(CLI::App& program, RatingOptions& ratings) {
    CLI::App* command = program.add_subcommand(
        "ratings", "A blind second rating of some replies: whether people and the machine agree");
    add_word(command, "WHAT", ratings.task, rating_task_names,
             "list if nothing is said; begin draws a sample, next asks for a reply of it, rate answers; "
             "figures says how alike; "
             "table is a criterion's ratings for `coolhead agreement`");
    command->add_option("--sample", ratings.sample, "Its name");
    add_word(command, "--pick", ratings.pick, rating::pick_names, "Of begin: random if nothing is said");
    command->add_option("--rater", ratings.raters, "Of begin: who rates; may be given again, up to five");
    command->add_option("--only", ratings.criteria,
                        "Of begin: these criteria; all that hang on words if not said");
    command->add_option("--replies", ratings.replies, "Of begin: how many, 50 if nothing is said")
        ->check(CLI::Range(1, 2000));
    command->add_option("--deadline", ratings.deadline, "Of begin: the last day, like 2026-11-30");
    command->add_option("--seed", ratings.seed, "Of begin: the same draws the same");
    command->add_option("--team", ratings.filter.team, "Of begin: only this team's replies");
    command->add_option("--cohort", ratings.filter.cohort, "Of begin: only this cohort's");
    command->add_option("--from", ratings.filter.from, "Of begin: from this day");
    command->add_option("--to", ratings.filter.to, "Of begin: up to this day");
    command->add_option("--number", ratings.number, "Of rate: which reply");
    command->add_option("--level", ratings.levels, "Of rate: like T1=1/2; may be given again");
    command->add_option("--criterion", ratings.criterion, "Of table: which");
    command->add_option("--by", ratings.by, "Who rates; who used the program last if nothing is said");
    add_format(command, ratings.format, {OutputFormat::text, OutputFormat::json});
    return command;
}

}  // namespace sim::app

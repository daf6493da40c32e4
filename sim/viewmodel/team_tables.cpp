#include "sim/viewmodel/team_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/viewmodel/display_words.h"

namespace sim::viewmodel {
namespace {

using Value = TeamTable::Value;
using Column = TeamTable::Column;

Value words_in(const std::string& text, Mood mood = Mood::neutral) { return {text, 0, mood}; }
Value count_in(int count, Mood mood = Mood::neutral) {
    return {std::to_string(count), static_cast<double>(count), mood};
}
Value figure_in(double figure, int of) {
    if (of == 0) return {"–", -1, Mood::neutral};
    return {whole_figure(figure), figure, Mood::neutral};
}

Value share_in_percent(int part, int whole) {
    if (whole == 0) return {"–", -1, Mood::neutral};
    const double percent = 100.0 * part / whole;
    return {fmt::format("{:.0f} %", percent), percent, Mood::neutral};
}

Column text_column(const char* title, float weight) { return {title, false, weight}; }
Column figure_column(const char* title, float weight = 1) { return {title, true, weight}; }

void add_row(TeamTable& table, std::vector<Value> cells, bool opens = true) {
    table.rows.push_back({static_cast<int>(table.rows.size()), opens, std::move(cells)});
}

Mood mood_of_errors(int errors) { return errors > 0 ? Mood::bad : Mood::neutral; }

std::string way_of(const std::string& how) {
    if (how == "left") return "the customer gave up";
    return how == "ended" ? "the script was through" : "still open";
}

Value alpha_value(const rating::Measure& measure) {
    return {alpha_words(measure), measure.alpha.value_or(-2), Mood::neutral};
}

std::string interval_of(const rating::Measure& measure) {
    return measure.low && measure.high ? fmt::format("{:.2f} to {:.2f}", *measure.low, *measure.high) : "–";
}

void add_agreement(TeamTable& table, const rating::AgreementRow& row) {
    const std::string use = row.dimension ? "" : row.good_for.empty() ? "nothing yet" : row.good_for;
    std::string lacks;
    for (const std::string& each : row.lacks) lacks += (lacks.empty() ? "" : "; ") + each;
    const Mood mood = row.good_for.empty() || row.good_for == "a hint" ? Mood::warn : Mood::good;
    add_row(table,
            {words_in(row.dimension ? spoken(row.of) : titled(row.of)), alpha_value(row.all),
             words_in(interval_of(row.all)), count_in(row.all.units), alpha_value(row.people),
             words_in(use, row.dimension ? Mood::neutral : mood), words_in(lacks)},
            !row.dimension);
}

}  // namespace

std::string alpha_words(const rating::Measure& measure) {
    if (measure.units == 0) return "–";
    return measure.alpha ? fmt::format("{:.2f}", *measure.alpha) : "no variation";
}

TeamTable table_of_groups(const std::vector<team::GroupRow>& groups) {
    TeamTable table{"groups",
                    "Teams and cohorts",
                    "Sessions by the day they began; ready counts whenever that was. A row narrows "
                    "everything to its group.",
                    {text_column("Kind", 1), text_column("Name", 1.6f), figure_column("People"),
                     figure_column("Started"), figure_column("Ready"), figure_column("Sessions"),
                     figure_column("Mean of 100", 1.2f), figure_column("Passed"), figure_column("Critical"),
                     figure_column("First in target", 1.3f), figure_column("Later in target", 1.3f)}};
    for (const team::GroupRow& row : groups)
        add_row(table, {words_in(row.kind), words_in(row.group), count_in(row.people), count_in(row.started),
                        count_in(row.ready), count_in(row.sums.sessions),
                        figure_in(row.overall(), row.sums.sessions), count_in(row.sums.passed),
                        count_in(row.sums.critical, mood_of_errors(row.sums.critical)),
                        share_in_percent(row.sums.first.in, row.sums.first.of),
                        share_in_percent(row.sums.next.in, row.sums.next.of)});
    return table;
}

TeamTable table_of_attempts(const std::vector<team::AttemptRow>& attempts, const team::Choices& choices) {
    TeamTable table{"attempts",
                    "Attempts",
                    "Of each person at each exercise, of 100; lift is the latest less the first. Sessions by "
                    "the day they began.",
                    {text_column("Person", 1.8f), text_column("Exercise", 2.6f), figure_column("Attempts"),
                     figure_column("First"), figure_column("Best"), figure_column("Latest"),
                     figure_column("Lift"), figure_column("Minutes"), figure_column("Hints")}};
    for (const team::AttemptRow& row : attempts) {
        const double lift = std::round(row.lift());
        add_row(table, {words_in(row.person),
                        words_in(choices.title_of(row.scenario)),
                        count_in(row.attempts),
                        figure_in(row.first, 1),
                        figure_in(row.best, 1),
                        figure_in(row.latest, 1),
                        {lift == 0 ? "0" : fmt::format("{:+.0f}", lift), row.lift(),
                         lift < 0   ? Mood::bad
                         : lift > 0 ? Mood::good
                                    : Mood::neutral},
                        figure_in(row.minutes, 1),
                        count_in(row.hints)});
    }
    return table;
}

TeamTable table_of_scenarios(const std::vector<team::ScenarioRow>& scenarios, const team::Choices& choices) {
    TeamTable table{"scenarios",
                    "Exercises",
                    "The lowest mean first. A row shows how people went through its script.",
                    {text_column("Exercise", 3), figure_column("Sessions"), figure_column("People"),
                     figure_column("Mean of 100", 1.2f), figure_column("Passed"), figure_column("Critical"),
                     figure_column("Disagreements", 1.3f)}};
    for (const team::ScenarioRow& row : scenarios)
        add_row(table,
                {words_in(choices.title_of(row.scenario)), count_in(row.sessions), count_in(row.people),
                 figure_in(row.overall, row.sessions), share_in_percent(row.passed, row.sessions),
                 count_in(row.critical, mood_of_errors(row.critical)), count_in(row.disputes)});
    return table;
}

TeamTable table_of_steps(const team::Ways& ways) {
    TeamTable table{
        "steps",
        "Steps",
        fmt::format("Of the latest {}; good is three quarters of the points and no critical error.",
                    counted(ways.sessions, "session", "sessions")),
        {text_column("Conversation", 2), text_column("Step", 2), figure_column("Sessions"),
         figure_column("Reached"), figure_column("Points"), figure_column("Good"),
         figure_column("Critical")}};
    for (const team::StepWay& step : ways.steps) {
        Value points = share_in_percent(static_cast<int>(step.points * 100), static_cast<int>(step.of * 100));
        if (step.of > 0) points.mood = score_mood(step.percent());
        add_row(table, {words_in(step.conversation), words_in(step.step), count_in(step.sessions),
                        share_in_percent(step.sessions, ways.sessions), points,
                        share_in_percent(step.good, step.judged),
                        count_in(step.critical, mood_of_errors(step.critical))});
    }
    return table;
}

TeamTable table_of_branches(const team::Ways& ways) {
    TeamTable table{"branches",
                    "Branches",
                    "Which way the script went on, by its place among the step's branches.",
                    {text_column("Conversation", 2), text_column("Step", 2), figure_column("Branch"),
                     text_column("Leads to", 2), figure_column("Sessions")}};
    for (const team::BranchWay& branch : ways.branches)
        add_row(table, {words_in(branch.conversation), words_in(branch.step), count_in(branch.branch + 1),
                        words_in(branch.to.empty() ? "the end" : branch.to), count_in(branch.sessions)});
    return table;
}

TeamTable table_of_endings(const team::Ways& ways) {
    TeamTable table{"endings",
                    "Endings",
                    "Where each conversation stood at the end of a session.",
                    {text_column("Conversation", 2), text_column("Step", 2), text_column("How", 2),
                     figure_column("Sessions")}};
    for (const team::EndingWay& ending : ways.endings)
        add_row(table, {words_in(ending.conversation), words_in(ending.step),
                        words_in(way_of(ending.how), ending.how == "left" ? Mood::bad : Mood::neutral),
                        count_in(ending.sessions)});
    return table;
}

TeamTable table_of_words(const team::Ways& ways) {
    TeamTable table{
        "words",
        "What cost points",
        "The dearest first, with the words of the latest session. A row opens that session at the finding.",
        {text_column("Step", 1.4f), text_column("Criterion", 1.6f), text_column("The judge says", 3),
         text_column("Words", 2.4f), figure_column("Times", .7f), figure_column("Points lost", .9f)}};
    for (const team::WrongWords& each : ways.words)
        add_row(table, {words_in(each.step),
                        words_in(titled(each.criterion)),
                        words_in(each.says),
                        words_in(each.words),
                        count_in(each.times),
                        {fmt::format("{:.0f}", each.lost), each.lost, Mood::neutral}});
    return table;
}

TeamTable table_of_disputes(const std::vector<team::DisputeRow>& disputes, const team::Choices& choices) {
    TeamTable table{"disputes",
                    "Disagreements",
                    "What trainees said against the judge, by the day they said it; the latest first.",
                    {text_column("Day", 1), text_column("Person", 1.3f), text_column("Exercise", 1.8f),
                     text_column("Criterion", 1.4f), text_column("The judge says", 2.4f),
                     text_column("The trainee says", 2.4f), text_column("State", 1)}};
    for (const team::DisputeRow& row : disputes)
        add_row(table,
                {words_in(row.made_at.substr(0, 10)), words_in(row.person),
                 words_in((row.session == 0 ? "drill: " : "") + choices.title_of(row.scenario)),
                 words_in(titled(row.criterion)), words_in(row.says), words_in(row.because),
                 words_in(row.answered ? "answered" : "waits", row.answered ? Mood::good : Mood::warn)},
                true);
    return table;
}

TeamTable table_of_samples(const std::vector<rating::Sample>& samples, const std::string& today,
                           const std::string& rater) {
    TeamTable table{
        "samples",
        "Blind second ratings",
        "Nobody sees another's ratings before all have rated or the deadline is over; no score moves. A row "
        "of yours that is open begins rating.",
        {text_column("Sample", 2.2f), text_column("Drawn", 1), figure_column("Replies"),
         text_column("Deadline", 1.2f), text_column("Rated so far", 3), text_column("State", 1.4f)}};
    for (const rating::Sample& each : samples) {
        std::string done;
        for (const std::string& who : each.raters)
            done += fmt::format("{}{} {}", done.empty() ? "" : ", ", who, each.done(who));
        const bool shown = each.revealed(today);
        const bool mine = std::find(each.raters.begin(), each.raters.end(), rater) != each.raters.end() &&
                          each.done(rater) < static_cast<int>(each.units.size());
        add_row(table,
                {words_in(each.name),
                 words_in(std::string(rating::pick_names[static_cast<std::size_t>(each.how)])),
                 count_in(static_cast<int>(each.units.size())), words_in(each.deadline), words_in(done),
                 shown  ? words_in("revealed", Mood::good)
                 : mine ? words_in("yours to rate", Mood::accent)
                        : words_in("open", Mood::warn)},
                !shown && mine);
    }
    return table;
}

TeamTable table_of_agreement(const rating::Agreement& agreement) {
    TeamTable table{"agreement",
                    "Agreement",
                    fmt::format("Krippendorff's alpha on the rubric's steps 0, 1/2, 1, of {} and {}; 95 % by "
                                "resampling. A row opens the replies, furthest apart first.",
                                counted(agreement.replies, "reply", "replies"),
                                counted(agreement.samples, "sample", "samples")),
                    {text_column("Criterion", 2.2f), figure_column("With the machine", 1.3f),
                     text_column("95 %", 1.2f), figure_column("n", .6f), figure_column("People", .9f),
                     text_column("Good for", 1.1f), text_column("Lacks for more", 2.6f)}};
    for (const rating::AgreementRow& row : agreement.criteria) add_agreement(table, row);
    for (const rating::AgreementRow& row : agreement.dimensions) add_agreement(table, row);
    return table;
}

TeamTable table_of_raters(const rating::Agreement& agreement) {
    TeamTable table{"raters",
                    "Raters",
                    "Against what the others gave the same replies, in steps of the rubric: above 0 lenient, "
                    "below strict.",
                    {text_column("Rater", 2), figure_column("Above the others", 1.4f), text_column("Is", 1),
                     figure_column("With the machine", 1.4f), figure_column("n")}};
    for (const rating::RaterRow& row : agreement.raters)
        add_row(table,
                {words_in(row.rater),
                 {fmt::format("{:+.2f}", row.above_others), row.above_others, Mood::neutral},
                 words_in(row.above_others > .05    ? "lenient"
                          : row.above_others < -.05 ? "strict"
                                                    : "in the middle"),
                 alpha_value(row.with_machine),
                 count_in(row.units)},
                false);
    return table;
}

TeamTable table_of_pairs(const std::vector<rating::PairRow>& pairs) {
    const auto figure = [](const std::optional<double>& value) {
        return Value{value ? fmt::format("{:.2f}", *value) : "no variation", value.value_or(-2),
                     Mood::neutral};
    };
    TeamTable table{
        "pairs",
        "Pairs",
        "Two who rated the same replies, all criteria together: Cohen's kappa plain and with weights, and "
        "alpha with its 95 %.",
        {text_column("Who", 1.6f), text_column("And whom", 1.6f), figure_column("Kappa"),
         figure_column("Linear"), figure_column("Quadratic"), figure_column("Alpha"),
         text_column("95 %", 1.2f), figure_column("n")}};
    for (const rating::PairRow& row : pairs)
        add_row(table,
                {words_in(row.first), words_in(row.second), figure(row.plain), figure(row.linear),
                 figure(row.quadratic), figure(row.alpha),
                 words_in(row.low && row.high ? fmt::format("{:.2f} to {:.2f}", *row.low, *row.high) : "–"),
                 count_in(row.ratings)},
                false);
    return table;
}

TeamTable table_of_apart(const rating::Agreement& agreement) {
    TeamTable table{"apart",
                    "To be talked about first",
                    "Where ratings were furthest apart; 1 is as far as by chance. A row opens the sentence.",
                    {text_column("Criterion", 2), text_column("Sample", 1.6f), text_column("Ratings", 3),
                     figure_column("Apart")}};
    for (const rating::ApartRow& row : agreement.apart)
        add_row(table, {words_in(titled(row.criterion)),
                        words_in(row.sample),
                        words_in(row.ratings),
                        {fmt::format("{:.2f}", row.share_of_chance), row.share_of_chance, Mood::neutral}});
    return table;
}

TeamTable table_of_drift(const rating::Agreement& agreement) {
    TeamTable table{"drift",
                    "Drift",
                    "The middle alpha of the criteria, people and machine, one sample after the other, by "
                    "the day it was drawn.",
                    {text_column("Drawn", 1), text_column("Sample", 2), figure_column("Middle alpha", 1.2f),
                     figure_column("Criteria"), figure_column("Replies")}};
    for (const rating::DriftRow& row : agreement.drift)
        add_row(
            table,
            {words_in(row.made_at.substr(0, 10)),
             words_in(row.sample),
             {row.median ? fmt::format("{:.2f}", *row.median) : "–", row.median.value_or(-2), Mood::neutral},
             count_in(row.criteria),
             count_in(row.units)},
            false);
    return table;
}

TeamTable table_of_people(const TeamOverview& team) {
    TeamTable table{"people",
                    "People and criteria",
                    "",
                    {text_column("Person", 1), text_column("Readiness", 1), text_column("Critical", 1)}};
    for (const TeamColumn& column : team.columns)
        table.columns.push_back({column.criterion + " " + column.name, true, 1});
    for (const TeamPerson& person : team.people) {
        std::vector<Value> cells{words_in(person.name), words_in(person.status), words_in(person.critical)};
        for (const TeamCell& cell : person.cells) cells.push_back(words_in(cell.percent));
        add_row(table, std::move(cells));
    }
    return table;
}

TeamTable table_of_rows(const TeamRows& rows) {
    TeamTable table{"rows",
                    rows.title,
                    rows.about,
                    {text_column("What", 1), text_column("More", 1), text_column("Result", 1)}};
    for (const TeamRow& row : rows.rows)
        add_row(table, {words_in(row.about), words_in(row.detail), words_in(row.score.text)});
    return table;
}

}  // namespace sim::viewmodel

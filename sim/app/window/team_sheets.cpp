#include "sim/app/window/team_sheets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "scoring/criteria/all.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/wall_time.h"
#include "sim/team/days_ahead.h"
#include "sim/team/team_desk.h"
#include "sim/viewmodel/team_tables.h"

namespace sim::app {
namespace {

constexpr team::Page rows_of_a_way{0, 1000};

std::string day_today() { return wall_time().substr(0, 10); }

/// "Ann, Ben" as names.
std::vector<std::string> names_in(const std::string& list) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(',', at), list.size());
        const std::string name = list.substr(at, end - at);
        const std::size_t first = name.find_first_not_of(' '), last = name.find_last_not_of(' ');
        if (first != std::string::npos) names.push_back(name.substr(first, last - first + 1));
        at = end + 1;
    }
    return names;
}

template <typename List>
bool holds(const List& list, int row) {
    return row >= 0 && row < static_cast<int>(list.size());
}

}  // namespace

std::string TeamSheets::rater() const { return context_.person.empty() ? default_person() : context_.person; }

void TeamSheets::show(viewmodel::TeamOverview& shown, const std::string& page, const team::Filter& filter,
                      const team::Choices& choices, const std::string& search) {
    if (page == "progress") show_progress(shown, filter, choices);
    if (page == "exercises") show_exercises(shown, filter, choices);
    if (page == "agreement") show_agreement(shown);
    tables_ = shown.tables, search_ = search;
    for (viewmodel::TeamTable& table : shown.tables) {
        const viewmodel::TableLook& look = looks_[table.id];
        table = viewmodel::looked_at(std::move(table), look, search);
    }
}

std::optional<viewmodel::TeamTable> TeamSheets::whole(const std::string& table) const {
    const auto found = std::ranges::find(tables_, table, &viewmodel::TeamTable::id);
    if (found == tables_.end()) return std::nullopt;
    const auto look = looks_.find(table);
    return viewmodel::searched_and_sorted(
        *found, look == looks_.end() ? viewmodel::TableLook{} : look->second, search_);
}

void TeamSheets::show_progress(viewmodel::TeamOverview& shown, const team::Filter& filter,
                               const team::Choices& choices) {
    groups_ = team::groups_of(context_.store, filter);
    attempts_ = team::attempts_of(context_.store, filter);
    shown.tables = {viewmodel::table_of_groups(groups_), viewmodel::table_of_attempts(attempts_, choices)};
}

void TeamSheets::show_exercises(viewmodel::TeamOverview& shown, const team::Filter& filter,
                                const team::Choices& choices) {
    disputes_ = team::disputes_of(context_.store, filter);
    if (filter.scenario.empty()) {
        scenarios_ = team::scenarios_of(context_.store, filter);
        shown.tables = {viewmodel::table_of_scenarios(scenarios_, choices),
                        viewmodel::table_of_disputes(disputes_, choices)};
        return;
    }
    ways_ = team::ways_of(context_.store, filter);
    shown.tables = {viewmodel::table_of_steps(ways_), viewmodel::table_of_branches(ways_),
                    viewmodel::table_of_endings(ways_), viewmodel::table_of_words(ways_),
                    viewmodel::table_of_disputes(disputes_, choices)};
}

std::optional<rating::Agreement> TeamSheets::agreement() {
    samples_ = rating::samples_of(context_.store);
    if (samples_.empty()) return std::nullopt;
    agreement_ = rating::agreement_of(samples_, day_today());
    return agreement_;
}

void TeamSheets::show_agreement(viewmodel::TeamOverview& shown) {
    agreement();
    if (!rated_.empty()) show_question(shown);
    if (shown.rating) return;
    shown.tables = {viewmodel::table_of_samples(samples_, day_today(), rater())};
    if (agreement_.samples > 0)
        for (viewmodel::TeamTable table :
             {viewmodel::table_of_agreement(agreement_), viewmodel::table_of_raters(agreement_),
              viewmodel::table_of_pairs(rating::pairs_of(samples_, day_today())),
              viewmodel::table_of_apart(agreement_), viewmodel::table_of_drift(agreement_)})
            shown.tables.push_back(std::move(table));
    shown.sample = form_;
}

void TeamSheets::show_question(viewmodel::TeamOverview& shown) {
    const auto question = rating::next_question(context_.store, rating::sample_named(context_.store, rated_),
                                                rater(), wall_time());
    if (!question) {
        context_.say(viewmodel::Mood::good, "All of it is rated. Thank you.",
                     "It is shown when the others have rated too.");
        return rated_.clear();
    }
    if (question->number != number_) number_ = question->number, levels_.clear();
    viewmodel::RatingDesk desk{fmt::format("Reply {} of {} · {}", question->number, question->of, rated_),
                               question->before, question->reply};
    for (const std::string& id : question->criteria) {
        const scoring::Criterion* criterion = scoring::criteria::criterion_of(id);
        const auto level = levels_.find(id);
        desk.criteria.push_back({id, criterion ? std::string(criterion->name) : "",
                                 criterion ? std::string(criterion->rationale) : "",
                                 level == levels_.end() ? -2 : level->second});
    }
    desk.may_keep = levels_.size() == question->criteria.size();
    shown.rating = std::move(desk);
}

void TeamSheets::choose(const viewmodel::ChooseLevel& level) { levels_[level.criterion] = level.level; }

void TeamSheets::keep_rating() {
    rating::rate(context_.store, rating::sample_named(context_.store, rated_), rater(), number_, levels_,
                 wall_time());
    levels_.clear();
}

void TeamSheets::edit(const viewmodel::EditSample& edit) {
    if (edit.what == "name") form_.name = edit.value;
    if (edit.what == "raters") form_.raters = edit.value;
    if (edit.what == "pick")
        form_.pick = edit.value == "random" ? rating::Pick::random : rating::Pick::worst_first;
    if (edit.what == "replies") form_.replies = std::atoi(edit.value.c_str());
    if (edit.what == "days") form_.days = std::atoi(edit.value.c_str());
}

void TeamSheets::draw_sample(const team::Filter& filter) {
    rating::NewSample wanted;
    wanted.name = form_.name, wanted.made_by = rater(), wanted.how = form_.pick,
    wanted.replies = form_.replies;
    wanted.deadline = team::day_after(day_today(), form_.days);
    wanted.raters = names_in(form_.raters);
    wanted.seed = fresh_seed();
    wanted.filter = filter;
    const rating::Sample sample = rating::begin_sample(context_.store, wanted, wall_time());
    context_.say(viewmodel::Mood::good,
                 fmt::format("{}: {} replies are to be rated until {}.", sample.name, sample.units.size(),
                             sample.deadline),
                 "Whoever is asked finds it here under their own name.");
    form_ = {};
}

/// The replies of one criterion in all samples that are revealed.
viewmodel::TeamRows TeamSheets::rows_of_units(const std::string& criterion) {
    std::vector<std::pair<int, viewmodel::TeamRow>> apart;  // by how many levels
    for (const rating::Sample& sample : samples_) {
        if (!sample.revealed(day_today())) continue;
        for (const rating::Unit& unit : sample.units) {
            const auto share = unit.machine.find(criterion);
            if (share == unit.machine.end()) continue;
            const int machine = rating::level_of(share->second);
            int low = machine, high = machine;
            std::string words;
            const auto add = [&](const std::string& who, int level) {
                low = std::min(low, level), high = std::max(high, level);
                words += fmt::format("{}{} {}", words.empty() ? "" : ", ", who,
                                     rating::level_names[static_cast<std::size_t>(level)]);
            };
            for (const std::string& who : sample.raters)
                if (const auto given = sample.given.find({who, unit.number}); given != sample.given.end())
                    if (const auto level = given->second.find(criterion);
                        level != given->second.end() && level->second >= 0)
                        add(who, level->second);
            if (words.empty()) continue;
            add(std::string(rating::machine), machine);
            apart.push_back({high - low,
                             {unit.session,
                              criterion,
                              fmt::format("{} · reply {}", sample.name, unit.number),
                              words,
                              {}}});
        }
    }
    std::ranges::stable_sort(apart, std::greater{}, [](const auto& each) { return each.first; });
    viewmodel::TeamRows rows{
        viewmodel::titled(criterion),
        fmt::format("n {}; furthest apart first; a row opens the sentence", apart.size())};
    for (auto& [levels, row] : apart) rows.rows.push_back(std::move(row));
    return rows;
}

TeamLead TeamSheets::open(const viewmodel::OpenTeamTable& row, const team::Filter& filter,
                          const team::Choices& choices) {
    using viewmodel::rows_of_sessions;
    const auto at = static_cast<std::size_t>(row.row);
    TeamLead lead;
    const auto by_way = [&](const std::string& title, const team::Passage& passage) {
        lead.rows = rows_of_sessions(
            title, "", team::sessions_by(context_.store, filter, passage, rows_of_a_way), 0, choices);
    };
    if (row.table == "groups" && holds(groups_, row.row))
        lead.narrows = {groups_[at].kind, groups_[at].group};
    if (row.table == "attempts" && holds(attempts_, row.row)) {
        team::Filter one = filter;
        one.person = attempts_[at].person, one.scenario = attempts_[at].scenario;
        lead.rows = rows_of_sessions(
            "Attempts", "", team::sessions_of(context_.store, one, team::Made::sessions, rows_of_a_way), 0,
            choices);
    }
    if (row.table == "scenarios" && holds(scenarios_, row.row))
        lead.narrows = {"scenario", scenarios_[at].scenario};
    if (row.table == "steps" && holds(ways_.steps, row.row))
        by_way("Came to " + ways_.steps[at].step,
               {filter.scenario, ways_.steps[at].conversation, ways_.steps[at].step, {}, ""});
    if (row.table == "branches" && holds(ways_.branches, row.row)) {
        const team::BranchWay& branch = ways_.branches[at];
        by_way(fmt::format("{}, branch {}", branch.step, branch.branch + 1),
               {filter.scenario, branch.conversation, branch.step, branch.branch, ""});
    }
    if (row.table == "endings" && holds(ways_.endings, row.row)) {
        const team::EndingWay& ending = ways_.endings[at];
        by_way("Ended at " + ending.step,
               {filter.scenario, ending.conversation, ending.step, {}, ending.how});
    }
    if (row.table == "words" && holds(ways_.words, row.row))
        lead.session = {ways_.words[at].session, ways_.words[at].criterion};
    if (row.table == "disputes" && holds(disputes_, row.row)) {
        const team::DisputeRow& dispute = disputes_[at];
        if (dispute.session > 0)
            lead.session = {dispute.session, dispute.criterion};
        else
            lead.rows = viewmodel::TeamRows{dispute.person + ", in a drill",
                                            "“" + dispute.words + "”",
                                            {{0, dispute.criterion, dispute.says, dispute.because, {}}}};
    }
    if (row.table == "samples" && holds(samples_, row.row)) rated_ = samples_[at].name, number_ = 0;
    if (row.table == "agreement" && holds(agreement_.criteria, row.row))
        lead.rows = rows_of_units(agreement_.criteria[at].of);
    if (row.table == "apart" && holds(agreement_.apart, row.row))
        lead.session = {agreement_.apart[at].session, agreement_.apart[at].criterion};
    return lead;
}

void TeamSheets::sort(const viewmodel::SortTeamTable& by) {
    viewmodel::TableLook& look = looks_[by.table];
    const bool again = look.sorted_by == by.column;
    look = {by.column, again && !look.falling, 0};
}

void TeamSheets::turn(const viewmodel::PageTeamTable& page) {
    viewmodel::TableLook& look = looks_[page.table];
    look.offset = std::max(0, look.offset + page.step * viewmodel::table_rows);
}

}  // namespace sim::app

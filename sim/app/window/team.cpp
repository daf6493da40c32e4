#include "sim/app/window/team.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cstdlib>

#include "sim/app/data/places.h"
#include "sim/app/platform/new_file.h"
#include "sim/app/platform/wall_time.h"
#include "sim/app/window/reviewing.h"
#include "sim/engine/visiting.h"
#include "sim/people/keeping.h"
#include "sim/report/csv.h"
#include "sim/review/opinion.h"
#include "sim/team/days_ahead.h"
#include "sim/team/team_page.h"
#include "sim/viewmodel/search.h"
#include "sim/viewmodel/team_tables.h"

namespace sim::app {
namespace {

constexpr int people_on_a_page = 20;
constexpr int cases_on_a_page = 20;
constexpr std::string_view of_queue = "queue/";
constexpr team::Page whole_list{0, 100'000};
constexpr team::Page errors_beside{0, 6};
constexpr team::Page rows_in_a_dialog{0, 200};

}  // namespace

WindowTeam::WindowTeam(Workplace& context) : context_(context), sheets_(context) { take_kept_filters(); }

void WindowTeam::draw(Frame& frame, gui::Intents& intents) {
    frame.screen = rows_ ? "team-rows" : page_ == "overview" ? "team" : "team-" + page_;
    if (shown_.rating && !rows_) frame.screen = "team-rating";
    view_.draw(frame.ui, frame.window, shown_, queue_, intents);
}

/// In the order that is chosen; where something is looked for, of all pages those who are found.
team::PeoplePage WindowTeam::people_on(const team::Page& page) {
    const std::string& by = answers_.sorted_by;
    const auto order = by == "readiness" ? team::PeopleOrder::readiness
                       : by == "name"    ? team::PeopleOrder::name
                                         : team::PeopleOrder::criterion;
    if (answers_.search.empty()) return team::people_of(context_.store, answers_.filter, page, order, by);
    team::PeoplePage found = team::people_of(context_.store, answers_.filter, whole_list, order, by);
    std::erase_if(found.rows, [&](const team::PersonRow& row) {
        return !viewmodel::is_found(row.person, answers_.search);
    });
    found.all = static_cast<int>(found.rows.size());
    found.rows.erase(found.rows.begin(), found.rows.begin() + std::min(page.offset, found.all));
    found.rows.resize(std::min(found.rows.size(), static_cast<std::size_t>(page.limit)));
    return found;
}

void WindowTeam::refresh_people() {
    answers_.page.limit = people_on_a_page;
    team::PeoplePage found = people_on(answers_.page);
    answers_.people_found = found.all;
    answers_.page.offset = std::min(answers_.page.offset, found.all);
    answers_.people = std::move(found.rows);
}

viewmodel::TeamTable WindowTeam::whole_people() {
    viewmodel::TeamAnswers all = answers_;
    all.people = people_on(whole_list).rows;
    return viewmodel::table_of_people(viewmodel::team_overview_of(all));
}

void WindowTeam::refresh_overview() {
    const team::Filter& filter = answers_.filter;
    answers_.overview = team::overview_of(context_.store, filter);
    refresh_people();
    answers_.errors = team::critical_errors_of(context_.store, filter,
                                               answers_.search.empty() ? errors_beside : rows_in_a_dialog,
                                               team::Errors::and_waiting);
    answers_.agreement = sheets_.agreement();
}

void WindowTeam::refresh_queue() {
    review_.page.limit = cases_on_a_page;
    review_.queue = team::queue_of(context_.store, review_.filter, review_.page, wall_time());
    review_.choices = answers_.choices;
    review_.in_drills = team::disputes_of(context_.store, {});
    std::erase_if(review_.in_drills,
                  [](const team::DisputeRow& row) { return row.session > 0 || row.answered; });
    queue_ = viewmodel::review_queue_of(review_);
}

void WindowTeam::refresh() {
    team::Filter& filter = answers_.filter;
    filter.from.clear(), filter.to.clear();
    if (!answers_.first_day.empty())
        filter.from = answers_.first_day, filter.to = answers_.last_day;
    else if (answers_.days > 0)
        team::take_last_days(filter, wall_time().substr(0, 10), answers_.days);
    answers_.choices = team::choices_of(context_.store);
    if (page_ == "overview" || shown_.pages.empty()) refresh_overview();
    shown_ = viewmodel::team_overview_of(answers_);
    sheets_.show(shown_, page_, filter, answers_.choices, answers_.search);
    shown_.rows = rows_;
    refresh_queue();
    const int wait =
        review_.queue.waiting + review_.queue.needs_review + static_cast<int>(review_.in_drills.size());
    shown_.pages = {
        {"overview", "Overview"},   {"review", wait > 0 ? fmt::format("Review {}", wait) : "Review"},
        {"progress", "Progress"},   {"exercises", "Exercises"},
        {"agreement", "Agreement"}, {"people", "People"}};
    for (viewmodel::TeamPage& page : shown_.pages) page.shown = page.id == page_;
}

void WindowTeam::sort(const viewmodel::SortTeamTable& by) {
    if (by.table != "people") return sheets_.sort(by);
    answers_.page.offset = 0;
    answers_.sorted_by = by.column == -3   ? "name"
                         : by.column == -2 ? "readiness"
                                           : shown_.columns.at(static_cast<std::size_t>(by.column)).criterion;
}

/// With all its rows, not those of a page.
std::optional<viewmodel::TeamTable> WindowTeam::whole(const std::string& table) {
    if (table == "people") return whole_people();
    if (table == "rows")
        return viewmodel::table_of_rows(opened_.what.empty() ? rows_.value() : rows_of(opened_, whole_list));
    return sheets_.whole(table);
}

void WindowTeam::copy(const std::string& id) {
    std::optional<viewmodel::TeamTable> table = whole(id);
    if (!table) return;
    for (viewmodel::TeamTable::Row& row : table->rows)
        for (std::size_t column = 0; column < row.cells.size(); ++column)
            if (!table->columns[column].figures)  // as in the tables that are saved: figures are bare
                row.cells[column].text = report::without_formulas(row.cells[column].text);
    ImGui::SetClipboardText(viewmodel::tab_separated(*table).c_str());
    context_.say(viewmodel::Mood::good,
                 id == "people" ? "People and criteria are copied." : "The table is copied.",
                 "Paste it into a spreadsheet.");
}

/// Everything under the filters, in documents_folder(), written anew where it is there.
void WindowTeam::save(const std::string& format) {
    const bool page = format == "html" || format == "print";
    const team::TeamReport report =
        team::report_of(context_.store, answers_.filter, utc_of_wall_time(wall_time()),
                        page ? zoned_wall_time : utc_of_wall_time);
    const std::filesystem::path file =
        documents_folder() /
        fmt::format("coolhead-team-{}.{}", wall_time().substr(0, 10), page ? "html" : format);
    write_new_file(file,
                   page              ? team::team_page(report)
                   : format == "csv" ? team::team_csv(report)
                                     : team::team_report_json(report),
                   IfThere::replace);
    if (format == "print" && !viewer_.open(file))
        return context_.say(viewmodel::Mood::warn, "Nothing here opens pages, so print it from a browser.",
                            file.string());
    context_.say(viewmodel::Mood::good,
                 format == "print" ? "The report is opened for printing." : "The report is saved.",
                 file.string());
}

std::optional<viewmodel::OpenTeamSession> WindowTeam::leads_to(const viewmodel::OpenTeamTable& row) {
    const TeamLead lead = sheets_.open(row, answers_.filter, answers_.choices);
    if (lead.narrows) take(*lead.narrows), keep_filters();
    if (lead.rows) rows_ = lead.rows, opened_ = {};
    if (!lead.session) refresh();
    return lead.session;
}

/// One a line: what is narrowed, a tab, to what; of the queue, behind "queue/".
void WindowTeam::keep_filters() {
    const team::Filter& filter = answers_.filter;
    std::string kept = fmt::format(
        "team\t{}\ncohort\t{}\nscenario\t{}\nmode\t{}\nperson\t{}\njudge\t{}\ndays\t{}\n", filter.team,
        filter.cohort, filter.scenario, filter.mode, filter.person, filter.judge, answers_.days);
    if (!answers_.first_day.empty())
        kept += fmt::format("{}\t{} {}\n", viewmodel::between_days, answers_.first_day, answers_.last_day);
    for (const viewmodel::FilterQueue& change : viewmodel::changes_to(review_.filter))
        kept += fmt::format("{}{}\t{}\n", of_queue, change.what, change.value);
    context_.store.set_setting(context_.person, people::kept_filters, kept);
}

void WindowTeam::take_kept_filters() {
    const std::string kept = context_.store.setting(context_.person, people::kept_filters).value_or("");
    for (std::size_t at = 0; at < kept.size();) {
        const std::size_t end = std::min(kept.find('\n', at), kept.size()), tab = kept.find('\t', at);
        if (tab < end) {
            const std::string what = kept.substr(at, tab - at), value = kept.substr(tab + 1, end - tab - 1);
            if (what.starts_with(of_queue))
                viewmodel::change(review_.filter, {what.substr(of_queue.size()), value});
            else
                take({what, value});
        }
        at = end + 1;
    }
}

void WindowTeam::pick(std::int64_t session) {
    if (session != 0) {
        if (review_.picked.erase(session) == 0) review_.picked.insert(session);
        return;
    }
    const bool all = std::ranges::all_of(
        review_.queue.rows, [&](const team::QueueRow& row) { return review_.picked.contains(row.session); });
    review_.picked.clear();
    if (!all)
        for (const team::QueueRow& row : review_.queue.rows) review_.picked.insert(row.session);
}

std::int64_t WindowTeam::case_after(std::int64_t session) {
    const team::QueuePage queue = team::queue_of(context_.store, review_.filter, whole_list, wall_time());
    const auto before = std::ranges::find(review_.queue.rows, session, &team::QueueRow::session);
    const std::string since = before == review_.queue.rows.end() ? "" : before->since;
    for (const team::QueueRow& row : queue.rows)
        if (std::pair(row.since, row.session) > std::pair(since, session) && row.session != session)
            return row.session;
    return 0;
}

review::Outcome WindowTeam::kept(const review::Outcome& outcome) {
    review_.batch = outcome.batch;
    review_.moved = static_cast<int>(outcome.effects.size());
    review_.picked.clear();
    return outcome;
}

/// The same about all that waits in the sessions that are picked.
void WindowTeam::decide() {
    const bool reject = review_.desk.act == "reject";
    std::vector<review::Case> cases;
    for (const std::int64_t session : review_.picked) {
        review::Case each{{session}, {}};
        for (const scoring::Objection& open :
             review::open_judgements(review::opinion_on(context_.store, {session})))
            each.decisions.push_back({open, reject ? scoring::Ruling::reject : scoring::Ruling::accept,
                                      std::nullopt, review_.desk.reason, review_.desk.text});
        if (!each.decisions.empty()) cases.push_back(std::move(each));
    }
    kept(review::decide(context_.store, cases, reviewer_here(context_), basis_of_sessions(context_)));
    viewmodel::clear(review_.desk);
}

void WindowTeam::answer_drill() {
    const viewmodel::ReviewDesk& desk = review_.desk;
    const review::Reviewer by = reviewer_here(context_);
    context_.store.answer_drill_dispute(desk.finding,
                                        {desk.act == "drill-right", by.name, desk.text, by.now});
    context_.say(viewmodel::Mood::good, "The disagreement is answered.", "The trainee reads your words.");
    viewmodel::clear(review_.desk);
}

void WindowTeam::take_back(std::int64_t batch) {
    review::take_back(context_.store, batch, "", reviewer_here(context_), basis_of_sessions(context_));
    context_.say(viewmodel::Mood::good, fmt::format("Batch {} is taken back.", batch), "The log keeps both.");
    review_.batch = 0;
}

void WindowTeam::answer(const viewmodel::ReviewIntent& intent) {
    if (std::holds_alternative<viewmodel::KeepReview>(intent))
        viewmodel::answers_drill(review_.desk) ? answer_drill() : decide();
    else if (const auto* back = std::get_if<viewmodel::TakeBackReview>(&intent))
        take_back(back->batch);
    else
        viewmodel::change(review_.desk, intent);
    refresh();
}

/// "2026-11-01 2026-11-30"
void WindowTeam::take_period(const std::string& days) {
    const std::size_t space = days.find(' ');
    if (space == std::string::npos) return;
    const std::string first = days.substr(0, space), last = days.substr(space + 1);
    if (!viewmodel::wrong_in_period(first, last).empty()) return;
    answers_.first_day = first, answers_.last_day = last;
    answers_.days = team::days_from_to(first, last);
}

void WindowTeam::take(const viewmodel::FilterTeam& filter) {
    answers_.page.offset = 0;
    if (filter.what == "team") answers_.filter.team = filter.value;
    if (filter.what == "cohort") answers_.filter.cohort = filter.value;
    if (filter.what == "scenario") answers_.filter.scenario = filter.value;
    if (filter.what == "mode") answers_.filter.mode = filter.value;
    if (filter.what == "person") answers_.filter.person = filter.value;
    if (filter.what == "judge") answers_.filter.judge = filter.value;
    if (filter.what == "days") answers_.days = std::atoi(filter.value.c_str()), answers_.first_day.clear();
    if (filter.what == viewmodel::between_days) take_period(filter.value);
}

viewmodel::TeamRows WindowTeam::rows_on_page() {
    return rows_of(opened_, {rows_offset_, rows_in_a_dialog.limit});
}

viewmodel::TeamRows WindowTeam::rows_of(const viewmodel::OpenTeamRows& open, const team::Page& page) {
    store::Store& store = context_.store;
    const team::Filter& filter = answers_.filter;
    const team::Choices& choices = answers_.choices;
    const team::Sums& now = answers_.overview.now;
    if (!open.person.empty())
        return viewmodel::rows_of_cell(open.person, open.what,
                                       team::cell_of(store, filter, open.person, open.what), choices);
    if (open.what == "critical")
        return viewmodel::rows_of_errors(team::critical_errors_of(store, filter, page), page.offset, choices);
    const auto sessions = [&](const std::string& title, const std::string& counts, team::Made made,
                              const team::Filter& of) {
        return viewmodel::rows_of_sessions(title, counts, team::sessions_of(store, of, made, page),
                                           page.offset, choices, made);
    };
    if (open.what == "first-replies")
        return sessions("First replies",
                        fmt::format("n {}: customers whose first reply is judged,", now.first.of),
                        team::Made::first_replies, filter);
    if (open.what == "next-replies")
        return sessions("Later replies",
                        fmt::format("n {}: customers whose later replies are judged,", now.next.of),
                        team::Made::next_replies, filter);
    if (open.what == "own-ratings")
        return sessions("Sessions that people rated", "", team::Made::own_ratings, filter);
    if (open.what == "time" || open.what == "hints")
        return sessions(open.what == "time" ? "Hours at the desk" : "Hints taken", "", team::Made::sessions,
                        filter);
    if (open.what.starts_with("trend/")) {
        const auto nth = static_cast<std::size_t>(std::atoi(open.what.c_str() + 6));
        if (nth >= answers_.overview.trend.size()) return {};
        team::Filter stretch = filter;
        stretch.from = answers_.overview.trend[nth].from, stretch.to = answers_.overview.trend[nth].to;
        return sessions(stretch.from + " to " + stretch.to, "", team::Made::sessions, stretch);
    }
    return viewmodel::rows_of_ready(
        team::people_of(store, filter, {0, answers_.overview.people}, team::PeopleOrder::readiness).rows);
}

void WindowTeam::answer(const viewmodel::TeamIntent& intent) {
    using namespace viewmodel;
    std::visit(
        engine::overloaded{
            [&](const FilterTeam& filter) { take(filter), keep_filters(); },
            [&](const OpenTeamRows& open) {
                if (open.what == "agreement") return void(page_ = "agreement");
                opened_ = open, rows_offset_ = 0;
                rows_ = rows_on_page();
            },
            [&](const PageTeamRows& page) {
                rows_offset_ = std::max(0, rows_offset_ + page.step * rows_in_a_dialog.limit);
                rows_ = rows_on_page();
            },
            [&](const OpenTeamTable&) {},  // may lead out of the room
            [&](const SortTeamTable& by) { sort(by); },
            [&](const PageTeamTable& page) { sheets_.turn(page); },
            [&](const SearchTeam& search) { answers_.search = search.words, answers_.page.offset = 0; },
            [&](const SaveTeamReport& report) { save(report.format); },
            [&](const CopyTeamTable& copied) { copy(copied.table); },
            [&](const ChooseLevel& level) { sheets_.choose(level); },
            [&](const KeepSecondRating&) { sheets_.keep_rating(); },
            [&](const EndRating&) { sheets_.end_rating(); },
            [&](const EditSample& edit) { sheets_.edit(edit); },
            [&](const DrawSample&) { sheets_.draw_sample(answers_.filter); },
            [&](const CloseTeamRows&) { rows_.reset(); },
            [&](const OpenTeamSession&) {},  // leads out of the room
            [&](const ShowTeamPage& page) { page_ = page.page; },
            [&](const FilterQueue& filter) {
                review_.page.offset = 0, review_.picked.clear();
                viewmodel::change(review_.filter, filter);
                keep_filters();
            },
            [&](const PickCase& one) { pick(one.session); },
            [&](const OpenCase&) {},  // leads out of the room
            [&](const PageQueue& page) {
                review_.page.offset = std::max(0, review_.page.offset + page.step * cases_on_a_page);
            },
            [&](const PageTeam& page) {
                answers_.page.offset = std::max(0, answers_.page.offset + page.step * people_on_a_page);
            }},
        intent);
    // Rows lie over a page that stays as it is: nothing else is asked again.
    const auto* opens = std::get_if<OpenTeamRows>(&intent);
    if ((opens && rows_) || std::holds_alternative<PageTeamRows>(intent) ||
        std::holds_alternative<CloseTeamRows>(intent))
        shown_.rows = rows_;
    else
        refresh();
}

}  // namespace sim::app

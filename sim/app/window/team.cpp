#include "sim/app/window/team.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "sim/app/platform/wall_time.h"
#include "sim/app/window/reviewing.h"
#include "sim/engine/visiting.h"
#include "sim/review/opinion.h"
#include "sim/team/team_desk.h"

namespace sim::app {
namespace {

constexpr int people_on_a_page = 20;
constexpr int cases_on_a_page = 20;
constexpr team::Page whole_queue{0, 100'000};
constexpr team::Page errors_beside{0, 6};
constexpr team::Page rows_in_a_dialog{0, 200};

}  // namespace

void WindowTeam::draw(Frame& frame, gui::Intents& intents) {
    frame.screen = on_review_ ? "team-review" : rows_ ? "team-rows" : "team";
    view_.draw(frame.ui, frame.window, shown_, queue_, intents);
}

void WindowTeam::refresh() {
    store::Store& store = context_.store;
    team::Filter& filter = answers_.filter;
    filter.from.clear(), filter.to.clear();
    if (answers_.days > 0) team::take_last_days(filter, wall_time().substr(0, 10), answers_.days);
    answers_.page.limit = people_on_a_page;
    answers_.overview = team::overview_of(store, filter);
    answers_.people = team::people_of(store, filter, answers_.page).rows;
    answers_.trend = team::trend_of(store, filter);
    answers_.errors = team::critical_errors_of(store, filter, errors_beside, team::Errors::and_waiting);
    answers_.choices = team::choices_of(store);
    shown_ = viewmodel::team_overview_of(answers_);
    shown_.rows = rows_;
    review_.page.limit = cases_on_a_page;
    review_.queue = team::queue_of(store, review_.filter, review_.page, wall_time());
    review_.choices = answers_.choices;
    queue_ = viewmodel::review_queue_of(review_);
    const int wait = review_.queue.waiting + review_.queue.needs_review;
    shown_.pages = {{"overview", "Overview", !on_review_},
                    {"review", wait > 0 ? fmt::format("Review {}", wait) : "Review", on_review_}};
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
    const team::QueuePage queue = team::queue_of(context_.store, review_.filter, whole_queue, wall_time());
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

void WindowTeam::take_back(std::int64_t batch) {
    review::take_back(context_.store, batch, "", reviewer_here(context_), basis_of_sessions(context_));
    context_.say(viewmodel::Mood::good, fmt::format("Batch {} is taken back.", batch), "The log keeps both.");
    review_.batch = 0;
}

void WindowTeam::answer(const viewmodel::ReviewIntent& intent) {
    if (std::holds_alternative<viewmodel::KeepReview>(intent))
        decide();
    else if (const auto* back = std::get_if<viewmodel::TakeBackReview>(&intent))
        take_back(back->batch);
    else
        viewmodel::change(review_.desk, intent);
    refresh();
}

void WindowTeam::take(const viewmodel::FilterTeam& filter) {
    answers_.page.offset = 0;
    if (filter.what == "team") answers_.filter.team = filter.value;
    if (filter.what == "cohort") answers_.filter.cohort = filter.value;
    if (filter.what == "scenario") answers_.filter.scenario = filter.value;
    if (filter.what == "mode") answers_.filter.mode = filter.value;
    if (filter.what == "days") answers_.days = std::atoi(filter.value.c_str());
}

viewmodel::TeamRows WindowTeam::rows_of(const viewmodel::OpenTeamRows& open) {
    store::Store& store = context_.store;
    const team::Filter& filter = answers_.filter;
    if (!open.person.empty())
        return viewmodel::rows_of_cell(open.person, open.what,
                                       team::cell_of(store, filter, open.person, open.what));
    if (open.what == "critical")
        return viewmodel::rows_of_errors(team::critical_errors_of(store, filter, rows_in_a_dialog));
    const auto sessions = [&](const char* title, team::Made made) {
        return viewmodel::rows_of_sessions(title, team::sessions_of(store, filter, made, rows_in_a_dialog));
    };
    if (open.what == "first-replies") return sessions("First replies", team::Made::first_replies);
    if (open.what == "own-ratings") return sessions("Sessions that people rated", team::Made::own_ratings);
    return viewmodel::rows_of_ready(
        team::people_of(store, filter, {0, answers_.overview.people}, team::PeopleOrder::readiness).rows);
}

void WindowTeam::answer(const viewmodel::TeamIntent& intent) {
    using namespace viewmodel;
    std::visit(engine::overloaded{[&](const FilterTeam& filter) { take(filter); },
                                  [&](const OpenTeamRows& open) { rows_ = rows_of(open); },
                                  [&](const CloseTeamRows&) { rows_.reset(); },
                                  [&](const OpenTeamSession&) {},  // leads out of the room
                                  [&](const ShowTeamPage& page) { on_review_ = page.page == "review"; },
                                  [&](const FilterQueue& filter) {
                                      review_.page.offset = 0, review_.picked.clear();
                                      viewmodel::change(review_.filter, filter);
                                  },
                                  [&](const PickCase& one) { pick(one.session); },
                                  [&](const OpenCase&) {},  // leads out of the room
                                  [&](const PageQueue& page) {
                                      review_.page.offset =
                                          std::max(0, review_.page.offset + page.step * cases_on_a_page);
                                  },
                                  [&](const PageTeam& page) {
                                      answers_.page.offset =
                                          std::max(0, answers_.page.offset + page.step * people_on_a_page);
                                  }},
               intent);
    refresh();
}

}  // namespace sim::app

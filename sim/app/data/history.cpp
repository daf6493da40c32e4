#include "sim/app/data/history.h"

#include <algorithm>
#include <set>
#include <utility>

#include "sim/report/scorecard_json.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/drill_stage.h"

namespace sim::app {
namespace {

constexpr double good_share = .75;  // as of an example that is called good

const scenario::Scenario* find(const std::vector<scenario::Scenario>& library, const std::string& id) {
    const auto found = std::ranges::find(library, id, &scenario::Scenario::id);
    return found == library.end() ? nullptr : &*found;
}

/// Null where the card cannot be read.
viewmodel::Sitting* add_sitting(viewmodel::History& record, const store::Session& session,
                                const std::vector<scenario::Scenario>& library, const std::string& now) {
    std::optional<scoring::Scorecard> card = report::scorecard_from_json(session.scorecard->card_json);
    if (!card) return nullptr;
    viewmodel::Sitting sitting;
    const scenario::Scenario* known = find(library, session.scenario);
    sitting.session = session.id.value;
    sitting.scenario = session.scenario;
    sitting.title = known ? known->title : session.scenario;
    if (known && !known->draft) sitting.level = known->level;
    sitting.mode = engine::name_of(session.mode);
    sitting.day = viewmodel::day_of(session.started_at);
    sitting.when = said_time(session.started_at, now);
    sitting.replies = session.replies;
    sitting.card = std::move(*card);
    return &record.sittings.emplace_back(std::move(sitting));
}

/// With what people decided about the latest verdict.
void show_as_it_stands(store::Store& store, const store::Session& session, scoring::Scorecard& card) {
    const auto decided = store.standing(session.id, session.scorecard->judge);
    if (!decided) return;
    if (auto now = report::scorecard_from_json(decided->card_json)) card = std::move(*now);
}

}  // namespace

std::string said_time(const std::string& time, const std::string& now) {
    if (time.size() < 16) return time;
    const std::string day = time.substr(0, 10), clock = time.substr(11, 5);
    return (day == now.substr(0, 10) ? "today" : day) + " " + clock;
}

viewmodel::History load_record(store::Store& store, const std::vector<scenario::Scenario>& library,
                               const std::string& person, const std::string& now) {
    viewmodel::History record;
    std::vector<store::Session> sessions = store.sessions_of(person);
    std::ranges::reverse(sessions);
    const std::set<store::SessionId> disputed = store.disputed_sessions();
    const std::set<store::SessionId> reviewed = store.reviewed_sessions();
    for (const store::Session& session : sessions) {
        if (!session.finished() || !session.scorecard) continue;
        viewmodel::Sitting* sitting = add_sitting(record, session, library, now);
        if (sitting && reviewed.contains(session.id)) show_as_it_stands(store, session, sitting->card);
        if (sitting && disputed.contains(session.id))
            sitting->waits = waits_for_a_person(store, session.id, sitting->card);
    }
    std::vector<std::pair<std::string, viewmodel::StepOutcome>> timed;
    for (const store::PastStep& past : store.step_results(person)) {
        const bool good = past.step.critical == 0 && past.step.points >= good_share * past.step.of;
        timed.push_back({past.started_at,
                         {{past.scenario, past.step.conversation, past.step.step},
                          viewmodel::day_of(past.started_at),
                          good}});
    }
    for (const store::DrillRow& drill : store.drills(person)) {
        timed.push_back({drill.made_at,
                         {{drill.scenario, drill.conversation, drill.step},
                          viewmodel::day_of(drill.made_at),
                          drill.passed}});
        if (auto card = report::scorecard_from_json(drill.card_json))
            record.drills.push_back(std::move(*card));
    }
    std::ranges::stable_sort(timed, {}, [](const auto& each) { return each.first; });
    for (auto& [time, outcome] : timed) record.outcomes.push_back(std::move(outcome));
    return record;
}

std::vector<scoring::Objection> disputes_of(store::Store& store, store::SessionId session) {
    std::vector<scoring::Objection> disputes;
    for (const store::Dispute& each : store.disputes(session))
        disputes.push_back({each.criterion, each.conversation, each.reply, each.says, each.because});
    return disputes;
}

bool waits_for_a_person(store::Store& store, store::SessionId session, const scoring::Scorecard& card) {
    return scoring::waits_for_a_person(card, disputes_of(store, session)) &&
           !store.standing(session, card.judge.id);
}

int other_verdicts(store::Store& store, store::SessionId session) {
    return std::max(0, static_cast<int>(store.verdicts(session).size()) - 1);
}

store::DrillId keep_drill(store::Store& store, const std::string& person, const viewmodel::DrillStage& stage,
                          const viewmodel::DrillAnswer& answer, const viewmodel::DrillVerdict& verdict,
                          int seconds, const std::string& now) {
    store::DrillRow row;
    row.scenario = stage.scenario().id, row.version = stage.scenario().version;
    row.conversation = stage.conversation().id, row.step = stage.step().id;
    row.via = answer.via, row.route = answer.route, row.to = answer.to, row.text = answer.text;
    row.score = verdict.score, row.passed = verdict.good();
    row.critical = static_cast<int>(verdict.card.critical.size());
    row.seconds = seconds, row.made_at = now;
    row.card_json = report::scorecard_json(verdict.card);
    return store.add_drill(person, row);
}

}  // namespace sim::app

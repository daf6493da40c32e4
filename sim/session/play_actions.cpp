#include "sim/session/play_actions.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/desk/desk_controller.h"
#include "sim/engine/command.h"
#include "sim/engine/state.h"
#include "sim/grading/grade.h"
#include "sim/scenario/handles.h"
#include "sim/scenario/scenario.h"
#include "sim/session/session_runner.h"

namespace sim::session {
namespace {

engine::Reply reply_from(const SessionRunner& runner, const Action& action) {
    engine::Reply reply;
    reply.conversation = action.conversation;
    reply.as_handle =
        action.as_handle.empty() ? scenario::usual_handle(runner.scenario().brand) : action.as_handle;
    reply.via = action.via;
    reply.to = action.to;
    reply.text = action.text;
    reply.saved_reply = action.saved_reply;
    return reply;
}

/// The words or the decision about a conversation, by the route that the deed means.
desk::Outcome decide(desk::DeskController& desk, const SessionRunner& runner, const Action& action,
                     std::optional<scoring::Route> route) {
    return desk.send({reply_from(runner, action), route, true}, action.at);
}

desk::Outcome announce(desk::DeskController& desk, const SessionRunner& runner, const Action& action) {
    engine::Announce announcement;
    announcement.as_handle =
        action.as_handle.empty() ? scenario::announcing_handle(runner.scenario().brand) : action.as_handle;
    announcement.text = action.text;
    return desk.submit({action.at, announcement});
}

desk::Outcome do_action(desk::DeskController& desk, const SessionRunner& runner, const Action& action) {
    switch (action.deed) {
        case Deed::reply:
            return decide(desk, runner, action, action.route);
        case Deed::announce:
            return announce(desk, runner, action);
        case Deed::hand_off: {
            engine::Reply words = reply_from(runner, action);
            words.text.clear();
            return desk.hand_off(words, action.to, action.text, true, action.at);
        }
        case Deed::no_reply:
            return decide(desk, runner, action, scoring::Route::no_reply);
        case Deed::hide:
            return decide(desk, runner, action, scoring::Route::hide);
        case Deed::report:
            return decide(desk, runner, action, scoring::Route::report);
        case Deed::resolve:
            return desk.submit({action.at, engine::Resolve{action.conversation}});
        case Deed::read:
            return desk.submit({action.at, engine::ReadConversation{action.conversation}});
        case Deed::hint:
            return desk.submit({action.at, engine::TakeHint{action.conversation}});
        case Deed::triage:
            return desk.submit(
                {action.at, engine::Triage{action.conversation, action.label, action.priority}});
        case Deed::end:
            break;
    }
    return desk.submit({action.at, engine::End{}});
}

/// Whoever answers has read what stands there.
bool answers_something(Deed deed) {
    return deed != Deed::announce && deed != Deed::end && deed != Deed::read;
}

}  // namespace

std::vector<std::string> play_actions(SessionRunner& runner, const std::vector<Action>& actions,
                                      const std::string& file) {
    std::vector<std::string> refused;
    desk::DeskController desk(runner, desk::DeskController::Reads::nothing);
    for (const Action& action : actions) {
        desk.pass_time(action.at);
        if (answers_something(action.deed)) desk.open(action.conversation, action.at);
        const desk::Outcome outcome = do_action(desk, runner, action);
        if (outcome.refusal)
            refused.push_back(fmt::format("{}:{}:{}: refused: {} [{}]", file, action.place.line,
                                          action.place.column, outcome.refusal->says, outcome.refusal->id));
    }
    run_to_the_end(runner);
    return refused;
}

void run_to_the_end(SessionRunner& runner) {
    while (!runner.over()) {
        const std::optional<engine::Tick> due = engine::next_due(runner.state());
        if (!due || runner.advance(*due).empty()) break;
    }
    if (!runner.over()) runner.submit({runner.state().now, engine::End{}});
}

}  // namespace sim::session

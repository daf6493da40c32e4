#include "sim/session/play_actions.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/grading/grade.h"
#include "sim/scenario/handles.h"
#include "sim/viewmodel/route_reading.h"

namespace sim::session {
namespace {

engine::Reply reply_from(const SessionRunner& runner, const Action& action) {
    engine::Reply reply;
    reply.conversation = action.conversation;
    reply.as_handle =
        action.as_handle.empty() ? scenario::usual_handle(runner.scenario().brand) : action.as_handle;
    reply.via = action.deed == Deed::hand_off ? scoring::Via::note : action.via;
    reply.to = action.to;
    reply.text = action.text;
    reply.saved_reply = action.saved_reply;
    return reply;
}

engine::Command decision(const SessionRunner& runner, const Action& action, scoring::Route route) {
    engine::Reply reply = reply_from(runner, action);
    reply.route = route;
    return {action.at, reply};
}

engine::Command reply_command(const SessionRunner& runner, const Action& action) {
    engine::Reply reply = reply_from(runner, action);
    reply.route = action.route ? *action.route : route_in_words(runner, reply);
    return {action.at, reply};
}

engine::Command command_from(const SessionRunner& runner, const Action& action) {
    switch (action.deed) {
        case Deed::reply:
            return reply_command(runner, action);
        case Deed::announce: {
            engine::Announce announce;
            announce.as_handle = action.as_handle.empty()
                                     ? scenario::announcing_handle(runner.scenario().brand)
                                     : action.as_handle;
            announce.text = action.text;
            return {action.at, announce};
        }
        case Deed::hand_off:
            return decision(runner, action, scoring::Route::hand_off);
        case Deed::no_reply:
            return decision(runner, action, scoring::Route::no_reply);
        case Deed::hide:
            return decision(runner, action, scoring::Route::hide);
        case Deed::report:
            return decision(runner, action, scoring::Route::report);
        case Deed::resolve:
            return {action.at, engine::Resolve{action.conversation}};
        case Deed::read:
            return {action.at, engine::ReadConversation{action.conversation}};
        case Deed::hint:
            return {action.at, engine::TakeHint{action.conversation}};
        case Deed::triage:
            return {action.at, engine::Triage{action.conversation, action.label, action.priority}};
        case Deed::end:
            break;
    }
    return {action.at, engine::End{}};
}

bool answers_something(Deed deed) {
    return deed != Deed::announce && deed != Deed::end && deed != Deed::read;
}

}  // namespace

scoring::Route route_in_words(const SessionRunner& runner, const engine::Reply& reply) {
    if (!runner.state().find(reply.conversation)) return scoring::Route::stay_public;
    const scoring::ReadingContext context =
        grading::context_for(runner.state(), reply.conversation, reply.via);
    return viewmodel::route_read_from(runner.reader().read(reply.text, context), reply.via, reply.text,
                                      runner.scenario().brand);
}

std::vector<std::string> play_actions(SessionRunner& runner, const std::vector<Action>& actions,
                                      const std::string& file) {
    std::vector<std::string> refused;
    for (const Action& action : actions) {
        runner.advance(action.at);
        // Whoever answers has read what stands there.
        if (answers_something(action.deed))
            runner.submit({action.at, engine::ReadConversation{action.conversation}});
        const Submitted submitted = runner.submit(command_from(runner, action));
        if (submitted.refusal)
            refused.push_back(fmt::format("{}:{}:{}: refused: {} [{}]", file, action.place.line,
                                          action.place.column, submitted.refusal->says,
                                          submitted.refusal->id));
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

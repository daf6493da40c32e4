#include "sim/viewmodel/debrief_desk.h"

#include "sim/engine/state.h"
#include "sim/engine/visiting.h"
#include "sim/viewmodel/room_intents.h"

namespace sim::viewmodel {
namespace {

struct DebriefChanger {
    DebriefDesk& desk;
    const engine::State& state;

    void operator()(const SelectFinding& intent) { desk.selected = intent.index, desk.pointed_message = -1; }
    void operator()(const FilterFindings& intent) { desk.filter = intent.kind, desk.selected = -1; }
    void operator()(const ShowHour&) { desk.shows_hour = !desk.shows_hour; }
    void operator()(const PointAt& intent) { desk.pointed_message = intent.message, desk.selected = -1; }
    void operator()(const BeginRewrite& intent) {
        const engine::Message* reply = reply_with_id(state, intent.reply);
        if (reply == nullptr) return;
        desk.rewriting = intent.reply;
        desk.rewrite = reply->text;
    }
    void operator()(const EditRewrite& intent) { desk.rewrite = intent.text; }
    void operator()(const EndRewrite&) { desk.rewriting = -1; }
};

/// What leads out of the debrief.
using Doors = engine::Otherwise<void, TryAgain, NextExercise, OpenReplay, SaveScorecard, PrintScorecard>;

}  // namespace

const engine::Message* reply_with_id(const engine::State& state, int id) {
    for (const engine::ConversationState& conversation : state.conversations)
        for (const engine::Message& message : conversation.messages)
            if (message.id == id && message.author == engine::Author::trainee) return &message;
    return nullptr;
}

void change(DebriefDesk& desk, const engine::State& state, const Intent& intent) {
    if (const auto own = meant_for<ObjectionIntent>(intent)) change(desk.objecting, *own);
    if (const auto own = meant_for<ReviewIntent>(intent)) change(desk.reviewing, *own);
    if (const auto own = meant_for<DebriefIntent>(intent))
        std::visit(engine::overloaded{DebriefChanger{desk, state}, Doors{}}, *own);
}

}  // namespace sim::viewmodel

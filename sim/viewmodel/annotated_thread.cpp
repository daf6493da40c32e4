#include "sim/viewmodel/annotated_thread.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/routes.h"
#include "scoring/text/code_points.h"
#include "sim/engine/branching.h"
#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/inbox.h"
#include "sim/viewmodel/thread.h"

namespace sim::viewmodel {
namespace {

using engine::Author;
using engine::Message;

TextStyle outcome_style(const Judged& judged) {
    if (judged.critical) return TextStyle::critical;
    const Outcome outcome = outcome_of(judged);
    if (outcome == Outcome::won) return TextStyle::won;
    return outcome == Outcome::half ? TextStyle::half : TextStyle::lost;
}

bool is_about(const Judged& judged, const Message& message) {
    if (judged.reply() >= 0) return judged.reply() == message.id;
    return judged.message() == message.id;
}

/// Won below, lost above it, critical on top: what went wrong must never be hidden by what went well.
int layer_of(const Judged& judged) {
    if (judged.critical) return 3;
    return outcome_of(judged) == Outcome::won ? 0 : (outcome_of(judged) == Outcome::half ? 1 : 2);
}

void mark(RichText& body, const Message& message, std::span<const Judged> judged, int selected) {
    std::vector<std::pair<int, int>> about;
    for (std::size_t index = 0; index < judged.size(); ++index)
        if (is_about(judged[index], message) && !judged[index].evidence().empty())
            about.emplace_back(layer_of(judged[index]), static_cast<int>(index));
    std::ranges::sort(about);
    for (const auto& [layer, index] : about) {
        const Judged& each = judged[static_cast<std::size_t>(index)];
        body.spans.push_back({each.evidence().start, each.evidence().end, outcome_style(each), index});
    }
    if (selected < 0 || selected >= static_cast<int>(judged.size())) return;
    const Judged& chosen = judged[static_cast<std::size_t>(selected)];
    if (!is_about(chosen, message)) return;
    scoring::Span span = chosen.evidence();
    if (span.empty()) span = {0, scoring::text::count_code_points(body.text)};
    body.spans.push_back({span.start, span.end, TextStyle::selected, selected});
}

std::string place_words(const Message& message) {
    if (message.via == scoring::Via::note) return "note";
    return message.via == scoring::Via::dm ? "DM" : "public";
}

void show_trainee(DebriefItem& item, const engine::State& state, const Message& message,
                  engine::Tick waiting_since, bool first_reply) {
    item.by_trainee = true;
    item.name = "You";
    item.avatar = avatar_of(handle_name(state.scenario->brand, message.handle), message.handle);
    item.avatar.brand = true;
    item.meta = place_words(message);
    if (message.bounced) item.note = {"not delivered", Mood::warn, "info"};
    if (waiting_since >= 0) {
        const engine::Tick waited = state.waited(waiting_since, message.at);
        item.meta += fmt::format(" · {} after", minutes_and_seconds(waited));
        if (message.after_customer_left)
            item.note = {"too late: the customer had left", Mood::bad, "clock"};
        else if (waited > wait_target(state, first_reply))
            item.note = {"late", Mood::warn, "clock"};
    }
    if (!needs_no_words(message.route)) return;
    const std::string decided = decision_words(state.scenario->brand, message.route, message.to);
    if (message.text.empty())
        item.body = {decided, {}};
    else
        item.meta += " · " + decided;
}

/// What somebody else wrote: the customer, a colleague, a bystander.
void show_written(DebriefItem& item, const engine::State& state, const scenario::Persona& persona,
                  const Message& message) {
    std::string who = persona.handle;
    item.name = persona.name;
    if (message.author == Author::colleague) {
        item.name = handle_name(state.scenario->brand, message.handle);
        who = message.handle + " · a colleague";
    } else if (message.author == Author::other) {
        item.name = message.name.empty() ? message.handle : message.name;
        who = message.handle;
    }
    item.avatar = avatar_of(item.name, message.author == Author::customer ? persona.handle : message.handle);
    item.meta = fmt::format("{} · {}", who,
                            moment_words(*state.scenario, message.dated < 0 ? message.dated : message.at));
}

/// For information: what the trainee thought, and the scenario's own view of it.
std::string triage_words(const engine::ConversationState& conversation,
                         const scenario::Conversation& script) {
    if (!conversation.priority) return "";
    return fmt::format(" · you said {}, the scenario says {}", name_of(*conversation.priority),
                       name_of(script.priority));
}

}  // namespace

Outcome outcome_of(const Judged& judged) {
    if (judged.critical) return Outcome::lost;
    const double credit = judged.finding->of > 0 ? judged.finding->points / judged.finding->of : 1;
    if (credit >= 0.95) return Outcome::won;
    return credit > 0.25 ? Outcome::half : Outcome::lost;
}

std::vector<DebriefItem> annotated_thread(const engine::State& state, std::span<const Judged> judged,
                                          int selected) {
    std::vector<DebriefItem> thread;
    for (const engine::ConversationState& conversation : state.conversations) {
        if (!conversation.started) continue;
        const scenario::Conversation& script = script_of(state, conversation.id);
        const scenario::Persona& persona = state.scenario->persona_of(script);
        engine::Tick waiting_since = -1;
        bool first = true;
        bool replied = false;
        for (const Message& message : conversation.messages) {
            DebriefItem item;
            item.message = message.id;
            item.first_of_conversation = first;
            if (first)
                item.heading =
                    persona.name + " · " + spoken(script.issue) + triage_words(conversation, script);
            first = false;
            item.body = {message.text, {}};
            if (message.author == Author::trainee) {
                show_trainee(item, state, message, waiting_since, !replied);
                if (engine::is_turn(message)) {
                    waiting_since = -1;
                    replied = true;
                }
            } else {
                show_written(item, state, persona, message);
                if (message.author == Author::customer && waiting_since < 0) waiting_since = message.at;
            }
            mark(item.body, message, judged, selected);
            thread.push_back(std::move(item));
        }
    }
    return thread;
}

int item_of(const std::vector<DebriefItem>& thread, const Judged& judged) {
    const int id = judged.reply() >= 0 ? judged.reply() : judged.message();
    const auto found = std::ranges::find(thread, id, &DebriefItem::message);
    return id < 0 || found == thread.end() ? -1 : static_cast<int>(found - thread.begin());
}

}  // namespace sim::viewmodel

#include "sim/viewmodel/inbox.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "sim/viewmodel/route_reading.h"
#include "sim/viewmodel/words.h"

namespace sim::viewmodel {
namespace {

using engine::Author;
using engine::ConversationState;
using engine::Message;

constexpr std::string_view noise_prefix = "noise:";

const Message* latest(const ConversationState& conversation) {
    return conversation.messages.empty() ? nullptr : &conversation.messages.back();
}

std::vector<const ConversationState*> sorted(const engine::State& state) {
    std::vector<const ConversationState*> started;
    for (const ConversationState& conversation : state.conversations)
        if (conversation.started && !conversation.messages.empty()) started.push_back(&conversation);
    std::ranges::stable_sort(started, {}, [&](const ConversationState* conversation) {
        const bool waits = conversation->waiting_since.has_value() && !conversation->settled();
        const auto need = static_cast<int>(script_of(state, *conversation).need);
        return waits ? std::tuple(0, need, *conversation->waiting_since)
                     : std::tuple(1, 0, -latest(*conversation)->at);
    });
    return started;
}

/// Why nobody waits here.
std::string settled_words(const ConversationState& conversation, const std::string& name) {
    if (conversation.left) return first_name(name) + " has left";
    if (conversation.resolved) return "resolved";
    if (conversation.ended) return "done";
    const auto turn =
        std::ranges::find_if(conversation.messages.rbegin(), conversation.messages.rend(), is_turn);
    if (turn != conversation.messages.rend() && turn->route == scoring::Route::hand_off) return "handed off";
    if (turn != conversation.messages.rend() && turn->route == scoring::Route::no_reply)
        return "no reply, watching";
    return "answered";
}

void show_wait(InboxRow& row, const engine::State& state, const ConversationState& conversation,
               engine::Tick now) {
    const engine::Tick target = wait_target(state, conversation.attempts == 0);
    const engine::Tick waited = state.waited(*conversation.waiting_since, now);
    const auto permille = static_cast<int>(std::clamp<engine::Tick>(waited * 1000 / target, 0, 1000));
    const bool late = waited > target;
    row.waiting = true;
    row.wait = fmt::format("{} of {}{}", minutes_and_seconds(waited), minutes_and_seconds(target),
                           late ? " late" : "");
    row.wait_meter = {permille, late ? Mood::bad : (permille >= 600 ? Mood::warn : Mood::good), ""};
}

bool is_unread(const ConversationState& conversation) {
    return std::ranges::any_of(conversation.messages, [](const Message& message) {
        return message.author != Author::trainee && !message.read_at;
    });
}

std::string preview_of(const Message& message) {
    const std::string text = message.text.empty() ? route_label(message.route) : message.text;
    if (message.author == Author::trainee) return (message.bounced ? "Not delivered: " : "You: ") + text;
    if (message.author == Author::colleague) return "Colleague: " + text;
    return message.author == Author::other ? message.handle + ": " + text : text;
}

InboxRow row_of(const engine::State& state, const ConversationState& conversation, const Desk& desk,
                engine::Tick now) {
    const scenario::Conversation& script = script_of(state, conversation);
    const scenario::Persona& persona = state.scenario->persona_of(script);
    InboxRow row;
    row.conversation = conversation.id;
    row.avatar = avatar_of(persona.name, persona.handle);
    row.name = persona.name;
    row.handle = persona.handle;
    row.preview = preview_of(*latest(conversation));
    row.priority = priority_chip(script);
    row.unread = is_unread(conversation);
    const auto draft = desk.drafts.find(conversation.id);
    row.has_draft = draft != desk.drafts.end() && !draft->second.text.empty();
    if (conversation.waiting_since && !conversation.settled())
        show_wait(row, state, conversation, now);
    else
        row.wait = settled_words(conversation, persona.name);
    row.dimmed = !row.waiting && (conversation.settled() || row.wait == "no reply, watching");
    return row;
}

InboxRow noise_row(const engine::NoiseState& post) {
    InboxRow row;
    row.conversation = fmt::format("{}{}", noise_prefix, post.id);
    row.avatar = avatar_of(post.name, post.handle);
    row.name = post.name;
    row.handle = post.handle;
    row.preview = post.text;
    row.wait = "background";
    row.dimmed = true;
    return row;
}

}  // namespace

std::vector<std::string> inbox_order(const engine::State& state) {
    std::vector<std::string> order;
    for (const ConversationState* conversation : sorted(state)) order.push_back(conversation->id);
    return order;
}

Inbox inbox_of(const engine::State& state, const Desk& desk, engine::Tick now) {
    Inbox inbox;
    inbox.selected = desk.selected;
    inbox.sorted_by = "Sorted by need, then arrival";
    for (const ConversationState* conversation : sorted(state))
        inbox.rows.push_back(row_of(state, *conversation, desk, now));
    const std::size_t listed = std::min(state.noise.size(), most_background_rows);
    for (auto post = state.noise.rbegin(); post != state.noise.rbegin() + static_cast<std::ptrdiff_t>(listed);
         ++post)
        inbox.rows.push_back(noise_row(*post));
    if (const auto older = static_cast<std::int64_t>(state.noise.size() - listed); older > 0)
        inbox.older = counted(older, "older background post", "older background posts");
    return inbox;
}

engine::Tick wait_target(const engine::State& state, bool first) {
    const std::string name = first ? "first_response_s" : "later_response_s";
    constexpr std::int64_t first_s = 6 * 60;
    constexpr std::int64_t later_s = 15 * 60;
    std::int64_t seconds = first ? first_s : later_s;
    if (const auto own = state.scenario->brand.targets.find(name); own != state.scenario->brand.targets.end())
        seconds = own->second;
    if (const auto own = state.scenario->rubric_targets.find(name);
        own != state.scenario->rubric_targets.end())
        seconds = static_cast<std::int64_t>(own->second);
    return std::max<engine::Tick>(seconds, 1) * 1000 * (100 + state.extra_time_percent) / 100;
}

const scenario::Conversation& script_of(const engine::State& state, const std::string& conversation) {
    const auto& scripts = state.scenario->conversations;
    const auto found = std::ranges::find(scripts, conversation, &scenario::Conversation::id);
    if (found == scripts.end())
        throw std::logic_error("no conversation " + conversation + " in the scenario");
    return *found;
}

const scenario::Conversation& script_of(const engine::State& state, const ConversationState& conversation) {
    // The state keeps them in the scenario's order.
    return state.scenario->conversations.at(
        static_cast<std::size_t>(&conversation - state.conversations.data()));
}

const engine::NoiseState* noise_post(const engine::State& state, const std::string& selected) {
    if (!selected.starts_with(noise_prefix)) return nullptr;
    const auto post = std::ranges::find_if(state.noise, [&](const engine::NoiseState& each) {
        return std::string_view(selected).substr(noise_prefix.size()) == std::to_string(each.id);
    });
    return post == state.noise.end() ? nullptr : &*post;
}

Chip priority_chip(const scenario::Conversation& script) {
    if (script.priority == "urgent") return {"urgent", Mood::bad, "high"};
    if (script.priority == "high") return {"high", Mood::bad, "high"};
    if (script.priority == "low") return {"low", Mood::neutral, "down"};
    return {};
}

int waiting_count(const engine::State& state) {
    return static_cast<int>(std::ranges::count_if(state.conversations, [](const ConversationState& each) {
        return each.waiting_since.has_value() && !each.settled();
    }));
}

}  // namespace sim::viewmodel

#include "sim/viewmodel/thread.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/ascii.h"
#include "scoring/routes.h"
#include "sim/engine/command.h"
#include "sim/engine/fact.h"
#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/attention.h"
#include "sim/viewmodel/desk_clock.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/hints.h"
#include "sim/viewmodel/inbox.h"

namespace sim::viewmodel {
namespace {

using engine::Author;
using engine::ConversationState;
using engine::Message;
using scoring::Via;

ThreadItem::Kind kind_of(const Message& message) {
    if (message.author == Author::trainee && message.text.empty()) return ThreadItem::Kind::decision;
    if (message.via == scoring::Via::note) return ThreadItem::Kind::note;
    return message.via == scoring::Via::dm ? ThreadItem::Kind::dm : ThreadItem::Kind::open;
}

/// When it was posted: older posts and other days with their date.
std::string posted(const engine::State& state, const Message& message) {
    return moment_words(*state.scenario, message.dated < 0 ? message.dated : message.at);
}

void show_other(ThreadItem& item, const engine::State& state, const Message& message) {
    item.name = message.name.empty() ? message.handle : message.name;
    item.avatar = avatar_of(item.name, message.handle);
    item.meta = fmt::format("{} · {}", message.handle, posted(state, message));
}

void show_customer(ThreadItem& item, const engine::State& state, const scenario::Persona& persona,
                   const Message& message) {
    item.name = persona.name;
    item.avatar = avatar_of(persona.name, persona.handle);
    item.meta =
        item.kind == ThreadItem::Kind::dm
            ? fmt::format("DM · {}", posted(state, message))
            : fmt::format("{} · {} · {}", persona.handle, counted(persona.followers, "follower", "followers"),
                          posted(state, message));
}

void show_brand(ThreadItem& item, const engine::State& state, const Message& message) {
    item.by_trainee = message.author == Author::trainee;
    item.by_colleague = message.author == Author::colleague;
    item.name = handle_name(state.scenario->brand, message.handle);
    item.avatar = avatar_of(item.name, message.handle);
    item.avatar.brand = true;
    const std::string who = item.by_trainee ? "you" : "a colleague";
    const std::string where = item.kind == ThreadItem::Kind::dm ? "DM · " : "";
    const std::string as = message.handle.empty() ? "" : message.handle + " · ";  // a report is no account's
    item.meta = fmt::format("{}{}{} · {}", where, as, who, posted(state, message));
}

std::string ascii_title(std::string_view word) { return scoring::ascii::capitalised(std::string(word)); }

ThreadItem item_of(const engine::State& state, const scenario::Persona& persona, const Message& message) {
    ThreadItem item;
    item.message = message.id;
    item.kind = kind_of(message);
    if (message.author == Author::customer)
        show_customer(item, state, persona, message);
    else if (message.author == Author::other)
        show_other(item, state, message);
    else
        show_brand(item, state, message);
    item.body = item.kind == ThreadItem::Kind::decision
                    ? RichText{decision_words(state.scenario->brand, message.route, message.to), {}}
                    : marked_up(message.text);
    for (const scenario::Attachment& each : message.attachments)
        item.attachments.push_back({ascii_title(name_of(each.kind)), each.text});
    if (message.author == Author::other) item.may_report = message.handle;
    return item;
}

ThreadItem system_line(std::string words) {
    ThreadItem item;
    item.kind = ThreadItem::Kind::system;
    item.body = {std::move(words), {}};
    return item;
}

/// What stands in the thread from before the session, in the same shape as what came since.
void add_earlier(Thread& thread, const engine::State& state, const scenario::Conversation& script,
                 const scenario::Persona& persona) {
    using By = scenario::EarlierMessage::By;
    for (const scenario::EarlierMessage& earlier : script.earlier) {
        Message message;
        message.author = earlier.by == By::customer ? Author::customer
                         : earlier.by == By::brand  ? Author::colleague
                                                    : Author::other;
        message.at = earlier.at_ms;
        message.handle = earlier.handle.empty() ? script.owner_handle : earlier.handle;
        message.name = earlier.name;
        message.text = earlier.text;
        message.via = readers_of(earlier.via);
        thread.items.push_back(item_of(state, persona, message));
    }
}

/// Below a DM that nobody reads, why.
void add_bounce(Thread& thread, const scenario::Persona& persona, const Message& message) {
    if (!message.bounced) return;
    const std::string name = first_name(persona.name);
    thread.items.push_back(system_line(
        persona.dm == scenario::DmHabit::refuses
            ? fmt::format("Not delivered: {} does not accept this message. Choose another private way.", name)
            : fmt::format("Not delivered: {} takes no direct messages. Choose another private way.", name)));
}

/// The night, or the days, between two messages.
void add_jumps(Thread& thread, const engine::State& state, std::size_t& told, engine::Tick until) {
    for (; told < state.jumps.size() && state.jumps[told].from <= until; ++told)
        if (!thread.items.empty() && state.jumps[told].from < state.jumps[told].to) {
            const std::string words =
                later_words(*state.scenario, state.jumps[told].from, state.jumps[told].to);
            thread.items.push_back(system_line(
                words.empty() ? fmt::format("Then: {}.", moment_words(*state.scenario, state.jumps[told].to))
                              : words));
            thread.items.back().divider = true;
        }
}

void add_owed(Thread& thread, const engine::State& state, const ConversationState& conversation) {
    for (const engine::Owed& owed : conversation.owed) {
        if (owed.kept_at || conversation.left) continue;
        const auto step = script_of(state, conversation).steps.find(owed.step);
        const std::string about =
            step == script_of(state, conversation).steps.end() || step->second.follow_up->about.empty()
                ? ""
                : " about " + step->second.follow_up->about;
        thread.tail.push_back(system_line(fmt::format("You owe {} word{} by {}.", first_name(thread.name),
                                                      about, moment_words(*state.scenario, owed.due))));
    }
}

std::string ending_of(const ConversationState& conversation, const std::string& name) {
    if (conversation.left) return first_name(name) + " waited too long and has left.";
    if (conversation.resolved) return "Marked as resolved.";
    return conversation.ended ? "This conversation has come to its end." : "";
}

Thread noise_thread(const engine::State& state, const std::string& id) {
    Thread thread;
    thread.empty_says = "Choose a conversation on the left.";
    const engine::NoiseState* post = noise_post(state, id);
    if (post == nullptr) return thread;
    thread.conversation = id;
    thread.name = post->name;
    thread.issue = "background post";
    thread.items.push_back(
        {.message = post->id,
         .avatar = avatar_of(post->name, post->handle),
         .name = post->name,
         .meta = fmt::format("{} · {}", post->handle, clock_time(*state.scenario, post->at)),
         .body = marked_up(post->text)});
    return thread;
}

std::string temper_words(const ConversationState& conversation) {
    int before = conversation.heat_milli;
    for (const Message& message : conversation.messages)
        if (message.author == Author::customer) before = message.heat_milli;
    const std::string word = heat_word(conversation.heat_milli);
    if (conversation.heat_milli > before + 20) return word + ", heating up";
    return conversation.heat_milli < before - 20 ? word + ", cooling" : word;
}

/// When the customer's patience runs out; empty while it does not run.
std::optional<engine::Tick> patience_ends(const engine::State& state, const std::string& conversation) {
    for (const engine::Planned& planned : state.agenda)
        if (planned.kind == engine::Planned::Kind::patience && planned.conversation == conversation)
            return planned.at;
    return std::nullopt;
}

Meter patience_of(const engine::State& state, const ConversationState& conversation,
                  const scenario::Persona& persona, engine::Tick now) {
    if (conversation.left || conversation.ended) return {0, Mood::neutral, "–"};
    const auto ends = patience_ends(state, conversation.id);
    if (!ends && persona.patience_ms == 0) return {1000, Mood::good, "in no hurry"};
    if (!ends) return {1000, Mood::good, "not waiting"};
    const engine::Tick patience =
        std::max<engine::Tick>(persona.patience_ms * (100 + state.extra_time_percent) / 100, 1);
    const engine::Tick left = std::max<engine::Tick>(state.waited(now, *ends), 0);
    const auto permille = static_cast<int>(std::min<engine::Tick>(left * 1000 / patience, 1000));
    return {permille, permille < 250 ? Mood::bad : (permille < 500 ? Mood::warn : Mood::accent),
            rough_duration(left) + " left"};
}

/// A decision that came with words stands below them, so that nobody has to guess what was decided.
void add_decision(Thread& thread, const engine::State& state, const Message& message) {
    if (message.author != Author::trainee || message.text.empty() || !needs_no_words(message.route)) return;
    ThreadItem item = thread.items.back();
    item.kind = ThreadItem::Kind::decision;
    item.body = {decision_words(state.scenario->brand, message.route, message.to), {}};
    thread.items.push_back(std::move(item));
}

/// Whose posts were reported once are not offered for it again.
void end_reporting(Thread& thread, const Message& message) {
    if (message.route != scoring::Route::report || message.to.empty()) return;
    for (ThreadItem& item : thread.items)
        if (item.may_report == message.to) item.may_report.clear();
}

/// The customer is seen typing for the last moments before they write.
void add_typing(Thread& thread, const engine::State& state, const ConversationState& conversation,
                engine::Tick now) {
    constexpr engine::Tick typing_real_ms = 3000;
    const engine::Tick typing = typing_real_ms * state.scenario->pace_milli / 1000;
    if (!conversation.branch_pending || conversation.pending_due - now > typing) return;
    ThreadItem item;
    item.kind = ThreadItem::Kind::system;
    item.body = {first_name(thread.name) + " is typing…", {}};
    thread.tail.push_back(std::move(item));
}

/// Sent, then seen: the customer looks when half of the time to their answer is over, or has answered.
void add_delivery(Thread& thread, const engine::State& state, const ConversationState& conversation,
                  engine::Tick now) {
    const auto last = std::ranges::find_if(conversation.messages.rbegin(), conversation.messages.rend(),
                                           [](const Message& message) { return message.via != Via::note; });
    if (last == conversation.messages.rend() || last->author != Author::trainee || last->text.empty()) return;
    const std::string where = last->via == Via::dm ? "delivered" : "posted";
    const engine::Tick look = last->at + (conversation.pending_due - last->at) / 2;
    if (last->after_customer_left)
        thread.tail.push_back(system_line(where + ", but nobody is there to read it"));
    else if (conversation.branch_pending && now >= look && conversation.pending_due > last->at)
        thread.tail.push_back(system_line(
            fmt::format("✓✓ seen by {} · {}", first_name(thread.name), clock_time(*state.scenario, look))));
    else
        thread.tail.push_back(system_line("✓ " + where));
}

void add_engagement(Thread& thread, const engine::State& state, const ConversationState& conversation,
                    engine::Tick now) {
    const std::vector<Engagement> all = engagements_of(state, conversation, now);
    std::size_t at = 0;
    for (std::size_t n = 0; n < all.size(); ++n) {
        while (at < thread.items.size() && thread.items[at].message != conversation.messages[n].id) ++at;
        if (at == thread.items.size()) return;
        ThreadItem& item = thread.items[at];
        item.likes = all[n].likes, item.reposts = all[n].reposts, item.replies = all[n].replies,
        item.quotes = all[n].quotes;
    }
}

void add_what_changes(Thread& thread, const engine::State& state, const ConversationState& conversation,
                      engine::Tick now) {
    thread.tail.clear();
    add_owed(thread, state, conversation);
    add_delivery(thread, state, conversation, now);
    add_typing(thread, state, conversation, now);
    thread.label = conversation.label;
    thread.set_priority = conversation.priority ? name_of(*conversation.priority) : "";
    thread.priority = priority_chip(conversation.priority);
    thread.colleague = colleague_chip(state, conversation.id, now);
    thread.hints = hints_of(state, conversation);
    thread.hint_button = hint_button(state, conversation);
    thread.can_triage = !state.ended;
    thread.priorities = scenario::priority_names, thread.labels = engine::triage_labels;
    thread.ending = ending_of(conversation, thread.name);
    thread.can_resolve = !conversation.resolved && !conversation.left && !state.ended;
}

bool has_proof(const scenario::Conversation& script) {
    return std::ranges::any_of(script.steps, [](const auto& step) { return !step.second.verifies.empty(); });
}

/// Where the script asks for proof, the account opens with it: as the judge sees it (K6).
bool is_verified(const scenario::Conversation& script, const ConversationState& conversation) {
    return std::ranges::any_of(conversation.reached, [&](const std::string& id) {
        const auto step = script.steps.find(id);
        return step != script.steps.end() && !step->second.verifies.empty() && step->second.says &&
               !step->second.says->is_public();
    });
}

void show_history(CustomerCard& card, const scenario::Conversation& script,
                  const ConversationState& conversation, const scenario::Persona& persona) {
    if (persona.history.empty()) return;
    if (!has_proof(script) || is_verified(script, conversation))
        card.history = persona.history;
    else
        card.history_held = fmt::format("The account opens once {} has proved by DM that it is theirs.",
                                        first_name(persona.name));
}

}  // namespace

std::string handle_name(const scenario::Brand& brand, const std::string& handle) {
    const auto found = std::ranges::find(brand.handles, handle, &scenario::Handle::handle);
    return found == brand.handles.end() || found->name.empty() ? handle : found->name;
}

std::string decision_words(const scenario::Brand& brand, scoring::Route route, const std::string& to) {
    if (scoring::is_about_other(route, to))
        return (route == scoring::Route::hide ? "Hidden from the thread: the post of "
                                              : "Reported to the network: the post of ") +
               to;
    if (route == scoring::Route::hand_off) {
        const auto found = std::ranges::find(brand.departments, to, &scenario::Department::id);
        return "Handed off to " + (found == brand.departments.end() ? to : found->name);
    }
    if (route == scoring::Route::hide) return "Hidden from the thread";
    if (route == scoring::Route::report) return "Reported to the network";
    return "No reply, watching";
}

Thread thread_of(const engine::State& state, const Desk& desk, engine::Tick now) {
    Thread thread;
    refresh_thread(thread, state, desk, now);
    return thread;
}

void refresh_thread(Thread& thread, const engine::State& state, const Desk& desk, engine::Tick now) {
    const ConversationState* conversation = state.find(desk.selected);
    if (conversation == nullptr || !conversation->started) {
        thread = noise_thread(state, desk.selected);
        return;
    }
    const scenario::Conversation& script = script_of(state, *conversation);
    const scenario::Persona& persona = state.scenario->persona_of(script);
    const std::vector<Bystander> joined = bystanders_of(state, *conversation, now);
    const bool went_back = thread.messages > conversation->messages.size() ||
                           thread.jumps > state.jumps.size() || thread.bystanders > joined.size();
    if (thread.conversation != conversation->id || went_back) {
        thread = {};
        thread.conversation = conversation->id;
        thread.name = persona.name;
        thread.issue = spoken(script.issue);
        add_earlier(thread, state, script, persona);
    }
    const auto add_bystanders = [&](engine::Tick until) {
        for (; thread.bystanders < joined.size() && joined[thread.bystanders].at <= until;
             ++thread.bystanders)
            thread.items.push_back(joined[thread.bystanders].item);
    };
    for (; thread.messages < conversation->messages.size(); ++thread.messages) {
        const Message& message = conversation->messages[thread.messages];
        add_bystanders(message.at - 1);
        add_jumps(thread, state, thread.jumps, message.at - 1);
        thread.items.push_back(item_of(state, persona, message));
        add_decision(thread, state, message);
        end_reporting(thread, message);
        add_bounce(thread, persona, message);
    }
    add_bystanders(now);
    add_jumps(thread, state, thread.jumps, now);
    add_engagement(thread, state, *conversation, now);
    add_what_changes(thread, state, *conversation, now);
}

CustomerCard customer_of(const engine::State& state, const Desk& desk, engine::Tick now) {
    const ConversationState* conversation = state.find(desk.selected);
    if (conversation == nullptr || !conversation->started) return {};
    const scenario::Persona& persona = state.scenario->persona_of(script_of(state, *conversation));
    CustomerCard card;
    card.shown = true;
    card.avatar = avatar_of(persona.name, persona.handle);
    card.name = persona.name;
    card.about = persona.about.empty() ? persona.handle : persona.handle + " · " + persona.about;
    card.temper = {conversation->heat_milli, heat_mood(conversation->heat_milli),
                   temper_words(*conversation)};
    card.patience = patience_of(state, *conversation, persona, now);
    show_history(card, script_of(state, *conversation), *conversation, persona);
    return card;
}

}  // namespace sim::viewmodel

#include "sim/engine/refuse.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "scoring/limits.h"
#include "scoring/routes.h"
#include "sim/engine/agenda.h"
#include "sim/engine/branching.h"
#include "sim/engine/desk_rules.h"
#include "sim/scenario/suggest.h"
#include "sim/scenario/utf8.h"

namespace sim::engine {

using scenario::code_points;

namespace {

bool is_utf8(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t bytes = scenario::code_point_bytes(text, offset);
        if (bytes == 0) return false;
        offset += bytes;
    }
    return true;
}

bool is_own_handle(const State& state, const std::string& handle) {
    return std::ranges::any_of(state.scenario->brand.handles,
                               [&](const scenario::Handle& own) { return same_handle(own.handle, handle); });
}

std::string own_handles(const State& state) {
    std::string list;
    for (const scenario::Handle& own : state.scenario->brand.handles)
        list += (list.empty() ? "" : ", ") + own.handle;
    return list;
}

std::string choices(std::span<const std::string_view> names) {
    return scenario::listed({names.begin(), names.end()});
}

/// Whose posts stand in the thread beside the customer's, in the order in which they came.
std::vector<std::string> others_in(const State& state, const std::string& conversation) {
    std::vector<std::string> handles;
    for (const Message& message : state.find(conversation)->messages)
        if (message.author == Author::other && std::ranges::count(handles, message.handle) == 0)
            handles.push_back(message.handle);
    return handles;
}

std::optional<Refusal> refuse_other(const State& state, const Reply& reply) {
    if (!scoring::is_about_other(reply.route, reply.to)) return std::nullopt;
    if (reply.route == scoring::Route::no_reply)
        return Refusal{"nobody-there",
                       "No reply is a decision about the customer; hide or report names others."};
    const std::vector<std::string> others = others_in(state, reply.conversation);
    for (const std::string& other : others)
        if (same_handle(other, reply.to)) return std::nullopt;
    return Refusal{"nobody-there",
                   fmt::format("{} has no post in this thread; {}.", reply.to,
                               others.empty() ? "nobody but the customer has"
                                              : "others who have are " + scenario::listed(others))};
}

std::optional<Refusal> refuse_destination(const State& state, const Reply& reply) {
    const bool elsewhere = reply.route == scoring::Route::hand_off ||
                           (reply.route == scoring::Route::redirect && is_blank(reply.text));
    if (!elsewhere) return std::nullopt;
    if (reply.to.empty())
        return Refusal{"needs-to", reply.route == scoring::Route::hand_off
                                       ? "A hand-off needs a department; choose who takes over."
                                       : "A redirect needs a handle; choose where to send the customer."};
    if (reply.route == scoring::Route::redirect) return std::nullopt;
    const auto& departments = state.scenario->brand.departments;
    if (std::ranges::find(departments, reply.to, &scenario::Department::id) != departments.end())
        return std::nullopt;
    return Refusal{"unknown-department",
                   fmt::format("{} has no department \"{}\"; choose one from the playbook.",
                               state.scenario->brand.name, reply.to)};
}

}  // namespace

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::optional<Refusal> refuse_handle(const State& state, const std::string& handle) {
    if (is_own_handle(state, handle)) return std::nullopt;
    return Refusal{"not-our-handle", fmt::format("{} is not an account of {}; post from {}.",
                                                 handle.empty() ? "An empty handle" : handle,
                                                 state.scenario->brand.name, own_handles(state))};
}

std::optional<Refusal> refuse_words(const std::string& text, const scoring::Reading& reading,
                                    bool in_public) {
    if (!is_utf8(text))
        return Refusal{"broken-text", "The text holds bytes that are no characters; type it again."};
    if (in_public && reading.weighted_length > scoring::longest_post)
        return Refusal{"too-long",
                       fmt::format("A public post holds {} characters and this has {}; shorten it by {}.",
                                   scoring::longest_post, reading.weighted_length,
                                   reading.weighted_length - scoring::longest_post)};
    if (code_points(text) > scoring::longest_message)
        return Refusal{"too-long", fmt::format("A message holds {} characters and this has {}; split it.",
                                               scoring::longest_message, code_points(text))};
    return std::nullopt;
}

bool takes_dm(const State& state, const std::string& conversation) {
    const ConversationState* found = state.find(conversation);
    return found && state.scenario->persona_of(script_of(state, *found)).takes_dm();
}

std::optional<Refusal> refuse_conversation(const State& state, const std::string& id) {
    const ConversationState* conversation = state.find(id);
    if (!conversation)
        return Refusal{"unknown-conversation",
                       fmt::format("There is no conversation \"{}\" here; choose one from the inbox.", id)};
    if (!conversation->started)
        return Refusal{
            "not-started",
            fmt::format("The conversation \"{}\" has not begun; wait until the customer writes.", id)};
    return std::nullopt;
}

std::optional<Refusal> refuse_reply(const State& state, const Reply& reply) {
    if (auto refusal = refuse_conversation(state, reply.conversation)) return refusal;
    if (auto refusal = refuse_destination(state, reply)) return refusal;
    if (auto refusal = refuse_other(state, reply)) return refusal;
    const bool wordless = needs_no_words(reply.route) || reply.route == scoring::Route::redirect;
    if (is_blank(reply.text) && !wordless)
        return Refusal{"empty-text", "There is nothing to send; write a reply, or choose \"no reply\"."};
    if (!is_blank(reply.text) && reply.via != scoring::Via::note && leaves_unanswered(reply.route))
        return Refusal{
            "words-with-no-reply",
            "No reply, hide and report send no words; clear the text, keep it as a note, or choose "
            "where the reply goes."};
    const bool outward = !is_blank(reply.text) && reply.via != scoring::Via::note;
    if (outward || !reply.as_handle.empty())
        if (auto refusal = refuse_handle(state, reply.as_handle)) return refusal;
    return refuse_words(reply.text, reply.reading, reply.via == scoring::Via::open);
}

std::optional<Refusal> refuse_hint(const State& state, const TakeHint& command) {
    if (!is_forgiving(state.mode))
        return Refusal{"no-hints", "There are no hints here; choose practice in the briefing to have some."};
    if (auto refusal = refuse_conversation(state, command.conversation)) return refusal;
    const ConversationState& conversation = *state.find(command.conversation);
    const scenario::Step* step = step_of(state, conversation);
    if (!step || !step->expects || conversation.answered || conversation.ended || conversation.left)
        return Refusal{"nothing-to-hint",
                       "Nothing is asked of you here at the moment; wait for what comes next."};
    if (conversation.hints >= most_hints)
        return Refusal{"no-more-hints", "That was the last hint for this step; now it is your turn."};
    return std::nullopt;
}

std::optional<Refusal> refuse_triage(const State& state, const Triage& command) {
    if (auto refusal = refuse_conversation(state, command.conversation)) return refusal;
    const auto known = [](const auto& names, const std::string& name) {
        return name.empty() || std::ranges::find(names, name) != names.end();
    };
    if (!known(scenario::priority_names, command.priority))
        return Refusal{"unknown-mark", fmt::format("\"{}\" is no priority; choose {}.", command.priority,
                                                   choices(scenario::priority_names))};
    if (!known(triage_labels, command.label))
        return Refusal{"unknown-mark",
                       fmt::format("\"{}\" is no label; choose {}.", command.label, choices(triage_labels))};
    return std::nullopt;
}

}  // namespace sim::engine

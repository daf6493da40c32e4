#include "sim/viewmodel/composer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scoring/limits.h"
#include "scoring/text/code_points.h"
#include "sim/desk/blanks.h"
#include "sim/desk/sending.h"
#include "sim/engine/state.h"
#include "sim/scenario/handles.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/inbox.h"

namespace sim::viewmodel {
namespace {

using scoring::Route;
using scoring::Via;

constexpr std::array<Route, 7> offered = {Route::stay_public, Route::dm,       Route::phone,   Route::email,
                                          Route::secure_link, Route::hand_off, Route::no_reply};

std::string mode_words(Via mode, const std::string& name) {
    if (mode == Via::open) return "everyone can read this";
    return mode == Via::dm ? "only you and " + name + " read this" : "only colleagues read this";
}

std::string send_words(Via mode, Route route, const std::string& name, bool empty) {
    if (route == Route::hand_off && (empty || mode == Via::note)) return "Hand off";
    if (route == Route::no_reply && empty) return "Leave without a reply";
    if (mode == Via::open) return "Send publicly";
    return mode == Via::dm ? "Send to " + name : "Keep note";
}

void count_words(Composer& composer, const scoring::Reading& reading) {
    const bool open = composer.mode == Via::open;
    const int limit = open ? scoring::longest_post : scoring::longest_message;
    const int used = open ? reading.weighted_length : scoring::text::count_code_points(composer.text);
    composer.left = limit - used;
    composer.used_permille = std::min(1000, used * 1000 / limit);
    composer.count = fmt::format("{}", composer.left);
    composer.count_mood = composer.left < 0 ? Mood::bad : (composer.left < 20 ? Mood::warn : Mood::neutral);
}

/// The composer's own modes are called Public, DM and Note: no route has the name of one.
std::string composer_label(Route route, Via mode) {
    if (route != Route::dm) return route_label(route);
    return mode == Via::dm ? "Stay in DM" : "To DM";
}

void offer_routes(Composer& composer, const Draft& draft, Route route) {
    if (composer.mode == Via::note && route != Route::hand_off && !draft.route_chosen)
        route = Route::stay_public;
    int number = 0;
    for (const Route each : offered) {
        ++number;
        if (composer.mode == Via::note && each != Route::hand_off) continue;
        if (composer.mode == Via::dm && each == Route::stay_public) continue;  // a DM is no answer in public
        const bool chosen = each == route && !(composer.mode == Via::note && each != Route::hand_off);
        composer.routes.push_back(
            {each, composer_label(each, composer.mode), number, chosen, chosen && !draft.route_chosen});
    }
}

/// Nobody looks there any more.
void warn_of_retired(Composer& composer, const scenario::Brand& brand) {
    for (const scenario::Handle& handle : brand.handles)
        if (!handle.active() && handle.handle == composer.as_handle)
            composer.hints.push_back({handle.handle + " is retired", Mood::bad, "hint"});
}

void hint(Composer& composer, const std::string& signature, const scoring::Reading& reading) {
    if (composer.text.empty() || composer.mode == Via::note) return;
    if (!reading.has(scoring::Act::signature)) composer.signature = signature;
    if (composer.mode != Via::open || reading.private_data.empty()) return;
    const std::string kind = spoken(std::string(name_of(reading.private_data.front().kind)));
    const bool vowel = std::string_view("aeio").find(kind.front()) != std::string_view::npos;
    composer.hints.push_back(
        {fmt::format("shows {} {} to everyone", vowel ? "an" : "a", kind), Mood::bad, "hint"});
}

/// The refusal in the few words that there is room for.
std::string short_words(const engine::Refusal& refusal, const Composer& composer) {
    if (refusal.id == "empty-text") return "Write something first.";
    if (refusal.id == "words-with-no-reply")
        return "This sends no words: clear the text, or choose where it goes.";
    if (refusal.id == "blank-left")
        return fmt::format("Fill in {} first (Tab).", desk::first_blank(composer.text));
    if (refusal.id == "too-long") return fmt::format("{} too long.", -composer.left);
    return refusal.id == "needs-to" ? "Choose who takes over." : refusal.says;
}

void decide_sending(Composer& composer, const std::optional<engine::Refusal>& refusal) {
    composer.can_send = !refusal;
    if (refusal) composer.cannot_because = short_words(*refusal, composer);
}

void offer_handles(Composer& composer, const scenario::Brand& brand) {
    composer.announces_as = scenario::announcing_handle(brand);
    for (const scenario::Handle& handle : brand.handles)
        composer.handles.push_back({handle.handle, handle.handle,
                                    handle.active() ? handle.name : handle.name + " (retired)",
                                    !handle.active()});
    for (const scenario::Department& department : brand.departments)
        composer.departments.push_back({department.id, department.name, department.when, false});
    for (const scenario::SavedReplyText& reply : brand.saved_replies)
        composer.saved.push_back(
            {reply.shortcut, reply.title.empty() ? "/" + reply.shortcut : reply.title, reply.text, false});
}

}  // namespace

Composer composer_of(const engine::State& state, const Desk& desk, const scoring::Reading& reading) {
    Composer composer;
    offer_handles(composer, state.scenario->brand);  // an announcement needs no conversation
    const auto found = desk.drafts.find(desk.selected);
    const engine::ConversationState* conversation = state.find(desk.selected);
    if (found == desk.drafts.end() || conversation == nullptr || state.ended) {
        composer.cannot_because = desk.selected.starts_with("noise:")
                                      ? "This post is background: nobody asked you anything."
                                      : "Choose a conversation first.";
        return composer;
    }
    const Draft& draft = found->second;
    const scenario::Brand& brand = state.scenario->brand;
    const std::string name = first_name(state.scenario->persona_of(script_of(state, desk.selected)).name);
    const Route route = route_of(draft, reading, brand);
    composer.enabled = true;
    composer.mode = draft.mode;
    composer.mode_says = mode_words(draft.mode, name);
    composer.as_handle = draft.as_handle;
    composer.text = draft.text;
    composer.to = draft.to;
    composer.send_label = send_words(draft.mode, route, name, draft.text.empty());
    count_words(composer, reading);
    offer_routes(composer, draft, route);
    warn_of_retired(composer, brand);
    hint(composer, desk.signature, reading);
    decide_sending(composer, desk::refuse_sending(state, reply_in(draft, desk.selected, route, reading)));
    composer.can_preview = draft.text.find_first_not_of(" \t\r\n") != std::string::npos;
    return composer;
}

}  // namespace sim::viewmodel

#include "sim/viewmodel/desk.h"

#include <algorithm>
#include <utility>

#include "sim/desk/sending.h"
#include "sim/engine/command.h"
#include "sim/engine/desk_rules.h"
#include "sim/engine/state.h"
#include "sim/engine/visiting.h"
#include "sim/scenario/handles.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/find.h"
#include "sim/viewmodel/inbox.h"
#include "sim/viewmodel/room_intents.h"

namespace sim::viewmodel {
namespace {

const scenario::SavedReplyText* saved_reply(const engine::State& state, const std::string& shortcut) {
    const auto& replies = state.scenario->brand.saved_replies;
    const auto found = std::ranges::find(replies, shortcut, &scenario::SavedReplyText::shortcut);
    return found == replies.end() ? nullptr : &*found;
}

void dismiss(Desk& desk, int id) {
    if (std::ranges::find(desk.dismissed_toasts, id) == desk.dismissed_toasts.end())
        desk.dismissed_toasts.push_back(id);
}

void select(Desk& desk, const engine::State& state, const std::string& conversation) {
    desk.selected = conversation;
    for (const Toast& toast : desk.toasts)
        if (toast.conversation == conversation) dismiss(desk, toast.id);  // it is seen now
    if (conversation.empty() || state.find(conversation) == nullptr) return;
    const auto [draft, is_new] = desk.drafts.try_emplace(conversation, fresh_draft(state));
    const auto kept = desk.handles.find(script_of(state, conversation).issue);
    if (is_new && kept != desk.handles.end()) draft->second.as_handle = kept->second;
}

/// Notes who stands elsewhere now: as few as explain the new order.
void mark_moved(InboxChoice& inbox, const std::vector<std::string>& now) {
    std::vector<std::string> both;
    std::vector<std::ptrdiff_t> from;  // where each of them stood
    for (const std::string& id : now) {
        const auto before = std::ranges::find(inbox.held_order, id);
        if (before == inbox.held_order.end()) continue;
        both.push_back(id), from.push_back(before - inbox.held_order.begin());
    }
    std::vector<int> run(both.size(), 1);  // the longest in the old order that ends here
    for (std::size_t n = 0; n < both.size(); ++n)
        for (std::size_t earlier = 0; earlier < n; ++earlier)
            if (from[earlier] < from[n]) run[n] = std::max(run[n], run[earlier] + 1);
    int wanted = run.empty() ? 0 : *std::ranges::max_element(run);
    std::ptrdiff_t next = std::ssize(inbox.held_order);
    for (std::size_t n = both.size(); n-- > 0;) {
        const bool stayed = run[n] == wanted && from[n] < next;
        if (stayed)
            --wanted, next = from[n];
        else
            (from[n] >= next ? inbox.risen : inbox.sunk).push_back(both[n]);
    }
}

/// The list stands as it is now for that reason, `why`, or no longer.
void hold(Desk& desk, const engine::State& state, bool& why, bool on) {
    const bool stood = desk.inbox.stands();
    if (on && !stood) desk.inbox.held_order = inbox_order(state, desk);
    if (on) desk.inbox.risen.clear(), desk.inbox.sunk.clear();
    why = on;
    if (stood && !desk.inbox.stands()) mark_moved(desk.inbox, inbox_order(state, desk));
}

void select_neighbour(Desk& desk, const engine::State& state, int step) {
    hold(desk, state, desk.inbox.stepping, true);
    const std::vector<std::string> order = inbox_order(state, desk);
    if (order.empty()) return;
    const auto here = std::ranges::find(order, desk.selected);
    const auto count = static_cast<int>(order.size());
    const int place = here == order.end() ? (step > 0 ? -1 : count) : static_cast<int>(here - order.begin());
    select(desk, state, order[static_cast<std::size_t>(std::clamp(place + step, 0, count - 1))]);
}

/// Going private or inside takes the route along; the words decide again until the trainee chooses.
void set_mode(Draft& draft, scoring::Via mode) {
    draft.mode = mode;
    draft.route_chosen = false;
    draft.route = scoring::Route::stay_public;
}

/// Choosing the lit route again gives the decision back to the words.
void set_route(Draft& draft, const SetRoute& intent) {
    const bool again = draft.route_chosen && draft.route == intent.route && draft.to == intent.to;
    draft.route_chosen = !again;
    draft.route = again ? scoring::Route::stay_public : intent.route;
    draft.to = again ? "" : intent.to;
}

void append(Draft& draft, const std::string& text) {
    const bool gap = !draft.text.empty() && draft.text.back() != ' ' && draft.text.back() != '\n';
    draft.text += (gap ? " " : "") + text;
}

void use_saved_reply(Draft& draft, const engine::State& state, const std::string& shortcut) {
    const scenario::SavedReplyText* reply = saved_reply(state, shortcut);
    if (reply == nullptr) return;
    append(draft, reply->text);
    draft.saved_reply = shortcut;
}

/// Another choice, or what is new is asked for: the list is made anew, and held again if the mouse is in it.
void rearrange(Desk& desk, const engine::State& state) {
    const bool held = std::exchange(desk.inbox.held, false);
    desk.inbox.stepping = false;
    desk.inbox.risen.clear(), desk.inbox.sunk.clear();
    hold(desk, state, desk.inbox.held, held);
}

struct DeskChanger {
    Desk& desk;
    const engine::State& state;

    Draft* draft() {
        const auto found = desk.drafts.find(desk.selected);
        return found == desk.drafts.end() ? nullptr : &found->second;
    }
    void operator()(const SelectConversation& intent) { select(desk, state, intent.conversation); }
    void operator()(const SelectNeighbour& intent) { select_neighbour(desk, state, intent.step); }
    void operator()(const SetMode& intent) {
        if (Draft* open = draft()) set_mode(*open, intent.mode);
    }
    void operator()(const SetHandle& intent) {
        Draft* open = draft();
        if (open == nullptr) return;
        open->as_handle = intent.handle;
        const std::string& kind = script_of(state, desk.selected).issue;
        if (!kind.empty()) desk.handles[kind] = intent.handle;
    }
    void operator()(const SetRoute& intent) {
        if (Draft* open = draft()) set_route(*open, intent);
    }
    void operator()(const EditDraft& intent) {
        hold(desk, state, desk.inbox.stepping, false);  // whoever writes has found their conversation
        if (Draft* open = draft()) open->text = intent.text;
        if (Draft* open = draft(); open != nullptr && intent.text.empty()) open->saved_reply.clear();
    }
    void operator()(const UseSavedReply& intent) {
        if (Draft* open = draft()) use_saved_reply(*open, state, intent.shortcut);
    }
    void operator()(const InsertSavedReply& intent) {
        if (Draft* open = draft()) open->text = intent.text, open->saved_reply = intent.shortcut;
    }
    void operator()(const InsertText& intent) {
        if (Draft* open = draft()) append(*open, intent.text);
    }
    void operator()(const ShowInboxTab& intent) { desk.inbox.tab = intent.tab, rearrange(desk, state); }
    void operator()(const SortInbox& intent) { desk.inbox.sort = intent.by, rearrange(desk, state); }
    void operator()(const FilterInbox& intent) { desk.inbox.filter = intent.what, rearrange(desk, state); }
    void operator()(const HoldInbox& intent) { hold(desk, state, desk.inbox.held, intent.held); }
    void operator()(const Send&) { hold(desk, state, desk.inbox.stepping, true); }
    void operator()(const HandOff&) { hold(desk, state, desk.inbox.stepping, true); }
    void operator()(const MarkResolved&) { hold(desk, state, desk.inbox.stepping, true); }
    void operator()(const ApplyInboxOrder&) { rearrange(desk, state); }
    void operator()(const ShowOlderPosts&) { ++desk.inbox.more_background; }
    void operator()(const ShowPreview&) { desk.previewing = !desk.previewing, desk.speaking = false; }
    void operator()(const Speak&) { desk.speaking = desk.can_speak && !desk.speaking; }
    void operator()(const AskRestart&) { desk.asking_restart = engine::is_forgiving(state.mode); }
    void operator()(const ConfirmRestart&) { desk.asking_restart = false; }
    void operator()(const CancelRestart&) { desk.asking_restart = false; }
    void operator()(const SendAnyway&) { desk.asking_collision = desk.asking_internal = false; }
    void operator()(const CancelSend&) { desk.asking_collision = desk.asking_internal = false; }
    void operator()(const DismissToast& intent) { dismiss(desk, intent.id); }
    void operator()(const ShowToasts&) {
        desk.showing_toasts = !desk.showing_toasts;
        for (const Toast& toast : desk.toasts) dismiss(desk, toast.id);
    }
    void operator()(const SearchPlaybook& intent) { desk.playbook_search = intent.words; }
    void operator()(const ShowPlaybookTab& intent) { desk.playbook_tab = intent.tab; }
    void operator()(const ShowFind& intent) { desk.find.shown = intent.on; }
    void operator()(const FindWords& intent) { desk.find.words = intent.words, desk.find.at = -1; }
    void operator()(const GoToFound& intent) { go_to_place(desk, state, intent.step); }
    void operator()(const PauseClock&) {
        if (engine::is_forgiving(state.mode) || desk.paused) desk.paused = !desk.paused;
    }
    void operator()(const EndSession&) { desk.asking_to_end = true; }
    void operator()(const CancelEnd&) { desk.asking_to_end = false; }
    void operator()(const ConfirmEnd&) { desk.asking_to_end = false; }
};

/// What becomes a command, and leaves the desk as it is.
using Commands = engine::Otherwise<void, SendAnnouncement, SetTriage, ReportPost, TakeHint, SkipAhead>;

}  // namespace

Desk open_desk(const engine::State& state) {
    Desk desk;
    const std::vector<std::string> order = inbox_order(state);
    if (!order.empty()) select(desk, state, order.front());
    return desk;
}

Draft fresh_draft(const engine::State& state) {
    Draft draft;
    draft.as_handle = scenario::usual_handle(state.scenario->brand);
    return draft;
}

scoring::Route route_of(const Draft& draft, const scoring::Reading& reading, const scenario::Brand& brand) {
    return draft.route_chosen ? draft.route : engine::route_in_words(reading, draft.mode, draft.text, brand);
}

void change(Desk& desk, const engine::State& state, const Intent& intent) {
    if (std::holds_alternative<ShowKeys>(intent)) desk.showing_keys = !desk.showing_keys;
    if (const auto own = meant_for<PracticeIntent>(intent))
        std::visit(engine::overloaded{DeskChanger{desk, state}, Commands{}}, *own);
}

engine::Reply reply_in(const Draft& draft, const std::string& conversation, scoring::Route route,
                       const scoring::Reading& reading) {
    engine::Reply reply;
    reply.conversation = conversation;
    reply.as_handle = draft.as_handle;
    reply.via = draft.mode;
    reply.route = route;
    reply.to = draft.to;
    reply.text = draft.text;
    reply.saved_reply = draft.saved_reply;
    reply.reading = reading;
    return reply;
}

std::optional<engine::Reply> reply_of(const Desk& desk, const engine::State& state,
                                      const scoring::Reading& reading) {
    const auto found = desk.drafts.find(desk.selected);
    if (found == desk.drafts.end()) return std::nullopt;
    const Draft& draft = found->second;
    engine::Reply reply =
        reply_in(draft, desk.selected, route_of(draft, reading, state.scenario->brand), reading);
    if (desk::refuse_sending(state, reply)) return std::nullopt;
    return reply;
}

void sent(Desk& desk, const std::string& conversation) {
    const auto found = desk.drafts.find(conversation);
    if (found == desk.drafts.end()) return;
    Draft& draft = found->second;
    draft.text.clear();
    draft.saved_reply.clear();
    draft.route_chosen = false;
    draft.route = scoring::Route::stay_public;
    draft.to.clear();
}

}  // namespace sim::viewmodel

// What the trainee has in hand on the practice screen: which conversation is open, drafts, composer modes.
// Not part of the simulation; kept by `app`, changed only by intents, stored so that nothing is lost.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scoring/reading.h"
#include "sim/engine/tick.h"
#include "sim/viewmodel/common.h"
#include "sim/viewmodel/intent.h"

namespace sim::engine {
struct Reply;
struct State;
}  // namespace sim::engine

namespace sim::scenario {
struct Brand;
}

namespace sim::viewmodel {

/// The composer of one conversation. The mode is never reset by the program.
struct Draft {
    std::string text;
    scoring::Via mode = scoring::Via::open;
    std::string as_handle;
    scoring::Route route = scoring::Route::stay_public;
    bool route_chosen = false;  ///< false: the route is read from the words
    std::string to;             ///< department of a hand-off
    std::string saved_reply;    ///< id of the saved reply the text came from
};

/// What the inbox shows and in which order. The order stands still while somebody is in the list, by mouse or
/// by keys; whoever writes meanwhile is added at its end, so that nothing waits unseen.
struct InboxChoice {
    enum Tab { all, mentions, dms, alerts, team };
    enum Sort { by_need, oldest, newest, most_followers };
    enum Filter { everything, unread, waiting, priority, mine };
    int tab = all;
    int sort = by_need;
    int filter = everything;
    bool held = false;      ///< the mouse or the keyboard is in the list
    bool stepping = false;  ///< the keys go from conversation to conversation, or words have just gone out
    std::vector<std::string> held_order;   ///< ids as they stood when it was held
    std::vector<std::string> risen, sunk;  ///< ids that changed places when it was let go
    int more_background = 0;               ///< pages of older background posts asked for
    bool stands() const { return held || stepping; }
};

/// What is looked for in all conversations.
struct FindChoice {
    bool shown = false;
    std::string words;
    int at = -1;      ///< of the places found; -1: nobody went to one yet
    int gone_to = 0;  ///< counts up whenever somebody goes to one
};

struct Desk {
    std::string signature;  ///< how whoever sits here signs (signature_of); "" where nobody signs
    std::string selected;   ///< conversation; "" when nothing is open
    std::map<std::string, Draft> drafts;
    /// The account that was chosen last for each kind of conversation, its issue: the next of that kind has
    /// it.
    std::map<std::string, std::string> handles;
    InboxChoice inbox;
    std::vector<Toast> toasts;  ///< all of this sitting, oldest first
    std::vector<int> dismissed_toasts;
    std::map<std::string, engine::Tick> warned;  ///< waits that a toast has warned of, by their beginning
    bool showing_toasts = false;
    bool previewing = false;
    bool speaking = false;
    bool can_speak = false;  ///< this machine can read aloud
    bool asking_restart = false;
    bool asking_collision = false;  ///< a colleague is replying: send all the same?
    bool asking_internal = false;   ///< these words are for colleagues: the same
    FindChoice find;
    std::string playbook_search;
    int playbook_tab = 0;
    bool paused = false;
    bool asking_to_end = false;
    bool showing_keys = false;
};

/// An empty composer: public, from the desk's usual handle. Drafts that are kept have their own.
Draft fresh_draft(const engine::State& state);
/// Where a draft would take the conversation: what the trainee chose, or else what the words say.
scoring::Route route_of(const Draft& draft, const scoring::Reading& reading, const scenario::Brand& brand);
/// A desk for a session that has just begun.
Desk open_desk(const engine::State& state);
/// Changes the desk as the intent says; intents that are not about the desk leave it as it is.
void change(Desk& desk, const engine::State& state, const Intent& intent);
/// The command that a draft makes, whether or not it may be sent.
engine::Reply reply_in(const Draft& draft, const std::string& conversation, scoring::Route route,
                       const scoring::Reading& reading);
/// The command that `Send` asks for; the route is read from the words when the trainee chose none. Empty when
/// it may not be sent: the composer says why.
std::optional<engine::Reply> reply_of(const Desk& desk, const engine::State& state,
                                      const scoring::Reading& reading);
/// After a reply was stored: the draft is emptied, its mode and handle stay.
void sent(Desk& desk, const std::string& conversation);

}  // namespace sim::viewmodel

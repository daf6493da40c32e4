// The practice screen: clock, inbox, thread, composer, customer, playbook.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scoring/vocabulary.h"
#include "sim/viewmodel/common.h"
#include "sim/viewmodel/desk.h"

namespace sim::viewmodel {

struct TopBar {
    std::string title;
    std::string as_handle;
    std::string waiting;  ///< "4"
    Meter heat;           ///< of all who wait: words is "58"
    std::string clock;    ///< "09:14:32"
    std::string pace;     ///< "×4"
    bool paused = false;
};

struct InboxRow {
    std::string conversation;
    Avatar avatar;
    std::string name;
    std::string handle;
    std::string preview;
    std::string wait;  ///< "04:48 of 6:00", "07:31 of 6:00 late", "answered", "no reply, watching"
    Meter wait_meter;  ///< permille of the target
    bool waiting = false;
    Chip priority;  ///< "high"; empty text: normal
    bool unread = false;
    bool has_draft = false;
    bool dimmed = false;  ///< nothing to do here
};

struct Inbox {
    std::vector<InboxRow> rows;  ///< who waits first, by need then arrival; then the rest; noise last
    std::string selected;
    std::string sorted_by;  ///< "Sorted by need, then arrival"
    std::string older;      ///< "9900 older background posts" below the rows; "" when all are listed
};

struct ThreadItem {
    int message = 0;
    enum class Kind { open, dm, note, decision, system } kind = Kind::open;
    bool by_trainee = false;
    bool by_colleague = false;
    Avatar avatar;
    std::string name;
    std::string meta;  ///< "@sam_travels · 312 followers · 09:09", "you · 09:11"
    RichText body;     ///< a decision: "No reply, watching", "Handed off to Safety"
};

struct Thread {
    std::string conversation;  ///< "" when nothing is open
    std::string name;
    std::string issue;
    Chip priority;
    std::vector<ThreadItem> items;
    std::string ending;  ///< "Sam has left the conversation." or ""
    bool can_resolve = false;
    std::string empty_says;  ///< what to do when nothing is open
};

/// One of the brand's handles, or one of its departments.
struct HandleChoice {
    std::string handle;  ///< what a choice means: the handle, or the department's id
    std::string label;   ///< what is shown
    std::string about;
    bool retired = false;
};

struct RouteChoice {
    scoring::Route route;
    std::string label;  ///< "Answer here", "DM", "Hand off…"
    std::string key;    ///< "Alt+2"
    bool chosen = false;
    bool read_from_words = false;  ///< lit because the words say so
};

struct Composer {
    bool enabled = false;
    scoring::Via mode = scoring::Via::open;
    std::string
        mode_says;  ///< "everyone can read this", "only you and Sam read this", "only colleagues read this"
    std::string send_label;  ///< "Send publicly", "Send to Sam", "Keep note", "Close without a reply"
    std::string as_handle;
    std::vector<HandleChoice> handles;
    std::string text;
    std::string to;
    std::vector<HandleChoice> departments;
    int left = 280;  ///< of the post's length; large in DM
    int used_permille = 0;
    std::string count;  ///< "158"
    Mood count_mood = Mood::neutral;
    std::vector<RouteChoice> routes;
    std::vector<Chip> hints;  ///< "no signature yet (^JD)", "a blank is not filled"
    bool can_send = false;
    std::string cannot_because;
};

struct CustomerCard {
    bool shown = false;
    Avatar avatar;
    std::string name;
    std::string about;  ///< "@sam_travels · Leeds, since 2015"
    Meter temper;
    Meter patience;
    std::string history;
};

struct PlaybookCard {
    std::string title;
    std::vector<std::string> lines;
    std::string icon;
    Mood mood = Mood::neutral;
    std::string shortcut;   ///< a saved reply that a click uses; "" otherwise
    std::string meta;       ///< "09:13"
    bool announce = false;  ///< offers the announcement
};

struct PlaybookPanel {
    int tab = 0;
    std::string search;
    std::vector<PlaybookCard> cards;
    std::vector<PlaybookCard> status_board;
    std::string empty_says;
};

struct Practice {
    TopBar top;
    Inbox inbox;
    Thread thread;
    Composer composer;
    CustomerCard customer;
    PlaybookPanel playbook;
    bool asking_to_end = false;
    std::string end_question;  ///< "End now? Two people still wait."
    bool showing_keys = false;
};

/// `draft_reading` is the judge's reading of the selected draft, for the counter and the route read from the
/// words.
Practice practice_of(const engine::State& state, const Desk& desk, engine::Tick now,
                     const scoring::Reading& draft_reading);

}  // namespace sim::viewmodel

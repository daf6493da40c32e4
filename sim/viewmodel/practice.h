// The practice screen: clock, inbox, thread, composer, customer, playbook.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scoring/vocabulary.h"
#include "sim/engine/tick.h"
#include "sim/viewmodel/common.h"
#include "sim/viewmodel/desk.h"
#include "sim/viewmodel/emoji_names.h"
#include "sim/viewmodel/find.h"

namespace sim::engine {
struct State;
}

namespace sim::viewmodel {

struct TopBar {
    std::string title;
    std::string as_handle;
    std::string waiting;   ///< "4"
    Meter heat;            ///< of all who wait: words is "58"
    std::string clock;     ///< "09:14:32"
    std::string pace;      ///< "×4"
    std::string progress;  ///< "9 of 10 done, 1 expected"
    bool paused = false;
    Chip mode;  ///< "PRACTICE", "TIMED", "ASSESSMENT", "PAUSED"
    bool can_pause = true;
    bool can_restart = true;
    Chip hours;          ///< "open until 20:00", "closed, opens Mon 08:00"; "" when always open
    std::string crisis;  ///< "calm", "warm", "hot", "crisis": in words what the meter says
    std::vector<std::string> crisis_because;
    int unseen = 0;  ///< toasts not yet looked at
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
    std::string label;    ///< the trainee's triage: "complaint"
    Chip colleague;       ///< "Parcelly is replying"; "" text: nobody
    std::int64_t followers = 0;
    int moved = 0;  ///< -1 up, +1 down, when the list was let go; 0: not
};

/// One of the inbox's tabs, sort orders or filters.
struct InboxOption {
    std::string id;
    std::string label;
    int count = 0;
    bool chosen = false;
};

/// What is next at this desk, for one key: somebody who waits, or, while nobody does, what time brings.
struct NextUp {
    std::string says;          ///< "Next: Lena Ortiz, 04:12 left", "Nobody waits."
    std::string button;        ///< "Go there", "Skip ahead", "See the scorecard"; "": nothing to press
    std::string conversation;  ///< to go to; "" when the clock would leap
};

struct Inbox {
    std::vector<InboxRow> rows;  ///< who waits first, by need then arrival; then the rest
    /// Posts that need no answer, below the rows, the newest shown first: that is the last of these. Kept
    /// from one refresh to the next, for there may be thousands and none ever changes.
    std::vector<InboxRow> background;
    std::size_t background_from = 0;  ///< how many older posts are not listed
    std::string selected;
    std::string sorted_by;          ///< "Sorted by need, then arrival"
    std::vector<InboxOption> tabs;  ///< count: who waits there
    std::vector<InboxOption> sorts;
    std::vector<InboxOption> filters;
    bool held = false;       ///< somebody is in the list: nothing moves
    std::string fresh;       ///< "2 new" at the end of a held list, "new order": what would move
    std::string empty_says;  ///< why no row is shown, and what to do
    NextUp next;
    std::string older;  ///< "9900 older background posts" below the rows; "" when all are listed

    bool empty() const { return rows.empty() && background.empty(); }
};

/// What hangs on a post: a picture of a screen, drawn as a card with its words.
struct AttachmentCard {
    std::string title;  ///< "Screenshot"
    std::string text;
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
    std::vector<AttachmentCard> attachments = {};
    std::string may_report = {};  ///< whose post it is, where it can be reported: "@ParcellyHeIp"
    bool by_bystander = false;
    bool divider = false;  ///< days went by: across the whole column
    /// How the world takes a public post; grows. All 0: not shown.
    int likes = 0, reposts = 0, replies = 0, quotes = 0;
};

/// One piece of help, taken on demand.
struct HintCard {
    std::string title;  ///< "A nudge", "What matters", "What good looks like"
    std::vector<std::string> lines;
};

/// Words that are looked for, in one item of a thread. Offsets are code points.
struct FoundWords {
    std::size_t item = 0;
    int start = 0;
    int end = 0;
    bool current = false;  ///< the place that was gone to
};

struct Thread {
    std::string conversation;  ///< "" when nothing is open
    std::string name;
    std::string issue;
    Chip priority;
    std::vector<ThreadItem> items;
    std::string ending;  ///< "Sam has left the conversation." or ""
    bool can_resolve = false;
    std::string empty_says;        ///< what to do when nothing is open
    std::vector<ThreadItem> tail;  ///< below the items, changing by the second: seen, others, typing
    std::size_t jumps = 0;         ///< skipped stretches of time that `items` tell of already
    std::size_t messages = 0;      ///< of the conversation are in `items` already
    std::size_t bystanders = 0;    ///< who joined in are in `items` already
    std::string label;             ///< the trainee's triage
    std::string set_priority;      ///< the same; "" where none was set
    Chip colleague;                ///< who else is replying
    std::vector<HintCard> hints;
    std::string hint_button;  ///< "Hint", "Next hint (2 of 3)"; "" when there is none to have
    bool can_triage = false;
    std::vector<FoundWords> found;  ///< what is looked for, where it stands here
    int gone_to = 0;                ///< counts up whenever the current one is to be brought into sight
    std::span<const std::string_view> priorities, labels;  ///< a triage may choose from
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
    int number = 0;     ///< Alt and this chooses it, whatever else is offered
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
    std::string announces_as;  ///< the handle that an announcement begins with
    std::string text;
    std::string to;
    std::vector<HandleChoice> departments;
    int left = 280;  ///< of the post's length; large in DM
    int used_permille = 0;
    std::string count;  ///< "158"
    Mood count_mood = Mood::neutral;
    std::vector<RouteChoice> routes;
    std::vector<std::pair<int, int>>
        misspelt;             ///< bytes of `text`; nothing where an assessment does not allow it
    std::string signature;    ///< how this person signs, where the draft wants a signature: a press adds it
    std::vector<Chip> hints;  ///< "shows a card to everyone"
    bool can_send = false;
    std::string cannot_because;
    std::vector<HandleChoice> saved;  ///< handle: the shortcut, label: its title, about: the words
    bool can_preview = false;
};

/// The draft in large words, to be read before it goes out.
struct Preview {
    bool shown = false;
    std::string heading;  ///< "Everyone will read this"
    std::string words;
    std::string route;  ///< "Goes to: DM (read from your words)"; "" of a note
    std::string speak;  ///< "Read aloud", "Stop"; "" where the machine cannot
    std::string note;   ///< why it cannot speak, or ""
    Mood mood = Mood::accent;
};

struct CustomerCard {
    bool shown = false;
    Avatar avatar;
    std::string name;
    std::string about;  ///< "@sam_travels · Leeds, since 2015"
    Meter temper;
    Meter patience;
    std::string history;       ///< what the account shows; "" while nobody knows that it is theirs
    std::string history_held;  ///< why it is not shown, or ""
};

struct PlaybookCard {
    std::string title;
    std::vector<std::string> lines;
    std::string icon;
    Mood mood = Mood::neutral;
    std::string shortcut;   ///< a saved reply that a click uses; "" otherwise
    std::string meta;       ///< "09:13"
    bool announce = false;  ///< offers the announcement
    std::string link;       ///< what a click puts into the draft; "" for none
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
    Find find;
    std::string end_question;  ///< "End now? Two people still wait."
    std::string collision_question;
    std::string internal_question;
    Preview preview;
    std::vector<Toast> toasts;         ///< not dismissed, newest last
    std::vector<Toast> past_toasts;    ///< all, newest first
    std::span<const EmojiName> emoji;  ///< what the picker has; given once, kept by refresh()
    bool showing_keys = false;
    bool showing_toasts = false;
    bool asking_to_end = false;
    bool asking_restart = false;
    bool asking_collision = false;
    bool asking_internal = false;
};

/// The same in place: what has not changed since the last call is not made again.
void refresh(Practice& practice, const engine::State& state, const Desk& desk, engine::Tick now,
             const scoring::Reading& draft_reading);
/// `draft_reading` is the judge's reading of the selected draft, for the counter and the route read from the
/// words.
Practice practice_of(const engine::State& state, const Desk& desk, engine::Tick now,
                     const scoring::Reading& draft_reading);
/// What is in the composer in large words, before it goes to `customer`; not shown as long as nobody asks.
Preview preview_of(const Composer& composer, const std::string& customer, const Desk& desk);

}  // namespace sim::viewmodel

// One exercise, ready to run: every name resolved, every time in milliseconds, every text with its variables
// filled in. A plain value; what is wrong in a file never gets this far (see load.h).
// The scenario room knows scoring's vocabulary and nothing of engine, store or window.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scoring/transcript.h"
#include "scoring/wanted_words.h"
#include "sim/scenario/brand.h"

namespace sim::scenario {

struct Persona {
    std::string id;
    std::string handle;
    std::string name;
    std::string about;    ///< shown beside the conversation: "Leeds, since 2015"
    std::string history;  ///< "12 Feb, late parcel, refunded delivery fee."
    std::string country;  ///< "GB"; "" when nobody knows
    std::int64_t followers = 0;
    int heat_milli = 0;                ///< temper at the start, 0..1000
    Milliseconds patience_ms = 0;      ///< waits this long unanswered before chasing; 0: for ever
    std::vector<std::string> chases;   ///< what is said when patience runs out, in turn
    std::vector<std::string> same_as;  ///< other persona ids that are the same person, provably
    DmHabit dm = DmHabit::open;
    bool takes_dm() const { return dm == DmHabit::open; }
};

/// One way to say something, for a temper.
struct Wording {
    std::string text;
    int heat_at_least_milli = 0;
    int heat_below_milli = 1001;  ///< above every heat
};

/// What hangs on a post and is read like it: a picture of a screen, a photo of a letter.
struct Attachment {
    AttachmentKind kind = AttachmentKind::screenshot;
    std::string text;  ///< the words on it
    bool operator==(const Attachment&) const = default;
};

/// A post's words and those of what hangs on it, as somebody reads them who must miss nothing.
std::string with_attachments(const std::string& words, const std::vector<Attachment>& attachments);

struct Says {
    CustomerVia via = CustomerVia::mention;
    std::string text;           ///< the usual words
    std::vector<Wording> ways;  ///< these and others, of which a sitting chooses; empty: only these
    Milliseconds dated_ms = 0;  ///< when it was posted, before T0 and so negative; 0: when it arrives
    std::vector<Attachment> attachments = {};
    bool is_public() const { return via != CustomerVia::dm; }
};

/// More words while the script stands at a step: the customer goes on, or somebody else joins in.
struct Aside {
    std::string by_handle;  ///< "" for the customer
    std::string by_name;
    Says says;
    Milliseconds after_ms = 0;  ///< since the step was reached
    bool by_customer() const { return by_handle.empty(); }
};

/// What was written before the session began, or before an example's reply.
struct EarlierMessage {
    enum class By { customer, brand, other } by = By::customer;
    std::string handle;
    std::string name;
    CustomerVia via = CustomerVia::mention;
    std::string text;
    Milliseconds at_ms = 0;  ///< negative: before T0
};

/// A string in a customer's words that is private, whatever a reader of patterns makes of it.
struct Planted {
    std::string text;
    std::string whose;  ///< persona id; "" for the customer's own
    scoring::PrivateKind kind = scoring::PrivateKind::account_number;
};

/// The brand owes the customer word once the step was reached.
struct FollowUp {
    Milliseconds within_ms = 0;          ///< since the step was reached; 0 when `due_ms` says it
    std::optional<Milliseconds> due_ms;  ///< since T0
    std::string about;                   ///< "whether the refund has come"
    std::vector<scoring::Mention> mentions =
        {};  ///< what the word must hold, all of it; empty: any word will do
    Milliseconds due_after(Milliseconds reached_ms) const { return due_ms.value_or(reached_ms + within_ms); }
};

/// What must hold of the trainee's turn for a branch to be taken; everything that is set must hold.
struct When {
    std::vector<scoring::Route> routes;            ///< any of these
    std::vector<scoring::Act> acts;                ///< all of these
    std::vector<scoring::Act> lacks;               ///< none of these
    std::vector<scoring::WantedPattern> says_any;  ///< any of these in the words
    std::vector<std::string> as_handles;           ///< any of these
    std::optional<int> tone_at_least;              ///< 0..100
    std::optional<int> tone_below;
    std::optional<bool> critical;           ///< a critical error was seen in this turn
    std::optional<Milliseconds> silent_ms;  ///< no turn for this long since the customer spoke
    std::optional<int> attempts_at_least;   ///< the trainee's turns in this conversation, this one included
    std::optional<int> heat_at_least_milli;
    std::optional<int> heat_below_milli;
    std::vector<Treatment> treated;     ///< any of these was felt in the words
    bool resolved = false;              ///< the trainee marked it resolved
    bool bounced = false;               ///< a DM of the trainee was not accepted
    std::optional<int> score_at_least;  ///< what the judge gave the turn, 0..100
    std::optional<int> score_below;
    std::vector<scoring::WantedPattern>
        said_any;                            ///< any of these in anything the trainee has said here so far
    std::vector<scoring::Act> did;           ///< all of these were done here so far
    std::vector<std::string> earlier_steps;  ///< any of these was reached
    std::vector<std::string> gave_links;     ///< any of these was given here so far
    std::optional<scoring::Meaning> means;   ///< the words come near it
    std::vector<std::string> against;        ///< what sounds like a phrase of `says_any` and is none
    bool always() const;                     ///< nothing is set
    bool operator==(const When&) const = default;
};

struct Branch {
    When when;
    std::string go;  ///< step id
    Milliseconds after_ms = 0;
    int heat_milli = 0;  ///< added to the customer's heat, may be negative
};

struct Example {
    Grade grade = Grade::ok;
    scoring::Route route = scoring::Route::stay_public;
    bool route_by_words = false;  ///< the file leaves it out: whoever reads the words knows it
    scoring::Via via = scoring::Via::open;
    std::string as_handle;
    std::string text;
    std::vector<std::string> ways;      ///< the same in other words, by other people
    std::string because;                ///< why it is good or bad
    std::vector<EarlierMessage> after;  ///< what was said between the step's words and this reply
    int line = 0;                       ///< where it stands in the file
    int column = 0;
};

struct Step {
    std::string id;
    std::optional<Says> says;
    std::vector<Aside> asides;                              ///< in order of their times
    std::vector<std::string> chases;                        ///< instead of the persona's while it stands here
    std::map<std::string, std::vector<std::string>> facts;  ///< "issue" is what listening would name
    std::optional<scoring::Expectation> expects;
    std::vector<Example> examples;
    std::vector<Branch> next;
    bool end = false;                       ///< nothing follows
    std::optional<scoring::Ending> ending;  ///< how it ended for the customer, where the author says so
    bool safety_signal = false;
    bool data_rights_request = false;
    bool legitimate_criticism = true;
    std::optional<bool> fault;  ///< the brand's fault? empty: the conversation's
    std::vector<Planted> plants;
    std::vector<std::string> verifies;  ///< identifiers given here; account data may go out from then on
    std::optional<FollowUp> follow_up;
};

struct Conversation {
    std::string id;
    std::string persona;
    std::string issue;
    Priority priority = Priority::normal;
    scoring::Need need = scoring::Need::question;
    std::string owner_handle;
    std::string remedy_group;
    bool brand_at_fault = false;
    Milliseconds starts_ms = 0;
    std::string starts_step;
    std::map<std::string, Step> steps;
    std::vector<EarlierMessage> earlier;  ///< in time order
    std::vector<scoring::Forbidden> forbids;
    int arrivals = -1;  ///< whose slot this is; -1: an ordinary conversation
    int slot = 0;       ///< which one of them, from 1
    /// Made from the same lines of the file as an earlier one: what holds of that holds of this.
    bool is_copy() const { return slot > 1; }
};

/// One stretch of a stream of customers. Its slots are conversations of the scenario, one after the other.
struct Phase {
    std::string name;
    Milliseconds from_ms = 0;
    Milliseconds until_ms = 0;
    int per_hour_milli = 0;  ///< arrivals per simulated hour, in thousandths
    int count = 0;           ///< else exactly so many
    bool in_order = false;   ///< slots come in their order, which is that of their dates
    int first_slot = 0;      ///< index in Scenario::conversations
    int slots = 0;
};

/// An announcement that makes later arrivals fewer, cooler or better informed.
struct LoweredBy {
    std::vector<scoring::Mention> mentions;  ///< all of these; empty: any announcement
    std::vector<std::string> as_handles;
    int keep_milli = 1000;  ///< the share that still writes
    int heat_milli = 0;     ///< added to their heat
    std::string step;       ///< where they begin instead; "" as before
};

/// Customers who come by chance: a storm, a queue, a chat hour. When and which is drawn from the seed.
struct Arrivals {
    std::string id;
    int at_most = 0;
    std::vector<Phase> phases;
    std::optional<LoweredBy> lowered_by;
};

/// What an inject waits for; all that is set must hold.
struct Trigger {
    std::string conversation;  ///< the one spoken of below
    std::string step;          ///< was reached
    std::optional<int> heat_at_least_milli;
    std::optional<int> attempts_at_least;
    std::optional<Milliseconds> silent_ms;         ///< the customer has waited this long
    std::vector<scoring::Route> routes;            ///< any of these was taken
    std::vector<scoring::WantedPattern> said_any;  ///< the trainee said any of these
    std::optional<bool> answered;
    std::optional<bool> left;
    std::optional<bool> resolved;
    std::optional<bool> ended;
    std::optional<bool> critical;       ///< a critical error was seen, there or anywhere
    std::optional<int> score_at_least;  ///< the mean of all that was scored, there or anywhere, 0..100
    std::optional<int> score_below;
    std::optional<bool> announced;
    std::vector<scoring::Mention> mentions;  ///< all in one announcement
    std::optional<int> waiting_at_least;
    bool nobody_waits = false;
};

/// Where a jump of the clock leads.
struct JumpTarget {
    std::optional<Milliseconds> to_ms;  ///< since T0
    int days = 0;                       ///< else so many midnights on,
    int at_minute = 0;                  ///< at this minute of that day
};

struct Inject {
    std::string id;
    Milliseconds at_ms = 0;  ///< with `when`: not before
    InjectKind kind = InjectKind::status;
    std::string text;
    std::string conversation;  ///< for "colleague" and "post": in which thread
    scoring::Via via = scoring::Via::open;
    std::optional<Trigger> when;
    Milliseconds after_ms = 0;  ///< since `when` came to hold
    Milliseconds until_ms = 0;  ///< with `when`: not after; 0: for ever
    JumpTarget jump;
    bool waits_run = false;  ///< for "jump": patience runs on meanwhile
    std::string as_handle;   ///< for "colleague" and "post": who speaks
    std::string name;
    scoring::Notice notice;  ///< what it asks for, an announcement or, of a colleague, a correction in the
                             ///< thread; announce_within_ms 0 when nothing
};

struct NoisePost {
    std::string handle;
    std::string name;
    std::string text;
    std::string kind;  ///< "relevant", "misleading", "irrelevant"
};

struct Noise {
    std::string pack;
    int per_hour_milli = 0;                ///< posts per simulated hour, in thousandths
    std::map<std::string, int> mix_milli;  ///< kind to share; empty: every post alike
    std::vector<NoisePost> posts;
};

struct Scenario {
    std::string id;
    std::string version;  ///< hash of the file's bytes and its brand's and noise pack's, hex
    std::string title;
    std::string summary;
    std::vector<std::string> teaches;
    std::vector<std::string> goals;  ///< what done means, for the briefing
    Level level = Level::starter;
    bool draft = false;                     ///< not finished yet; last in the library, never recommended
    std::optional<int> order;               ///< its place in the course
    std::vector<std::string> requires_ids;  ///< scenarios to pass before
    std::string lesson;                     ///< what it teaches, one sentence
    int minutes = 0;                        ///< how long it says it takes, real minutes
    int pace_milli = 1000;                  ///< simulated seconds per real second, in thousandths
    bool assessment_spelling = false;       ///< misspelt words are underlined in an assessment, too
    std::string begins;                     ///< "2026-03-02T09:00:00": the simulated wall time of T0
    std::int64_t begins_unix_s = 0;         ///< the same as seconds since 1970, no time zone
    std::string brand_id;
    Brand brand;
    std::map<std::string, Persona> cast;
    std::vector<Conversation> conversations;  ///< in the order of the file, then the slots of arrivals
    std::vector<Arrivals> arrivals;
    std::vector<Inject> injects;  ///< in time order
    Noise noise;
    std::vector<scoring::KnownFact> fact_sheet;
    std::vector<Policy> terms;  ///< what holds in this exercise beside the brand's policies: an offer, a fare
    std::map<std::string, double> rubric_targets;  ///< overrides, e.g. "first_response_s"
    std::map<std::string, int> rubric_weights;
    Milliseconds ends_ms =
        0;  ///< the sitting is over then at the latest, 0: when every conversation has ended
    bool uses_scores = false;    ///< a branch or an inject waits for what the judge gives
    bool uses_critical = false;  ///< ... or for a critical error
    bool varies = false;         ///< texts depend on the seed: build it for the seed that is played

    const Persona& persona_of(const Conversation& conversation) const {
        return cast.at(conversation.persona);
    }
};

}  // namespace sim::scenario

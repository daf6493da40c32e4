// What is judged: everything that a fair person would need to have seen of one session, and nothing about how
// it was simulated. Times are simulated milliseconds since the session began. A plain value.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/meaning.h"
#include "scoring/reading.h"

namespace scoring {

using Milliseconds = std::int64_t;

/// A span of time in which the brand's desk is open, end exclusive.
struct Opening {
    Milliseconds from_ms = 0;
    Milliseconds until_ms = 0;
};

/// The clock on the wall was put forward or back during the sitting.
struct ClockLeap {
    Milliseconds at_ms = 0;
    Milliseconds forward_ms = 0;  ///< negative: back
};

struct BrandHandle {
    std::string handle;             ///< with the @
    std::vector<std::string> owns;  ///< issues it answers for; empty: any issue
    bool active = true;             ///< a retired handle must not be sent to or from
};

struct SavedReply {
    std::string id;
    std::string text;
};

/// What the judge knows of the brand's playbook.
struct Playbook {
    std::string brand_name;
    std::vector<BrandHandle> handles;
    std::string signature_pattern;      ///< RE2; empty when the brand asks for none
    std::string signature_example;      ///< "^JD"
    std::vector<std::string> contacts;  ///< published phones, e-mails, domains and links: the official routes
    std::vector<std::string> reference_patterns;  ///< RE2: the brand's order or booking numbers
    std::vector<std::string>
        issued_patterns;         ///< those that the brand itself gives out: case numbers, refund references
    std::string reference_name;  ///< what the brand calls such a number: "tracking number"; may be empty
    std::vector<std::string> never_ask;      ///< words for data that the brand's policy never asks for (O4)
    std::vector<std::string> never_promise;  ///< phrases that policy forbids (K11)
    std::vector<SavedReply> saved_replies;
    std::vector<Opening> openings;  ///< empty: always open
};

/// A fact that every reply must agree with. A reply that speaks `about` one of these words and gives a value
/// of the same kind that is not among `values` contradicts it.
struct KnownFact {
    std::string id;
    std::vector<std::string> about;
    std::vector<std::string> values;
};

/// What the step that the customer's message belongs to asks of the trainee.
struct Expectation {
    Route route = Route::stay_public;
    std::map<Route, int>
        accept_milli;                  ///< other routes and their credit in thousandths; overrides the matrix
    std::string as_handle;             ///< "" when any of the brand's active handles will do
    std::vector<std::string> also_as;  ///< other handles that are as right
    std::vector<Act> acts;
    std::vector<Act> never;
    std::vector<Act> critical;  ///< of `acts` whose lack, of `never` whose doing is a critical error (K15)
    std::vector<Forbidden> forbids;     ///< meanings that may not be said in answer
    std::string hand_off_to;            ///< department; "" when any
    bool close_in_public = false;       ///< the outcome must be told in public at the end (O5)
    bool verify_first = false;          ///< account data may only be given after the verification step (K6)
    bool optional_offer = false;        ///< "no reply" expected, one calm offer is fine
    std::vector<std::string> links;     ///< one of these must be given (O3)
    std::string hashtag;                ///< public answers keep it (O3)
    std::vector<std::string> mentions;  ///< words that must be said (C1)
    std::vector<std::string> reports;   ///< handles of others in the thread whose posts must be reported (O1)
    bool plain_words = false;           ///< somebody reads who needs short sentences and known words (T7)
    bool note = false;                  ///< colleagues must find an internal note (C4)
    std::vector<std::string> note_mentions;  ///< words that the note must hold
};

/// How a conversation ends for the customer, by the scenario's author.
enum class Ending { good, poor, lost };
inline constexpr auto ending_names = std::to_array<std::string_view>({"good", "poor", "lost"});
static_assert(is_whole(ending_names, Ending::lost));

/// What order of need a conversation has; lower is more urgent (S3).
enum class Need { safety, leaked_data, angry, question, praise };

/// What the scenario's author gives as a good answer to a step.
struct ModelAnswer {
    std::string text;
    Via via = Via::open;
    Route route = Route::stay_public;
};

/// One message of the customer, or of anybody else in the conversation but the trainee. Without words it
/// stands for a moment in which the brand owes the next ones.
struct CustomerMessage {
    int id = 0;        ///< unique in the transcript
    std::string step;  ///< the step of the scenario it belongs to
    std::string author_handle;
    std::string text;
    Via via = Via::open;
    Milliseconds at_ms = 0;
    std::optional<Milliseconds> read_at_ms;  ///< when the trainee first had it open
    int heat_milli = 0;                      ///< how hot the customer was when writing, 0..1000
    std::optional<Expectation> expects;      ///< none: nothing is asked of the trainee
    std::vector<std::string> issue_facts;    ///< "three days", "no parcel": what listening would name
    std::vector<ModelAnswer> model_answers;  ///< the scenario's good answers, its own better lines
    std::map<std::string, std::vector<std::string>> facts;  ///< all named facts the customer gave here
    bool brand_at_fault = false;
    bool safety_signal = false;
    bool data_rights_request = false;
    bool legitimate_criticism = true;   ///< false for abuse or spam that may be hidden
    bool by_colleague = false;          ///< a colleague's answer or note, not the customer
    bool by_other = false;              ///< somebody else in the thread: a bystander, an impostor
    bool earlier = false;               ///< written before the session: known, but nobody waits for an answer
    std::vector<std::string> verifies;  ///< identifiers given here that prove who is asking (K6)
    bool of_customer() const { return !by_colleague && !by_other && !earlier; }
    Reading reading;
};

/// One thing the trainee did in a conversation, words or not.
struct Reply {
    int id = 0;                  ///< unique in the transcript
    std::optional<int> answers;  ///< id of the customer's message that stood last when it was sent
    std::string as_handle;
    Via via = Via::open;
    Route route = Route::stay_public;
    std::string to;    ///< department of a hand-off, handle of a redirect
    std::string text;  ///< for a hand-off: the note; empty for a silent decision
    Milliseconds at_ms = 0;
    std::string saved_reply;           ///< id of the saved reply it was made from; "" when typed
    bool after_customer_left = false;  ///< the customer had given up: nobody was left to read it
    Reading reading;
    std::vector<ForbiddenSaid> forbidden;  ///< what the scenario or the brand forbids and this says
};

/// Word that the brand owes the customer, whether or not a reply promised it (C5).
struct FollowUpDue {
    Milliseconds from_ms = 0;  ///< words after this count
    Milliseconds due_ms = 0;
    std::string about;
    int message = -1;                        ///< the customer's message that it goes back to
    std::vector<std::string> mentions = {};  ///< what the word must hold, all of it
};

struct Conversation {
    std::string id;
    std::string issue;
    std::string customer_name;
    std::string customer_handle;
    std::vector<std::string> linked_handles;  ///< other handles proven to be the same person
    std::int64_t followers = 0;
    std::string owner_handle;  ///< the brand's handle that owns the issue; "" when any
    std::string remedy_group;  ///< conversations of one group deserve the same remedy (C3); "" when alone
    Need need = Need::question;
    std::vector<CustomerMessage> messages;  ///< in time order
    std::vector<Reply> replies;             ///< in time order
    std::vector<FollowUpDue> follow_ups;
    std::vector<Opening> openings;     ///< of the account that owns it, where that has hours of its own
    bool verification_needed = false;  ///< the script has a step that verifies (K6)
    std::optional<Milliseconds> customer_left_at_ms;
    std::optional<Milliseconds> resolved_at_ms;
    bool ended = false;             ///< reached an end of its script or was resolved
    std::optional<Ending> ending;   ///< how, where the script says so
    bool could_end_better = false;  ///< its script has a way to a better one
};

/// A notice that asks for an announcement; or a colleague's wrong words that ask for right ones in their
/// thread.
struct Notice {
    std::string id;
    Milliseconds at_ms = 0;
    std::string text;
    Milliseconds announce_within_ms = 0;  ///< 0 when no announcement is asked for
    std::string as_handle;
    std::vector<std::string> mentions;
    std::vector<std::string> also_as = {};  ///< other handles that are as right
    std::string conversation = {};          ///< where a colleague's words are put right; "" for a notice
};

struct Announcement {
    int id = 0;  ///< shares the number space of replies
    std::string as_handle;
    std::string text;
    Milliseconds at_ms = 0;
    Reading reading;
    std::vector<ForbiddenSaid> forbidden;  ///< by the brand's own rules
};

struct Transcript {
    std::string scenario;
    std::uint64_t seed = 0;
    Playbook playbook;
    std::vector<KnownFact> fact_sheet;
    std::vector<Conversation> conversations;  ///< in the scenario's order
    std::vector<Notice> notices;
    std::vector<Announcement> announcements;
    Milliseconds ended_at_ms = 0;
    std::vector<ClockLeap> clock_leaps;  ///< in order
    int begins_minute = 0;               ///< minutes after midnight at T0, so that "by 14:00" can be placed
    std::int64_t begins_day = 0;         ///< days since Thursday, 1 January 1970, at T0, for "on Friday"
    int extra_time_percent = 0;          ///< a person's extra time: 25 makes every target a quarter longer
    bool better_lines = true;  ///< false: only scores are wanted, which are found sooner without them
};

}  // namespace scoring

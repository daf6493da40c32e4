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
#include "sim/scenario/brand.h"

namespace sim::scenario {

struct Persona {
    std::string id;
    std::string handle;
    std::string name;
    std::string about;    ///< shown beside the conversation: "Leeds, since 2015"
    std::string history;  ///< "12 Feb, late parcel, refunded delivery fee."
    std::int64_t followers = 0;
    int heat_milli = 0;                ///< temper at the start, 0..1000
    Milliseconds patience_ms = 0;      ///< waits this long unanswered before chasing; 0: for ever
    std::vector<std::string> chases;   ///< what is said when patience runs out, in turn
    std::vector<std::string> same_as;  ///< other persona ids that are the same person, provably
};

struct Says {
    std::string via;  ///< "mention", "dm", "quote", "untagged"
    std::string text;
    bool is_public() const { return via != "dm"; }
};

/// What must hold of the trainee's turn for a branch to be taken; everything that is set must hold.
struct When {
    std::vector<scoring::Route> routes;  ///< any of these
    std::vector<scoring::Act> acts;      ///< all of these
    std::vector<scoring::Act> lacks;     ///< none of these
    std::vector<std::string> says_any;   ///< RE2, case-insensitive, any of these in the words
    std::string as_handle;
    std::optional<int> tone_at_least;  ///< 0..100
    std::optional<int> tone_below;
    std::optional<bool> critical;           ///< a critical error was seen in this turn
    std::optional<Milliseconds> silent_ms;  ///< no turn for this long since the customer spoke
    std::optional<int> attempts_at_least;   ///< the trainee's turns in this conversation, this one included
    std::optional<int> heat_at_least_milli;
    bool resolved = false;  ///< the trainee marked it resolved
    bool always() const;    ///< nothing is set
    bool operator==(const When&) const = default;
};

struct Branch {
    When when;
    std::string go;  ///< step id
    Milliseconds after_ms = 0;
    int heat_milli = 0;  ///< added to the customer's heat, may be negative
};

struct Example {
    std::string grade;  ///< "good", "ok", "bad"
    scoring::Route route = scoring::Route::stay_public;
    std::optional<scoring::Route> written_route;  ///< empty when the file left it out
    scoring::Via via = scoring::Via::open;
    std::string as_handle;
    std::string text;
    std::string because;  ///< why it is good or bad
    int line = 0;         ///< where it stands in the file
    int column = 0;
};

struct Step {
    std::string id;
    std::optional<Says> says;
    std::map<std::string, std::vector<std::string>> facts;  ///< "issue" is what listening would name
    std::optional<scoring::Expectation> expects;
    std::vector<Example> examples;
    std::vector<Branch> next;
    bool end = false;  ///< nothing follows
    bool safety_signal = false;
    bool data_rights_request = false;
    bool legitimate_criticism = true;
    std::optional<bool> fault;  ///< the brand's fault? empty: the conversation's
};

struct Conversation {
    std::string id;
    std::string persona;
    std::string issue;
    std::string priority;  ///< "low", "normal", "high", "urgent"
    scoring::Need need = scoring::Need::question;
    std::string owner_handle;
    std::string remedy_group;
    bool brand_at_fault = false;
    Milliseconds starts_ms = 0;
    std::string starts_step;
    std::map<std::string, Step> steps;
};

struct Inject {
    std::string id;
    Milliseconds at_ms = 0;
    std::string kind;  ///< "status", "colleague", "post"
    std::string text;
    std::string conversation;  ///< for "colleague": where the colleague answers
    std::string as_handle;     ///< for "colleague" and "post": who speaks
    std::string name;
    scoring::Notice notice;  ///< the announcement it asks for, announce_within_ms 0 when none
};

struct NoisePost {
    std::string handle;
    std::string name;
    std::string text;
};

struct Noise {
    std::string pack;
    int per_hour_milli = 0;  ///< posts per simulated hour, in thousandths
    std::vector<NoisePost> posts;
};

struct Scenario {
    std::string id;
    std::string version;  ///< hash of the file's bytes and its brand's and noise pack's, hex
    std::string title;
    std::string summary;
    std::vector<std::string> teaches;
    std::vector<std::string> goals;  ///< what done means, for the briefing
    std::string level;               ///< "starter", "core", "hard"
    bool draft = false;              ///< not finished yet; last in the library, never recommended
    int minutes = 0;                 ///< how long it says it takes, real minutes
    int pace_milli = 1000;           ///< simulated seconds per real second, in thousandths
    std::string begins;              ///< "2026-03-02T09:00:00": the simulated wall time of T0
    std::int64_t begins_unix_s = 0;  ///< the same as seconds since 1970, no time zone
    std::string brand_id;
    Brand brand;
    std::map<std::string, Persona> cast;
    std::vector<Conversation> conversations;
    std::vector<Inject> injects;  ///< in time order
    Noise noise;
    std::vector<scoring::KnownFact> fact_sheet;
    std::map<std::string, double> rubric_targets;  ///< overrides, e.g. "first_response_s"
    std::map<std::string, int> rubric_weights;
    Milliseconds ends_ms =
        0;  ///< the sitting is over then at the latest, 0: when every conversation has ended

    const Persona& persona_of(const Conversation& conversation) const {
        return cast.at(conversation.persona);
    }
};

}  // namespace sim::scenario

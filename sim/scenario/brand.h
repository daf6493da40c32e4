// A brand's playbook, as written in scenarios/brands/*.json. A plain value.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scoring/meaning.h"
#include "sim/scenario/time_zone.h"
#include "sim/scenario/words.h"

namespace sim::scenario {

using Milliseconds = std::int64_t;

/// A stretch of a day in which somebody answers.
struct DayHours {
    int open_minute = 0;   ///< minutes after midnight
    int close_minute = 0;  ///< over midnight: more than a day's minutes
    bool operator==(const DayHours&) const = default;
};

/// A date with hours of its own.
struct Holiday {
    std::int64_t day = 0;         ///< since 1970
    std::string name;             ///< "Good Friday"; may be empty
    std::vector<DayHours> hours;  ///< in order; empty: closed
    bool operator==(const Holiday&) const = default;
};

/// When somebody answers, by the clock on a wall of the zone.
struct Timetable {
    std::array<std::vector<DayHours>, 7>
        week;                       ///< Monday first, a day's spans in order; all empty: always open
    std::vector<Holiday> holidays;  ///< in order
    TimeZone zone;
    bool always_open() const;
    /// The spans that begin on a day since 1970.
    const std::vector<DayHours>& of_day(std::int64_t day) const;
    bool operator==(const Timetable&) const = default;
};

struct Handle {
    std::string handle;  ///< with the @
    std::string name;    ///< display name
    HandleRole role = HandleRole::main;
    std::vector<std::string> owns;  ///< issues it answers for; empty: any
    std::string about;
    std::vector<std::string> countries = {};        ///< whose customers it answers for; empty: all
    std::optional<Timetable> hours = std::nullopt;  ///< its own; empty: the brand's
    bool active() const { return role != HandleRole::retired; }
};

struct Department {
    std::string id;
    std::string name;
    std::vector<std::string> owns;
    std::string phone;  ///< "" when not published
    std::string when;   ///< when to hand off to it, one sentence
};

struct TriageEntry {
    std::string issue;
    std::string title;
    std::vector<std::string> steps;
};

struct SavedReplyText {
    std::string shortcut;  ///< without the slash
    std::string title;
    std::string text;       ///< may hold {blanks}
    bool internal = false;  ///< a note for colleagues
};

struct Article {
    std::string title;
    std::string url;
};

struct Policy {
    std::string title;
    std::string text;
};

struct Channels {
    bool dm = true;
    std::string phone;
    std::string email;
    std::string secure_link;
};

/// Somebody behind the account, as its profile shows them.
struct TeamMember {
    std::string name;
    std::string initials;  ///< as in the signature: "JD"
    std::string handle;    ///< the handle they answer under; "" when they share one
    std::string about;
};

/// Another way to get help, as the profile lists it.
struct Alternative {
    std::string name;
    std::string where;  ///< number, address or link
    std::string when;   ///< "Mon-Fri 08:00-20:00"
};

/// Who of several departments behind one handle answers what.
struct EngagementRule {
    std::string who;
    std::string answers;
    std::string how;
};

/// Help outside the brand that customers in danger may be sent to.
struct HelpLine {
    std::string name;
    std::string phone;
    std::string link;
    std::string when;
};

/// A pattern of the brand's own reference numbers.
struct ReferencePattern {
    std::string name;     ///< "tracking number"
    std::string pattern;  ///< RE2
};

struct Brand {
    std::string id;
    std::string name;
    std::string about;  ///< one sentence for the briefing
    std::vector<Handle> handles;
    Timetable hours;  ///< of the desk; its zone is that of the scenario's clock
    SignatureStyle signature_style = SignatureStyle::none;
    std::string signature_example;  ///< "^JD"
    std::string signature_pattern;  ///< RE2
    Channels channels;
    std::map<std::string, std::int64_t> targets;  ///< "first_response_s", "later_response_s"
    std::vector<Department> departments;
    std::vector<TriageEntry> triage;
    std::vector<SavedReplyText> saved_replies;
    std::vector<Article> articles;
    std::vector<Policy> policies;
    bool records_typing = true;  ///< may drafts be kept as they are typed, for the replay?
    std::vector<TeamMember> team;
    std::vector<Alternative> alternatives;
    std::vector<EngagementRule> engagement_rules;
    std::vector<HelpLine> help_lines;
    std::vector<std::string> never_ask;       ///< for the playbook's "never" card
    std::vector<std::string> never_promise;   ///< phrases that policy forbids
    std::vector<scoring::Forbidden> forbids;  ///< meanings that it forbids
    std::vector<std::string> official_links;  ///< domains and links that are the brand's own
    std::vector<ReferencePattern> references;
    std::vector<std::string> words;  ///< right, though no dictionary has them
    std::map<std::string, std::string>
        variables;  ///< {name} -> text, beside the built-in {handle}, {hours}...
};

}  // namespace sim::scenario

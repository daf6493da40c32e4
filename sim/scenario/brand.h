// A brand's playbook, as written in scenarios/brands/*.json. A plain value.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scoring/meaning.h"
#include "sim/scenario/words.h"

namespace sim::scenario {

using Milliseconds = std::int64_t;

struct Handle {
    std::string handle;  ///< with the @
    std::string name;    ///< display name
    HandleRole role = HandleRole::main;
    std::vector<std::string> owns;  ///< issues it answers for; empty: any
    std::string about;
    bool active() const { return role != HandleRole::retired; }
};

struct DayHours {
    int open_minute = 0;  ///< minutes after midnight
    int close_minute = 0;
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
    std::string text;  ///< may hold {blanks}
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
    std::array<std::optional<DayHours>, 7> hours;  ///< Monday first; all empty: always open
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

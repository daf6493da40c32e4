// A real conversation as a draft scenario: what the customers said, how long they waited, and the real
// replies as examples. Everything that tells who they were has been replaced before it comes here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scoring/transcript.h"
#include "sim/import/cleaner.h"
#include "sim/import/dialogue.h"
#include "sim/scenario/brand.h"

namespace sim::threads {

struct DraftExample {
    scenario::Grade grade = scenario::Grade::ok;
    scoring::Route route = scoring::Route::stay_public;
    std::string text;
    std::string because;
};

struct DraftBranch {
    std::string go;
    std::optional<std::int64_t> silent_s;
    bool critical = false;
    std::int64_t after_s = 0;
    int heat_milli = 0;
};

struct DraftStep {
    std::string id;
    scenario::CustomerVia via = scenario::CustomerVia::mention;
    std::string text;  ///< "" for a step without words, which is an end
    std::vector<std::string> issue;
    std::vector<DraftExample> examples;  ///< none: nothing is expected here
    bool wants_apology = false;
    std::vector<DraftBranch> next;  ///< none: an end
};

struct DraftConversation {
    std::string id;
    std::string account;  ///< of the export
    int heat_milli = 0;
    std::int64_t starts_s = 10;
    std::vector<DraftStep> steps;
};

struct DraftedScenario {
    std::string id;
    std::string title;
    std::string brand;
    std::string support_handle;
    std::string summary;
    int minutes = 5;
    double pace = 10;
    std::vector<DraftConversation> conversations;
    std::vector<Person> cast;  ///< one a conversation, in the same order
};

struct DraftSettings {
    std::string id;
    std::string brand;
    std::int64_t longest_wait_s = 1800;  ///< longer real waits are cut to this
};

/// Which way a reply's own words take the conversation.
using RouteOf = std::function<scoring::Route(const scoring::Reading& reading, const std::string& text)>;

/// Empty when nothing playable is left, or private data could not be taken out; `why` then says so.
std::optional<DraftedScenario> draft_of(const Thread& thread, const std::string& company,
                                        const DraftSettings& settings, const BrandFace& brand,
                                        const Read& read, const RouteOf& route_of, std::string& why);

/// What a trainer must write before anybody can learn from it, once the examples have their grades:
/// "Not fit for training yet: ...".
std::string what_is_missing(const DraftedScenario& draft);

/// The scenario file, format 1.
std::string draft_json(const DraftedScenario& draft);

}  // namespace sim::threads

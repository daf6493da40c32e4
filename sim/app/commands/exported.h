// Sessions with all that is said of them, as `sessions` and `export` print them.
#pragma once

#include <span>
#include <string>

#include "sim/app/platform/output.h"
#include "sim/report/export.h"
#include "sim/report/xapi.h"

namespace sim::app {

/// Throws Failure where there is none of this number.
store::Session known_session(store::Store& store, std::int64_t id);
/// "88 passed", "0 for 1 critical error, would have been 91".
std::string verdict_words(const store::ScorecardRow& card);
/// The same of a session, which may have no verdict, or wait for a person because of these objections.
std::string session_words(const store::Session& session, std::span<const scoring::Objection> objections = {});
std::string judge_of(const store::ScorecardRow& card);

/// Without the trainee's words.
report::Exported exported(store::Store& store, store::Session session);
/// What was written, in order; decisions without words are none.
std::vector<report::XapiReply> replies_of(store::Store& store, store::SessionId session);

/// A list of JSON objects, each printed as it is made.
class JsonList {
  public:
    void add(const std::string& json) {
        print((any_ ? ",\n" : "[\n") + json);
        any_ = true;
    }
    void end() const { print(any_ ? "\n]\n" : "[]\n"); }

  private:
    bool any_ = false;
};

}  // namespace sim::app

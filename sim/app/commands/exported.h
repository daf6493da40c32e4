// Sessions with all that is said of them, as `sessions` and `export` print them.
#pragma once

#include <string>

#include "sim/app/platform/output.h"
#include "sim/report/export.h"
#include "sim/report/xapi.h"

namespace sim::app {

/// Throws Failure where there is none of this number.
store::Session known_session(store::Store& store, std::int64_t id);
/// "88 passed", "0 for 1 critical error, would have been 91".
std::string verdict_words(const store::ScorecardRow& card);
std::string judge_of(const store::ScorecardRow& card);

/// Without the trainee's words.
report::Exported exported(store::Store& store, store::Session session);
/// What was written, in order; decisions without words are none.
std::vector<report::XapiReply> replies_of(store::Store& store, store::SessionId session);

/// A list of JSON objects, each as it is made.
template <typename Range, typename ToJson>
void print_json_list(const Range& range, const ToJson& to_json) {
    std::string between = "[\n";
    for (const auto& each : range) {
        print(between + to_json(each));
        between = ",\n";
    }
    print(between == "[\n" ? "[]\n" : "\n]\n");
}

}  // namespace sim::app

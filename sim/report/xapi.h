// A session as xAPI statements in the order and form of cmi5, without a launch: what happened, one statement
// a line, for a learning record store. Each session is its own registration. Pure: the same session gives the
// same statements, with the same ids, every time.
#pragma once

#include <string>
#include <vector>

#include "sim/store/store.h"

namespace sim::report {

struct XapiReply {
    engine::Tick at = 0;  ///< simulated
    std::string conversation;
    std::string words;
};

struct XapiSession {
    store::Session session;  ///< finished
    std::string title;       ///< of the exercise, "" when nobody knows it any more
    std::optional<store::StandingRow> standing = std::nullopt;
    std::vector<XapiReply> replies = {};
    std::int64_t began_ms = 0;  ///< Unix time
    std::int64_t ended_ms = 0;  ///< no sooner than it began
};

struct XapiOptions {
    std::string home = "https://coolhead.invalid";  ///< where people, exercises and activities are named
    bool words = false;                             ///< replies carry what was written
};

/// One JSON object a line. Empty for a session that is not finished. `passed` or `failed` only of what was
/// judged and waits for nobody.
std::string xapi_statements(const XapiSession& session, const XapiOptions& options);

}  // namespace sim::report

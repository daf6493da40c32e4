#include "sim/app/commands/export_sessions.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "sim/app/commands/exported.h"
#include "sim/app/commands/over_sessions.h"
#include "sim/app/data/existing_store.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/output.h"
#include "sim/app/platform/wall_time.h"
#include "sim/report/export.h"
#include "sim/report/xapi.h"

namespace sim::app {
namespace {

report::Exported with_words(report::Exported session, store::Store& store) {
    for (report::XapiReply& reply : replies_of(store, session.session.id))
        session.replies.push_back(std::move(reply.words));
    return session;
}

/// Where the end was not noted, the simulated clock says how long it took at least.
report::XapiSession statements_of(store::Store& store, const store::Session& session) {
    report::XapiSession all{session, ""};
    if (session.scorecard) all.standing = store.standing(session.id, session.scorecard->judge);
    all.replies = replies_of(store, session.id);
    all.began_ms = 1000 * unix_of_wall_time(session.started_at);
    all.ended_ms = session.ended_at.empty() ? all.began_ms + session.last_at
                                            : 1000 * unix_of_wall_time(session.ended_at);
    all.ended_ms = std::max(all.ended_ms, all.began_ms);
    return all;
}

report::XapiOptions xapi_options(const ExportChoices& choices) {
    report::XapiOptions options;
    if (!choices.home.empty()) options.home = choices.home;
    if (!options.home.starts_with("https://") && !options.home.starts_with("http://"))
        throw Failure(ExitCode::call_wrong, fmt::format("{} is no address.", options.home),
                      "Write it like https://training.example.org; nothing is sent there.");
    while (options.home.ends_with('/')) options.home.pop_back();
    options.words = choices.replies;
    return options;
}

/// What is printed of one session, without what stands between two.
std::function<std::string(store::Store&, const store::Session&)> lines_of(const ExportChoices& choices) {
    if (choices.format == OutputFormat::xapi)
        return [options = xapi_options(choices)](store::Store& store, const store::Session& session) {
            return report::xapi_statements(statements_of(store, session), options);
        };
    return [choices](store::Store& store, const store::Session& session) {
        const report::ExportOptions options{choices.replies, utc_of_wall_time};
        report::Exported all = exported(store, session);
        if (choices.replies) all = with_words(std::move(all), store);
        return choices.format == OutputFormat::csv ? report::csv_row(all, options)
                                                   : report::json_object(all, options);
    };
}

/// Of a table, unless it goes on with an earlier one, behind which it is put.
std::string head_of(const ExportChoices& choices) {
    if (choices.format != OutputFormat::csv || choices.after > 0) return "";
    return (choices.bom ? std::string(report::byte_order_mark) : "") +
           report::csv_header({choices.replies, utc_of_wall_time});
}

std::vector<store::SessionId> asked_for(const ExportChoices& choices) {
    store::Store store = open_existing_to_read(choices.database);
    std::vector<store::SessionId> sessions = store.session_ids(choices.since);
    std::erase_if(sessions, [&](store::SessionId id) { return id.value <= choices.after; });
    return sessions;
}

void stopped(std::size_t done, const std::vector<store::SessionId>& sessions) {
    if (done == sessions.size()) return;
    if (done == 0) throw Failure(ExitCode::interrupted, "Stopped; no session was written.", "");
    throw Failure(
        ExitCode::interrupted, fmt::format("Stopped after {} of {} sessions.", done, sessions.size()),
        fmt::format("The same command with `--after {}` writes the others.", sessions[done - 1].value));
}

}  // namespace

ExitCode export_sessions(const ExportChoices& choices) {
    if (choices.schema) {
        print(read_whole_file(asset("schema/export.schema.json")));
        return ExitCode::done;
    }
    const auto line = lines_of(choices);
    const std::vector<store::SessionId> sessions =
        asked_for(choices);  // oldest first: a later export only adds lines
    const Interruption interruption;
    const auto open = [&] { return open_existing_to_read(choices.database); };
    // First all of them: an export of which a part was changed by hand is none.
    const auto check = [](store::Store& store, store::SessionId id) {
        store.refuse_changed(id);
        return true;
    };
    if (over_sessions(SessionPass{"Checking", sessions, open}, interruption, check, [](bool) {}) <
        sessions.size())
        stopped(0, sessions);
    print(head_of(choices));
    const bool json = choices.format == OutputFormat::json;
    JsonList list;
    const auto made = [&](store::Store& store, store::SessionId id) {
        return line(store, known_session(store, id.value));
    };
    const auto write = [&](const std::string& text) { json ? list.add(text) : print(text); };
    const std::size_t done = over_sessions(SessionPass{"Writing", sessions, open}, interruption, made, write);
    if (json) list.end();
    stopped(done, sessions);
    return ExitCode::done;
}

}  // namespace sim::app

#include "sim/app/commands/export_sessions.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/app/commands/exported.h"
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

void print_sessions(store::Store& store, const std::vector<store::Session>& sessions,
                    const ExportChoices& choices) {
    const report::ExportOptions options{choices.replies, utc_of_wall_time};
    const auto whole = [&](const store::Session& session) {
        report::Exported all = exported(store, session);
        return choices.replies ? with_words(std::move(all), store) : all;
    };
    if (choices.format == OutputFormat::csv) {
        if (choices.bom) print(std::string(report::byte_order_mark));
        print(report::csv_header(options));
        for (const store::Session& session : sessions) print(report::csv_row(whole(session), options));
        return;
    }
    print_json_list(sessions, [&](const store::Session& session) {
        return report::json_object(whole(session), options);
    });
}

void print_statements(store::Store& store, const std::vector<store::Session>& sessions,
                      const ExportChoices& choices) {
    report::XapiOptions options;
    if (!choices.home.empty()) options.home = choices.home;
    if (!options.home.starts_with("https://") && !options.home.starts_with("http://"))
        throw Failure(ExitCode::call_wrong, fmt::format("{} is no address.", options.home),
                      "Write it like https://training.example.org; nothing is sent there.");
    while (options.home.ends_with('/')) options.home.pop_back();
    options.words = choices.replies;
    for (const store::Session& session : sessions)
        print(report::xapi_statements(statements_of(store, session), options));
}

}  // namespace

ExitCode export_sessions(const ExportChoices& choices) {
    if (choices.schema) {
        print(read_whole_file(asset("schema/export.schema.json")));
        return ExitCode::done;
    }
    store::Store store = open_existing_to_read(choices.database);
    std::vector<store::Session> sessions = store.sessions();
    std::erase_if(sessions,
                  [&](const store::Session& session) { return session.started_at < choices.since; });
    for (const store::Session& session : sessions) store.refuse_changed(session.id);
    std::ranges::reverse(sessions);  // oldest first: a later export only adds lines
    if (choices.format == OutputFormat::xapi)
        print_statements(store, sessions, choices);
    else
        print_sessions(store, sessions, choices);
    return ExitCode::done;
}

}  // namespace sim::app

#include "sim/app/commands/sessions.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <ranges>

#include "scoring/printable.h"
#include "scoring/reader.h"
#include "sim/app/commands/exported.h"
#include "sim/app/commands/seals.h"
#include "sim/app/data/existing_store.h"
#include "sim/app/data/history.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/places.h"
#include "sim/app/data/scorecard_file.h"
#include "sim/app/platform/output.h"
#include "sim/app/platform/wall_time.h"
#include "sim/app/terminal/fact_lines.h"
#include "sim/engine/fact.h"
#include "sim/report/reviews.h"
#include "sim/report/scorecard_json.h"
#include "sim/report/scorecard_text.h"
#include "sim/report/what_moved.h"
#include "sim/review/decide.h"
#include "sim/session/session_runner.h"
#include "sim/session/typing_recorder.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {
namespace {

/// Beside what the judge gave; "" where nobody decided anything.
std::string standing_words(const report::Exported& session) {
    if (!session.standing) return "";
    return fmt::format("  reviewed: {:.0f}{}", session.standing->overall,
                       session.standing->passed ? " passed" : "");
}

/// What people decided and said, after the judge's own card.
std::string review_lines(store::Store& store, const store::Session& session, const std::string& judge) {
    const std::vector<store::Review> standing = report::standing_reviews(store.reviews(session.id));
    const std::map<int, std::string> words = report::words_of(store.journal(session.id));
    std::string lines;
    if (const auto row = store.standing(session.id, judge))
        lines = fmt::format("\nPeople looked at it: it stands at {:.0f}{}.\n", row->overall,
                            row->passed ? ", passed" : "");
    for (const store::Review& each : standing)
        if (report::is_ruling(each))
            lines += fmt::format("  {}: {}\n", each.criterion, report::ruling_line(each));
        else if (each.act == store::ReviewAct::comment)
            lines += "  " + report::comment_line(each, words) + "\n";
    return lines;
}

std::string spaced(std::string wall_time) {
    std::ranges::replace(wall_time, 'T', ' ');
    return wall_time;
}

/// The latest where no judge is named; else the one whose name begins like that.
store::ScorecardRow chosen_verdict(const std::vector<store::ScorecardRow>& verdicts,
                                   const std::string& judge) {
    std::string known;
    for (const store::ScorecardRow& row : verdicts | std::views::reverse) {
        if (row.judge.starts_with(judge)) return row;
        known += (known.empty() ? "" : ", ") + row.judge;
    }
    throw Failure(ExitCode::input_wrong,
                  fmt::format("No judge whose name begins with {} judged this session.", judge),
                  fmt::format("Those who did: {}.", known));
}

/// Where nobody judged it before the program was ended, today's judge does so now.
std::vector<store::ScorecardRow> verdicts_on(store::Store& store, const store::Session& session) {
    std::vector<store::ScorecardRow> verdicts = store.verdicts(session.id);
    if (!verdicts.empty()) return verdicts;
    const scoring::Reader reader = load_reader();
    session::SessionRunner runner = session::SessionRunner::resume(store, session.id, reader);
    if (!runner.over())
        throw Failure(ExitCode::input_wrong, fmt::format("Session {} is not finished.", session.id.value),
                      fmt::format("`coolhead play --resume {}` goes on with it.", session.id.value));
    runner.verdict();
    complain(fmt::format("Session {} had no verdict yet; it was judged now.\n", session.id.value));
    return store.verdicts(session.id);
}

std::string other_verdicts(const std::vector<store::ScorecardRow>& verdicts, const std::string& shown) {
    std::string lines;
    for (const store::ScorecardRow& row : verdicts)
        if (row.judge != shown)
            lines +=
                fmt::format("{}: {}; --judge {} shows it\n", judge_of(row), verdict_words(row), row.judge);
    return lines.empty() ? "" : "\nOther verdicts on this session:\n" + lines;
}

}  // namespace

ExitCode list_sessions(const std::string& database, OutputFormat format) {
    std::vector<report::Exported> sessions;
    // Nothing played yet is no mistake; a file that was named and is not there is one.
    if (!database.empty() || std::filesystem::exists(database_file(database))) {
        store::Store store = open_existing_to_read(database);
        for (store::Session& session : store.sessions())
            sessions.push_back(exported(store, std::move(session)));
    }
    if (format == OutputFormat::json) {
        JsonList list;
        for (const report::Exported& each : sessions)
            list.add(report::json_object(each, {false, utc_of_wall_time}));
        list.end();
        return ExitCode::done;
    }
    if (sessions.empty()) print("No session has been played yet.\n");
    for (const report::Exported& each : sessions)
        print(fmt::format("{}  {}  {}  {}  {}  {}{}\n", each.session.id.value,
                          spaced(each.session.started_at), scoring::printable_line(each.session.person),
                          each.session.scenario, engine::name_of(each.session.mode),
                          session_words(each.session, each.objections), standing_words(each)));
    return ExitCode::done;
}

ExitCode show_session(const std::string& database, std::int64_t id, const std::string& judge,
                      OutputFormat format) {
    store::Store store = open_existing_to_read(database);
    const store::Session session = known_session(store, id);
    store.refuse_changed(session.id);
    const std::vector<store::ScorecardRow> verdicts = verdicts_on(store, session);
    const store::ScorecardRow row = chosen_verdict(verdicts, judge);
    if (format == OutputFormat::json) {
        std::vector<std::string> others;
        for (const store::ScorecardRow& each : verdicts)
            if (each.judge != row.judge) others.push_back(each.judge);
        const std::string card = report::with_sitting(row.card_json, session.mode, session.hints, others,
                                                      disputes_of(store, session.id));
        print(report::with_reviews(card, store.standing(session.id, row.judge), store.reviews(session.id)) +
              "\n");
        return ExitCode::done;
    }
    if (format == OutputFormat::html) {
        const scoring::Reader reader = load_reader();
        const session::SessionRunner runner = session::SessionRunner::resume(store, session.id, reader);
        print(scorecard_page(store, session.id, runner.state(), report::scorecard_of(row)));
        return ExitCode::done;
    }
    print(fmt::format("Session {} of {}, {}\n", id, session.person, spaced(session.started_at)));
    print(sitting_line(session.mode, session.extra_time_percent, session.hints, session.interruptions) +
          "\n");
    print(report::scorecard_text(report::scorecard_of(row), report::words_of(store.journal({id})),
                                 disputes_of(store, session.id)));
    print(review_lines(store, session, row.judge));
    print(other_verdicts(verdicts, row.judge));
    print(seal_lines(store, id, row.judge));
    return ExitCode::done;
}

ExitCode replay_session(const std::string& database, std::int64_t id) {
    store::Store store = open_existing_to_read(database);
    known_session(store, id);
    store.refuse_changed({id});
    const scoring::Reader reader = load_reader();
    const session::SessionRunner runner = session::SessionRunner::resume(store, {id}, reader);
    const std::vector<engine::Fact> journal = store.journal({id});
    const auto deleted = viewmodel::deleted_words(session::recorded_typing(store, {id}), journal);
    auto next = deleted.begin();
    const auto tell_until = [&](engine::Tick at) {
        for (; next != deleted.end() && next->at <= at; ++next)
            print(fmt::format("{}  {}\n", time_of_day(runner.scenario(), next->at),
                              deleted_line(runner.scenario(), next->conversation, next->text)));
    };
    for (const engine::Fact& fact : journal) {
        tell_until(fact.at);
        print(line_of(runner.scenario(), fact) + "\n");
    }
    tell_until(std::numeric_limits<engine::Tick>::max());
    return ExitCode::done;
}

}  // namespace sim::app

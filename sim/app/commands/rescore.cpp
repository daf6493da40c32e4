#include "sim/app/commands/rescore.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "scoring/reader.h"
#include "sim/app/commands/exported.h"
#include "sim/app/commands/over_sessions.h"
#include "sim/app/data/existing_store.h"
#include "sim/app/data/judge.h"
#include "sim/app/platform/output.h"
#include "sim/report/scorecard_json.h"
#include "sim/report/what_moved.h"
#include "sim/review/decide.h"
#include "sim/session/session_runner.h"

namespace sim::app {
namespace {

/// A verdict that is not kept yet.
struct Verdict {
    std::string said;
    std::optional<session::SessionRunner>
        runner;  ///< whose verdict it is; empty where there is nothing to keep
    scoring::Scorecard card;
};

/// What people decided, on the new verdict.
std::string carried_lines(const std::optional<review::Effect>& effect) {
    if (!effect) return "";
    std::string lines = fmt::format("    with what people decided it stands at {:.0f}{}\n", effect->after,
                                    effect->passed_after ? " passed" : "");
    for (const std::string& criterion : effect->not_found)
        lines += fmt::format("    the decision about {} finds nothing in it any more\n", criterion);
    return lines;
}

std::string moved_lines(const store::ScorecardRow* before, const store::ScorecardRow& now,
                        const std::string& which) {
    std::string lines = fmt::format("{} -> {}  ({}{})\n", which, verdict_words(now),
                                    before ? judge_of(*before) + " -> " : "", judge_of(now));
    if (!before) return lines;
    for (const std::string& line :
         report::what_moved(report::scorecard_of(*before), report::scorecard_of(now)))
        lines += "    " + line + "\n";
    return lines;
}

Verdict judged_anew(store::Store& store, store::SessionId id, const scoring::Reader& reader) {
    const store::Session session = known_session(store, id.value);
    if (session.ended_because.empty()) return {};
    const std::string which = fmt::format("{}  {}  {}", id.value, session.scenario, session_words(session));
    const std::vector<store::ScorecardRow> known = store.verdicts(id);
    if (std::ranges::find(known, reader.judge().id, &store::ScorecardRow::judge) != known.end())
        return {which + ", by this judge already\n", {}, {}};
    Verdict verdict{"", session::SessionRunner::resume(store, id, reader), {}};
    verdict.card = verdict.runner->judge();
    verdict.said =
        moved_lines(known.empty() ? nullptr : &known.back(), report::scorecard_row(id, verdict.card), which) +
        carried_lines(review::would_carry_over(store, id, verdict.card, verdict.runner->review_basis()));
    return verdict;
}

std::vector<store::SessionId> asked_for(const std::string& database, std::int64_t id) {
    store::Store store = open_existing_store(database);
    if (id == 0) return store.session_ids();
    if (known_session(store, id).ended_because.empty())
        throw Failure(ExitCode::input_wrong, fmt::format("Session {} is not finished.", id),
                      "Play it to its end first.");
    return {{id}};
}

}  // namespace

ExitCode rescore(const std::string& database, std::int64_t id, bool dry_run) {
    const std::vector<store::SessionId> sessions = asked_for(database, id);
    const scoring::Reader reader = load_reader();
    const Interruption interruption;
    const auto judge = [&](store::Store& store, store::SessionId session) {
        return judged_anew(store, session, reader);
    };
    const auto keep = [&](Verdict verdict) {
        if (verdict.runner && !dry_run) verdict.runner->keep_verdict(verdict.card);
        if (!verdict.said.empty()) print(verdict.said);
    };
    const auto open = [&] { return open_existing_store(database); };
    const std::size_t done = over_sessions(SessionPass{"Judging", sessions, open}, interruption, judge, keep);
    if (done < sessions.size())
        throw Failure(ExitCode::interrupted,
                      fmt::format("Stopped after {} of {} sessions{}.", done, sessions.size(),
                                  dry_run ? "; nothing was kept" : ", which are kept"),
                      "The same command goes on with the others.");
    if (dry_run) print("Nothing was kept.\n");
    return ExitCode::done;
}

}  // namespace sim::app

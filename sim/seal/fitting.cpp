#include "sim/seal/fitting.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "sim/seal/machine_key.h"
#include "sim/seal/sealing.h"
#include "sim/store/content_hash.h"

namespace sim::seal {
namespace {

using nlohmann::json;

struct Compared {
    const char* key;
    const char* said;
};
/// Of a session, what may never change after it was signed. Its person's name may.
constexpr std::array<Compared, 11> compared = {{{"id", "is another session"},
                                                {"person", "was given to another person"},
                                                {"scenario", "names another scenario"},
                                                {"version", "names another version of the scenario"},
                                                {"seed", "has another seed"},
                                                {"extra_time_percent", "has another extra time"},
                                                {"started_at", "has another beginning"},
                                                {"mode", "was sat in another mode"},
                                                {"scenario_text", "has another scenario's text"},
                                                {"brand_text", "has another brand's text"},
                                                {"noise_text", "has another noise pack's text"}}};

void compare_session(const json& then, const store::Evidence& evidence, SealedRun& run) {
    const json now = json::parse(words_of(evidence));
    for (const Compared& each : compared)
        if (then.value(each.key, json()) != now.value(each.key, json()))
            run.wrong.push_back(fmt::format("session {} {} than when it was sealed", run.session, each.said));
    if (run.name != evidence.name)
        run.notes.push_back(fmt::format("sealed under the name {}, now called {}", run.name, evidence.name));
}

void compare_verdict(store::Ledger& ledger, const json& statement, const store::Evidence& evidence,
                     SealedRun& run) {
    if (statement.value("facts", std::int64_t{-1}) != evidence.facts ||
        statement.value("journal", "") != evidence.journal)
        run.wrong.push_back(
            fmt::format("the journal of session {} is not the one that was sealed", run.session));
    const auto verdict = ledger.verdict_evidence(run.session, run.judge);
    if (!verdict)
        run.wrong.push_back(
            fmt::format("the verdict of judge {} on session {} is gone", run.judge, run.session));
    else if (verdict->hash != statement.value("verdict", ""))
        run.wrong.push_back(fmt::format(
            "the verdict of judge {} on session {} is not the one that was sealed", run.judge, run.session));
}

void take_begin(const json& session, const json& statement, SealedRun& run) {
    run.name = session.value("name", "");
    run.scenario = session.value("scenario", "");
    run.started_at = session.value("started_at", "");
    run.program = statement.value("program", "");
}

void take_verdict(const json& statement, SealedRun& run) {
    run.judged = true;
    run.judge = statement.value("judge", "");
    run.passed = statement.value("passed", false);
    run.overall = statement.value("overall", 0.0);
    if (statement.contains("attempts") && statement["attempts"].is_array())
        for (const json& attempt : statement["attempts"])
            if (attempt.is_number_integer()) run.attempts.push_back(attempt.get<std::int64_t>());
}

}  // namespace

std::string broken_entry(const store::LedgerEntry& entry) {
    if (!entry.statement.empty() && store::content_hash(entry.statement) != entry.statement_hash)
        return fmt::format("what entry {} of the ledger says was changed", entry.number);
    if (hash_of(entry) != entry.hash || !is_signed(entry.public_key, entry.hash, entry.signature))
        return fmt::format("entry {} of the ledger was changed: its signature does not fit", entry.number);
    return {};
}

SealedRun fitted(store::Ledger& ledger, const std::vector<store::LedgerEntry>& of_session) {
    SealedRun run;
    for (const store::LedgerEntry& entry : of_session) {
        const json statement = json::parse(entry.statement, nullptr, false);
        if (!statement.is_object() || !statement.contains("session")) continue;
        const json& session = statement["session"];
        run.session = entry.session;
        take_begin(session, statement, run);
        if (std::string broken = broken_entry(entry); !broken.empty()) run.wrong.push_back(std::move(broken));
        const std::optional<store::Evidence> evidence = ledger.evidence(entry.session);
        if (entry.kind == judged) take_verdict(statement, run);
        if (!evidence) {
            run.wrong = {fmt::format("session {} of {} was sealed and is gone", run.session, run.name)};
            continue;
        }
        if (entry.kind == begun || run.wrong.empty()) compare_session(session, *evidence, run);
        if (entry.kind == judged) compare_verdict(ledger, statement, *evidence, run);
    }
    if (run.notes.size() > 1) run.notes.resize(1);  // the same name twice
    const std::string latest = ledger.latest_judge(run.session);
    if (!run.judged && !latest.empty())
        run.wrong.push_back(
            fmt::format("session {} was judged, and its verdict was not sealed", run.session));
    run.judged_anew = run.judged && !latest.empty() && latest != run.judge;
    if (run.judged_anew)
        run.notes.push_back(
            fmt::format("the verdict that counts is judge {}'s, which is not sealed", latest));
    return run;
}

}  // namespace sim::seal

#include "sim/seal/audit.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "sim/seal/counter.h"
#include "sim/seal/fitting.h"
#include "sim/seal/sealing.h"

namespace sim::seal {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Entries = std::vector<store::LedgerEntry>;

/// Entries that something signed says were emptied.
std::set<std::int64_t> erased_numbers(const Entries& entries) {
    std::set<std::int64_t> numbers;
    for (const store::LedgerEntry& entry : entries) {
        if (entry.kind != erased || !broken_entry(entry).empty()) continue;
        const json statement = json::parse(entry.statement, nullptr, false);
        if (!statement.is_object() || !statement.contains("entries")) continue;
        for (const json& number : statement["entries"])
            if (number.is_number_integer()) numbers.insert(number.get<std::int64_t>());
    }
    return numbers;
}

void check_chain(const Entries& entries, Audit& audit) {
    const std::set<std::int64_t> gone = erased_numbers(entries);
    std::int64_t before = 0;
    std::string hash;
    for (const store::LedgerEntry& entry : entries) {
        if (entry.number != before + 1)
            audit.wrong.push_back(
                before + 2 == entry.number
                    ? fmt::format("entry {} of the ledger is gone", before + 1)
                    : fmt::format("entries {} to {} of the ledger are gone", before + 1, entry.number - 1));
        else if (entry.before != hash)
            audit.wrong.push_back(
                fmt::format("entry {} of the ledger does not follow on the one before it", entry.number));
        if (std::string broken = broken_entry(entry); !broken.empty())
            audit.wrong.push_back(std::move(broken));
        if (entry.statement.empty() && !gone.contains(entry.number))
            audit.wrong.push_back(
                fmt::format("entry {} of the ledger was emptied, and nothing signed says why", entry.number));
        if (entry.kind == lost_passphrase)
            audit.notes.push_back(fmt::format("a lost passphrase was replaced at {}",
                                              json::parse(entry.statement, nullptr, false)
                                                  .value("made_at", std::string("a time unknown"))));
        before = entry.number, hash = entry.hash;
    }
}

void check_keys(const Entries& entries, const std::string& public_key, Audit& audit) {
    std::map<std::string, int> others;
    for (const store::LedgerEntry& entry : entries)
        if (entry.public_key != public_key) ++others[entry.public_key];
    for (const auto& [key, count] : others)
        audit.wrong.push_back(
            fmt::format("{} of {} entries of the ledger were signed with another key ({}...)", count,
                        entries.size(), key.substr(0, 8)));
}

void check_counter(store::Store& store, const Entries& entries, const fs::path& folder,
                   const std::string& public_key, Audit& audit) {
    const std::string name = ledger_name(store);
    const Counter outside = counter_of(folder, name, public_key);
    const std::int64_t last = entries.empty() ? 0 : entries.back().number;
    if (outside.number > last)
        audit.wrong.push_back(
            fmt::format("the database was put back to an earlier state, or its last runs were taken out: it "
                        "holds {} signed "
                        "entries, this machine signed {} in it",
                        last, outside.number));
    else if (outside.number == 0 && last > 0)
        audit.wrong.push_back(
            "this machine's note of how far the ledger went is gone: whether the last runs are missing "
            "cannot "
            "be told");
    const auto noted = std::ranges::find(entries, outside.number, &store::LedgerEntry::number);
    if (outside.number > 0 && noted != entries.end() && noted->hash != outside.hash)
        audit.wrong.push_back("the ledger is not the one that this machine signed");
    std::error_code ignored;
    const std::string path = fs::absolute(store.file(), ignored).lexically_normal().string();
    for (const Counter& other : counters_in(folder, public_key))
        if (other.path == path && other.ledger != name)
            audit.notes.push_back(fmt::format(
                "another database stood in this place before; this machine signed {} entries in it",
                other.number));
}

/// Assessments nobody sealed, from the day on which the first was.
void note_unsealed(store::Store& store, const Entries& entries, Audit& audit) {
    std::set<std::int64_t> known;
    for (const store::LedgerEntry& entry : entries) known.insert(entry.session);
    int unsealed = 0;
    std::string which;
    store::Statement select = store.ask(
        "SELECT sessions.id FROM sessions JOIN summaries ON summaries.session = sessions.id"
        " WHERE mode = 'assessment' ORDER BY sessions.id");
    while (select.step())
        if (!known.contains(select.number(0)) && ++unsealed <= 5)
            which += fmt::format("{}{}", which.empty() ? "" : ", ", select.number(0));
    if (unsealed > 0)
        audit.notes.push_back(fmt::format(
            "{} assessments were not sealed here (session {}{}): from before there were seals, from another "
            "machine, or put in by hand",
            unsealed, which, unsealed > 5 ? ", ..." : ""));
}

/// How it came about: every sitting in this mode, what became of it.
void note_attempts(std::vector<SealedRun>& runs) {
    std::map<std::int64_t, const SealedRun*> by_session;
    for (const SealedRun& run : runs) by_session[run.session] = &run;
    for (SealedRun& run : runs) {
        if (run.attempts.size() < 2) continue;
        std::string before;
        for (const std::int64_t attempt : run.attempts) {
            if (attempt == run.session) continue;
            const auto found = by_session.find(attempt);
            const SealedRun* other = found == by_session.end() ? nullptr : found->second;
            before += fmt::format("{}{} {}", before.empty() ? "" : ", ", attempt,
                                  !other           ? "not sealed"
                                  : !other->judged ? "never finished"
                                  : other->passed  ? "passed"
                                                   : "not passed");
        }
        run.notes.push_back(fmt::format("attempt {}; before it session {}", run.attempts.size(), before));
    }
}

std::string own_public_key(const fs::path& folder) {
    return MachineKey::is_in(folder) ? MachineKey::in(folder).public_key() : "";
}

std::vector<SealedRun> runs_of(store::Store& store, const Entries& entries) {
    std::map<std::int64_t, Entries> by_session;
    for (const store::LedgerEntry& entry : entries)
        if (entry.session != 0 && !entry.statement.empty()) by_session[entry.session].push_back(entry);
    store::Ledger ledger(store);
    std::vector<SealedRun> runs;
    for (const auto& [session, own] : by_session)
        if (SealedRun run = fitted(ledger, own); run.session != 0) runs.push_back(std::move(run));
    note_attempts(runs);
    return runs;
}

}  // namespace

std::size_t Audit::faults() const {
    std::size_t faults = wrong.size();
    for (const SealedRun& run : runs) faults += run.wrong.size();
    return faults;
}

Audit audit(store::Store& store, const fs::path& folder) {
    Audit audit;
    const Entries entries = store::Ledger(store).entries();
    audit.entries = entries.size();
    const std::string public_key = own_public_key(folder);
    check_chain(entries, audit);
    check_keys(entries, public_key, audit);
    check_counter(store, entries, folder, public_key, audit);
    note_unsealed(store, entries, audit);
    audit.runs = runs_of(store, entries);
    return audit;
}

SealedRun run_of(store::Store& store, std::int64_t session, const fs::path& folder) {
    const Entries entries = store::Ledger(store).entries();
    std::vector<SealedRun> runs = runs_of(store, entries);
    const auto found = std::ranges::find(runs, session, &SealedRun::session);
    if (found == runs.end()) return {};
    const std::string public_key = own_public_key(folder);
    for (const store::LedgerEntry& entry : entries)
        if (entry.session == session && entry.public_key != public_key) {
            found->wrong.emplace_back("it was signed with another key than this machine's");
            break;
        }
    return *found;
}

std::string first_fault(const Audit& audit) {
    const std::size_t faults = audit.faults();
    if (faults == 0) return {};
    std::string first = audit.wrong.empty() ? "" : audit.wrong.front();
    for (const SealedRun& run : audit.runs)
        if (first.empty() && !run.wrong.empty()) first = run.wrong.front();
    return faults == 1 ? first : fmt::format("{}; {} in all", first, faults);
}

}  // namespace sim::seal

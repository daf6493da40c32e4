#include "sim/seal/sealing.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "sim/failure/failure.h"
#include "sim/seal/counter.h"
#include "sim/store/content_hash.h"

namespace sim::seal {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* ledger_setting = "ledger";

json evidence_json(const store::Evidence& evidence) {
    return {{"id", evidence.id},
            {"person", evidence.person},
            {"name", evidence.name},
            {"scenario", evidence.scenario},
            {"version", evidence.version},
            {"seed", evidence.seed},
            {"extra_time_percent", evidence.extra_time_percent},
            {"started_at", evidence.started_at},
            {"mode", evidence.mode},
            {"scenario_text", evidence.scenario_text},
            {"brand_text", evidence.brand_text},
            {"noise_text", evidence.noise_text}};
}

std::string dumped(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

std::string own_ledger(store::Store& store) {
    if (std::string name = ledger_name(store); !name.empty()) return name;
    store::Statement chance = store.ask("SELECT lower(hex(randomblob(16)))");
    chance.step();
    std::string name = chance.text(0);
    store.set_setting("", ledger_setting, name);
    return name;
}

/// Behind all that was ever signed here, also behind what the database no longer holds.
void sign(store::Store& store, const fs::path& folder, const std::string& kind, std::int64_t session,
          const json& statement) {
    const FolderLock lock(folder);
    const MachineKey key = MachineKey::in(folder);
    const std::string name = own_ledger(store);
    store::Ledger ledger(store);
    const std::optional<store::LedgerEntry> last = ledger.last();
    const Counter outside = counter_of(folder, name, key.public_key());
    const bool behind = outside.number > (last ? last->number : 0);
    store::LedgerEntry entry;
    entry.number = behind ? outside.number + 1 : last ? last->number + 1 : 1;
    entry.before = behind ? outside.hash : last ? last->hash : "";
    entry.kind = kind, entry.session = session, entry.statement = dumped(statement);
    entry.statement_hash = store::content_hash(entry.statement);
    entry.hash = hash_of(entry);
    entry.signature = key.sign(entry.hash);
    entry.public_key = key.public_key();
    ledger.add(entry);
    std::error_code ignored;
    const fs::path path = fs::absolute(store.file(), ignored).lexically_normal();
    keep_counter(folder, {name, path.string(), entry.number, entry.hash}, key);
}

json statement_of(const std::string& made_at) {
    return {{"made_at", made_at}, {"program", COOLHEAD_VERSION}};
}

}  // namespace

std::string words_of(const store::Evidence& evidence) { return dumped(evidence_json(evidence)); }

std::string hash_of(const store::LedgerEntry& entry) {
    return store::content_hash(fmt::format("coolhead ledger 1\n{}\n{}\n{}\n{}\n{}", entry.number, entry.kind,
                                           entry.session, entry.statement_hash, entry.before));
}

std::string ledger_name(store::Store& store) { return store.setting("", ledger_setting).value_or(""); }

void refuse_unsealable(const fs::path& folder) {
    const FolderLock lock(folder);
    MachineKey::in(folder);
}

void seal_beginning(store::Store& store, store::SessionId session, const std::string& made_at,
                    const fs::path& folder) {
    const std::optional<store::Evidence> evidence = store::Ledger(store).evidence(session.value);
    if (!evidence) return;
    json statement = statement_of(made_at);
    statement["session"] = evidence_json(*evidence);
    sign(store, folder, begun, session.value, statement);
}

void seal_verdict(store::Store& store, const store::ScorecardRow& card, const std::string& made_at,
                  const fs::path& folder) {
    store::Ledger ledger(store);
    const std::vector<store::LedgerEntry> before = ledger.of_session(card.session.value);
    if (before.empty() || std::ranges::find(before, judged, &store::LedgerEntry::kind) != before.end())
        return;
    const std::optional<store::Evidence> evidence = ledger.evidence(card.session.value);
    const auto verdict = ledger.verdict_evidence(card.session.value, card.judge);
    if (!evidence || !verdict) return;
    json statement = statement_of(made_at);
    statement["session"] = evidence_json(*evidence);
    statement["facts"] = evidence->facts;
    statement["journal"] = evidence->journal;
    statement["judge"] = card.judge;
    statement["judge_date"] = card.judge_date;
    statement["verdict"] = verdict->hash;
    statement["overall"] = card.overall;
    statement["passed"] = card.passed;
    statement["critical"] = card.critical;
    statement["attempts"] = ledger.sittings_up_to(card.session.value);
    sign(store, folder, judged, card.session.value, statement);
}

void seal_erasure(store::Store& store, std::span<const std::int64_t> numbers, const std::string& why,
                  const std::string& made_at, const fs::path& folder) {
    if (numbers.empty()) return;
    json statement = statement_of(made_at);
    statement["entries"] = numbers;
    statement["why"] = why;
    sign(store, folder, erased, 0, statement);
}

void seal_lost_passphrase(store::Store& store, const std::string& account, const std::string& made_at,
                          const fs::path& folder) {
    json statement = statement_of(made_at);
    statement["account"] = account;
    sign(store, folder, lost_passphrase, 0, statement);
}

}  // namespace sim::seal

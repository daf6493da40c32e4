// What this machine signed: the rows, and what a session comes to now, to be compared with what was signed of
// it. Knows no keys: sim/seal signs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/store/store.h"

namespace sim::store {

struct LedgerEntry {
    std::int64_t number = 0;
    std::string kind;          ///< "begun", "judged", "erased", ...
    std::int64_t session = 0;  ///< 0 of none
    std::string statement;     ///< JSON; "" where it was erased with its person
    std::string statement_hash;
    std::string before;  ///< hash of the entry before it; "" of the first
    std::string hash;
    std::string signature;   ///< hexadecimal
    std::string public_key;  ///< hexadecimal
    bool operator==(const LedgerEntry&) const = default;
};

/// A session as the file holds it now. All hashes are BLAKE2b-256.
struct Evidence {
    std::string id;           ///< the session's own in all the world
    std::int64_t person = 0;  ///< the person's number here: names change
    std::string name;
    std::string scenario;
    std::string version;
    std::string seed;
    int extra_time_percent = 0;
    std::string started_at;
    std::string mode;                                   ///< as the journal says
    std::string scenario_text, brand_text, noise_text;  ///< hashes of the texts that were played
    std::int64_t facts = 0;
    std::string journal;  ///< the head of the chain over the facts, worked out anew
};

/// The verdict's rows, all values of them.
struct VerdictEvidence {
    std::string judge;
    std::string hash;
};

class Ledger {
  public:
    explicit Ledger(Store& store) : store_(&store), database_(&store.database_) {}

    /// Refused with a Failure where its number is not the next or higher.
    void add(const LedgerEntry& entry);
    /// By number.
    std::vector<LedgerEntry> entries();
    std::optional<LedgerEntry> last();
    std::vector<LedgerEntry> of_session(std::int64_t session);

    /// Nothing where there is no such session.
    std::optional<Evidence> evidence(std::int64_t session);
    std::optional<VerdictEvidence> verdict_evidence(std::int64_t session, const std::string& judge);
    /// Whose verdict came last; "" before one was given.
    std::string latest_judge(std::int64_t session);
    /// The person's earlier sittings of the scenario in this mode, this one included.
    std::vector<std::int64_t> sittings_up_to(std::int64_t session);

  private:
    Store* store_;
    Database* database_;
};

}  // namespace sim::store

// How far a database's ledger went, noted outside of it and signed: a database that is put back to an earlier
// day, or that lost its last runs, falls behind.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "sim/seal/machine_key.h"

namespace sim::seal {

struct Counter {
    std::string ledger;  ///< the database's own name for its ledger
    std::string path;    ///< where the database was then
    std::int64_t number = 0;
    std::string hash;  ///< of the ledger's entry of this number
    bool operator==(const Counter&) const = default;
};

/// One that was not signed by this key is as good as none: `number` 0.
Counter counter_of(const std::filesystem::path& folder, const std::string& ledger,
                   const std::string& public_key);
/// All that were signed by this key.
std::vector<Counter> counters_in(const std::filesystem::path& folder, const std::string& public_key);
void keep_counter(const std::filesystem::path& folder, const Counter& counter, const MachineKey& key);

}  // namespace sim::seal

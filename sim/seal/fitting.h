// One certification run against what the database holds of it now.
#pragma once

#include "sim/seal/audit.h"

namespace sim::seal {

/// The run as its entries signed it, with what does not fit any more. Entries that were emptied tell nothing.
SealedRun fitted(store::Ledger& ledger, const std::vector<store::LedgerEntry>& of_session);
/// "" when hash and signature of the entry itself are right, whoever's key it was; else a sentence.
std::string broken_entry(const store::LedgerEntry& entry);

}  // namespace sim::seal

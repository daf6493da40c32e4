// Whether what was signed still fits what the database holds: each certification run with its attempts, and
// the ledger as a whole. Reads only; what it says is for people.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "sim/store/ledger.h"

namespace sim::seal {

/// One certification run that was sealed, as it was signed.
struct SealedRun {
    std::int64_t session = 0;
    std::string name;  ///< of the person, when it was signed
    std::string scenario;
    std::string started_at;
    std::string program;  ///< its version
    std::string judge;    ///< "" while it was not judged
    bool judged = false;
    bool judged_anew = false;  ///< by another judge, later: that verdict is not sealed
    bool passed = false;
    double overall = 0;
    std::vector<std::int64_t>
        attempts;                    ///< the person's sittings of the scenario in this mode, this one last
    std::vector<std::string> wrong;  ///< what does not fit any more: a sentence each
    std::vector<std::string> notes;  ///< what one should know and is no fault
    bool fits() const { return wrong.empty(); }
};

struct Audit {
    std::vector<SealedRun> runs;     ///< oldest first
    std::vector<std::string> wrong;  ///< of the ledger as a whole
    std::vector<std::string> notes;
    std::size_t entries = 0;
    std::size_t faults() const;
};

/// `folder` is where this machine's key and counters are; nothing is made there.
Audit audit(store::Store& store, const std::filesystem::path& folder);
/// Of one session; `session` 0 where it was not sealed.
SealedRun run_of(store::Store& store, std::int64_t session, const std::filesystem::path& folder);
/// The first thing that is wrong, and how many there are; "" when all fits.
std::string first_fault(const Audit& audit);

}  // namespace sim::seal

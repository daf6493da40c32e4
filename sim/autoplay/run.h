// One sitting of one scripted or random trainee.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/autoplay/autoplay.h"
#include "sim/engine/session.h"
#include "sim/grading/reading_cache.h"

namespace sim::autoplay {

/// Every step and branch of a scenario, numbered.
class CoverageIndex {
  public:
    explicit CoverageIndex(const scenario::Scenario& scenario);
    /// -1 when there is none of that name.
    int step(const std::string& conversation, const std::string& step) const;
    int branch(const std::string& conversation, const std::string& step, int index) const;
    const std::vector<StepCoverage>& steps() const { return steps_; }
    const std::vector<BranchCoverage>& branches() const { return branches_; }

  private:
    struct Entry {
        int step = 0;
        int first_branch = 0;
        int branches = 0;
    };
    std::map<std::string, std::map<std::string, Entry>> entries_;
    std::vector<StepCoverage> steps_;
    std::vector<BranchCoverage> branches_;
};

struct RunResult {
    bool played = false;
    Kind kind = Kind::perfect;
    double score = 0;
    bool passed = false;
    engine::Tick ended_at = 0;
    std::vector<int> steps;     ///< numbers in the CoverageIndex, each once, sorted
    std::vector<int> branches;  ///< likewise
    std::vector<Incident> incidents;
    std::vector<Loss> lost;  ///< by criterion
    std::vector<std::string> critical;
};

/// Whether the sitting's score is wanted, or only how long it took: then no reply counts as a critical error.
enum class Graded { no, yes };

/// `read` reads everybody's words, and remembers. Never throws: what was thrown is an incident.
RunResult play_once(const scenario::Scenario& scenario, const CoverageIndex& coverage, Kind kind,
                    std::uint64_t seed, const grading::Read& read, Graded graded = Graded::yes);

/// A whole sitting as a store would keep it, of somebody who lapses now and then. Throws Failure where a
/// sitting goes wrong.
std::vector<engine::Fact> record_sitting(const scenario::Scenario& scenario, Manner manner, engine::Mode mode,
                                         std::uint64_t seed, const grading::Read& read);

/// "route dm or phone, says ..." for a person to read.
std::string in_words(const scenario::When& when);

}  // namespace sim::autoplay

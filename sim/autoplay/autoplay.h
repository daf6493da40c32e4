// Plays a scenario many times without a person: a perfect trainee in two wordings, a random one and seven
// with one bad habit each, so that an author knows before anybody sits down what can be reached, who passes,
// and how long it takes. Pure: the same scenario, seed and number of runs give the same outcome on every
// machine, whatever `jobs`. Knows engine, grading, scenario and scoring; no clock, no file, no window.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/reader.h"
#include "sim/scenario/scenario.h"

namespace sim::autoplay {

/// Who plays. All but `random` do one thing for the whole sitting.
enum class Kind {
    perfect,  ///< good examples by the expected routes, a note where it hands on, at the speed of a practised
              ///< typist, most needy first
    random,   ///< anything at any time: what explores the script
    rude,     ///< in time and by the right route, and hostile
    slow,     ///< the good examples, long after the customer's patience
    silent,   ///< opens everything, answers nothing
    over_offliner,  ///< sends everybody to DM with a line that fits anybody, and is short with them there
    copy_paste,     ///< the same saved reply for everybody
    paraphraser,    ///< the perfect one in the other words that the examples give; must pass as well
    condescending,  ///< polite, by the right route, and from above
    over_promiser   ///< the good examples, with more behind them than anybody can keep
};
inline constexpr std::size_t kinds = static_cast<std::size_t>(Kind::over_promiser) + 1;
inline constexpr auto kind_names =
    std::to_array<std::string_view>({"perfect", "random", "rude", "slow", "silent", "over-offliner",
                                     "copy-paste", "paraphraser", "condescending", "over-promiser"});
static_assert(kind_names.size() == kinds);
constexpr std::string_view name_of(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
/// Must not pass.
constexpr bool has_a_bad_habit(Kind kind) {
    return kind != Kind::perfect && kind != Kind::paraphraser && kind != Kind::random;
}

/// A trainee who has learned something shows a bad habit only now and then, and plays perfectly otherwise.
struct Manner {
    Kind kind = Kind::perfect;
    int lapses_percent = 100;  ///< of the moments in which something is to be done
};

struct Options {
    int runs = 200;  ///< of all kinds together; half of them random. Every kind plays at least once
    std::uint64_t seed = 1;
    int jobs = 1;  ///< threads
    /// What a session of this seed plays, where the scenario's texts vary (Scenario::varies). Without it
    /// every run plays the scenario as given. Called from several threads at once.
    std::function<scenario::Scenario(std::uint64_t seed)> variant = {};
};

using ByKind = std::array<int, kinds>;
int total(const ByKind& counts);

struct StepCoverage {
    std::string conversation;
    std::string step;
    ByKind runs{};  ///< in how many it was reached
};
struct BranchCoverage {
    std::string conversation;
    std::string step;
    int branch = 0;    ///< index in the step's `next`
    std::string when;  ///< its condition in words
    std::string go;
    ByKind runs{};  ///< in how many it was taken
};

struct Spread {
    double min = 0;
    double median = 0;
    double max = 0;
};
struct Loss {
    std::string criterion;
    double points = 0;  ///< of the session's, mean over the runs
};
struct KindSummary {
    Kind kind = Kind::perfect;
    int runs = 0;
    int passed = 0;
    int critical = 0;  ///< runs with a critical error
    Spread score;
    Spread simulated_minutes;
    Spread real_minutes;                    ///< at the scenario's pace
    std::vector<Loss> lost;                 ///< what cost most, at most three
    std::vector<std::string> critical_ids;  ///< sorted
};

/// Something that should not happen, with the first run that shows it.
struct Incident {
    std::string what;  ///< "crash", "dead-end", "refused", "unfinished", "endless", "ends badly"
    Kind kind = Kind::random;
    std::uint64_t seed = 0;  ///< of the session
    std::string conversation;
    std::string step;
    std::string says;
    int times = 0;  ///< runs in which it happened
};

struct Outcome {
    std::string scenario;
    std::string version;
    std::string title;
    int minutes = 0;  ///< as the file says
    int runs = 0;     ///< played; fewer than asked for when cancelled
    std::uint64_t seed = 0;
    bool cancelled = false;
    std::vector<KindSummary> trainees;  ///< in the order of Kind, those that played
    std::vector<StepCoverage> steps;    ///< in the scenario's order of conversations, then by step id
    std::vector<BranchCoverage> branches;
    std::vector<Incident> incidents;

    const KindSummary* of(Kind kind) const;
};

/// Called after every few runs, from the calling thread alone; false cancels.
using Progress = std::function<bool(int done, int of)>;

/// How many runs each kind plays.
ByKind shares(int runs);

Outcome autoplay(const scenario::Scenario& scenario, const scoring::Reader& reader, const Options& options,
                 const Progress& progress = {});

/// What an author must mend, one sentence each: the perfect trainee does not pass, another does, crashes,
/// dead ends. Empty when all is well.
std::vector<std::string> faults_of(const Outcome& outcome);
/// What is worth a look: steps and branches that no run reached, a length that is not what the file says.
std::vector<std::string> remarks_on(const Outcome& outcome);

}  // namespace sim::autoplay

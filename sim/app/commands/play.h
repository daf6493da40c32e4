// `coolhead play`: a session in the terminal, or a recorded list of actions without waiting.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "sim/app/platform/output_format.h"
#include "sim/failure/failure.h"

namespace sim::app {

struct PlayOptions {
    std::string scenario;  ///< file, or id of the library; empty when resuming
    std::string
        database;         ///< empty: the usual one; recorded actions are kept only when it is given or `save`
    std::string actions;  ///< file of recorded actions; empty: live
    OutputFormat format = OutputFormat::text;
    std::string person;
    std::optional<std::uint64_t> seed;      ///< empty: 1 for recorded actions, a fresh one live
    std::optional<int> extra_time_percent;  ///< empty: what the person has set
    std::string mode = "practice";
    double pace = 0;          ///< simulated seconds per real second; 0: the scenario's
    std::int64_t resume = 0;  ///< session to go on with; 0: a new one
    bool save = false;
};

/// Input wrong when recorded actions were refused; the rest of them is played all the same.
ExitCode play(const PlayOptions& options);

}  // namespace sim::app

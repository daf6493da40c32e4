// A made-up team that practised for half a year, for looking at the manager's desk: people who learn, stay
// where they are, differ and cheat; and two people who review them. Every sitting in it was played and judged
// by the program itself. Knows autoplay, grading, store, report, review, rating, people; no clock, no window.
// The same seed, scenarios and last day give the same database.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "scoring/reader.h"
#include "sim/scenario/load.h"
#include "sim/store/store.h"

namespace sim::demo {

struct DemoOptions {
    std::string last_day;  ///< "2026-11-30"; the half year before it is filled
    std::uint64_t seed = 1;
    int people = 40;  ///< at most 40
    int days = 182;
    int jobs = 1;          ///< threads; the result is the same
    bool reviewed = true;  ///< reviewers have decided most of what waits for a person, and rated again
};

/// What was made. Sessions share sittings: people of the same habit and skill who play the same scenario in
/// the same mode are given the same journal and verdict, under their own names and dates.
struct Made {
    int people = 0;
    int sessions = 0;
    int sittings = 0;  ///< played and judged
};

/// Called now and then from the calling thread alone; false cancels.
using Progress = std::function<bool(int done, int of)>;

/// Fills a store that is to be thrown away. `course` is played from front to back. Throws Failure, also where
/// it was cancelled.
Made make_demo_team(store::Store& store, const std::vector<scenario::Loaded>& course,
                    const scoring::Reader& reader, const DemoOptions& options, const Progress& progress = {});

}  // namespace sim::demo

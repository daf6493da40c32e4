// Who of the made-up team sat down when, with what, and how well. Nothing is played yet.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/demo/demo_team.h"
#include "sim/demo/people.h"
#include "sim/engine/fact.h"

namespace sim::demo {

/// What a sitting is made from; those who come to the same share it.
struct SittingKey {
    int scenario = 0;  ///< number in the course
    autoplay::Kind habit = autoplay::Kind::perfect;
    std::size_t skill = 0;  ///< step of `lapses`
    bool assessed = false;
    auto operator<=>(const SittingKey&) const = default;
};

struct Appointment {
    std::int64_t begins = 0;  ///< seconds since 1970 on the wall
    int person = 0;
    SittingKey key;
    int own_rating_off_by = 0;  ///< points that the person rates themselves above the verdict
    bool rates_themselves = false;
    auto operator<=>(const Appointment&) const = default;
};

/// "2026-03-02T09:00:00".
std::string wall_time_of(std::int64_t unix_s);
/// The first day somebody of the cohort could sit down, since 1970. Throws Failure where the options' last
/// day is no date.
std::int64_t first_day_of(const DemoOptions& options, bool late);

/// In the order of time.
std::vector<Appointment> calendar_of(const std::vector<Person>& people, int scenarios,
                                     const DemoOptions& options);

}  // namespace sim::demo

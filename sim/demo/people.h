// Who is in the made-up team, and how each of them comes along.
#pragma once

#include <string_view>
#include <vector>

#include "sim/autoplay/autoplay.h"
#include "sim/engine/random.h"

namespace sim::demo {

enum class Course {
    learns,        ///< from bad to good over the half year
    learns_fast,   ///< within weeks
    good,          ///< from the first day
    stays,         ///< learns a little, then no more
    slips,         ///< was good and grows careless
    repeats,       ///< plays one scenario over and over on the same day until it is passed
    pastes,        ///< sends the same saved reply to everybody
    never_started  ///< has a name and no session
};

struct Person {
    std::string_view name;
    std::string_view team;
    Course course = Course::learns;
    autoplay::Kind habit = autoplay::Kind::random;
    bool late = false;  ///< of the second cohort, which begins half-way
};

inline constexpr int most_people = 40;
/// The first `count` of them, the same every time.
std::vector<Person> people_of_the_demo(int count);

/// How many in a hundred moments the habit shows: what a person has not learned yet. Few steps, so that
/// people can share sittings.
inline constexpr std::array<int, 6> lapses = {90, 65, 45, 25, 10, 0};
/// The step of `lapses` at `done` of a person's sessions, 0..1.
std::size_t skill_at(Course course, double done, engine::Random& random);

}  // namespace sim::demo

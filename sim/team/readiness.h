// The one rule of who is ready for live work: see ready_scenarios and ready_days.
#pragma once

#include <vector>

#include "sim/store/store.h"
#include "sim/team/figures.h"
#include "sim/team/where.h"

namespace sim::team {

/// One person of the database.
struct Known {
    std::int64_t id = 0;
    std::string name;
};

/// By name.
std::vector<Known> known_people(store::Store& store, const Filter& filter);

/// By the passes up to the filter's last day, in its mode and by its judge. Its first day and its scenario do
/// not count: who was ready stays ready, and one scenario makes nobody ready.
class ReadinessRule {
  public:
    ReadinessRule(store::Store& store, const Filter& filter);
    Readiness of(std::int64_t person);

  private:
    Where where_;
    store::Statement passes_;  ///< of one person
};

/// Asks again and again whether somebody has a session at all.
class HasStarted {
  public:
    explicit HasStarted(store::Store& store);
    bool operator()(std::int64_t person);

  private:
    store::Statement any_;
};

}  // namespace sim::team

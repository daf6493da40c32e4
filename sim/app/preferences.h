// What a trainee has set for themselves, in the store.
#pragma once

#include <string>

#include "sim/store/store.h"

namespace sim::app {

/// Per cent; 0 for somebody who never set any.
int extra_time_setting(store::Store& store, const std::string& person);
void keep_extra_time(store::Store& store, const std::string& person, int percent);

}  // namespace sim::app

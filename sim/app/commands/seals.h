// `coolhead seals`: every certification run that was sealed, and what does not fit any more.
#pragma once

#include <cstdint>
#include <string>

#include "sim/app/platform/output_format.h"
#include "sim/failure/failure.h"
#include "sim/store/store.h"

namespace sim::app {

/// Exit code 1 where something does not fit. Throws Failure.
ExitCode show_seals(const std::string& database, OutputFormat format);
/// What a card says of its seal; "" of a session that needs none.
std::string seal_lines(store::Store& store, std::int64_t session, const std::string& judge);

}  // namespace sim::app

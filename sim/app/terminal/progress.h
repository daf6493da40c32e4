// `coolhead progress`: what the progress screen shows, as text or JSON.
#pragma once

#include <string>

#include "sim/app/platform/output_format.h"
#include "sim/failure/failure.h"

namespace sim::app {

/// `person` empty: who played last.
ExitCode show_progress(const std::string& database, const std::string& person, OutputFormat format);

}  // namespace sim::app

// `coolhead agreement`: how alike raters judged the same units, from a table of their ratings.
#pragma once

#include <string>

#include "scoring/agreement/agreement.h"
#include "sim/app/platform/output_format.h"
#include "sim/failure/failure.h"

namespace sim::app {

struct AgreementOptions {
    std::string file;
    scoring::agreement::Scale scale = scoring::agreement::Scale::nominal;
    std::string levels;  ///< separated by commas, lowest first; may be "" on an interval scale
    scoring::agreement::Statistic statistic = scoring::agreement::Statistic::alpha;
    OutputFormat format = OutputFormat::text;
};

/// Throws Failure where the table cannot be read or the statistic not be worked out of it.
ExitCode show_agreement(const AgreementOptions& options);

}  // namespace sim::app

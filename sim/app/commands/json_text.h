// JSON by hand where speed counts: one object a line in, numbers and strings out. Strict RFC 8259.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "scoring/vocabulary.h"

namespace sim::app {

/// One line of `coolhead analyze`.
struct AnalyzeRequest {
    std::string_view
        id;  ///< any JSON value, as it was written; a view into the line; empty where there was none
    std::string text;
    std::string in_reply_to;
    scoring::Via via = scoring::Via::open;
};

/// Where a customer can read it: "public" or "dm". Empty for any other word.
inline std::optional<scoring::Via> outward_via(std::string_view word) {
    const auto via = scoring::from_name<scoring::Via>(scoring::via_names, word);
    return via == scoring::Via::note ? std::nullopt : via;
}

/// Fills `request` from a line. The error is one sentence with its place, empty when all is well.
std::string parse_request(std::string_view line, AnalyzeRequest& request);

/// Appends `text`, which must be UTF-8, in quotes.
void append_json_string(std::string& out, std::string_view text);
/// Appends thousandths as a decimal number with at least one and at most three decimals: 420 is 0.42.
void append_thousandths(std::string& out, int milli);
void append_number(std::string& out, long long number);

}  // namespace sim::app

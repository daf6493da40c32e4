// Texts inside a page of HTML. Nothing that a stranger wrote is markup there, nor turns the reading direction
// of what stands around it.
#pragma once

#include <string>
#include <string_view>

namespace sim::report {

/// As text between tags or inside a quoted attribute; what would command a terminal is written out.
std::string html_text(std::string_view text);
/// Somebody's own words or name: <bdi> keeps their direction to themselves.
std::string html_words(std::string_view text);

}  // namespace sim::report

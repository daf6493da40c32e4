// {handle}, {hours} and the like: names in braces inside texts, filled in when a file is loaded.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/scenario/brand.h"

namespace sim::scenario {

using Variables = std::map<std::string, std::string>;

/// {brand}, {handle}, {hours}, {signature}, {phone}, {email}, {secure_link} and the brand's own. {handle} is
/// the first active support handle, else the first active one.
Variables variables_of(const Brand& brand);

/// The text with every known {name} replaced. Names nobody knows stay and are added to `unknown`.
std::string fill(const std::string& text, const Variables& variables, std::vector<std::string>& unknown);

/// The same of a pattern (RE2): the texts' signs stand for themselves, but for "|"; braces that hold no known
/// name are the pattern's own.
std::string fill_pattern(const std::string& pattern, const Variables& variables);

/// "Mon-Fri 08:00-20:00, Sat 09:00-17:00", or "all day, every day".
std::string hours_text(const Timetable& hours);

/// "Sam" of "Sam Ortiz".
std::string first_name(const std::string& name);

}  // namespace sim::scenario

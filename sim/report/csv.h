// A table for a spreadsheet: RFC 4180, and nothing that a stranger wrote is a formula in it.
#pragma once

#include <string>
#include <string_view>

namespace sim::report {

/// What some spreadsheets need to read a table as UTF-8: before the header, where it is wished for.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// One cell of text, quoted where needed. A line of it that a spreadsheet would take for a formula, also
/// behind spaces of any width and in full-width signs, gets an apostrophe in front. Numbers are written bare,
/// without this.
std::string csv_cell(std::string_view text);
/// The apostrophes alone, for a table that is not quoted.
std::string without_formulas(std::string_view text);

}  // namespace sim::report

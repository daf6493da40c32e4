// How a command prints what it has to say.
#pragma once

#include <array>
#include <string_view>

namespace sim::app {

enum class OutputFormat { text, json, csv, markdown, html, xapi };
/// As `--format` spells them.
inline constexpr std::array<std::string_view, 6> output_format_names = {"text",     "json", "csv",
                                                                        "markdown", "html", "xapi"};

}  // namespace sim::app

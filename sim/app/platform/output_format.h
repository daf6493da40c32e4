// How a command prints what it has to say.
#pragma once

#include <array>
#include <string_view>

namespace sim::app {

enum class OutputFormat { text, json, csv, markdown };
/// As `--format` spells them.
inline constexpr std::array<std::string_view, 4> output_format_names = {"text", "json", "csv", "markdown"};

}  // namespace sim::app

// The English phrases, as assets/judge/en holds them.
#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace scoring::text {

/// Name and text of each file.
std::span<const std::pair<std::string_view, std::string_view>> english_phrases();

}  // namespace scoring::text

// What a line of a phrase file may hold, checked one piece at a time.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace scoring::text {

/// What is wrong with the pattern, as a sentence; nothing when it can be compiled.
std::optional<std::string> problem_of_pattern(std::string_view pattern,
                                              const std::function<bool(std::string_view)>& is_class);

/// What is wrong with the words of a class.
std::optional<std::string> problem_of_class_words(std::string_view words);

/// The beginning of what somebody wrote, between quotation marks and fit for a sentence on one line.
std::string quoted(std::string_view text);

bool is_class_name(std::string_view name);

}  // namespace scoring::text

// The words of scenario and brand files that come from a closed set: plain enumerations with one spelling
// each, the spelling of the files, of their schemas and of the journal (a test holds the schemas to them).
// Knows nothing of files, people or time.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "scoring/vocabulary.h"

namespace sim::scenario {

/// Where a customer's words stand: a post that tags the brand, a DM, a quote of a post, or a post that only
/// an alert finds.
enum class CustomerVia { mention, dm, quote, untagged };
inline constexpr std::array<std::string_view, 4> customer_via_names = {"mention", "dm", "quote", "untagged"};

/// Who can read them there.
constexpr scoring::Via readers_of(CustomerVia via) {
    return via == CustomerVia::dm ? scoring::Via::dm : scoring::Via::open;
}

/// What an inject brings: a notice to the desk, a colleague's words, somebody's post, a leap of the clock.
enum class InjectKind { status, colleague, post, jump };
inline constexpr std::array<std::string_view, 4> inject_kind_names = {"status", "colleague", "post", "jump"};

/// How an example was graded by its author.
enum class Grade { good, ok, bad };
inline constexpr std::array<std::string_view, 3> grade_names = {"good", "ok", "bad"};

/// How hard an exercise is, in the order of the course.
enum class Level { starter, core, hard };
inline constexpr std::array<std::string_view, 3> level_names = {"starter", "core", "hard"};

/// How pressing a conversation is, most pressing first.
enum class Priority { urgent, high, normal, low };
inline constexpr std::array<std::string_view, 4> priority_names = {"urgent", "high", "normal", "low"};

/// What a brand's account is for; `fresh` is spelled "new".
enum class HandleRole { main, support, fresh, retired, personal };
inline constexpr std::array<std::string_view, 5> handle_role_names = {"main", "support", "new", "retired",
                                                                      "personal"};

/// What a customer does with a direct message: takes it, accepts none from the brand, takes none at all.
enum class DmHabit { open, refuses, closed };
inline constexpr std::array<std::string_view, 3> dm_habit_names = {"open", "refuses", "closed"};

/// How a brand's people sign.
enum class SignatureStyle { initials, name, none };
inline constexpr std::array<std::string_view, 3> signature_style_names = {"initials", "name", "none"};

/// What a file of the library holds.
enum class FileKind { scenario, brand, noise, schema };

constexpr std::string_view name_of(CustomerVia via) {
    return customer_via_names[static_cast<std::size_t>(via)];
}
constexpr std::string_view name_of(Grade grade) { return grade_names[static_cast<std::size_t>(grade)]; }
constexpr std::string_view name_of(Level level) { return level_names[static_cast<std::size_t>(level)]; }
constexpr std::string_view name_of(Priority priority) {
    return priority_names[static_cast<std::size_t>(priority)];
}

}  // namespace sim::scenario

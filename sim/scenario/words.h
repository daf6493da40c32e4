// The words of scenario and brand files that come from a closed set: plain enumerations with one spelling
// each, the spelling of the files, of their schemas and of the journal (a test holds the schemas to them).
// Knows nothing of files, people or time.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "scoring/vocabulary.h"
#include "scoring/whole_table.h"

namespace sim::scenario {

/// Where a customer's words stand: a post that tags the brand, a DM, a quote of a post, or a post that only
/// an alert finds.
enum class CustomerVia { mention, dm, quote, untagged };
inline constexpr auto customer_via_names =
    std::to_array<std::string_view>({"mention", "dm", "quote", "untagged"});
static_assert(scoring::is_whole(customer_via_names, CustomerVia::untagged));

/// Who can read them there.
constexpr scoring::Via readers_of(CustomerVia via) {
    return via == CustomerVia::dm ? scoring::Via::dm : scoring::Via::open;
}

/// What an inject brings: a notice to the desk, a colleague's words, somebody's post, a leap of the clock.
enum class InjectKind { status, colleague, post, jump };
inline constexpr auto inject_kind_names =
    std::to_array<std::string_view>({"status", "colleague", "post", "jump"});
static_assert(scoring::is_whole(inject_kind_names, InjectKind::jump));

/// How an example was graded by its author.
enum class Grade { good, ok, bad };
inline constexpr auto grade_names = std::to_array<std::string_view>({"good", "ok", "bad"});
static_assert(scoring::is_whole(grade_names, Grade::bad));

/// How hard an exercise is, in the order of the course.
enum class Level { starter, core, hard };
inline constexpr auto level_names = std::to_array<std::string_view>({"starter", "core", "hard"});
static_assert(scoring::is_whole(level_names, Level::hard));

/// How pressing a conversation is, most pressing first.
enum class Priority { urgent, high, normal, low };
inline constexpr auto priority_names = std::to_array<std::string_view>({"urgent", "high", "normal", "low"});
static_assert(scoring::is_whole(priority_names, Priority::low));

/// What a brand's account is for; `fresh` is spelled "new".
enum class HandleRole { main, support, fresh, retired, personal };
inline constexpr auto handle_role_names =
    std::to_array<std::string_view>({"main", "support", "new", "retired", "personal"});
static_assert(scoring::is_whole(handle_role_names, HandleRole::personal));

/// What a customer does with a direct message: takes it, accepts none from the brand, takes none at all.
enum class DmHabit { open, refuses, closed };
inline constexpr auto dm_habit_names = std::to_array<std::string_view>({"open", "refuses", "closed"});
static_assert(scoring::is_whole(dm_habit_names, DmHabit::closed));

/// How a reply treats the customer: with contempt or blame, out of a mould, with a promise that names no
/// time.
enum class Treatment { unkind, canned, empty_promise, nosy };
inline constexpr auto treatment_names =
    std::to_array<std::string_view>({"unkind", "canned", "empty_promise", "nosy"});
static_assert(scoring::is_whole(treatment_names, Treatment::nosy));

/// What a customer hangs on a post.
enum class AttachmentKind { screenshot, photo, document };
inline constexpr auto attachment_kind_names =
    std::to_array<std::string_view>({"screenshot", "photo", "document"});
static_assert(scoring::is_whole(attachment_kind_names, AttachmentKind::document));

/// How a brand's people sign.
enum class SignatureStyle { initials, name, none };
inline constexpr auto signature_style_names = std::to_array<std::string_view>({"initials", "name", "none"});
static_assert(scoring::is_whole(signature_style_names, SignatureStyle::none));

/// What a file of the library holds, in the order of the list of files.
enum class FileKind { scenario, brand, noise, schema };

constexpr std::string_view name_of(CustomerVia via) {
    return customer_via_names[static_cast<std::size_t>(via)];
}
constexpr std::string_view name_of(AttachmentKind kind) {
    return attachment_kind_names[static_cast<std::size_t>(kind)];
}
constexpr std::string_view name_of(Grade grade) { return grade_names[static_cast<std::size_t>(grade)]; }
constexpr std::string_view name_of(Treatment treatment) {
    return treatment_names[static_cast<std::size_t>(treatment)];
}
constexpr std::string_view name_of(Level level) { return level_names[static_cast<std::size_t>(level)]; }
constexpr std::string_view name_of(Priority priority) {
    return priority_names[static_cast<std::size_t>(priority)];
}

}  // namespace sim::scenario

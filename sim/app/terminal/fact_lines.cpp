#include "sim/app/terminal/fact_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/engine/fact_reading.h"
#include "sim/engine/visiting.h"
#include "sim/scenario/date.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/variables.h"
#include "sim/scenario/wall_clock.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {
namespace {

using namespace engine;

std::string name_of_customer(const scenario::Scenario& scenario, const std::string& conversation) {
    const auto found = std::ranges::find(scenario.conversations, conversation, &scenario::Conversation::id);
    if (found == scenario.conversations.end()) return conversation;
    const scenario::Persona& persona = scenario.persona_of(*found);
    return fmt::format("{} ({})", persona.name, persona.handle);
}

std::string via_words(scenario::CustomerVia via) {
    switch (via) {
        case scenario::CustomerVia::mention:
            return "in public";
        case scenario::CustomerVia::dm:
            return "by DM";
        case scenario::CustomerVia::quote:
            return "quoting you";
        case scenario::CustomerVia::untagged:
            return "without your name in it";
    }
    return "in public";
}

std::string via_words(scoring::Via via) {
    if (via == scoring::Via::dm) return "by DM";
    return via == scoring::Via::note ? "in a note" : "in public";
}

std::string day_and_time_of(const scenario::Scenario& scenario, Tick at) {
    return scenario::day_and_time(scenario::wall_second(scenario, at));
}

std::string_view ending(EndCause because) {
    switch (because) {
        case EndCause::done:
            return "everything was dealt with";
        case EndCause::trainee:
            return "you ended it";
        case EndCause::time:
            return "time is up";
    }
    return "";
}

/// " [screenshot: ...]" behind the words it hangs on.
std::string attachment_words(const std::vector<scenario::Attachment>& attachments) {
    std::string words;
    for (const scenario::Attachment& each : attachments)
        words += fmt::format(" [{}: {}]", name_of(each.kind), each.text);
    return words;
}

/// Every fact in words.
struct Teller {
    const scenario::Scenario& scenario;

    std::string operator()(const CustomerWrote& fact) const {
        const std::string when = fact.dated < 0
                                     ? fmt::format(" (posted {})", day_and_time_of(scenario, fact.dated))
                                     : std::string();
        return fmt::format("{} writes {}{}: {}{}", name_of_customer(scenario, fact.conversation),
                           via_words(fact.via), when, fact.text, attachment_words(attached(scenario, fact)));
    }
    std::string operator()(const BystanderWrote& fact) const {
        return fmt::format("{} ({}) joins the thread of {} {}: {}{}", fact.name, fact.handle,
                           name_of_customer(scenario, fact.conversation), via_words(fact.via), fact.text,
                           attachment_words(attached(scenario, fact)));
    }
    std::string operator()(const ClockJumped& fact) const {
        const auto inject = std::ranges::find(scenario.injects, fact.inject, &scenario::Inject::id);
        const std::string why =
            inject == scenario.injects.end() || inject->text.empty() ? "" : " " + inject->text;
        return fmt::format("The clock leaps to {}.{}", day_and_time_of(scenario, fact.to), why);
    }
    std::string operator()(const DeskOpened&) const { return "The desk is open now."; }
    std::string operator()(const DeskClosed&) const {
        return fmt::format("The desk is closed now; its hours are {}.",
                           scenario::hours_text(scenario.brand.hours));
    }
    std::string operator()(const MessageBounced& fact) const {
        return fmt::format(
            "Not delivered, {} takes no direct message from you; choose another private way: {}",
            name_of_customer(scenario, fact.conversation), fact.text);
    }
    std::string operator()(const CustomerLeft& fact) const {
        return fmt::format("{} has given up.", name_of_customer(scenario, fact.conversation));
    }
    std::string operator()(const NoticePosted& fact) const { return fmt::format("Notice: {}", fact.text); }
    std::string operator()(const ColleagueReplied& fact) const {
        return fmt::format("Your colleague {} {} as {}{}: {}",
                           fact.via == scoring::Via::note ? "notes about" : "answers",
                           name_of_customer(scenario, fact.conversation), fact.as_handle,
                           fact.via == scoring::Via::dm ? " by DM" : "", fact.text);
    }
    std::string operator()(const NoisePosted& fact) const {
        return fmt::format("{} ({}) posts, not to you: {}", fact.name, fact.handle, fact.text);
    }
    std::string operator()(const AgentReplied& fact) const {
        std::string line = fmt::format("You, as {}, to {} {}", fact.as_handle,
                                       name_of_customer(scenario, fact.conversation), via_words(fact.via));
        line += fmt::format(", route {}", name_of(fact.route));
        if (!fact.to.empty()) line += fmt::format(" to {}", fact.to);
        return fact.text.empty() ? line + "." : line + ": " + fact.text;
    }
    std::string operator()(const Announced& fact) const {
        return fmt::format("You announce as {}: {}", fact.as_handle, fact.text);
    }
    std::string operator()(const ConversationTriaged& fact) const {
        std::string marks(fact.priority ? name_of(*fact.priority) : "");
        if (!fact.label.empty()) marks += (marks.empty() ? "" : ", ") + fact.label;
        return fmt::format("You mark {} as {}.", name_of_customer(scenario, fact.conversation),
                           marks.empty() ? "not sorted" : marks);
    }
    std::string operator()(const SessionInterrupted& fact) const {
        return fmt::format(
            "{} for {} seconds of real time.",
            fact.because == GapCause::asleep ? "The machine was asleep" : "The program was closed",
            fact.away_s);
    }
    std::string operator()(const TimeSkipped& fact) const {
        return fmt::format("Nobody waits, and you skip ahead to {}.", day_and_time_of(scenario, fact.to));
    }
    std::string operator()(const ConversationResolved& fact) const {
        return fmt::format("You mark {} as resolved.", name_of_customer(scenario, fact.conversation));
    }
    std::string operator()(const SessionEnded& fact) const {
        return fmt::format("The session is over: {}.", ending(fact.because));
    }
    std::string operator()(const SessionStarted& fact) const {
        return fmt::format("Session of {} (version {}), seed {}, {} % extra time, {}.", fact.scenario,
                           fact.version, fact.seed, fact.extra_time_percent, name_of(fact.mode));
    }
    std::string operator()(const CustomerHeated& fact) const {
        return fmt::format("{} is at heat {} ({}).", name_of_customer(scenario, fact.conversation),
                           fact.heat_milli, name_of(fact.because));
    }
    std::string operator()(const BranchTaken& fact) const {
        return fmt::format("{} goes from {} to {} (branch {}).",
                           name_of_customer(scenario, fact.conversation), fact.from, fact.to,
                           fact.branch + 1);
    }
    std::string operator()(const ConversationEnded& fact) const {
        return fmt::format("The conversation with {} has ended.",
                           name_of_customer(scenario, fact.conversation));
    }
    std::string operator()(const StayedAway& fact) const {
        return fmt::format("{} was told already and does not write.",
                           name_of_customer(scenario, fact.conversation));
    }
    std::string operator()(const StepReached& fact) const {
        return fmt::format("{} is silent at {}.", name_of_customer(scenario, fact.conversation), fact.step);
    }
    std::string operator()(const HintTaken& fact) const {
        return fmt::format("You take hint {} for {}.", fact.level,
                           name_of_customer(scenario, fact.conversation));
    }
    std::string operator()(const ConversationRead& fact) const {
        return fmt::format("You read {}.", name_of_customer(scenario, fact.conversation));
    }
};

/// Whether the trainee sees it happen, or only the journal knows.
bool is_seen(const Fact& fact) {
    return std::visit(
        overloaded{
            Says<true, CustomerWrote, CustomerLeft, NoticePosted, ColleagueReplied, NoisePosted, AgentReplied,
                 Announced, ConversationResolved, SessionEnded, BystanderWrote, ClockJumped, DeskOpened,
                 DeskClosed, MessageBounced, ConversationTriaged, SessionInterrupted, TimeSkipped>{},
            Says<false, SessionStarted, StepReached, CustomerHeated, BranchTaken, ConversationEnded,
                 ConversationRead, StayedAway, HintTaken>{}},
        fact.what);
}

// Line breaks inside a message would look like a new line of the journal.
std::string on_one_line(std::string text) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos;) text.replace(at, 1, " / ");
    return text;
}

}  // namespace

std::string deleted_line(const scenario::Scenario& scenario, const std::string& conversation,
                         const std::string& text) {
    return fmt::format("You write to {} and delete it: {}", name_of_customer(scenario, conversation),
                       on_one_line(text));
}

std::string sitting_line(engine::Mode mode, int extra_time_percent, int hints, int interruptions) {
    std::string line(name_of(mode));
    line[0] = static_cast<char>(line[0] - 'a' + 'A');
    if (extra_time_percent > 0) line += fmt::format(", {} % extra time", extra_time_percent);
    line += hints == 0 ? ", no hint taken"
                       : fmt::format(", {} used (not scored)", viewmodel::counted(hints, "hint", "hints"));
    if (interruptions > 0) line += ", interrupted " + viewmodel::counted(interruptions, "time", "times");
    return line + ".";
}

std::string time_of_day(const scenario::Scenario& scenario, Tick at) {
    const std::int64_t second = scenario::wall_second(scenario, at) % 86400;
    return fmt::format("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
}

std::string line_seen(const scenario::Scenario& scenario, const Fact& fact) {
    return is_seen(fact) ? line_of(scenario, fact) : std::string();
}

std::string line_of(const scenario::Scenario& scenario, const Fact& fact) {
    return time_of_day(scenario, fact.at) + "  " + on_one_line(std::visit(Teller{scenario}, fact.what));
}

}  // namespace sim::app

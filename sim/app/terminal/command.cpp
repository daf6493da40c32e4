#include "sim/app/terminal/command.h"

#include <fmt/format.h>

#include <array>
#include <span>

#include "sim/engine/command.h"
#include "sim/scenario/suggest.h"

namespace sim::app {
namespace {

struct Help {
    std::string_view verb, usage, says;
    bool with_marks = false;  ///< what one may mark a conversation as stands behind
};

constexpr std::array<Help, 33> helps = {{
    {"reply", "TEXT", "post a reply in public to the conversation that is open"},
    {"dm", "/dm TEXT", "answer by direct message"},
    {"note", "/note TEXT", "leave a note that only colleagues see"},
    {"list", "/list WORDS",
     "who waits and how long; WORDS may be mentions, dms, alerts, team, unread, waiting, priority, mine, "
     "oldest, "
     "newest, followers"},
    {"open", "/open N", "open conversation N and read it again, with what others make of it"},
    {"customer", "/customer", "who writes: temper, patience, what is known of them"},
    {"route", "/route ROUTE",
     "where the next reply takes the matter: public, quote, dm, phone, email, secure_link, redirect; without "
     "it "
     "your words decide"},
    {"as", "/as @HANDLE", "answer from this account from now on"},
    {"handoff", "/handoff DEPARTMENT NOTE",
     "hand the matter to colleagues; without words it lists the departments"},
    {"noreply", "/noreply", "leave it without words and watch"},
    {"hide", "/hide", "hide it from the thread; /hide @HANDLE the post of somebody else in it"},
    {"report", "/report",
     "report it to the network; /report @HANDLE the post of somebody else in the thread"},
    {"triage", "/triage WORDS", "your view of it: ", true},
    {"saved", "/saved", "the saved replies"},
    {"use", "/use NAME TEXT | TEXT",
     "post a saved reply with its blanks filled; /dm /use NAME TEXT | TEXT sends it privately"},
    {"preview", "/preview TEXT",
     "how it would go out, without sending it, spoken where the machine can; "
     "/preview /dm TEXT for a DM"},
    {"hint", "/hint", "help in three steps, in practice; not scored, but noted"},
    {"pause", "/pause", "stop the clock, in practice"},
    {"go", "/go", "let the clock run on"},
    {"restart", "/restart", "begin anew, in practice"},
    {"resolve", "/resolve", "mark the open conversation as resolved"},
    {"announce", "/announce TEXT", "post to everyone"},
    {"wait", "/wait SECONDS", "let simulated time pass at once"},
    {"skip", "/skip", "while nobody waits: on to what comes next; not in an assessment"},
    {"time", "/time", "the simulated time of day, opening hours, and the mode"},
    {"crisis", "/crisis", "how hot it is and why"},
    {"status", "/status", "the status board"},
    {"search", "/search WORD", "find it in the playbook"},
    {"playbook", "/playbook", "all of it; /playbook triage, replies, articles or policy a part"},
    {"mode", "/mode", "the mode, hints taken and extra time"},
    {"again", "/again", "send what could not be kept because the database was in use or the disk was full"},
    {"end", "/end", "end the session and see the scorecard"},
    {"help", "/help", "this list, also ?; a command with a ? behind it explains that one"},
}};

std::string choices(std::span<const std::string_view> names) {
    return scenario::listed({names.begin(), names.end()});
}

std::string explained(const Help& help) {
    const std::string line = fmt::format("{}: {}", help.usage, help.says);
    if (!help.with_marks) return line + ".\n";
    return fmt::format("{}{}; {}.\n", line, choices(scenario::priority_names),
                       choices(engine::triage_labels));
}

std::string trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return {};
    return std::string(text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1));
}

}  // namespace

TerminalCommand parse_terminal_line(std::string_view line) {
    const std::string text = trimmed(line);
    if (text.empty()) return {};
    if (text == "?") return {"help", ""};
    if (text.front() != '/') return {"reply", text};
    if (text.starts_with("//")) return {"reply", text.substr(1)};
    const std::size_t space = text.find_first_of(" \t");
    TerminalCommand command{text.substr(1, space - 1), ""};
    if (space != std::string::npos) command.rest = trimmed(std::string_view(text).substr(space));
    if (command.rest == "?") return {"help", command.verb};
    return command.verb == "?" ? TerminalCommand{"help", command.rest} : command;
}

std::string terminal_help(std::string_view verb) {
    std::string text;
    for (const Help& help : helps)
        if (verb.empty() || verb == help.verb) text += explained(help);
    if (text.empty()) return fmt::format("There is no /{}; /help lists what there is.", verb);
    if (verb.empty())
        text += "Ctrl+C leaves; the session is kept and `coolhead play` offers to go on with it.\n";
    return text;
}

}  // namespace sim::app

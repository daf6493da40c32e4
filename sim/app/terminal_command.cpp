#include "sim/app/terminal_command.h"

namespace sim::app {
namespace {

std::string trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return {};
    return std::string(text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1));
}

}  // namespace

TerminalCommand parse_terminal_line(std::string_view line) {
    const std::string text = trimmed(line);
    if (text.empty()) return {};
    if (text.front() != '/') return {"reply", text};
    if (text.starts_with("//")) return {"reply", text.substr(1)};
    const std::size_t space = text.find_first_of(" \t");
    if (space == std::string::npos) return {text.substr(1), ""};
    return {text.substr(1, space - 1), trimmed(std::string_view(text).substr(space))};
}

std::string_view terminal_help() {
    return "Type a reply and press Enter: it is posted in public to the conversation that is open.\n"
           "/list WORDS      conversations, who waits and how long; WORDS may be mentions, dms, alerts, "
           "team,\n"
           "                 unread, waiting, priority, mine, oldest, newest, followers\n"
           "/open N          open conversation N and read it again\n"
           "/dm TEXT         answer by direct message\n"
           "/note TEXT       leave a note that only colleagues see\n"
           "/route ROUTE     where the next reply takes the matter: public, quote, dm, phone, email, "
           "secure_link,\n"
           "                 redirect; without it your words decide\n"
           "/as @HANDLE      answer from this account from now on\n"
           "/handoff DEPARTMENT NOTE   hand the matter to colleagues\n"
           "/noreply, /hide, /report   leave it without words, hide it, report it\n"
           "/triage WORDS    your view of it: urgent, high, normal or low; complaint, question, safety, "
           "praise,\n"
           "                 press or troll\n"
           "/saved           the saved replies; /use NAME TEXT | TEXT posts one with its blanks filled\n"
           "/preview TEXT    how it would go out, without sending it\n"
           "/hint            help in three steps, in practice; not scored, but noted\n"
           "/pause, /go      stop the clock and go on, in practice; /restart begins anew\n"
           "/resolve         mark the open conversation as resolved\n"
           "/announce TEXT   post to everyone\n"
           "/wait SECONDS    let simulated time pass at once\n"
           "/time            the simulated time of day, opening hours, and the mode\n"
           "/crisis          how hot it is and why; /status: the status board\n"
           "/search WORD     find it in the playbook\n"
           "/playbook        accounts, departments and policies of the brand\n"
           "/end             end the session and see the scorecard\n"
           "Ctrl+C leaves; the session is kept and `coolhead play --resume ID` goes on with it.\n";
}

}  // namespace sim::app

// What a person types while playing in the terminal: a slash and a word, or the words of a reply.
#pragma once

#include <string>
#include <string_view>

namespace sim::app {

/// "/dm Hello there" is verb "dm", rest "Hello there"; a line without a slash is verb "reply".
/// A reply that begins with a slash is written with two.
struct TerminalCommand {
    std::string verb;
    std::string rest;
};

/// Empty verb for an empty line.
TerminalCommand parse_terminal_line(std::string_view line);
/// What /help prints.
std::string_view terminal_help();

}  // namespace sim::app

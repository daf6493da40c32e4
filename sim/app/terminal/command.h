// What a person types while playing in the terminal: a slash and a word, or the words of a reply.
#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace sim::app {

/// "/dm Hello there" is verb "dm", rest "Hello there"; a line without a slash is verb "reply". A reply that
/// begins with a slash is written with two. "?" is verb "help"; "/dm ?" is "help" with the rest "dm".
struct TerminalCommand {
    std::string verb;
    std::string rest;
};

/// Empty verb for an empty line.
TerminalCommand parse_terminal_line(std::string_view line);
/// What /help prints; with a verb only what is said of that one.
std::string terminal_help(std::string_view verb = {});

/// Empty where the text is anything but a number.
template <std::integral Number>
std::optional<Number> number_in(std::string_view text) {
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace sim::app

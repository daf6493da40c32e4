// Standard output, which does not lose anything silently, and standard error, which never stops a program.
// Neither lets a stranger's text command the terminal (scoring/printable.h).
#pragma once

#include <string_view>

namespace sim::app {

/// Writes all of it at once. Throws Failure when standard output takes no more.
void print(std::string_view text);

/// On standard error, as far as that takes it: where it is closed or full, the exit code has to say it all.
void complain(std::string_view text);
/// The same for what the program itself draws there, such as a progress bar: nothing is written out.
void draw_on_error_output(std::string_view text);

/// Opens what of standard input, output and error is closed, so that no file of ours gets their numbers and
/// texts that are meant for people. Printing to a closed output still fails.
void open_closed_outputs();

}  // namespace sim::app

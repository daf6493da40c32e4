#include "sim/app/platform/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "scoring/printable.h"
#include "sim/failure/failure.h"

namespace sim::app {
namespace {

/// 0, or what went wrong.
int write_all_to(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = write(descriptor, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return 0;
}

int write_printable_to(int descriptor, std::string_view text) {
    return scoring::is_plainly_printable(text) ? write_all_to(descriptor, text)
                                               : write_all_to(descriptor, scoring::printable(text));
}

}  // namespace

void print(std::string_view text) {
    if (const int error = write_printable_to(STDOUT_FILENO, text); error != 0)
        throw Failure(
            ExitCode::machine_wrong,
            fmt::format("Standard output takes no more ({}).", std::generic_category().message(error)),
            "Check where it goes.");
}

void complain(std::string_view text) { write_printable_to(STDERR_FILENO, text); }

void draw_on_error_output(std::string_view text) { write_all_to(STDERR_FILENO, text); }

void open_closed_outputs() {
    constexpr int modes[] = {O_RDONLY, O_RDONLY,
                             O_WRONLY};  // an output that can only be read fails when written
    for (int descriptor = 0; descriptor < 3; ++descriptor)
        if (fcntl(descriptor, F_GETFD) < 0 && open("/dev/null", modes[descriptor]) < 0) return;
}

}  // namespace sim::app

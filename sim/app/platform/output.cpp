#include "sim/app/platform/output.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "sim/failure/failure.h"

namespace sim::app {

void print(std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = write(STDOUT_FILENO, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0)
            throw Failure(
                ExitCode::machine_wrong,
                fmt::format("Standard output takes no more ({}).", std::generic_category().message(errno)),
                "Check where it goes.");
        text.remove_prefix(static_cast<std::size_t>(count));
    }
}

}  // namespace sim::app

#include "sim/store/session_hold.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "sim/failure/failure.h"

namespace sim::store {

SessionHold::SessionHold(const std::filesystem::path& database, SessionId session) {
    const std::string file = database.string() + "-playing";
    descriptor_ = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0)
        throw Failure(ExitCode::machine_wrong,
                      fmt::format("{} cannot be written ({}).", file, std::generic_category().message(errno)),
                      "Give yourself write access to its folder, or choose another file with --db FILE.");
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = session.value;
    lock.l_len = 1;
    if (fcntl(descriptor_, F_OFD_SETLK, &lock) == 0 || (errno != EAGAIN && errno != EACCES)) return;
    close(std::exchange(descriptor_, -1));
    throw Failure(ExitCode::machine_wrong,
                  fmt::format("Session {} is being played by another program.", session.value),
                  "Close that window or command and go on with it then.");
}

SessionHold::~SessionHold() {
    if (descriptor_ >= 0) close(descriptor_);
}

SessionHold::SessionHold(SessionHold&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

SessionHold& SessionHold::operator=(SessionHold&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

}  // namespace sim::store

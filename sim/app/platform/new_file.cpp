#include "sim/app/platform/new_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "sim/failure/failure.h"

namespace sim::app {
namespace {

namespace fs = std::filesystem;

Failure cannot_write(const fs::path& file, int error) {
    return {ExitCode::machine_wrong,
            fmt::format("{} cannot be written ({}).", file.string(), std::generic_category().message(error)),
            "Check the disk and your access to the folder."};
}

Failure there_already(const fs::path& file) {
    return {ExitCode::input_wrong, fmt::format("{} is there already and was left as it is.", file.string()),
            "Choose another place with --to, or write over it with --replace."};
}

Failure no_file(const fs::path& file) {
    return {ExitCode::input_wrong, fmt::format("{} is not a file and was left as it is.", file.string()),
            "Choose another place with --to."};
}

/// Removes what was not moved to its place.
struct Unfinished {
    fs::path file;
    int descriptor = -1;
    ~Unfinished() {
        if (descriptor >= 0) close(descriptor);
        if (!file.empty()) unlink(file.c_str());
    }
};

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

/// 0, or what went wrong. Some file systems cannot refuse to replace by themselves.
int move_to(const fs::path& from, const fs::path& to, IfThere if_there) {
    if (if_there == IfThere::refuse) {
        if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
        if (errno != EINVAL && errno != ENOSYS) return errno;
        if (access(to.c_str(), F_OK) == 0) return EEXIST;
    }
    return rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

}  // namespace

void write_new_file(const fs::path& file, std::string_view bytes, IfThere if_there) {
    std::error_code error;
    if (!file.parent_path().empty()) fs::create_directories(file.parent_path(), error);
    if (error) throw cannot_write(file.parent_path(), error.value());
    const fs::file_status there = fs::status(file, error);
    if (if_there == IfThere::refuse && fs::exists(there)) throw there_already(file);
    // A device or a pipe is not what anybody wants replaced by a file.
    if (fs::exists(there) && !fs::is_regular_file(there)) throw no_file(file);
    Unfinished unfinished;
    const fs::path beside =
        file.parent_path() / fmt::format(".{}.{}.new", file.filename().string(), getpid());
    unfinished.descriptor = open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (unfinished.descriptor < 0) throw cannot_write(file, errno);
    unfinished.file = beside;
    if (!write_all(unfinished.descriptor, bytes)) throw cannot_write(file, errno);
    // What is replaced must not be gone before what replaces it is on the disk.
    if (if_there == IfThere::replace && fsync(unfinished.descriptor) != 0) throw cannot_write(file, errno);
    const int moved = move_to(beside, file, if_there);
    if (moved == EEXIST) throw there_already(file);
    if (moved != 0) throw cannot_write(file, moved);
    unfinished.file.clear();
}

void keep_for_good(const fs::path& written) {
    const int descriptor = open(written.c_str(), O_RDONLY | O_CLOEXEC);
    const bool kept = descriptor >= 0 && syncfs(descriptor) == 0;
    const int error = errno;
    if (descriptor >= 0) close(descriptor);
    if (!kept) throw cannot_write(written, error);
}

}  // namespace sim::app

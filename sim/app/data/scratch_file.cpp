#include "sim/app/data/scratch_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "sim/failure/failure.h"

namespace sim::app {
namespace {

namespace fs = std::filesystem;

Failure cannot(const fs::path& folder, const char* what, int error) {
    return {ExitCode::machine_wrong,
            fmt::format("A temporary file in {} cannot be {} ({}).", folder.string(), what,
                        std::generic_category().message(error)),
            "Make room there, or choose another folder with --to."};
}

/// The folder, or the nearest one above it that is there.
fs::path nearest_folder(const fs::path& folder) {
    std::error_code ignored;
    fs::path near = fs::absolute(folder, ignored);
    while (!fs::is_directory(near, ignored) && near.has_relative_path()) near = near.parent_path();
    return near;
}

int open_nameless(const fs::path& folder) {
    const int descriptor = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL)) return descriptor;
    std::string name = (folder / ".coolhead-XXXXXX").string();  // file systems that know no nameless files
    const int named = mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0) unlink(name.c_str());
    return named;
}

class ScratchFile : public threads::Scratch {
  public:
    explicit ScratchFile(const fs::path& folder) : folder_(nearest_folder(folder)) {
        descriptor_ = open_nameless(folder_);
        if (descriptor_ < 0) throw cannot(folder_, "made", errno);
    }
    ~ScratchFile() override { close(descriptor_); }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    void write_at(std::int64_t offset, std::span<const char> bytes) override {
        while (!bytes.empty()) {
            const ssize_t count = pwrite(descriptor_, bytes.data(), bytes.size(), offset);
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) throw cannot(folder_, "written", count < 0 ? errno : ENOSPC);
            bytes = bytes.subspan(static_cast<std::size_t>(count));
            offset += count;
        }
    }
    void read_at(std::int64_t offset, std::span<char> bytes) override {
        while (!bytes.empty()) {
            const ssize_t count = pread(descriptor_, bytes.data(), bytes.size(), offset);
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) throw cannot(folder_, "read again", count < 0 ? errno : EIO);
            bytes = bytes.subspan(static_cast<std::size_t>(count));
            offset += count;
        }
    }

  private:
    fs::path folder_;
    int descriptor_ = -1;
};

}  // namespace

std::unique_ptr<threads::Scratch> make_scratch_file(const fs::path& folder) {
    return std::make_unique<ScratchFile>(folder);
}

}  // namespace sim::app

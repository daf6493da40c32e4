#include "sim/app/workshop/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <nlohmann/json.hpp>
#include <system_error>

#include "sim/app/data/places.h"
#include "sim/failure/failure.h"
#include "sim/scenario/json.h"
#include "sim/store/content_hash.h"

namespace sim::app {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_file(const fs::path& file, const std::string& doing) {
    throw Failure(
        ExitCode::machine_wrong,
        fmt::format("{} could not be {} ({}).", file.string(), doing, std::generic_category().message(errno)),
        "What you wrote is still here: check the disk and your access to the folder, and save again.");
}

/// An open file that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }

  private:
    int number_;
};

void write_out(const Descriptor& to, const fs::path& file, const std::string& bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote = ::write(to.number(), bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) refuse_file(file, "written");
        done += static_cast<std::size_t>(wrote);
    }
    if (::fsync(to.number()) != 0) refuse_file(file, "written");
}

/// So that the new name survives a power cut as well.
void sync_folder(const fs::path& folder) {
    const Descriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (open) ::fsync(open.number());
}

fs::path meant(const fs::path& file) {
    std::error_code ignored;
    const fs::path real = fs::weakly_canonical(file, ignored);
    return ignored || real.empty() ? file : real;
}

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// A temporary file with these bytes beside the one it is to become.
fs::path written_beside(const fs::path& file, const std::string& bytes, mode_t mode) {
    std::string name = (folder_of(file) / ("." + file.filename().string() + ".XXXXXX")).string();
    const Descriptor to(::mkstemp(name.data()));
    if (!to) refuse_file(file, "written");
    try {
        write_out(to, file, bytes);
        ::fchmod(to.number(), mode);
    } catch (...) {
        ::unlink(name.c_str());
        throw;
    }
    return name;
}

mode_t mode_of(const fs::path& file) {
    struct stat found {};
    return ::stat(file.c_str(), &found) == 0 ? found.st_mode & 07777 : 0644;
}

}  // namespace

std::string stamp_of(const fs::path& file) {
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) return {};
    return fmt::format("{}.{:09}:{}:{}", found.st_mtim.tv_sec, found.st_mtim.tv_nsec, found.st_size,
                       found.st_ino);
}

FoundFile find_file(const fs::path& file) {
    FoundFile found;
    found.stamp = stamp_of(file);
    if (found.stamp.empty()) return found;
    std::error_code error;
    if (fs::file_size(file, error) > scenario::largest_file_bytes && !error)
        throw Failure(ExitCode::input_wrong,
                      fmt::format("{} is larger than {} MiB: no scenario is.", file.string(),
                                  scenario::largest_file_bytes >> 20),
                      "Open a smaller file.");
    found.exists = true;
    found.bytes = read_whole_file(file);
    found.hash = store::content_hash(found.bytes);
    return found;
}

bool can_be_written(const fs::path& file) {
    const fs::path real = meant(file);
    const bool there = ::access(real.c_str(), F_OK) == 0;
    return ::access(folder_of(real).c_str(), W_OK) == 0 && (!there || ::access(real.c_str(), W_OK) == 0);
}

void write_whole(const fs::path& file, const std::string& bytes) {
    const fs::path real = meant(file);
    const fs::path fresh = written_beside(real, bytes, mode_of(real));
    if (::rename(fresh.c_str(), real.c_str()) != 0) {
        const int why = errno;
        ::unlink(fresh.c_str());
        errno = why;
        refuse_file(file, "written");
    }
    sync_folder(folder_of(real));
}

bool create_whole(const fs::path& file, const std::string& bytes) {
    std::error_code ignored;
    fs::create_directories(folder_of(file), ignored);
    const fs::path fresh = written_beside(file, bytes, 0644);
    // link() never replaces, unlike rename(): nobody's file is lost even in a race.
    const bool made = ::link(fresh.c_str(), file.c_str()) == 0;
    const int why = errno;
    ::unlink(fresh.c_str());
    errno = why;
    if (!made && why != EEXIST) refuse_file(file, "created");
    if (made) sync_folder(folder_of(file));
    return made;
}

fs::path keep_backup(const fs::path& file, const std::string& bytes, const std::string& what) {
    const fs::path real = meant(file);
    if (what.empty()) {
        const fs::path backup = real.string() + ".bak";
        write_whole(backup, bytes);
        return backup;
    }
    for (int n = 1; n < 1000; ++n) {
        const fs::path backup =
            fmt::format("{}.{}{}.bak", real.string(), what, n == 1 ? "" : fmt::format("-{}", n));
        if (create_whole(backup, bytes)) return backup;
    }
    throw Failure(ExitCode::machine_wrong,
                  fmt::format("There are a thousand backups of {} already.", file.string()),
                  "Tidy them up first.");
}

fs::path UnsavedTexts::place_of(const fs::path& file) const {
    std::error_code ignored;
    const fs::path whole = fs::absolute(file, ignored).lexically_normal();
    return folder_ / (store::content_hash(whole.string()).substr(0, 32) + ".json");
}

void UnsavedTexts::keep(const Unsaved& unsaved) const {
    std::error_code ignored;
    fs::create_directories(folder_, ignored);
    const nlohmann::json kept = {
        {"file", unsaved.file}, {"known", unsaved.known}, {"text", unsaved.text}, {"caret", unsaved.caret}};
    write_whole(place_of(unsaved.file), kept.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

std::optional<Unsaved> UnsavedTexts::of(const fs::path& file) const {
    const fs::path place = place_of(file);
    std::error_code ignored;
    if (!fs::exists(place, ignored)) return std::nullopt;
    const nlohmann::json kept = nlohmann::json::parse(read_whole_file(place), nullptr, false);
    const auto text = [&](const char* key) {
        return kept.is_object() && kept.contains(key) && kept[key].is_string() ? kept[key].get<std::string>()
                                                                               : std::string();
    };
    if (!kept.is_object() || !kept.contains("text") || !kept["text"].is_string()) return std::nullopt;
    const bool placed = kept.contains("caret") && kept["caret"].is_number_integer();
    return Unsaved{text("file"), text("known"), text("text"), placed ? kept["caret"].get<int>() : 0};
}

void UnsavedTexts::drop(const fs::path& file) const {
    std::error_code ignored;
    fs::remove(place_of(file), ignored);
}

}  // namespace sim::app

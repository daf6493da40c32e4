// A disk that fails when it is told to, and forgets as disks do when the power goes: a VFS around SQLite's
// own.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace tests {

/// SQLite's only disk while one lives; not more than one may.
class FaultyDisk {
  public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    enum class Lasts { once, for_ever };
    /// The call of this number, counted from now and from 1, fails with SQLite's `code`; 0 for none.
    void fail_at(int call, int code, Lasts lasts);
    /// Calls that write, cut, sync or delete, since the disk was made or fail_at() was called.
    int calls() const { return calls_; }

    /// From now on nothing is there for good when a file was synced.
    void lie_about_syncing() { lies_ = true; }

    /// The files as they may be when the power went just now: of what was written since a file was synced
    /// last, each piece is there, lost, or torn at the sectors of a disk. To be called when all is closed.
    void cut_power(std::minstd_rand& random) const;

    // What the VFS tells of.
    int writing(int fails_as);  ///< 0, or the code to fail with
    void wrote(const std::string& file, std::int64_t at, const void* bytes, int count);
    void cut(const std::string& file, std::int64_t size);
    void synced(const std::string& file);
    void opened(const std::string& file);
    void deleted(const std::string& file);

  private:
    /// Bytes written at a place; without any, the file was cut to `at` bytes.
    struct Piece {
        std::int64_t at = 0;
        std::string bytes;
    };
    struct Remembered {
        std::string safe;            ///< what is on the disk for good
        std::vector<Piece> pending;  ///< since then
    };
    std::map<std::string, Remembered> files_;
    bool lies_ = false;
    int calls_ = 0;
    int failing_call_ = 0;
    int code_ = 0;
    Lasts lasts_ = Lasts::once;
};

}  // namespace tests

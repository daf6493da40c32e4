// Files that a trainer writes: read whole, written whole or not at all, with a backup of what was there; text
// that is not saved yet is kept beside the database, so that no crash takes it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "sim/viewmodel/workshop/saving.h"

namespace sim::app {

/// A file as it was found. `stamp` changes when it is written: a quick look before a long one.
struct FoundFile {
    bool exists = false;
    std::string bytes;
    std::string hash;
    std::string stamp;
    viewmodel::workshop::OnDisk seen() const { return {exists, hash}; }
};
/// Throws Failure when it is there and cannot be read, or is larger than a scenario may be.
FoundFile find_file(const std::filesystem::path& file);
std::string stamp_of(const std::filesystem::path& file);
bool can_be_written(const std::filesystem::path& file);

/// Temporary file, fsync, rename: a reader sees the old bytes or the new ones. Keeps the file's permissions
/// and follows a link to what it means. Throws Failure.
void write_whole(const std::filesystem::path& file, const std::string& bytes);
/// Writes a file that must not exist yet; false when it does, whatever happens at the same time.
bool create_whole(const std::filesystem::path& file, const std::string& bytes);
/// Puts bytes beside the file as FILE.bak, or as FILE.`what`.bak, FILE.`what`-2.bak, ... when `what` is
/// given: those are never overwritten. Gives the backup's path.
std::filesystem::path keep_backup(const std::filesystem::path& file, const std::string& bytes,
                                  const std::string& what = "");

/// Text that was typed and not saved.
struct Unsaved {
    std::string file;
    std::string known;  ///< hash of the file's bytes when typing began
    std::string text;
    int caret = 0;
};
/// All of them in one folder, one file each.
class UnsavedTexts {
  public:
    explicit UnsavedTexts(std::filesystem::path folder) : folder_(std::move(folder)) {}
    void keep(const Unsaved& unsaved) const;
    std::optional<Unsaved> of(const std::filesystem::path& file) const;
    void drop(const std::filesystem::path& file) const;

  private:
    std::filesystem::path place_of(const std::filesystem::path& file) const;
    std::filesystem::path folder_;
};

}  // namespace sim::app

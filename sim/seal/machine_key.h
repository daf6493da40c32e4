// What this machine signs with: an Ed25519 key in a folder of this account, outside every database.
// Knows files and libsodium; no rows, no clock.
#pragma once

#include <filesystem>
#include <string>

namespace sim::seal {

/// Held while something is signed, so that two programs do not give one number twice. Throws Failure where
/// the folder cannot be made or locked.
class FolderLock {
  public:
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

  private:
    int descriptor_ = -1;
};

class MachineKey {
  public:
    /// The key of this folder, made there for its owner alone where there is none. Throws Failure where it
    /// cannot be made or read.
    static MachineKey in(const std::filesystem::path& folder);
    static bool is_in(const std::filesystem::path& folder);

    /// 64 hexadecimal digits.
    const std::string& public_key() const { return public_key_; }
    /// 128 hexadecimal digits.
    std::string sign(const std::string& words) const;

  private:
    std::string secret_;  ///< 64 bytes, as libsodium keeps it
    std::string public_key_;
};

/// False for what is no key or no signature, too.
bool is_signed(const std::string& public_key, const std::string& words, const std::string& signature);

/// The whole file, "" where there is none. Throws Failure where it cannot be read.
std::string words_in(const std::filesystem::path& file);
/// There for good, whole or as before, for its owner alone. Throws Failure.
void put_words(const std::filesystem::path& file, const std::string& words);

}  // namespace sim::seal

#include "sim/seal/machine_key.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>
#include <vector>

#include "sim/failure/failure.h"

namespace sim::seal {
namespace {

namespace fs = std::filesystem;

Failure no_place(const fs::path& file, int why) {
    return {ExitCode::machine_wrong,
            fmt::format("{} cannot be written ({}), so that nothing can be sealed.", file.string(),
                        std::generic_category().message(why)),
            "Make the folder writable, or set XDG_STATE_HOME to one that is; practice needs no seal."};
}

const unsigned char* bytes(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string to_hex(const std::string& raw) {
    std::vector<char> hex(raw.size() * 2 + 1);
    sodium_bin2hex(hex.data(), hex.size(), bytes(raw), raw.size());
    return hex.data();
}

/// "" for what is not so many bytes in hexadecimal digits.
std::string from_hex(const std::string& hex, std::size_t size) {
    std::string raw(size, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    const int read = sodium_hex2bin(bytes(raw), raw.size(), hex.data(), hex.size(), nullptr, &length, &end);
    return read == 0 && length == size && end == hex.data() + hex.size() ? raw : "";
}

void make_private_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw no_place(folder, error.value());
    chmod(folder.c_str(), 0700);
}

fs::path key_file(const fs::path& folder) { return folder / "machine.key"; }

}  // namespace

FolderLock::FolderLock(const fs::path& folder) {
    make_private_folder(folder);
    const fs::path file = folder / "lock";
    descriptor_ = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0) throw no_place(file, errno);
    while (flock(descriptor_, LOCK_EX) != 0)
        if (errno != EINTR) throw no_place(file, errno);
}

FolderLock::~FolderLock() { close(descriptor_); }

std::string words_in(const fs::path& file) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return {};
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Failure(ExitCode::machine_wrong, fmt::format("{} cannot be read.", file.string()),
                      "It holds what certification runs are sealed with: give it back to its owner.");
    return {std::istreambuf_iterator<char>(stream), {}};
}

void put_words(const fs::path& file, const std::string& words) {
    make_private_folder(file.parent_path());
    const fs::path beside = file.string() + ".new";
    const int descriptor = open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) throw no_place(beside, errno);
    const auto size = static_cast<ssize_t>(words.size());
    const bool written = write(descriptor, words.data(), words.size()) == size && fsync(descriptor) == 0;
    const int why = errno;
    close(descriptor);
    if (!written) throw no_place(beside, why);
    if (rename(beside.c_str(), file.c_str()) != 0) throw no_place(file, errno);
    const int folder = open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) fsync(folder), close(folder);
}

bool MachineKey::is_in(const fs::path& folder) {
    std::error_code ignored;
    return fs::exists(key_file(folder), ignored);
}

MachineKey MachineKey::in(const fs::path& folder) {
    if (sodium_init() < 0)
        throw Failure(ExitCode::machine_wrong, "The system has no source of chance.", "Restart the machine.");
    std::string seed = from_hex(words_in(key_file(folder)), crypto_sign_SEEDBYTES);
    if (seed.empty() && is_in(folder))
        throw Failure(
            ExitCode::machine_wrong, fmt::format("{} is no key.", key_file(folder).string()),
            "Put back the file from a backup, or move it away: a new one is made then, and what was "
            "signed before counts as another machine's.");
    if (seed.empty()) {
        seed.resize(crypto_sign_SEEDBYTES);
        randombytes_buf(seed.data(), seed.size());
        put_words(key_file(folder), to_hex(seed));
    }
    MachineKey key;
    std::string open(crypto_sign_PUBLICKEYBYTES, '\0');
    key.secret_.resize(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(bytes(open), bytes(key.secret_), bytes(seed));
    key.public_key_ = to_hex(open);
    return key;
}

std::string MachineKey::sign(const std::string& words) const {
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(bytes(signature), nullptr, bytes(words), words.size(), bytes(secret_));
    return to_hex(signature);
}

bool is_signed(const std::string& public_key, const std::string& words, const std::string& signature) {
    const std::string key = from_hex(public_key, crypto_sign_PUBLICKEYBYTES);
    const std::string raw = from_hex(signature, crypto_sign_BYTES);
    return !key.empty() && !raw.empty() &&
           crypto_sign_verify_detached(bytes(raw), bytes(words), words.size(), bytes(key)) == 0;
}

}  // namespace sim::seal

#include "tests/sim/store/faulty_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <new>

#include "tests/support/paths.h"

namespace tests {
namespace {

FaultyDisk* disk = nullptr;
sqlite3_vfs* real_vfs = nullptr;

/// What SQLite is given as an open file; the real one stands behind it.
struct OpenFile {
    sqlite3_file base;
    char name[512];
};

OpenFile& ours(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }
sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(&ours(file) + 1); }

int close_file(sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); }
int read_file_at(sqlite3_file* file, void* bytes, int count, sqlite3_int64 at) {
    return real(file)->pMethods->xRead(real(file), bytes, count, at);
}
int write_file_at(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    if (const int code = disk->writing(SQLITE_IOERR_WRITE)) return code;
    const int code = real(file)->pMethods->xWrite(real(file), bytes, count, at);
    if (code == SQLITE_OK) disk->wrote(ours(file).name, at, bytes, count);
    return code;
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    if (const int code = disk->writing(SQLITE_IOERR_TRUNCATE)) return code;
    const int code = real(file)->pMethods->xTruncate(real(file), size);
    if (code == SQLITE_OK) disk->cut(ours(file).name, size);
    return code;
}
int sync_file(sqlite3_file* file, int flags) {
    if (const int code = disk->writing(SQLITE_IOERR_FSYNC)) return code;
    const int code = real(file)->pMethods->xSync(real(file), flags);
    if (code == SQLITE_OK) disk->synced(ours(file).name);
    return code;
}
int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lock_file(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
int unlock_file(sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); }
int is_reserved(sqlite3_file* file, int* reserved) {
    return real(file)->pMethods->xCheckReservedLock(real(file), reserved);
}
int control_file(sqlite3_file* file, int what, void* with) {
    return real(file)->pMethods->xFileControl(real(file), what, with);
}
int sector_size(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
int characteristics(sqlite3_file* file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }
int map_shared(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}
int lock_shared(sqlite3_file* file, int from, int count, int flags) {
    return real(file)->pMethods->xShmLock(real(file), from, count, flags);
}
void barrier(sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); }
int unmap_shared(sqlite3_file* file, int remove) {
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

// Version 2: without memory-mapped reading, which ours do not use.
const sqlite3_io_methods methods = {
    2,           close_file,  read_file_at, write_file_at, truncate_file, sync_file,       size_of_file,
    lock_file,   unlock_file, is_reserved,  control_file,  sector_size,   characteristics, map_shared,
    lock_shared, barrier,     unmap_shared, nullptr,       nullptr};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* got) {
    new (file) OpenFile{};
    std::string(name ? name : "").copy(ours(file).name, sizeof(OpenFile::name) - 1);
    const int code = real_vfs->xOpen(real_vfs, name, real(file), flags, got);
    // A file that has no methods is not closed.
    file->pMethods = real(file)->pMethods ? &methods : nullptr;
    if (code == SQLITE_OK && name) disk->opened(name);
    return code;
}

int delete_file(sqlite3_vfs*, const char* name, int sync_folder) {
    if (const int code = disk->writing(SQLITE_IOERR_DELETE)) return code;
    const int code = real_vfs->xDelete(real_vfs, name, sync_folder);
    if (code == SQLITE_OK) disk->deleted(name);
    return code;
}

sqlite3_vfs& shim() {
    static sqlite3_vfs made = [] {
        sqlite3_initialize();
        real_vfs = sqlite3_vfs_find(nullptr);
        sqlite3_vfs vfs = *real_vfs;
        vfs.zName = "faulty";
        vfs.szOsFile = static_cast<int>(sizeof(OpenFile)) + real_vfs->szOsFile;
        vfs.pNext = nullptr;
        vfs.xOpen = open_file;
        vfs.xDelete = delete_file;
        return vfs;
    }();
    return made;
}

std::string content_of(const std::string& file) {
    return std::filesystem::exists(file) ? read_file(file) : std::string();
}

}  // namespace

FaultyDisk::FaultyDisk() {
    disk = this;
    sqlite3_vfs_register(&shim(), 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&shim());
    sqlite3_vfs_register(real_vfs, 1);
    disk = nullptr;
}

void FaultyDisk::fail_at(int call, int code, Lasts lasts) {
    calls_ = 0;
    failing_call_ = call;
    code_ = code;
    lasts_ = lasts;
}

int FaultyDisk::writing(int fails_as) {
    ++calls_;
    const bool fails = failing_call_ > 0 &&
                       (calls_ == failing_call_ || (lasts_ == Lasts::for_ever && calls_ > failing_call_));
    if (!fails) return SQLITE_OK;
    return code_ == SQLITE_IOERR ? fails_as : code_;
}

void FaultyDisk::opened(const std::string& file) {
    files_.try_emplace(file, Remembered{content_of(file), {}});
}
void FaultyDisk::wrote(const std::string& file, std::int64_t at, const void* bytes, int count) {
    files_[file].pending.push_back(
        {at, std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(count))});
}
void FaultyDisk::cut(const std::string& file, std::int64_t size) {
    files_[file].pending.push_back({size, ""});
}
void FaultyDisk::synced(const std::string& file) {
    if (!lies_) files_[file] = {content_of(file), {}};
}
void FaultyDisk::deleted(const std::string& file) { files_.erase(file); }

void FaultyDisk::cut_power(std::minstd_rand& random) const {
    constexpr std::size_t sector = 512;
    const auto one_of = [&](unsigned many) { return random() / 7 % many; };
    for (const auto& [name, remembered] : files_) {
        if (!std::filesystem::exists(name)) continue;  // moved elsewhere, or gone
        std::string content = remembered.safe;
        for (const Piece& piece : remembered.pending) {
            const auto fate = one_of(3);
            if (fate == 0) continue;
            const auto at = static_cast<std::size_t>(piece.at);
            if (piece.bytes.empty()) {
                content.resize(at);
                continue;
            }
            for (std::size_t from = 0; from < piece.bytes.size(); from += sector) {
                const std::size_t count = std::min(sector, piece.bytes.size() - from);
                if (fate == 2 && one_of(2) == 0) continue;
                content.resize(std::max(content.size(), at + from + count));
                content.replace(at + from, count, piece.bytes, from, count);
            }
        }
        std::ofstream(name, std::ios::binary | std::ios::trunc) << content;
    }
}

}  // namespace tests

#include "sim/packs/archive.h"

#include <zip.h>

#include <utility>

#include "sim/failure/failure.h"

namespace sim::packs {
namespace {

constexpr zip_uint16_t first_dos_day = 33;  // 1 January 1980
constexpr zip_uint32_t plain_file = 0100644u << 16;

struct Error {
    zip_error_t error;
    Error() { zip_error_init(&error); }
    ~Error() { zip_error_fini(&error); }
    std::string text() { return zip_error_strerror(&error); }
};

[[noreturn]] void fail(const std::string& what) {
    throw Failure(ExitCode::machine_wrong, "The zip cannot be made (" + what + ").",
                  "Pack fewer scenarios at a time, and check the memory that is left.");
}

void add(zip_t* archive, const std::string& path, const std::string& bytes) {
    zip_source_t* content = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    if (!content) fail(zip_strerror(archive));
    const zip_int64_t index = zip_file_add(archive, path.c_str(), content, ZIP_FL_ENC_GUESS);
    if (index < 0) {
        zip_source_free(content);
        fail(zip_strerror(archive));
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive, entry, ZIP_CM_STORE, 0) != 0 ||
        zip_file_set_dostime(archive, entry, 0, first_dos_day, 0) != 0 ||
        zip_file_set_external_attributes(archive, entry, 0, ZIP_OPSYS_UNIX, plain_file) != 0)
        fail(zip_strerror(archive));
}

std::string bytes_of(zip_source_t* source) {
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_source_stat(source, &status) != 0 || zip_source_open(source) != 0) fail("no memory");
    std::string bytes(status.size, '\0');
    const zip_int64_t count = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (count != static_cast<zip_int64_t>(bytes.size())) fail("no memory");
    return bytes;
}

}  // namespace

struct Archive::Handle {
    zip_t* archive = nullptr;
    ~Handle() {
        if (archive) zip_discard(archive);
    }
};

Archive::Archive(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

std::optional<Archive> Archive::open(std::string_view bytes, Strictness strictness, std::string& why) {
    Error error;
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error.error);
    if (!source) {
        why = error.text();
        return std::nullopt;
    }
    auto handle = std::make_unique<Handle>();
    const int flags = ZIP_RDONLY | (strictness == Strictness::strict ? ZIP_CHECKCONS : 0);
    handle->archive = zip_open_from_source(source, flags, &error.error);
    if (!handle->archive) {
        zip_source_free(source);
        why = error.text();
        return std::nullopt;
    }
    return Archive(std::move(handle));
}

std::vector<ArchiveEntry> Archive::entries() const {
    std::vector<ArchiveEntry> entries;
    const zip_int64_t count = zip_get_num_entries(handle_->archive, 0);
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(std::max<zip_int64_t>(count, 0));
         ++index) {
        zip_stat_t status;
        zip_stat_init(&status);
        ArchiveEntry& entry = entries.emplace_back();
        if (zip_stat_index(handle_->archive, index, 0, &status) != 0 || !status.name) continue;
        entry.path = status.name;
        entry.bytes = status.size;
        entry.packed_bytes = status.comp_size;
        entry.encrypted = status.encryption_method != ZIP_EM_NONE;
        entry.known_method = status.comp_method == ZIP_CM_STORE || status.comp_method == ZIP_CM_DEFLATE;
        entry.folder = entry.path.ends_with('/');
        zip_uint8_t system = 0;
        zip_uint32_t attributes = 0;
        zip_file_get_external_attributes(handle_->archive, index, 0, &system, &attributes);
        const zip_uint32_t kind = attributes >> 16 & 0170000;
        entry.regular = !entry.folder && (system != ZIP_OPSYS_UNIX || kind == 0 || kind == 0100000);
    }
    return entries;
}

std::optional<std::string> Archive::read(std::size_t entry, std::size_t most) const {
    zip_file_t* file = zip_fopen_index(handle_->archive, entry, 0);
    if (!file) return std::nullopt;
    std::string bytes;
    zip_int64_t count = 0;
    for (char buffer[64 * 1024]; (count = zip_fread(file, buffer, sizeof buffer)) > 0;) {
        bytes.append(buffer, static_cast<std::size_t>(count));
        if (bytes.size() > most) break;
    }
    const bool sound = zip_fclose(file) == 0 && count == 0;  // the last read compares the zip's own checksum
    if (!sound || bytes.size() > most) return std::nullopt;
    return bytes;
}

std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& files) {
    Error error;
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error.error);
    if (!source) fail(error.text());
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> kept(source, zip_source_free);
    zip_t* opened = zip_open_from_source(source, ZIP_TRUNCATE, &error.error);
    if (!opened) fail(error.text());
    zip_source_keep(source);  // closing the archive must leave its bytes
    std::unique_ptr<zip_t, decltype(&zip_discard)> archive(opened, zip_discard);
    for (const auto& [path, bytes] : files) add(archive.get(), path, bytes);
    if (zip_close(archive.get()) != 0) fail(zip_strerror(archive.get()));
    (void)archive.release();  // closed
    return bytes_of(source);
}

}  // namespace sim::packs

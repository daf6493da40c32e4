// The zip itself: libzip behind two small types. Knows nothing of scenarios.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::packs {

/// What a zip says of one of its entries; none of it is trusted.
struct ArchiveEntry {
    std::string path;
    std::uint64_t bytes = 0;
    std::uint64_t packed_bytes = 0;
    bool encrypted = false;
    bool known_method = true;
    bool regular = true;  ///< neither link nor device nor folder
    bool folder = false;
};

class Archive {
  public:
    enum class Strictness { lenient, strict };  ///< strict: the zip's two lists of contents must agree

    /// `bytes` must outlive the archive. Empty when it is no zip; `why` then says so.
    static std::optional<Archive> open(std::string_view bytes, Strictness strictness, std::string& why);
    ~Archive();
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;

    std::vector<ArchiveEntry> entries() const;
    /// At most `most` bytes; empty when it is damaged or longer than that, whatever its size was said to be.
    std::optional<std::string> read(std::size_t entry, std::size_t most) const;

  private:
    struct Handle;
    explicit Archive(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> handle_;
};

/// A zip of files as they are, all of 1 January 1980, in this order.
std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace sim::packs

// How the bytes of a file stand for letters: what is not UTF-8 is refused by its name.
#pragma once

#include <cstdint>
#include <string_view>

namespace sim::threads {

/// The file's beginning is UTF-16, with or without its mark.
bool is_utf16(std::string_view beginning);

/// Watches bytes go by, in pieces of any size.
class EncodingWatch {
  public:
    void see(std::string_view bytes);
    /// More bytes above 127 stand alone than together as UTF-8: one byte a letter, Latin-1 or Windows-1252.
    bool is_one_byte_a_letter() const { return alone_ > together_; }
    std::int64_t alone() const { return alone_; }

  private:
    int awaited_ = 0;  ///< so many bytes of a letter are still to come
    std::int64_t together_ = 0;
    std::int64_t alone_ = 0;
};

}  // namespace sim::threads

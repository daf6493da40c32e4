// Comma-separated values as a stream: RFC 4180, and what real files make of it. A record that cannot be
// understood is given as broken, and reading goes on at the line behind its first one, so that a quote
// nobody closed costs one record and not the rest of the file. Memory does not grow with the file.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::threads {

/// A longer record is skipped, unread.
inline constexpr std::size_t longest_record_bytes = 1 << 20;

enum class RecordKind { whole, broken, too_long };

struct CsvRecord {
    RecordKind kind = RecordKind::whole;
    std::int64_t offset = 0;  ///< of its first byte
    std::int64_t line = 1;    ///< in the file, from 1
    std::size_t bytes = 0;    ///< up to and without the line break
    std::vector<std::string> fields;
};

/// The fields of one record, "" for all when there are more or fewer than `wanted` or a quote is left open.
bool split_record(std::string_view record, char separator, std::vector<std::string>& fields);

/// Where a field of a whole record begins, in bytes; a quoted one begins at its quote.
std::size_t field_start(std::string_view record, char separator, std::size_t field);

class CsvStream {
  public:
    /// Fills the buffer with up to so many bytes and says how many; 0 at the end.
    using Source = std::function<std::size_t(char*, std::size_t)>;

    explicit CsvStream(Source source) : source_(std::move(source)) {}

    /// The next record that is not empty; false at the end. The first one is the header: it settles the
    /// separator (comma, semicolon or tab) and how many fields every other must have.
    bool next(CsvRecord& record);
    char separator() const { return separator_; }
    std::int64_t offset() const { return offset_; }

  private:
    struct End {
        std::size_t at = 0;  ///< the line break's place, or the end of the file
        bool found = false;
        bool closed = true;  ///< no quote is left open
    };
    bool fill();
    End end_of_record();
    End end_of_line();
    void take(std::size_t bytes);
    bool skip_line();
    void skip_mark();
    void read_header(std::string_view record);
    void recover(CsvRecord& record);

    Source source_;
    std::string buffer_;
    std::size_t start_ = 0;  ///< of what has not been taken yet
    std::int64_t offset_ = 0;
    std::int64_t line_ = 1;
    bool ended_ = false;
    char separator_ = '\0';
    std::size_t columns_ = 0;
};

}  // namespace sim::threads

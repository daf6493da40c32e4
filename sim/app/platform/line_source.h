// Lines of a stream of any length, in chunks, in constant memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim::app {

/// A line longer than this is not kept, only counted.
inline constexpr std::size_t longest_line_bytes = 1 << 20;

struct Chunk {
    struct Line {
        std::size_t start = 0;
        std::size_t length = 0;
        bool too_long = false;
    };
    std::string bytes;
    std::vector<Line> lines;
    std::int64_t first_number = 1;  ///< of the first line, counted from 1
    std::string_view text(const Line& line) const {
        return std::string_view(bytes).substr(line.start, line.length);
    }
};

class LineSource {
  public:
    /// Reads from an open descriptor, which it does not close.
    explicit LineSource(int descriptor) : descriptor_(descriptor) {}

    /// The next lines, at least one; false at the end of the stream. A last line without a break counts when
    /// it is not empty. Throws Failure when the stream cannot be read.
    bool next(Chunk& chunk);
    /// True when next() would not wait.
    bool ready() const;

  private:
    bool read_more();
    void take_lines(Chunk& chunk);
    void take_rest(Chunk& chunk);

    int descriptor_;
    std::string buffer_;
    std::size_t searched_ = 0;  ///< bytes of the buffer known to hold no line break
    bool skipping_ = false;     ///< inside a line that is too long
    bool ended_ = false;
    std::int64_t next_number_ = 1;
};

}  // namespace sim::app

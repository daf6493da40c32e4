// Walks over one JSON text, strictly after RFC 8259, without building anything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sim::app {

class JsonCursor {
  public:
    /// `text` must be UTF-8 and outlive the cursor.
    explicit JsonCursor(std::string_view text) : text_(text) {}

    bool at_end() const { return at_ == text_.size(); }
    std::size_t place() const { return at_; }
    char peek() const { return at_end() ? '\0' : text_[at_]; }
    void skip_space();
    /// Takes `expected` if it comes next.
    bool take(char expected);
    /// Takes one string and appends what it says to `out`, if given.
    bool string(std::string* out);
    /// Takes any value; nested at most 64 deep.
    bool value(int depth = 0);

    bool fail(std::string_view why);
    /// The first thing that went wrong, and where; empty so far.
    std::string_view error() const { return error_; }
    std::size_t error_place() const { return error_place_; }

  private:
    bool members(char open, int depth);
    bool number();
    bool digits();
    bool word(std::string_view expected);
    bool escape(std::string* out);
    bool unicode_escape(std::string* out);
    bool hex4(unsigned& unit);

    std::string_view text_;
    std::size_t at_ = 0;
    std::string_view error_;
    std::size_t error_place_ = 0;
};

}  // namespace sim::app

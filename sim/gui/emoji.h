// Dear ImGui's characters have 16 bits; emoji do not fit, nor do sequences of them. Each emoji sequence met
// in a text gets a glyph of its own in blocks that no text here uses (Yi syllables), at the moment of drawing
// only: everything else in the program holds real UTF-8. Also remembers which other characters were asked
// for, so that the fonts can be rebuilt with them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/gui/bidi.h"

namespace sim::gui {

class GlyphMap {
  public:
    /// `utf8` as the fonts can draw it: each emoji sequence is one character of the stand-in block. Invalid
    /// bytes become U+FFFD. New emoji and new characters are noted (see `changed`).
    /// Text from right to left stands in the order in which it is drawn; `base` is the line's direction.
    std::string to_screen(std::string_view utf8, Direction base = Direction::automatic);
    /// The same for a stretch of a line whose direction is known (see visual_runs).
    std::string run_to_screen(std::string_view run, bool right_to_left);
    /// The inverse, for what is read back from the screen (logs in tests).
    std::string from_screen(std::string_view shown) const;

    /// Emoji sequences by stand-in, in the order they were met: the n-th has the character first_stand_in +
    /// n.
    const std::vector<std::string>& sequences() const { return sequences_; }
    /// Characters outside the ranges that every font has. With one letter of a European language come all.
    const std::set<char16_t>& extra_characters() const { return extra_; }
    /// Counts up when something new was met: the fonts must then be built again.
    int version() const { return version_; }

    static constexpr char16_t first_stand_in = 0xA000;
    static constexpr int capacity = 0xA48D - 0xA000;

  private:
    char16_t stand_in_for(const std::string& sequence);
    void append_plain(std::string& out, std::string_view cluster);
    void want(char16_t character);
    void append_character(std::string& out, char32_t character);
    void append_stand_ins(std::string& out, char32_t character);

    std::map<std::string, char16_t, std::less<>> stand_ins_;
    std::vector<std::string> sequences_;
    std::set<char16_t> extra_;
    int version_ = 0;
};

/// True for one grapheme cluster that is drawn as a colour emoji (presentation default or asked for).
bool is_emoji(std::string_view cluster);

/// True for characters that every font is always built with.
bool in_base_ranges(char32_t character);
/// All of them, in order.
std::vector<char16_t> base_characters();

}  // namespace sim::gui

// One message prepared once for all detectors of private data: a byte per code point, words with the cues
// they are, and a list of what has been found so far. Index into `flat`, `points` and every Span are the
// same.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/reader.h"

namespace scoring::text::personal {

/// What a word makes likely near it. A set of bits: a word may be several.
using Cues = std::uint32_t;
namespace cue {
inline constexpr Cues phone = 1u << 0;
inline constexpr Cues card = 1u << 1;
inline constexpr Cues reference = 1u << 2;  ///< order, tracking, case: a number that is nobody's secret
inline constexpr Cues account = 1u << 3;
inline constexpr Cues birth = 1u << 4;
inline constexpr Cues national_id = 1u << 5;
inline constexpr Cues passport = 1u << 6;
inline constexpr Cues password = 1u << 7;
inline constexpr Cues pin = 1u << 8;
inline constexpr Cues card_code = 1u << 9;  ///< cvv, cvc
inline constexpr Cues code = 1u << 10;
inline constexpr Cues secret = 1u << 11;  ///< what makes a code a secret one: verification, one-time, login
inline constexpr Cues postcode = 1u << 12;
inline constexpr Cues network = 1u << 13;  ///< ip, server
inline constexpr Cues version = 1u << 14;
inline constexpr Cues mail = 1u << 15;
inline constexpr Cues iban = 1u << 16;
inline constexpr Cues social_security = 1u << 17;
inline constexpr Cues amount = 1u << 18;  ///< money, followers, miles: a plain quantity
inline constexpr Cues licence = 1u << 19;
inline constexpr Cues weak_phone =
    1u << 20;  ///< office, home, registered: a phone only directly beside the number
inline constexpr Cues said_number = 1u << 21;  ///< "seven", "double", "twelfth"
inline constexpr Cues said_sign = 1u << 22;    ///< the "at" of an address that is said in words
inline constexpr Cues order = 1u << 23;        ///< a reference to what somebody bought or booked
}  // namespace cue

/// The byte of a code point that is a letter outside ASCII, one that is shown as nothing, and any other.
inline constexpr char other_letter = '\x03';
inline constexpr char invisible = '\x02';
inline constexpr char other_sign = '\x01';

struct Word {
    int start = 0;
    int end = 0;
    Cues cues = 0;
};

class FlatText {
  public:
    /// Digits inside `entities` are not counted: a handle's and a link's say nothing.
    explicit FlatText(std::u32string_view points, const std::vector<Entity>& entities = {});
    /// Splits the text into words and looks up their cues; before it there are none.
    void read_words();

    std::u32string_view points() const { return points_; }
    const std::string& flat() const { return flat_; }
    const std::vector<Word>& words() const { return words_; }
    int size() const { return static_cast<int>(flat_.size()); }
    /// The byte at `at`, '\0' outside.
    char at(int at) const { return at < 0 || at >= size() ? '\0' : flat_[static_cast<std::size_t>(at)]; }
    std::string_view slice(Span span) const;
    std::string_view word(const Word& word) const { return slice({word.start, word.end}); }
    bool is_capital(int at) const;

    int digit_count() const { return digit_count_; }
    /// All cues of all words.
    Cues cues() const { return cues_; }

    /// Cues of the words that end at or before `at`, at most `words` back.
    Cues cues_before(int at, int words) const;
    Cues cues_after(int at, int words) const;
    /// Among `wanted`, the cues of the nearest word before `at` that has any; 0 when none is within `words`.
    /// A reference's name counts for the first number behind it only.
    Cues nearest_before(int at, int words, Cues wanted) const;
    /// Index of the first word that starts at or after `at`.
    std::size_t word_from(int at) const;

  private:
    void flatten();
    void count_digits(const std::vector<Entity>& entities);

    std::u32string_view points_;
    std::string flat_;
    std::vector<Word> words_;
    Cues cues_ = 0;
    int digit_count_ = 0;
};

constexpr bool is_number(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_letter_byte(char byte) { return (byte >= 'a' && byte <= 'z') || byte == other_letter; }
constexpr bool is_alphanumeric(char byte) { return is_number(byte) || is_letter_byte(byte); }

/// What has been found and what must stay untouched; nothing is claimed twice.
class Claims {
  public:
    explicit Claims(int text_size) : text_size_(static_cast<std::size_t>(text_size)) {}
    bool is_free(Span span) const;
    bool add(PrivateKind kind, Span span);
    /// Keeps every later detector out without reporting anything.
    void block(Span span);
    /// Blocks what a business publishes, and remembers it.
    void publish(PrivateKind kind, Span span);
    std::vector<PrivateItem> take();
    const std::vector<PrivateItem>& published() const { return published_; }

  private:
    std::size_t text_size_;
    std::vector<PrivateItem> items_;
    std::vector<PrivateItem> published_;
    std::vector<bool> taken_;  ///< per code point; empty until something is claimed
};

/// Everything a detector may look at.
struct Search {
    const FlatText& text;
    const ReadingContext& context;
    Cues asked = 0;  ///< cues of the message that this one answers
    Claims& claims;
};

}  // namespace scoring::text::personal

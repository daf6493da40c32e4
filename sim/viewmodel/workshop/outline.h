// The shape of a JSON text that may be broken, with byte offsets: for colours, for completion, for the graph
// beside the text. Never fails; what it cannot make out is left out. The checker's parser is another one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sim::viewmodel::workshop {

enum class TokenKind { punctuation, key, text, number, word, broken };

/// [start, end) in bytes; quotes belong to it.
struct Token {
    TokenKind kind = TokenKind::punctuation;
    int start = 0;
    int end = 0;
};

struct Item {
    enum class Kind { object, list, text, number, word, missing };
    Kind kind = Kind::missing;
    int parent = -1;
    int position = 0;    ///< the how-manieth child of its parent
    std::string key;     ///< of a member of an object
    int key_start = -1;  ///< -1 without a key
    int key_end = -1;
    int start = 0;  ///< of the value, brackets and quotes included
    int end = 0;    ///< of an unclosed one: where its parent or the text ends
    bool closed = true;
    std::vector<int> children;
    int first() const { return key_start >= 0 ? key_start : start; }
};

class Outline {
  public:
    explicit Outline(std::string text);

    const std::string& text() const { return text_; }
    const std::vector<Token>& tokens() const { return tokens_; }
    const std::vector<Item>& items() const { return items_; }  ///< the first is the root; may be empty
    const Item& operator[](int item) const { return items_[static_cast<std::size_t>(item)]; }

    /// The member of an object, -1 when it has none of that name; -1 may be asked as well.
    int member(int item, std::string_view key) const;
    /// The text of a text without quotes and escapes, a number or word as written; "" for the rest.
    std::string value(int item) const;
    std::string value(int item, std::string_view key) const { return value(member(item, key)); }
    /// The children; none for -1.
    const std::vector<int>& children(int item) const;
    /// The innermost object or list whose brackets are around `offset`; -1 outside of all.
    int container_at(int offset) const;
    /// The index of the token that ends at or before `offset` last; -1 when none does.
    int token_before(int offset) const;

  private:
    void read_tokens();
    void build();
    int add(Item item);

    std::string text_;
    std::vector<Token> tokens_;
    std::vector<Item> items_;
};

/// A JSON text's letters: \" and \n and \u00e9 become what they stand for. Broken escapes stay.
std::string unescaped(std::string_view quoted);
/// The other way, without quotes around it.
std::string escaped(std::string_view plain);

}  // namespace sim::viewmodel::workshop

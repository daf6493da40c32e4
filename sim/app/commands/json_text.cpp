#include "sim/app/commands/json_text.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "sim/app/commands/json_cursor.h"
#include "sim/scenario/utf8.h"

namespace sim::app {
namespace {

// Number of well-formed bytes at the front.
std::size_t well_formed(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t bytes = scenario::code_point_bytes(text, at);
        if (bytes == 0) break;
        at += bytes;
    }
    return at;
}

// From 1, in code points.
std::size_t column_of(std::string_view line, std::size_t place) {
    return 1 + static_cast<std::size_t>(scenario::code_points(line.substr(0, place)));
}

enum class Key { id, text, in_reply_to, via, other };
constexpr std::array<std::string_view, 4> key_names = {"id", "text", "in_reply_to", "via"};

Key key_named(std::string_view name) {
    for (std::size_t index = 0; index < key_names.size(); ++index)
        if (key_names[index] == name) return static_cast<Key>(index);
    return Key::other;
}

class RequestParser {
  public:
    RequestParser(std::string_view line, AnalyzeRequest& request)
        : line_(line), cursor_(line), request_(request) {}

    std::string error() {
        if (object()) return {};
        return fmt::format("{} (character {})", cursor_.error(), column_of(line_, cursor_.error_place()));
    }

  private:
    bool object() {
        cursor_.skip_space();
        if (cursor_.at_end()) return cursor_.fail("The line is empty; write one JSON object a line");
        if (!cursor_.take('{'))
            return cursor_.value() ? wrong("The line is not an object; write {\"text\": \"...\"}") : false;
        cursor_.skip_space();
        if (!cursor_.take('}') && !members()) return false;
        cursor_.skip_space();
        if (!cursor_.at_end()) return wrong("Something stands after the object; write one object a line");
        if (!seen_[1]) return wrong("The key \"text\" is missing");
        return true;
    }

    bool members() {
        do {
            cursor_.skip_space();
            name_.clear();
            if (!cursor_.string(&name_)) return false;
            cursor_.skip_space();
            if (!cursor_.take(':')) return cursor_.fail("A colon is missing after a key");
            cursor_.skip_space();
            if (!member(key_named(name_))) return false;
            cursor_.skip_space();
        } while (cursor_.take(','));
        return cursor_.take('}') || cursor_.fail("A comma or a closing bracket is missing");
    }

    bool member(Key key) {
        if (key == Key::other) return cursor_.value();
        bool& seen = seen_[static_cast<std::size_t>(key)];
        if (seen) return wrong("A key stands twice in the object");
        seen = true;
        const std::size_t from = cursor_.place();
        switch (key) {
            case Key::id:
                if (!cursor_.value()) return false;
                request_.id = line_.substr(from, cursor_.place() - from);
                return true;
            case Key::text:
                return string_into(request_.text, "\"text\" must be a string");
            case Key::in_reply_to:
                return string_into(request_.in_reply_to, "\"in_reply_to\" must be a string");
            default:
                return via();
        }
    }

    bool string_into(std::string& out, std::string_view otherwise) {
        if (cursor_.peek() != '"') return wrong(otherwise);
        return cursor_.string(&out);
    }

    bool via() {
        name_.clear();
        constexpr std::string_view otherwise = "\"via\" must be \"public\" or \"dm\"";
        if (!string_into(name_, otherwise)) return false;
        const auto known = outward_via(name_);
        if (!known) return wrong(otherwise);
        request_.via = *known;
        return true;
    }

    bool wrong(std::string_view why) { return cursor_.fail(why); }

    std::string_view line_;
    JsonCursor cursor_;
    AnalyzeRequest& request_;
    std::string name_;
    std::array<bool, 4> seen_{};
};

}  // namespace

std::string parse_request(std::string_view line, AnalyzeRequest& request) {
    request.id = {};
    request.text.clear();
    request.in_reply_to.clear();
    request.via = scoring::Via::open;
    if (const std::size_t good = well_formed(line); good < line.size())
        return fmt::format("The line is not UTF-8 (byte {})", good + 1);
    return RequestParser(line, request).error();
}

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    for (const char byte : text) {
        if (byte == '"' || byte == '\\') {
            out += '\\';
            out += byte;
        } else if (static_cast<unsigned char>(byte) < 0x20) {
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(byte));
        } else {
            out += byte;
        }
    }
    out += '"';
}

void append_number(std::string& out, long long number) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

void append_thousandths(std::string& out, int milli) {
    if (milli < 0) out += '-';
    const int size = milli < 0 ? -milli : milli;
    append_number(out, size / 1000);
    out += '.';
    const std::array<char, 3> decimals = {static_cast<char>('0' + size / 100 % 10),
                                          static_cast<char>('0' + size / 10 % 10),
                                          static_cast<char>('0' + size % 10)};
    out += decimals[0];
    if (decimals[1] != '0' || decimals[2] != '0') out += decimals[1];
    if (decimals[2] != '0') out += decimals[2];
}

}  // namespace sim::app

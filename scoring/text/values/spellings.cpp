#include "scoring/text/values/spellings.h"

#include <algorithm>
#include <optional>

namespace scoring::text {
namespace {

constexpr std::size_t most_spellings = 64;
constexpr int deepest = 8;

using Texts = std::vector<std::string>;

bool is_any(char letter, std::string_view of) { return of.find(letter) != std::string_view::npos; }

bool is_plain(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z');
}

/// A recursive descent over the few things of a pattern that stand for few texts.
class Speller {
  public:
    explicit Speller(std::string_view pattern) : pattern_(pattern) {}

    Texts run() {
        Texts all = any_of(0);
        return failed_ || at_ < pattern_.size() ? Texts{} : all;
    }

  private:
    char next() const { return at_ < pattern_.size() ? pattern_[at_] : '\0'; }

    Texts any_of(int depth) {
        Texts all = one_after_the_other(depth);
        while (!failed_ && next() == '|') {
            ++at_;
            const Texts more = one_after_the_other(depth);
            all.insert(all.end(), more.begin(), more.end());
        }
        failed_ = failed_ || all.size() > most_spellings || depth > deepest;
        return all;
    }

    Texts one_after_the_other(int depth) {
        Texts all{""};
        while (!failed_ && at_ < pattern_.size() && next() != '|' && next() != ')') {
            Texts own = atom(depth);
            if (next() == '?') own.emplace_back(), ++at_;
            if (is_any(next(), "*+{?")) failed_ = true;
            append(all, own);
        }
        return all;
    }

    void append(Texts& all, const Texts& own) {
        if (all.size() * own.size() > most_spellings) failed_ = true;
        if (failed_) return;
        Texts longer;
        for (const std::string& beginning : all)
            for (const std::string& end : own) longer.push_back(beginning + end);
        all = std::move(longer);
    }

    Texts atom(int depth) {
        const char letter = pattern_[at_++];
        if (letter == '\\') return escape();
        if (letter == '[') return one_of_class();
        if (letter == '(') return group(depth);
        if (is_any(letter, "^$*+?{") || (letter == '.' && !is_plain_dot(pattern_, at_ - 1))) failed_ = true;
        return {std::string(1, letter)};
    }

    Texts escape() {
        const char letter = next();
        ++at_;
        if (letter == 'b') return {""};
        if (letter == 's') return {" "};
        failed_ = failed_ || letter == '\0' || is_plain(letter);
        return {std::string(1, letter)};
    }

    Texts one_of_class() {
        Texts all;
        for (; at_ < pattern_.size() && next() != ']'; ++at_) {
            if (is_any(next(), "\\^-[") || static_cast<unsigned char>(next()) >= 0x80) failed_ = true;
            all.emplace_back(1, next());
        }
        failed_ = failed_ || all.empty() || next() != ']';
        ++at_;
        return all;
    }

    Texts group(int depth) {
        if (next() == '?') {
            failed_ = failed_ || pattern_.substr(at_, 2) != "?:";
            at_ += 2;
        }
        if (failed_ || depth >= deepest) failed_ = true;
        Texts all = failed_ ? Texts{} : any_of(depth + 1);
        failed_ = failed_ || next() != ')';
        ++at_;
        return all;
    }

    std::string_view pattern_;
    std::size_t at_ = 0;
    bool failed_ = false;
};

/// Flags and quotes hold for all that follows: such a pattern stays whole.
bool can_be_taken_apart(std::string_view pattern) {
    if (pattern.find("\\Q") != std::string_view::npos) return false;
    for (std::size_t at = pattern.find("(?"); at != std::string_view::npos; at = pattern.find("(?", at + 1))
        if (pattern.substr(at, 3) != "(?:") return false;
    return true;
}

std::size_t class_end(std::string_view pattern, std::size_t at) {
    std::size_t end = at + 1;
    if (end < pattern.size() && pattern[end] == '^') ++end;
    if (end < pattern.size() && pattern[end] == ']') ++end;
    for (; end < pattern.size() && pattern[end] != ']'; ++end)
        if (pattern[end] == '\\') ++end;
    return std::min(end, pattern.size() - 1);
}

}  // namespace

std::vector<std::string> alternatives_of(std::string_view pattern) {
    std::vector<std::string> all(1);
    if (!can_be_taken_apart(pattern)) return {std::string(pattern)};
    int depth = 0;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const std::size_t from = at;
        if (pattern[at] == '\\')
            at = std::min(at + 1, pattern.size() - 1);
        else if (pattern[at] == '[')
            at = class_end(pattern, at);
        else if (pattern[at] == '(')
            ++depth;
        else if (pattern[at] == ')')
            --depth;
        if (pattern[from] == '|' && depth == 0)
            all.emplace_back();
        else
            all.back() += pattern.substr(from, at + 1 - from);
    }
    return all;
}

bool is_plain_dot(std::string_view pattern, std::size_t at) {
    return at > 0 && at + 1 < pattern.size() && is_plain(pattern[at - 1]) && is_plain(pattern[at + 1]);
}

std::vector<std::string> spellings_of(std::string_view pattern) { return Speller(pattern).run(); }

}  // namespace scoring::text

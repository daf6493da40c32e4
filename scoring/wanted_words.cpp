#include "scoring/wanted_words.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "scoring/ascii.h"
#include "scoring/text/code_points.h"
#include "scoring/text/values/canonical.h"
#include "scoring/text/values/find_values.h"
#include "scoring/text/values/same_value.h"
#include "scoring/text/values/spellings.h"

namespace scoring {
namespace {

using text::Value;
using text::ValueKind;

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

/// "020 7946": the beginning of a number.
std::optional<Value> part_of_phone(std::string_view text) {
    constexpr std::ptrdiff_t fewest_digits = 5;
    const auto digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    const bool plain = std::ranges::all_of(text, [&](char letter) { return letter == ' ' || digit(letter); });
    if (!plain || !text.starts_with('0') || std::ranges::count_if(text, digit) < fewest_digits)
        return std::nullopt;
    Value value;
    value.kind = ValueKind::phone;
    value.written = without_spaces(std::string(text));
    return value;
}

/// A number alone may stand in many things; its letters go on counting.
bool is_met_by_letters_too(const Value& value) {
    return value.kind == ValueKind::number || text::is_part_of_phone(value);
}

/// The one value that all spellings of the alternative are.
std::optional<Value> value_of(std::string_view alternative) {
    std::optional<Value> value;
    std::vector<std::string> known, unknown;
    for (const std::string& spelling : text::spellings_of(alternative)) {
        const auto own = whole_value(spelling);
        (own ? known : unknown).push_back(without_spaces(spelling));
        if (own && value && !text::same_value(*value, *own)) return std::nullopt;
        if (own && !value) value = own;
    }
    const bool only_spaces_differ = std::ranges::all_of(
        unknown, [&](const std::string& spelling) { return std::ranges::count(known, spelling) > 0; });
    return only_spaces_differ ? value : std::nullopt;
}

bool is_phrase(std::string_view alternative) {
    constexpr std::ptrdiff_t fewest_spaces = 2;
    if (alternative.find_first_of("\\^$.*+?()[]{}|/@#") != std::string_view::npos) return false;
    return std::ranges::count(trimmed(alternative), ' ') >= fewest_spaces;
}

constexpr std::array<std::string_view, 8> denials = {"no",     "not",     "never",   "cannot",
                                                     "nobody", "nothing", "without", "nor"};

bool denies(std::string_view word) {
    return std::ranges::count(denials, word) > 0 || word.ends_with("n't") || word.ends_with("n\u2019t");
}

/// "There's no need to" before "delete": the words since the last mark take it back. A "no" of its own denies
/// the next thing alone: "no step at the side door".
bool is_denied(std::string_view before) {
    if (const std::size_t mark = before.find_last_of(".!?;:,\n(\""); mark != std::string_view::npos)
        before.remove_prefix(mark + 1);
    const std::string small = ascii::lower(before);
    constexpr int reach_of_no = 2;
    bool denied = false;
    int since_no = reach_of_no + 1;
    for (std::size_t at = 0; at < small.size();) {
        const std::size_t end = std::min(small.find(' ', at), small.size());
        const std::string_view word = std::string_view(small).substr(at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        const bool far_reaching = since_no == 0 && (word == "need" || word == "longer" || word == "way");
        denied = (denied || far_reaching || (word != "no" && denies(word))) && word != "but" && word != "-";
        since_no = word == "no" ? 0 : since_no + 1;
    }
    return denied || since_no < reach_of_no;
}

/// The pattern itself waits for a denial: "not us", "(no|never).{0,30}date of birth".
bool waits_for_denial(std::string_view pattern) {
    static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'";
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t end = std::min(pattern.find_first_not_of(letters, at), pattern.size());
        std::string word = ascii::lower(pattern.substr(at, end - at));
        if (at > 0 && pattern[at - 1] == '\\' && word.starts_with('b')) word.erase(0, 1);  // "\bno\b"
        if (denies(word) || word == "n't") return true;
        at = end + 1;
    }
    return false;
}

/// The letters stand in the words, and not only where a clause denies them first.
bool stands_in(std::string_view words, const RE2& letters, bool denied_too) {
    re2::StringPiece hit;
    for (std::size_t from = 0; from <= words.size();) {
        if (!letters.Match(words, from, words.size(), RE2::UNANCHORED, &hit, 1)) return false;
        const auto at = static_cast<std::size_t>(hit.data() - words.data());
        if (denied_too || !is_denied(words.substr(0, at))) return true;
        from = at + std::max<std::size_t>(hit.size(), 1);
    }
    return false;
}

std::unique_ptr<RE2> compiled(const std::string& pattern) {
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    auto expression = std::make_unique<RE2>(pattern, options);
    return expression->ok() ? std::move(expression) : nullptr;
}

}  // namespace

std::optional<Value> whole_value(std::string_view text) {
    text = trimmed(text);
    const int length = text::count_code_points(text);
    for (const Value& value : text::find_values(text))
        if (value.span.start == 0 && value.span.end == length) return value;
    return part_of_phone(text);
}

WantedPattern::WantedPattern(std::string pattern) : written_(std::move(pattern)) {
    auto whole = compiled(written_);
    if (!whole) return;
    const std::vector<std::string> alternatives = text::alternatives_of(written_);
    std::vector<std::string> letters, with_values;
    for (const std::string& alternative : alternatives) {
        const auto value = value_of(alternative);
        if (value) values_.push_back(*value);
        if (!value && is_phrase(alternative)) phrases_.push_back(alternative);
        if (!value || is_met_by_letters_too(*value)) letters.push_back(alternative);
        if (value) continue;
        if (std::string canonical = text::canonical_pattern(alternative); !canonical.empty())
            with_values.push_back(std::move(canonical));
    }
    if (letters.size() == alternatives.size())
        letters_ = std::move(whole);
    else if (!letters.empty())
        letters_ = compiled(fmt::format("{}", fmt::join(letters, "|")));
    if (!with_values.empty()) with_values_ = compiled(fmt::format("{}", fmt::join(with_values, "|")));
}

WantedPattern::WantedPattern(const char* pattern) : WantedPattern(std::string(pattern)) {}
WantedPattern::WantedPattern(const WantedPattern& other) : WantedPattern(other.written_) {}
WantedPattern& WantedPattern::operator=(const WantedPattern& other) { return *this = WantedPattern(other); }
WantedPattern::WantedPattern(WantedPattern&&) noexcept = default;
WantedPattern& WantedPattern::operator=(WantedPattern&&) noexcept = default;
WantedPattern::~WantedPattern() = default;

bool WantedPattern::heard_in(const SaidText& said) const {
    const bool named = std::ranges::any_of(values_, [&](const Value& value) { return said.names(value); });
    if (named || (!letters_ && !with_values_)) return named;
    const bool denies = waits_for_denial(written_);
    return (letters_ && stands_in(said.words(), *letters_, denies)) ||
           (with_values_ && stands_in(text::canonical(said.words()), *with_values_, denies));
}

Mention::Mention(std::string_view written) : written_(written) {
    for (std::size_t at = 0; at <= written.size();) {
        const std::size_t end = std::min(written.find('|', at), written.size());
        Way way{std::string(written.substr(at, end - at)), {}, true};
        way.value = whole_value(way.words);
        way.letters_do = !way.value || is_met_by_letters_too(*way.value);
        ways_.push_back(std::move(way));
        at = end + 1;
    }
}

}  // namespace scoring

#include "sim/import/wording.h"

#include <algorithm>
#include <array>

#include "sim/import/points.h"

namespace sim::threads {
namespace {

bool starts_at(const std::u32string& text, std::size_t at, std::u32string_view with) {
    return std::u32string_view(text).substr(at).starts_with(with);
}

bool is_handle_point(char32_t point) {
    return is_ascii_letter(point) || is_ascii_digit(point) || point == U'_';
}

/// Everyday words that are companies' names as well: only their capital tells.
constexpr std::array<std::string_view, 16> everyday = {"idea", "target", "apple", "sprint", "chase", "delta",
                                                       "cox",  "orange", "three", "next",   "boots", "gap",
                                                       "visa", "shell",  "uber",  "square"};

bool matches_words(const std::u32string& text, const std::vector<WordAt>& words, std::size_t at,
                   const std::vector<WordAt>& name) {
    if (at + name.size() > words.size()) return false;
    for (std::size_t index = 0; index < name.size(); ++index) {
        if (words[at + index].lower != name[index].lower) return false;
        if (index > 0 && words[at + index].start - words[at + index - 1].end > 1) return false;
    }
    if (name.size() > 1) return true;
    if (name[0].lower.size() <= 2) return words[at].shouted && name[0].shouted;  // "HP"
    const bool plain = std::ranges::find(everyday, name[0].lower) != everyday.end();
    return !plain || is_ascii_upper(text[words[at].start]);
}

}  // namespace

std::u32string masked(std::u32string_view text) {
    std::u32string hidden(text);
    for (char32_t& point : hidden)
        if (is_word_point(point)) point = U'X';
    return hidden;
}

std::vector<Swap> links_in(const std::u32string& text) {
    std::vector<Swap> links;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!starts_at(text, at, U"http://") && !starts_at(text, at, U"https://")) continue;
        std::size_t end = std::min(text.find(U' ', at), text.size());
        const std::size_t next = end;
        constexpr std::u32string_view marks = U".,!?;:)\"'";
        while (marks.find(text[end - 1]) != std::u32string_view::npos) --end;
        links.push_back({at, end, {}});
        at = next;
    }
    return links;
}

std::vector<Swap> mentions_in(const std::u32string& text) {
    std::vector<Swap> mentions;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (text[at] != U'@' && text[at] != 0xFF20) continue;
        // The makers of one export wrote "@customer" wherever a handle stood, also within words.
        const bool free = at == 0 || !is_handle_point(text[at - 1]) || starts_at(text, at, U"@customer");
        std::size_t end = at + 1;
        while (end < text.size() && is_handle_point(text[end])) ++end;
        if (!free || end == at + 1 || (end < text.size() && text[end] == U'.' && !free)) continue;
        mentions.push_back({at, end, text.substr(at + 1, end - at - 1)});
        at = end - 1;
    }
    return mentions;
}

std::vector<MaskAt> masks_in(const std::u32string& text) {
    std::vector<MaskAt> masks;
    const auto add = [&](std::size_t start, std::size_t from, std::size_t to, std::size_t end) {
        masks.push_back({start, end, lower(encode(std::u32string_view(text).substr(from, to - from)))});
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (starts_at(text, at, U"__")) {
            const std::size_t end = text.find(U"__", at + 2);
            if (end == std::u32string::npos || end == at + 2 || end - at > 24 ||
                !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                             text.begin() + static_cast<std::ptrdiff_t>(end), is_handle_point))
                continue;
            add(at, at + 2, end, end + 2);
            at = end + 1;
        } else if (text[at] == U'[') {
            const std::size_t end = text.find(U']', at);
            if (end == std::u32string::npos || end - at < 4 || end - at > 20 ||
                !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                             text.begin() + static_cast<std::ptrdiff_t>(end), [](char32_t point) {
                                 return is_ascii_upper(point) || point == U'_' || point == U' ';
                             }))
                continue;
            add(at, at + 1, end, end + 1);
            at = end;
        }
    }
    return masks;
}

std::vector<Swap> codes_in(const std::u32string& text) {
    std::vector<Swap> codes;
    for (const WordAt& word : words_of(text)) {
        const std::u32string points = text.substr(word.start, word.end - word.start);
        const auto digits = std::ranges::count_if(points, is_ascii_digit);
        const auto small =
            std::ranges::count_if(points, [](char32_t point) { return point >= U'a' && point <= U'z'; });
        const bool money = word.start > 0 && (text[word.start - 1] == U'$' || text[word.start - 1] == 0xA3 ||
                                              text[word.start - 1] == 0x20AC);
        const bool number = digits >= 5 && !money;
        const bool code = digits >= 3 && small == 0 && points.size() >= 6 && !money;
        if (!number && !code) continue;
        std::u32string hidden = points;
        for (char32_t& point : hidden)
            if (is_ascii_digit(point)) point = U'X';
        codes.push_back({word.start, word.end, std::move(hidden)});
    }
    return codes;
}

std::vector<Swap> company_in(const std::u32string& text, const std::string& name,
                             const std::u32string& with) {
    const std::vector<WordAt> wanted = words_of(decode(name));
    const std::vector<WordAt> words = words_of(text);
    std::vector<Swap> swaps;
    if (wanted.empty() || name.size() < 2) return swaps;
    const std::vector<WordAt> joined = words_of(decode([&] {
        std::string together;
        for (const WordAt& word : wanted) together += word.lower;
        return together;
    }()));
    for (std::size_t at = 0; at < words.size(); ++at)
        for (const auto* form : {&wanted, &joined})
            if (matches_words(text, words, at, *form)) {
                swaps.push_back({words[at].start, words[at + form->size() - 1].end, with});
                at += form->size() - 1;
                break;
            }
    return swaps;
}

}  // namespace sim::threads

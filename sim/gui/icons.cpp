#include "sim/gui/icons.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sim::gui {

namespace {

constexpr std::array<std::pair<std::string_view, char16_t>, 58> table{{
    {"warning", u'\uf071'},     {"high", u'\uf071'},       {"check", u'\uf00c'},
    {"cross", u'\uf00d'},       {"lock", u'\uf023'},       {"globe", u'\uf0ac'},
    {"pencil", u'\uf040'},      {"clock", u'\uf017'},      {"search", u'\uf002'},
    {"pause", u'\uf04c'},       {"play", u'\uf04b'},       {"board", u'\uf0a1'},
    {"bolt", u'\uf0e7'},        {"shield", u'\uf132'},     {"book", u'\uf02d'},
    {"comment", u'\uf075'},     {"user", u'\uf007'},       {"flag", u'\uf024'},
    {"circle", u'\uf111'},      {"sun", u'\uf185'},        {"moon", u'\uf186'},
    {"back", u'\uf104'},        {"right", u'\uf105'},      {"down", u'\uf107'},
    {"hint", u'\uf0eb'},        {"link", u'\uf0c1'},       {"eye", u'\uf06e'},
    {"users", u'\uf0c0'},       {"info", u'\uf05a'},       {"inbox", u'\uf01c'},
    {"keyboard", u'\uf11c'},    {"repeat", u'\uf01e'},     {"megaphone", u'\uf0a1'},
    {"exclamation", u'\uf06a'}, {"up", u'\uf106'},         {"critical", u'\uf06a'},
    {"reply", u'\uf112'},       {"done", u'\uf00c'},       {"save", u'\uf0c7'},
    {"plus", u'\uf067'},        {"file", u'\uf0f6'},       {"stop", u'\uf04d'},
    {"fit", u'\uf0b2'},         {"crosshairs", u'\uf05b'}, {"bell", u'\uf0f3'},
    {"heart", u'\uf004'},       {"retweet", u'\uf079'},    {"quote", u'\uf10d'},
    {"replies", u'\uf0e5'},     {"volume", u'\uf028'},     {"tag", u'\uf02b'},
    {"half", u'\uf252'},        {"filter", u'\uf0b0'},     {"sort", u'\uf0dc'},
    {"thermometer", u'\uf06d'}, {"contrast", u'\uf042'},   {"gear", u'\uf013'},
    {"smile", u'\uf118'},
}};

}  // namespace

std::string_view icon(std::string_view name) {
    // UTF-8 of U+F000..U+F2FF, kept in a table so that a view can hold it.
    static const auto texts = [] {
        std::array<std::array<char, 3>, table.size()> made{};
        for (std::size_t n = 0; n < table.size(); ++n)
            made[n] = {static_cast<char>(0xe0 | table[n].second >> 12),
                       static_cast<char>(0x80 | (table[n].second >> 6 & 0x3f)),
                       static_cast<char>(0x80 | (table[n].second & 0x3f))};
        return made;
    }();
    for (std::size_t n = 0; n < table.size(); ++n)
        if (table[n].first == name) return {texts[n].data(), texts[n].size()};
    return "";
}

bool is_sign_alone(std::string_view words) {
    return words.empty() ||
           std::ranges::any_of(table, [&](const auto& entry) { return icon(entry.first) == words; });
}

bool is_icon(char32_t character) {
    for (const auto& [name, sign] : table)
        if (sign == character) return true;
    return false;
}

}  // namespace sim::gui

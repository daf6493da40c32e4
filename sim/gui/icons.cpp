#include "sim/gui/icons.h"

#include <array>
#include <utility>

namespace sim::gui {

std::string_view icon(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 34> table{{
        {"warning", "\uf071"},  {"high", "\uf071"},       {"check", "\uf00c"},    {"cross", "\uf00d"},
        {"lock", "\uf023"},     {"globe", "\uf0ac"},      {"pencil", "\uf040"},   {"clock", "\uf017"},
        {"search", "\uf002"},   {"pause", "\uf04c"},      {"play", "\uf04b"},     {"board", "\uf0a1"},
        {"bolt", "\uf0e7"},     {"shield", "\uf132"},     {"book", "\uf02d"},     {"comment", "\uf075"},
        {"user", "\uf007"},     {"flag", "\uf024"},       {"circle", "\uf111"},   {"sun", "\uf185"},
        {"moon", "\uf186"},     {"back", "\uf104"},       {"right", "\uf105"},    {"down", "\uf107"},
        {"hint", "\uf0eb"},     {"link", "\uf0c1"},       {"eye", "\uf06e"},      {"users", "\uf0c0"},
        {"info", "\uf05a"},     {"inbox", "\uf01c"},      {"keyboard", "\uf11c"}, {"repeat", "\uf01e"},
        {"megaphone", "\uf0a1"}, {"exclamation", "\uf06a"},
    }};
    for (const auto& [key, sign] : table)
        if (key == name) return sign;
    return "";
}

}  // namespace sim::gui

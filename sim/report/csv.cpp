#include "sim/report/csv.h"

#include <algorithm>
#include <array>

namespace sim::report {
namespace {

/// What a line may begin with and still be a formula to some program: no-break, wide and zero-width spaces,
/// the byte order mark.
constexpr auto wide_spaces = std::to_array<std::string_view>({" ",
                                                              "\xC2\xA0",
                                                              "\xE1\x9A\x80",
                                                              "\xE2\x80\x80",
                                                              "\xE2\x80\x81",
                                                              "\xE2\x80\x82",
                                                              "\xE2\x80\x83",
                                                              "\xE2\x80\x84",
                                                              "\xE2\x80\x85",
                                                              "\xE2\x80\x86",
                                                              "\xE2\x80\x87",
                                                              "\xE2\x80\x88",
                                                              "\xE2\x80\x89",
                                                              "\xE2\x80\x8A",
                                                              "\xE2\x80\x8B",
                                                              "\xE2\x80\xAF",
                                                              "\xE2\x81\x9F",
                                                              "\xE2\x81\xA0",
                                                              "\xE3\x80\x80",
                                                              "\xEF\xBB\xBF"});
/// = + - @ as they are, full-width and small, the mathematical minus; and what is no letter at all.
constexpr auto signs = std::to_array<std::string_view>(
    {"=", "+", "-", "@", "\t", "\v", "\f", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0",
     "\xEF\xB9\xA6", "\xEF\xB9\xA2", "\xEF\xB9\xA3", "\xEF\xB9\xAB", "\xE2\x88\x92"});

template <std::size_t Count>
std::size_t beginning(std::string_view text, const std::array<std::string_view, Count>& list) {
    for (const std::string_view each : list)
        if (text.starts_with(each)) return each.size();
    return 0;
}

bool is_formula(std::string_view line) {
    while (const std::size_t space = beginning(line, wide_spaces)) line.remove_prefix(space);
    return beginning(line, signs) > 0;
}

}  // namespace

/// Lines end with either sign, or with both.
std::string without_formulas(std::string_view text) {
    std::string cell;
    bool fresh = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (fresh && is_formula(text.substr(at))) cell += '\'';
        fresh = text[at] == '\n' || text[at] == '\r';
        cell += text[at];
    }
    return cell;
}

std::string csv_cell(std::string_view text) {
    std::string cell = without_formulas(text);
    if (cell.starts_with('\r')) cell.insert(cell.begin(), '\'');
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char byte : cell) {
        if (byte == '"') quoted += '"';
        quoted += byte;
    }
    return quoted + '"';
}

}  // namespace sim::report

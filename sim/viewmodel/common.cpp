#include "sim/viewmodel/common.h"

#include <cstdint>

#include "scoring/text/code_points.h"

namespace sim::viewmodel {
namespace {

constexpr int hues = 12;

/// FNV-1a (Fowler, Noll, Vo): the same colour for the same handle everywhere.
std::uint32_t hash_of(const std::string& text) {
    std::uint32_t hash = 2166136261U;
    for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    return hash;
}

std::string initials_of(const std::string& name) {
    std::u32string initials;
    bool at_word = true;
    for (const char32_t point : scoring::text::decode(name)) {
        const bool letter = scoring::text::is_letter(point) || scoring::text::is_digit(point);
        if (letter && at_word && initials.size() < 2) initials.push_back(scoring::text::to_upper(point));
        at_word = !letter && point != U'\'';
    }
    return scoring::text::encode(initials);
}

}  // namespace

Avatar avatar_of(const std::string& name, const std::string& handle) {
    std::string initials = initials_of(name);
    if (initials.empty()) initials = initials_of(handle);
    return {initials.empty() ? "?" : initials, static_cast<int>(hash_of(handle) % hues), false};
}

}  // namespace sim::viewmodel

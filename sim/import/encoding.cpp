#include "sim/import/encoding.h"

#include <algorithm>

namespace sim::threads {
namespace {

constexpr unsigned char high = 0x80;

/// The bytes that follow the first one of a letter; -1 when none can begin with it.
int following(unsigned char first) {
    if (first >= 0xC2 && first <= 0xDF) return 1;
    if (first >= 0xE0 && first <= 0xEF) return 2;
    return first >= 0xF0 && first <= 0xF4 ? 3 : -1;
}

}  // namespace

bool is_utf16(std::string_view beginning) {
    if (beginning.starts_with("\xFF\xFE") || beginning.starts_with("\xFE\xFF")) return true;
    const auto zeros = std::ranges::count(beginning, '\0');
    return beginning.size() >= 8 && zeros * 3 > static_cast<std::ptrdiff_t>(beginning.size());
}

void EncodingWatch::see(std::string_view bytes) {
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        const bool follows = value >= high && value < 0xC0;
        if (awaited_ > 0 && follows) {
            if (--awaited_ == 0) ++together_;
            continue;
        }
        if (awaited_ > 0) ++alone_;  // a letter that was never finished
        awaited_ = 0;
        if (value < high) continue;
        if (const int more = follows ? -1 : following(value); more > 0)
            awaited_ = more;
        else
            ++alone_;
    }
}

}  // namespace sim::threads

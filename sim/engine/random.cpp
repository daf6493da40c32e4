#include "sim/engine/random.h"

namespace sim::engine {

std::uint64_t Random::next() {
    state += 0x9e3779b97f4a7c15u;
    std::uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    return mixed ^ (mixed >> 31);
}

std::uint64_t Random::below(std::uint64_t bound) {
    const std::uint64_t uneven = (0 - bound) % bound;  // 2^64 mod bound: values below it would favour some
    std::uint64_t value = next();
    while (value < uneven) value = next();
    return value % bound;
}

std::uint64_t Random::exponential(std::uint64_t mean) {
    constexpr std::uint64_t ln2 = 45426;  // in 1/65536
    std::uint64_t value = next() | 1;
    int halvings = 0;
    for (; value >> 63 == 0; ++halvings) value <<= 1;
    std::uint64_t fraction = 0;  // log2 of value / 2^63, bit by bit: squaring doubles a logarithm
    std::uint64_t mantissa = value >> 32;
    for (int bit = 0; bit < 16; ++bit) {
        mantissa = mantissa * mantissa >> 31;
        const bool carry = mantissa >> 32 != 0;
        fraction = fraction << 1 | (carry ? 1 : 0);
        if (carry) mantissa >>= 1;
    }
    const std::uint64_t minus_log2 = (static_cast<std::uint64_t>(halvings + 1) << 16) - fraction;
    return mean * (minus_log2 * ln2 >> 16) >> 16;
}

Random stream(std::uint64_t seed, std::uint64_t purpose) {
    Random mixer{seed ^ (purpose * 0xd1342543de82ef95u)};
    mixer.next();
    return Random{mixer.next()};
}

}  // namespace sim::engine

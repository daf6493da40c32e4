#include "sim/scenario/version.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

namespace sim::scenario {

std::string version_of(std::string_view scenario, std::string_view brand, std::string_view noise) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES);
    for (std::string_view part : {scenario, brand, noise}) {
        const std::string length = fmt::format("{}\n", part.size());
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(length.data()),
                                  length.size());
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()), part.size());
    }
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash_final(&state, hash.data(), hash.size());
    std::string hex;
    for (unsigned char byte : hash) hex += fmt::format("{:02x}", byte);
    return hex;
}

}  // namespace sim::scenario

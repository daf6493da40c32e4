#include "sim/store/content_hash.h"

#include <sodium.h>

#include <array>

namespace sim::store {
namespace {

using Digest = std::array<unsigned char, 32>;

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string hexadecimal(const Digest& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const unsigned char byte : digest) {
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    return hex;
}

}  // namespace

std::string content_hash(std::string_view bytes) {
    Digest digest{};
    crypto_generichash(digest.data(), digest.size(), raw(bytes), bytes.size(), nullptr, 0);
    return hexadecimal(digest);
}

std::string sha256(std::string_view bytes) {
    Digest digest{};
    crypto_hash_sha256(digest.data(), raw(bytes), bytes.size());
    return hexadecimal(digest);
}

}  // namespace sim::store

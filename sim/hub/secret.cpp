#include "sim/hub/secret.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace sim::hub {
namespace {

constexpr int iterations =
    4096;  // PostgreSQL 15 knows no other; the passwords are random, so that it does not matter

using Key = std::array<unsigned char, crypto_auth_hmacsha256_BYTES>;

const unsigned char* raw(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
std::string_view view(const Key& key) { return {reinterpret_cast<const char*>(key.data()), key.size()}; }

Key hmac(std::string_view key, std::string_view text) {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, raw(key), key.size());
    crypto_auth_hmacsha256_update(&state, raw(text), text.size());
    Key result{};
    crypto_auth_hmacsha256_final(&state, result.data());
    return result;
}

Key salted(std::string_view password, std::string_view salt) {
    Key round = hmac(password, std::string(salt) + std::string("\0\0\0\1", 4));
    Key sum = round;
    for (int number = 1; number < iterations; ++number) {
        round = hmac(password, view(round));
        for (std::size_t byte = 0; byte < sum.size(); ++byte) sum[byte] ^= round[byte];
    }
    return sum;
}

std::string base64(std::string_view bytes) {
    std::vector<char> text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL));
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    return text.data();
}

std::string chance(std::size_t bytes) {
    if (sodium_init() < 0) throw std::runtime_error("the system has no source of chance");
    std::string text(bytes, '\0');
    randombytes_buf(text.data(), text.size());
    return text;
}

}  // namespace

std::string chance_digits(std::size_t digits) {
    std::string text;
    for (const char byte : chance((digits + 1) / 2))
        text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return text.substr(0, digits);
}

std::string scram_verifier(const std::string& password) {
    const std::string salt = chance(16);
    const Key key = salted(password, salt);
    const Key client = hmac(view(key), "Client Key");
    const Key server = hmac(view(key), "Server Key");
    Key stored{};
    crypto_hash_sha256(stored.data(), client.data(), client.size());
    return fmt::format("SCRAM-SHA-256${}:{}${}:{}", iterations, base64(salt), base64(view(stored)),
                       base64(view(server)));
}

}  // namespace sim::hub

#include "sim/people/passphrase.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <set>

#include "sim/failure/failure.h"

namespace sim::people {
namespace {

constexpr int free_tries = 3, first_wait_s = 30, longest_wait_s = 3600;

void wake_sodium() {
    if (sodium_init() < 0)
        throw Failure(ExitCode::machine_wrong, "The system has no source of chance.", "Restart the machine.");
}

/// Of UTF-8: bytes that begin one.
std::ptrdiff_t characters(const std::string& text) {
    return std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80; });
}

std::string lowered(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

}  // namespace

std::string locked(const std::string& passphrase) {
    wake_sodium();
    std::array<char, crypto_pwhash_STRBYTES> kept{};
    if (crypto_pwhash_str_alg(kept.data(), passphrase.data(), passphrase.size(), argon2_passes, argon2_bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw Failure(ExitCode::machine_wrong, "There is not enough memory to keep a passphrase safely.",
                      "Close other programs: it takes 64 MiB for a moment.");
    return kept.data();
}

bool opens(const std::string& locked, const std::string& passphrase) {
    wake_sodium();
    return !locked.empty() &&
           crypto_pwhash_str_verify(locked.c_str(), passphrase.data(), passphrase.size()) == 0;
}

std::string weakness(const std::string& passphrase, const std::string& name) {
    if (characters(passphrase) < shortest_passphrase)
        return fmt::format("A passphrase has {} characters or more: four words will do.",
                           shortest_passphrase);
    if (passphrase.size() > longest_passphrase)
        return fmt::format("A passphrase has at most {} bytes.", longest_passphrase);
    if (std::set<char>(passphrase.begin(), passphrase.end()).size() < 5)
        return "These are nearly the same character over and over: take four words.";
    const std::string low = lowered(passphrase);
    if (low.find("coolhead") != std::string::npos ||
        (name.size() > 3 && low.find(lowered(name)) != std::string::npos))
        return "It holds the person's or this program's name, which is what one tries first: take other "
               "words.";
    return {};
}

int wait_s(int failures) {
    if (failures < free_tries) return 0;
    const int doublings = std::min(failures - free_tries, 10);
    return std::min(first_wait_s << doublings, longest_wait_s);
}

}  // namespace sim::people

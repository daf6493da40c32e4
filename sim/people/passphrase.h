// Passphrases: how they are kept, what they must be, and how long one waits after wrong ones.
#pragma once

#include <string>

namespace sim::people {

/// Characters at least. NIST SP 800-63B-4 (2025), 3.1.1.2: 15 where nothing else is asked for; nothing is
/// said of kinds of characters, and nothing expires.
inline constexpr int shortest_passphrase = 15;
/// Bytes at most; the same section asks for 64 characters or more.
inline constexpr int longest_passphrase = 1000;

/// How hard Argon2id (version 1.3) works: RFC 9106, section 4, second recommended option, for machines with
/// little memory: three passes over 64 MiB; libsodium has one lane instead of four. Above OWASP's least (19
/// MiB, two passes).
inline constexpr unsigned long long argon2_passes = 3;
inline constexpr unsigned long argon2_bytes = 64UL << 20;

/// As it is kept: libsodium's text form, with salt and parameters in it. Throws Failure where memory is
/// short.
std::string locked(const std::string& passphrase);
bool opens(const std::string& locked, const std::string& passphrase);
/// Why it cannot be one, as a sentence with what to do; "" when it can.
std::string weakness(const std::string& passphrase, const std::string& name);

/// Seconds that have to pass after the last of so many wrong ones in a row: none after the first three, then
/// 30, doubling up to an hour (the span that NIST SP 800-63B-4, 3.2.2, names).
int wait_s(int failures);

}  // namespace sim::people

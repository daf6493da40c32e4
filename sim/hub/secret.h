// Passwords that nobody chooses and nobody types, and what the hub is given of them instead (RFC 5803, 7677).
#pragma once

#include <string>

namespace sim::hub {

/// So many hexadecimal digits, from the system's chance.
std::string chance_digits(std::size_t digits);

/// What PostgreSQL keeps of a password: with it one can check a login and not make one.
std::string scram_verifier(const std::string& password);

}  // namespace sim::hub

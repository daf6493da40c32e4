// Names a text by its content, as 64 hexadecimal digits.
#pragma once

#include <string>
#include <string_view>

namespace sim::store {

/// BLAKE2b-256, for all that stays here.
std::string content_hash(std::string_view bytes);
/// SHA-256, for what a hub has to work out too.
std::string sha256(std::string_view bytes);

}  // namespace sim::store

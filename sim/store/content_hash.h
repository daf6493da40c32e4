// Names a text by its content: BLAKE2b-256 as 64 hexadecimal digits.
#pragma once

#include <string>
#include <string_view>

namespace sim::store {

std::string content_hash(std::string_view bytes);

}  // namespace sim::store

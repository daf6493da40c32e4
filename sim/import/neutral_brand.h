// The brand that stands in for the real one when a trainer has not written theirs yet.
#pragma once

#include <string_view>

namespace sim::threads {

inline constexpr std::string_view neutral_brand_id = "fernhall";
extern const std::string_view neutral_brand_json;

}  // namespace sim::threads

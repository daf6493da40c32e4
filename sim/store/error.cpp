#include "sim/store/error.h"

#include <utility>

namespace sim::store {

StoreError::StoreError(std::string says_, std::string remedy_)
    : std::runtime_error(says_ + " " + remedy_), says(std::move(says_)), remedy(std::move(remedy_)) {}

}  // namespace sim::store

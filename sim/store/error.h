// What the machine could not do for us: thrown by the store, caught in app, shown with its remedy.
#pragma once

#include <stdexcept>
#include <string>

namespace sim::store {

/// One sentence on what went wrong, naming the file, and one on what to do about it.
struct StoreError : std::runtime_error {
    StoreError(std::string says_, std::string remedy_);
    std::string says;
    std::string remedy;
};

}  // namespace sim::store

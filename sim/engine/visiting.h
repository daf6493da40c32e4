// Visiting facts without a catch-all: whoever looks at a journal names every fact, those it has no use for as
// well, so that a new one does not compile until everybody has said what it means to them.
#pragma once

#include <type_traits>

namespace sim::engine {

template <typename... Visitors>
struct overloaded : Visitors... {
    using Visitors::operator()...;
};
template <typename... Visitors>
overloaded(Visitors...) -> overloaded<Visitors...>;

/// What is made of the alternatives that are named and of no use: nothing, an empty text, no number.
template <typename Answer, typename... Named>
struct Otherwise {
    template <typename What>
    requires(std::is_same_v<What, Named> || ...) Answer operator()(const What&) const { return Answer(); }
};

/// The same answer for all that are named.
template <auto answer, typename... Named>
struct Says {
    template <typename What>
    requires(std::is_same_v<What, Named> || ...) auto operator()(const What&) const { return answer; }
};

}  // namespace sim::engine

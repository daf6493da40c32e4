// People who do not exist, for customers who do: names and handles drawn from lists by a number, so that the
// same number gives the same person everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sim::threads {

struct Person {
    std::string name;    ///< "Nora Hale"
    std::string handle;  ///< "@nora_hale27"
    std::string email;   ///< at a reserved domain
    std::string phone;   ///< in a range reserved for drama
    int followers = 0;
    std::string first_name() const { return name.substr(0, name.find(' ')); }
};

std::uint64_t number_of(std::string_view text);
Person invented(std::uint64_t number);
std::string invented_first_name(std::uint64_t number);

/// One of the first names that many people have and that are no other word, in lower case.
bool is_given_name(std::string_view lower_case);

}  // namespace sim::threads

// What strangers' bytes reach first: each target takes any bytes and must neither crash nor contradict
// itself. A test drives them with every build; a fuzzer could, as each is one function of bytes.
#pragma once

#include <span>
#include <string_view>

namespace tests::fuzz {

struct Target {
    std::string_view name;
    std::string_view seeds;  ///< the folder of examples to begin with, from the project's root
    void (*take)(std::string_view bytes);
};

std::span<const Target> targets();

/// Says what does not hold on standard error, and aborts.
void hold(bool holds, std::string_view what);

}  // namespace tests::fuzz

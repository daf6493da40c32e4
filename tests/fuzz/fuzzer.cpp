// The entry of libFuzzer: which target is played is said by COOLHEAD_FUZZ. See tests/fuzz/run.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "tests/fuzz/targets.h"

namespace {

const tests::fuzz::Target& chosen() {
    const char* name = std::getenv("COOLHEAD_FUZZ");
    for (const tests::fuzz::Target& target : tests::fuzz::targets())
        if (name && target.name == name) return target;
    tests::fuzz::hold(false, "COOLHEAD_FUZZ names a target");
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const tests::fuzz::Target& target = chosen();
    target.take({reinterpret_cast<const char*>(bytes), size});
    return 0;
}

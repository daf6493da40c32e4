#include "sim/app/data/judge.h"

#include <fmt/format.h>

#include "sim/app/data/places.h"
#include "sim/failure/failure.h"

namespace sim::app {

scoring::Reader load_reader() {
    const std::filesystem::path file = asset("model.bin");
    try {
        return scoring::Reader(read_whole_file(file));
    } catch (const std::runtime_error& error) {
        throw Failure(ExitCode::machine_wrong,
                      fmt::format("The judge's weights {} cannot be used ({}); install Coolhead again.",
                                  file.string(), error.what()));
    }
}

scoring::encoder::Encoder load_encoder() {
    const std::filesystem::path file = asset("encoder.bin");
    try {
        return scoring::encoder::Encoder(read_whole_file(file));
    } catch (const std::runtime_error& error) {
        throw Failure(
            ExitCode::machine_wrong,
            fmt::format("The judge's sentence encoder {} cannot be used ({}); install Coolhead again.",
                        file.string(), error.what()));
    }
}

}  // namespace sim::app

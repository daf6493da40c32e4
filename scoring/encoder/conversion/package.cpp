#include "scoring/encoder/conversion/package.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "scoring/little_endian.h"
#include "scoring/text/code_points.h"

namespace scoring::encoder::conversion {
namespace {

std::string read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error(fmt::format("cannot read {}", file.string()));
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<float> take_numbers(little_endian::Input& input, std::size_t count) {
    if (input.remaining() / sizeof(float) < count) throw std::runtime_error("the shards are cut short");
    std::vector<float> numbers(count);
    for (float& number : numbers) number = input.take<float>();
    return numbers;
}

void read_tables(const std::filesystem::path& folder, Package& package) {
    const nlohmann::json model = nlohmann::json::parse(read_file(folder / "model.json"));
    for (const nlohmann::json& group : model.at("weightsManifest")) {
        std::string bytes;
        for (const std::string shard : group.at("paths")) bytes += read_file(folder / shard);
        little_endian::Input input(bytes);
        for (const nlohmann::json& entry : group.at("weights")) {
            Table table{entry.at("shape").get<std::vector<std::size_t>>(), {}};
            std::size_t count = 1;
            for (const std::size_t size : table.shape) count *= size;
            table.numbers = take_numbers(input, count);
            if (entry.at("dtype") == "float32")
                package.tables.emplace(entry.at("name").get<std::string>(), std::move(table));
        }
    }
}

}  // namespace

const Table& Package::table(std::string_view ending) const {
    const Table* found = nullptr;
    for (const auto& [name, table] : tables) {
        if (!name.ends_with(ending)) continue;
        if (found) throw std::runtime_error(fmt::format("two tables end in {}", ending));
        found = &table;
    }
    if (!found) throw std::runtime_error(fmt::format("no table ends in {}", ending));
    return *found;
}

Package read_package(const std::filesystem::path& folder) {
    Package package;
    read_tables(folder, package);
    for (const nlohmann::json& entry : nlohmann::json::parse(read_file(folder / "vocab.json"))) {
        // The package's entries with a colon have lost their scores; its tokenizer adds null as 0.
        const nlohmann::json& score = entry.at(1);
        package.vocabulary.push_back(
            {text::decode(entry.at(0).get<std::string>()), score.is_null() ? 0.0 : score.get<double>()});
    }
    return package;
}

}  // namespace scoring::encoder::conversion

#include "tests/scoring/encoder/facts.h"

#include <nlohmann/json.hpp>
#include <sstream>

#include "scoring/little_endian.h"
#include "tests/support/paths.h"

namespace tests {
namespace {

std::vector<EncoderFact> read_facts() {
    const std::filesystem::path folder = source_dir() / "tests/scoring/encoder";
    const std::string numbers = read_file(folder / "package_embeddings.bin");
    scoring::little_endian::Input input(numbers);
    std::istringstream sentences(read_file(folder / "sentences.jsonl"));
    std::vector<EncoderFact> facts;
    for (std::string line; std::getline(sentences, line);) {
        const nlohmann::json sentence = nlohmann::json::parse(line);
        EncoderFact fact{sentence.at("text"), sentence.at("pieces"), {}};
        for (std::int16_t& number : fact.embedding) number = input.take<std::int16_t>();
        facts.push_back(std::move(fact));
    }
    return facts;
}

}  // namespace

const std::vector<EncoderFact>& encoder_facts() {
    static const std::vector<EncoderFact> facts = read_facts();
    return facts;
}

const std::string& encoder_bytes() {
    static const std::string bytes = read_file(source_dir() / "assets/encoder.bin");
    return bytes;
}

}  // namespace tests

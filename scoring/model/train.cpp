// coolhead_train REFERENCE_DATA NPM_MODULES SOURCE_DIR: fits the four qualities and writes assets/model.bin.
// The same input gives the same bytes.
#include <fmt/core.h>

#include <exception>
#include <filesystem>
#include <fstream>

#include "scoring/model/training/lexicon.h"
#include "scoring/model/training/tasks.h"

namespace {

using namespace scoring::model;
using namespace scoring::model::training;

constexpr std::size_t most_features = 150'000;

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream stream(file, std::ios::binary);
    if (!stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        throw std::runtime_error("cannot write " + file.string());
}

void train(const std::filesystem::path& reference, const std::filesystem::path& modules,
           const std::filesystem::path& source) {
    const Phrases phrases = read_phrases(source / "scoring" / "model" / "phrases.txt");
    const Lexicon lexicon = read_lexicon(modules, phrases);
    const TrainingData data = read_training_data(reference, source / "tests" / "accuracy" / "pairs");
    std::vector<Fitted> fitted;
    for (const Task& task :
         {sentiment_task(data), politeness_task(data), heat_task(data), empathy_task(data)}) {
        const auto index = static_cast<std::size_t>(task.quality);
        fitted.push_back(fit(lexicon.table, phrases.prior[index], task));
        fmt::print("{}: {} weights from {} texts and {} pairs\n", scoring::quality_names[index],
                   fitted.back().weights.size(), task.examples.size(), task.ordered.size());
    }
    const std::string bytes = join(lexicon.table, lexicon.words, fitted, most_features).bytes();
    write(source / "assets" / "model.bin", bytes);
    fmt::print("assets/model.bin: {} bytes\n", bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: coolhead_train REFERENCE_DATA NPM_MODULES SOURCE_DIR\n");
        return 2;
    }
    try {
        train(argv[1], argv[2], argv[3]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "coolhead_train: {}\n", error.what());
        return 1;
    }
    return 0;
}

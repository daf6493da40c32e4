// coolhead_train_manner REFERENCE_DATA SOURCE_DIR [--leave-one-out]: fits the model of manner and writes
// assets/manner.bin; with the option it writes nothing and prints how each author is ranked by a model that
// never saw her. The same input gives the same bytes.
#include <fmt/core.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "scoring/model/training/manner_fit.h"
#include "scoring/text/language_folder.h"

namespace {

namespace fs = std::filesystem;
using namespace scoring::model;
using namespace scoring::model::training;

std::string read_file(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + file.string());
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

void append(std::vector<RankedReplies>& all, std::vector<RankedReplies> more) {
    std::ranges::move(more, std::back_inserter(all));
}

std::vector<fs::path> files_in(const fs::path& folder, std::string_view ending) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ending) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::vector<RankedReplies> read_sets(const fs::path& reference, const fs::path& source) {
    std::vector<RankedReplies> all;
    for (const fs::path& file : files_in(reference / "replies", ".jsonl"))
        append(all, read_ranked_replies(file, file.stem()));
    const fs::path own = source / "scoring" / "model" / "training" / "sets";
    for (const fs::path& file : files_in(own, ".jsonl")) append(all, read_ranked_replies(file, file.stem()));
    append(all, read_ranked_attacks(own / "gaming.tsv", "gaming"));
    append(all, read_ranked_pairs(source / "tests" / "accuracy" / "pairs" / "train.jsonl", "own pairs"));
    for (const fs::path& file : files_in(source / "scenarios", ".json"))
        append(all, read_ranked_examples(file));
    return all;
}

void leave_one_out(const MannerRows& rows, const MannerFreedom& freedom) {
    for (std::size_t author = 0; author < rows.authors.size(); ++author) {
        const int left_out = static_cast<int>(author);
        const MannerModel model = fit_manner(rows, freedom, left_out);
        fmt::print("{} left out: {:.3f} ranked right\n", rows.authors[author],
                   ranked_right(rows, model, left_out));
    }
}

void train(const fs::path& reference, const fs::path& source, bool leaving_out) {
    const std::string qualities = read_file(source / "assets" / "model.bin");
    const scoring::Reader reader(
        {qualities, {}, {}, scoring::text::read_english(source / "assets" / "judge")});
    const scoring::encoder::Encoder encoder(read_file(source / "assets" / "encoder.bin"));
    const MannerRows rows = manner_rows(read_sets(reference, source), reader, encoder);
    fmt::print("{} replies, {} pairs, {} authors\n", rows.rows.size(), rows.pairs.size(),
               rows.authors.size());
    const MannerFreedom freedom;
    if (leaving_out) return leave_one_out(rows, freedom);
    const std::string bytes = fit_manner(rows, freedom).bytes();
    std::ofstream(source / "assets" / "manner.bin", std::ios::binary) << bytes;
    fmt::print("assets/manner.bin: {} bytes\n", bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
    const bool leaving_out = argc == 4 && std::string_view(argv[3]) == "--leave-one-out";
    if (argc != 3 && !leaving_out) {
        fmt::print(stderr, "usage: coolhead_train_manner REFERENCE_DATA SOURCE_DIR [--leave-one-out]\n");
        return 2;
    }
    try {
        train(argv[1], argv[2], leaving_out);
    } catch (const std::exception& error) {
        fmt::print(stderr, "coolhead_train_manner: {}\n", error.what());
        return 1;
    }
    return 0;
}

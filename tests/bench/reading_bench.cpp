// How many messages a second one core reads, whole and by part, on real posts where the reference data is
// present.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "scoring/model/quality_model.h"
#include "scoring/reader.h"
#include "scoring/text/tokens.h"
#include "sim/engine/state.h"
#include "tests/accuracy/csv.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

namespace {

std::vector<std::string> messages() {
    std::vector<std::string> texts;
    if (const auto data = tests::reference_data())
        for (const auto& post : tests::accuracy::read_csv(*data / "threads" / "twcs-2500.csv"))
            texts.push_back(post.at("text"));
    else
        texts = {
            "@sam Three days is far too long, and that's on us. Could you DM us the tracking number? ^JD"};
    return texts;
}

std::string model_bytes() { return tests::read_file(tests::source_dir() / "assets" / "model.bin"); }

void read_whole(benchmark::State& state) {
    const std::string qualities = model_bytes();
    const scoring::Reader reader({qualities, {}, {}, tests::shipped_phrases()});
    const std::vector<std::string> texts = messages();
    for (auto _ : state)
        for (const std::string& text : texts) benchmark::DoNotOptimize(reader.read(text));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
}

void split_words(benchmark::State& state) {
    const std::vector<std::string> texts = messages();
    for (auto _ : state)
        for (const std::string& text : texts) benchmark::DoNotOptimize(scoring::text::tokenize(text));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
}

void measure_qualities(benchmark::State& state) {
    const auto model = scoring::model::QualityModel::parse(model_bytes());
    std::vector<std::vector<scoring::text::Token>> tokens;
    for (const std::string& text : messages()) tokens.push_back(scoring::text::tokenize(text));
    for (auto _ : state)
        for (const auto& words : tokens) benchmark::DoNotOptimize(model.measure(words));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(tokens.size()));
}

void load_phrases(benchmark::State& state) {
    const scoring::text::LanguageFiles files = tests::shipped_phrases();
    for (auto _ : state) benchmark::DoNotOptimize(scoring::text::Language(files));
}

void load_model(benchmark::State& state) {
    const std::string bytes = model_bytes();
    for (auto _ : state) benchmark::DoNotOptimize(scoring::model::QualityModel::parse(bytes));
}

BENCHMARK(load_phrases)->Unit(benchmark::kMillisecond);
BENCHMARK(read_whole)->Unit(benchmark::kMillisecond);
BENCHMARK(split_words)->Unit(benchmark::kMillisecond);
BENCHMARK(measure_qualities)->Unit(benchmark::kMillisecond);
BENCHMARK(load_model)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();

// What an author waits for: 1,000 sittings of one scenario, and 1,000 scenarios checked, each on two cores.
#include <benchmark/benchmark.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "sim/app/data/judge.h"
#include "sim/autoplay/autoplay.h"
#include "sim/checking/checker.h"
#include "sim/scenario/load.h"
#include "sim/scenario/scenario.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace sim;

constexpr int cores = 2;
constexpr int files_to_check = 1000;

scenario::Library library() { return {tests::source_dir() / "scenarios"}; }

std::vector<std::filesystem::path> shipped() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(library().folder))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void play_a_thousand(benchmark::State& state) {
    const auto reader = app::load_reader();
    const auto loaded = scenario::load_scenario(library().folder / "charged-twice.json", library());
    for (auto _ : state)
        benchmark::DoNotOptimize(autoplay::autoplay(loaded.scenario.value(), reader, {1000, 1, cores}));
}

/// Copies of all shipped scenarios in turn, each with an id and a title of its own.
std::vector<std::filesystem::path> thousand_files(const tests::TemporaryFolder& folder) {
    const auto originals = shipped();
    std::vector<std::filesystem::path> files;
    for (int number = 0; number < files_to_check; ++number) {
        const auto& original = originals[static_cast<std::size_t>(number) % originals.size()];
        const std::string old_id = original.stem().string(), id = old_id + "-" + std::to_string(number);
        std::string text = tests::read_file(original);
        const std::string written = "\"id\": \"" + old_id + "\"";
        text.replace(text.find(written), written.size(), "\"id\": \"" + id + "\"");
        files.push_back(folder / (id + ".json"));
        std::ofstream(files.back()) << text;
    }
    return files;
}

void check_a_thousand(benchmark::State& state) {
    const tests::TemporaryFolder folder;
    const auto files = thousand_files(folder);
    const auto reader = app::load_reader();
    for (auto _ : state) {
        const checking::Checker checker(reader, library());
        std::atomic<std::size_t> next = 0;
        std::vector<std::jthread> threads;
        for (int core = 0; core < cores; ++core)
            threads.emplace_back([&] {
                for (std::size_t index = next++; index < files.size(); index = next++)
                    benchmark::DoNotOptimize(checker.check(files[index]));
            });
    }
}

BENCHMARK(play_a_thousand)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(1);
BENCHMARK(check_a_thousand)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(1);

}  // namespace

BENCHMARK_MAIN();

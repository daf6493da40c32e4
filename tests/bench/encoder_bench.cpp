// How long a text's meaning takes: a short reply, a post of 100 characters, the longest text that is read
// whole.
#include <benchmark/benchmark.h>

#include <string>

#include "scoring/encoder/encoder.h"
#include "tests/support/paths.h"

namespace {

using scoring::encoder::Encoder;

std::string encoder_bytes() { return tests::read_file(tests::source_dir() / "assets" / "encoder.bin"); }

void embed(benchmark::State& state) {
    const Encoder encoder(encoder_bytes());
    std::string text;
    while (text.size() < 600)
        text += "Three days is far too long, and that's on us. Could you DM us the number? ";
    text.resize(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(encoder.embed(text));
}

void load_encoder(benchmark::State& state) {
    const std::string bytes = encoder_bytes();
    for (auto _ : state) benchmark::DoNotOptimize(Encoder(bytes));
}

BENCHMARK(embed)->Arg(20)->Arg(100)->Arg(280)->Arg(600)->Unit(benchmark::kMillisecond);
BENCHMARK(load_encoder)->Unit(benchmark::kMillisecond);

}  // namespace

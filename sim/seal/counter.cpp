#include "sim/seal/counter.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sim::seal {
namespace {

namespace fs = std::filesystem;

fs::path counter_file(const fs::path& folder, const std::string& ledger) {
    return folder / "ledgers" / (ledger + ".json");
}

std::string counter_words(const Counter& counter) {
    return nlohmann::json{{"ledger", counter.ledger},
                          {"path", counter.path},
                          {"number", counter.number},
                          {"hash", counter.hash}}
        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Counter counter_in(const fs::path& file, const std::string& public_key) {
    const auto json = nlohmann::json::parse(words_in(file), nullptr, false);
    if (!json.is_object()) return {};
    const std::string words = json.value("counter", ""), signature = json.value("signature", "");
    if (!is_signed(public_key, words, signature)) return {};
    const auto counter = nlohmann::json::parse(words, nullptr, false);
    if (!counter.is_object()) return {};
    return {counter.value("ledger", ""), counter.value("path", ""), counter.value("number", std::int64_t{0}),
            counter.value("hash", "")};
}

}  // namespace

Counter counter_of(const fs::path& folder, const std::string& ledger, const std::string& public_key) {
    if (ledger.empty()) return {};
    Counter counter = counter_in(counter_file(folder, ledger), public_key);
    return counter.ledger == ledger ? counter : Counter{};
}

std::vector<Counter> counters_in(const fs::path& folder, const std::string& public_key) {
    std::vector<Counter> counters;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder / "ledgers", error))
        if (entry.path().extension() == ".json")
            if (Counter counter = counter_in(entry.path(), public_key); counter.number > 0)
                counters.push_back(std::move(counter));
    std::ranges::sort(counters, {}, &Counter::ledger);
    return counters;
}

void keep_counter(const fs::path& folder, const Counter& counter, const MachineKey& key) {
    const std::string words = counter_words(counter);
    const nlohmann::json file = {{"counter", words}, {"signature", key.sign(words)}};
    put_words(counter_file(folder, counter.ledger), file.dump(1) + "\n");
}

}  // namespace sim::seal

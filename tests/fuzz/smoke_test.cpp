// The seeds of each target as they are, and changed by chance: the same changes each time.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>

#include "tests/fuzz/targets.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

namespace {

namespace fs = std::filesystem;

std::vector<std::string> seeds_of(const tests::fuzz::Target& target) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(tests::source_dir() / target.seeds))
        files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<std::string> seeds;
    for (const fs::path& file : files) seeds.push_back(tests::read_file(file));
    return seeds;
}

class Changer {
  public:
    explicit Changer(const std::vector<std::string>& seeds) : seeds_(seeds) {}

    std::string next() {
        std::string text = seeds_[below(seeds_.size())];
        for (std::size_t changes = 1 + below(4); changes > 0; --changes) change(text);
        return text;
    }

  private:
    std::size_t below(std::size_t many) { return many == 0 ? 0 : random_() / 7 % many; }

    void change(std::string& text) {
        static const std::vector<std::string> odd = {"\"",
                                                     "{",
                                                     "}",
                                                     "[[[[",
                                                     ",",
                                                     ":",
                                                     "\\u0000",
                                                     "\\ud800",
                                                     "\xff",
                                                     "\xf0\x9f\x98\xa1",
                                                     "\x1b[2J",
                                                     "\n",
                                                     "null",
                                                     "-1",
                                                     "1e999",
                                                     "99999999999999999999",
                                                     "\xe2\x80\xae",
                                                     std::string(1, '\0')};
        const std::size_t at = below(text.size() + 1);
        const std::size_t count = std::min(text.size() - at, 1 + below(40));
        switch (below(5)) {
            case 0:
                if (at < text.size()) text[at] = static_cast<char>(below(256));
                break;
            case 1:
                text.insert(at, odd[below(odd.size())]);
                break;
            case 2:
                text.erase(at, count);
                break;
            case 3:
                text.insert(at, text.substr(at, count));
                break;
            default: {
                const std::string& other = seeds_[below(seeds_.size())];
                const std::size_t from = below(other.size() + 1);
                text.replace(at, count, other, from, std::min(other.size() - from, 1 + below(40)));
            }
        }
    }

    const std::vector<std::string>& seeds_;
    std::minstd_rand random_{20261130};
};

}  // namespace

TEST_CASE("hostile bytes crash nothing and contradict nothing") {
    const char* wanted = std::getenv("COOLHEAD_FUZZ_ROUNDS");
    const int rounds = wanted ? std::atoi(wanted) : 150;
    for (const tests::fuzz::Target& target : tests::fuzz::targets()) {
        const std::vector<std::string> seeds = seeds_of(target);
        REQUIRE_FALSE(seeds.empty());
        target.take("");
        for (const std::string& seed : seeds) target.take(seed);
        Changer changer(seeds);
        for (int round = 0; round < rounds; ++round) target.take(changer.next());
    }
}

TEST_CASE("each file of JSON's own test suite is taken at every door without a crash") {
    const auto suite = tests::reference_data("jsontestsuite");
    if (!suite) return;
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(*suite)) {
        if (entry.path().extension() != ".json") continue;
        ++files;
        const std::string bytes = tests::read_file(entry.path());
        for (const tests::fuzz::Target& target : tests::fuzz::targets()) target.take(bytes);
    }
    CHECK(files > 300);
}

TEST_CASE("each of the big list of naughty strings is taken at every door without a crash") {
    const auto list = tests::reference_data("blns/blns.json");
    if (!list) return;
    const auto strings = nlohmann::json::parse(tests::read_file(*list));
    for (const std::string text : strings)
        for (const tests::fuzz::Target& target : tests::fuzz::targets()) target.take(text);
    CHECK(strings.size() > 500);
}

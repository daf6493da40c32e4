// What people write for a value (wordings.txt), heard and not heard.
#include <fstream>
#include <vector>

#include "scoring/text/values/calendar.h"
#include "scoring/wanted_words.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace scoring;

namespace {

struct Wording {
    std::string voice;
    std::string wanted;
    std::int64_t today = 0;
    bool right = false;
    std::string words;
};

std::vector<std::string> cells_of(const std::string& line) {
    constexpr std::string_view between = " ; ";
    std::vector<std::string> cells;
    std::size_t at = 0;
    while (cells.size() < 3) {
        const std::size_t end = line.find(between, at);
        REQUIRE(end != std::string::npos);
        cells.push_back(line.substr(at, end - at));
        at = end + between.size();
    }
    cells.push_back(line.substr(at));
    return cells;
}

std::vector<Wording> all_wordings() {
    std::ifstream file(tests::source_dir() / "tests/scoring/values/wordings.txt");
    REQUIRE(file);
    std::vector<Wording> all;
    std::string voice;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) voice = line;
        if (line.empty() || line.starts_with('#')) continue;
        const auto cells = cells_of(line);
        if (cells[2] == "not yet") continue;
        const std::string& day = cells[1];
        all.push_back({voice, cells[0],
                       text::days_from_civil(std::stoi(day.substr(0, 4)), std::stoi(day.substr(5, 2)),
                                             std::stoi(day.substr(8, 2))),
                       cells[2] == "yes", cells[3]});
    }
    return all;
}

}  // namespace

TEST_CASE("what people write for a value is heard, and what is wrong is not") {
    const auto all = all_wordings();
    REQUIRE(all.size() >= 199);
    for (const Wording& wording : all) {
        INFO(wording.voice << ": wanted \"" << wording.wanted << "\", said \"" << wording.words << '"');
        CHECK(WantedPattern(wording.wanted).heard_in(SaidText(wording.words, wording.today)) ==
              wording.right);
    }
}

// The shipped library, played: who passes, what is reached, and that docs/library.md is about these files.
#include <algorithm>
#include <functional>
#include <ranges>

#include "sim/autoplay/autoplay.h"
#include "sim/autoplay/run.h"
#include "sim/scenario/load.h"
#include "tests/support/catch.h"
#include "tests/support/notebook.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

using namespace sim;

namespace {

std::vector<scenario::Loaded> library() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(tests::source_dir() / "scenarios"))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<scenario::Loaded> loaded;
    for (const auto& file : files)
        loaded.push_back(scenario::load_scenario(file, {tests::source_dir() / "scenarios"}));
    return loaded;
}

std::vector<std::string> unreached_steps(const autoplay::Outcome& outcome) {
    std::vector<std::string> steps;
    for (const autoplay::StepCoverage& step : outcome.steps)
        if (autoplay::total(step.runs) == 0) steps.push_back(step.conversation + "/" + step.step);
    return steps;
}

// As the workshop counts it.
double covered(const autoplay::Outcome& outcome) {
    const auto is_reached = [](const auto& part) { return autoplay::total(part.runs) > 0; };
    const auto reached = std::ranges::count_if(outcome.steps, is_reached) +
                         std::ranges::count_if(outcome.branches, is_reached);
    return static_cast<double>(reached) / static_cast<double>(outcome.steps.size() + outcome.branches.size());
}

constexpr double most = 0.9;

void add_runs(std::ranges::range auto& parts, const std::ranges::range auto& more) {
    for (std::size_t part = 0; part < parts.size(); ++part)
        std::ranges::transform(parts[part].runs, more[part].runs, parts[part].runs.begin(), std::plus{});
}

// Few runs reach most of it; where something is left out it is played on, six times a hundred at the most.
autoplay::Outcome played_enough(const scenario::Scenario& scenario, const scoring::Reader& reader,
                                autoplay::Outcome outcome) {
    for (std::uint64_t seed = 3; seed < 9 && (!unreached_steps(outcome).empty() || covered(outcome) <= most);
         ++seed) {
        const autoplay::Outcome more = autoplay::autoplay(scenario, reader, {100, seed, 2});
        add_runs(outcome.steps, more.steps);
        add_runs(outcome.branches, more.branches);
    }
    return outcome;
}

}  // namespace

TEST_CASE("every shipped scenario is passed by the perfect trainee and by nobody with a bad habit") {
    for (const scenario::Loaded& loaded : library()) {
        REQUIRE(loaded.scenario);
        INFO(loaded.scenario->id);
        tests::Notebook notebook;
        const scoring::Reader reader = tests::shipped_reader().remembering(notebook);
        const autoplay::Outcome few = autoplay::autoplay(*loaded.scenario, reader, {36, 2, 2});
        for (const std::string& fault : faults_of(few)) FAIL_CHECK(fault);
        const autoplay::Outcome outcome = played_enough(*loaded.scenario, reader, few);
        for (const std::string& step : unreached_steps(outcome))
            FAIL_CHECK(loaded.scenario->id << ": nobody reaches " << step);
        CHECK(covered(outcome) > most);
    }
}

TEST_CASE("a sitting takes as long whether it is graded or not") {
    const scoring::Reader& reader = tests::shipped_reader();
    for (const scenario::Loaded& loaded : library()) {
        REQUIRE(loaded.scenario);
        INFO(loaded.scenario->id);
        const autoplay::CoverageIndex atlas(*loaded.scenario);
        grading::ReadingCache cache(reader);
        const auto sitting = [&](autoplay::Graded graded) {
            return autoplay::play_once(*loaded.scenario, atlas, autoplay::Kind::perfect, 1, cache.as_read(),
                                       graded);
        };
        const autoplay::RunResult graded = sitting(autoplay::Graded::yes);
        const autoplay::RunResult plain = sitting(autoplay::Graded::no);
        CHECK(graded.ended_at == plain.ended_at);
        CHECK(graded.branches == plain.branches);
        CHECK(graded.score > 0);
        CHECK(plain.score == 0);
    }
}

TEST_CASE("docs/library.md speaks of the scenarios as they are") {
    const std::string page = tests::read_file(tests::source_dir() / "docs/library.md");
    // Nothing to mend; a branch that chance took in none of the runs may be remarked on.
    for (std::size_t at = page.find("\n- ", page.find("\n## ")); at != std::string::npos;
         at = page.find("\n- ", at + 1))
        CHECK(page.compare(at, 14, "\n- No run took") == 0);
    for (const scenario::Loaded& loaded : library()) {
        REQUIRE(loaded.scenario);
        INFO(loaded.scenario->id
             << ": run `coolhead autoplay scenarios --runs 500 --seed 1 --format markdown` again");
        CHECK(page.find("\n## " + loaded.scenario->id + "\n") != std::string::npos);
        CHECK(page.find("Version `" + loaded.scenario->version + "`") != std::string::npos);
    }
}

#include <fmt/format.h>

#include <algorithm>

#include "sim/app/commands/autoplay_tables.h"

namespace sim::app {
namespace {

using autoplay::Kind;
using autoplay::KindSummary;
using autoplay::Outcome;

constexpr std::string_view heading = R"(# The library, played by nobody

Every scenario that ships, played {} times each by ten kinds of trainee (seed {}). Written by
`coolhead autoplay scenarios --runs {} --seed {} --format markdown`; a test holds the versions below against the files,
so this page cannot be older than the library. Do not edit it.

How to read it:

- **perfect** gives good examples of each step by the expected route, with a note where it hands on, one customer after
  the other in order of need, with the speed of a practised typist; announces what a notice asks for, and marks as resolved. It must pass
  (85 points, no critical error) in every run. Its real minutes are the time the exercise takes at best.
- **paraphraser** does the same in the other words that the examples give (`or`), where they give any; it must pass, too.
- **condescending** (polite, and from above), **over-promiser** (the good examples with too much promised),
  **rude**, **slow**, **silent**, **over-offliner** (everybody to DM with one line) and **copy-paste** (one saved reply
  for everybody) each have one bad habit. None may pass in any run: where one does, the exercise does not teach.
- **random** does anything at any time: examples of all grades, other routes, wrong handles, hand-offs, notes, silence
  up to and past every limit. It looks for steps and branches nobody reaches, dead ends and crashes.
- **Score** is the lowest, the median and the highest of its runs; a critical error makes it 0.
- **Steps** and **branches** are reached if any run of any kind came there.

)";

std::string score(const Outcome& outcome, Kind kind) {
    const KindSummary* one = outcome.of(kind);
    return one ? fmt::format("{:.0f} / {:.0f} / {:.0f}", one->score.min, one->score.median, one->score.max)
               : "-";
}

template <typename Covered>
std::string share(const std::vector<Covered>& all) {
    const auto reached =
        std::ranges::count_if(all, [](const Covered& one) { return autoplay::total(one.runs) > 0; });
    return fmt::format("{} of {}", reached, all.size());
}

/// The best that any trainee with a bad habit came to.
std::string best_of_the_others(const Outcome& outcome) {
    const KindSummary* best = nullptr;
    for (const KindSummary& one : outcome.trainees)
        if (autoplay::has_a_bad_habit(one.kind) && (!best || one.score.max > best->score.max)) best = &one;
    return best ? fmt::format("{} {:.0f}", autoplay::name_of(best->kind), best->score.max) : "-";
}

std::string overview(const std::vector<Outcome>& outcomes) {
    std::string table =
        "| scenario | says | perfect takes | perfect scores | best of the others | random scores | steps | "
        "branches |\n|---|--:|--:|---|---|---|---|---|\n";
    for (const Outcome& outcome : outcomes)
        table += fmt::format("| [{0}](#{0}) | {1} min | {2:.1f} min | {3} | {4} | {5} | {6} | {7} |\n",
                             outcome.scenario, outcome.minutes,
                             outcome.of(Kind::perfect) ? outcome.of(Kind::perfect)->real_minutes.median : 0,
                             score(outcome, Kind::perfect), best_of_the_others(outcome),
                             score(outcome, Kind::random), share(outcome.steps), share(outcome.branches));
    return table;
}

std::string costs(const KindSummary& summary) {
    std::vector<std::string> parts;
    parts.reserve(summary.critical_ids.size() + summary.lost.size());
    for (const std::string& id : summary.critical_ids) parts.push_back("**" + id + "**");
    for (const autoplay::Loss& loss : summary.lost)
        if (loss.points >= .05) parts.push_back(fmt::format("{} {:.1f}", loss.criterion, loss.points));
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string section(const Outcome& outcome) {
    std::string text =
        fmt::format("\n## {}\n\n{}. Version `{}`. Steps {}, branches {}.\n\n", outcome.scenario,
                    outcome.title, outcome.version, share(outcome.steps), share(outcome.branches));
    text +=
        "| trainee | runs | passed | critical | score | real minutes | critical errors, and what costs most "
        "|\n"
        "|---|--:|--:|--:|---|---|---|\n";
    for (const KindSummary& one : outcome.trainees)
        text += fmt::format(
            "| {} | {} | {} | {} | {:.0f} / {:.0f} / {:.0f} | {:.1f} / {:.1f} / {:.1f} | {} |\n",
            autoplay::name_of(one.kind), one.runs, one.passed, one.critical, one.score.min, one.score.median,
            one.score.max, one.real_minutes.min, one.real_minutes.median, one.real_minutes.max, costs(one));
    for (const auto& sentences : {faults_of(outcome), remarks_on(outcome)}) {
        if (!sentences.empty()) text += '\n';
        for (const std::string& sentence : sentences) text += "- " + sentence + "\n";
    }
    return text;
}

}  // namespace

std::string autoplay_markdown(const std::vector<Outcome>& outcomes) {
    const int runs = outcomes.empty() ? 0 : outcomes.front().runs;
    const std::uint64_t seed = outcomes.empty() ? 0 : outcomes.front().seed;
    std::string text = fmt::format(fmt::runtime(heading), runs, seed, runs, seed) + overview(outcomes);
    for (const Outcome& outcome : outcomes) text += section(outcome);
    return text;
}

}  // namespace sim::app

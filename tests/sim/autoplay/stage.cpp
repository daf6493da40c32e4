#include "tests/sim/autoplay/stage.h"

#include <stdexcept>

#include "sim/app/judge.h"
#include "sim/scenario/load.h"
#include "tests/support/paths.h"

namespace tests {

sim::scenario::Scenario scenario_with(const std::string& steps, const std::string& more) {
    const std::string text = R"({"format": 1, "id": "stage", "title": "Stage", "brand": "parcelly",
      "level": "starter", "minutes": 3, "pace": 5, "begins": "2026-03-02T09:00:00", "ends_s": 3600,
      "cast": {"sam": {"handle": "@sam_travels", "name": "Sam Ortiz", "heat": 0.3, "patience_s": 600}},
      "conversations": [{"id": "sam-parcel", "persona": "sam", "issue": "lost_parcel", "fault": true,
        "starts": {"at_s": 10, "step": "first"}, "steps": )" +
                             steps + "}]" + more + "}";
    const auto brand = read_file(source_dir() / "scenarios/brands/parcelly.json");
    auto loaded =
        sim::scenario::load_scenario_text(text, brand, "", "stage.json", {source_dir() / "scenarios"});
    if (loaded.scenario) return std::move(*loaded.scenario);
    std::string all;
    for (const auto& problem : loaded.problems) all += to_line(problem) + "\n";
    throw std::runtime_error(all);
}

std::string sound_steps() {
    return R"({
      "first": {
        "says": {"via": "mention", "text": "@ParcellyHelp three days and no parcel, where is it?"},
        "facts": {"issue": ["three days", "no parcel", "parcel"]},
        "expects": {"route": "dm", "as": "@ParcellyHelp", "acts": ["apology", "ask_dm"]},
        "examples": [
          {"grade": "good", "route": "dm", "text": "Three days without your parcel is too long, Sam, and I'm sorry. Could you send us a DM with the tracking number, so that I can find it? ^JD"},
          {"grade": "bad", "route": "public", "text": "Read the tracking page, it is your own fault."}],
        "next": [
          {"when": {"route": "dm"}, "go": "number", "after_s": 30},
          {"when": {"silent_s": 900}, "go": "gone"},
          {"go": "gone", "after_s": 30}]},
      "number": {
        "says": {"via": "dm", "text": "PX 1234 5678, when does it come?"},
        "facts": {"issue": ["when", "PX 1234 5678"]},
        "expects": {"route": "dm", "as": "@ParcellyHelp"},
        "examples": [
          {"grade": "good", "route": "dm", "text": "Thank you, Sam. I'm sorry: it lies at the Leeds depot and comes tomorrow before 12:00. I've noted it all, there's nothing to repeat. ^JD"},
          {"grade": "bad", "route": "dm", "text": "When it comes, idiot."}],
        "end": true},
      "gone": {"says": {"via": "mention", "text": "never again @ParcellyHelp"}, "end": true}})";
}

sim::autoplay::Outcome played(const sim::scenario::Scenario& scenario, int runs, int jobs,
                              const sim::autoplay::Progress& progress) {
    const auto reader = sim::app::load_reader();
    return sim::autoplay::autoplay(scenario, reader, {runs, 7, jobs}, progress);
}

}  // namespace tests

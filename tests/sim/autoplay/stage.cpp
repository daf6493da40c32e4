#include "tests/sim/autoplay/stage.h"

#include <stdexcept>

#include "sim/scenario/load.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

namespace tests {

sim::scenario::Scenario scenario_with(const std::string& steps, const std::string& more) {
    const std::string text = R"({"format": 1, "id": "stage", "title": "Stage", "brand": "parcelly",
      "level": "starter", "minutes": 2, "pace": 5, "begins": "2026-03-02T09:00:00", "ends_s": 3600,
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
      "wraps": {
        "says": {"via": "mention", "text": "and do you sell gift wrap there @ParcellyHelp?"},
        "facts": {"issue": ["gift wrap"]},
        "fault": false,
        "expects": {"route": "public", "as": "@ParcellyHelp", "never": ["ask_dm", "apology"]},
        "examples": [
          {"grade": "good", "route": "public", "text": "Yes, we sell gift wrap at the till, Sam. Thank you for asking! ^JD"},
          {"grade": "bad", "route": "dm", "text": "We can't discuss gift wrap here, DM us."}],
        "end": true},
      "asks": {
        "says": {"via": "mention", "text": "and is your shop in Mill Lane open on Sunday @ParcellyHelp?"},
        "facts": {"issue": ["Mill Lane", "Sunday"]},
        "fault": false,
        "expects": {"route": "public", "as": "@ParcellyHelp", "never": ["ask_dm", "apology"]},
        "examples": [
          {"grade": "good", "route": "public", "text": "On Sunday Mill Lane opens from 10:00 to 16:00, Sam. Thank you for asking! ^JD"},
          {"grade": "bad", "route": "dm", "text": "We can't discuss that here, DM us."}],
        "next": [{"go": "wraps", "after_s": 20}]},
      "first": {
        "says": {"via": "mention", "text": "@ParcellyHelp three days and my bike is not here, where is it?"},
        "facts": {"issue": ["three days", "bike"]},
        "expects": {"route": "dm", "as": "@ParcellyHelp", "acts": ["apology", "ask_dm"]},
        "examples": [
          {"grade": "good", "route": "dm", "text": "Three days without your bike is too long, Sam, and I'm sorry. Could you send us a DM with the tracking number, so that I can find it? ^JD"},
          {"grade": "bad", "route": "public", "text": "Read the tracking page, it is your own fault."}],
        "next": [
          {"when": {"route": "dm", "acts": ["apology"], "says": ["three days"]}, "go": "number", "after_s": 30},
          {"when": {"silent_s": 900}, "go": "gone"},
          {"go": "gone", "after_s": 30}]},
      "number": {
        "says": {"via": "dm", "text": "PX 1234 5678, when does it come?"},
        "facts": {"issue": ["when", "PX 1234 5678"]},
        "expects": {"route": "dm", "as": "@ParcellyHelp"},
        "examples": [
          {"grade": "good", "route": "dm", "text": "Thank you, Sam. I'm sorry: it lies at the Leeds depot and comes tomorrow before 12:00. I've noted it all, there's nothing to repeat. ^JD"},
          {"grade": "bad", "route": "dm", "text": "When it comes, idiot."}],
        "next": [{"when": {"route": "dm"}, "go": "here", "after_s": 60}, {"go": "gone", "after_s": 30}]},
      "here": {
        "says": {"via": "mention", "text": "it came!! thank you @ParcellyHelp"},
        "facts": {"issue": ["it came"]},
        "fault": false,
        "expects": {"route": "public", "as": "@ParcellyHelp", "never": ["ask_dm"], "close_in_public": true},
        "examples": [
          {"grade": "good", "route": "public", "text": "It came, and before noon: glad it is sorted, Sam! Thank you for telling us. ^JD"},
          {"grade": "bad", "route": "public", "text": "See? All that whining for nothing."}],
        "next": [{"go": "asks", "after_s": 20}]},
      "gone": {
        "says": {"via": "mention", "text": "never again @ParcellyHelp. three days!"},
        "facts": {"issue": ["never again", "three days"]},
        "expects": {"route": "dm", "as": "@ParcellyHelp", "acts": ["apology", "ask_dm"]},
        "examples": [
          {"grade": "good", "route": "dm", "text": "Never again is fair after three days, Sam, and I'm sorry. Could you send us a DM, so that I can put it right? ^JD"},
          {"grade": "bad", "route": "public", "text": "Good riddance."}],
        "next": [{"go": "asks", "after_s": 20}]}})";
}

sim::autoplay::Outcome played(const sim::scenario::Scenario& scenario, int runs, int jobs,
                              const sim::autoplay::Progress& progress) {
    const scoring::Reader& reader = tests::shipped_reader();
    return sim::autoplay::autoplay(scenario, reader, {runs, 7, jobs}, progress);
}

}  // namespace tests

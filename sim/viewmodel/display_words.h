// How figures and times are worded on every screen. The same in every locale.
#pragma once

#include <string>

#include "scoring/scorecard.h"
#include "scoring/vocabulary.h"
#include "sim/engine/state.h"
#include "sim/viewmodel/common.h"

namespace sim::viewmodel {

/// "09:14:32" and "09:14": the simulated wall clock at `at`.
std::string clock_with_seconds(const scenario::Scenario& scenario, engine::Tick at);
std::string clock_time(const scenario::Scenario& scenario, engine::Tick at);
/// "14:05" on the day the session began, "Sat 7 Feb 14:05" on any other.
std::string moment_words(const scenario::Scenario& scenario, engine::Tick at);
/// "08:00" for minute 480 of a day.
std::string time_of_day(int minute);
/// "04:48", "1:04:48" above an hour.
std::string minutes_and_seconds(engine::Tick duration_ms);
/// How long somebody waits, of what is allowed: "04:48 of 06:00", "07:31 of 06:00 late".
std::string wait_words(engine::Tick waited_ms, engine::Tick target_ms);
/// "6 min", "40 s", "2 h 5 min": for sentences.
std::string rough_duration(engine::Tick duration_ms);
std::string first_name(const std::string& name);
/// "1 reply", "3 replies".
std::string counted(std::int64_t count, const std::string& one, const std::string& many);
/// "Answer here", "DM", "Phone", ...
std::string route_label(scoring::Route route);
/// "lost parcel" from "lost_parcel".
std::string spoken(std::string id);
/// With a full stop at its end, unless it ends a sentence already: "Are you open?", "Third day, no parcel."
std::string as_sentence(const std::string& words);
/// Mentions, hashtags and links marked.
RichText marked_up(const std::string& text);
/// A score as every screen shows it: whole, halves up.
int rounded(double score);
std::string whole_figure(double score);
/// 75 and more is good, 50 and more is not bad: the rubric's bands.
Mood score_mood(double score);
/// A verdict in a list.
struct ListedScore {
    double shown = 0;
    bool passed = false;
    std::size_t critical = 0;
    bool waits = false;  ///< every critical error is disputed
};
/// "88 passed", "0 · 1 critical error", "82 · disputed".
Chip score_chip(const ListedScore& score);
/// "Safe ask" for "O4"; the id where the card does not know it.
std::string criterion_name(const scoring::Scorecard& card, const std::string& id);
/// Calm, irritated, angry, furious, with the colour's mood.
std::string heat_word(int heat_milli);
Mood heat_mood(int heat_milli);

}  // namespace sim::viewmodel

#include "sim/viewmodel/home.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <tuple>

#include "sim/viewmodel/words.h"

namespace sim::viewmodel {
namespace {

constexpr int no_place = 1'000'000;  // after those that the course puts in order
constexpr std::array<std::string_view, 3> level_order = {"starter", "core", "hard"};

std::ptrdiff_t rank_of(const std::string& level) {
    return std::ranges::find(level_order, level) - level_order.begin();
}

int shown(double score) { return static_cast<int>(std::floor(score + 0.5)); }

/// The best finished session of a scenario by this trainee; null when there is none.
const SessionSummary* best_of(const std::vector<SessionSummary>& sessions, const std::string& scenario,
                              const std::string& trainee) {
    const SessionSummary* best = nullptr;
    for (const SessionSummary& session : sessions)
        if (session.finished && session.scenario == scenario && session.trainee == trainee &&
            (best == nullptr || session.overall > best->overall))
            best = &session;
    return best;
}

Chip result_chip(const SessionSummary* best) {
    if (best == nullptr) return {"new", Mood::accent, ""};
    return {fmt::format("best {}", shown(best->overall)), best->passed ? Mood::good : Mood::warn, ""};
}

Chip score_chip(const SessionSummary& session) {
    if (session.critical > 0)
        return {fmt::format("{} · {}", shown(session.overall),
                            counted(session.critical, "critical error", "critical errors")),
                Mood::bad, "exclamation"};
    return {fmt::format("{} {}", shown(session.overall), session.passed ? "passed" : "not passed"),
            session.passed ? Mood::good : Mood::warn, session.passed ? "check" : ""};
}

/// The band's colour goes by the place in the course, so that neighbours differ.
ScenarioCard card_of(const scenario::Scenario& scenario, std::size_t place, const SessionSummary* best) {
    return {scenario.id,
            scenario.title,
            scenario.summary,
            scenario.draft ? "draft" : scenario.level,
            fmt::format("{} min", scenario.minutes),
            static_cast<int>(place),
            result_chip(best)};
}

/// The easiest one that was not passed yet, in the order of the course; the weakest when all were.
std::optional<NextForYou> next_for(const std::vector<const scenario::Scenario*>& course,
                                   const std::vector<SessionSummary>& sessions, const std::string& trainee) {
    const scenario::Scenario* weakest = nullptr;
    double lowest = 101;
    for (const scenario::Scenario* scenario : course) {
        if (scenario->draft) continue;
        const SessionSummary* best = best_of(sessions, scenario->id, trainee);
        if (best == nullptr) return NextForYou{scenario->id, scenario->title, scenario->summary};
        if (!best->passed)
            return NextForYou{
                scenario->id, scenario->title,
                fmt::format("Your best is {}; a pass is 85 without a critical error.", shown(best->overall))};
        if (best->overall < lowest) {
            lowest = best->overall;
            weakest = scenario;
        }
    }
    if (weakest == nullptr) return std::nullopt;
    return NextForYou{weakest->id, weakest->title,
                      fmt::format("All passed. This is your lowest pass, {}: raise it.", shown(lowest))};
}

std::vector<const scenario::Scenario*> in_course_order(const std::vector<scenario::Scenario>& library) {
    std::vector<const scenario::Scenario*> course;
    for (const scenario::Scenario& scenario : library) course.push_back(&scenario);
    std::ranges::sort(course, {}, [](const scenario::Scenario* scenario) {
        return std::tuple(scenario->draft, rank_of(scenario->level), scenario->order.value_or(no_place),
                          scenario->minutes, scenario->id);
    });
    return course;
}

}  // namespace

Home home_of(const std::vector<scenario::Scenario>& library, const std::vector<SessionSummary>& sessions,
             const std::vector<std::string>& broken, const std::string& trainee,
             const std::string& level_filter) {
    Home home;
    home.trainee = trainee;
    home.avatar = avatar_of(trainee, trainee);
    home.level_filter = level_filter;
    home.broken = broken;
    const auto course = in_course_order(library);
    home.next = next_for(course, sessions, trainee);
    for (std::size_t place = 0; place < course.size(); ++place)
        if (level_filter.empty() || course[place]->level == level_filter)
            home.cards.push_back(
                card_of(*course[place], place, best_of(sessions, course[place]->id, trainee)));
    home.count = counted(static_cast<std::int64_t>(home.cards.size()), "scenario", "scenarios");
    home.brand_new = true;
    for (const SessionSummary& session : sessions) {
        if (session.trainee != trainee) continue;
        home.brand_new = false;
        if (session.finished)
            home.past.push_back(
                {session.session, session.title, session.when, session.trainee, score_chip(session)});
        else if (!home.resume)
            home.resume = ResumeOffer{session.session, session.title, session.progress};
    }
    return home;
}

}  // namespace sim::viewmodel

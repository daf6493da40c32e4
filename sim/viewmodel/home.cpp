#include "sim/viewmodel/home.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"

namespace sim::viewmodel {
namespace {

constexpr int no_place = 1'000'000;  // after those that the course puts in order

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
    return {fmt::format("best {}", rounded(best->overall)), best->passed ? Mood::good : Mood::warn,
            best->passed ? "check" : ""};
}

using Course = std::vector<const scenario::Scenario*>;

/// What one person has done of the course.
struct CourseRecord {
    const Course& course;
    const std::vector<SessionSummary>& sessions;
    const std::string& trainee;

    const SessionSummary* best(const scenario::Scenario& scenario) const {
        return best_of(sessions, scenario.id, trainee);
    }
    bool passed(const scenario::Scenario& scenario) const {
        const SessionSummary* session = best(scenario);
        return session != nullptr && session->passed;
    }
    /// What should be passed before and was not, as far as it is in the library.
    Course missing_before(const scenario::Scenario& scenario) const {
        Course missing;
        if (passed(scenario)) return missing;
        for (const scenario::Scenario* other : course)
            if (std::ranges::count(scenario.requires_ids, other->id) > 0 && !passed(*other))
                missing.push_back(other);
        return missing;
    }
};

std::string course_number(const scenario::Scenario& scenario) {
    return scenario.order && !scenario.draft ? fmt::format("{}", *scenario.order) : "";
}

/// "best after 2 and 7"; those outside the course by their titles.
std::string before_of(const Course& missing) {
    std::string words;
    for (std::size_t n = 0; n < missing.size(); ++n) {
        const std::string place = course_number(*missing[n]);
        words += n == 0 ? "best after " : n + 1 == missing.size() ? " and " : ", ";
        words += place.empty() ? missing[n]->title : place;
    }
    return words;
}

/// The band's colour goes by the place in the course, so that neighbours differ.
ScenarioCard card_of(const scenario::Scenario& scenario, std::size_t place, const CourseRecord& record) {
    return {scenario.id,
            scenario.title,
            scenario.summary,
            scenario.draft ? std::nullopt : std::optional(scenario.level),
            fmt::format("{} min", scenario.minutes),
            static_cast<int>(place),
            result_chip(record.best(scenario)),
            course_number(scenario),
            scenario.lesson.empty() ? scenario.summary : scenario.lesson,
            before_of(record.missing_before(scenario)),
            false};
}

std::string level_title(const ScenarioCard& card) {
    if (!card.level) return "Drafts";
    std::string title(level_word(card));
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

/// Neighbours of one level, and how many of them were passed.
std::vector<CourseLevel> levels_of(const std::vector<ScenarioCard>& cards) {
    std::vector<CourseLevel> levels;
    std::size_t passed = 0;
    for (const ScenarioCard& card : cards) {
        if (levels.empty() || levels.back().title != level_title(card))
            levels.push_back({level_title(card), "", 0, 0}), passed = 0;
        CourseLevel& level = levels.back();
        ++level.cards;
        passed += card.result.mood == Mood::good ? 1 : 0;
        level.says = fmt::format("{} of {} passed", passed, level.cards);
        level.passed_permille = static_cast<int>(1000 * passed / level.cards);
    }
    return levels;
}

/// The first in the order of the course that was not passed and for which nothing is missing; then any that
/// was not passed; the weakest when all were.
std::optional<NextForYou> next_for(const CourseRecord& record) {
    const scenario::Scenario* open = nullptr;
    const scenario::Scenario* weakest = nullptr;
    for (const scenario::Scenario* scenario : record.course) {
        if (scenario->draft) continue;
        if (!record.passed(*scenario)) {
            if (record.missing_before(*scenario).empty()) {
                open = scenario;
                break;
            }
            if (open == nullptr) open = scenario;
        } else if (weakest == nullptr || record.best(*scenario)->overall < record.best(*weakest)->overall) {
            weakest = scenario;
        }
    }
    if (open != nullptr) {
        const SessionSummary* best = record.best(*open);
        return NextForYou{open->id, open->title,
                          best == nullptr
                              ? open->summary
                              : fmt::format("Your best is {}; a pass is 85 without a critical error.",
                                            rounded(best->overall))};
    }
    if (weakest == nullptr) return std::nullopt;
    return NextForYou{weakest->id, weakest->title,
                      fmt::format("All passed. This is your lowest pass, {}: raise it.",
                                  rounded(record.best(*weakest)->overall))};
}

Course in_course_order(const std::vector<scenario::Scenario>& library) {
    Course course;
    for (const scenario::Scenario& scenario : library) course.push_back(&scenario);
    std::ranges::sort(course, {}, [](const scenario::Scenario* scenario) {
        return std::tuple(scenario->draft, scenario->level, scenario->order.value_or(no_place),
                          scenario->minutes, scenario->id);
    });
    return course;
}

}  // namespace

Home home_of(const std::vector<scenario::Scenario>& library, const std::vector<SessionSummary>& sessions,
             const std::vector<std::string>& broken, const std::string& trainee,
             std::optional<scenario::Level> level_filter) {
    Home home;
    home.trainee = trainee;
    home.avatar = avatar_of(trainee, trainee);
    home.level_filter = level_filter;
    home.broken = broken;
    const auto course = in_course_order(library);
    const CourseRecord record{course, sessions, trainee};
    home.next = next_for(record);
    for (std::size_t place = 0; place < course.size(); ++place)
        if (!level_filter || course[place]->level == *level_filter)
            home.cards.push_back(card_of(*course[place], place, record));
    mark_next(home);
    home.levels = levels_of(home.cards);
    home.count = counted(static_cast<std::int64_t>(home.cards.size()), "scenario", "scenarios");
    home.brand_new = true;
    for (const SessionSummary& session : sessions) {
        if (session.trainee != trainee) continue;
        home.brand_new = false;
        if (session.finished)
            home.past.push_back({session.session, session.title, session.when, session.trainee,
                                 score_chip({session.overall, session.passed,
                                             static_cast<std::size_t>(session.critical), session.waits})});
        else if (!home.resume)
            home.resume = ResumeOffer{session.session, session.title, session.progress};
        else
            home.other_unfinished.push_back({session.session, session.title, session.progress});
    }
    return home;
}

std::string_view level_word(const ScenarioCard& card) { return card.level ? name_of(*card.level) : "draft"; }

void mark_next(Home& home) {
    for (ScenarioCard& card : home.cards)
        card.recommended = home.next && home.next->scenario == card.scenario;
}

}  // namespace sim::viewmodel

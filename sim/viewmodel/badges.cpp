#include "sim/viewmodel/badges.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "scoring/criteria/all.h"
#include "sim/viewmodel/display_words.h"

namespace sim::viewmodel {
namespace {

using IdsByLevel = std::map<scenario::Level, std::set<std::string>>;
using Sittings = std::span<const Sitting>;

constexpr double worth_counting = 50;  // "developing": below it nothing was shown
constexpr double raised_by = 20;
constexpr std::size_t clean_in_a_row = 10;
constexpr std::size_t closings_of_a_week = 3;

bool clean(const Sitting& sitting) {
    return sitting.card.critical.empty() && sitting.replies > 0 && sitting.card.overall >= worth_counting;
}

const scoring::CriterionScore* criterion_in(const Sitting& sitting, const scoring::Criterion& wanted) {
    for (const scoring::DimensionScore& dimension : sitting.card.dimensions)
        if (const scoring::CriterionScore* criterion = judged_criterion(dimension, std::string(wanted.id)))
            return criterion;
    return nullptr;
}

bool full(const Sitting& sitting, const scoring::Criterion& wanted) {
    const scoring::CriterionScore* criterion = criterion_in(sitting, wanted);
    return criterion != nullptr && criterion->points > criterion->of - 1e-6;
}

std::string result_of(const Sitting& sitting) {
    return fmt::format("{}, {}", sitting.title, rounded(sitting.card.overall));
}

/// Monday-based; 1 January 1970 was a Thursday.
Day week_of(Day day) { return (day + 3) / 7; }

/// Each condition speaks of the sessions up to and with the last of the span.
bool first_clean(Sittings so_far, const IdsByLevel&) { return clean(so_far.back()); }

template <scenario::Level level>
bool level_passed(Sittings so_far, const IdsByLevel& course) {
    const auto wanted = course.find(level);
    if (wanted == course.end() || wanted->second.empty()) return false;
    std::set<std::string> passed;
    for (const Sitting& sitting : so_far)
        if (sitting.card.passed && wanted->second.contains(sitting.scenario)) passed.insert(sitting.scenario);
    return passed.size() == wanted->second.size();
}

bool ten_clean(Sittings so_far, const IdsByLevel&) {
    return so_far.size() >= clean_in_a_row && std::ranges::all_of(so_far.last(clean_in_a_row), clean);
}

/// At least three scenarios in which a public closing was asked for, all of them closed, so far that week.
bool week_of_closings(Sittings so_far, const IdsByLevel&) {
    std::set<std::string> closed;
    for (const Sitting& sitting : so_far) {
        if (week_of(sitting.day) != week_of(so_far.back().day) ||
            !criterion_in(sitting, scoring::criteria::public_closing))
            continue;
        if (!full(sitting, scoring::criteria::public_closing)) return false;
        closed.insert(sitting.scenario);
    }
    return closed.size() >= closings_of_a_week;
}

bool turned_around(Sittings so_far, const IdsByLevel&) {
    const Sitting& last = so_far.back();
    return last.card.passed &&
           std::ranges::any_of(so_far.first(so_far.size() - 1), [&](const Sitting& earlier) {
               return earlier.scenario == last.scenario && !earlier.card.passed &&
                      last.card.overall >= earlier.card.overall + raised_by;
           });
}

bool cool_head(Sittings so_far, const IdsByLevel&) {
    const Sitting& last = so_far.back();
    return last.level == scenario::Level::hard && last.card.passed && full(last, scoring::criteria::no_heat);
}

bool asked_safely(Sittings so_far, const IdsByLevel&) {
    constexpr std::size_t wanted = 5;
    std::set<std::string> safe;
    for (const Sitting& sitting : so_far) {
        if (!criterion_in(sitting, scoring::criteria::safe_ask)) continue;
        if (full(sitting, scoring::criteria::safe_ask) && sitting.card.critical.empty())
            safe.insert(sitting.scenario);
        else
            safe.clear();
    }
    return safe.size() >= wanted;
}

struct Rule {
    const char* id;
    const char* title;
    const char* for_what;
    bool (*holds)(Sittings, const IdsByLevel&);
};

constexpr std::array<Rule, 8> rules{{
    {"clean", "Clean start", "A session at 50 or more without a critical error.", first_clean},
    {"turned", "Turned around", "A scenario passed that was failed before, 20 points higher.", turned_around},
    {"starter", "Starter passed", "Every starter scenario passed.", level_passed<scenario::Level::starter>},
    {"safe", "Safe hands", "Private data asked for safely in five scenarios on end.", asked_safely},
    {"closing", "Told in public", "Three scenarios of one week, each closed where everyone could read it.",
     week_of_closings},
    {"ten", "Ten clean", "Ten sessions in a row at 50 or more without a critical error.", ten_clean},
    {"core", "Core passed", "Every core scenario passed.", level_passed<scenario::Level::core>},
    {"cool", "Cool head", "A hard scenario passed without a heated word.", cool_head},
}};

}  // namespace

std::vector<Badge> badges_of(const std::vector<Sitting>& sittings, const IdsByLevel& course) {
    std::vector<Badge> badges;
    for (const Rule& rule : rules) {
        Badge badge{rule.id, rule.title, rule.for_what, std::nullopt};
        for (std::size_t count = 1; count <= sittings.size() && !badge.earned; ++count) {
            const Sittings so_far(sittings.data(), count);
            if (rule.holds(so_far, course))
                badge.earned = Earned{so_far.back().session, so_far.back().day, result_of(so_far.back())};
        }
        badges.push_back(std::move(badge));
    }
    return badges;
}

}  // namespace sim::viewmodel

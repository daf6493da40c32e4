#include "sim/viewmodel/history.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>

#include "scoring/criteria/all.h"
#include "scoring/routes.h"
#include "sim/scenario/date.h"
#include "sim/scenario/scenario.h"

namespace sim::viewmodel {
namespace {

constexpr std::size_t latest_sittings = 10, latest_drills = 20;

using scenario::Step;
using scoring::Act;
using scoring::Route;

bool has(const std::vector<Act>& acts, std::initializer_list<Act> wanted) {
    return std::ranges::any_of(wanted, [&](Act act) { return std::ranges::find(acts, act) != acts.end(); });
}

void add_strengths(std::map<std::string, Strength>& sum, const scoring::Scorecard& card) {
    for (const scoring::DimensionScore& dimension : card.dimensions)
        for (const scoring::CriterionScore& criterion : dimension.criteria) {
            if (!criterion.applies || criterion.of <= 0) continue;
            Strength& strength = sum[criterion.id];
            strength.id = criterion.id, strength.name = criterion.name;
            strength.points += criterion.points, strength.of += criterion.of;
            ++strength.judged;
        }
}

/// A step as a criterion looks at it; something is expected there.
struct Asked {
    const scenario::Scenario& scenario;
    const scenario::Conversation& conversation;
    const Step& step;
    const scoring::Expectation& expects() const { return *step.expects; }
    int heat_milli() const { return scenario.persona_of(conversation).heat_milli; }
    bool in_public() const { return !step.says || step.says->is_public(); }
    bool moves() const {
        const Route route = expects().route;
        return route == Route::dm || route == Route::phone || route == Route::email ||
               route == Route::secure_link;
    }
};

double words(const Asked&) { return .4; }  // wherever words are asked for

double listening(const Asked& asked) { return asked.step.facts.contains("issue") ? 1 : .2; }

double empathy(const Asked& asked) {
    if (has(asked.expects().acts, {Act::apology, Act::empathy})) return 1;
    return asked.heat_milli() >= 500 ? .7 : .2;
}

double fault(const Asked& asked) {
    return asked.step.fault.value_or(asked.conversation.brand_at_fault) ? 1 : .1;
}

double politeness(const Asked& asked) {
    return has(asked.expects().acts, {Act::gratitude, Act::ask_dm, Act::ask_question}) ? .8 : .4;
}

double heat(const Asked& asked) {
    return asked.heat_milli() >= 600 ? 1 : asked.heat_milli() >= 400 ? .5 : .1;
}

double facts(const Asked& asked) { return asked.scenario.fact_sheet.empty() ? 0 : .8; }

double handle(const Asked& asked) {
    if (asked.expects().route == Route::redirect) return 1;
    return asked.expects().as_handle.empty() ? .1 : .6;
}

double remedy(const Asked& asked) { return asked.conversation.remedy_group.empty() ? 0 : 1; }

double asked_again(const Asked& asked) { return asked.step.id == asked.conversation.starts_step ? 0 : .7; }

double promise(const Asked& asked) {
    return has(asked.expects().acts, {Act::promise, Act::follow_up}) ? 1 : .1;
}

double decision(const Asked& asked) { return asked.expects().route == Route::stay_public ? .5 : 1; }

double timing(const Asked& asked) { return asked.in_public() && asked.moves() ? 1 : 0; }

double channel(const Asked& asked) {
    return asked.moves() || asked.expects().route == Route::hand_off ? 1 : .1;
}

double ask(const Asked& asked) {
    return has(asked.expects().acts, {Act::ask_dm, Act::ask_private_data}) ||
                   has(asked.expects().never, {Act::ask_private_data})
               ? 1
               : 0;
}

double closing(const Asked& asked) { return asked.expects().close_in_public ? 1 : 0; }

double continuity(const Asked& asked) { return asked.in_public() ? 0 : .8; }

struct Exercise {
    const scoring::Criterion* of;
    double (*weight)(const Asked&);
};

namespace judged = scoring::criteria;
constexpr Exercise exercised[] = {{&judged::specific_listening, listening},
                                  {&judged::matched_empathy, empathy},
                                  {&judged::ownership, fault},
                                  {&judged::polite_form, politeness},
                                  {&judged::no_heat, heat},
                                  {&judged::human_voice, words},
                                  {&judged::clarity, words},
                                  {&judged::agreeing_facts, facts},
                                  {&judged::right_handle, handle},
                                  {&judged::same_remedy, remedy},
                                  {&judged::asks_once, asked_again},
                                  {&judged::kept_promises, promise},
                                  {&judged::decision, decision},
                                  {&judged::move_timing, timing},
                                  {&judged::channel_fit, channel},
                                  {&judged::safe_ask, ask},
                                  {&judged::public_closing, closing},
                                  {&judged::continuity, continuity}};

}  // namespace

std::string date_of(Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Day day_of(const std::string& wall_time) {
    const auto seconds = scenario::unix_seconds(wall_time);
    return seconds ? *seconds / scenario::seconds_per_day : 0;
}

const scoring::CriterionScore* judged_criterion(const scoring::DimensionScore& dimension,
                                                const std::string& id) {
    const auto found = std::ranges::find(dimension.criteria, id, &scoring::CriterionScore::id);
    return found == dimension.criteria.end() || !found->applies || found->of <= 0 ? nullptr : &*found;
}

std::vector<Strength> strengths_of(const History& record) {
    std::map<std::string, Strength> sum;
    const std::size_t sittings = record.sittings.size(), drills = record.drills.size();
    for (std::size_t n = sittings - std::min(sittings, latest_sittings); n < sittings; ++n)
        add_strengths(sum, record.sittings[n].card);
    for (std::size_t n = drills - std::min(drills, latest_drills); n < drills; ++n)
        add_strengths(sum, record.drills[n]);
    std::vector<Strength> strengths;
    for (auto& [id, strength] : sum) strengths.push_back(std::move(strength));
    std::ranges::stable_sort(strengths, {}, &Strength::share);
    return strengths;
}

std::string dimension_of(const std::string& criterion) {
    const scoring::Criterion* known = scoring::criteria::criterion_of(criterion);
    return known ? std::string(scoring::dimension_names[static_cast<std::size_t>(known->dimension)]) : "";
}

double exercises(const scenario::Scenario& scenario, const scenario::Conversation& conversation,
                 const Step& step, const std::string& criterion) {
    const scoring::Criterion* known = scoring::criteria::criterion_of(criterion);
    if (!step.expects || !known) return 0;
    const bool of_words =
        known->dimension == scoring::Dimension::tone || known->dimension == scoring::Dimension::consistency;
    if (of_words && leaves_unanswered(step.expects->route)) return 0;
    for (const Exercise& exercise : exercised)
        if (exercise.of == known) return exercise.weight({scenario, conversation, step});
    return 0;  // speed is of a whole session
}

double teaches(const scenario::Scenario& scenario, const std::string& criterion) {
    double sum = 0;
    int steps = 0;
    for (const scenario::Conversation& conversation : scenario.conversations)
        for (const auto& [id, step] : conversation.steps) {
            if (!step.expects) continue;
            sum += exercises(scenario, conversation, step, criterion);
            ++steps;
        }
    double teaching = steps > 0 ? sum / steps : 0;
    const std::string dimension = dimension_of(criterion);
    constexpr std::array<double, 3> by_place{.5, .3, .15};  // the author names what matters most first
    for (std::size_t n = 0; n < std::min(by_place.size(), scenario.teaches.size()); ++n)
        if (scenario.teaches[n] == dimension) teaching += by_place[n];
    return teaching;
}

}  // namespace sim::viewmodel

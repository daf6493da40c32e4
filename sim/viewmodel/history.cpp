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

double tone_weight(const scenario::Scenario& scenario, const scenario::Conversation& conversation,
                   const Step& step, const std::string& criterion) {
    const int heat = scenario.persona_of(conversation).heat_milli;
    const std::vector<Act>& acts = step.expects->acts;
    if (criterion == "T1") return step.facts.contains("issue") ? 1 : .2;
    if (criterion == "T2") return has(acts, {Act::apology, Act::empathy}) ? 1 : heat >= 500 ? .7 : .2;
    if (criterion == "T3") return step.fault.value_or(conversation.brand_at_fault) ? 1 : .1;
    if (criterion == "T5") return heat >= 600 ? 1 : heat >= 400 ? .5 : .1;
    if (criterion == "T4") return has(acts, {Act::gratitude, Act::ask_dm, Act::ask_question}) ? .8 : .4;
    return .4;  // voice and clarity: wherever words are asked for
}

double consistency_weight(const scenario::Scenario& scenario, const scenario::Conversation& conversation,
                          const Step& step, const std::string& criterion) {
    const scoring::Expectation& expects = *step.expects;
    if (criterion == "C1") return scenario.fact_sheet.empty() ? 0 : .8;
    if (criterion == "C2") return expects.route == Route::redirect ? 1 : expects.as_handle.empty() ? .1 : .6;
    if (criterion == "C3") return conversation.remedy_group.empty() ? 0 : 1;
    if (criterion == "C4") return step.id == conversation.starts_step ? 0 : .7;
    return has(expects.acts, {Act::promise, Act::follow_up}) ? 1 : .1;
}

double offline_weight(const Step& step, const std::string& criterion) {
    const scoring::Expectation& expects = *step.expects;
    const bool in_public = !step.says || step.says->is_public();
    const bool moves = expects.route == Route::dm || expects.route == Route::phone ||
                       expects.route == Route::email || expects.route == Route::secure_link;
    if (criterion == "O1") return expects.route == Route::stay_public ? .5 : 1;
    if (criterion == "O2") return in_public && moves ? 1 : 0;
    if (criterion == "O3") return moves || expects.route == Route::hand_off ? 1 : .1;
    if (criterion == "O4")
        return has(expects.acts, {Act::ask_dm, Act::ask_private_data}) ||
                       has(expects.never, {Act::ask_private_data})
                   ? 1
                   : 0;
    if (criterion == "O5") return expects.close_in_public ? 1 : 0;
    return in_public ? 0 : .8;  // continuity
}

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
    const bool silent = leaves_unanswered(step.expects->route);
    switch (known->dimension) {
        case scoring::Dimension::tone:
            return silent ? 0 : tone_weight(scenario, conversation, step, criterion);
        case scoring::Dimension::consistency:
            return silent ? 0 : consistency_weight(scenario, conversation, step, criterion);
        case scoring::Dimension::take_offline:
            return offline_weight(step, criterion);
        case scoring::Dimension::speed:
            break;
    }
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

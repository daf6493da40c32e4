#include "sim/viewmodel/compared_replies.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "scoring/routes.h"
#include "sim/engine/branching.h"
#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/inbox.h"
#include "sim/viewmodel/thread.h"

namespace sim::viewmodel {
namespace {

constexpr double least_change = .05;  // points

/// A step of a script that was reached, and what was done there.
struct Place {
    std::string conversation;
    std::string step;
    std::string who;
    std::string asked;
    std::string words;  ///< "" where nothing was sent
    std::string where;
    std::set<int> about;  ///< messages and replies whose judgements belong here
};

std::string sent_where(const scenario::Brand& brand, const engine::Message& message) {
    const std::string place = message.via == scoring::Via::note ? "note"
                              : message.via == scoring::Via::dm ? "DM"
                                                                : "public";
    if (scoring::needs_no_words(message.route))
        return place + " · " + decision_words(brand, message.route, message.to);
    const bool stays = message.route == scoring::Route::stay_public ||
                       (message.route == scoring::Route::dm && message.via == scoring::Via::dm);
    return stays ? place : place + " · " + route_label(message.route);
}

void add_words(Place& place, const scenario::Brand& brand, const engine::Message& message) {
    const std::string where = sent_where(brand, message);
    const std::string words =
        message.text.empty() ? decision_words(brand, message.route, message.to) : message.text;
    place.words += (place.words.empty() ? "" : "\n") + words;
    if (place.where.find(where) == std::string::npos)
        place.where += (place.where.empty() ? "" : ", ") + where;
}

std::vector<Place> places_of(const engine::State& state) {
    std::vector<Place> places;
    for (const engine::ConversationState& conversation : state.conversations) {
        if (!conversation.started) continue;
        const std::string who = state.scenario->persona_of(script_of(state, conversation.id)).name;
        Place* here = nullptr;
        for (const engine::Message& message : conversation.messages) {
            if (message.author == engine::Author::customer && !message.step.empty()) {
                if (here == nullptr || here->step != message.step)
                    places.push_back({conversation.id, message.step, who, "", "", "", {}}),
                        here = &places.back();
                here->asked += (here->asked.empty() ? "" : "\n") + message.text;
            }
            if (here == nullptr) continue;
            here->about.insert(message.id);
            if (engine::is_turn(message)) add_words(*here, state.scenario->brand, message);
        }
    }
    return places;
}

/// What the judgements of a place come to, criterion by criterion; critical errors under their own ids.
struct Judgement {
    double lost = 0;  ///< points; of a critical error 0
    double most = -1;
    std::string says;  ///< of what cost most
    bool critical = false;
};

std::map<std::string, Judgement> judged_in(const scoring::Scorecard& card, const Place& place) {
    std::map<std::string, Judgement> judged;
    const auto is_here = [&](const auto& each) {
        return each.conversation == place.conversation &&
               place.about.contains(each.reply >= 0 ? each.reply : each.message);
    };
    for (const scoring::CriticalError& error : card.critical)
        if (is_here(error)) judged[error.id] = {0, 0, error.says, true};
    for (const scoring::Finding& finding : card.findings) {
        if (!is_here(finding)) continue;
        Judgement& judgement = judged[finding.criterion];
        const double lost = finding.of - finding.points;
        judgement.lost += lost;
        if (lost > judgement.most) judgement.most = lost, judgement.says = finding.says;
    }
    return judged;
}

Chip points_chip(const std::string& id, double gained) {
    return {fmt::format("{} {}{:.1f}", id, gained > 0 ? "+" : "−", std::abs(gained)),
            gained > 0 ? Mood::good : Mood::warn, gained > 0 ? "up" : "down"};
}

/// Critical errors first, then what moved most.
std::vector<Comparison::Change> changes_of(const scoring::Scorecard& earlier, const Place* was,
                                           const scoring::Scorecard& later, const Place* is) {
    if (was == nullptr || is == nullptr) return {};
    auto before = judged_in(earlier, *was), now = judged_in(later, *is);
    std::vector<std::pair<double, Comparison::Change>> changes;
    std::set<std::string> ids;
    for (const auto& [id, judgement] : before) ids.insert(id);
    for (const auto& [id, judgement] : now) ids.insert(id);
    constexpr double first = 1000;  // before any points
    for (const std::string& id : ids) {
        const Judgement &old = before[id], &made = now[id];
        if (old.critical != made.critical) {
            const bool gone = old.critical;
            changes.push_back({first,
                               {{id + (gone ? " gone" : " new"), gone ? Mood::good : Mood::bad,
                                 gone ? "check" : "exclamation"},
                                gone ? old.says : made.says}});
            continue;
        }
        const double gained = old.lost - made.lost;
        if (std::abs(gained) < least_change) continue;
        changes.push_back({std::abs(gained), {points_chip(id, gained), gained > 0 ? old.says : made.says}});
    }
    std::ranges::stable_sort(changes, std::greater<>{}, [](const auto& change) { return change.first; });
    std::vector<Comparison::Change> sorted;
    for (auto& [points, change] : changes) sorted.push_back(std::move(change));
    return sorted;
}

}  // namespace

std::vector<Comparison::Replies> compared_replies(const Attempt& earlier, const Attempt& later) {
    const std::vector<Place> before = places_of(earlier.state), now = places_of(later.state);
    const auto same_in = [](const std::vector<Place>& places, const Place& place) {
        const auto found = std::ranges::find_if(places, [&](const Place& each) {
            return each.conversation == place.conversation && each.step == place.step;
        });
        return found == places.end() ? nullptr : &*found;
    };
    std::vector<Comparison::Replies> replies;
    const auto add = [&](const Place* was, const Place* is) {
        const Place& known = is != nullptr ? *is : *was;
        const auto words = [](const Place* place) {
            return place == nullptr       ? std::string("It did not come to this.")
                   : place->words.empty() ? std::string("Nothing was sent.")
                                          : place->words;
        };
        replies.push_back({known.who, known.asked, words(was), words(is), was ? was->where : "",
                           is ? is->where : "", changes_of(earlier.card, was, later.card, is)});
    };
    for (const Place& place : now) add(same_in(before, place), &place);
    for (const Place& place : before)
        if (same_in(now, place) == nullptr) add(&place, nullptr);
    return replies;
}

}  // namespace sim::viewmodel

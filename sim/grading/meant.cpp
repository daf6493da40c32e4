#include "sim/grading/meant.h"

#include <algorithm>

#include "sim/scenario/date.h"
#include "sim/scenario/wall_clock.h"

namespace sim::grading {
namespace {

/// The day of a moment of the sitting, in days since 1970.
std::int64_t day_of(const scenario::Scenario& scenario, scenario::Milliseconds at_ms) {
    return scenario::day_of(scenario::wall_second(scenario, at_ms));
}

std::vector<std::string> phrases_of(const scenario::When& when) {
    std::vector<std::string> phrases;
    for (const scoring::WantedPattern& pattern : when.says_any)
        phrases.insert(phrases.end(), pattern.phrases().begin(), pattern.phrases().end());
    return phrases;
}

/// What the step's other branches wait for, as far as this one does not.
std::vector<std::string> rivals_of(const scenario::Step& step, const std::vector<std::string>& own) {
    std::vector<std::string> rivals;
    for (const scenario::Branch& branch : step.next)
        for (std::string& phrase : phrases_of(branch.when))
            if (std::ranges::count(own, phrase) == 0) rivals.push_back(std::move(phrase));
    return rivals;
}

std::vector<std::string> heard_in(const scenario::Step& step, const std::string& words, std::int64_t today,
                                  const Read& read) {
    std::vector<std::string> meant;
    for (const scenario::Branch& branch : step.next)
        for (const scoring::Meaning& wanted : awaited_by(step, branch))
            if (std::ranges::count(meant, wanted.says) == 0 && read.compare(words, wanted, today).heard())
                meant.push_back(wanted.says);
    return meant;
}

void look_for(const Read& read, const std::string& words, std::int64_t today,
              const std::vector<scoring::Forbidden>& forbidden, std::vector<scoring::ForbiddenSaid>& said) {
    for (const scoring::Forbidden& rule : forbidden) {
        const scoring::Likeness like = read.compare(words, rule.meaning, today);
        if (like.said()) said.push_back({rule.meaning.says, like.span, rule.critical});
    }
}

}  // namespace

std::vector<scoring::Meaning> awaited_by(const scenario::Step& step, const scenario::Branch& branch) {
    std::vector<scoring::Meaning> awaited;
    if (branch.when.means) awaited.push_back(*branch.when.means);
    const std::vector<std::string> own = phrases_of(branch.when);
    const std::vector<std::string> rivals = own.empty() ? own : rivals_of(step, own);
    for (const std::string& phrase : own) awaited.push_back({phrase, {}, branch.when.against, rivals});
    return awaited;
}

std::vector<std::string> meant_in(const engine::State& state, const engine::Reply& reply, const Read& read) {
    const engine::ConversationState* played = state.find(reply.conversation);
    if (!played || reply.via == scoring::Via::note) return {};
    const auto script =
        std::ranges::find(state.scenario->conversations, reply.conversation, &scenario::Conversation::id);
    const auto step = script->steps.find(played->step);
    if (step == script->steps.end()) return {};
    return heard_in(step->second, reply.text, day_of(*state.scenario, state.now), read);
}

std::vector<std::string> meant_in(const scenario::Scenario& scenario, const scenario::Step& step,
                                  const std::string& words, const Read& read) {
    return heard_in(step, words, day_of(scenario, 0), read);
}

scoring::Likeness compared(const scenario::Scenario& scenario, const std::string& words,
                           const scoring::Meaning& meaning, const Read& read) {
    return read.compare(words, meaning, day_of(scenario, 0));
}

void add_forbidden_at(const Read& read, const Spot& spot, scoring::Reply& reply) {
    const std::int64_t today = day_of(spot.scenario, reply.at_ms);
    look_for(read, reply.text, today, spot.scenario.brand.forbids, reply.forbidden);
    look_for(read, reply.text, today, spot.conversation.forbids, reply.forbidden);
    if (spot.step && spot.step->expects)
        look_for(read, reply.text, today, spot.step->expects->forbids, reply.forbidden);
}

void add_forbidden(const Read& read, const scenario::Scenario& scenario,
                   scoring::Announcement& announcement) {
    look_for(read, announcement.text, day_of(scenario, announcement.at_ms), scenario.brand.forbids,
             announcement.forbidden);
}

}  // namespace sim::grading

#include "sim/grading/step_results.h"

#include <algorithm>
#include <map>

namespace sim::grading {
namespace {

/// Which step each message of a conversation belongs to: the customer's own, or the one a reply answers.
std::map<int, std::string> steps_of(const engine::ConversationState& conversation) {
    std::map<int, std::string> steps;
    std::string latest;
    for (const engine::Message& message : conversation.messages) {
        if (message.author == engine::Author::customer && !message.step.empty()) latest = message.step;
        if (!latest.empty()) steps[message.id] = latest;
    }
    return steps;
}

/// The reply says more than the message: a finding may name both.
const std::string* step_of(const std::map<int, std::string>& steps, int reply, int message) {
    for (const int id : {reply, message})
        if (const auto found = steps.find(id); found != steps.end()) return &found->second;
    return nullptr;
}

}  // namespace

std::vector<StepResult> step_results(const engine::State& state, const scoring::Scorecard& card) {
    std::vector<StepResult> results;
    for (const engine::ConversationState& conversation : state.conversations) {
        const std::map<int, std::string> steps = steps_of(conversation);
        std::vector<StepResult> own;
        for (const engine::Message& message : conversation.messages) {
            const auto known = [&](const StepResult& each) { return each.step == message.step; };
            if (!message.step.empty() && std::ranges::none_of(own, known))
                own.push_back({conversation.id, message.step});
        }
        const auto result_of = [&](int reply, int message) -> StepResult* {
            const std::string* step = step_of(steps, reply, message);
            if (step == nullptr) return nullptr;
            const auto found = std::ranges::find(own, *step, &StepResult::step);
            return found == own.end() ? nullptr : &*found;
        };
        for (const scoring::Finding& finding : card.findings)
            if (finding.conversation == conversation.id)
                if (StepResult* result = result_of(finding.reply, finding.message))
                    result->points += finding.points, result->of += finding.of;
        for (const scoring::CriticalError& error : card.critical)
            if (error.conversation == conversation.id)
                if (StepResult* result = result_of(error.reply, error.message)) ++result->critical;
        for (StepResult& each : own)
            if (each.of > 0 || each.critical > 0) results.push_back(std::move(each));
    }
    return results;
}

}  // namespace sim::grading

#include "sim/grading/example_way.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/engine/branching.h"
#include "sim/grading/meant.h"
#include "sim/grading/place.h"
#include "sim/grading/playbook.h"
#include "sim/grading/transcript.h"
#include "sim/scenario/endings.h"

namespace sim::grading {
namespace {

// Less heat than this is the ordinary warmth of a story.
constexpr int angers_milli = 100;

engine::Message asked_in(const scenario::Step& step) {
    engine::Message asked;
    asked.author = engine::Author::customer;
    asked.step = step.id;
    asked.text = step.says->text;
    asked.customer_via = step.says->via;
    asked.via = scenario::readers_of(step.says->via);
    return asked;
}

engine::Message answer_in(const JudgedExample& judged, const Read& read) {
    const scenario::Step& step = judged.step;
    scoring::ReadingContext context = reading_context_of(judged.scenario);
    context.via = judged.example.via;
    context.customer_name = judged.scenario.persona_of(judged.conversation).name;
    if (step.says) context.in_reply_to = step.says->text;
    if (const auto issue = step.facts.find("issue"); issue != step.facts.end())
        context.issue_words = issue->second;
    engine::Message answer;
    answer.author = engine::Author::trainee;
    answer.handle = judged.example.as_handle;
    answer.text = judged.example.text;
    answer.via = judged.example.via;
    answer.route = route_of(judged.scenario, judged.example, read);
    answer.critical = judged.critical;
    answer.score = judged.score;
    answer.reading = read(answer.text, context);
    answer.meant = meant_in(judged.scenario, step, answer.text, read);
    return answer;
}

engine::ConversationState played(const JudgedExample& judged, const Read& read) {
    engine::ConversationState conversation;
    conversation.id = judged.conversation.id;
    conversation.step = judged.step.id;
    conversation.started = true;
    conversation.attempts = 1;
    conversation.heat_milli = judged.scenario.persona_of(judged.conversation).heat_milli;
    for (const scenario::Step* before : way_to(judged.conversation, judged.step.id))
        conversation.reached.push_back(before->id);
    conversation.reached.push_back(judged.step.id);
    if (judged.step.says) conversation.messages.push_back(asked_in(judged.step));
    conversation.step_from = conversation.messages.size();
    conversation.messages.push_back(answer_in(judged, read));
    return conversation;
}

}  // namespace

std::optional<int> branch_taken(const JudgedExample& judged, const Read& read) {
    engine::State state;
    state.scenario = &judged.scenario;
    state.conversations.push_back(played(judged, read));
    const engine::TraineeTurn turn = engine::turn_of(state, state.conversations.front());
    return engine::first_match(judged.step, turn, engine::Cue::turn);
}

std::vector<std::optional<int>> nearness(const JudgedExample& judged, const Read& read) {
    std::vector<std::optional<int>> near;
    for (const scenario::Branch& branch : judged.step.next) {
        near.emplace_back();
        for (const scoring::Meaning& wanted : awaited_by(judged.step, branch)) {
            const auto like = compared(judged.scenario, judged.example.text, wanted, read);
            near.back() = std::max(near.back().value_or(-1), like.clause_milli);
        }
    }
    return near;
}

std::string way_in_words(const scenario::Step& step, std::optional<int> branch,
                         const std::vector<std::optional<int>>& near) {
    std::string words = "takes no branch";
    if (branch)
        words = fmt::format("takes branch {}, to {}", *branch + 1,
                            step.next[static_cast<std::size_t>(*branch)].go);
    std::string nearness;
    for (std::size_t at = 0; at < near.size(); ++at)
        if (near[at])
            nearness += fmt::format("{} branch {} means {:.2f}", nearness.empty() ? ";" : ",", at + 1,
                                    std::max(*near[at], 0) / 1000.0);
    if (!nearness.empty())
        nearness += fmt::format(" ({:.2f} is heard)", scoring::Likeness::heard_in_clause_from_milli / 1000.0);
    return words + nearness;
}

std::string wrong_way(const JudgedExample& judged, int branch) {
    const scenario::Branch& taken = judged.step.next[static_cast<std::size_t>(branch)];
    const auto could = best_ending(judged.conversation, judged.step.id);
    const auto can = best_ending(judged.conversation, taken.go);
    const bool spoils = could && can && *could < *can;
    const std::string way = fmt::format("takes branch {}, to `{}`", branch + 1, taken.go);
    if (judged.example.grade == scenario::Grade::good && spoils)
        return fmt::format("{}, from where no {} end can be reached", way,
                           scoring::ending_names[static_cast<std::size_t>(*could)]);
    if (judged.example.grade == scenario::Grade::good && taken.heat_milli >= angers_milli)
        return way + ", which makes the customer angrier";
    if (judged.example.grade == scenario::Grade::bad && taken.heat_milli < 0 && !spoils)
        return way + ", which calms the customer";
    return "";
}

}  // namespace sim::grading

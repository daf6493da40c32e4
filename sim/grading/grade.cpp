#include "sim/grading/grade.h"

#include <algorithm>

#include "scoring/criteria/all.h"
#include "sim/grading/meant.h"
#include "sim/grading/playbook.h"
#include "sim/grading/reading_cache.h"
#include "sim/grading/transcript.h"

namespace sim::grading {
namespace {

/// The curve with its first corner at the brand's target, the others moved in proportion, up to the day that
/// ends it.
void stretch(scoring::Curve& curve, double target_s) {
    constexpr double a_day_minutes = 1440;
    if (target_s <= 0 || curve.corners.empty()) return;
    const double factor = target_s / 60 / curve.corners.front().first;
    for (auto& [minutes, credit] : curve.corners) minutes *= factor;
    curve.corners.back().first = std::max(curve.corners.back().first, a_day_minutes);
}

/// The scenario's own target, else its brand's; 0 when neither has one.
double target_of(const scenario::Scenario& scenario, const std::string& name) {
    if (const auto own = scenario.rubric_targets.find(name); own != scenario.rubric_targets.end())
        return own->second;
    const auto found = scenario.brand.targets.find(name);
    return found == scenario.brand.targets.end() ? 0 : static_cast<double>(found->second);
}

const scoring::CustomerMessage* last_asked(const scoring::Conversation& conversation) {
    const auto found =
        std::find_if(conversation.messages.rbegin(), conversation.messages.rend(),
                     [](const scoring::CustomerMessage& message) { return message.of_customer(); });
    return found == conversation.messages.rend() ? nullptr : &*found;
}

/// The message of the customer's that stood last before; the same where it has words itself.
int real_message(const scoring::Transcript& transcript, const std::string& id, int message) {
    if (message < first_wordless_id) return message;
    int real = -1;
    for (const scoring::Conversation& conversation : transcript.conversations)
        for (const scoring::CustomerMessage& own : conversation.messages) {
            if (conversation.id != id || own.id == message) break;
            if (own.of_customer() && own.id < first_wordless_id) real = own.id;
        }
    return real;
}

/// Nobody can be shown a message without words.
void name_real_messages(const scoring::Transcript& transcript, scoring::Scorecard& card) {
    for (scoring::Finding& finding : card.findings)
        finding.message = real_message(transcript, finding.conversation, finding.message);
    for (scoring::CriticalError& error : card.critical)
        error.message = real_message(transcript, error.conversation, error.message);
}

scoring::Reply reply_now(const engine::State& state, const engine::Reply& command, const Read& read) {
    scoring::Reply reply;
    reply.id = state.next_message;
    reply.as_handle = command.as_handle;
    reply.via = command.via;
    reply.route = command.route;
    reply.to = command.to;
    reply.text = command.text;
    reply.saved_reply = command.saved_reply;
    reply.at_ms = state.now;
    reply.reading = read(command.text, context_for(state, command.conversation, command.via));
    const engine::ConversationState* played = state.find(command.conversation);
    if (!played || command.via == scoring::Via::note) return reply;
    const auto script =
        std::ranges::find(state.scenario->conversations, command.conversation, &scenario::Conversation::id);
    const auto step = script->steps.find(played->step);
    add_forbidden_at(read, {*state.scenario, *script, step == script->steps.end() ? nullptr : &step->second},
                     reply);
    return reply;
}

}  // namespace

scoring::Rubric rubric_of(const scenario::Scenario& scenario) {
    scoring::Rubric rubric;
    rubric.weights = scenario.rubric_weights;
    stretch(rubric.first_reply, target_of(scenario, "first_response_s"));
    stretch(rubric.later_reply, target_of(scenario, "later_response_s"));
    return rubric;
}

scoring::Rubric sitting_rubric_of(const scenario::Scenario& scenario) {
    scoring::Rubric rubric = rubric_of(scenario);
    rubric.calibration = scoring::sitting_calibration();
    return rubric;
}

scoring::Scorecard grade(const engine::State& state, const Read& read) {
    const scoring::Transcript transcript = transcript_of(state, read);
    const scoring::Rubric rubric = sitting_rubric_of(*state.scenario);
    scoring::Scorecard card = scoring::judge({transcript, rubric, read.texts()});
    name_real_messages(transcript, card);
    return card;
}

scoring::Scorecard scores_of(const engine::State& state, const Read& read) {
    scoring::Transcript transcript = transcript_of(state, read);
    transcript.better_lines = false;
    const scoring::Rubric rubric = sitting_rubric_of(*state.scenario);
    return scoring::judge({transcript, rubric, read.texts()});
}

scoring::Scorecard grade(const engine::State& state, const scoring::Reader& reader) {
    ReadingCache cache(reader);
    scoring::Scorecard card = grade(state, cache.as_read());
    card.judge = reader.judge();
    return card;
}

scoring::ReadingContext context_for(const engine::State& state, const std::string& conversation,
                                    scoring::Via via) {
    scoring::ReadingContext context = reading_context_of(*state.scenario);
    context.via = via;
    const engine::ConversationState* played = state.find(conversation);
    if (!played) return context;
    for (const scenario::Conversation& script : state.scenario->conversations) {
        if (script.id != conversation) continue;
        context.customer_name = state.scenario->persona_of(script).name;
        for (const engine::Message& message : played->messages) {
            if (message.author != engine::Author::customer) continue;
            context.in_reply_to = message.text;
            const auto step = script.steps.find(message.step);
            if (step == script.steps.end()) continue;
            if (const auto issue = step->second.facts.find("issue"); issue != step->second.facts.end())
                for (const std::string& fact : issue->second)
                    if (std::find(context.issue_words.begin(), context.issue_words.end(), fact) ==
                        context.issue_words.end())
                        context.issue_words.push_back(fact);
        }
    }
    return context;
}

bool sees_critical(const engine::State& state, const engine::Reply& command, const scoring::Reader& reader) {
    scoring::PreparedTexts texts(reader.language());
    return sees_critical(state, command, reading_by(reader, texts));
}

bool sees_critical(const engine::State& state, const engine::Reply& command, const Read& read) {
    scoring::Transcript transcript = transcript_of(state, read);
    transcript.better_lines = false;
    const auto conversation =
        std::find_if(transcript.conversations.begin(), transcript.conversations.end(),
                     [&](const scoring::Conversation& own) { return own.id == command.conversation; });
    if (conversation == transcript.conversations.end()) return false;
    scoring::Reply reply = reply_now(state, command, read);
    if (const scoring::CustomerMessage* asked = last_asked(*conversation)) reply.answers = asked->id;
    const int id = reply.id;
    conversation->replies.push_back(std::move(reply));
    const scoring::Rubric rubric = rubric_of(*state.scenario);
    for (const scoring::CriticalCheck* check : scoring::criteria::all_critical_checks())
        for (const scoring::CriticalError& error : check->check({transcript, rubric, read.texts()}))
            if (error.reply == id) return true;
    return false;
}

int score_now(const engine::State& state, const engine::Reply& command, const scoring::Reader& reader) {
    scoring::PreparedTexts texts(reader.language());
    return score_now(state, command, reading_by(reader, texts));
}

int score_now(const engine::State& state, const engine::Reply& command, const Read& read) {
    const engine::ConversationState* played = state.find(command.conversation);
    if (!state.scenario->uses_scores || !played || !played->started || played->left) return -1;
    const auto script =
        std::find_if(state.scenario->conversations.begin(), state.scenario->conversations.end(),
                     [&](const scenario::Conversation& own) { return own.id == command.conversation; });
    const auto step = script->steps.find(played->step);
    if (step == script->steps.end() || !step->second.expects) return -1;
    scenario::Example words;
    words.route = command.route;
    words.via = command.via;
    words.as_handle = command.as_handle;
    words.text = command.text;
    return static_cast<int>(score_example(*state.scenario, *script, step->second, words, read));
}

}  // namespace sim::grading

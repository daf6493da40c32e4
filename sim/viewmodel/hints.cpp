#include "sim/viewmodel/hints.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scoring/routes.h"
#include "sim/engine/refuse.h"
#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/inbox.h"

namespace sim::viewmodel {
namespace {

using scoring::Act;
using scoring::Expectation;
using scoring::Route;

/// In the order of scoring::Route.
constexpr auto nudges = std::to_array<std::string_view>({
    "Others read along, and some have the same question. Can you answer right where it was asked?",
    "Whoever reads only your post needs to see what it is about.",
    "What you need to know next is nobody else's business. Where should you two go on?",
    "Some things are solved faster by voice. Which number does the playbook give?",
    "Some things need a file or a form. Which address does the playbook give?",
    "What they have to send you is too private even for a message. Is there a safe way in the playbook?",
    "Is this yours to solve? Look at who owns it before you promise anything.",
    "Is this the right account for it? Look at who owns what.",
    "Does this person want help, or a reaction?",
    "Does this help anybody who reads the thread?",
    "Does the network have rules for what stands here?",
});
static_assert(nudges.size() == scoring::route_names.size());

/// What a good answer does with the conversation, in the same order.
constexpr auto destinations = std::to_array<std::string_view>({
    "Answers in public, where everyone can use it.",
    "Quotes the post, so that it can be understood alone.",
    "Invites them into a DM before anything private is said.",
    "Gives the official phone number.",
    "Gives the official e-mail address.",
    "Gives the secure link for what they have to send.",
    "Hands it to the department that owns it, with a note.",
    "Sends them to the account that owns it.",
    "Leaves it without a reply and keeps an eye on it.",
    "Hides the post.",
    "Reports the post to the network.",
});
static_assert(destinations.size() == scoring::route_names.size());

/// In the order of scoring::Act; "" where nobody asks for it.
constexpr auto doing = std::to_array<std::string_view>({
    "Says sorry for what went wrong, without an if.",
    "Shows that you understand how it feels.",
    "Thanks them for telling you.",
    "Greets them by their name.",
    "Asks them to send you a DM.",
    "Asks for one reference, and says what for.",
    "",
    "Gives the phone number.",
    "Gives the e-mail address.",
    "Gives the link.",
    "Promises one thing, with a time.",
    "Says who takes over.",
    "Names the right account.",
    "",
    "Says when they hear from you again.",
    "Asks the one question that is still open.",
    "Is signed.",
    "Asks them to take down what does not belong in public.",
});
static_assert(doing.size() == scoring::act_names.size());

constexpr auto avoiding = std::to_array<std::string_view>({
    "",
    "",
    "",
    "",
    "",
    "asks for private data where others can read it",
    "gives private data away",
    "",
    "",
    "",
    "promises what you cannot keep",
    "hands it on",
    "sends them elsewhere",
    "blames them or others",
    "",
    "asks what they have said already",
    "",
    "",
});
static_assert(avoiding.size() == scoring::act_names.size());

std::string quoted_list(const std::vector<std::string>& items) {
    std::string list;
    for (std::size_t n = 0; n < items.size(); ++n)
        list += (n == 0 ? "“" : n + 1 == items.size() ? " and “" : ", “") + items[n] + "”";
    return list;
}

void add_issue(HintCard& card, const scenario::Step& step) {
    const auto issue = step.facts.find("issue");
    if (issue == step.facts.end() || issue->second.empty()) return;
    card.lines.push_back("Take up what they said: " + quoted_list(issue->second) + ".");
}

HintCard what_matters(const scenario::Scenario& scenario, const scenario::Conversation& script,
                      const scenario::Step& step) {
    HintCard card{"What matters here", {}};
    add_issue(card, step);
    if (step.safety_signal) card.lines.push_back("Somebody may get hurt: this comes before everything else.");
    if (step.data_rights_request) card.lines.push_back("They ask for a right of theirs: it has its own way.");
    if (step.fault.value_or(script.brand_at_fault))
        card.lines.push_back("It went wrong on your side, so own it before you explain.");
    const auto& triage = scenario.brand.triage;
    const auto entry = std::ranges::find(triage, script.issue, &scenario::TriageEntry::issue);
    if (entry != triage.end())
        card.lines.push_back(fmt::format("The playbook has a card for it: “{}”.", entry->title));
    if (card.lines.empty()) card.lines.push_back("Read the last message once more: what do they want next?");
    return card;
}

std::string never_line(const Expectation& expects) {
    std::string line;
    for (const Act act : expects.never) {
        const std::string_view words = avoiding[static_cast<std::size_t>(act)];
        if (!words.empty()) line += (line.empty() ? "Never " : ", never ") + std::string(words);
    }
    return line.empty() ? line : line + ".";
}

HintCard what_good_looks_like(const scenario::Scenario& scenario, const scenario::Step& step) {
    const Expectation& expects = *step.expects;
    HintCard card{"What good looks like", {}};
    card.lines.emplace_back(destinations[static_cast<std::size_t>(expects.route)]);
    if (!expects.hand_off_to.empty()) {
        const auto& departments = scenario.brand.departments;
        const auto owner = std::ranges::find(departments, expects.hand_off_to, &scenario::Department::id);
        if (owner != departments.end()) card.lines.push_back("It belongs to " + owner->name + ".");
    }
    if (!expects.as_handle.empty()) card.lines.push_back("Comes from " + expects.as_handle + ".");
    for (const Act act : expects.acts)
        if (const auto words = doing[static_cast<std::size_t>(act)]; !words.empty())
            if (std::ranges::find(card.lines, words) == card.lines.end()) card.lines.emplace_back(words);
    if (expects.verify_first)
        card.lines.emplace_back("Checks who they are before it says anything of an account.");
    if (expects.close_in_public) card.lines.emplace_back("Tells the others how it ended, without details.");
    if (!leaves_unanswered(expects.route) && !scenario.brand.signature_example.empty())
        card.lines.push_back("Ends with your sign, like " + scenario.brand.signature_example + ".");
    if (std::string never = never_line(expects); !never.empty()) card.lines.push_back(std::move(never));
    return card;
}

}  // namespace

HintCard hint_of(const scenario::Scenario& scenario, const scenario::Conversation& script,
                 const scenario::Step& step, int level) {
    if (!step.expects) return {};
    if (level <= 1) return {"A nudge", {std::string(nudges[static_cast<std::size_t>(step.expects->route)])}};
    return level == 2 ? what_matters(scenario, script, step) : what_good_looks_like(scenario, step);
}

std::vector<HintCard> hints_of(const engine::State& state, const engine::ConversationState& conversation) {
    const scenario::Conversation& script = script_of(state, conversation);
    const auto step = script.steps.find(conversation.step);
    std::vector<HintCard> cards;
    if (step == script.steps.end() || !step->second.expects || conversation.answered) return cards;
    for (int level = 1; level <= conversation.hints; ++level)
        cards.push_back(hint_of(*state.scenario, script, step->second, level));
    return cards;
}

std::string hint_button(const engine::State& state, const engine::ConversationState& conversation) {
    if (engine::refuse_hint(state, {conversation.id})) return "";
    if (conversation.hints == 0) return "Hint";
    return fmt::format("Hint {} of {}", conversation.hints + 1, engine::most_hints);
}

}  // namespace sim::viewmodel

#include "sim/engine/branching.h"

#include <re2/re2.h>

#include <algorithm>

#include "scoring/ascii.h"
#include "scoring/routes.h"

namespace sim::engine {

namespace {

using scoring::Route;

bool stays(Route route) { return route == Route::stay_public || route == Route::quote; }

void add_route(Turn& turn, Route route) {
    const bool moved = std::ranges::any_of(turn.routes, [](Route known) { return !stays(known); });
    if (stays(route) && moved) return;
    if (!stays(route)) std::erase_if(turn.routes, stays);
    turn.routes.push_back(route);
}

void add_words(Turn& turn, const Message& message) {
    for (const scoring::ActSeen& seen : message.reading.acts) turn.acts.push_back(seen.act);
    turn.words += (turn.words.empty() ? "" : "\n") + message.text;
}

bool is_word(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
           (static_cast<unsigned char>(letter) & 0x80) != 0;
}

/// "Leeds" in "the Leeds depot", not in "Leedsbury".
bool mentions(const std::string& text, const std::string& word) {
    if (word.empty()) return true;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool starts = at == 0 || !is_word(text[at - 1]) || !is_word(word.front());
        const bool ends = end == text.size() || !is_word(text[end]) || !is_word(word.back());
        if (starts && ends) return true;
    }
    return false;
}

bool is_heard(const Message& message) {
    return message.author == Author::trainee && !message.bounced && !message.text.empty() &&
           message.via != scoring::Via::note && !message.after_customer_left;
}

template <typename Wanted, typename Given>
bool any_of(const Wanted& wanted, const Given& given) {
    return std::ranges::find_first_of(given, wanted) != given.end();
}

bool all_in(const std::vector<scoring::Act>& wanted, const std::vector<scoring::Act>& given) {
    return std::ranges::all_of(wanted, [&](scoring::Act act) { return std::ranges::count(given, act) > 0; });
}

bool route_fits(const scenario::When& when, const Turn& turn) {
    return when.routes.empty() || any_of(when.routes, turn.routes);
}

bool tone_fits(const scenario::When& when, const Turn& turn) {
    if (when.tone_at_least && (!turn.tone || *turn.tone < *when.tone_at_least)) return false;
    return !when.tone_below || (turn.tone && *turn.tone < *when.tone_below);
}

bool words_fit(const scenario::When& when, const Turn& turn) {
    if (!all_in(when.acts, turn.acts) || any_of(when.lacks, turn.acts)) return false;
    return when.says_any.empty() ||
           std::ranges::any_of(when.says_any, [&](const std::string& it) { return says(turn.words, it); });
}

/// What can hold or not without the trainee having said anything.
bool circumstances_fit(const scenario::When& when, const Turn& turn) {
    if (when.attempts_at_least && turn.attempts < *when.attempts_at_least) return false;
    if (!all_in(when.did, turn.did)) return false;
    if (!when.said_any.empty() &&
        std::ranges::none_of(when.said_any, [&](const std::string& it) { return says(turn.said, it); }))
        return false;
    if (!when.earlier_steps.empty() && !any_of(when.earlier_steps, turn.earlier_steps)) return false;
    if (!when.gave_links.empty() && std::ranges::none_of(when.gave_links, [&](const std::string& link) {
            return scoring::ascii::lower(turn.said).find(scoring::ascii::lower(link)) != std::string::npos;
        }))
        return false;
    return !when.heat_at_least_milli || turn.heat_milli >= *when.heat_at_least_milli;
}

bool score_fits(const scenario::When& when, const Turn& turn) {
    if (when.score_at_least && (!turn.score || *turn.score < *when.score_at_least)) return false;
    return !when.score_below || (turn.score && *turn.score < *when.score_below);
}

bool turn_fits(const scenario::When& when, const Turn& turn) {
    if (when.critical && *when.critical != turn.critical) return false;
    if (!when.as_handles.empty() && std::ranges::none_of(when.as_handles, [&](const std::string& handle) {
            return same_handle(handle, turn.as_handle);
        }))
        return false;
    return route_fits(when, turn) && tone_fits(when, turn) && words_fit(when, turn) && score_fits(when, turn);
}

}  // namespace

bool is_turn(const Message& message) {
    return message.author == Author::trainee && !message.bounced &&
           scoring::is_turn(message.via, message.route);
}

bool same_handle(const std::string& left, const std::string& right) {
    return std::ranges::equal(left, right, {}, scoring::ascii::lower_letter, scoring::ascii::lower_letter);
}

bool has_no_condition(const scenario::When& when) { return when == scenario::When{}; }

// Bad patterns never get here: the scenario's checker refuses them; one that did would match nothing.
bool says(const std::string& words, const std::string& pattern) {
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    const RE2 expression(pattern, options);
    return expression.ok() && RE2::PartialMatch(words, expression);
}

bool mentions_all(const std::string& text, const std::vector<std::string>& words) {
    const std::string small = scoring::ascii::lower(text);
    return std::ranges::all_of(
        words, [&](const std::string& word) { return mentions(small, scoring::ascii::lower(word)); });
}

Turn silence_of(const ConversationState& conversation) {
    Turn turn{.attempts = conversation.attempts, .heat_milli = conversation.heat_milli};
    for (const Message& message : conversation.messages) {
        if (!is_heard(message)) continue;
        turn.said += (turn.said.empty() ? "" : "\n") + message.text;
        for (const scoring::ActSeen& seen : message.reading.acts) turn.did.push_back(seen.act);
    }
    if (!conversation.reached.empty())
        turn.earlier_steps.assign(conversation.reached.begin(), conversation.reached.end() - 1);
    return turn;
}

Turn turn_of(const ConversationState& conversation) {
    Turn turn = silence_of(conversation);
    int tones = 0;
    int worded = 0;
    int scores = 0;
    int scored = 0;
    for (std::size_t index = conversation.step_from; index < conversation.messages.size(); ++index) {
        const Message& message = conversation.messages[index];
        if (!is_turn(message)) continue;
        if (message.score >= 0) scores += message.score, ++scored;
        add_route(turn, message.route);
        turn.as_handle = message.handle;
        turn.critical = turn.critical || message.critical;
        if (message.text.empty() || message.via == scoring::Via::note) continue;
        add_words(turn, message);
        tones += message.reading.tone;
        ++worded;
    }
    if (worded > 0) turn.tone = tones / worded;
    if (scored > 0) turn.score = scores / scored;
    return turn;
}

bool matches(const scenario::When& when, const Turn& turn, Cue cue) {
    if (when.silent_ms.has_value() != (cue == Cue::silence) || when.resolved != (cue == Cue::resolved) ||
        when.bounced != (cue == Cue::bounced))
        return false;
    return circumstances_fit(when, turn) && turn_fits(when, turn);
}

std::optional<int> first_match(const scenario::Step& step, const Turn& turn, Cue cue) {
    for (std::size_t index = 0; index < step.next.size(); ++index)
        if (matches(step.next[index].when, turn, cue)) return static_cast<int>(index);
    return std::nullopt;
}

bool accepts(const scenario::Step& step, Route route) {
    if (!step.expects || step.expects->route == route) return true;
    const auto accepted = step.expects->accept_milli.find(route);
    return accepted != step.expects->accept_milli.end() && accepted->second > 0;
}

int clamp_heat(int heat_milli) { return std::clamp(heat_milli, 0, 1000); }

Fork fork_of(const ConversationState& conversation, const scenario::Step& step) {
    const int heat = conversation.branch_pending ? conversation.heat_before_branch : conversation.heat_milli;
    return {conversation.id, conversation.step, step, conversation.heat_milli, heat};
}

void take_branch(const Fork& fork, int branch, Tick at, Tick shortest, std::vector<Fact>& facts) {
    const scenario::Branch& taken = fork.step.next[static_cast<std::size_t>(branch)];
    const Tick due = at + std::max(taken.after_ms, shortest);
    facts.push_back({at, BranchTaken{fork.conversation, fork.step_id, branch, taken.go, due}});
    const int heat = clamp_heat(fork.heat_to_change + taken.heat_milli);
    if (heat != fork.heat_milli) facts.push_back({at, CustomerHeated{fork.conversation, heat, "branch"}});
}

}  // namespace sim::engine

#include "sim/engine/branching.h"

#include <algorithm>

#include "scoring/ascii.h"
#include "scoring/routes.h"
#include "sim/scenario/conditions.h"
#include "sim/scenario/date.h"
#include "sim/scenario/wall_clock.h"

namespace sim::engine {

namespace {

using scenario::Condition;
using scenario::Is;
using scoring::Route;
using Patterns = std::vector<scoring::WantedPattern>;

bool stays(Route route) { return route == Route::stay_public || route == Route::quote; }

void add_route(TraineeTurn& turn, Route route) {
    const bool moved = std::ranges::any_of(turn.routes, [](Route known) { return !stays(known); });
    if (stays(route) && moved) return;
    if (!stays(route)) std::erase_if(turn.routes, stays);
    turn.routes.push_back(route);
}

std::int64_t day_of(const State& state, Tick at) {
    return scenario::day_of(scenario::wall_second(*state.scenario, at));
}

void add_words(const State& state, TraineeTurn& turn, const Message& message) {
    for (const scoring::ActSeen& seen : message.reading.acts) turn.acts.push_back(seen.act);
    turn.words.add(message.text, day_of(state, message.at));
    turn.meant.insert(turn.meant.end(), message.meant.begin(), message.meant.end());
}

void add_manners(Manners& all, const Manners& own) {
    for (const scenario::Treatment treatment : own.treatments)
        if (!all.has(treatment)) all.treatments.push_back(treatment);
    all.cold = all.cold || own.cold;
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

bool gives_link(const scoring::SaidText& said, const std::string& link) {
    return scoring::Mention(link).heard_in(said, [&](const std::string& words) {
        return scoring::ascii::lower(said.words()).find(scoring::ascii::lower(words)) != std::string::npos;
    });
}

/// Whether each condition holds in a turn; one that is not set always does.
struct Matcher {
    const TraineeTurn& turn;
    Cue cue;

    static bool at_least(const std::optional<int>& least, const std::optional<int>& value) {
        return !least || (value && *value >= *least);
    }
    static bool below(const std::optional<int>& most, const std::optional<int>& value) {
        return !most || (value && *value < *most);
    }
    static bool says_one_of(const scoring::SaidText& words, const Patterns& patterns) {
        return patterns.empty() || std::ranges::any_of(patterns, [&](const scoring::WantedPattern& it) {
                   return it.heard_in(words);
               });
    }

    bool operator()(Is<Condition::route>, const std::vector<Route>& routes) const {
        return routes.empty() || any_of(routes, turn.routes);
    }
    bool operator()(Is<Condition::as>, const std::vector<std::string>& handles) const {
        return handles.empty() || std::ranges::any_of(handles, [&](const std::string& handle) {
                   return same_handle(handle, turn.as_handle);
               });
    }
    bool operator()(Is<Condition::said>, const Patterns& patterns) const {
        return says_one_of(turn.said, patterns);
    }
    bool operator()(Is<Condition::did>, const std::vector<scoring::Act>& acts) const {
        return all_in(acts, turn.did);
    }
    bool operator()(Is<Condition::earlier_step>, const std::vector<std::string>& steps) const {
        return steps.empty() || any_of(steps, turn.earlier_steps);
    }
    bool operator()(Is<Condition::gave_link>, const std::vector<std::string>& links) const {
        return links.empty() || std::ranges::any_of(links, [&](const std::string& link) {
                   return gives_link(turn.said, link);
               });
    }
    bool operator()(Is<Condition::score_at_least>, const std::optional<int>& least) const {
        return at_least(least, turn.score);
    }
    bool operator()(Is<Condition::score_below>, const std::optional<int>& most) const {
        return below(most, turn.score);
    }
    bool operator()(Is<Condition::bounced>, bool bounced) const { return bounced == (cue == Cue::bounced); }
    bool operator()(Is<Condition::acts>, const std::vector<scoring::Act>& acts) const {
        return all_in(acts, turn.acts);
    }
    bool operator()(Is<Condition::lacks>, const std::vector<scoring::Act>& acts) const {
        return !any_of(acts, turn.acts);
    }
    bool operator()(Is<Condition::says>, const Patterns& patterns) const {
        return says_one_of(turn.words, patterns) ||
               std::ranges::any_of(patterns, [&](const scoring::WantedPattern& it) {
                   return any_of(it.phrases(), turn.meant);
               });
    }
    bool operator()(Is<Condition::means>, const std::optional<scoring::Meaning>& wanted) const {
        return !wanted || std::ranges::count(turn.meant, wanted->says) > 0;
    }
    bool operator()(Is<Condition::tone_at_least>, const std::optional<int>& least) const {
        return at_least(least, turn.tone);
    }
    bool operator()(Is<Condition::tone_below>, const std::optional<int>& most) const {
        return below(most, turn.tone);
    }
    bool operator()(Is<Condition::critical>, const std::optional<bool>& critical) const {
        return !critical || *critical == turn.critical;
    }
    bool operator()(Is<Condition::silent>, const std::optional<Tick>& silent) const {
        return silent.has_value() == (cue == Cue::silence);
    }
    bool operator()(Is<Condition::attempts_at_least>, const std::optional<int>& least) const {
        return at_least(least, turn.attempts);
    }
    bool operator()(Is<Condition::heat_at_least>, const std::optional<int>& least) const {
        return at_least(least, turn.heat_milli);
    }
    bool operator()(Is<Condition::heat_below>, const std::optional<int>& most) const {
        return below(most, turn.heat_milli);
    }
    bool operator()(Is<Condition::treated>, const std::vector<scenario::Treatment>& treated) const {
        return treated.empty() || any_of(treated, turn.manners.treatments);
    }
    bool operator()(Is<Condition::resolved>, bool resolved) const {
        return resolved == (cue == Cue::resolved);
    }
};

}  // namespace

bool is_turn(const Message& message) {
    return message.author == Author::trainee && !message.bounced &&
           scoring::is_turn(message.via, message.route, message.to);
}

bool same_handle(const std::string& left, const std::string& right) {
    return std::ranges::equal(left, right, {}, scoring::ascii::lower_letter, scoring::ascii::lower_letter);
}

bool mentions_all(const scoring::SaidText& said, const std::vector<scoring::Mention>& wanted) {
    const std::string small = scoring::ascii::lower(said.words());
    return std::ranges::all_of(wanted, [&](const scoring::Mention& mention) {
        return mention.heard_in(
            said, [&](const std::string& words) { return mentions(small, scoring::ascii::lower(words)); });
    });
}

scoring::SaidText said_in(const State& state, const Message& message) {
    return scoring::SaidText(message.text, day_of(state, message.at));
}

scoring::SaidText said_in(const State& state, const AnnouncementState& made) {
    return scoring::SaidText(made.text, day_of(state, made.at));
}

TraineeTurn silence_of(const State& state, const ConversationState& conversation) {
    TraineeTurn turn{.attempts = conversation.attempts, .heat_milli = conversation.heat_milli};
    for (const Message& message : conversation.messages) {
        if (!is_heard(message)) continue;
        turn.said.add(message.text, day_of(state, message.at));
        for (const scoring::ActSeen& seen : message.reading.acts) turn.did.push_back(seen.act);
    }
    if (!conversation.reached.empty())
        turn.earlier_steps.assign(conversation.reached.begin(), conversation.reached.end() - 1);
    return turn;
}

TraineeTurn turn_of(const State& state, const ConversationState& conversation) {
    TraineeTurn turn = silence_of(state, conversation);
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
        add_words(state, turn, message);
        add_manners(turn.manners, manners_of(state, conversation, message));
        tones += message.reading.tone;
        ++worded;
    }
    if (worded > 0) turn.tone = tones / worded;
    if (scored > 0) turn.score = scores / scored;
    return turn;
}

bool matches(const scenario::When& when, const TraineeTurn& turn, Cue cue) {
    bool all = true;
    each_condition(when, [&, matcher = Matcher{turn, cue}](auto which, const auto& wanted) {
        all = all && matcher(which, wanted);
    });
    return all;
}

std::optional<int> first_match(const scenario::Step& step, const TraineeTurn& turn, Cue cue) {
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

int heat_with(const Fork& fork, int branch, const Manners& manners) {
    const int change = fork.step.next[static_cast<std::size_t>(branch)].heat_milli;
    return clamp_heat(fork.heat_to_change + heat_change(change, manners));
}

void take_branch(const Fork& fork, int branch, Tick at, Tick shortest, std::vector<Fact>& facts,
                 const Manners& manners) {
    const scenario::Branch& taken = fork.step.next[static_cast<std::size_t>(branch)];
    const Tick due = at + std::max(taken.after_ms, shortest);
    facts.push_back({at, BranchTaken{fork.conversation, fork.step_id, branch, taken.go, due}});
    if (const int heat = heat_with(fork, branch, manners); heat != fork.heat_milli)
        facts.push_back({at, CustomerHeated{fork.conversation, heat, HeatCause::branch}});
}

}  // namespace sim::engine

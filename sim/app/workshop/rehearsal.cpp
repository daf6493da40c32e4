#include "sim/app/workshop/rehearsal.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

#include "scoring/reader.h"
#include "sim/autoplay/moves.h"
#include "sim/desk/desk_controller.h"
#include "sim/desk/trial.h"
#include "sim/engine/command.h"
#include "sim/engine/fact.h"
#include "sim/engine/state.h"
#include "sim/grading/reading_cache.h"
#include "sim/scenario/scenario.h"

namespace sim::app {
namespace {

constexpr int most_moves = 300, most_tried = 12;
constexpr engine::Tick answered_after_ms = 5000;
constexpr engine::Tick longest_silence_ms = 3LL * 24 * 3'600'000;

/// The first branch of the shortest way from one step to another; empty when there is none.
std::optional<int> first_branch(const scenario::Conversation& script, const std::string& from,
                                const std::string& to) {
    std::map<std::string, int> first;  // by step: the branch of `from` that its way begins with
    std::deque<std::string> queue;
    const auto reach = [&](const std::string& step, int branch) {
        if (script.steps.contains(step) && first.emplace(step, branch).second) queue.push_back(step);
    };
    const auto start = script.steps.find(from);
    if (start == script.steps.end()) return std::nullopt;
    for (std::size_t n = 0; n < start->second.next.size(); ++n)
        reach(start->second.next[n].go, static_cast<int>(n));
    while (!queue.empty() && !first.contains(to)) {
        const std::string step = queue.front();
        queue.pop_front();
        for (const scenario::Branch& branch : script.steps.at(step).next) reach(branch.go, first.at(step));
    }
    const auto found = first.find(to);
    return found == first.end() ? std::nullopt : std::optional(found->second);
}

class Way {
  public:
    Way(const scenario::Scenario& scenario, const scenario::Conversation& script, const std::string& target,
        const scoring::Reader& reader)
        : script_(script),
          target_(target),
          cache_(reader),
          read_(cache_.as_read()),
          trial_(scenario, 1, read_, grading::LooksForCritical::always),
          facts_(trial_.opening()) {}

    WayToStep go() {
        for (int n = 0; n < most_moves && !trial_.over(); ++n) {
            if (here().started && here().step == target_)
                return {facts_, true, told_.empty() ? "from its start" : told_, script_.id};
            if (!here().started || here().branch_pending) {
                if (!wait()) break;
                continue;
            }
            if (here().settled()) break;
            if (!step_on()) break;
        }
        return {facts_, false, fmt::format("No way leads to {} from where {} begins.", target_, script_.id),
                script_.id};
    }

  private:
    const engine::ConversationState& here() const { return *trial_.state().find(script_.id); }
    const scenario::Step& step() const { return script_.steps.at(here().step); }

    bool wait() {
        const auto due = engine::next_due(trial_.state());
        if (!due) return false;
        desk::append(facts_, trial_.advance(*due));
        return true;
    }

    /// What was tried is gone on with.
    void take(desk::Trial tried, std::vector<engine::Fact> facts) {
        trial_ = std::move(tried);
        desk::append(facts_, std::move(facts));
    }

    void tell(const std::string& how) { told_ += (told_.empty() ? "" : ", ") + here().step + ": " + how; }

    /// Goes on from a step in which the script waits.
    bool step_on() {
        const auto wanted = first_branch(script_, here().step, target_);
        if (!wanted) return false;
        const std::string& to = step().next[static_cast<std::size_t>(*wanted)].go;
        for (const auto grade : {scenario::Grade::good, scenario::Grade::ok, scenario::Grade::bad})
            for (const scenario::Example& example : step().examples)
                if (example.grade == grade && answer(example, to)) return true;
        return be_silent(to) || jump(*wanted);
    }

    bool leads_to(const engine::State& state, const std::string& to) const {
        const engine::ConversationState& after = *state.find(script_.id);
        if (after.step == to && after.step != here().step) return true;
        return after.step == here().step && after.branch_pending &&
               step().next[static_cast<std::size_t>(*after.branch_pending)].go == to;
    }

    bool answer(const scenario::Example& example, const std::string& to) {
        desk::Trial tried = trial_;
        desk::DeskController desk(tried, desk::DeskController::Reads::nothing);
        std::vector<engine::Fact> facts = desk.pass_time(tried.state().now + answered_after_ms);
        const engine::ConversationState& now = *tried.state().find(script_.id);
        if (now.step != here().step || now.settled()) return false;
        const engine::Reply words = autoplay::as_shown({tried.state(), now, script_, &step()}, example).reply;
        const desk::Outcome outcome = desk.send({words, words.route, true}, tried.state().now);
        if (!outcome.done() || !leads_to(tried.state(), to)) return false;
        desk::append(facts, outcome.facts);
        tell(std::string(name_of(example.grade)) + " example");
        take(std::move(tried), std::move(facts));
        return true;
    }

    bool be_silent(const std::string& to) {
        desk::Trial tried = trial_;
        std::vector<engine::Fact> facts;
        while (tried.state().now < trial_.state().now + longest_silence_ms && !tried.over()) {
            const auto due = engine::next_due(tried.state());
            if (!due) return false;
            desk::append(facts, tried.advance(*due));
            if (leads_to(tried.state(), to)) {
                tell("silence");
                take(std::move(tried), std::move(facts));
                return true;
            }
            const engine::ConversationState& now = *tried.state().find(script_.id);
            if (now.step != here().step || now.settled()) return false;
        }
        return false;
    }

    bool jump(int branch) {
        const scenario::Branch& taken = step().next[static_cast<std::size_t>(branch)];
        tell("jumped, no example leads on");
        const engine::Tick now = trial_.state().now, due = now + std::max<engine::Tick>(1000, taken.after_ms);
        facts_.push_back({now, engine::BranchTaken{script_.id, here().step, branch, taken.go, due}});
        trial_.force(facts_.back());
        return true;
    }

    const scenario::Conversation& script_;
    const std::string& target_;
    grading::ReadingCache cache_;
    grading::Read read_;
    desk::Trial trial_;
    std::vector<engine::Fact> facts_;
    std::string told_;
};

}  // namespace

WayToStep way_to_step(const scenario::Scenario& scenario, const std::string& conversation,
                      const std::string& step, const scoring::Reader& reader) {
    WayToStep way{{}, false, fmt::format("There is no step {} in {}.", step, conversation), ""};
    int tried = 0;
    for (const scenario::Conversation& script : scenario.conversations) {
        // One of a stream's customers stands for all of them, as far as the seed lets that one come.
        const bool of_stream =
            script.arrivals >= 0 &&
            scenario.arrivals[static_cast<std::size_t>(script.arrivals)].id == conversation;
        if ((script.id != conversation && !of_stream) || !script.steps.contains(step)) continue;
        way = Way(scenario, script, step, reader).go();
        way.conversation = script.id;
        if (way.arrived || ++tried >= most_tried) break;
    }
    return way;
}

}  // namespace sim::app

#include "tests/sim/engine/stage.h"

#include <stdexcept>

namespace tests {

using namespace sim::engine;
using sim::scenario::Branch;
using sim::scenario::Scenario;
using sim::scenario::Step;

Step step_saying(const std::string& id, const std::string& text) {
    Step step;
    step.id = id;
    step.says = sim::scenario::Says{sim::scenario::CustomerVia::mention, text};
    return step;
}

Branch go(const std::string& step, sim::scenario::Milliseconds after_ms) {
    Branch branch;
    branch.go = step;
    branch.after_ms = after_ms;
    return branch;
}

scoring::Reading reading_of(int tone, std::vector<scoring::Act> acts) {
    scoring::Reading reading;
    reading.weighted_length = 40;
    reading.valid = true;
    reading.tone = tone;
    for (const scoring::Act act : acts) reading.acts.push_back({act, {0, 5}});
    return reading;
}

namespace {

Step asking_step() {
    Step ask = step_saying("ask", "@Help three days, no parcel!");
    ask.expects.emplace().route = scoring::Route::dm;
    ask.expects->accept_milli[scoring::Route::phone] = 600;
    Branch kind = go("thanks", 60'000);
    kind.when.routes = {scoring::Route::dm};
    kind.when.tone_at_least = 60;
    kind.heat_milli = -300;
    Branch rude = go("furious", 20'000);
    rude.when.critical = true;
    rude.heat_milli = 400;
    Branch plain = go("unimpressed", 45'000);
    plain.heat_milli = 100;
    ask.next = {kind, rude, plain};
    return ask;
}

Step expecting(Step step, scoring::Route route) {
    step.expects.emplace().route = route;
    return step;
}

}  // namespace

Scenario small_scenario() {
    Scenario scenario;
    scenario.id = "small";
    scenario.version = "0";
    scenario.brand.name = "Helpful";
    scenario.brand.handles = {{.handle = "@Help", .role = sim::scenario::HandleRole::support},
                              {.handle = "@Main", .role = sim::scenario::HandleRole::main}};
    scenario.brand.departments = {{.id = "safety"}, {.id = "billing"}};
    sim::scenario::Persona sam{.id = "sam", .handle = "@sam", .name = "Sam", .heat_milli = 600};
    sam.patience_ms = 900'000;
    sam.chases = {"Hello?", "Anybody there?"};
    scenario.cast["sam"] = sam;
    sim::scenario::Conversation conversation{.id = "c", .persona = "sam"};
    conversation.starts_ms = 10'000;
    conversation.starts_step = "ask";
    for (const Step& step :
         {asking_step(), step_saying("thanks", "Thank you!"),
          expecting(step_saying("furious", "How dare you!"), scoring::Route::dm),
          expecting(step_saying("unimpressed", "Is that all?"), scoring::Route::stay_public)})
        conversation.steps[step.id] = step;
    scenario.conversations = {conversation};
    return scenario;
}

Stage::Stage(const Scenario& scenario, std::uint64_t seed, int extra_time_percent) : state_(blank(scenario)) {
    for (const Fact& fact : begin(scenario, seed, extra_time_percent)) {
        apply(state_, fact);
        journal_.push_back(fact);
    }
}

void Stage::wait_until(Tick until) {
    for (Fact& fact : elapse(state_, until)) {
        apply(state_, fact);
        journal_.push_back(std::move(fact));
    }
}

std::string Stage::act(Tick at, decltype(Command::what) what) {
    wait_until(at);
    auto decision = decide(state_, {at, std::move(what)});
    if (const Refusal* refusal = std::get_if<Refusal>(&decision)) {
        if (refusal->says.empty()) throw std::runtime_error("a refusal without a sentence: " + refusal->id);
        return refusal->id;
    }
    for (Fact& fact : std::get<std::vector<Fact>>(decision)) {
        apply(state_, fact);
        journal_.push_back(std::move(fact));
    }
    return "";
}

std::string Stage::reply(Tick at, scoring::Route route, const std::string& text, scoring::Reading reading) {
    return act(
        at,
        Reply{.conversation = "c", .as_handle = "@Help", .route = route, .text = text, .reading = reading});
}

const ConversationState& Stage::conversation(const std::string& id) const {
    const ConversationState* found = state_.find(id);
    if (!found) throw std::runtime_error("no conversation " + id);
    return *found;
}

std::string Stage::journal_lines() const {
    std::string lines;
    for (const Fact& fact : journal_) lines += to_json(fact) + '\n';
    return lines;
}

}  // namespace tests

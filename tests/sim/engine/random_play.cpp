#include "tests/sim/engine/random_play.h"

#include <algorithm>

#include "tests/sim/engine/stage.h"

namespace tests {

using namespace sim::engine;
namespace scenario = sim::scenario;

namespace {

/// Throws dice: one stream per thing that is made.
struct Dice {
    Random random;
    int up_to(int bound) { return static_cast<int>(random.below(static_cast<std::uint64_t>(bound))); }
    bool one_in(int chances) { return up_to(chances) == 0; }
    Tick time(Tick bound) { return static_cast<Tick>(random.below(static_cast<std::uint64_t>(bound))); }
    scoring::Route route() { return static_cast<scoring::Route>(up_to(scoring::route_names.size())); }
    /// Of the acts there were when the golden sessions were made: one more would play other sessions.
    scoring::Act act() { return static_cast<scoring::Act>(up_to(17)); }
    template <typename Item>
    const Item& one_of(const std::vector<Item>& items) {
        return items[static_cast<std::size_t>(up_to(static_cast<int>(items.size())))];
    }
};

std::string numbered(const char* name, int number) { return name + std::to_string(number); }

scenario::When random_when(Dice& dice) {
    scenario::When when;
    if (dice.one_in(2)) when.routes.push_back(dice.route());
    if (dice.one_in(4)) when.routes.push_back(dice.route());
    if (dice.one_in(5)) when.acts.push_back(dice.act());
    if (dice.one_in(6)) when.lacks.push_back(dice.act());
    if (dice.one_in(8)) when.says_any = {"sor+y", "number"};
    if (dice.one_in(8)) when.as_handles = {"@help"};
    if (dice.one_in(5)) when.tone_at_least = dice.up_to(100);
    if (dice.one_in(6)) when.tone_below = dice.up_to(100);
    if (dice.one_in(6)) when.critical = dice.one_in(2);
    if (dice.one_in(3)) when.silent_ms = dice.time(1'500'000);
    if (dice.one_in(6)) when.attempts_at_least = 1 + dice.up_to(3);
    if (dice.one_in(6)) when.heat_at_least_milli = dice.up_to(1001);
    when.resolved = dice.one_in(8);
    return when;
}

scenario::Step random_step(Dice& dice, int number, int steps) {
    scenario::Step step;
    step.id = numbered("s", number);
    if (!dice.one_in(6))
        step.says =
            scenario::Says{dice.one_in(3) ? scenario::CustomerVia::dm : scenario::CustomerVia::mention,
                           numbered("words of ", number)};
    if (!dice.one_in(3)) step.expects.emplace().route = dice.route();
    if (step.expects && dice.one_in(3)) step.expects->accept_milli[dice.route()] = dice.up_to(1000);
    step.end = dice.one_in(6);
    for (int count = dice.up_to(5); count > 0; --count) {
        scenario::Branch branch =
            go(numbered("s", dice.up_to(steps + 1)), dice.time(120'000) * dice.up_to(2));
        branch.when = random_when(dice);
        branch.heat_milli = dice.up_to(1600) - 800;
        step.next.push_back(branch);
    }
    if (dice.one_in(2)) step.next.push_back(go(numbered("s", dice.up_to(steps)), dice.time(60'000)));
    return step;
}

scenario::Conversation random_conversation(Dice& dice, int number, scenario::Scenario& made) {
    scenario::Persona persona{.id = numbered("p", number), .handle = numbered("@p", number)};
    persona.heat_milli = dice.up_to(1001);
    persona.patience_ms = dice.one_in(4) ? 0 : dice.time(1'200'000);
    for (int count = dice.up_to(4); count > 0; --count) persona.chases.push_back(numbered("chase ", count));
    made.cast[persona.id] = persona;
    scenario::Conversation conversation{.id = numbered("c", number), .persona = persona.id};
    conversation.starts_ms = dice.time(900'000) * dice.up_to(2);
    const int steps = 1 + dice.up_to(6);
    for (int step = 0; step < steps; ++step)
        conversation.steps[numbered("s", step)] = random_step(dice, step, steps);
    conversation.starts_step = "s0";
    return conversation;
}

void random_injects(Dice& dice, scenario::Scenario& made) {
    using Kind = scenario::InjectKind;
    static constexpr Kind kinds[] = {Kind::status, Kind::colleague, Kind::post, Kind::status};
    for (int count = dice.up_to(4); count > 0; --count) {
        scenario::Inject inject{
            .id = numbered("i", count), .at_ms = dice.time(1'800'000), .kind = kinds[dice.up_to(4)]};
        inject.text = "inject";
        inject.conversation = numbered("c", dice.up_to(4));
        if (inject.kind == sim::scenario::InjectKind::post)
            inject.conversation.clear();  // they stood in no thread at first
        inject.notice.announce_within_ms = dice.time(600'000) * dice.up_to(2);
        made.injects.push_back(inject);
    }
    std::ranges::sort(made.injects, {}, &scenario::Inject::at_ms);
}

/// Streams of customers, some of whom an announcement keeps away.
void random_arrivals(Dice& dice, scenario::Scenario& made) {
    for (int stream_index = 0; stream_index < dice.up_to(3); ++stream_index) {
        scenario::Arrivals arrivals{.id = numbered("storm", stream_index), .at_most = 1 + dice.up_to(12)};
        for (int count = 1 + dice.up_to(2); count > 0; --count) {
            scenario::Phase phase;
            phase.from_ms = dice.time(900'000);
            phase.until_ms = phase.from_ms + dice.time(600'000);
            phase.per_hour_milli = dice.up_to(120'000);
            phase.count = dice.one_in(3) ? dice.up_to(5) : 0;
            phase.in_order = dice.one_in(2);
            phase.first_slot = static_cast<int>(made.conversations.size());
            phase.slots = 5;
            for (int slot = 0; slot < phase.slots; ++slot) {
                scenario::Conversation one =
                    random_conversation(dice, static_cast<int>(made.conversations.size()), made);
                one.arrivals = stream_index;
                one.slot = slot + 1;
                made.conversations.push_back(one);
            }
            arrivals.phases.push_back(phase);
        }
        if (dice.one_in(2))
            arrivals.lowered_by = {{.mentions = {"well"},
                                    .keep_milli = dice.up_to(1001),
                                    .heat_milli = dice.up_to(1000) - 800,
                                    .step = dice.one_in(3) ? "s1" : ""}};
        made.arrivals.push_back(arrivals);
    }
}

scenario::Trigger random_trigger(Dice& dice) {
    scenario::Trigger when;
    if (!dice.one_in(4)) when.conversation = numbered("c", dice.up_to(3));
    if (when.conversation.empty()) {
        if (dice.one_in(2)) when.waiting_at_least = 1 + dice.up_to(2);
        when.nobody_waits = dice.one_in(3);
    } else {
        if (dice.one_in(2)) when.step = numbered("s", dice.up_to(3));
        if (dice.one_in(3)) when.heat_at_least_milli = dice.up_to(1001);
        if (dice.one_in(3)) when.silent_ms = dice.time(600'000);
        if (dice.one_in(5)) when.answered = dice.one_in(2);
        if (dice.one_in(6)) when.said_any = {"number"};
        if (dice.one_in(6)) when.left = true;
    }
    if (dice.one_in(5)) when.announced = dice.one_in(2);
    if (dice.one_in(5)) when.critical = dice.one_in(2);
    if (dice.one_in(5)) when.score_below = dice.up_to(100);
    return when;
}

void random_reactions(Dice& dice, scenario::Scenario& made) {
    for (int count = dice.up_to(4); count > 0; --count) {
        scenario::Inject inject{.id = numbered("r", count), .at_ms = dice.time(900'000) * dice.up_to(2)};
        inject.kind = static_cast<scenario::InjectKind>(dice.up_to(4));
        inject.text = "reaction";
        inject.conversation = dice.one_in(3) ? "" : numbered("c", dice.up_to(3));
        if (!dice.one_in(4)) inject.when = random_trigger(dice);
        inject.after_ms = dice.time(300'000);
        inject.until_ms = dice.one_in(4) ? dice.time(3'600'000) : 0;
        inject.jump = {std::nullopt, dice.up_to(3), dice.up_to(1440)};
        inject.waits_run = dice.one_in(3);
        made.injects.push_back(inject);
    }
    std::ranges::stable_sort(made.injects, {}, &scenario::Inject::at_ms);
}

void random_asides(Dice& dice, scenario::Scenario& made) {
    for (scenario::Conversation& conversation : made.conversations)
        for (auto& [id, step] : conversation.steps) {
            for (int count = dice.up_to(3); count > 0; --count)
                step.asides.push_back({dice.one_in(2) ? "" : "@bystander",
                                       "By",
                                       {scenario::CustomerVia::mention, "and another thing"},
                                       dice.time(200'000) * dice.up_to(2)});
            std::ranges::stable_sort(step.asides, {}, &scenario::Aside::after_ms);
            if (dice.one_in(4)) step.follow_up = {{.within_ms = 1000 + dice.time(900'000)}};
            for (scenario::Branch& branch : step.next) {
                if (dice.one_in(6)) branch.when.said_any = {"sorry"};
                if (dice.one_in(8)) branch.when.did = {dice.act()};
                if (dice.one_in(8)) branch.when.earlier_steps = {"s0", "s2"};
                if (dice.one_in(8)) branch.when.score_below = dice.up_to(100);
                branch.when.bounced = dice.one_in(10);
            }
        }
}

/// Everything that came after the first format: the first seeds are without it, so that their golden journals
/// show that older scenarios play as they always did.
void random_events(std::uint64_t seed, scenario::Scenario& made) {
    Dice dice{stream(seed, 103)};
    random_arrivals(dice, made);
    random_reactions(dice, made);
    random_asides(dice, made);
    for (auto& [id, persona] : made.cast)
        if (dice.one_in(4))
            persona.dm = dice.one_in(2) ? scenario::DmHabit::closed : scenario::DmHabit::refuses;
    if (dice.one_in(2))
        for (auto& day : made.brand.hours.week)
            if (!dice.one_in(4)) day = {scenario::DayHours{dice.up_to(700), 701 + dice.up_to(739)}};
    made.begins_unix_s = 1'772'442'000 + dice.up_to(86400);
    for (scenario::NoisePost& post : made.noise.posts) post.kind = dice.one_in(2) ? "relevant" : "misleading";
    if (dice.one_in(2)) made.noise.mix_milli = {{"misleading", 400}, {"relevant", 600}};
}

Reply random_reply(Dice& dice, const std::string& conversation) {
    Reply reply{.conversation = conversation,
                .as_handle = dice.one_in(12)  ? "@else"
                             : dice.one_in(4) ? "@Main"
                                              : "@Help"};
    reply.via = static_cast<scoring::Via>(dice.up_to(3));
    reply.route = dice.one_in(3) ? dice.route() : scoring::Route::dm;
    reply.to = dice.one_in(8) ? "" : "safety";
    reply.text = dice.one_in(6) ? "" : "Sorry, what is the number? 📦";
    reply.critical = dice.one_in(10);
    reply.reading = reading_of(dice.up_to(101));
    for (int count = dice.up_to(4); count > 0; --count) reply.reading.acts.push_back({dice.act(), {0, 3}});
    if (dice.one_in(20)) reply.reading.weighted_length = 300;
    return reply;
}

}  // namespace

scenario::Scenario random_scenario(std::uint64_t seed) {
    Dice dice{stream(seed, 101)};
    scenario::Scenario made;
    made.id = numbered("random-", static_cast<int>(seed));
    made.brand.name = "Helpful";
    made.brand.handles = {{.handle = "@Help"}, {.handle = "@Main"}};
    made.brand.departments = {{.id = "safety"}};
    for (int count = dice.up_to(5); count > 0; --count)
        made.conversations.push_back(random_conversation(dice, count - 1, made));
    random_injects(dice, made);
    made.noise.per_hour_milli = dice.up_to(3) * 20'000;
    for (int post = dice.up_to(5); post > 0; --post)
        made.noise.posts.push_back({"@n", "N", numbered("noise ", post)});
    made.ends_ms = dice.one_in(3) ? 600'000 + dice.time(3'600'000) : 0;
    if (seed > 100) random_events(seed, made);
    return made;
}

namespace {

/// What the desk has beside replies; of its own luck, so that the older recordings stay what they are.
void add_desk_commands(std::vector<Command>& commands, const scenario::Scenario& scenario,
                       std::uint64_t seed) {
    Dice dice{stream(seed, 103)};
    const int last = std::max(1, static_cast<int>(scenario.conversations.size()));
    Tick at = 0;
    for (int count = dice.up_to(12); count > 0; --count) {
        at += dice.time(400'000);
        const std::string conversation = numbered("c", dice.up_to(last));
        const int kind = dice.up_to(5);
        if (kind < 2)
            commands.push_back({at, TakeHint{conversation}});
        else if (kind < 4)
            commands.push_back(
                {at, Triage{conversation, dice.one_in(4) ? "odd" : "question",
                            std::string(scenario::priority_names[static_cast<std::size_t>(dice.up_to(4))])}});
        else
            commands.push_back({at, Interrupt{sim::engine::GapCause::asleep, dice.up_to(900)}});
    }
    std::ranges::stable_sort(commands, {}, &Command::at);
}

/// Leaps of the clock, of their own luck as well.
void add_skips(std::vector<Command>& commands, std::uint64_t seed) {
    Dice dice{stream(seed, 104)};
    for (int count = dice.up_to(6); count > 0; --count) commands.push_back({dice.time(1'800'000), Skip{}});
    std::ranges::stable_sort(commands, {}, &Command::at);
}

constexpr std::uint64_t recorded_seeds = 40;

}  // namespace

std::vector<Command> random_commands(const scenario::Scenario& scenario, std::uint64_t seed) {
    Dice dice{stream(seed, 102)};
    std::vector<Command> commands;
    const bool hasty = dice.one_in(3);
    Tick at = 0;
    for (int count = dice.up_to(40); count > 0; --count) {
        at += dice.one_in(6) ? 0 : dice.time(hasty ? 20'000 : 300'000);
        const int last = static_cast<int>(scenario.conversations.size());
        const std::string conversation =
            numbered("c", dice.up_to(dice.one_in(10) ? last + 1 : std::max(last, 1)));
        const int kind = dice.up_to(12);
        if (kind < 7) {
            Reply reply = random_reply(dice, conversation);
            if (seed > 100) reply.score = reply.reading.tone;
            commands.push_back({at, std::move(reply)});
        } else if (kind < 9)
            commands.push_back({at, ReadConversation{conversation}});
        else if (kind < 10)
            commands.push_back({at, Announce{"@Main", "All is well", reading_of(70)}});
        else if (kind < 11 || !dice.one_in(8))
            commands.push_back({at, Resolve{conversation}});
        else
            commands.push_back({at, End{}});
    }
    if (seed > recorded_seeds) add_desk_commands(commands, scenario, seed), add_skips(commands, seed);
    return commands;
}

namespace {

void add(Played& played, std::vector<Fact> facts, void (*check)(const State&)) {
    for (Fact& fact : facts) {
        apply(played.state, fact);
        played.journal.push_back(std::move(fact));
    }
    if (check && !facts.empty()) check(played.state);
}

void pass(Played& played, Tick& now, Tick until, Tick step, void (*check)(const State&)) {
    while (step > 0 && now + step < until) add(played, elapse(played.state, now += step), check);
    now = std::max(now, until);
    add(played, elapse(played.state, now), check);
}

}  // namespace

Played play(const scenario::Scenario& scenario, std::uint64_t seed, const std::vector<Command>& commands,
            Tick step, Tick until, void (*check)(const State&)) {
    Played played{blank(scenario), {}, 0};
    add(played, begin(scenario, seed), check);
    Tick now = 0;
    for (const Command& command : commands) {
        pass(played, now, command.at, step, check);
        auto decision = decide(played.state, command);
        if (std::holds_alternative<Refusal>(decision))
            ++played.refusals;
        else
            add(played, std::get<std::vector<Fact>>(std::move(decision)), check);
    }
    pass(played, now, until, step, check);
    return played;
}

std::string lines_of(const std::vector<Fact>& journal) {
    std::string lines;
    for (const Fact& fact : journal) lines += to_json(fact) + '\n';
    return lines;
}

}  // namespace tests

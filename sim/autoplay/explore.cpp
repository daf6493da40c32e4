// The random trainee. Half of what it does follows the script's own conditions, so that every branch has its
// chance; the rest is anything a person could do.
#include <algorithm>

#include "scoring/one_of.h"
#include "scoring/routes.h"
#include "sim/autoplay/lines.h"
#include "sim/autoplay/trainee.h"
#include "sim/scenario/conditions.h"

namespace sim::autoplay {
namespace {

using engine::Random;
using engine::Tick;
using scenario::Condition;
using scenario::Is;
using scoring::Route;
using scoring::Via;

constexpr std::array<Route, 8> spoken_routes = {Route::stay_public, Route::quote,   Route::dm,
                                                Route::phone,       Route::email,   Route::secure_link,
                                                Route::hand_off,    Route::redirect};

/// Conditions that hang on the words or on what was before: nothing a trainee could set out to do.
constexpr bool is_left_to_words(Condition condition) {
    constexpr std::array left = {Condition::said,           Condition::did,
                                 Condition::earlier_step,   Condition::gave_link,
                                 Condition::score_at_least, Condition::score_below,
                                 Condition::acts,           Condition::lacks,
                                 Condition::says,           Condition::means,
                                 Condition::tone_at_least,  Condition::tone_below,
                                 Condition::critical,       Condition::attempts_at_least,
                                 Condition::heat_at_least,  Condition::heat_below,
                                 Condition::treated};
    return scoring::is_one_of(left, condition);
}

/// What a branch asks a trainee to do.
struct Aim {
    std::vector<Route> routes = {};
    std::vector<std::string> handles = {};
    std::optional<Tick> silent = {};
    bool bounced = false;
    bool resolved = false;

    void operator()(Is<Condition::route>, const std::vector<Route>& wanted) { routes = wanted; }
    void operator()(Is<Condition::as>, const std::vector<std::string>& wanted) { handles = wanted; }
    void operator()(Is<Condition::silent>, const std::optional<Tick>& wanted) { silent = wanted; }
    void operator()(Is<Condition::bounced>, bool wanted) { bounced = wanted; }
    void operator()(Is<Condition::resolved>, bool wanted) { resolved = wanted; }
    template <Condition condition>
    requires(is_left_to_words(condition)) void operator()(Is<condition>, const auto&) {}
};

Aim aim_of(const scenario::Branch& branch) {
    Aim aim;
    scenario::each_condition(branch.when, aim);
    return aim;
}

/// A time after the message: soon, late, or right beside a limit of the script, where faults hide.
Tick some_delay(const Moment& moment, Random& random) {
    const Tick patience = std::max<Tick>(moment.persona().patience_ms, 60'000);
    std::vector<Tick> limits{patience, patience / 4, 2 * patience, 3 * patience};
    for (const scenario::Branch& branch : moment.step->next)
        if (const auto silent = aim_of(branch).silent) limits.push_back(*silent);
    constexpr std::array<Tick, 5> beside = {-1000, -1, 0, 1, 1000};
    if (chance(60, random))
        return 2000 + static_cast<Tick>(random.below(static_cast<std::uint64_t>(patience)));
    if (chance(50, random)) return std::max<Tick>(1, pick(limits, random) + pick(beside, random));
    return static_cast<Tick>(random.below(60'000));
}

std::string some_handle(const Moment& moment, const std::string& right, Random& random) {
    const auto& handles = moment.scenario().brand.handles;
    return handles.empty() || chance(92, random) ? right : pick(handles, random).handle;
}

void address(const Moment& moment, Move& move, Random& random) {
    move.reply.as_handle = some_handle(moment, move.reply.as_handle, random);
    const auto& departments = moment.scenario().brand.departments;
    if (move.reply.route == Route::hand_off && !departments.empty())
        move.reply.to = chance(60, random) ? department_for(moment) : pick(departments, random).id;
    if (move.reply.route == Route::redirect) move.reply.to = handle_for(moment);
}

/// Words from somewhere: mostly the examples of the step, sometimes of another one, a saved reply, an insult,
/// a promise that names no time.
Move some_words(const Moment& moment, Random& random) {
    const auto roll = random.below(100);
    if (roll < 8) return words(moment, rude_line(random), Route::stay_public);
    if (roll < 15) {
        const SavedLine line = saved_line(moment, random.next());
        Move move = words(moment, line.text, Route::stay_public);
        move.reply.saved_reply = line.shortcut;
        return move;
    }
    if (roll >= 96) return words(moment, empty_promise(random), Route::stay_public);
    const scenario::Step* step = moment.step;
    if (roll < 22) {
        auto other = moment.script.steps.begin();
        std::advance(other, static_cast<std::ptrdiff_t>(random.below(moment.script.steps.size())));
        step = &other->second;
    }
    if (step->examples.empty()) return words(moment, "Thank you for telling us.", Route::stay_public);
    return as_shown(moment, pick(step->examples, random));
}

void take_route(const Moment& moment, Move& move, Route route) {
    move.reply.route = route;
    if (leaves_unanswered(route)) {
        move.reply.text.clear();
        move.reply.saved_reply.clear();
    } else if (move.reply.text.empty()) {
        move.reply.text = "Thank you for telling us.";
        move.reply.via = moment.in_private() ? Via::dm : Via::open;
    }
}

/// What the script asks for in one of its branches; empty when it asks for silence.
std::vector<Move> towards(const Moment& moment, const scenario::Branch& branch, Random& random) {
    const Aim aim = aim_of(branch);
    if (aim.silent) return {};
    if (aim.resolved) return {resolve(moment)};
    Move move = some_words(moment, random);
    if (!aim.routes.empty()) take_route(moment, move, pick(aim.routes, random));
    address(moment, move, random);
    if (aim.bounced) move.reply.via = scoring::Via::dm, move.reply.route = Route::dm;
    if (!aim.handles.empty()) move.reply.as_handle = pick(aim.handles, random);
    return {move};
}

std::vector<Move> anything(const Moment& moment, Random& random) {
    const auto roll = random.below(100);
    if (roll < 10) return {};
    if (roll < 13) return {resolve(moment)};
    Move move = some_words(moment, random);
    if (roll < 23)
        take_route(moment, move, pick(scoring::silent_routes, random));
    else if (roll < 40)
        take_route(moment, move, pick(spoken_routes, random));
    if (chance(6, random)) move.reply.via = Via::note;
    address(moment, move, random);
    return {move};
}

Move some_announcement(const Moment& moment, Random& random) {
    Move move;
    move.what = Move::What::announce;
    move.announce.as_handle = some_handle(moment, handle_for(moment), random);
    move.announce.text = "We know about this and are on it.";
    return move;
}

}  // namespace

std::optional<Intention> explore(const Moment& moment, Random& random) {
    const auto& next = moment.step->next;
    Intention intention = blank_intention(moment);
    intention.not_before += some_delay(moment, random);
    intention.moves = !next.empty() && chance(50, random) ? towards(moment, pick(next, random), random)
                                                          : anything(moment, random);
    if (intention.moves.empty()) return std::nullopt;
    const auto later = [&](Move move) {
        move.pause_ms = 1 + static_cast<Tick>(random.below(90'000));
        intention.moves.push_back(std::move(move));
    };
    if (chance(15, random)) later(some_words(moment, random));
    if (chance(8, random)) later(resolve(moment));
    if (chance(2, random)) later(some_announcement(moment, random));
    if (chance(1, random)) later(Move{.what = Move::What::end});
    return intention;
}

}  // namespace sim::autoplay

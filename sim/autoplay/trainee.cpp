#include "sim/autoplay/trainee.h"

#include <algorithm>
#include <iterator>

#include "scoring/routes.h"
#include "sim/autoplay/lines.h"

namespace sim::autoplay {
namespace {

using engine::Tick;
using scenario::Grade;
using scoring::Route;

constexpr std::uint64_t trainees_stream = 91;  // apart from the session's own streams
// Reading 240 words a minute (Brysbaert 2019: 238 for prose), typing 60 (trained; Dhakal et al. 2018 measured
// a mean of 52 over 168,000 people), five letters a word.
constexpr Tick think_ms = 4000;
constexpr Tick read_ms_per_letter = 50;
constexpr Tick type_ms_per_letter = 200;
constexpr Tick paste_ms = 3000;
constexpr Tick click_ms = 1500;
constexpr Tick no_patience_ms = 3'600'000;  ///< what the slow one takes where nobody loses patience

Tick simulated(const scenario::Scenario& scenario, Tick real_ms) {
    return real_ms * scenario.pace_milli / 1000;
}

/// The customer's words since the trainee last said something.
std::size_t unread_letters(const Moment& moment) {
    std::size_t letters = 0;
    for (auto message = moment.conversation.messages.rbegin();
         message != moment.conversation.messages.rend() && message->author != engine::Author::trainee;
         ++message)
        letters += message->text.size();
    return letters;
}

int rank_of(const Moment& moment) {
    return moment.step && moment.step->safety_signal ? -1 : static_cast<int>(moment.script.need);
}

/// When the customer has chased twice and given up, in most scripts.
Tick long_after(const Moment& moment, engine::Random& random) {
    const Tick patience = moment.persona().patience_ms;
    const Tick base = patience > 0 ? patience : no_patience_ms;
    return 3 * base + base * static_cast<Tick>(10 + random.below(200)) / 100;
}

bool branches_on_resolved(const scenario::Step& step) {
    return std::ranges::any_of(step.next,
                               [](const scenario::Branch& branch) { return branch.when.resolved; });
}

/// The route of the step where words can go; the rude and the pasting do not know when to be quiet.
Route route_with_words(const Moment& moment) {
    if (!moment.step || !moment.step->expects) return moment.in_private() ? Route::dm : Route::stay_public;
    const Route wanted = moment.step->expects->route;
    return leaves_unanswered(wanted) || wanted == Route::redirect ? Route::stay_public : wanted;
}

/// Of the good examples those that take the expected route, and of these those that speak to a customer who
/// waits for an answer.
std::vector<const scenario::Example*> best_of(const scenario::Step& step) {
    std::vector<const scenario::Example*> good = graded(step, Grade::good);
    const auto narrow = [&](const auto& wanted) {
        std::vector<const scenario::Example*> some;
        std::ranges::copy_if(good, std::back_inserter(some), wanted);
        if (!some.empty()) good = std::move(some);
    };
    const Route route = step.expects->route;
    if (!leaves_unanswered(route))
        narrow(
            [](const auto* example) { return example->via != scoring::Via::note && !example->text.empty(); });
    narrow([&](const auto* example) { return !example->route_by_words && example->route == route; });
    return good;
}

bool plays_well(Kind kind) { return kind == Kind::perfect || kind == Kind::paraphraser; }

bool speaks(const Move& move) { return move.reply.via != scoring::Via::note && !move.reply.text.empty(); }

/// As much of both as fits a post.
std::string promising_more(const std::string& text, const std::string& promise) {
    constexpr std::size_t fits = 270;
    return promise.size() + 1 + text.size() > fits ? promise : promise + " " + text;
}

/// What colleagues find when the customer is handed on: who it is.
Move note_for(const Moment& moment) {
    Move note = words(moment, moment.persona().name + " " + moment.persona().handle, Route::stay_public);
    note.reply.via = scoring::Via::note;
    return note;
}

/// Whoever is to be reported and has written in the thread by now.
void append_reports(const Moment& moment, std::vector<Move>& moves) {
    for (const std::string& handle : moment.step->expects->reports) {
        const bool there =
            std::ranges::any_of(moment.conversation.messages, [&](const engine::Message& message) {
                return message.author == engine::Author::other && message.handle == handle;
            });
        if (!there) continue;
        moves.push_back(words(moment, "", Route::report));
        moves.back().reply.to = handle;
    }
}

}  // namespace

Intention blank_intention(const Moment& moment) {
    Intention intention;
    intention.conversation = moment.conversation.id;
    intention.step = moment.conversation.step;
    intention.step_since = moment.conversation.step_since;
    intention.not_before = moment.state.now;
    intention.rank = rank_of(moment);
    intention.asked_at = moment.conversation.waiting_since.value_or(moment.state.now);
    return intention;
}

Tick time_to_write(const Moment& moment, const std::vector<Move>& moves, bool pasted) {
    Tick real = think_ms + read_ms_per_letter * static_cast<Tick>(unread_letters(moment));
    for (const Move& move : moves) {
        const auto letters = static_cast<Tick>(move.reply.text.size());
        real += pasted ? paste_ms : letters > 0 ? letters * type_ms_per_letter : click_ms;
    }
    return simulated(moment.scenario(), real);
}

Trainee::Trainee(Manner manner, std::uint64_t seed)
    : kind_(manner.kind),
      lapses_percent_(manner.lapses_percent),
      now_(manner.kind),
      random_(engine::stream(seed, trainees_stream + static_cast<std::uint64_t>(manner.kind))),
      saved_choice_(random_.next()) {}

Kind Trainee::kind_of_the_moment() {
    if (lapses_percent_ >= 100) return kind_;
    return chance(lapses_percent_, random_) ? kind_ : Kind::perfect;
}

std::vector<Move> Trainee::scripted(const Moment& moment) {
    if (!moment.step->expects) {
        if (plays_well(now_) && branches_on_resolved(*moment.step)) return {resolve(moment)};
        return {};
    }
    if (now_ == Kind::rude) return {words(moment, rude_line(random_), route_with_words(moment))};
    if (now_ == Kind::condescending)
        return {words(moment, condescending_line(random_), route_with_words(moment))};
    if (now_ == Kind::copy_paste) {
        const SavedLine line = saved_line(moment, saved_choice_);
        Move move = words(moment, line.text, route_with_words(moment));
        move.reply.saved_reply = line.shortcut;
        return {move};
    }
    if (now_ == Kind::over_offliner && !moment.in_private())
        return {words(moment, dm_line(moment, random_), Route::dm)};
    auto good = now_ == Kind::over_offliner ? graded(*moment.step, Grade::ok) : best_of(*moment.step);
    if (good.empty()) good = best_of(*moment.step);
    if (good.empty()) return {};
    const scenario::Example& example = *pick(good, random_);
    std::vector<Move> moves{as_shown(moment, example)};
    if (now_ == Kind::paraphraser && !example.ways.empty())
        moves.front().reply.text = pick(example.ways, random_);
    if (now_ == Kind::over_promiser && speaks(moves.front()))
        moves.front().reply.text = promising_more(moves.front().reply.text, over_promise(moment, random_));
    const engine::Reply& reply = moves.front().reply;
    if (plays_well(now_) && reply.route == Route::hand_off && reply.via != scoring::Via::note)
        moves.insert(moves.begin(), note_for(moment));
    if (plays_well(now_)) append_reports(moment, moves);
    if (branches_on_resolved(*moment.step)) moves.push_back(resolve(moment));
    return moves;
}

std::optional<Intention> Trainee::on_step(const Moment& moment) {
    now_ = kind_of_the_moment();
    if (!moment.step || now_ == Kind::silent) return std::nullopt;
    if (now_ == Kind::random) return explore(moment, random_);
    Intention intention = blank_intention(moment);
    intention.moves = scripted(moment);
    if (intention.moves.empty()) return std::nullopt;
    if (now_ == Kind::slow)
        intention.not_before += long_after(moment, random_);
    else
        intention.work_ms = time_to_write(moment, intention.moves, now_ == Kind::copy_paste);
    return intention;
}

std::optional<Intention> Trainee::on_end(const Moment& moment) {
    const bool tidy = kind_ == Kind::random ? chance(50, random_) : kind_ != Kind::silent;
    if (!tidy) return std::nullopt;
    Intention intention = blank_intention(moment);
    intention.rank = static_cast<int>(scoring::Need::praise) + 1;
    intention.moves = {resolve(moment)};
    intention.work_ms = simulated(moment.scenario(), click_ms);
    return intention;
}

std::optional<Intention> Trainee::on_notice(const engine::State& state, const scenario::Inject& inject) {
    now_ = kind_of_the_moment();
    if (inject.notice.announce_within_ms <= 0 || now_ == Kind::silent || now_ == Kind::over_offliner)
        return std::nullopt;
    if (now_ == Kind::random && chance(40, random_)) return std::nullopt;
    Intention intention;
    intention.rank = -1;
    intention.asked_at = intention.not_before = state.now;
    intention.moves = {announcement(*state.scenario, inject)};
    engine::Announce& announce = intention.moves.front().announce;
    if (now_ == Kind::rude) announce.text = rude_line(random_);
    if (now_ == Kind::slow || now_ == Kind::random)
        intention.not_before += inject.notice.announce_within_ms *
                                static_cast<Tick>((now_ == Kind::slow ? 150 : 10) + random_.below(200)) / 100;
    else
        intention.work_ms = simulated(
            *state.scenario, think_ms + type_ms_per_letter * static_cast<Tick>(announce.text.size()));
    return intention;
}

}  // namespace sim::autoplay

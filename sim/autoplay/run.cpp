#include "sim/autoplay/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <set>

#include "sim/autoplay/trainee.h"
#include "sim/desk/desk_controller.h"
#include "sim/desk/trial.h"
#include "sim/engine/agenda.h"
#include "sim/engine/visiting.h"
#include "sim/failure/failure.h"
#include "sim/scenario/endings.h"

namespace sim::autoplay {
namespace {

using engine::Tick;

constexpr int most_rounds = 20'000;  // a sitting that takes more never ends

class Sitting {
  public:
    Sitting(const scenario::Scenario& scenario, const CoverageIndex& coverage, Manner manner,
            std::uint64_t seed, const grading::Read& read, grading::LooksForCritical looks,
            engine::Mode mode = engine::Mode::practice)
        : coverage_(coverage),
          read_(read),
          seed_(seed),
          trainee_(manner, seed),
          seat_(scenario, seed, read, looks, mode),
          desk_(seat_, desk::DeskController::Reads::nothing) {
        result_.kind = manner.kind;
        result_.played = true;
    }

    RunResult play(Graded graded) {
        try {
            live();
            if (!state_.ended) report("endless", "", "", "the sitting went on and on and never ended");
            finish();
            if (graded == Graded::yes) grade();
        } catch (const std::exception& error) {
            report("crash", "", "", error.what());
        }
        tidy(result_.steps);
        tidy(result_.branches);
        return std::move(result_);
    }

    std::vector<engine::Fact> record() {
        live();
        if (state_.ended) return std::move(journal_);
        throw Failure(ExitCode::input_wrong, "A sitting went on and on and never ended.",
                      "`coolhead autoplay` says where; mend the scenario.");
    }

  private:
    void live() {
        note(seat_.opening());
        int rounds = 0;
        while (!state_.ended && ++rounds < most_rounds) live_on();
    }

    static void tidy(std::vector<int>& numbers) {
        std::ranges::sort(numbers);
        const auto rest = std::ranges::unique(numbers);
        numbers.erase(rest.begin(), rest.end());
    }

    void report(std::string what, const std::string& conversation, const std::string& step,
                std::string says) {
        result_.incidents.push_back(
            {std::move(what), trainee_.kind(), seed_, conversation, step, std::move(says), 1});
    }

    const scenario::Conversation& script(const engine::ConversationState& conversation) const {
        return engine::script_of(state_, conversation);
    }

    void note_step(const std::string& conversation, const std::string& step) {
        if (const auto* played = state_.find(conversation))
            if (const int number = coverage_.step(script(*played).id, step); number >= 0)
                result_.steps.push_back(number);
    }

    void note_branch(const engine::BranchTaken& taken) {
        const auto* played = state_.find(taken.conversation);
        const int number = played ? coverage_.branch(script(*played).id, taken.from, taken.branch) : -1;
        if (number >= 0) result_.branches.push_back(number);
    }

    void note(const engine::Fact& fact) {
        using namespace engine;
        std::visit(
            overloaded{[&](const CustomerWrote& wrote) {
                           if (!wrote.chase) note_step(wrote.conversation, wrote.step);
                       },
                       [&](const StepReached& reached) { note_step(reached.conversation, reached.step); },
                       [&](const BranchTaken& taken) { note_branch(taken); },
                       Otherwise<void, SessionStarted, CustomerHeated, CustomerLeft, ConversationEnded,
                                 NoticePosted, ColleagueReplied, NoisePosted, ConversationRead, AgentReplied,
                                 Announced, ConversationResolved, SessionEnded, BystanderWrote, StayedAway,
                                 ClockJumped, DeskOpened, DeskClosed, MessageBounced, HintTaken,
                                 ConversationTriaged, SessionInterrupted, TimeSkipped>{}},
            fact.what);
    }

    void note(const std::vector<engine::Fact>& facts) {
        for (const engine::Fact& fact : facts) note(fact);
        journal_.insert(journal_.end(), facts.begin(), facts.end());
    }

    void wait_until(Tick at) {
        note(desk_.pass_time(at));
        now_ = std::max({now_, at, state_.away_until()});
    }

    /// One thing done, or time let go by.
    void live_on() {
        look_around();
        const auto next = next_intention();
        const auto due = engine::next_due(state_);
        if (next == intentions_.end()) {
            if (!due) return carry(desk_.submit({now_, engine::End{}}));
            return wait_until(std::max(now_, *due));
        }
        if (next->not_before > now_)
            return wait_until(due ? std::min(next->not_before, std::max(now_, *due)) : next->not_before);
        Intention intention = std::move(*next);
        intentions_.erase(next);
        carry_out(std::move(intention));
    }

    /// Of those that may begin the most needy; else the one that may begin first.
    std::vector<Intention>::iterator next_intention() {
        const auto key = [this](const Intention& one) {
            const bool may = one.not_before <= now_;
            return std::tuple(!may, may ? one.rank : 0, may ? one.asked_at : one.not_before);
        };
        return std::ranges::min_element(intentions_, {}, key);
    }

    void look_around() {
        for (const engine::ConversationState& conversation : state_.conversations)
            if (conversation.started) look_at(conversation);
        for (; notices_seen_ < state_.notices.size(); ++notices_seen_)
            for (const scenario::Inject& inject : state_.scenario->injects)
                if (inject.id == state_.notices[notices_seen_].inject)
                    mean(trainee_.on_notice(state_, inject));
    }

    void look_at(const engine::ConversationState& conversation) {
        Seen& seen = seen_[conversation.id];
        const Moment moment{state_, conversation, script(conversation),
                            engine::step_of(state_, conversation)};
        const bool fresh = seen.step != conversation.step || seen.since != conversation.step_since;
        const std::size_t said = customer_messages(conversation);
        const bool again = said > seen.said && trainee_.looks_again();
        const bool over = conversation.ended || conversation.left;
        if ((fresh || again) && !over) mean(trainee_.on_step(moment));
        if ((fresh || said > seen.said) && trainee_.kind() == Kind::silent) open(conversation.id);
        seen.step = conversation.step;
        seen.since = conversation.step_since;
        seen.said = said;
        if (conversation.ended && !conversation.resolved && !seen.ended) {
            seen.ended = true;
            mean(trainee_.on_end(moment));
        }
    }

    static std::size_t customer_messages(const engine::ConversationState& conversation) {
        return static_cast<std::size_t>(
            std::ranges::count(conversation.messages, engine::Author::customer, &engine::Message::author));
    }

    void mean(std::optional<Intention> intention) {
        if (intention) intentions_.push_back(std::move(*intention));
    }

    bool still_holds(const Intention& intention) const {
        if (intention.conversation.empty()) return true;
        const auto* conversation = state_.find(intention.conversation);
        if (!conversation || (conversation->left && trainee_.sees_who_has_left())) return false;
        return conversation->step == intention.step && conversation->step_since == intention.step_since;
    }

    /// Danger and leaked data cannot wait until a sentence is finished; anybody else can.
    bool somebody_needs_more(const Intention& intention) const {
        return std::ranges::any_of(intentions_, [&](const Intention& other) {
            return other.not_before <= now_ && other.rank < intention.rank &&
                   other.rank <= static_cast<int>(scoring::Need::leaked_data);
        });
    }

    /// Reading and typing. False when something more urgent came up: the draft stays, and is gone on with
    /// later.
    bool work_on(Intention& intention) {
        while (intention.work_ms > 0) {
            const Tick done = now_ + intention.work_ms;
            const Tick until = std::min(done, std::max(now_, engine::next_due(state_).value_or(done)));
            intention.work_ms = done - until;
            wait_until(until);
            look_around();
            if (state_.ended || !still_holds(intention)) return false;
            if (intention.work_ms <= 0 || !somebody_needs_more(intention)) continue;
            intentions_.push_back(intention);
            return false;
        }
        return true;
    }

    void carry_out(Intention intention) {
        if (!still_holds(intention)) return;
        if (!intention.conversation.empty()) open(intention.conversation);
        if (state_.ended || !work_on(intention)) return;
        for (const Move& move : intention.moves) {
            wait_until(now_ + move.pause_ms);
            if (state_.ended || !still_holds(intention)) return;
            make(move);
        }
    }

    void open(const std::string& conversation) { carry(desk_.open(conversation, now_)); }

    static std::optional<scoring::Route> route_of(const Move& move) {
        return move.route_by_words ? std::nullopt : std::optional(move.reply.route);
    }

    void make(const Move& move) {
        switch (move.what) {
            case Move::What::reply:
                return carry(desk_.send({move.reply, route_of(move), true}, now_), move.reply.conversation);
            case Move::What::announce:
                return carry(desk_.submit({now_, move.announce}));
            case Move::What::resolve:
                return carry(desk_.submit({now_, engine::Resolve{move.reply.conversation}}));
            case Move::What::end:
                return carry(desk_.submit({now_, engine::End{}}));
        }
    }

    /// Only what the script itself puts into the trainee's mouth must always be possible.
    void carry(const desk::Outcome& outcome, const std::string& answered = "") {
        note(outcome.facts);
        if (!outcome.refusal || trainee_.kind() != Kind::perfect ||
            outcome.refusal->id == "nothing-to-resolve")
            return;
        report("refused", answered, answered.empty() ? "" : state_.find(answered)->step,
               outcome.refusal->says);
    }

    void finish() {
        for (const engine::ConversationState& conversation : state_.conversations)
            if (conversation.started && !conversation.settled()) look_for_dead_end(conversation);
        if (trainee_.kind() == Kind::perfect)
            for (const engine::ConversationState& conversation : state_.conversations)
                look_for_bad_end(conversation);
        result_.ended_at = state_.now;  // less what the clock leapt over: nobody sat through that
        for (const engine::Jump& jump : state_.jumps)
            result_.ended_at -= std::min(state_.now, jump.to) - jump.from;
    }

    void grade() {
        const scoring::Scorecard card = grading::scores_of(state_, read_);
        result_.score = card.overall;
        result_.passed = card.passed;
        for (const scoring::CriticalError& error : card.critical) result_.critical.push_back(error.id);
        for (const scoring::DimensionScore& dimension : card.dimensions) add_losses(card, dimension);
    }

    void look_for_dead_end(const engine::ConversationState& conversation) {
        const std::string& name = script(conversation).id;
        if (conversation.answered && !conversation.branch_pending)
            return report("dead-end", name, conversation.step,
                          "answered, and then nothing more happens: no branch fits what was sent");
        if (trainee_.kind() == Kind::perfect)
            report("unfinished", name, conversation.step,
                   fmt::format("the perfect trainee had not come to an end when the sitting was over ({})",
                               state_.ended ? name_of(state_.ended_because) : std::string_view()));
    }

    void look_for_bad_end(const engine::ConversationState& conversation) {
        const scenario::Conversation& own = script(conversation);
        const auto step = own.steps.find(conversation.step);
        const auto best = scenario::best_ending(own, own.starts_step);
        if (step == own.steps.end() || !step->second.ending || !best || *best >= *step->second.ending) return;
        report("ends badly", own.id, conversation.step,
               fmt::format("this end is graded {}, and a {} one could be reached",
                           scoring::ending_names[static_cast<std::size_t>(*step->second.ending)],
                           scoring::ending_names[static_cast<std::size_t>(*best)]));
    }

    /// In points of the overall score, as the dimensions weigh.
    void add_losses(const scoring::Scorecard& card, const scoring::DimensionScore& dimension) {
        double of = 0, all = 0;
        for (const scoring::DimensionScore& each : card.dimensions)
            if (each.applies) all += scoring::dimension_points[static_cast<std::size_t>(each.dimension)];
        for (const scoring::CriterionScore& criterion : dimension.criteria) of += criterion.of;
        if (of <= 0 || all <= 0) return;
        const double weight =
            100.0 * scoring::dimension_points[static_cast<std::size_t>(dimension.dimension)] / all;
        for (const scoring::CriterionScore& criterion : dimension.criteria)
            if (criterion.applies && criterion.points < criterion.of)
                result_.lost.push_back({criterion.id, weight * (criterion.of - criterion.points) / of});
    }

    struct Seen {
        std::string step;
        Tick since = -1;
        std::size_t said = 0;
        bool ended = false;
    };

    const CoverageIndex& coverage_;
    const grading::Read& read_;
    std::uint64_t seed_;
    Trainee trainee_;
    desk::Trial seat_;
    desk::DeskController desk_;
    const engine::State& state_ = seat_.state();
    Tick now_ = 0;
    std::vector<Intention> intentions_;
    std::map<std::string, Seen> seen_;
    std::size_t notices_seen_ = 0;
    std::vector<engine::Fact> journal_;
    RunResult result_;
};

}  // namespace

RunResult play_once(const scenario::Scenario& scenario, const CoverageIndex& coverage, Kind kind,
                    std::uint64_t seed, const grading::Read& read, Graded graded) {
    const auto looks = graded == Graded::yes ? grading::LooksForCritical::where_a_branch_asks
                                             : grading::LooksForCritical::never;
    return Sitting(scenario, coverage, {kind}, seed, read, looks).play(graded);
}

std::vector<engine::Fact> record_sitting(const scenario::Scenario& scenario, Manner manner, engine::Mode mode,
                                         std::uint64_t seed, const grading::Read& read) {
    const CoverageIndex coverage(scenario);
    return Sitting(scenario, coverage, manner, seed, read, grading::LooksForCritical::always, mode).record();
}

}  // namespace sim::autoplay

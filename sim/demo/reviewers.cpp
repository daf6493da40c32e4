#include "sim/demo/reviewers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "sim/demo/calendar.h"
#include "sim/engine/random.h"
#include "sim/rating/rating.h"
#include "sim/review/opinion.h"
#include "sim/scenario/date.h"
#include "sim/team/team_desk.h"

namespace sim::demo {
namespace {

constexpr std::uint64_t reviewers_stream = 8001;
constexpr team::Page everything_that_waits{0, 1'000'000};

/// In hundredths.
constexpr int disagrees = 3, is_answered_right = 60, error_stands = 72, forgotten = 4;

bool happens(int percent, engine::Random& random) { return static_cast<int>(random.below(100)) < percent; }

template <typename List>
const auto& one_of(const List& list, engine::Random& random) {
    return list[static_cast<std::size_t>(random.below(list.size()))];
}

constexpr auto objections = std::to_array<const char*>(
    {"She had told us that already, there was nothing left to ask.", "That is how we were taught to close.",
     "The customer was calm by then; more comfort would have been too much.",
     "I did say when, one message before.", "Our department answers this in public on purpose."});
constexpr auto stands_because = std::to_array<const char*>(
    {"Read it as a stranger would: it is not in the words.",
     "I see why, and the customer could not know that.", "It was there, but a message too late."});
constexpr auto falls_because =
    std::to_array<const char*>({"You are right: the thread before says it.", "Our own rules allow that here.",
                                "The judge took a quotation for your words."});

std::int64_t second_of(const std::string& wall_time) { return scenario::unix_seconds(wall_time).value_or(0); }

class ReviewingPeople {
  public:
    ReviewingPeople(store::Store& store, const DemoOptions& options, const Bases& bases)
        : store_(store),
          bases_(bases),
          random_(engine::stream(options.seed, reviewers_stream)),
          ends_((first_day_of(options, false) + options.days) * scenario::seconds_per_day - 1) {}

    void disagree() {
        store::Statement select =
            store_.ask("SELECT session, started_at FROM team_cards WHERE latest = 1 ORDER BY session");
        std::vector<std::pair<std::int64_t, std::string>> sessions;
        while (select.step()) sessions.emplace_back(select.number(0), select.text(1));
        for (const auto& [session, started_at] : sessions)
            if (happens(disagrees, random_)) disagree_with({session}, second_of(started_at) + 1200);
    }

    void decide() {
        const auto waiting = team::queue_of(store_, {}, everything_that_waits, wall_time_of(ends_)).rows;
        std::map<std::pair<std::int64_t, std::string>, std::vector<review::Case>> batches;
        for (const team::QueueRow& row : waiting) {
            const std::int64_t looked =
                second_of(row.since) +
                static_cast<std::int64_t>(1 + random_.below(5)) * scenario::seconds_per_day;
            const bool passed_over = happens(forgotten, random_);
            const std::string reviewer = happens(55, random_) ? first_reviewer : second_reviewer;
            if (looked > ends_ || passed_over) continue;
            if (review::Case each = case_of({row.session}, row.disputes > 0); !each.decisions.empty())
                batches[{scenario::day_of(looked), reviewer}].push_back(std::move(each));
        }
        for (const auto& [when, cases] : batches)
            review::decide(
                store_, cases,
                {when.second, wall_time_of(when.first * scenario::seconds_per_day + std::int64_t{16} * 3600)},
                [&](store::SessionId session) { return bases_.at(session); });
    }

    /// Months rated by both, and a round in which one of them has not begun.
    void rate_again() {
        const std::int64_t last = scenario::day_of(ends_);
        rate_sample("Two months ago", last - 75, last - 60, rating::Pick::random, 60, true);
        rate_sample("Last month", last - 40, last - 28, rating::Pick::random, 60, true);
        rate_sample("The weakest of this month", last - 3, last + 11, rating::Pick::worst_first, 12, false);
    }

  private:
    void disagree_with(store::SessionId session, std::int64_t second) {
        const review::Opinion opinion = review::opinion_on(store_, session);
        std::vector<const scoring::Finding*> lost;
        for (const scoring::Finding& finding : opinion.verdict.findings)
            if (finding.points < finding.of && finding.reply >= 0) lost.push_back(&finding);
        if (lost.empty()) return;
        const scoring::Finding& finding = *one_of(lost, random_);
        store_.add_dispute(session,
                           {opinion.verdict.rubric, finding.criterion, finding.conversation, finding.reply,
                            finding.says, one_of(objections, random_), wall_time_of(second)});
    }

    /// Where somebody disagreed, nothing may fall: an error that waits beside it is another day's matter.
    review::Case case_of(store::SessionId session, bool disputed) {
        const review::Opinion opinion = review::opinion_on(store_, session);
        review::Case each{session, {}};
        for (const scoring::Objection& open : review::open_judgements(opinion)) {
            const bool stands = happens(disputed ? 100 - is_answered_right : error_stands, random_);
            each.decisions.push_back(
                {open, stands ? scoring::Ruling::accept : scoring::Ruling::reject, std::nullopt,
                 stands ? "right" : "situation",
                 stands ? one_of(stands_because, random_) : one_of(falls_because, random_)});
        }
        return each;
    }

    void rate_sample(const char* name, std::int64_t made, std::int64_t deadline, rating::Pick how,
                     int replies, bool by_both) {
        rating::NewSample wanted;
        wanted.name = name, wanted.made_by = first_reviewer, wanted.how = how, wanted.replies = replies;
        wanted.deadline = team_day(deadline);
        wanted.raters = {first_reviewer, second_reviewer};
        wanted.seed = random_.next() >> 11;
        wanted.filter.from = team_day(made - 30), wanted.filter.to = team_day(made);
        const std::string now = wall_time_of(made * scenario::seconds_per_day + std::int64_t{17} * 3600);
        store::Statement any =
            store_.ask("SELECT count(*) FROM team_cards WHERE latest = 1 AND day BETWEEN ? AND ?");
        any.bind(std::string_view(wanted.filter.from)).bind(std::string_view(wanted.filter.to)).step();
        if (any.number(0) == 0) return;
        const rating::Sample sample = rating::begin_sample(store_, wanted, now);
        for (const std::string& rater : sample.raters)
            if (by_both || rater == second_reviewer) rate_all(sample, rater, now);
    }

    void rate_all(const rating::Sample& sample, const std::string& rater, const std::string& now) {
        const bool strict = rater == second_reviewer;
        for (const rating::Unit& unit : sample.units) {
            rating::Levels levels;
            for (const auto& [criterion, share] : unit.machine) {
                // Empathy is what people agree on least.
                const int astray = criterion == "T2" ? 45 : strict ? 16 : 9;
                int level = rating::level_of(share);
                if (happens(astray, random_)) level += strict || level == 2 ? -1 : 1;
                levels[criterion] = std::clamp(level, 0, 2);
            }
            rating::rate(store_, sample, rater, unit.number, levels, now);
        }
    }

    static std::string team_day(std::int64_t day) {
        return wall_time_of(day * scenario::seconds_per_day).substr(0, 10);
    }

    store::Store& store_;
    const Bases& bases_;
    engine::Random random_;
    std::int64_t ends_;
};

}  // namespace

void review_the_demo(store::Store& store, const DemoOptions& options, const Bases& bases) {
    ReviewingPeople people(store, options, bases);
    people.disagree();
    people.decide();
    people.rate_again();
}

}  // namespace sim::demo

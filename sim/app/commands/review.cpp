#include "sim/app/commands/review.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "scoring/reader.h"
#include "sim/app/commands/review_answers.h"
#include "sim/app/data/existing_store.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/places.h"
#include "sim/app/data/profile.h"
#include "sim/app/platform/output.h"
#include "sim/app/platform/wall_time.h"
#include "sim/report/scorecard_text.h"
#include "sim/session/session_runner.h"
#include "sim/team/team_desk.h"

namespace sim::app {
namespace {

constexpr team::Page whole_queue{0, 100'000};

/// Reads the judge when a session has to be counted up, once.
class Bases {
  public:
    explicit Bases(store::Store& store) : store_(store) {}
    review::Basis operator()(store::SessionId session) {
        if (!reader_) reader_ = load_reader();
        return session::SessionRunner::resume(store_, session, *reader_).review_basis();
    }

  private:
    store::Store& store_;
    std::optional<scoring::Reader> reader_;
};

review::Reviewer reviewer_of(store::Store& store, const ReviewOptions& options) {
    std::string name = options.by;
    if (name.empty()) name = last_person(store);
    if (name.empty()) name = default_person();
    return {name, wall_time()};
}

store::SessionId session_of(const ReviewOptions& options) {
    if (options.session > 0) return {options.session};
    throw Failure(ExitCode::call_wrong, "No session was named.",
                  "`coolhead review queue` lists those that wait; name one by its number.");
}

scoring::Ruling ruling_of(ReviewTask task) {
    if (task == ReviewTask::adjust) return scoring::Ruling::adjust;
    return task == ReviewTask::reject ? scoring::Ruling::reject : scoring::Ruling::accept;
}

review::Case case_of(const ReviewOptions& options, store::SessionId session,
                     const std::vector<scoring::Objection>& judgements) {
    review::Case each{session, {}};
    for (const scoring::Objection& judgement : judgements)
        each.decisions.push_back(
            {judgement, ruling_of(options.task), options.points, options.reason, options.words});
    return each;
}

std::vector<scoring::Objection> open_in(store::Store& store, const ReviewOptions& options,
                                        store::SessionId session) {
    std::vector<scoring::Objection> open = review::open_judgements(review::opinion_on(store, session));
    if (!options.criterion.empty())
        std::erase_if(open, [&](const scoring::Objection& judgement) {
            return judgement.criterion != options.criterion;
        });
    return open;
}

std::vector<review::Case> open_cases(store::Store& store, const ReviewOptions& options) {
    std::vector<store::SessionId> sessions;
    if (options.session > 0)
        sessions.push_back({options.session});
    else
        for (const team::QueueRow& row : team::queue_of(store, options.queue, whole_queue, wall_time()).rows)
            sessions.push_back({row.session});
    std::vector<review::Case> cases;
    for (const store::SessionId session : sessions)
        if (const auto open = open_in(store, options, session); !open.empty())
            cases.push_back(case_of(options, session, open));
    if (cases.empty())
        throw Failure(ExitCode::input_wrong, "Nothing of that kind waits for a person.",
                      "`coolhead review queue` lists what does.");
    return cases;
}

review::Case named_case(store::Store& store, const ReviewOptions& options) {
    const store::SessionId session = session_of(options);
    const std::vector<scoring::Objection> all =
        review::judgements_of(review::opinion_on(store, session).verdict);
    std::vector<scoring::Objection> chosen;
    for (const int number : options.findings) {
        if (number < 1 || number > static_cast<int>(all.size()))
            throw Failure(ExitCode::input_wrong,
                          fmt::format("Session {} has no finding {}.", session.value, number),
                          fmt::format("`coolhead review show {}` counts them.", session.value));
        chosen.push_back(all[static_cast<std::size_t>(number - 1)]);
    }
    if (chosen.empty())
        throw Failure(ExitCode::call_wrong, "No finding was named.",
                      "Name one with --finding N, or say --all-open.");
    return case_of(options, session, chosen);
}

void show_outcome(const ReviewOptions& options, const review::Outcome& outcome) {
    print(options.format == OutputFormat::json ? decisions_json(outcome) : outcome_text(outcome));
}

void decide(store::Store& store, const ReviewOptions& options) {
    const std::vector<review::Case> cases =
        options.all_open ? open_cases(store, options) : std::vector{named_case(store, options)};
    Bases bases(store);
    show_outcome(options, review::decide(store, cases, reviewer_of(store, options), std::ref(bases),
                                         options.dry_run ? review::Keep::dry_run : review::Keep::yes));
}

void comment(store::Store& store, const ReviewOptions& options) {
    const store::SessionId session = session_of(options);
    const review::Place place{{.reply = options.reply}, options.start, options.end};
    if (options.reply >= 0) {
        const Words words = report::words_of(store.journal(session));
        if (!words.contains(options.reply))
            throw Failure(ExitCode::input_wrong,
                          fmt::format("Session {} has no reply {}.", session.value, options.reply),
                          "`coolhead review show --format json` names each finding's reply.");
    }
    review::comment(store, session, place, options.words, reviewer_of(store, options));
}

void take_back(store::Store& store, const ReviewOptions& options) {
    if (options.batch <= 0)
        throw Failure(ExitCode::call_wrong, "No batch was named.",
                      "`coolhead review log` names them; say --batch N.");
    Bases bases(store);
    show_outcome(options, review::take_back(store, options.batch, options.words, reviewer_of(store, options),
                                            std::ref(bases),
                                            options.dry_run ? review::Keep::dry_run : review::Keep::yes));
}

void show_log(store::Store& store, const ReviewOptions& options) {
    std::vector<store::Review> log = store.reviews(session_of(options));
    if (options.format == OutputFormat::json)
        for (store::Review& each : log) each.made_at = utc_of_wall_time(each.made_at);
    if (options.format == OutputFormat::json) return print(report::reviews_json(log) + "\n");
    if (log.empty()) print("Nobody has decided or said anything about this session.\n");
    for (const store::Review& each : log) print(report::log_line(each) + "\n");
}

void look(store::Store& store, const ReviewOptions& options) {
    const bool json = options.format == OutputFormat::json;
    if (options.task == ReviewTask::log) return show_log(store, options);
    if (options.task == ReviewTask::queue) {
        team::QueuePage queue = team::queue_of(store, options.queue, options.page, wall_time());
        for (team::QueueRow& row : queue.rows)
            if (json)
                row.started_at = utc_of_wall_time(row.started_at), row.since = utc_of_wall_time(row.since);
        return print(json ? queue_json(queue) : queue_text(queue));
    }
    const store::SessionId session = session_of(options);
    review::Opinion opinion = review::opinion_on(store, session);
    for (auto* said : {&opinion.log, &opinion.standing})
        for (store::Review& each : *said)
            if (json) each.made_at = utc_of_wall_time(each.made_at);
    store.refuse_changed(session);
    const Words words = report::words_of(store.journal(session));
    print(json ? opinion_json(opinion, words) : opinion_text(opinion, words));
}

}  // namespace

ExitCode review(const ReviewOptions& options) {
    switch (options.task) {
        case ReviewTask::queue:
        case ReviewTask::show:
        case ReviewTask::log: {
            store::Store store = open_existing_to_read(options.database);
            look(store, options);
            return ExitCode::done;
        }
        default:
            break;
    }
    store::Store store = open_existing_store(options.database);
    if (options.task == ReviewTask::comment)
        comment(store, options);
    else if (options.task == ReviewTask::pass_on)
        review::pass_on(store, session_of(options), options.to, options.words, reviewer_of(store, options));
    else if (options.task == ReviewTask::take_back)
        take_back(store, options);
    else
        decide(store, options);
    return ExitCode::done;
}

}  // namespace sim::app

#include "sim/store/history.h"

#include <fmt/format.h>

#include "sim/failure/failure.h"
#include "sim/store/checksums.h"
#include "sim/store/store.h"

namespace sim::store {

DrillId Store::add_drill(const std::string& person, const DrillRow& drill) {
    Transaction transaction(database_);
    Statement insert(database_,
                     "INSERT INTO drills (person, scenario, version, conversation, step, via, route, goes_to,"
                     " text, score, passed, critical, seconds, made_at, card)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(person_id(person)).bind(drill.scenario).bind(drill.version).bind(drill.conversation);
    insert.bind(drill.step).bind(scoring::name_of(drill.via)).bind(scoring::name_of(drill.route));
    insert.bind(drill.to).bind(drill.text).bind(drill.score).bind(drill.passed ? 1 : 0);
    insert.bind(drill.critical).bind(drill.seconds).bind(drill.made_at).bind(drill.card_json).run();
    const DrillId id{database_.last_insert_id()};
    keep_checksum(database_, {RecordKind::drill, id.value, {}});
    transaction.commit();
    return id;
}

void Store::add_drill_dispute(DrillId drill, const DrillDispute& dispute) {
    Transaction transaction(database_);
    Statement insert(database_,
                     "INSERT INTO drill_disputes (drill, criterion, says, because, made_at)"
                     " VALUES (?, ?, ?, ?, ?)");
    insert.bind(drill.value).bind(dispute.criterion).bind(dispute.says).bind(dispute.because);
    insert.bind(dispute.made_at).run();
    keep_checksum(database_, {RecordKind::drill_dispute, database_.last_insert_id(), {}});
    transaction.commit();
}

std::vector<DrillDispute> Store::drill_disputes(const std::string& person) {
    Statement select(database_,
                     "SELECT scenario, criterion, says, because, drill_disputes.made_at, ruling, reviewer,"
                     " words, answers.made_at FROM drill_disputes"
                     " JOIN drills ON drills.id = drill JOIN people ON people.id = drills.person"
                     " LEFT JOIN drill_answers AS answers ON answers.id = (SELECT max(id) FROM drill_answers"
                     " WHERE dispute = drill_disputes.id) WHERE people.name = ? ORDER BY drill_disputes.id");
    select.bind(person);
    std::vector<DrillDispute> disputes;
    while (select.step()) {
        disputes.push_back({select.text(0), select.text(1), select.text(2), select.text(3), select.text(4)});
        if (!select.is_null(5))
            disputes.back().answer =
                DrillAnswer{select.text(5) == "accept", select.text(6), select.text(7), select.text(8)};
    }
    return disputes;
}

void Store::answer_drill_dispute(std::int64_t dispute, const DrillAnswer& answer) {
    Transaction transaction(database_);
    if (database_.number(fmt::format("SELECT count(*) FROM drill_disputes WHERE id = {}", dispute)) == 0)
        throw Failure(ExitCode::input_wrong, fmt::format("There is no disagreement {} in a drill.", dispute),
                      "`coolhead team disputes` lists them.");
    Statement insert(
        database_,
        "INSERT INTO drill_answers (dispute, ruling, reviewer, words, made_at) VALUES (?, ?, ?, ?, ?)");
    insert.bind(dispute).bind(answer.judge_is_right ? "accept" : "reject").bind(answer.reviewer);
    insert.bind(answer.words).bind(answer.made_at).run();
    keep_checksum(database_, {RecordKind::drill_answer, database_.last_insert_id(), {}});
    transaction.commit();
}

std::vector<DrillRow> Store::drills(const std::string& person) {
    Statement select(database_,
                     "SELECT scenario, version, conversation, step, via, route, goes_to, text, score, passed,"
                     " critical, seconds, made_at, card FROM drills"
                     " JOIN people ON people.id = drills.person WHERE people.name = ? ORDER BY drills.id");
    select.bind(person);
    std::vector<DrillRow> drills;
    while (select.step()) {
        DrillRow drill{.scenario = select.text(0),
                       .version = select.text(1),
                       .conversation = select.text(2),
                       .step = select.text(3),
                       .to = select.text(6),
                       .text = select.text(7),
                       .score = select.real(8),
                       .passed = select.number(9) != 0,
                       .critical = static_cast<int>(select.number(10)),
                       .seconds = static_cast<int>(select.number(11)),
                       .made_at = select.text(12),
                       .card_json = select.text(13)};
        drill.via =
            scoring::from_name<scoring::Via>(scoring::via_names, select.text(4)).value_or(scoring::Via::open);
        drill.route = scoring::from_name<scoring::Route>(scoring::route_names, select.text(5))
                          .value_or(scoring::Route::stay_public);
        drills.push_back(std::move(drill));
    }
    return drills;
}

std::vector<PastStep> Store::step_results(const std::string& person) {
    Statement select(database_,
                     "SELECT sessions.id, scenario, started_at, conversation, step, points, of,"
                     " step_results.critical FROM step_results"
                     " JOIN scorecards USING (session, judge) JOIN sessions ON sessions.id = session"
                     " JOIN people ON people.id = sessions.person WHERE people.name = ? AND nth ="
                     " (SELECT max(nth) FROM scorecards AS other WHERE other.session = sessions.id)"
                     " ORDER BY sessions.id, conversation, step");
    select.bind(person);
    std::vector<PastStep> steps;
    while (select.step())
        steps.push_back({{select.number(0)},
                         select.text(1),
                         select.text(2),
                         {select.text(3), select.text(4), select.real(5), select.real(6),
                          static_cast<int>(select.number(7))}});
    return steps;
}

}  // namespace sim::store

// The figures of the manager's desk by plain SQL on what was played and judged: none of the team_ tables.
#pragma once

#include <string>

#include "sim/store/database.h"
#include "sim/team/figures.h"

namespace tests {

class PlainSql {
  public:
    /// `which` narrows the view "judged", in SQL; `last_day` is the filter's.
    PlainSql(const std::filesystem::path& file, const std::string& which) : database_(file) {
        database_.run(
            "CREATE TEMP VIEW everything AS SELECT sessions.id AS session, people.name AS person, scenario,"
            " mode, hints, started_at, ended_at, substr(started_at, 1, 10) AS day, "
            "coalesce(standings.passed, verdict.passed) AS passed,"
            " coalesce(standings.card, verdict.card) AS card,"
            // An error that needs a person counts for nothing until one has looked.
            " coalesce(standings.overall, CASE WHEN EXISTS (SELECT 1 FROM json_each(verdict.card, "
            "'$.critical') AS error WHERE NOT error.value "
            "->>"
            " 'needs_confirmation') THEN 0 ELSE verdict.would_have_been END) AS overall,"
            " sessions.person AS person_id, coalesce(standings.tone, verdict.tone) AS tone, "
            "coalesce(standings.speed, verdict.speed) AS speed,"
            " coalesce(standings.consistency, verdict.consistency) AS consistency,"
            " coalesce(standings.take_offline, verdict.take_offline) AS take_offline FROM sessions JOIN "
            "people ON people.id = sessions.person"
            " JOIN summaries ON summaries.session = sessions.id"
            " JOIN scorecards AS verdict ON verdict.session = sessions.id AND nth ="
            " (SELECT max(nth) FROM scorecards AS other WHERE other.session = sessions.id)"
            " LEFT JOIN standings ON standings.session = verdict.session AND standings.judge = verdict.judge;"
            "CREATE TEMP VIEW judged AS SELECT * FROM everything WHERE " +
            which);
    }
    double number(const std::string& sql) {
        sim::store::Statement select(database_, sql);
        return select.step() ? select.real(0) : -1;
    }
    int whole(const std::string& sql) { return static_cast<int>(number(sql)); }
    sim::store::Database& database() { return database_; }

  private:
    sim::store::Database database_;
};

}  // namespace tests

// Tables of what the manager's desk asks: rows that follow from verdicts, see team_rows.h.
#pragma once

#include <string_view>

namespace sim::store {

// Who belongs together, and what a manager asks of many people's verdicts. The team_ tables follow from
// sessions, verdicts and self-ratings (team_rows.h) and hold again what a question would have to dig out of
// cards; the indexes cover the questions of sim/team.
inline constexpr std::string_view teams = R"sql(
CREATE TABLE members (
    person INTEGER NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('team', 'cohort')),
    name TEXT NOT NULL CHECK (length(name) > 0),
    since TEXT NOT NULL,
    PRIMARY KEY (person, kind, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE team_cards (
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL,
    judge TEXT NOT NULL,
    latest INTEGER NOT NULL,
    person INTEGER NOT NULL,
    scenario TEXT NOT NULL,
    mode TEXT NOT NULL,
    day TEXT NOT NULL,
    started_at TEXT NOT NULL,
    minutes REAL,
    hints INTEGER NOT NULL,
    overall REAL NOT NULL,
    would_have_been REAL NOT NULL,
    passed INTEGER NOT NULL,
    tone REAL,
    speed REAL,
    consistency REAL,
    take_offline REAL,
    critical INTEGER NOT NULL,
    first_of INTEGER NOT NULL,
    first_in INTEGER NOT NULL,
    next_of INTEGER NOT NULL,
    next_in INTEGER NOT NULL,
    own_gap REAL,
    own_lean REAL,
    UNIQUE (session, judge)
) STRICT;
CREATE TABLE team_criteria (
    card INTEGER NOT NULL,
    criterion TEXT NOT NULL,
    points REAL NOT NULL,
    of REAL NOT NULL,
    PRIMARY KEY (card, criterion)
) STRICT, WITHOUT ROWID;
CREATE TABLE team_errors (
    card INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    error TEXT NOT NULL,
    needs_person INTEGER NOT NULL,
    PRIMARY KEY (card, nth)
) STRICT, WITHOUT ROWID;
CREATE INDEX team_by_day ON team_cards (day, person, mode, scenario, critical, first_of, first_in, next_of, next_in,
    own_gap, own_lean, tone, speed, consistency, take_offline, minutes, hints) WHERE latest = 1;
CREATE INDEX team_by_person ON team_cards (person, started_at, session, mode, scenario, critical)
    WHERE latest = 1;
CREATE INDEX team_by_scenario ON team_cards (scenario, day) WHERE latest = 1;
CREATE INDEX team_passes ON team_cards (person, started_at, session, scenario, mode, day)
    WHERE latest = 1 AND passed = 1;
CREATE INDEX team_errors_by_time ON team_cards (started_at, session, person, mode, scenario, day)
    WHERE latest = 1 AND critical > 0;
CREATE INDEX team_by_judge ON team_cards (judge, day);
CREATE INDEX team_by_judge_and_person ON team_cards (judge, person, started_at, session);
)sql";

// Sums of days of everybody (person 0) and of months of each person, so that neither a first page nor a long
// period reads every session. Points, minutes and own ratings are kept in millionths: a sum is the same in
// whatever order it is made. The index of days has all that a group is asked for.
inline constexpr std::string_view sums_of_sessions = R"sql(
CREATE TABLE team_sums (
    person INTEGER NOT NULL,
    period TEXT NOT NULL,
    mode TEXT NOT NULL,
    sessions INTEGER NOT NULL,
    passed INTEGER NOT NULL,
    overall INTEGER NOT NULL,
    critical INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    first_of INTEGER NOT NULL,
    first_in INTEGER NOT NULL,
    next_of INTEGER NOT NULL,
    next_in INTEGER NOT NULL,
    rated INTEGER NOT NULL,
    own_gap INTEGER NOT NULL,
    own_lean INTEGER NOT NULL,
    timed INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    hints INTEGER NOT NULL,
    tone_judged INTEGER NOT NULL,
    tone INTEGER NOT NULL,
    speed_judged INTEGER NOT NULL,
    speed INTEGER NOT NULL,
    consistency_judged INTEGER NOT NULL,
    consistency INTEGER NOT NULL,
    take_offline_judged INTEGER NOT NULL,
    take_offline INTEGER NOT NULL,
    PRIMARY KEY (person, period, mode)
) STRICT, WITHOUT ROWID;
DROP INDEX team_by_day;
CREATE INDEX team_by_day ON team_cards (day, person, mode, scenario, critical, waiting, first_of, first_in, next_of,
    next_in, own_gap, own_lean, tone, speed, consistency, take_offline, minutes, hints, overall, passed)
    WHERE latest = 1;
)sql";

}  // namespace sim::store

// The SQL of the steps that brought people's roles and the ledger of seals.
#pragma once

#include <string_view>

namespace sim::store {

// Who may do what here, what was done about people, and who is to play what until when. The log only grows
// and holds no names: whoever is erased leaves numbers that lead nowhere. Of the erased, counts stay.
inline constexpr std::string_view roles_and_assignments = R"sql(
CREATE TABLE roles (
    person INTEGER PRIMARY KEY REFERENCES people (id),
    role TEXT NOT NULL CHECK (role IN ('trainee', 'trainer', 'manager')),
    passphrase TEXT NOT NULL,
    since TEXT NOT NULL
) STRICT;
CREATE TABLE people_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at TEXT NOT NULL,
    unix_s INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (length(what) > 0),
    who INTEGER NOT NULL,
    about INTEGER NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX people_log_about ON people_log (about, id);
CREATE TRIGGER people_log_in_order BEFORE INSERT ON people_log
WHEN NEW.id > 0 AND EXISTS (SELECT 1 FROM people_log WHERE id = NEW.id)
BEGIN SELECT raise(ABORT, 'what was done about people stands'); END;
CREATE TRIGGER people_log_never_changes BEFORE UPDATE ON people_log
BEGIN SELECT raise(ABORT, 'what was done about people never changes'); END;
CREATE TRIGGER people_log_never_goes BEFORE DELETE ON people_log
BEGIN SELECT raise(ABORT, 'what was done about people is never taken back'); END;
CREATE TABLE erased_people (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at TEXT NOT NULL,
    sessions INTEGER NOT NULL,
    finished INTEGER NOT NULL,
    passed INTEGER NOT NULL,
    drills INTEGER NOT NULL
) STRICT;
CREATE TABLE assignments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scenario TEXT NOT NULL CHECK (length(scenario) > 0),
    goes_to TEXT NOT NULL CHECK (goes_to IN ('person', 'team', 'cohort')),
    person INTEGER NOT NULL,
    name TEXT NOT NULL,
    mode TEXT NOT NULL,
    due TEXT NOT NULL,
    again_after_days INTEGER NOT NULL CHECK (again_after_days >= 0),
    made_at TEXT NOT NULL,
    made_by INTEGER NOT NULL,
    withdrawn_at TEXT NOT NULL
) STRICT;
)sql";

// What this machine signed: each entry with the one before it in its hash. The statement of an erased
// person's session is emptied; its hash stays, so that the chain still fits. See sim/seal.
inline constexpr std::string_view ledger_of_seals = R"sql(
CREATE TABLE ledger (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    kind TEXT NOT NULL,
    session INTEGER NOT NULL,
    statement TEXT NOT NULL,
    statement_hash TEXT NOT NULL,
    before TEXT NOT NULL,
    hash TEXT NOT NULL,
    signature TEXT NOT NULL,
    public_key TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_of_session ON ledger (session);
CREATE TRIGGER ledger_in_order BEFORE INSERT ON ledger
WHEN NEW.number <= (SELECT coalesce(max(number), 0) FROM ledger)
BEGIN SELECT raise(ABORT, 'what was signed stands'); END;
CREATE TRIGGER ledger_never_changes BEFORE UPDATE ON ledger
BEGIN SELECT raise(ABORT, 'what was signed never changes'); END;
CREATE TRIGGER ledger_never_goes BEFORE DELETE ON ledger
BEGIN SELECT raise(ABORT, 'what was signed is never taken back'); END;
)sql";

}  // namespace sim::store

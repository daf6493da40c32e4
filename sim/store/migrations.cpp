#include "sim/store/migrations.h"

#include <fmt/format.h>

#include <array>

#include "sim/failure/failure.h"
#include "sim/store/people_tables.h"
#include "sim/store/team_tables.h"

namespace sim::store {
namespace {

// What happened: people, what they played, and the journal. An INSERT OR REPLACE passes UPDATE and DELETE
// triggers by, so the journal also demands the next number.
constexpr std::string_view what_happened = R"sql(
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) > 0)
) STRICT;
CREATE TABLE texts (
    hash TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES people (id),
    scenario TEXT NOT NULL,
    version TEXT NOT NULL,
    seed TEXT NOT NULL,
    extra_time_percent INTEGER NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    scenario_text TEXT NOT NULL REFERENCES texts (hash),
    brand_text TEXT NOT NULL REFERENCES texts (hash),
    noise_text TEXT NOT NULL REFERENCES texts (hash)
) STRICT;
CREATE TABLE journal (
    session INTEGER NOT NULL REFERENCES sessions (id),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    fact TEXT NOT NULL CHECK (json_valid(fact)),
    PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER journal_in_order BEFORE INSERT ON journal
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal WHERE session = NEW.session)
BEGIN SELECT raise(ABORT, 'the journal takes only the next fact'); END;
CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal
BEGIN SELECT raise(ABORT, 'the journal never changes'); END;
CREATE TRIGGER journal_never_forgets BEFORE DELETE ON journal
BEGIN SELECT raise(ABORT, 'the journal never forgets'); END;
CREATE TABLE drafts (
    session INTEGER NOT NULL REFERENCES sessions (id),
    conversation TEXT NOT NULL,
    text TEXT NOT NULL,
    via TEXT NOT NULL,
    route TEXT,
    as_handle TEXT NOT NULL,
    goes_to TEXT NOT NULL,
    saved_reply TEXT NOT NULL,
    PRIMARY KEY (session, conversation)
) STRICT, WITHOUT ROWID;
)sql";

// What follows from what happened: may be dropped and is then made again from the journal.
constexpr std::string_view projections = R"sql(
CREATE TABLE summaries (
    session INTEGER PRIMARY KEY REFERENCES sessions (id),
    facts INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    replies INTEGER NOT NULL,
    ended_because TEXT
) STRICT;
CREATE TABLE scorecards (
    session INTEGER NOT NULL REFERENCES sessions (id),
    rubric TEXT NOT NULL,
    overall REAL NOT NULL,
    would_have_been REAL NOT NULL,
    passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
    tone REAL,
    speed REAL,
    consistency REAL,
    take_offline REAL,
    critical INTEGER NOT NULL,
    card TEXT NOT NULL CHECK (json_valid(card)),
    PRIMARY KEY (session, rubric)
) STRICT;
)sql";

// What the trainee said of a session besides playing it. None of it moves a score.
constexpr std::string_view aftermath = R"sql(
CREATE TABLE self_ratings (
    session INTEGER PRIMARY KEY REFERENCES sessions (id),
    tone INTEGER CHECK (tone BETWEEN 0 AND 100),
    speed INTEGER CHECK (speed BETWEEN 0 AND 100),
    consistency INTEGER CHECK (consistency BETWEEN 0 AND 100),
    take_offline INTEGER CHECK (take_offline BETWEEN 0 AND 100)
) STRICT;
CREATE TABLE disputes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES sessions (id),
    rubric TEXT NOT NULL,
    criterion TEXT NOT NULL,
    conversation TEXT NOT NULL,
    reply INTEGER NOT NULL,
    says TEXT NOT NULL,
    because TEXT NOT NULL CHECK (length(because) > 0),
    made_at TEXT NOT NULL
) STRICT;
CREATE TABLE typing (
    session INTEGER NOT NULL REFERENCES sessions (id),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    conversation TEXT NOT NULL,
    place INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    inserted TEXT NOT NULL,
    PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID;
)sql";

// How a session is sat, where its clock stood, and the seal over its journal.
constexpr std::string_view sittings = R"sql(
DROP TABLE summaries;
CREATE TABLE summaries (
    session INTEGER PRIMARY KEY REFERENCES sessions (id),
    facts INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    replies INTEGER NOT NULL,
    ended_because TEXT,
    mode TEXT NOT NULL,
    hints INTEGER NOT NULL,
    interruptions INTEGER NOT NULL
) STRICT;
CREATE TABLE clocks (
    session INTEGER PRIMARY KEY REFERENCES sessions (id),
    at INTEGER NOT NULL,
    noted_unix_s INTEGER NOT NULL
) STRICT;
CREATE TABLE seals (
    session INTEGER PRIMARY KEY REFERENCES sessions (id),
    facts INTEGER NOT NULL,
    seal TEXT NOT NULL
) STRICT;
)sql";

// A person's own: what they chose, their drills; and what a session's verdict says of each step of its
// script, which follows from the journal like the scorecard. Person 0 of the settings is the machine.
constexpr std::string_view practice_record = R"sql(
CREATE TABLE settings (
    person INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (person, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE drills (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people (id),
    scenario TEXT NOT NULL,
    version TEXT NOT NULL,
    conversation TEXT NOT NULL,
    step TEXT NOT NULL,
    via TEXT NOT NULL,
    route TEXT NOT NULL,
    goes_to TEXT NOT NULL,
    text TEXT NOT NULL,
    score REAL NOT NULL,
    passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
    critical INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    card TEXT NOT NULL CHECK (json_valid(card))
) STRICT;
CREATE INDEX drills_of_person ON drills (person);
CREATE TABLE step_results (
    session INTEGER NOT NULL REFERENCES sessions (id),
    conversation TEXT NOT NULL,
    step TEXT NOT NULL,
    points REAL NOT NULL,
    of REAL NOT NULL,
    critical INTEGER NOT NULL,
    PRIMARY KEY (session, conversation, step)
) STRICT, WITHOUT ROWID;
)sql";

// The wall's date may be changed while a session is closed; how long the machine has been up may not.
constexpr std::string_view steady_clocks = R"sql(
ALTER TABLE clocks ADD COLUMN noted_up_s INTEGER NOT NULL DEFAULT 0;
ALTER TABLE clocks ADD COLUMN boot TEXT NOT NULL DEFAULT '';
)sql";

// A verdict is a fact of one judge on one session: it is never replaced, and INSERT OR REPLACE is caught as
// in the journal. What older programs gave did not say by which judge; it keeps its place as "earlier".
constexpr std::string_view verdicts = R"sql(
ALTER TABLE scorecards RENAME TO earlier_scorecards;
CREATE TABLE scorecards (
    session INTEGER NOT NULL REFERENCES sessions (id),
    judge TEXT NOT NULL CHECK (length(judge) > 0),
    judge_date TEXT NOT NULL,
    nth INTEGER NOT NULL,
    rubric TEXT NOT NULL,
    overall REAL NOT NULL,
    would_have_been REAL NOT NULL,
    passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
    tone REAL,
    speed REAL,
    consistency REAL,
    take_offline REAL,
    critical INTEGER NOT NULL,
    card TEXT NOT NULL CHECK (json_valid(card)),
    PRIMARY KEY (session, judge),
    UNIQUE (session, nth)
) STRICT, WITHOUT ROWID;
INSERT INTO scorecards
SELECT session, CASE rubric WHEN '1' THEN 'earlier' ELSE 'earlier-' || rubric END, '',
       row_number() OVER (PARTITION BY session ORDER BY rowid), rubric, overall, would_have_been, passed, tone,
       speed, consistency, take_offline, critical, card
FROM earlier_scorecards;
DROP TABLE earlier_scorecards;
ALTER TABLE step_results RENAME TO earlier_step_results;
CREATE TABLE step_results (
    session INTEGER NOT NULL,
    judge TEXT NOT NULL,
    conversation TEXT NOT NULL,
    step TEXT NOT NULL,
    points REAL NOT NULL,
    of REAL NOT NULL,
    critical INTEGER NOT NULL,
    PRIMARY KEY (session, judge, conversation, step),
    FOREIGN KEY (session, judge) REFERENCES scorecards (session, judge)
) STRICT, WITHOUT ROWID;
INSERT INTO step_results
SELECT steps.session, cards.judge, conversation, step, points, of, steps.critical
FROM earlier_step_results AS steps JOIN scorecards AS cards ON cards.session = steps.session
WHERE cards.nth = (SELECT max(nth) FROM scorecards AS other WHERE other.session = steps.session);
DROP TABLE earlier_step_results;
CREATE TRIGGER scorecards_stand BEFORE INSERT ON scorecards
WHEN EXISTS (SELECT 1 FROM scorecards WHERE session = NEW.session AND (judge = NEW.judge OR nth = NEW.nth))
BEGIN SELECT raise(ABORT, 'a judge gives a session one verdict, and it stands'); END;
CREATE TRIGGER scorecards_never_change BEFORE UPDATE ON scorecards
BEGIN SELECT raise(ABORT, 'a verdict never changes'); END;
CREATE TRIGGER scorecards_never_go BEFORE DELETE ON scorecards
BEGIN SELECT raise(ABORT, 'a verdict is never taken back'); END;
CREATE TRIGGER step_results_stand BEFORE INSERT ON step_results
WHEN EXISTS (SELECT 1 FROM step_results WHERE session = NEW.session AND judge = NEW.judge
             AND conversation = NEW.conversation AND step = NEW.step)
BEGIN SELECT raise(ABORT, 'a judge says of a step one thing, and it stands'); END;
CREATE TRIGGER step_results_never_change BEFORE UPDATE ON step_results
BEGIN SELECT raise(ABORT, 'a verdict never changes'); END;
CREATE TRIGGER step_results_never_go BEFORE DELETE ON step_results
BEGIN SELECT raise(ABORT, 'a verdict is never taken back'); END;
)sql";

// Beside each record that counts, what its values come to; see checksums.h.
constexpr std::string_view checksums = R"sql(
CREATE TABLE checksums (
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    PRIMARY KEY (kind, number, name)
) STRICT, WITHOUT ROWID;
)sql";

// "I disagree" in a drill, as in a session.
constexpr std::string_view drill_disputes = R"sql(
CREATE TABLE drill_disputes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    drill INTEGER NOT NULL REFERENCES drills (id),
    criterion TEXT NOT NULL,
    says TEXT NOT NULL,
    because TEXT NOT NULL CHECK (length(because) > 0),
    made_at TEXT NOT NULL
) STRICT;
)sql";

// What people decided about verdicts: a log that only grows, and how the verdicts stand with it. Errors that
// need a person count for nothing until one has confirmed them. team_reviews is who waits for a reviewer.
constexpr std::string_view reviews = R"sql(
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch INTEGER NOT NULL,
    session INTEGER NOT NULL REFERENCES sessions (id),
    judge TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('accept', 'adjust', 'reject', 'comment', 'pass_on', 'take_back')),
    criterion TEXT NOT NULL,
    conversation TEXT NOT NULL,
    reply INTEGER NOT NULL,
    says TEXT NOT NULL,
    share REAL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    answers INTEGER NOT NULL,
    goes_to TEXT NOT NULL,
    takes_back INTEGER NOT NULL,
    reviewer TEXT NOT NULL CHECK (length(reviewer) > 0),
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX reviews_of_session ON reviews (session);
CREATE INDEX reviews_of_batch ON reviews (batch);
CREATE INDEX reviews_taken_back ON reviews (takes_back) WHERE takes_back > 0;
CREATE TRIGGER reviews_in_order BEFORE INSERT ON reviews
WHEN NEW.id > 0 AND EXISTS (SELECT 1 FROM reviews WHERE id = NEW.id)
BEGIN SELECT raise(ABORT, 'what a reviewer did stands'); END;
CREATE TRIGGER reviews_never_change BEFORE UPDATE ON reviews
BEGIN SELECT raise(ABORT, 'what a reviewer did never changes'); END;
CREATE TRIGGER reviews_never_go BEFORE DELETE ON reviews
BEGIN SELECT raise(ABORT, 'what a reviewer did is only taken back'); END;
CREATE INDEX disputes_of_session ON disputes (session);
CREATE TABLE standings (
    session INTEGER NOT NULL,
    judge TEXT NOT NULL,
    after INTEGER NOT NULL,
    overall REAL NOT NULL,
    would_have_been REAL NOT NULL,
    passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
    tone REAL,
    speed REAL,
    consistency REAL,
    take_offline REAL,
    critical INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    card TEXT NOT NULL CHECK (json_valid(card)),
    PRIMARY KEY (session, judge),
    FOREIGN KEY (session, judge) REFERENCES scorecards (session, judge)
) STRICT, WITHOUT ROWID;
CREATE VIEW standing_reviews AS
SELECT * FROM reviews WHERE act <> 'take_back'
    AND NOT EXISTS (SELECT 1 FROM reviews AS back WHERE back.takes_back > 0 AND back.takes_back = reviews.id);
CREATE VIEW unanswered AS
SELECT * FROM disputes WHERE NOT EXISTS (SELECT 1 FROM standing_reviews AS ruling
    WHERE ruling.session = disputes.session AND act IN ('accept', 'adjust', 'reject')
        AND answers >= disputes.id AND ruling.criterion = disputes.criterion
        AND ruling.conversation = disputes.conversation AND ruling.reply = disputes.reply
        AND ruling.says = disputes.says);
ALTER TABLE team_cards ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0;
CREATE TABLE team_reviews (
    session INTEGER PRIMARY KEY,
    state TEXT NOT NULL,
    since TEXT NOT NULL,
    disputes INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    goes_to TEXT NOT NULL
) STRICT;
CREATE INDEX team_reviews_by_state ON team_reviews (state, since, session);
DROP INDEX team_by_day;
CREATE INDEX team_by_day ON team_cards (day, person, mode, scenario, critical, waiting, first_of, first_in, next_of,
    next_in, own_gap, own_lean, tone, speed, consistency, take_offline, minutes, hints) WHERE latest = 1;
DROP INDEX team_errors_by_time;
CREATE INDEX team_errors_by_time ON team_cards (started_at, session, person, mode, scenario, day, critical, waiting)
    WHERE latest = 1 AND critical + waiting > 0;
)sql";

// What makes it possible to meet other machines: an id for people and sessions that is nobody else's (UUIDv7,
// made where they are born), what people say of a session in a form that travels and has one order everywhere
// (turn, then id), what the hub was not told yet, and how far was read of it. Mostly written by triggers, so
// that whatever writes a row cannot forget it. The last two tables may be lost: all is then offered again.
constexpr std::string_view meeting_others = R"sql(
CREATE TABLE identities (
    kind TEXT NOT NULL CHECK (kind IN ('person', 'session')),
    number INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    PRIMARY KEY (kind, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE entries (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    session INTEGER NOT NULL REFERENCES sessions (id),
    kind TEXT NOT NULL CHECK (length(kind) > 0),
    author TEXT NOT NULL,
    turn INTEGER NOT NULL CHECK (turn > 0),
    made_at TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT, WITHOUT ROWID;
CREATE INDEX entries_of_session ON entries (session, turn, id);
CREATE TABLE hub_waits (
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (kind, number, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE hub_places (
    stream TEXT PRIMARY KEY,
    mark TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE VIEW new_id (id) AS
SELECT substr(moment, 1, 8) || '-' || substr(moment, 9, 4) || '-7' || substr(chance, 1, 3) || '-'
    || substr('89ab', 1 + (random() & 3), 1) || substr(chance, 4, 3) || '-' || substr(chance, 7, 12)
FROM (SELECT printf('%012x', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)) AS moment,
    lower(hex(randomblob(9))) AS chance);
CREATE VIEW born AS SELECT kind, number FROM identities;
CREATE TRIGGER born_with_an_id INSTEAD OF INSERT ON born
BEGIN INSERT OR IGNORE INTO identities SELECT NEW.kind, NEW.number, id FROM new_id; END;
CREATE VIEW said AS SELECT session, kind, author, made_at, body FROM entries;
CREATE TRIGGER said_in_turn INSTEAD OF INSERT ON said
BEGIN INSERT INTO entries SELECT id, NEW.session, NEW.kind, NEW.author,
    (SELECT coalesce(max(turn), 0) + 1 FROM entries WHERE session = NEW.session), NEW.made_at, NEW.body FROM new_id;
END;
CREATE TRIGGER entries_stand BEFORE INSERT ON entries WHEN EXISTS (SELECT 1 FROM entries WHERE id = NEW.id)
BEGIN SELECT raise(ABORT, 'what was said of a session stands'); END;
CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries
BEGIN SELECT raise(ABORT, 'what was said of a session never changes'); END;
CREATE TRIGGER entries_never_go BEFORE DELETE ON entries
BEGIN SELECT raise(ABORT, 'what was said of a session is never taken back'); END;
CREATE TRIGGER people_are_born AFTER INSERT ON people
BEGIN INSERT INTO born VALUES ('person', NEW.id); INSERT OR IGNORE INTO hub_waits VALUES ('person', NEW.id, '', ''); END;
CREATE TRIGGER people_are_renamed AFTER UPDATE OF name ON people
BEGIN INSERT OR IGNORE INTO hub_waits VALUES ('person', NEW.id, '', ''); END;
CREATE TRIGGER sessions_are_born AFTER INSERT ON sessions BEGIN INSERT INTO born VALUES ('session', NEW.id); END;
CREATE TRIGGER sessions_come_in AFTER INSERT ON sessions WHEN NEW.ended_at IS NOT NULL
BEGIN INSERT OR IGNORE INTO hub_waits VALUES ('session', NEW.id, '', ''); END;
CREATE TRIGGER sessions_end AFTER UPDATE OF ended_at ON sessions WHEN NEW.ended_at IS NOT NULL AND OLD.ended_at IS NULL
BEGIN INSERT OR IGNORE INTO hub_waits VALUES ('session', NEW.id, '', ''); END;
CREATE TRIGGER scorecards_travel AFTER INSERT ON scorecards
BEGIN INSERT OR IGNORE INTO hub_waits VALUES ('verdict', NEW.session, NEW.judge, '');
    INSERT OR IGNORE INTO hub_waits SELECT 'session', NEW.session, '', '' WHERE NEW.nth = 1 AND
        (SELECT ended_at FROM sessions WHERE id = NEW.session) IS NULL; END;
CREATE TRIGGER entries_travel AFTER INSERT ON entries
BEGIN INSERT OR IGNORE INTO hub_waits VALUES ('entry', NEW.session, NEW.id, ''); END;
INSERT INTO born SELECT 'person', id FROM people;
INSERT INTO born SELECT 'session', id FROM sessions;
CREATE VIEW travelling (kind, number, name) AS
SELECT 'person', id, '' FROM people
UNION ALL SELECT 'session', id, '' FROM sessions WHERE ended_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM scorecards WHERE session = sessions.id)
UNION ALL SELECT 'verdict', session, judge FROM scorecards
UNION ALL SELECT 'entry', session, id FROM entries;
INSERT OR IGNORE INTO hub_waits SELECT kind, number, name, '' FROM travelling;
)sql";

// What people answer to disagreements in drills; and what was said of second ratings is found without reading
// all that was ever said.
constexpr std::string_view second_looks = R"sql(
CREATE TABLE drill_answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    dispute INTEGER NOT NULL REFERENCES drill_disputes (id),
    ruling TEXT NOT NULL CHECK (ruling IN ('accept', 'reject')),
    reviewer TEXT NOT NULL CHECK (length(reviewer) > 0),
    words TEXT NOT NULL CHECK (length(words) > 0),
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX answers_of_drills ON drill_answers (dispute);
CREATE INDEX entries_of_ratings ON entries (kind, made_at) WHERE kind IN ('rating_asked', 'rating_given');
)sql";

// The first screen and a debrief ask for one person's sessions among a million.
constexpr std::string_view sessions_by_person = R"sql(
CREATE INDEX sessions_of_person ON sessions (person, scenario);
)sql";

constexpr std::array<Migration, 17> steps_of_this_program = {
    Migration{"what happened", what_happened},
    Migration{"projections", projections},
    Migration{"aftermath", aftermath},
    Migration{"sittings", sittings},
    Migration{"practice record", practice_record},
    Migration{"steady clocks", steady_clocks},
    Migration{"verdicts", verdicts},
    Migration{"checksums", checksums},
    Migration{"drill disputes", drill_disputes},
    Migration{"teams", teams},
    Migration{"reviews", reviews},
    Migration{"meeting others", meeting_others},
    Migration{"roles and assignments", roles_and_assignments},
    Migration{"ledger of seals", ledger_of_seals},
    Migration{"second looks", second_looks},
    Migration{"sessions by person", sessions_by_person},
    Migration{"sums of sessions", sums_of_sessions},
};

}  // namespace

std::span<const Migration> all_migrations() { return steps_of_this_program; }

void check_ownership(Database& database, std::span<const Migration> steps) {
    const std::int64_t version = database.number("PRAGMA user_version");
    const std::int64_t owner = database.number("PRAGMA application_id");
    const bool empty = database.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (owner != application_id && !empty)
        throw Failure(ExitCode::machine_wrong,
                      fmt::format("{} is the database of another program.", database.file().string()),
                      "Choose another file with --db FILE; this one was left as it is.");
    if (version < 0 || version > static_cast<std::int64_t>(steps.size()))
        throw Failure(
            ExitCode::machine_wrong,
            fmt::format("{} was written by a newer Coolhead (its version is {}, this program knows {}).",
                        database.file().string(), version, steps.size()),
            "Install the newer program, or choose another file with --db FILE.");
}

int migrate(Database& database, std::span<const Migration> steps) {
    check_ownership(database, steps);
    int taken = 0;
    for (;;) {
        if (database.number("PRAGMA user_version") == static_cast<std::int64_t>(steps.size())) return taken;
        // Asked again under the lock: another process may be upgrading the same file.
        Transaction transaction(database);
        const std::int64_t version = database.number("PRAGMA user_version");
        check_ownership(database, steps);
        if (version < static_cast<std::int64_t>(steps.size())) {
            database.run(std::string(steps[static_cast<std::size_t>(version)].sql));
            database.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application_id,
                                     version + 1));
            ++taken;
        }
        transaction.commit();
    }
}

}  // namespace sim::store

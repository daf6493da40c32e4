#include "sim/hub/schema.h"

namespace sim::hub {
namespace {

// Roles belong to the whole server: several hubs on one share them, and a login is somebody in one hub only
// where it has an account there. The doorkeeper makes logins and does nothing else.
constexpr std::string_view roles = R"sql(
DO $do$
DECLARE wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['coolhead_owner', 'coolhead_doorkeeper', 'coolhead_code', 'coolhead_trainee',
                                  'coolhead_trainer', 'coolhead_manager'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        END IF;
    END LOOP;
    ALTER ROLE coolhead_doorkeeper CREATEROLE;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO coolhead_code, coolhead_trainee, coolhead_trainer,'
                   ' coolhead_manager', current_database());
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
END $do$;
CREATE SCHEMA IF NOT EXISTS coolhead AUTHORIZATION coolhead_owner;
GRANT USAGE ON SCHEMA coolhead TO coolhead_doorkeeper, coolhead_code, coolhead_trainee, coolhead_trainer,
    coolhead_manager;
)sql";

// The team is the first column of every key, so that a table can be spread over machines by it. A session's
// row holds all of it: it is there whole or not at all. What a record comes to (its checksum) is worked out
// here again, by the rule of sim/store/travelling.cpp.
constexpr std::string_view tables = R"sql(
CREATE TABLE coolhead.versions (
    version int PRIMARY KEY,
    name text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    login text NOT NULL DEFAULT session_user
);
CREATE TABLE coolhead.teams (
    team uuid PRIMARY KEY,
    name text NOT NULL,
    position bigint NOT NULL DEFAULT 0
);
CREATE TABLE coolhead.accounts (
    team uuid NOT NULL,
    login text NOT NULL,
    rank text NOT NULL CHECK (rank IN ('trainee', 'trainer', 'manager')),
    person uuid,
    name text NOT NULL,
    label text NOT NULL,
    joined_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz,
    PRIMARY KEY (team, login)
);
CREATE INDEX accounts_by_login ON coolhead.accounts (login);
CREATE TABLE coolhead.invitations (
    team uuid NOT NULL,
    login text NOT NULL,
    rank text NOT NULL CHECK (rank IN ('trainee', 'trainer', 'manager')),
    person uuid,
    name text NOT NULL,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    used_by text,
    PRIMARY KEY (team, login)
);
CREATE INDEX invitations_by_login ON coolhead.invitations (login);
CREATE TABLE coolhead.log (
    team uuid NOT NULL,
    position bigint NOT NULL,
    mark uuid NOT NULL DEFAULT gen_random_uuid(),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    login text NOT NULL DEFAULT session_user,
    what text NOT NULL,
    about text NOT NULL DEFAULT '',
    PRIMARY KEY (team, position)
) PARTITION BY HASH (team);
CREATE TABLE coolhead.people (
    team uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 1000),
    introduced_by text NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (team, id)
) PARTITION BY HASH (team);
CREATE INDEX people_in_order ON coolhead.people (team, position, id);
CREATE TABLE coolhead.texts (
    team uuid NOT NULL,
    hash bytea NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (team, hash),
    CHECK (hash = sha256(convert_to(body, 'UTF8')))
) PARTITION BY HASH (team);
CREATE TABLE coolhead.sessions (
    team uuid NOT NULL,
    id uuid NOT NULL,
    person uuid NOT NULL,
    scenario text NOT NULL,
    version text NOT NULL,
    seed text NOT NULL,
    extra_time int NOT NULL,
    started_at text NOT NULL,
    ended_at text NOT NULL,
    scenario_text bytea NOT NULL,
    brand_text bytea NOT NULL,
    noise_text bytea NOT NULL,
    facts int NOT NULL,
    journal text NOT NULL,
    checksum bytea NOT NULL,
    login text NOT NULL DEFAULT session_user,
    stored_at timestamptz NOT NULL DEFAULT now(),
    position bigint NOT NULL,
    PRIMARY KEY (team, id),
    CHECK (checksum = sha256(convert_to(concat_ws(E'\n', id, person, scenario, version, seed, extra_time, started_at,
        ended_at, encode(scenario_text, 'hex'), encode(brand_text, 'hex'), encode(noise_text, 'hex'), facts, journal),
        'UTF8')))
) PARTITION BY HASH (team);
CREATE INDEX sessions_in_order ON coolhead.sessions (team, position, id);
CREATE INDEX sessions_of_person ON coolhead.sessions (team, person, started_at);
CREATE TABLE coolhead.verdicts (
    team uuid NOT NULL,
    session uuid NOT NULL,
    judge text NOT NULL,
    person uuid NOT NULL,
    scenario text NOT NULL,
    started_at text NOT NULL,
    judge_date text NOT NULL,
    nth int NOT NULL,
    rubric text NOT NULL,
    overall float8 NOT NULL,
    would_have_been float8 NOT NULL,
    passed boolean NOT NULL,
    tone float8,
    speed float8,
    consistency float8,
    take_offline float8,
    critical int NOT NULL,
    card text NOT NULL,
    steps text NOT NULL,
    checksum bytea NOT NULL,
    login text NOT NULL DEFAULT session_user,
    stored_at timestamptz NOT NULL DEFAULT now(),
    position bigint NOT NULL,
    PRIMARY KEY (team, session, judge),
    CHECK (checksum = sha256(convert_to(concat_ws(E'\n', session, judge, steps, card), 'UTF8')))
) PARTITION BY HASH (team);
CREATE INDEX verdicts_in_order ON coolhead.verdicts (team, position, session, judge);
CREATE INDEX verdicts_of_person ON coolhead.verdicts (team, person, started_at);
CREATE INDEX verdicts_by_time ON coolhead.verdicts (team, started_at);
CREATE TABLE coolhead.entries (
    team uuid NOT NULL,
    id uuid NOT NULL,
    session uuid NOT NULL,
    person uuid NOT NULL,
    kind text NOT NULL,
    author text NOT NULL,
    turn int NOT NULL CHECK (turn > 0),
    made_at text NOT NULL,
    body text NOT NULL,
    checksum bytea NOT NULL,
    login text NOT NULL DEFAULT session_user,
    stored_at timestamptz NOT NULL DEFAULT now(),
    position bigint NOT NULL,
    PRIMARY KEY (team, id),
    CHECK (checksum = sha256(convert_to(concat_ws(E'\n', id, session, kind, author, turn, made_at, body), 'UTF8')))
) PARTITION BY HASH (team);
CREATE INDEX entries_in_order ON coolhead.entries (team, position, id);
CREATE INDEX entries_of_session ON coolhead.entries (team, session, turn, id);
CREATE INDEX entries_of_person ON coolhead.entries (team, person);
CREATE TABLE coolhead.erased (
    team uuid NOT NULL,
    person uuid NOT NULL,
    sessions bigint NOT NULL,
    login text NOT NULL DEFAULT session_user,
    at timestamptz NOT NULL DEFAULT now(),
    position bigint NOT NULL,
    PRIMARY KEY (team, person)
);
CREATE INDEX erased_in_order ON coolhead.erased (team, position, person);
DO $do$
DECLARE parent text;
BEGIN
    FOREACH parent IN ARRAY ARRAY['log', 'people', 'texts', 'sessions', 'verdicts', 'entries'] LOOP
        FOR part IN 0..15 LOOP
            EXECUTE format('CREATE TABLE coolhead.%I PARTITION OF coolhead.%I FOR VALUES WITH (MODULUS 16, REMAINDER %s)',
                           parent || '_' || part, parent, part);
        END LOOP;
    END LOOP;
END $do$;
CREATE FUNCTION coolhead.stands() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
    RAISE EXCEPTION 'what the hub has stored stands' USING ERRCODE = 'insufficient_privilege';
END $fn$;
CREATE TRIGGER log_stands BEFORE UPDATE OR DELETE ON coolhead.log FOR EACH ROW EXECUTE FUNCTION coolhead.stands();
CREATE TRIGGER erased_stands BEFORE UPDATE OR DELETE ON coolhead.erased FOR EACH ROW EXECUTE FUNCTION coolhead.stands();
CREATE TRIGGER sessions_stand BEFORE UPDATE ON coolhead.sessions FOR EACH ROW EXECUTE FUNCTION coolhead.stands();
CREATE TRIGGER verdicts_stand BEFORE UPDATE ON coolhead.verdicts FOR EACH ROW EXECUTE FUNCTION coolhead.stands();
CREATE TRIGGER entries_stand BEFORE UPDATE ON coolhead.entries FOR EACH ROW EXECUTE FUNCTION coolhead.stands();
)sql";

// Whoever is logged in is session_user, which nothing but a superuser can change: SET ROLE and functions that
// run as somebody else leave it. Every policy asks for that login's account. Tables force the policies upon
// their owner too, so that a mistake in a function below cannot reach past them.
constexpr std::string_view rights = R"sql(
CREATE FUNCTION coolhead.my_team() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $fn$ SELECT team FROM coolhead.accounts WHERE login = session_user $fn$;
CREATE FUNCTION coolhead.my_person() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $fn$ SELECT person FROM coolhead.accounts WHERE login = session_user $fn$;
CREATE FUNCTION coolhead.my_rank() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $fn$ SELECT rank FROM coolhead.accounts WHERE login = session_user $fn$;
-- Whom the account may bring something of: a manager everybody, others themselves and whom they introduced.
CREATE FUNCTION coolhead.is_mine(whom uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $fn$ SELECT EXISTS (SELECT 1 FROM coolhead.accounts WHERE login = session_user
        AND (rank = 'manager' OR person = whom OR EXISTS (SELECT 1 FROM coolhead.people
            WHERE people.team = accounts.team AND people.id = whom AND introduced_by = session_user))) $fn$;

DO $do$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['teams', 'accounts', 'invitations', 'log', 'people', 'texts', 'sessions',
                                'verdicts', 'entries', 'erased'] LOOP
        EXECUTE format('ALTER TABLE coolhead.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE coolhead.%I FORCE ROW LEVEL SECURITY', each);
    END LOOP;
    FOREACH each IN ARRAY ARRAY['log', 'people', 'texts', 'sessions', 'verdicts', 'entries'] LOOP
        FOR part IN 0..15 LOOP
            EXECUTE format('ALTER TABLE coolhead.%I ENABLE ROW LEVEL SECURITY', each || '_' || part);
            EXECUTE format('ALTER TABLE coolhead.%I FORCE ROW LEVEL SECURITY', each || '_' || part);
        END LOOP;
    END LOOP;
    -- What the functions that run as the owner may see and bring.
    FOREACH each IN ARRAY ARRAY['log', 'people', 'texts', 'sessions', 'verdicts', 'entries', 'erased'] LOOP
        EXECUTE format('CREATE POLICY owner_sees ON coolhead.%I FOR SELECT TO coolhead_owner'
                       ' USING (team = (SELECT coolhead.my_team()))', each);
    END LOOP;
    FOREACH each IN ARRAY ARRAY['sessions', 'verdicts', 'entries'] LOOP
        EXECUTE format('CREATE POLICY owner_brings ON coolhead.%I FOR INSERT TO coolhead_owner WITH CHECK'
                       ' (team = (SELECT coolhead.my_team()) AND login = session_user AND coolhead.is_mine(person))',
                       each);
        EXECUTE format('CREATE POLICY trainee_sees ON coolhead.%I FOR SELECT TO coolhead_trainee'
                       ' USING (team = (SELECT coolhead.my_team()) AND (person = (SELECT coolhead.my_person())'
                       ' OR person IN (SELECT id FROM coolhead.people WHERE introduced_by = session_user)))', each);
        EXECUTE format('GRANT SELECT ON coolhead.%I TO coolhead_trainee', each);
    END LOOP;
    FOREACH each IN ARRAY ARRAY['people', 'sessions', 'verdicts', 'entries'] LOOP
        EXECUTE format('CREATE POLICY owner_erases ON coolhead.%I FOR DELETE TO coolhead_owner'
                       ' USING (team = (SELECT coolhead.my_team()) AND (SELECT coolhead.my_rank()) = %L)', each,
                       'manager');
    END LOOP;
    FOREACH each IN ARRAY ARRAY['people', 'sessions', 'verdicts', 'entries', 'log', 'accounts', 'erased'] LOOP
        EXECUTE format('CREATE POLICY manager_sees ON coolhead.%I FOR SELECT TO coolhead_manager'
                       ' USING (team = (SELECT coolhead.my_team()))', each);
        EXECUTE format('GRANT SELECT ON coolhead.%I TO coolhead_manager', each);
    END LOOP;
END $do$;
CREATE POLICY owner_is_whoever_is_here ON coolhead.accounts FOR SELECT TO coolhead_owner USING (login = session_user);
CREATE POLICY owner_notes_a_visit ON coolhead.accounts FOR UPDATE TO coolhead_owner USING (login = session_user);
CREATE POLICY owner_sees ON coolhead.teams FOR SELECT TO coolhead_owner USING (team = (SELECT coolhead.my_team()));
CREATE POLICY owner_counts ON coolhead.teams FOR UPDATE TO coolhead_owner USING (team = (SELECT coolhead.my_team()));
CREATE POLICY owner_logs ON coolhead.log FOR INSERT TO coolhead_owner
    WITH CHECK (team = (SELECT coolhead.my_team()) AND login = session_user);
CREATE POLICY owner_brings ON coolhead.texts FOR INSERT TO coolhead_owner
    WITH CHECK (team = (SELECT coolhead.my_team()));
CREATE POLICY owner_brings ON coolhead.people FOR INSERT TO coolhead_owner
    WITH CHECK (team = (SELECT coolhead.my_team()) AND introduced_by = session_user);
CREATE POLICY owner_renames ON coolhead.people FOR UPDATE TO coolhead_owner
    USING (team = (SELECT coolhead.my_team()) AND coolhead.is_mine(id));
CREATE POLICY owner_notes ON coolhead.erased FOR INSERT TO coolhead_owner
    WITH CHECK (team = (SELECT coolhead.my_team()) AND login = session_user AND (SELECT coolhead.my_rank()) = 'manager');
CREATE POLICY trainee_sees ON coolhead.people FOR SELECT TO coolhead_trainee
    USING (team = (SELECT coolhead.my_team()) AND (id = (SELECT coolhead.my_person()) OR introduced_by = session_user));
CREATE POLICY member_sees ON coolhead.texts FOR SELECT TO coolhead_trainee, coolhead_trainer, coolhead_manager
    USING (team = (SELECT coolhead.my_team()));
CREATE POLICY member_sees ON coolhead.erased FOR SELECT TO coolhead_trainee USING (team = (SELECT coolhead.my_team()));
GRANT SELECT ON coolhead.texts TO coolhead_trainee, coolhead_trainer, coolhead_manager;
GRANT SELECT ON coolhead.people TO coolhead_trainee;
GRANT SELECT (team, person, position) ON coolhead.erased TO coolhead_trainee;
GRANT SELECT ON coolhead.versions TO coolhead_code, coolhead_trainee, coolhead_trainer, coolhead_manager;

-- The doorkeeper: a manager's invitations and the team's accounts; for whoever comes with a code, that invitation.
CREATE POLICY doorkeeper_looks ON coolhead.accounts FOR SELECT TO coolhead_doorkeeper
    USING (login = session_user OR team = (SELECT coolhead.my_team()));
CREATE POLICY doorkeeper_adds ON coolhead.accounts FOR INSERT TO coolhead_doorkeeper
    WITH CHECK (team = (SELECT team FROM coolhead.invitations WHERE login = session_user));
CREATE POLICY doorkeeper_forgets ON coolhead.accounts FOR UPDATE TO coolhead_doorkeeper
    USING (team = (SELECT coolhead.my_team()) AND (SELECT coolhead.my_rank()) = 'manager');
CREATE POLICY doorkeeper_dismisses ON coolhead.accounts FOR DELETE TO coolhead_doorkeeper
    USING (team = (SELECT coolhead.my_team()) AND (SELECT coolhead.my_rank()) = 'manager');
CREATE POLICY doorkeeper_looks ON coolhead.invitations FOR SELECT TO coolhead_doorkeeper
    USING (login = session_user OR team = (SELECT coolhead.my_team()));
CREATE POLICY doorkeeper_invites ON coolhead.invitations FOR INSERT TO coolhead_doorkeeper
    WITH CHECK (team = (SELECT coolhead.my_team()) AND made_by = session_user
                AND (SELECT coolhead.my_rank()) = 'manager');
CREATE POLICY doorkeeper_closes ON coolhead.invitations FOR UPDATE TO coolhead_doorkeeper
    USING (login = session_user OR (team = (SELECT coolhead.my_team()) AND (SELECT coolhead.my_rank()) = 'manager'));
CREATE POLICY doorkeeper_sees ON coolhead.teams FOR SELECT TO coolhead_doorkeeper
    USING (team = (SELECT team FROM coolhead.invitations WHERE login = session_user));
CREATE POLICY doorkeeper_counts ON coolhead.teams FOR UPDATE TO coolhead_doorkeeper
    USING (team = (SELECT team FROM coolhead.invitations WHERE login = session_user));
CREATE POLICY doorkeeper_logs ON coolhead.log FOR INSERT TO coolhead_doorkeeper
    WITH CHECK (team = (SELECT team FROM coolhead.invitations WHERE login = session_user) AND login = session_user);
GRANT SELECT, INSERT, DELETE, UPDATE (name, label) ON coolhead.accounts TO coolhead_doorkeeper;
GRANT SELECT, INSERT, UPDATE ON coolhead.invitations TO coolhead_doorkeeper;
GRANT SELECT, UPDATE (position) ON coolhead.teams TO coolhead_doorkeeper;
GRANT INSERT ON coolhead.log TO coolhead_doorkeeper;
GRANT EXECUTE ON FUNCTION coolhead.my_team(), coolhead.my_person(), coolhead.my_rank()
    TO coolhead_trainee, coolhead_trainer, coolhead_manager, coolhead_doorkeeper;
)sql";

// Everything that is written comes through these. One call is one statement and commits by itself: a machine
// that hangs or dies never keeps the team's lock.
constexpr std::string_view functions = R"sql(
CREATE FUNCTION coolhead.refuse_another(speaks int) RETURNS void LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
    IF coolhead.my_team() IS NULL THEN
        RAISE EXCEPTION 'this login has no account in this hub' USING ERRCODE = 'invalid_authorization_specification';
    END IF;
    IF speaks IS DISTINCT FROM (SELECT max(version) FROM coolhead.versions) THEN
        RAISE EXCEPTION 'the hub has another version' USING ERRCODE = 'CH001';
    END IF;
END $fn$;

-- The place of a change in the team's history. Whoever has it holds the team until the change is there, so
-- that places come in the order in which changes are seen.
CREATE FUNCTION coolhead.next_place(did text, to_what text) RETURNS bigint LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $fn$
    WITH next AS (UPDATE coolhead.teams SET position = position + 1 WHERE team = coolhead.my_team()
                  RETURNING team, position)
    INSERT INTO coolhead.log (team, position, what, about) SELECT team, position, did, to_what FROM next
    RETURNING position
$fn$;

-- Journals and cards come as one stretch of bytes beside the records, which say where theirs begins: nothing long is
-- escaped or parsed. Answers for what it did not take: the number of the record among those of its kind, and why not. And with the place
-- that this has in the team's history, and its mark.
CREATE FUNCTION coolhead.push(speaks int, people json, texts json, sessions json, verdicts json, entries json, long bytea)
    RETURNS TABLE (kind text, nth bigint, answer text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
#variable_conflict use_column
DECLARE
    mine uuid := coolhead.my_team();
    chief boolean := coolhead.my_rank() = 'manager';
    place bigint;
BEGIN
    PERFORM coolhead.refuse_another(speaks);
    -- Most calls bring one kind, and a statement costs its planning on each new line even where it finds nothing.
    place := coolhead.next_place('push', format('%s people, %s sessions, %s verdicts, %s entries',
        json_array_length(people), json_array_length(sessions), json_array_length(verdicts),
        json_array_length(entries)));

    IF json_array_length(people) > 0 THEN
        INSERT INTO coolhead.people (team, id, name, introduced_by, position)
        SELECT mine, t.id, t.name, session_user, place FROM json_to_recordset(people) AS t (id uuid, name text)
        WHERE NOT EXISTS (SELECT 1 FROM coolhead.erased WHERE team = mine AND person = t.id)
        ON CONFLICT DO NOTHING;
        UPDATE coolhead.people AS known SET name = t.name, position = place
        FROM json_to_recordset(people) AS t (id uuid, name text)
        WHERE known.team = mine AND known.id = t.id AND known.name <> t.name;
    END IF;

    IF json_array_length(texts) > 0 THEN
        INSERT INTO coolhead.texts (team, hash, body)
        SELECT mine, sha256(convert_to(t.value, 'UTF8')), t.value FROM json_array_elements_text(texts) AS t
        ON CONFLICT DO NOTHING;
    END IF;

    IF json_array_length(sessions) > 0 THEN
        INSERT INTO coolhead.sessions (team, id, person, scenario, version, seed, extra_time, started_at, ended_at,
            scenario_text, brand_text, noise_text, facts, journal, checksum, position)
        SELECT mine, t.id, t.person, t.scenario, t.version, t.seed, t.extra_time, t.started_at, t.ended_at,
            t.scenario_text, t.brand_text, t.noise_text, t.facts,
            convert_from(substring(long FROM t.starts FOR t.size), 'UTF8'), t.checksum, place
        FROM json_to_recordset(sessions) AS t (id uuid, person uuid, scenario text, version text, seed text,
            extra_time int, started_at text, ended_at text, scenario_text bytea, brand_text bytea, noise_text bytea,
            facts int, starts int, size int, checksum bytea)
        WHERE EXISTS (SELECT 1 FROM coolhead.people AS known WHERE known.team = mine AND known.id = t.person)
            AND coolhead.is_mine(t.person)
            AND EXISTS (SELECT 1 FROM coolhead.texts AS x WHERE x.team = mine AND x.hash = t.scenario_text)
            AND EXISTS (SELECT 1 FROM coolhead.texts AS x WHERE x.team = mine AND x.hash = t.brand_text)
            AND EXISTS (SELECT 1 FROM coolhead.texts AS x WHERE x.team = mine AND x.hash = t.noise_text)
        ON CONFLICT DO NOTHING;
        RETURN QUERY SELECT 'session', t.nth, CASE WHEN s.checksum IS NOT NULL THEN 'differs'
            WHEN t.person IN (SELECT e.person FROM coolhead.erased AS e WHERE e.team = mine) THEN 'erased' ELSE 'refused' END
        FROM ROWS FROM (json_to_recordset(sessions) AS (id uuid, person uuid, checksum bytea)) WITH ORDINALITY
            AS t (id, person, checksum, nth)
        LEFT JOIN coolhead.sessions AS s ON s.team = mine AND s.id = t.id
        WHERE s.checksum IS DISTINCT FROM t.checksum;
    END IF;

    IF json_array_length(verdicts) > 0 THEN
        INSERT INTO coolhead.verdicts (team, session, judge, person, scenario, started_at, judge_date, nth, rubric, overall,
            would_have_been, passed, tone, speed, consistency, take_offline, critical, card, steps, checksum, position)
        SELECT mine, t.session, t.judge, s.person, s.scenario, s.started_at, t.judge_date, t.nth, t.rubric, t.overall,
            t.would_have_been, t.passed, t.tone, t.speed, t.consistency, t.take_offline, t.critical,
            convert_from(substring(long FROM t.starts FOR t.size), 'UTF8'), t.steps, t.checksum, place
        FROM json_to_recordset(verdicts) AS t (session uuid, judge text, judge_date text, nth int, rubric text,
            overall float8, would_have_been float8, passed boolean, tone float8, speed float8, consistency float8,
            take_offline float8, critical int, starts int, size int, steps text, checksum bytea)
        JOIN coolhead.sessions AS s ON s.team = mine AND s.id = t.session
        WHERE coolhead.is_mine(s.person)
        ON CONFLICT DO NOTHING;
        RETURN QUERY SELECT 'verdict', t.nth, CASE WHEN v.checksum IS NOT NULL THEN 'differs' ELSE 'refused' END
        FROM ROWS FROM (json_to_recordset(verdicts) AS (session uuid, judge text, checksum bytea)) WITH ORDINALITY
            AS t (session, judge, checksum, nth)
        LEFT JOIN coolhead.verdicts AS v ON v.team = mine AND v.session = t.session AND v.judge = t.judge
        WHERE v.checksum IS DISTINCT FROM t.checksum;
    END IF;

    IF json_array_length(entries) > 0 THEN
        INSERT INTO coolhead.entries (team, id, session, person, kind, author, turn, made_at, body, checksum, position)
        SELECT mine, t.id, t.session, s.person, t.kind, t.author, t.turn, t.made_at, t.body, t.checksum, place
        FROM json_to_recordset(entries) AS t (id uuid, session uuid, kind text, author text, turn int, made_at text,
            body text, checksum bytea)
        JOIN coolhead.sessions AS s ON s.team = mine AND s.id = t.session
        WHERE coolhead.is_mine(s.person) AND (chief OR t.kind IN ('self_rating', 'dispute'))
        ON CONFLICT DO NOTHING;
        RETURN QUERY SELECT 'entry', t.nth, CASE WHEN e.checksum IS NOT NULL THEN 'differs' ELSE 'refused' END
        FROM ROWS FROM (json_to_recordset(entries) AS (id uuid, checksum bytea)) WITH ORDINALITY
            AS t (id, checksum, nth)
        LEFT JOIN coolhead.entries AS e ON e.team = mine AND e.id = t.id
        WHERE e.checksum IS DISTINCT FROM t.checksum;
    END IF;

    RETURN QUERY SELECT 'place', place, l.mark::text FROM coolhead.log AS l WHERE l.team = mine AND l.position = place;
END $fn$;

-- Where the team's history stands, and which history it is: a hub that was put back to an earlier state has
-- another mark at a place that was known.
CREATE FUNCTION coolhead.greet(speaks int, known bigint)
    RETURNS TABLE (place bigint, mark uuid, known_mark uuid, rank text, team text, person uuid, name text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
#variable_conflict use_column
BEGIN
    PERFORM coolhead.refuse_another(speaks);
    UPDATE coolhead.accounts SET seen_at = now() WHERE login = session_user;
    RETURN QUERY
    SELECT t.position, (SELECT l.mark FROM coolhead.log AS l WHERE l.team = t.team AND l.position = t.position),
        (SELECT l.mark FROM coolhead.log AS l WHERE l.team = t.team AND l.position = known),
        me.rank, t.name, me.person, me.name
    FROM coolhead.accounts AS me JOIN coolhead.teams AS t USING (team) WHERE me.login = session_user;
END $fn$;

-- What is kept of an erased person is an id that is nobody's any more, and how many sessions there were.
CREATE FUNCTION coolhead.forget_names(whom uuid) RETURNS void LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $fn$
    UPDATE coolhead.invitations SET name = '' WHERE team = coolhead.my_team() AND person = whom;
    UPDATE coolhead.accounts SET name = '', label = '' WHERE team = coolhead.my_team() AND person = whom;
$fn$;
CREATE FUNCTION coolhead.erase(speaks int, whom uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
    mine uuid := coolhead.my_team();
    place bigint;
    gone bigint;
BEGIN
    PERFORM coolhead.refuse_another(speaks);
    IF coolhead.my_rank() IS DISTINCT FROM 'manager' THEN
        RAISE EXCEPTION 'only a manager erases' USING ERRCODE = 'insufficient_privilege';
    END IF;
    place := coolhead.next_place('erase', whom::text);
    DELETE FROM coolhead.entries WHERE team = mine AND person = whom;
    DELETE FROM coolhead.verdicts WHERE team = mine AND person = whom;
    DELETE FROM coolhead.sessions WHERE team = mine AND person = whom;
    GET DIAGNOSTICS gone = ROW_COUNT;
    DELETE FROM coolhead.people WHERE team = mine AND id = whom;
    PERFORM coolhead.forget_names(whom);
    INSERT INTO coolhead.erased (team, person, sessions, position) VALUES (mine, whom, gone, place)
    ON CONFLICT DO NOTHING;
    RETURN gone;
END $fn$;

-- A code is a login that may do one thing, once, for two days.
CREATE FUNCTION coolhead.invite(speaks int, code text, verifier text, as_rank text, called text, whom uuid)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
    PERFORM coolhead.refuse_another(speaks);
    IF coolhead.my_rank() IS DISTINCT FROM 'manager' THEN
        RAISE EXCEPTION 'only a manager invites' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF code !~ '^coolhead_code_[0-9a-f]{12}$' OR verifier !~ '^SCRAM-SHA-256\$[0-9]+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$'
    THEN
        RAISE EXCEPTION 'this is no code' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L VALID UNTIL %L CONNECTION LIMIT 2 IN ROLE coolhead_code', code,
                   verifier, now() + interval '2 days');
    INSERT INTO coolhead.invitations (team, login, rank, person, name, made_by)
    VALUES (coolhead.my_team(), code, as_rank, whom, called, session_user);
    PERFORM coolhead.next_place('invite', code || ' as ' || as_rank);
END $fn$;

CREATE FUNCTION coolhead.join(speaks int, account text, verifier text, called text)
    RETURNS TABLE (rank text, person uuid, name text, team text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
#variable_conflict use_column
DECLARE
    invited coolhead.invitations;
BEGIN
    IF speaks IS DISTINCT FROM (SELECT max(version) FROM coolhead.versions) THEN
        RAISE EXCEPTION 'the hub has another version' USING ERRCODE = 'CH001';
    END IF;
    SELECT * INTO invited FROM coolhead.invitations AS i WHERE i.login = session_user AND i.used_by IS NULL FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'this code was used' USING ERRCODE = 'CH002';
    END IF;
    IF account !~ '^coolhead_[0-9a-f]{32}$' OR verifier !~ '^SCRAM-SHA-256\$[0-9]+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$'
    THEN
        RAISE EXCEPTION 'this is no account' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L CONNECTION LIMIT 8 IN ROLE %I', account, verifier,
                   'coolhead_' || invited.rank);
    INSERT INTO coolhead.accounts (team, login, rank, person, name, label)
    VALUES (invited.team, account, invited.rank, invited.person, invited.name, called);
    EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', session_user);
    WITH next AS (UPDATE coolhead.teams AS t SET position = t.position + 1 WHERE t.team = invited.team
                  RETURNING t.position)
    INSERT INTO coolhead.log (team, position, what, about)
    SELECT invited.team, next.position, 'join', account || ' as ' || invited.rank FROM next;
    UPDATE coolhead.invitations AS i SET used_by = account WHERE i.login = session_user;
    RETURN QUERY SELECT invited.rank, invited.person, invited.name, t.name FROM coolhead.teams AS t
        WHERE t.team = invited.team;
END $fn$;

CREATE FUNCTION coolhead.dismiss(speaks int, whom text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
    PERFORM coolhead.refuse_another(speaks);
    DELETE FROM coolhead.accounts WHERE team = coolhead.my_team() AND login = whom AND login <> session_user;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no such account to dismiss' USING ERRCODE = 'insufficient_privilege';
    END IF;
    EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', whom);
    PERFORM coolhead.next_place('dismiss', whom);
END $fn$;

-- What a trainer may know: how scenarios go, never of fewer than five people.
CREATE FUNCTION coolhead.scenario_statistics(speaks int)
    RETURNS TABLE (scenario text, sessions bigint, people bigint, passed bigint, overall numeric)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
#variable_conflict use_column
BEGIN
    PERFORM coolhead.refuse_another(speaks);
    RETURN QUERY
    SELECT v.scenario, count(*), count(DISTINCT v.person), count(*) FILTER (WHERE v.passed),
        round(avg(v.overall)::numeric, 1)
    FROM (SELECT DISTINCT ON (one.session) one.* FROM coolhead.verdicts AS one WHERE one.team = coolhead.my_team()
          ORDER BY one.session, one.position DESC, one.judge) AS v
    GROUP BY v.scenario HAVING count(DISTINCT v.person) >= 5 ORDER BY v.scenario;
END $fn$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA coolhead FROM PUBLIC;
GRANT EXECUTE ON FUNCTION coolhead.push(int, json, json, json, json, json, bytea), coolhead.greet(int, bigint)
    TO coolhead_trainee, coolhead_trainer, coolhead_manager;
GRANT EXECUTE ON FUNCTION coolhead.erase(int, uuid), coolhead.invite(int, text, text, text, text, uuid),
    coolhead.dismiss(int, text) TO coolhead_manager;
GRANT EXECUTE ON FUNCTION coolhead.scenario_statistics(int) TO coolhead_trainer, coolhead_manager;
GRANT EXECUTE ON FUNCTION coolhead.join(int, text, text, text) TO coolhead_code;
GRANT EXECUTE ON FUNCTION coolhead.next_place(text, text), coolhead.refuse_another(int) TO coolhead_doorkeeper;
GRANT SELECT ON coolhead.versions TO coolhead_doorkeeper;
RESET ROLE;
ALTER FUNCTION coolhead.invite(int, text, text, text, text, uuid) OWNER TO coolhead_doorkeeper;
ALTER FUNCTION coolhead.join(int, text, text, text) OWNER TO coolhead_doorkeeper;
ALTER FUNCTION coolhead.dismiss(int, text) OWNER TO coolhead_doorkeeper;
ALTER FUNCTION coolhead.forget_names(uuid) OWNER TO coolhead_doorkeeper;
GRANT EXECUTE ON FUNCTION coolhead.forget_names(uuid) TO coolhead_owner;
)sql";

constexpr std::array<HubMigration, 3> steps_of_this_program = {
    HubMigration{"tables", tables}, HubMigration{"rights", rights}, HubMigration{"functions", functions}};

}  // namespace

std::span<const HubMigration> hub_migrations() { return steps_of_this_program; }
int hub_version() { return static_cast<int>(steps_of_this_program.size()); }
std::string_view roles_sql() { return roles; }

}  // namespace sim::hub

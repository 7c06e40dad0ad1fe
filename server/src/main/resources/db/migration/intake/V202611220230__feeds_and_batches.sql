CREATE SCHEMA intake;
GRANT USAGE ON SCHEMA intake TO manumit_app, manumit_loader, manumit_search;

-- A source and the authority under which it is held. Nothing enters without one.
CREATE TABLE intake.feed (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key text NOT NULL UNIQUE CHECK (key ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
    name text NOT NULL CHECK (pg_catalog.btrim(name) <> ''),
    agency_id integer NOT NULL REFERENCES safeguard.agency,
    legal_basis text NOT NULL,
    purpose text NOT NULL CHECK (purpose NOT IN ('immigration-enforcement', 'prosecute-selling-sex')),
    marking smallint NOT NULL CHECK (marking BETWEEN 0 AND 4),
    compartment_id integer REFERENCES safeguard.inquiry,
    reliability text NOT NULL CHECK (reliability ~ '^[A-F]$'),
    credibility smallint NOT NULL CHECK (credibility BETWEEN 1 AND 6),
    retention text NOT NULL CHECK (retention ~ '^P'),
    kind text NOT NULL,
    region text NOT NULL,
    zone text NOT NULL,
    language text NOT NULL,
    mapping jsonb,
    created_by bigint NOT NULL REFERENCES safeguard.person_of_staff,
    created_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    CHECK ((marking = 4) = (compartment_id IS NOT NULL))
);

-- Files as they were received, by content. Where a file is not held the row says why; its digest stays.
CREATE TABLE intake.custody_file (
    digest text PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    bytes bigint NOT NULL,
    held boolean NOT NULL,
    why_not text CHECK (why_not IN ('awaiting-consent-check', 'consent-missing', 'interrupted', 'undone', 'expired', 'erased')),
    stored_at timestamptz NOT NULL,
    CHECK (held = (why_not IS NULL))
);

-- One delivery: who sent which file to which feed, when and from where, and how far it is.
CREATE TABLE intake.batch (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feed_id integer NOT NULL REFERENCES intake.feed,
    agency_id integer NOT NULL,
    marking smallint NOT NULL,
    compartment_id integer,
    file_digest text REFERENCES intake.custody_file,
    file_name text NOT NULL,
    bytes bigint NOT NULL,
    received_at timestamptz NOT NULL,
    received_by bigint NOT NULL REFERENCES safeguard.person_of_staff,
    received_from text NOT NULL,
    retained_until date NOT NULL,
    urgent boolean NOT NULL,
    format text NOT NULL,
    read_options jsonb NOT NULL,
    mapping jsonb,
    state text NOT NULL CHECK (state IN ('RECEIVED', 'RUNNING', 'WAITING', 'DONE', 'CANCELLED', 'FAILED', 'UNDONE')),
    cancel_asked boolean NOT NULL DEFAULT false,
    next_chunk integer NOT NULL DEFAULT 0,
    last_record bigint NOT NULL DEFAULT 0,
    bytes_read bigint NOT NULL DEFAULT 0,
    records bigint NOT NULL DEFAULT 0,
    accepted bigint NOT NULL DEFAULT 0,
    duplicates bigint NOT NULL DEFAULT 0,
    quarantined bigint NOT NULL DEFAULT 0,
    settled bigint NOT NULL DEFAULT 0,
    unconsented bigint NOT NULL DEFAULT 0,
    undone_chunks integer NOT NULL DEFAULT 0,
    last_record_at timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    problem jsonb
);
CREATE INDEX batch_feed ON intake.batch (feed_id, id);
CREATE INDEX batch_file ON intake.batch (file_digest);
CREATE INDEX batch_waiting ON intake.batch (urgent DESC, id) WHERE state IN ('RECEIVED', 'RUNNING');
COMMENT ON COLUMN intake.batch.file_digest IS 'Null for tips typed in, which have no file.';
COMMENT ON COLUMN intake.batch.settled IS 'How many of the quarantined records have been mended or discarded.';
COMMENT ON COLUMN intake.batch.last_record IS 'Last record of the last committed chunk: where a resumed batch goes on.';

CREATE TABLE intake.idempotency_key (
    actor_id bigint NOT NULL,
    key text NOT NULL CHECK (pg_catalog.length(key) BETWEEN 1 AND 200),
    feed_id integer NOT NULL REFERENCES intake.feed,
    file_digest text NOT NULL,
    batch_id bigint NOT NULL REFERENCES intake.batch,
    PRIMARY KEY (actor_id, key)
);

-- Records that could not be used as they came, for a person to mend or discard.
CREATE TABLE intake.quarantine (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    batch_id bigint NOT NULL REFERENCES intake.batch,
    feed_id integer NOT NULL,
    agency_id integer NOT NULL,
    marking smallint NOT NULL,
    compartment_id integer,
    names_person boolean NOT NULL,
    record bigint NOT NULL,
    line bigint NOT NULL,
    raw text NOT NULL,
    fields jsonb NOT NULL,
    issues jsonb NOT NULL,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'replayed', 'discarded')),
    reason text,
    decided_by bigint,
    decided_at timestamptz,
    CHECK ((state = 'discarded') <= (reason IS NOT NULL))
);
CREATE INDEX quarantine_open ON intake.quarantine (batch_id, id);

-- What a feed is and how far a delivery has come names no person. Feed managers see all but the RED ones of inquiries that are not theirs.
ALTER TABLE intake.feed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE intake.batch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reader ON intake.feed FOR SELECT TO manumit_app
    USING (safeguard.row_class(agency_id, marking, compartment_id, false) = ANY ((SELECT safeguard.readable())::bigint[]));
CREATE POLICY managers ON intake.feed TO manumit_app
    USING ((SELECT safeguard.has_role('FEED_MANAGER')) AND (marking < 4
        OR safeguard.row_class(agency_id, marking, compartment_id, false) = ANY ((SELECT safeguard.readable())::bigint[])))
    WITH CHECK ((SELECT safeguard.has_role('FEED_MANAGER')) AND (marking < 4
        OR safeguard.row_class(agency_id, marking, compartment_id, false) = ANY ((SELECT safeguard.readable())::bigint[])));
CREATE POLICY run_reads ON intake.feed FOR SELECT TO manumit_run USING ((SELECT safeguard.run_reads('intake')));
CREATE POLICY loads ON intake.feed FOR SELECT TO manumit_loader USING (true);
CREATE POLICY reader ON intake.batch FOR SELECT TO manumit_app
    USING (safeguard.row_class(agency_id, marking, compartment_id, false) = ANY ((SELECT safeguard.readable())::bigint[]));
-- Tips are typed by those who answer calls, into feeds that they may read.
CREATE POLICY reader_adds ON intake.batch FOR INSERT TO manumit_app
    WITH CHECK (file_digest IS NULL
        AND safeguard.row_class(agency_id, marking, compartment_id, false) = ANY ((SELECT safeguard.readable())::bigint[]));
CREATE POLICY managers ON intake.batch TO manumit_app
    USING ((SELECT safeguard.has_role('FEED_MANAGER')) AND (marking < 4
        OR safeguard.row_class(agency_id, marking, compartment_id, false) = ANY ((SELECT safeguard.readable())::bigint[])))
    WITH CHECK ((SELECT safeguard.has_role('FEED_MANAGER')) AND (marking < 4
        OR safeguard.row_class(agency_id, marking, compartment_id, false) = ANY ((SELECT safeguard.readable())::bigint[])));
CREATE POLICY run_reads ON intake.batch FOR SELECT TO manumit_run USING ((SELECT safeguard.run_reads('intake')));
CREATE POLICY loads ON intake.batch TO manumit_loader USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON intake.feed, intake.batch TO manumit_app;
GRANT SELECT ON intake.feed TO manumit_loader;
GRANT SELECT, UPDATE ON intake.batch TO manumit_loader;

CALL safeguard.protect('intake.quarantine', 'SELECT, UPDATE', '', 'INSERT, DELETE');
GRANT SELECT (id, batch_id, state), UPDATE (state, reason, decided_by, decided_at) ON intake.quarantine TO manumit_loader;

ALTER TABLE intake.idempotency_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON intake.idempotency_key TO manumit_app
    USING (actor_id = (SELECT safeguard.actor())) WITH CHECK (actor_id = (SELECT safeguard.actor()));
GRANT SELECT, INSERT, UPDATE ON intake.idempotency_key TO manumit_app;
GRANT SELECT, INSERT, UPDATE ON intake.custody_file TO manumit_app, manumit_loader;

-- Tips that could not wait: from when an answer is awaited.
CREATE TABLE intake.urgent_tip (
    observation_id bigint PRIMARY KEY,
    feed_id integer NOT NULL,
    agency_id integer NOT NULL,
    marking smallint NOT NULL,
    compartment_id integer,
    names_person boolean NOT NULL,
    clock_started_at timestamptz NOT NULL
);
CALL safeguard.protect('intake.urgent_tip', 'SELECT', '', 'INSERT');

-- What other modules may know of feeds.
CREATE VIEW intake.feed_card WITH (security_invoker = true) AS
    SELECT id, key, name, agency_id, legal_basis, purpose, marking, compartment_id, reliability, credibility, kind, language
    FROM intake.feed;
GRANT SELECT ON intake.feed_card TO manumit_app;

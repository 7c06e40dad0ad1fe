-- Selectors and what observations say of them. An id is a 53-bit digest of kind and value (a JSON number holds it exactly), so that loading
-- needs no lookup; should two values ever meet, the later one takes the next free id (see SelectorIds).
CREATE SCHEMA resolution;
GRANT USAGE ON SCHEMA resolution TO manumit_app, manumit_loader, manumit_search;

CREATE TABLE resolution.selector (
    id bigint PRIMARY KEY,
    kind smallint NOT NULL CHECK (kind BETWEEN 0 AND 9),
    value text NOT NULL
);
COMMENT ON COLUMN resolution.selector.kind IS 'Position in org.manumit.formats.selector.SelectorKind.';

CREATE TABLE resolution.mention (
    observation_id bigint NOT NULL,
    selector_id bigint NOT NULL,
    span_start integer,
    span_end integer,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL,
    identifies boolean NOT NULL,
    property text
);
CREATE INDEX mention_observation ON resolution.mention (observation_id);
CREATE INDEX mention_selector ON resolution.mention (selector_id, observation_id);
COMMENT ON COLUMN resolution.mention.identifies IS 'The observation is about the account or vessel that the selector identifies.';
CALL safeguard.protect('resolution.mention', 'SELECT', 'SELECT', 'INSERT, DELETE');
GRANT SELECT (observation_id, selector_id) ON resolution.mention TO manumit_loader;

-- A selector is seen by whoever sees one of its mentions.
ALTER TABLE resolution.selector ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reader ON resolution.selector FOR SELECT TO manumit_app
    USING (EXISTS (SELECT FROM resolution.mention m WHERE m.selector_id = selector.id));
CREATE POLICY run_reads ON resolution.selector FOR SELECT TO manumit_run USING ((SELECT safeguard.run_reads('resolution')));
CREATE POLICY declares ON resolution.selector FOR INSERT TO manumit_app WITH CHECK (true);
CREATE POLICY loads ON resolution.selector TO manumit_loader USING (true) WITH CHECK (true);
CREATE POLICY searches ON resolution.selector FOR SELECT TO manumit_search USING (true);
GRANT SELECT, INSERT ON resolution.selector TO manumit_app;
GRANT INSERT, DELETE ON resolution.selector TO manumit_loader;
GRANT SELECT (id) ON resolution.selector TO manumit_loader;
GRANT SELECT ON resolution.selector TO manumit_search;

-- Positions (from 1) of those that found their id taken by another value.
CREATE FUNCTION resolution.collisions(ids bigint[], kinds smallint[], vals text[]) RETURNS integer[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
    SELECT COALESCE(array_agg(asked.position::integer ORDER BY asked.position), '{}')
    FROM unnest(ids, kinds, vals) WITH ORDINALITY AS asked(id, kind, value, position)
    JOIN resolution.selector s ON s.id = asked.id
    WHERE s.kind <> asked.kind OR s.value <> asked.value
$$;
GRANT EXECUTE ON FUNCTION resolution.collisions(bigint[], smallint[], text[]) TO manumit_loader;
CALL safeguard.search_function('resolution.collisions(bigint[], smallint[], text[])');

-- Selectors that innocent people are known to share: a hotline, a shelter, a hostel. Ended, never deleted.
CREATE TABLE resolution.known_shared (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    selector_id bigint NOT NULL,
    note text NOT NULL CHECK (pg_catalog.length(pg_catalog.btrim(note)) BETWEEN 3 AND 2000),
    by_user bigint,
    by_name text NOT NULL,
    at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    ended_at timestamptz,
    ended_by bigint
);
CREATE UNIQUE INDEX known_shared_current ON resolution.known_shared (selector_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT ON resolution.known_shared TO manumit_app;
GRANT SELECT (selector_id, ended_at) ON resolution.known_shared TO manumit_loader;
GRANT UPDATE (ended_at, ended_by) ON resolution.known_shared TO manumit_app;

-- What a record says it is: one row for each record that describes an entity, and for each ship's own announcement of its name.
CREATE TABLE resolution.bearer (
    observation_id bigint NOT NULL,
    record_key bigint NOT NULL,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL,
    schema text NOT NULL,
    name text
);
CREATE INDEX bearer_observation ON resolution.bearer (observation_id);
CREATE INDEX bearer_record ON resolution.bearer (record_key);
CALL safeguard.protect('resolution.bearer', 'SELECT', 'SELECT', 'INSERT, DELETE');
GRANT SELECT (observation_id, record_key) ON resolution.bearer TO manumit_loader;

-- Which record bears which identifier, and what tells records apart.
CREATE TABLE resolution.tie (
    observation_id bigint NOT NULL,
    record_key bigint NOT NULL,
    identifier_key bigint NOT NULL,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    exclusive smallint NOT NULL,
    rank smallint NOT NULL,
    names_person boolean NOT NULL
);
CREATE INDEX tie_observation ON resolution.tie (observation_id);
CREATE INDEX tie_record ON resolution.tie (record_key);
CREATE INDEX tie_identifier ON resolution.tie (identifier_key, record_key);
CALL safeguard.protect('resolution.tie', 'SELECT', 'SELECT', 'INSERT, DELETE');
GRANT SELECT (observation_id, record_key, identifier_key) ON resolution.tie TO manumit_loader;

CREATE TABLE resolution.trait (
    observation_id bigint NOT NULL,
    record_key bigint NOT NULL,
    value bigint NOT NULL,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    trait smallint NOT NULL,
    names_person boolean NOT NULL
);
CREATE INDEX trait_observation ON resolution.trait (observation_id);
CREATE INDEX trait_record ON resolution.trait (record_key);
CALL safeguard.protect('resolution.trait', 'SELECT', 'SELECT', 'INSERT, DELETE');
GRANT SELECT (observation_id) ON resolution.trait TO manumit_loader;

-- Relations that records state between two others (ownership, directorship, family).
CREATE TABLE resolution.link (
    observation_id bigint NOT NULL,
    source_key bigint NOT NULL,
    target_key bigint NOT NULL,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL,
    schema text NOT NULL
);
CREATE INDEX link_observation ON resolution.link (observation_id);
CREATE INDEX link_source ON resolution.link (source_key);
CREATE INDEX link_target ON resolution.link (target_key);
CALL safeguard.protect('resolution.link', 'SELECT', 'SELECT', 'INSERT, DELETE');
GRANT SELECT (observation_id) ON resolution.link TO manumit_loader;

-- The entity of each key, as all evidence together has it. A key that is not here is an entity of its own. Readers meet it only as a
-- shortcut: what they see is joined again from what they may see.
CREATE TABLE resolution.identity (
    key bigint PRIMARY KEY,
    entity_id bigint NOT NULL
);
CREATE INDEX identity_entity ON resolution.identity (entity_id);
GRANT SELECT ON resolution.identity TO manumit_app;
GRANT INSERT, UPDATE, DELETE ON resolution.identity TO manumit_run;

-- Keys whose entities are to be worked out again: one row for each chunk that brought or took away ties.
CREATE TABLE resolution.pending (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    records integer NOT NULL,
    keys bigint[] NOT NULL
);
GRANT INSERT ON resolution.pending TO manumit_loader, manumit_app;
GRANT SELECT, UPDATE, DELETE ON resolution.pending TO manumit_run;

-- What people judged of two keys. Undone, never deleted; of several on one pair the latest counts.
CREATE TABLE resolution.judgement (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    first_key bigint NOT NULL,
    second_key bigint NOT NULL,
    verdict text NOT NULL CHECK (verdict IN ('SAME', 'DIFFERENT', 'UNSURE')),
    reason text NOT NULL CHECK (pg_catalog.length(pg_catalog.btrim(reason)) BETWEEN 3 AND 2000),
    by_user bigint NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    undone_at timestamptz,
    undone_by bigint,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL,
    CHECK (first_key < second_key)
);
CREATE INDEX judgement_first ON resolution.judgement (first_key);
CREATE INDEX judgement_second ON resolution.judgement (second_key);
CALL safeguard.protect('resolution.judgement', 'SELECT, INSERT', 'SELECT');
GRANT UPDATE (undone_at, undone_by) ON resolution.judgement TO manumit_app;

-- Names to search by, folded, in the order in which the index follows the load.
CREATE TABLE resolution.spelling (
    record_key bigint NOT NULL,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL,
    folded text NOT NULL
);
CREATE INDEX spelling_record ON resolution.spelling (record_key);
CREATE INDEX spelling_folded ON resolution.spelling USING gin (folded extensions.gin_trgm_ops);
CALL safeguard.protect('resolution.spelling', '', 'SELECT, INSERT, DELETE');
GRANT SELECT ON resolution.spelling TO manumit_search;

-- Records whose name resembles the folded text, best first: candidates, joined to what the reader may see by the caller.
CREATE FUNCTION resolution.name_candidates(asked text, most integer) RETURNS TABLE (record_key bigint, likeness real)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET pg_trgm.word_similarity_threshold = 0.6
AS $$
    SELECT s.record_key, max(extensions.word_similarity(asked, s.folded)) AS likeness
    FROM resolution.spelling s
    WHERE asked OPERATOR(extensions.<%) s.folded
        AND safeguard.row_class(s.agency_id, s.marking, s.compartment_id, s.names_person) = ANY (safeguard.readable())
    GROUP BY s.record_key
    ORDER BY likeness DESC, s.record_key
    LIMIT most
$$;
CALL safeguard.search_function('resolution.name_candidates(text, integer)');

-- What feeds have reported. The table takes 10,000 rows a second and more: two indexes, no foreign keys (each would cost a trigger a row; the
-- loader writes both sides in one transaction), columns in the order of their alignment, the widest last.
CREATE SCHEMA observation;
CREATE SEQUENCE observation.observation_id AS bigint CACHE 1;

CREATE TABLE observation.observation (
    id bigint PRIMARY KEY,
    received_at timestamptz NOT NULL,
    occurred_at timestamptz,
    latitude double precision,
    longitude double precision,
    cell bigint,
    batch_id bigint NOT NULL,
    content bigint NOT NULL,
    feed_id integer NOT NULL,
    agency_id integer NOT NULL,
    compartment_id integer,
    retained_until date NOT NULL,
    uncertainty_meters real,
    kind smallint NOT NULL CHECK (kind BETWEEN 0 AND 7),
    marking smallint NOT NULL,
    time_precision smallint NOT NULL CHECK (time_precision BETWEEN 0 AND 6),
    credibility smallint NOT NULL CHECK (credibility BETWEEN 1 AND 6),
    names_person boolean NOT NULL,
    identity uuid NOT NULL,
    digest bytea NOT NULL,
    reliability text NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
    source_id text,
    country text,
    language text,
    place_text text,
    text text,
    properties jsonb NOT NULL,
    raw text NOT NULL,
    CHECK ((latitude IS NULL) = (longitude IS NULL) AND (latitude IS NULL) = (cell IS NULL)),
    CHECK ((occurred_at IS NULL) = (time_precision = 0))
);
CREATE UNIQUE INDEX observation_identity ON observation.observation (identity);
COMMENT ON COLUMN observation.observation.cell IS 'H3 cell, resolution 7, as a number.';
COMMENT ON COLUMN observation.observation.kind IS 'Position in org.manumit.formats.mapping.Kind.';
COMMENT ON COLUMN observation.observation.identity IS 'What the row is: the source''s id within its feed, else what it says and which of several equal ones of its file it is.';
COMMENT ON COLUMN observation.observation.content IS 'First 64 bits of the digest of what the record says: tells a repeated record from a changed one.';
COMMENT ON COLUMN observation.observation.digest IS 'SHA-256 of raw.';

-- One row a committed chunk: which ids it gave, for undo, expiry and whoever follows the load.
CREATE TABLE observation.chunk (
    sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    batch_id bigint NOT NULL,
    number integer NOT NULL,
    feed_id integer NOT NULL,
    first_id bigint NOT NULL,
    last_id bigint NOT NULL,
    accepted integer NOT NULL,
    duplicates integer NOT NULL,
    root bytea,
    received_at timestamptz NOT NULL,
    retained_until date NOT NULL,
    undone boolean NOT NULL DEFAULT false,
    expired boolean NOT NULL DEFAULT false,
    PRIMARY KEY (batch_id, number)
);
CREATE INDEX chunk_expiry ON observation.chunk (retained_until) WHERE NOT expired;
COMMENT ON TABLE observation.chunk IS 'Ids from first_id to last_id whose batch_id is this one; other batches may have ids between.';

-- Batches that brought a row which was held already.
CREATE TABLE observation.sighting (
    batch_id bigint NOT NULL,
    observation_id bigint NOT NULL,
    chunk integer NOT NULL,
    PRIMARY KEY (batch_id, observation_id)
);
CREATE INDEX sighting_observation ON observation.sighting (observation_id);

-- What is left of an observation that is gone. Only erasure keeps the identity, so that the row cannot come back unnoticed.
CREATE TABLE observation.tombstone (
    observation_id bigint PRIMARY KEY,
    feed_id integer NOT NULL,
    batch_id bigint NOT NULL,
    kind smallint NOT NULL,
    agency_id integer NOT NULL,
    marking smallint NOT NULL,
    compartment_id integer,
    names_person boolean NOT NULL,
    expunged_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    why text NOT NULL CHECK (why IN ('undone', 'expired', 'withdrawn', 'erased')),
    identity uuid,
    CHECK ((identity IS NOT NULL) = (why = 'erased'))
);
CREATE UNIQUE INDEX tombstone_identity ON observation.tombstone (identity) WHERE identity IS NOT NULL;

CALL safeguard.protect('observation.observation', 'SELECT', 'SELECT', 'INSERT');
CALL safeguard.protect('observation.tombstone', 'SELECT', 'SELECT');
GRANT SELECT (id, batch_id, identity, content) ON observation.observation TO manumit_loader;
GRANT SELECT (observation_id, identity) ON observation.tombstone TO manumit_loader;
GRANT SELECT, INSERT ON observation.sighting TO manumit_loader;
GRANT INSERT, SELECT ON observation.chunk TO manumit_loader;
GRANT USAGE ON SEQUENCE observation.observation_id TO manumit_loader;
GRANT SELECT ON observation.chunk, observation.sighting TO manumit_run;

-- Nobody deletes rows but these functions; the owner serves no request.
CREATE POLICY expunges_reads ON observation.observation FOR SELECT TO manumit_owner USING (true);
CREATE POLICY expunges ON observation.observation FOR DELETE TO manumit_owner USING (true);
CREATE POLICY expunges_reads ON observation.tombstone FOR SELECT TO manumit_owner USING (true);
CREATE POLICY expunges ON observation.tombstone FOR INSERT TO manumit_owner WITH CHECK (true);

-- Makes tombstones of the observations that exist and are under no hold; answers with those that are gone.
CREATE FUNCTION observation.expunge(ids bigint[], reason text) RETURNS bigint[]
    LANGUAGE sql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
    WITH gone AS (
        DELETE FROM observation.observation o WHERE o.id = ANY (ids)
        RETURNING o.id, o.feed_id, o.batch_id, o.kind, o.agency_id, o.marking, o.compartment_id, o.names_person, o.identity
    ), buried AS (
        INSERT INTO observation.tombstone (observation_id, feed_id, batch_id, kind, agency_id, marking, compartment_id, names_person, why, identity)
        SELECT g.id, g.feed_id, g.batch_id, g.kind, g.agency_id, g.marking, g.compartment_id, g.names_person, reason,
            CASE WHEN reason = 'erased' THEN g.identity END
        FROM gone g
        RETURNING observation_id
    )
    SELECT COALESCE(array_agg(b.observation_id ORDER BY b.observation_id), '{}') FROM buried b
$$;

-- Takes one chunk of an undone batch back. A row stays while another batch that stands has brought it too.
CREATE FUNCTION observation.undo_chunk(undone_batch bigint, undone_chunk integer) RETURNS bigint[]
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    span observation.chunk;
    own bigint[];
    met bigint[];
BEGIN
    UPDATE observation.chunk c SET undone = true
    WHERE c.batch_id = undone_batch AND c.number = undone_chunk AND NOT c.undone RETURNING * INTO span;
    IF NOT FOUND THEN
        RETURN '{}';
    END IF;
    -- The lock of loads (LoadTable.lockFeed): a row that another batch is just meeting must not go from under it.
    PERFORM pg_catalog.pg_advisory_xact_lock(2910, span.feed_id);
    SELECT array_agg(o.id) INTO own FROM observation.observation o
    WHERE o.id BETWEEN span.first_id AND span.last_id AND o.batch_id = undone_batch
        AND NOT EXISTS (SELECT FROM observation.sighting s WHERE s.observation_id = o.id AND s.batch_id <> undone_batch);
    WITH forgotten AS (
        DELETE FROM observation.sighting s WHERE s.batch_id = undone_batch AND s.chunk = undone_chunk RETURNING s.observation_id
    )
    SELECT array_agg(o.id) INTO met
    FROM forgotten f JOIN observation.observation o ON o.id = f.observation_id
    JOIN observation.chunk c ON c.batch_id = o.batch_id AND o.id BETWEEN c.first_id AND c.last_id
    WHERE c.undone AND NOT EXISTS (
        SELECT FROM observation.sighting s WHERE s.observation_id = o.id AND s.batch_id <> undone_batch);
    RETURN observation.expunge(COALESCE(own, '{}') || COALESCE(met, '{}'), 'undone');
END;
$$;
-- Lets the rows of a chunk go whose retention has ended; a row that another batch has brought since is kept no longer than the rest.
CREATE FUNCTION observation.expire_chunk(expired_batch bigint, expired_chunk integer, today date) RETURNS bigint[]
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    span observation.chunk;
    due bigint[];
BEGIN
    UPDATE observation.chunk c SET expired = true
    WHERE c.batch_id = expired_batch AND c.number = expired_chunk AND c.retained_until < today AND NOT c.expired
    RETURNING * INTO span;
    IF NOT FOUND THEN
        RETURN '{}';
    END IF;
    PERFORM pg_catalog.pg_advisory_xact_lock(2910, span.feed_id);
    SELECT array_agg(o.id) INTO due FROM observation.observation o
    WHERE o.id BETWEEN span.first_id AND span.last_id AND o.batch_id = expired_batch AND o.retained_until < today;
    DELETE FROM observation.sighting s WHERE s.observation_id = ANY (due);
    RETURN observation.expunge(COALESCE(due, '{}'), 'expired');
END;
$$;
GRANT EXECUTE ON FUNCTION observation.expunge(bigint[], text), observation.undo_chunk(bigint, integer),
    observation.expire_chunk(bigint, integer, date) TO manumit_loader;

-- Full text of observations. The index follows the load: the loader only queues a row a chunk, a background run reads the chunk and writes
-- what there is to search. Positions and detections without words have no row.
CREATE TEXT SEARCH CONFIGURATION observation.plain (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION observation.plain ALTER MAPPING FOR hword, hword_part, word WITH extensions.unaccent, simple;
CREATE TEXT SEARCH CONFIGURATION observation.en (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION observation.en ALTER MAPPING FOR hword, hword_part, word WITH extensions.unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION observation.es (COPY = pg_catalog.spanish);
ALTER TEXT SEARCH CONFIGURATION observation.es ALTER MAPPING FOR hword, hword_part, word WITH extensions.unaccent, spanish_stem;
CREATE TEXT SEARCH CONFIGURATION observation.pt (COPY = pg_catalog.portuguese);
ALTER TEXT SEARCH CONFIGURATION observation.pt ALTER MAPPING FOR hword, hword_part, word WITH extensions.unaccent, portuguese_stem;
CREATE TEXT SEARCH CONFIGURATION observation.fr (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION observation.fr ALTER MAPPING FOR hword, hword_part, word WITH extensions.unaccent, french_stem;

CREATE TABLE observation.search_document (
    observation_id bigint PRIMARY KEY,
    occurred_at timestamptz,
    feed_id integer NOT NULL,
    agency_id integer NOT NULL,
    compartment_id integer,
    kind smallint NOT NULL,
    marking smallint NOT NULL,
    names_person boolean NOT NULL,
    country text,
    words tsvector NOT NULL
);
CREATE INDEX search_document_words ON observation.search_document USING gin (words) WITH (gin_pending_list_limit = 16384);
CALL safeguard.protect('observation.search_document', '', 'SELECT, INSERT', 'DELETE');
GRANT SELECT (observation_id) ON observation.search_document TO manumit_loader;
GRANT SELECT ON observation.search_document TO manumit_search;

-- Words that occur, for queries with a misspelling.
CREATE TABLE observation.search_word (
    word text PRIMARY KEY
);
CREATE INDEX search_word_likeness ON observation.search_word USING gin (word extensions.gin_trgm_ops);
GRANT SELECT, INSERT ON observation.search_word TO manumit_run;
GRANT SELECT ON observation.search_word TO manumit_search;

CREATE TABLE observation.search_pending (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    first_id bigint NOT NULL,
    last_id bigint NOT NULL,
    records integer NOT NULL,
    feed_id integer NOT NULL
);
GRANT INSERT ON observation.search_pending TO manumit_loader;
GRANT SELECT (records, feed_id) ON observation.search_pending TO manumit_app;
GRANT SELECT, UPDATE, DELETE ON observation.search_pending TO manumit_run;

-- What there is to search in an observation: names weigh more than other words. Words stand as they are and as stems of the language. A view
-- and no function: a function with a query in it would start that query anew for each row, which took three times as long.
CREATE VIEW observation.search_entry WITH (security_invoker = true) AS
    SELECT o.id, o.occurred_at, o.received_at, o.longitude, o.latitude, o.feed_id, o.agency_id, o.compartment_id, o.kind, o.marking,
        o.names_person, o.country,
        setweight(to_tsvector('observation.plain', COALESCE(named.words, '')), 'A')
        || to_tsvector('observation.plain', COALESCE(left(o.text, 20000), '') || ' ' || COALESCE(o.place_text, '') || ' ' || COALESCE(other.words, ''))
        || CASE o.language
            WHEN 'en' THEN to_tsvector('observation.en', COALESCE(left(o.text, 20000), ''))
            WHEN 'es' THEN to_tsvector('observation.es', COALESCE(left(o.text, 20000), ''))
            WHEN 'pt' THEN to_tsvector('observation.pt', COALESCE(left(o.text, 20000), ''))
            WHEN 'fr' THEN to_tsvector('observation.fr', COALESCE(left(o.text, 20000), ''))
            ELSE ''::tsvector END AS words
    FROM observation.observation o,
        LATERAL (SELECT string_agg(v.value, ' ') AS words
            FROM unnest(ARRAY['name', 'alias', 'weakAlias', 'title', 'personName', 'organisationName', 'vesselName', 'payer',
                'beneficiary', 'payerName', 'payeeName', 'handle']) AS k(key), jsonb_array_elements_text(o.properties -> k.key) v) named,
        LATERAL (SELECT string_agg(left(v.value, 2000), ' ') AS words
            FROM unnest(ARRAY['summary', 'description', 'notes', 'address', 'purpose', 'category', 'position', 'sector', 'keywords',
                'program', 'reason', 'publisher', 'flag', 'type']) AS k(key), jsonb_array_elements_text(o.properties -> k.key) v
            WHERE o.kind NOT IN (2, 3)) other;
GRANT SELECT ON observation.search_entry TO manumit_run;

-- The query in each language at once: a word matches as it stands or by a stem.
CREATE FUNCTION observation.search_query(plain text) RETURNS tsquery
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp
AS $$
    SELECT to_tsquery('observation.plain', plain) || to_tsquery('observation.en', plain) || to_tsquery('observation.es', plain)
        || to_tsquery('observation.pt', plain) || to_tsquery('observation.fr', plain)
$$;
GRANT EXECUTE ON FUNCTION observation.search_query(text) TO manumit_app, manumit_search;

-- Known words like the one asked for, most alike first: for a word that does not occur.
CREATE FUNCTION observation.similar_words(asked text, most integer) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET pg_trgm.similarity_threshold = 0.45
AS $$
    SELECT w.word FROM observation.search_word w
    WHERE w.word OPERATOR(extensions.%) asked
    ORDER BY extensions.similarity(w.word, asked) DESC, w.word
    LIMIT most
$$;
CALL safeguard.search_function('observation.similar_words(text, integer)');

-- Observations that match and that the reader may see: candidates, which the caller joins under row-level security. At most the given
-- number; where more match, the newest: found by widening the range of ids, so that a word that stands everywhere costs little.
CREATE FUNCTION observation.search_candidates(
    asked tsquery, kinds smallint[], feed integer, land text, since timestamptz, until timestamptz, most integer)
    RETURNS TABLE (observation_id bigint, rank real)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET enable_seqscan = off
AS $$
DECLARE
    classes bigint[] := safeguard.readable();
    newest bigint;
    span bigint := 40000;
    found bigint[];
BEGIN
    SELECT array_agg(x.id) INTO found FROM (
        SELECT d.observation_id AS id FROM observation.search_document d
        WHERE d.words @@ asked
            AND safeguard.row_class(d.agency_id, d.marking, d.compartment_id, d.names_person) = ANY (classes)
            AND (kinds IS NULL OR d.kind = ANY (kinds)) AND (feed IS NULL OR d.feed_id = feed)
            AND (land IS NULL OR d.country = land)
            AND (since IS NULL OR d.occurred_at >= since) AND (until IS NULL OR d.occurred_at < until)
        LIMIT most + 1) x;
    IF cardinality(found) > most THEN
        SELECT max(d.observation_id) INTO newest FROM observation.search_document d;
        LOOP
            SELECT array_agg(x.id) INTO found FROM (
                SELECT d.observation_id AS id FROM observation.search_document d
                WHERE d.observation_id > newest - span AND d.words @@ asked
                    AND safeguard.row_class(d.agency_id, d.marking, d.compartment_id, d.names_person) = ANY (classes)
                    AND (kinds IS NULL OR d.kind = ANY (kinds)) AND (feed IS NULL OR d.feed_id = feed)
                    AND (land IS NULL OR d.country = land)
                    AND (since IS NULL OR d.occurred_at >= since) AND (until IS NULL OR d.occurred_at < until)
                ORDER BY d.observation_id DESC
                LIMIT most) x;
            EXIT WHEN cardinality(found) >= most OR span > newest;
            span := span * 4;
        END LOOP;
    END IF;
    RETURN QUERY SELECT d.observation_id, ts_rank(d.words, asked) FROM observation.search_document d
        WHERE d.observation_id = ANY (found);
END;
$$;
CALL safeguard.search_function('observation.search_candidates(tsquery, smallint[], integer, text, timestamptz, timestamptz, integer)');

-- Where and when, narrow: what the map and its clock read. Filled with the search index.
CREATE TABLE observation.search_point (
    observation_id bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    longitude real,
    latitude real,
    agency_id integer NOT NULL,
    compartment_id integer,
    kind smallint NOT NULL,
    marking smallint NOT NULL,
    names_person boolean NOT NULL
);
CREATE INDEX search_point_at ON observation.search_point USING brin (at);
CALL safeguard.protect('observation.search_point', 'SELECT', 'SELECT, INSERT', 'DELETE');
GRANT SELECT (observation_id) ON observation.search_point TO manumit_loader;
COMMENT ON COLUMN observation.search_point.at IS 'When it happened; when it was received where the source does not say.';

-- An observation in one line, for lists of other modules.
CREATE VIEW observation.headline WITH (security_invoker = true) AS
    SELECT o.id, o.kind, o.feed_id, o.batch_id, o.source_id, o.occurred_at, o.received_at, o.latitude, o.longitude,
        o.uncertainty_meters, o.cell, o.country, o.language, o.marking, o.agency_id, o.compartment_id, o.names_person,
        o.reliability, o.credibility, o.place_text, o.properties,
        pg_catalog.left(COALESCE(
            o.properties #>> '{title,0}', o.properties #>> '{name,0}', o.properties #>> '{vesselName,0}',
            CASE WHEN o.kind = 2 THEN pg_catalog.concat_ws(' ',
                COALESCE(o.properties #>> '{payer,0}', o.properties #>> '{payerName,0}', o.properties #>> '{payerAccount,0}', '?'), '→',
                COALESCE(o.properties #>> '{beneficiary,0}', o.properties #>> '{payeeName,0}', o.properties #>> '{payeeAccount,0}', '?'),
                o.properties #>> '{amount,0}', o.properties #>> '{currency,0}') END,
            NULLIF(pg_catalog.btrim(o.text), ''), o.place_text, o.source_id, o.id::text), 160) AS title,
        pg_catalog.left(o.text, 600) AS excerpt
    FROM observation.observation o;
GRANT SELECT ON observation.headline TO manumit_app;

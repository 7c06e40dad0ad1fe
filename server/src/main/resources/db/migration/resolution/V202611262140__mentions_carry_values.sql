-- A mention carries what it mentions. A table of selectors beside it cost each load a third of its time: for every value a look whether it was
-- there, and for most of them a row and an entry in an index at a random place. The owner sets row-level security aside to fill the columns.
ALTER TABLE resolution.mention NO FORCE ROW LEVEL SECURITY;
ALTER TABLE resolution.selector NO FORCE ROW LEVEL SECURITY;
ALTER TABLE resolution.mention ADD COLUMN kind smallint, ADD COLUMN value text;
UPDATE resolution.mention m SET kind = s.kind, value = s.value FROM resolution.selector s WHERE s.id = m.selector_id;
ALTER TABLE resolution.mention
    ALTER COLUMN kind SET NOT NULL,
    ALTER COLUMN value SET NOT NULL,
    ADD CHECK (kind BETWEEN 0 AND 9);
ALTER TABLE resolution.mention FORCE ROW LEVEL SECURITY;
COMMENT ON COLUMN resolution.mention.kind IS 'Position in org.manumit.formats.selector.SelectorKind.';
COMMENT ON COLUMN resolution.mention.value IS 'The selector in its canonical form; selector_id follows from kind and value.';

DROP VIEW resolution.published_selector;
DROP FUNCTION resolution.collisions(bigint[], smallint[], text[]);
DROP TABLE resolution.selector;

-- One selector is named by few observations or by very many: rows of one value stand in the index in the order in which they came.
DROP INDEX resolution.mention_selector;
CREATE INDEX mention_selector ON resolution.mention (selector_id);

CREATE OR REPLACE VIEW resolution.published_mention WITH (security_invoker = true) AS
SELECT observation_id, selector_id, kind, value FROM resolution.mention;

CREATE VIEW resolution.published_known_shared WITH (security_invoker = true) AS
SELECT selector_id, note FROM resolution.known_shared WHERE ended_at IS NULL;
GRANT SELECT ON resolution.published_known_shared TO manumit_app;

-- Those of the selectors that the reader may see: a selector is seen by whoever sees one of its mentions. Each is looked up by itself, so that
-- one which a million observations name costs no more than another.
CREATE FUNCTION resolution.published_selector(ids bigint[]) RETURNS TABLE (id bigint, kind smallint, value text, known_shared_note text)
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
AS $$
    SELECT asked.id, seen.kind, seen.value, shared.note
    FROM (SELECT DISTINCT a.id FROM unnest(ids) AS a(id)) asked
    CROSS JOIN LATERAL (SELECT m.kind, m.value FROM resolution.mention m WHERE m.selector_id = asked.id LIMIT 1) seen
    LEFT JOIN resolution.published_known_shared shared ON shared.selector_id = asked.id
$$;
GRANT EXECUTE ON FUNCTION resolution.published_selector(bigint[]) TO manumit_app;

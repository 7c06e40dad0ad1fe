-- A load asks whether anything of its feed was erased; where nothing was, the unique index alone tells what is held already.
CREATE INDEX tombstone_erased ON observation.tombstone (feed_id) WHERE identity IS NOT NULL;
GRANT SELECT (feed_id) ON observation.tombstone TO manumit_loader;

-- Erases observations for good. Waits for the loads of their feeds (LoadTable.lockFeed), so that none takes an identity that is just being
-- barred.
CREATE FUNCTION observation.erase(ids bigint[]) RETURNS bigint[]
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM pg_catalog.pg_advisory_xact_lock(2910, f.feed_id)
    FROM (SELECT DISTINCT o.feed_id FROM observation.observation o WHERE o.id = ANY (ids) ORDER BY o.feed_id) f;
    RETURN observation.expunge(ids, 'erased');
END;
$$;
GRANT EXECUTE ON FUNCTION observation.erase(bigint[]) TO manumit_loader;

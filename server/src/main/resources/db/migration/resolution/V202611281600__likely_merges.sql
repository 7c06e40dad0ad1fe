-- Pairs of records that are taken for one because they are so alike, until somebody says otherwise: a part of the likenesses, with the time
-- from which and until which they held, so that what an entity was can be told later. A pair is seen by whoever sees both of the observations
-- that were compared last.
CREATE TABLE resolution.likely_merge (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    first_key bigint NOT NULL,
    second_key bigint NOT NULL,
    first_observation bigint NOT NULL,
    second_observation bigint NOT NULL,
    probability real NOT NULL CHECK (probability BETWEEN 0 AND 1),
    since timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    until timestamptz,
    CHECK (first_key < second_key),
    CHECK (until >= since)
);
CREATE UNIQUE INDEX likely_merge_standing ON resolution.likely_merge (first_key, second_key) WHERE until IS NULL;
CREATE INDEX likely_merge_first ON resolution.likely_merge (first_key);
CREATE INDEX likely_merge_second ON resolution.likely_merge (second_key);
COMMENT ON COLUMN resolution.likely_merge.probability IS 'That the two are one, as borne out by third records, when they were compared last.';
ALTER TABLE resolution.likely_merge ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reader ON resolution.likely_merge FOR SELECT TO manumit_app
    USING (EXISTS (SELECT FROM resolution.bearer b WHERE b.observation_id = first_observation AND b.record_key = first_key)
        AND EXISTS (SELECT FROM resolution.bearer b WHERE b.observation_id = second_observation AND b.record_key = second_key));
CREATE POLICY run_reads ON resolution.likely_merge FOR SELECT TO manumit_run USING ((SELECT safeguard.run_reads('resolution')));
CREATE POLICY run_writes ON resolution.likely_merge TO manumit_run
    USING ((SELECT safeguard.run_writes('resolution'))) WITH CHECK ((SELECT safeguard.run_writes('resolution')));
GRANT SELECT ON resolution.likely_merge TO manumit_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON resolution.likely_merge TO manumit_run;

-- Records are compared anew, now for what they join.
TRUNCATE resolution.likeness, resolution.likeness_run;

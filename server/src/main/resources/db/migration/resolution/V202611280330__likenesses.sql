-- Pairs of records that may be of one person or firm, found by comparing all of them: questions for people, which join nothing by themselves.
-- Each run replaces them. A pair is seen by whoever sees both of the observations that were compared.
CREATE TABLE resolution.likeness (
    first_key bigint NOT NULL,
    second_key bigint NOT NULL,
    first_observation bigint NOT NULL,
    second_observation bigint NOT NULL,
    bits real NOT NULL,
    steps jsonb NOT NULL,
    PRIMARY KEY (first_key, second_key),
    CHECK (first_key < second_key)
);
CREATE INDEX likeness_bits ON resolution.likeness (bits DESC);
COMMENT ON COLUMN resolution.likeness.bits IS 'Binary logarithm of the odds that the two are one.';
COMMENT ON COLUMN resolution.likeness.steps IS 'What each comparison adds: columns, agreement, bits, rarity; no values.';
ALTER TABLE resolution.likeness ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reader ON resolution.likeness FOR SELECT TO manumit_app
    USING (EXISTS (SELECT FROM resolution.bearer b WHERE b.observation_id = first_observation AND b.record_key = first_key)
        AND EXISTS (SELECT FROM resolution.bearer b WHERE b.observation_id = second_observation AND b.record_key = second_key));
CREATE POLICY run_reads ON resolution.likeness FOR SELECT TO manumit_run USING ((SELECT safeguard.run_reads('resolution')));
CREATE POLICY run_writes ON resolution.likeness TO manumit_run
    USING ((SELECT safeguard.run_writes('resolution'))) WITH CHECK ((SELECT safeguard.run_writes('resolution')));
GRANT SELECT ON resolution.likeness TO manumit_app;
GRANT SELECT, INSERT, DELETE ON resolution.likeness TO manumit_run;

-- What the pairs above were found among. One row.
CREATE TABLE resolution.likeness_run (
    at timestamptz NOT NULL,
    bearers bigint NOT NULL,
    newest_bearer bigint NOT NULL,
    all_compared boolean NOT NULL
);
COMMENT ON COLUMN resolution.likeness_run.all_compared IS 'False where there were more records or pairs than a run takes.';
GRANT SELECT (at, all_compared) ON resolution.likeness_run TO manumit_app;
GRANT SELECT, INSERT, DELETE ON resolution.likeness_run TO manumit_run;

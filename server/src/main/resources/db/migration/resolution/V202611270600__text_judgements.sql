-- What people said of texts that detectors put together: of one hand, or some of another. Undone, never deleted.
CREATE TABLE resolution.text_judgement (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    texts bigint[] NOT NULL CHECK (pg_catalog.cardinality(texts) BETWEEN 1 AND 1000),
    others bigint[] NOT NULL CHECK (pg_catalog.cardinality(others) BETWEEN 1 AND 1000),
    verdict text NOT NULL CHECK (verdict IN ('SAME', 'DIFFERENT')),
    reason text NOT NULL CHECK (pg_catalog.length(pg_catalog.btrim(reason)) BETWEEN 3 AND 2000),
    by_user bigint NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    undone_at timestamptz,
    undone_by bigint,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL
);
CREATE INDEX text_judgement_texts ON resolution.text_judgement USING gin (texts);
COMMENT ON COLUMN resolution.text_judgement.texts IS 'Observations that the judgement moves.';
COMMENT ON COLUMN resolution.text_judgement.others IS 'Observations beside which they were seen.';
CALL safeguard.protect('resolution.text_judgement', 'SELECT, INSERT', 'SELECT');
GRANT UPDATE (undone_at, undone_by) ON resolution.text_judgement TO manumit_app;

CREATE VIEW resolution.published_text_judgement WITH (security_invoker = true) AS
SELECT id, texts, others, verdict, reason, by_name, at, undone_at IS NOT NULL AS undone FROM resolution.text_judgement;
GRANT SELECT ON resolution.published_text_judgement TO manumit_app;

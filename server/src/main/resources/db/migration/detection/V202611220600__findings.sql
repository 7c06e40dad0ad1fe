-- Runs of detectors, what they found, and what was read in the texts of that.
CREATE SCHEMA detection;
GRANT USAGE ON SCHEMA detection TO manumit_app, manumit_loader, manumit_search;

CREATE TABLE detection.run (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    detector text NOT NULL,
    version text NOT NULL,
    parameters jsonb NOT NULL,
    seed bigint NOT NULL,
    inputs bigint NOT NULL DEFAULT 0,
    highest_observation_id bigint,
    findings bigint NOT NULL DEFAULT 0,
    state text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    started_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    ended_at timestamptz
);
GRANT SELECT (id, detector, version, seed, inputs, findings, state, started_at, ended_at) ON detection.run TO manumit_app;
GRANT SELECT, INSERT, UPDATE ON detection.run TO manumit_run;

-- Findings rest on all that is held, so only runs read them; readers meet leads, worked out again from what each may see.
CREATE TABLE detection.finding (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id bigint NOT NULL REFERENCES detection.run (id),
    detector text NOT NULL,
    question text NOT NULL,
    arguments jsonb NOT NULL,
    strength_bits double precision NOT NULL,
    first_at timestamptz,
    last_at timestamptz
);
CREATE INDEX finding_detector ON detection.finding (detector);
GRANT SELECT, INSERT, DELETE ON detection.finding TO manumit_run;

CREATE TABLE detection.evidence (
    finding_id bigint NOT NULL REFERENCES detection.finding (id) ON DELETE CASCADE,
    observation_id bigint NOT NULL,
    selector_id bigint,
    bits double precision NOT NULL,
    PRIMARY KEY (finding_id, observation_id)
);
GRANT SELECT, INSERT, DELETE ON detection.evidence TO manumit_run;

-- What the phrase rules read in a text; seen by whoever may see the observation.
CREATE TABLE detection.reading (
    observation_id bigint PRIMARY KEY,
    voice bigint NOT NULL,
    version integer NOT NULL,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL,
    signs text[] NOT NULL
);
COMMENT ON COLUMN detection.reading.signs IS 'key|start|end|s (said) or d (denied)';
COMMENT ON COLUMN detection.reading.voice IS 'Equal for equal texts; 0 without one.';
CALL safeguard.protect('detection.reading', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE', 'DELETE');
GRANT SELECT (observation_id) ON detection.reading TO manumit_loader;
CREATE VIEW detection.published_reading WITH (security_invoker = true) AS
SELECT observation_id, voice, version, signs FROM detection.reading;
GRANT SELECT ON detection.published_reading TO manumit_app;

CREATE VIEW detection.published_run WITH (security_invoker = true) AS
SELECT id, detector, version, state, started_at, ended_at FROM detection.run;
GRANT SELECT ON detection.published_run TO manumit_app;

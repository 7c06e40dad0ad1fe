-- Which observations call the same registered firm or ship by its name, or the same street address. No text is kept: firms and
-- ships stand under their entity's id, addresses under a digest below 0.
CREATE TABLE detection.appellation (
    observation_id bigint NOT NULL,
    subject_id bigint NOT NULL,
    bearer_id bigint NOT NULL,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL,
    PRIMARY KEY (observation_id, subject_id)
);
CREATE INDEX appellation_subject ON detection.appellation (subject_id);
COMMENT ON COLUMN detection.appellation.bearer_id IS 'The observation that says what bears the name; whoever may not see it does not see the name recognised.';
CREATE INDEX appellation_bearer ON detection.appellation (bearer_id);
CALL safeguard.protect('detection.appellation', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE', 'DELETE');
GRANT SELECT (observation_id, bearer_id) ON detection.appellation TO manumit_loader;

CREATE VIEW detection.published_appellation WITH (security_invoker = true) AS
SELECT a.observation_id, a.subject_id
FROM detection.appellation a
WHERE a.bearer_id = a.observation_id
    OR EXISTS (SELECT FROM observation.published_observation o WHERE o.id = a.bearer_id);
GRANT SELECT ON detection.published_appellation TO manumit_app;

-- Texts that need an interpreter, what interpreters said of their languages, and translations. The original stays where it is.
CREATE TABLE detection.language_pending (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    first_id bigint NOT NULL,
    last_id bigint NOT NULL,
    records integer NOT NULL
);
COMMENT ON TABLE detection.language_pending IS 'Observations, by range of ids, whose texts have yet to be looked at.';
GRANT INSERT ON detection.language_pending TO manumit_loader;
GRANT SELECT, UPDATE, DELETE ON detection.language_pending TO manumit_run;
-- What was loaded before texts were looked at for their language.
INSERT INTO detection.language_pending (first_id, last_id, records)
SELECT s.first_id, LEAST(s.first_id + 4999, b.last_id), 5000
FROM (SELECT pg_catalog.min(id) AS first_id, pg_catalog.max(id) AS last_id FROM observation.published_observation) b,
    pg_catalog.generate_series(b.first_id, b.last_id, 5000) AS s (first_id);

CREATE TABLE detection.foreign_text (
    observation_id bigint PRIMARY KEY,
    received_at timestamptz NOT NULL,
    feed_id integer NOT NULL,
    agency_id integer NOT NULL,
    compartment_id integer,
    kind smallint NOT NULL,
    marking smallint NOT NULL,
    names_person boolean NOT NULL,
    guess text NOT NULL CHECK (guess ~ '^[a-z]{2,3}$'),
    language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
    claimed_at timestamptz,
    claimed_by bigint REFERENCES safeguard.person_of_staff,
    CHECK ((claimed_at IS NULL) = (claimed_by IS NULL))
);
COMMENT ON COLUMN detection.foreign_text.guess IS 'Language as the software told it; und where it could not.';
COMMENT ON COLUMN detection.foreign_text.language IS 'Language as the last interpreter told it, the guess before that; es, pt, en and fr need no interpreter.';
CALL safeguard.protect('detection.foreign_text', 'SELECT', 'SELECT, INSERT', 'DELETE');
GRANT UPDATE (language, claimed_at, claimed_by) ON detection.foreign_text TO manumit_app;
GRANT SELECT (observation_id) ON detection.foreign_text TO manumit_loader;

CREATE TABLE detection.told_language (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    observation_id bigint NOT NULL REFERENCES detection.foreign_text ON DELETE CASCADE,
    language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
    told_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    told_by bigint NOT NULL REFERENCES safeguard.person_of_staff,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL
);
CREATE INDEX told_language_text ON detection.told_language (observation_id, id);
COMMENT ON TABLE detection.told_language IS 'That somebody could not translate a text, and which language they take it for.';
CALL safeguard.protect('detection.told_language', 'SELECT, INSERT', '');

-- Versions are kept, never overwritten. Withdrawn, never deleted while the observation is held.
CREATE TABLE detection.translation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    observation_id bigint NOT NULL REFERENCES detection.foreign_text ON DELETE CASCADE,
    language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
    into_language text NOT NULL CHECK (into_language IN ('es', 'pt', 'en', 'fr')),
    words text NOT NULL CHECK (pg_catalog.btrim(words) <> '' AND pg_catalog.length(words) <= 50000),
    written_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    written_by bigint NOT NULL REFERENCES safeguard.person_of_staff,
    withdrawn_at timestamptz,
    withdrawn_by bigint REFERENCES safeguard.person_of_staff,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX translation_text ON detection.translation (observation_id, id);
CALL safeguard.protect('detection.translation', 'SELECT, INSERT', '');
GRANT UPDATE (withdrawn_at, withdrawn_by) ON detection.translation TO manumit_app;

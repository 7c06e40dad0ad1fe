-- Until when an urgent tip is to be answered, who typed it in, and who stopped its clock with which words.
ALTER TABLE intake.urgent_tip ADD COLUMN due_at timestamptz, ADD COLUMN typed_by bigint REFERENCES safeguard.person_of_staff;
-- Row-level security hides the rows from an UPDATE of this migration too; rewriting the column reaches the clocks that run already.
ALTER TABLE intake.urgent_tip
    ALTER COLUMN due_at TYPE timestamptz USING clock_started_at + interval '1 hour',
    ALTER COLUMN due_at SET NOT NULL;
ALTER TABLE intake.urgent_tip ADD CHECK (due_at > clock_started_at);
COMMENT ON COLUMN intake.urgent_tip.typed_by IS 'Null for tips that were typed before this was kept.';
-- A clock ends with its record, when that is undone, expires or is erased.
GRANT SELECT (observation_id), DELETE ON intake.urgent_tip TO manumit_loader;

-- Stops of clocks. Taken back, never deleted while the tip is held; a clock runs while none of its stops stands.
CREATE TABLE intake.clock_stop (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    observation_id bigint NOT NULL REFERENCES intake.urgent_tip ON DELETE CASCADE,
    stopped_at timestamptz NOT NULL,
    stopped_by bigint NOT NULL REFERENCES safeguard.person_of_staff,
    outcome text NOT NULL CHECK (pg_catalog.btrim(outcome) <> '' AND pg_catalog.length(outcome) <= 2000),
    undone_at timestamptz,
    undone_by bigint REFERENCES safeguard.person_of_staff,
    agency_id integer NOT NULL,
    marking smallint NOT NULL,
    compartment_id integer,
    names_person boolean NOT NULL,
    CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX clock_stop_standing ON intake.clock_stop (observation_id) WHERE undone_at IS NULL;
CREATE INDEX clock_stop_tip ON intake.clock_stop (observation_id, id);
CALL safeguard.protect('intake.clock_stop', 'SELECT, INSERT', '');
GRANT UPDATE (undone_at, undone_by) ON intake.clock_stop TO manumit_app;

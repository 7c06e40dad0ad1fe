-- Leads hold only which observations belong together. What a lead says, how it ranks and what state it is in is worked out from rows that
-- the reader may see.
CREATE SCHEMA lead;
GRANT USAGE ON SCHEMA lead TO manumit_app, manumit_loader, manumit_search;

CREATE TABLE lead.lead (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    opened_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    renewed_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp()
);

CREATE TABLE lead.evidence (
    lead_id bigint NOT NULL REFERENCES lead.lead (id) ON DELETE CASCADE,
    observation_id bigint NOT NULL,
    run_id bigint NOT NULL,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL,
    detector text NOT NULL,
    PRIMARY KEY (lead_id, observation_id, detector)
);
CREATE INDEX evidence_observation ON lead.evidence (observation_id);
CALL safeguard.protect('lead.evidence', 'SELECT', 'SELECT, INSERT, DELETE');

-- A lead exists for whoever sees some of its evidence.
ALTER TABLE lead.lead ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reader ON lead.lead FOR SELECT TO manumit_app USING (EXISTS (SELECT FROM lead.evidence e WHERE e.lead_id = lead.id));
CREATE POLICY run_reads ON lead.lead FOR SELECT TO manumit_run USING ((SELECT safeguard.run_reads('lead')));
CREATE POLICY run_writes ON lead.lead TO manumit_run
    USING ((SELECT safeguard.run_writes('lead'))) WITH CHECK ((SELECT safeguard.run_writes('lead')));
GRANT SELECT ON lead.lead TO manumit_app;
GRANT INSERT, UPDATE, DELETE ON lead.lead TO manumit_run;

-- What people did with leads. A row takes the strictest marking of the evidence that its author saw, so that a note on hidden evidence
-- stays hidden. Undone, never deleted.
CREATE TABLE lead.act (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lead_id bigint NOT NULL,
    kind text NOT NULL CHECK (kind IN ('TAKE', 'ASSIGN', 'NOTE', 'ASSESS')),
    by_user bigint NOT NULL,
    at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    assignee bigint,
    verdict text CHECK (verdict IN ('CORROBORATED', 'REFUTED', 'INSUFFICIENT')),
    words text CHECK (pg_catalog.length(words) BETWEEN 1 AND 8000),
    undone_at timestamptz,
    undone_by bigint,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL,
    CHECK ((kind = 'ASSESS') = (verdict IS NOT NULL)),
    CHECK (kind NOT IN ('NOTE', 'ASSESS') OR words IS NOT NULL),
    CHECK ((kind = 'ASSIGN') = (assignee IS NOT NULL))
);
CREATE INDEX act_lead ON lead.act (lead_id);
CALL safeguard.protect('lead.act', 'SELECT, INSERT', 'SELECT, UPDATE');
GRANT UPDATE (undone_at, undone_by) ON lead.act TO manumit_app;

CREATE TABLE lead.fusion (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp()
);
GRANT SELECT ON lead.fusion TO manumit_app;
GRANT INSERT ON lead.fusion TO manumit_run;

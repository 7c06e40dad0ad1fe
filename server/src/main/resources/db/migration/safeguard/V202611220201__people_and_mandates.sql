CREATE TABLE safeguard.agency (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key text NOT NULL UNIQUE CHECK (key ~ '^[a-z][a-z0-9-]{1,40}$'),
    name text NOT NULL,
    country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    kind text NOT NULL CHECK (kind IN ('police', 'fiu', 'ngo', 'military', 'labour', 'prosecution', 'oversight')),
    created_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp()
);

-- An agreement: rows marked AMBER that belong to agency_id may be read by with_agency_id.
CREATE TABLE safeguard.agency_share (
    agency_id integer NOT NULL REFERENCES safeguard.agency,
    with_agency_id integer NOT NULL REFERENCES safeguard.agency,
    created_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    PRIMARY KEY (agency_id, with_agency_id),
    CHECK (agency_id <> with_agency_id)
);

CREATE TABLE safeguard.person_of_staff (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username text NOT NULL CHECK (username ~ '^[a-z0-9][a-z0-9._@-]{1,79}$'),
    display_name text NOT NULL,
    agency_id integer NOT NULL REFERENCES safeguard.agency,
    roles text[] NOT NULL,
    language text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'es', 'pt', 'fr')),
    theme text NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'dark', 'light')),
    disabled boolean NOT NULL DEFAULT false,
    -- Raised when roles, agency or password change: sessions and tokens made before are void.
    epoch integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp()
);
CREATE UNIQUE INDEX person_of_staff_username ON safeguard.person_of_staff (pg_catalog.lower(username));
COMMENT ON TABLE safeguard.person_of_staff IS 'Users of the product.';

CREATE TABLE safeguard.inquiry (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number text NOT NULL UNIQUE CHECK (number ~ '^[A-Z0-9][A-Z0-9/-]{2,39}$'),
    agency_id integer NOT NULL REFERENCES safeguard.agency,
    title text NOT NULL,
    authority text NOT NULL CHECK (pg_catalog.length(pg_catalog.btrim(authority)) >= 3),
    suspicion text NOT NULL CHECK (pg_catalog.length(pg_catalog.btrim(suspicion)) >= 40),
    purpose text NOT NULL CHECK (purpose NOT IN ('immigration-enforcement', 'prosecute-selling-sex')),
    authorised_by bigint NOT NULL REFERENCES safeguard.person_of_staff,
    opened_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    expires_on date NOT NULL,
    closed_at timestamptz
);

CREATE TABLE safeguard.inquiry_member (
    inquiry_id integer NOT NULL REFERENCES safeguard.inquiry,
    user_id bigint NOT NULL REFERENCES safeguard.person_of_staff,
    added_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    PRIMARY KEY (inquiry_id, user_id)
);
CREATE INDEX inquiry_member_user ON safeguard.inquiry_member (user_id);

GRANT SELECT ON safeguard.agency, safeguard.agency_share, safeguard.person_of_staff, safeguard.inquiry, safeguard.inquiry_member
    TO manumit_app, manumit_gate;
GRANT INSERT, UPDATE ON safeguard.agency, safeguard.agency_share, safeguard.person_of_staff TO manumit_app;
GRANT INSERT ON safeguard.inquiry TO manumit_app;
GRANT UPDATE (closed_at) ON safeguard.inquiry TO manumit_app;
GRANT INSERT, DELETE ON safeguard.inquiry_member TO manumit_app;
GRANT SELECT (id, key, name) ON safeguard.agency TO manumit_loader;

ALTER TABLE safeguard.agency ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON safeguard.agency FOR SELECT USING (true);
CREATE POLICY administrators_add ON safeguard.agency FOR INSERT TO manumit_app WITH CHECK ((SELECT safeguard.has_role('ADMINISTRATOR')));
CREATE POLICY administrators_change ON safeguard.agency FOR UPDATE TO manumit_app USING ((SELECT safeguard.has_role('ADMINISTRATOR')));

ALTER TABLE safeguard.agency_share ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON safeguard.agency_share FOR SELECT USING (true);
CREATE POLICY administrators_add ON safeguard.agency_share FOR INSERT TO manumit_app WITH CHECK ((SELECT safeguard.has_role('ADMINISTRATOR')));

ALTER TABLE safeguard.person_of_staff ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON safeguard.person_of_staff FOR SELECT USING (true);
CREATE POLICY administrators_add ON safeguard.person_of_staff FOR INSERT TO manumit_app
    WITH CHECK ((SELECT safeguard.has_role('ADMINISTRATOR')));
CREATE POLICY administrators_change ON safeguard.person_of_staff FOR UPDATE TO manumit_app
    USING ((SELECT safeguard.has_role('ADMINISTRATOR')));

-- An inquiry's suspicion names people: members, its agency's supervisors and those who oversee may read it.
ALTER TABLE safeguard.inquiry ENABLE ROW LEVEL SECURITY;
ALTER TABLE safeguard.inquiry_member ENABLE ROW LEVEL SECURITY;
CREATE POLICY gate_reads ON safeguard.inquiry FOR SELECT TO manumit_gate USING (true);
CREATE POLICY gate_reads ON safeguard.inquiry_member FOR SELECT TO manumit_gate USING (true);
CREATE POLICY concerned_read ON safeguard.inquiry FOR SELECT TO manumit_app USING (
    (agency_id = (SELECT safeguard.actor_agency()) AND (SELECT safeguard.has_role('SUPERVISOR')))
    OR id IN (SELECT m.inquiry_id FROM safeguard.inquiry_member m WHERE m.user_id = (SELECT safeguard.actor()))
    OR (SELECT safeguard.has_role('AUDITOR', 'OUTSIDE_REVIEWER')));
CREATE POLICY supervisors_open ON safeguard.inquiry FOR INSERT TO manumit_app WITH CHECK (
    agency_id = (SELECT safeguard.actor_agency()) AND authorised_by = (SELECT safeguard.actor()) AND (SELECT safeguard.has_role('SUPERVISOR')));
CREATE POLICY supervisors_close ON safeguard.inquiry FOR UPDATE TO manumit_app USING (
    agency_id = (SELECT safeguard.actor_agency()) AND (SELECT safeguard.has_role('SUPERVISOR')));
CREATE POLICY signed_in_read ON safeguard.inquiry_member FOR SELECT TO manumit_app USING ((SELECT safeguard.actor()) IS NOT NULL);
CREATE FUNCTION safeguard.inquiry_agency(wanted integer) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT i.agency_id FROM safeguard.inquiry i WHERE i.id = wanted $$;
GRANT EXECUTE ON FUNCTION safeguard.inquiry_agency(integer) TO manumit_app;
CREATE POLICY supervisors_add ON safeguard.inquiry_member FOR INSERT TO manumit_app WITH CHECK (
    (SELECT safeguard.has_role('SUPERVISOR')) AND safeguard.inquiry_agency(inquiry_id) = (SELECT safeguard.actor_agency()));
CREATE POLICY supervisors_remove ON safeguard.inquiry_member FOR DELETE TO manumit_app USING (
    (SELECT safeguard.has_role('SUPERVISOR')) AND safeguard.inquiry_agency(inquiry_id) = (SELECT safeguard.actor_agency()));

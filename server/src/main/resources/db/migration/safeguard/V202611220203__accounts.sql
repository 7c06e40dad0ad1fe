-- What opens an account. The gate alone reads it; requests may add and replace, never look.
CREATE TABLE safeguard.credential (
    user_id bigint PRIMARY KEY REFERENCES safeguard.person_of_staff,
    password_hash text NOT NULL,
    one_time boolean NOT NULL DEFAULT false,
    -- RFC 6238 secret, encrypted with a key outside the database.
    totp_sealed bytea,
    totp_confirmed boolean NOT NULL DEFAULT false,
    totp_last_step bigint NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp()
);
GRANT SELECT, INSERT, UPDATE ON safeguard.credential TO manumit_gate;
GRANT UPDATE (epoch, language, theme) ON safeguard.person_of_staff TO manumit_gate;
GRANT INSERT ON safeguard.person_of_staff, safeguard.agency TO manumit_gate;
ALTER TABLE safeguard.credential ENABLE ROW LEVEL SECURITY;
CREATE POLICY gate_keeps ON safeguard.credential TO manumit_gate USING (true) WITH CHECK (true);
-- An administrator sets a first password or a new one, and never reads.
CREATE FUNCTION safeguard.set_credential(wanted bigint, hash text, once boolean) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT safeguard.has_role('ADMINISTRATOR') THEN
        RAISE EXCEPTION 'only administrators set passwords of others' USING ERRCODE = '42501';
    END IF;
    INSERT INTO safeguard.credential (user_id, password_hash, one_time) VALUES (wanted, hash, once)
    ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash, one_time = excluded.one_time,
        totp_sealed = NULL, totp_confirmed = false, changed_at = pg_catalog.clock_timestamp();
END;
$$;
GRANT EXECUTE ON FUNCTION safeguard.set_credential(bigint, text, boolean) TO manumit_app;
CREATE POLICY gate_keeps ON safeguard.person_of_staff FOR UPDATE TO manumit_gate USING (true) WITH CHECK (true);
-- The first administrator is made before anybody can sign in, and only then.
CREATE FUNCTION safeguard.has_staff() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT EXISTS (SELECT FROM safeguard.person_of_staff) $$;
GRANT EXECUTE ON FUNCTION safeguard.has_staff() TO manumit_gate;
CREATE POLICY gate_adds_the_first ON safeguard.person_of_staff FOR INSERT TO manumit_gate
    WITH CHECK (roles = '{ADMINISTRATOR}' AND NOT safeguard.has_staff());
CREATE POLICY gate_adds_the_first ON safeguard.agency FOR INSERT TO manumit_gate WITH CHECK (key = 'administration');

-- Failed sign-ins by keyed digest of the name tried, known or not, so that a lockout does not tell which names exist.
CREATE TABLE safeguard.sign_in_failure (
    name_digest text PRIMARY KEY,
    failures integer NOT NULL,
    locked_until timestamptz,
    last_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON safeguard.sign_in_failure TO manumit_gate;

CREATE TABLE safeguard.api_token (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id bigint NOT NULL REFERENCES safeguard.person_of_staff,
    name text NOT NULL CHECK (pg_catalog.length(name) BETWEEN 1 AND 80),
    hash bytea NOT NULL UNIQUE,
    expires_on date NOT NULL,
    created_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    revoked_at timestamptz
);
CREATE INDEX api_token_user ON safeguard.api_token (user_id);
ALTER TABLE safeguard.api_token ENABLE ROW LEVEL SECURITY;
CREATE POLICY gate_reads ON safeguard.api_token FOR SELECT TO manumit_gate USING (true);
CREATE POLICY own ON safeguard.api_token TO manumit_app
    USING (user_id = (SELECT safeguard.actor())) WITH CHECK (user_id = (SELECT safeguard.actor()));
GRANT SELECT ON safeguard.api_token TO manumit_gate;
GRANT SELECT (id, user_id, name, expires_on, created_at, revoked_at), INSERT, UPDATE (revoked_at) ON safeguard.api_token TO manumit_app;

-- Published views: names for ids, for every module's lists.
CREATE VIEW safeguard.staff_name WITH (security_invoker = true) AS
    SELECT id, display_name, agency_id FROM safeguard.person_of_staff;
CREATE VIEW safeguard.agency_name WITH (security_invoker = true) AS
    SELECT id, key, name, country, kind FROM safeguard.agency;
GRANT SELECT ON safeguard.staff_name, safeguard.agency_name TO manumit_app;

CREATE SEQUENCE safeguard.inquiry_number;
CREATE FUNCTION safeguard.next_inquiry_number() RETURNS text
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT 'M' || pg_catalog.lpad(pg_catalog.nextval('safeguard.inquiry_number')::text, 4, '0') $$;
GRANT EXECUTE ON FUNCTION safeguard.next_inquiry_number() TO manumit_app;

-- Who reads, for row-level security. A transaction carries a token made by the server: fields, a tilde, and their HMAC-SHA256. It names the
-- backend and the transaction it was made for, so it is worth nothing elsewhere; without a valid one no protected row exists.
CREATE SCHEMA safeguard;
GRANT USAGE ON SCHEMA safeguard TO manumit_app, manumit_loader, manumit_sequencer, manumit_gate, manumit_search;
ALTER DEFAULT PRIVILEGES FOR ROLE manumit_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE TABLE safeguard.secret (
    name text PRIMARY KEY,
    value bytea NOT NULL
);
COMMENT ON TABLE safeguard.secret IS 'The key of reading tokens. No role but the owner may read it.';

-- Fields of the verified token of this transaction, or null. Positions: 1 backend, 2 transaction, 3 expiry (epoch seconds), 4 actor,
-- 5 agency, 6 roles, 7 mandate, 8 inquiry, 9 purpose, 10 run, 11 schemas read, 12 schemas written, 13 readable row classes.
CREATE FUNCTION safeguard.verified_token() RETURNS text[]
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    token text := pg_catalog.current_setting('manumit.token', true);
    body text;
    given bytea;
    expected bytea;
    fields text[];
BEGIN
    IF token IS NULL OR token !~ '^[^~]+~[0-9a-f]{64}$' THEN
        RETURN NULL;
    END IF;
    body := pg_catalog.split_part(token, '~', 1);
    given := pg_catalog.decode(pg_catalog.split_part(token, '~', 2), 'hex');
    SELECT extensions.hmac(pg_catalog.convert_to(body, 'UTF8'), s.value, 'sha256') INTO expected
    FROM safeguard.secret s WHERE s.name = 'reading-token';
    -- Hashes of both sides are compared, so that the time taken tells nothing about the expected value.
    IF expected IS NULL OR pg_catalog.sha256(given) <> pg_catalog.sha256(expected) THEN
        RETURN NULL;
    END IF;
    fields := pg_catalog.string_to_array(body, '|');
    IF fields[1]::integer <> pg_catalog.pg_backend_pid()
        OR pg_catalog.pg_current_xact_id_if_assigned() IS NULL
        OR fields[2] <> pg_catalog.pg_current_xact_id_if_assigned()::text
        OR fields[3]::bigint < EXTRACT(EPOCH FROM pg_catalog.clock_timestamp()) THEN
        RETURN NULL;
    END IF;
    RETURN fields;
END;
$$;

-- Puts the token into effect for this transaction; refuses one that is forged, replayed or expired.
CREATE FUNCTION safeguard.enter(token text) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM pg_catalog.set_config('manumit.token', token, true);
    IF safeguard.verified_token() IS NULL THEN
        RAISE EXCEPTION 'reading token refused' USING ERRCODE = '42501';
    END IF;
END;
$$;

-- What the transaction identifies itself by; assigns the transaction its number.
CREATE FUNCTION safeguard.begin() RETURNS text
    LANGUAGE sql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$ SELECT pg_catalog.pg_backend_pid()::text || '|' || pg_catalog.pg_current_xact_id()::text $$;

CREATE FUNCTION safeguard.readable() RETURNS bigint[]
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$ SELECT COALESCE(pg_catalog.string_to_array((safeguard.verified_token())[13], ',')::bigint[], '{}'::bigint[]) $$;

CREATE FUNCTION safeguard.run_reads(schema_name text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$ SELECT COALESCE(schema_name = ANY (pg_catalog.string_to_array((safeguard.verified_token())[11], ',')), false) $$;

CREATE FUNCTION safeguard.run_writes(schema_name text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$ SELECT COALESCE(schema_name = ANY (pg_catalog.string_to_array((safeguard.verified_token())[12], ',')), false) $$;

CREATE FUNCTION safeguard.has_role(VARIADIC roles text[]) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$ SELECT COALESCE(roles && pg_catalog.string_to_array((safeguard.verified_token())[6], ','), false) $$;

-- The acting user, or null: for policies on rows that belong to one person.
CREATE FUNCTION safeguard.actor() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$ SELECT NULLIF((safeguard.verified_token())[4], '')::bigint $$;

CREATE FUNCTION safeguard.actor_agency() RETURNS integer
    LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$ SELECT NULLIF((safeguard.verified_token())[5], '')::integer $$;

GRANT EXECUTE ON FUNCTION safeguard.begin(), safeguard.enter(text)
    TO manumit_app, manumit_loader, manumit_sequencer;
GRANT EXECUTE ON FUNCTION safeguard.verified_token(), safeguard.readable(), safeguard.run_reads(text), safeguard.run_writes(text),
    safeguard.has_role(text[]), safeguard.actor(), safeguard.actor_agency()
    TO manumit_app, manumit_loader, manumit_search;

-- The class of a row: 0 for CLEAR and GREEN; else 16 × agency (or inquiry, for RED) + 2 × marking; plus 1 if it names persons. A reader's
-- token lists the classes that the reader may see, so that a policy costs one subquery a statement and one lookup a row.
CREATE FUNCTION safeguard.row_class(agency_id integer, marking smallint, compartment_id integer, names_person boolean) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN marking <= 1 THEN 0
    WHEN marking < 4 THEN 16 * agency_id::bigint + 2 * marking
    ELSE 16 * compartment_id::bigint + 8
END + CASE WHEN names_person THEN 1 ELSE 0 END;
GRANT EXECUTE ON FUNCTION safeguard.row_class(integer, smallint, integer, boolean)
    TO manumit_app, manumit_loader, manumit_search;

-- For migrations of every module: protects a table that has the columns (agency_id integer, marking smallint, compartment_id integer null,
-- names_person boolean). See the package documentation of org.manumit.server.safeguard.
CREATE PROCEDURE safeguard.protect(target regclass, app text, run text, loader text DEFAULT '')
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    home text := (SELECT n.nspname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = target);
    seen text := 'safeguard.row_class(agency_id, marking, compartment_id, names_person) = ANY ((SELECT safeguard.readable())::bigint[])';
    rights text;
BEGIN
    FOREACH rights IN ARRAY pg_catalog.string_to_array(pg_catalog.replace(app || ',' || run || ',' || loader, ' ', ''), ',') LOOP
        IF pg_catalog.upper(rights) NOT IN ('', 'SELECT', 'INSERT', 'UPDATE', 'DELETE') THEN
            RAISE EXCEPTION 'safeguard.protect grants SELECT, INSERT, UPDATE or DELETE but was asked for %', rights;
        END IF;
    END LOOP;
    EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
    EXECUTE pg_catalog.format('ALTER TABLE %s ADD CHECK (marking BETWEEN 0 AND 4), ADD CHECK ((marking = 4) = (compartment_id IS NOT NULL))', target);
    EXECUTE pg_catalog.format('GRANT USAGE ON SCHEMA %I TO manumit_app, manumit_loader, manumit_search', home);
    EXECUTE pg_catalog.format('CREATE POLICY reader ON %s TO manumit_app USING (%s) WITH CHECK (%s)', target, seen, seen);
    EXECUTE pg_catalog.format('CREATE POLICY run_reads ON %s FOR SELECT TO manumit_run USING ((SELECT safeguard.run_reads(%L)))', target, home);
    EXECUTE pg_catalog.format('CREATE POLICY run_writes ON %s TO manumit_run USING ((SELECT safeguard.run_writes(%L))) WITH CHECK ((SELECT safeguard.run_writes(%L)))', target, home, home);
    EXECUTE pg_catalog.format('CREATE POLICY loads ON %s TO manumit_loader USING (true) WITH CHECK (true)', target);
    EXECUTE pg_catalog.format('CREATE POLICY searches ON %s FOR SELECT TO manumit_search USING (true)', target);
    IF app <> '' THEN EXECUTE pg_catalog.format('GRANT %s ON %s TO manumit_app', app, target); END IF;
    IF run <> '' THEN EXECUTE pg_catalog.format('GRANT %s ON %s TO manumit_run', run, target); END IF;
    IF loader <> '' THEN EXECUTE pg_catalog.format('GRANT %s ON %s TO manumit_loader', loader, target); END IF;
END;
$$;

-- For migrations: hands a search function to the role that may read protected tables inside it. The function must return ids only, be
-- SECURITY DEFINER and pin its search_path; its caller joins the ids to the table under row-level security.
CREATE PROCEDURE safeguard.search_function(target regprocedure)
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    home text;
    fit boolean;
BEGIN
    SELECT n.nspname, p.prosecdef AND EXISTS (SELECT FROM pg_catalog.unnest(p.proconfig) c WHERE c LIKE 'search_path=%')
    INTO home, fit
    FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace WHERE p.oid = target;
    IF fit IS NOT TRUE THEN
        RAISE EXCEPTION '% must be SECURITY DEFINER with its own search_path', target;
    END IF;
    EXECUTE pg_catalog.format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', target);
    EXECUTE pg_catalog.format('GRANT EXECUTE ON FUNCTION %s TO manumit_app', target);
    EXECUTE pg_catalog.format('GRANT USAGE, CREATE ON SCHEMA %I TO manumit_search', home);
    EXECUTE pg_catalog.format('ALTER FUNCTION %s OWNER TO manumit_search', target);
    EXECUTE pg_catalog.format('REVOKE CREATE ON SCHEMA %I FROM manumit_search', home);
END;
$$;

-- Unsequenced entries, written in the transaction that they record. Ids and keyed digests only. Ordering, hashing and signing follow
-- after commit.
CREATE TABLE safeguard.journal_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    actor bigint,
    agency integer,
    run text,
    action text NOT NULL CHECK (action ~ '^[a-z][a-z0-9.-]{2,79}$'),
    mandate text,
    inquiry integer,
    purpose text,
    subject_types text[] NOT NULL DEFAULT '{}',
    subject_ids text[] NOT NULL DEFAULT '{}',
    -- Merkle root over what one chunk of a batch brought, and how many leaves it has.
    root bytea,
    leaves integer,
    CHECK (pg_catalog.cardinality(subject_types) = pg_catalog.cardinality(subject_ids)),
    CHECK ((root IS NULL) = (leaves IS NULL))
);
ALTER TABLE safeguard.journal_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_enters ON safeguard.journal_entry FOR INSERT TO manumit_owner WITH CHECK (true);
CREATE POLICY sequencer_reads ON safeguard.journal_entry FOR SELECT TO manumit_sequencer USING (true);
CREATE POLICY overseers_read ON safeguard.journal_entry FOR SELECT TO manumit_app
    USING ((SELECT safeguard.has_role('AUDITOR', 'OUTSIDE_REVIEWER')));
GRANT SELECT ON safeguard.journal_entry TO manumit_sequencer, manumit_app;

-- Enters one act. Actor, mandate and purpose come from the verified token, so that nobody can enter in another's name.
CREATE FUNCTION safeguard.enter_journal(action text, subject_types text[], subject_ids text[], root bytea, leaves integer) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    token text[] := safeguard.verified_token();
BEGIN
    IF token IS NULL THEN
        RAISE EXCEPTION 'no valid reading token: nothing can be entered in the journal' USING ERRCODE = '42501';
    END IF;
    INSERT INTO safeguard.journal_entry (actor, agency, run, action, mandate, inquiry, purpose, subject_types, subject_ids, root, leaves)
    VALUES (NULLIF(token[4], '')::bigint, NULLIF(token[5], '')::integer, NULLIF(token[10], ''), action, NULLIF(token[7], ''),
        NULLIF(token[8], '')::integer, NULLIF(token[9], ''), subject_types, subject_ids, root, leaves);
END;
$$;
GRANT EXECUTE ON FUNCTION safeguard.enter_journal(text, text[], text[], bytea, integer) TO manumit_app, manumit_loader;

-- Undelivered events of the modules: ids only. Every role that does work may add one; only the gate reads and removes them.
CREATE SCHEMA event;
GRANT USAGE ON SCHEMA event TO manumit_app, manumit_loader, manumit_gate;
CREATE TABLE event.event_publication (
    id uuid NOT NULL PRIMARY KEY,
    listener_id text NOT NULL,
    event_type text NOT NULL,
    serialized_event text NOT NULL,
    publication_date timestamptz NOT NULL,
    completion_date timestamptz,
    status text,
    completion_attempts integer,
    last_resubmission_date timestamptz
);
CREATE INDEX event_publication_serialized ON event.event_publication USING hash (serialized_event);
CREATE INDEX event_publication_completion ON event.event_publication (completion_date);
GRANT SELECT, INSERT, UPDATE, DELETE ON event.event_publication TO manumit_gate;
GRANT INSERT ON event.event_publication TO manumit_app, manumit_loader;

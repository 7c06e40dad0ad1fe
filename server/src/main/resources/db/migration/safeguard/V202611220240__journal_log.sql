-- The ordered journal: which entry is which leaf, the complete subtrees above the leaves (RFC 9162), and the signed checkpoints.

-- Entries that await their place. Kept by a trigger, emptied by the sequencer: whatever commits late is simply found later, so that no
-- gap in visibility can lose an entry.
CREATE TABLE safeguard.journal_pending (
    entry_id bigint PRIMARY KEY
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

CREATE FUNCTION safeguard.await_sequencing() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO safeguard.journal_pending (entry_id) VALUES (NEW.id);
    RETURN NULL;
END;
$$;
CREATE TRIGGER await_sequencing AFTER INSERT ON safeguard.journal_entry
    FOR EACH ROW EXECUTE FUNCTION safeguard.await_sequencing();
INSERT INTO safeguard.journal_pending (entry_id) SELECT id FROM safeguard.journal_entry;

CREATE TABLE safeguard.journal_leaf (
    sequence bigint PRIMARY KEY CHECK (sequence >= 0),
    entry_id bigint NOT NULL UNIQUE,
    hash bytea NOT NULL CHECK (pg_catalog.octet_length(hash) = 32)
);
CREATE TABLE safeguard.journal_node (
    level smallint NOT NULL CHECK (level BETWEEN 1 AND 62),
    index bigint NOT NULL CHECK (index >= 0),
    hash bytea NOT NULL CHECK (pg_catalog.octet_length(hash) = 32),
    PRIMARY KEY (level, index)
);
CREATE TABLE safeguard.journal_checkpoint (
    size bigint PRIMARY KEY CHECK (size >= 0),
    root bytea NOT NULL CHECK (pg_catalog.octet_length(root) = 32),
    at timestamptz NOT NULL,
    key_id text NOT NULL,
    note text NOT NULL
);

-- Nobody changes the past by mistake, not even the owner. Whoever switches the triggers off is found by verification.
CREATE FUNCTION safeguard.refuse_change() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION 'the journal is append-only: % on % refused', TG_OP, TG_TABLE_NAME USING ERRCODE = '42501';
END;
$$;
DO $$
DECLARE
    target text;
BEGIN
    FOREACH target IN ARRAY ARRAY['journal_entry', 'journal_leaf', 'journal_node', 'journal_checkpoint'] LOOP
        EXECUTE pg_catalog.format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON safeguard.%I
            FOR EACH STATEMENT EXECUTE FUNCTION safeguard.refuse_change()', target);
    END LOOP;
    FOREACH target IN ARRAY ARRAY['journal_leaf', 'journal_node', 'journal_checkpoint'] LOOP
        EXECUTE pg_catalog.format('ALTER TABLE safeguard.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
        EXECUTE pg_catalog.format('CREATE POLICY sequencer_reads ON safeguard.%I FOR SELECT TO manumit_sequencer USING (true)', target);
        EXECUTE pg_catalog.format('CREATE POLICY sequencer_appends ON safeguard.%I FOR INSERT TO manumit_sequencer WITH CHECK (true)', target);
        EXECUTE pg_catalog.format('CREATE POLICY overseers_read ON safeguard.%I FOR SELECT TO manumit_app
            USING ((SELECT safeguard.has_role(''AUDITOR'', ''OUTSIDE_REVIEWER'')))', target);
        EXECUTE pg_catalog.format('GRANT SELECT, INSERT ON safeguard.%I TO manumit_sequencer', target);
        EXECUTE pg_catalog.format('GRANT SELECT ON safeguard.%I TO manumit_app', target);
    END LOOP;
END;
$$;
GRANT SELECT, DELETE ON safeguard.journal_pending TO manumit_sequencer;
GRANT SELECT ON safeguard.journal_pending TO manumit_app;

CREATE INDEX journal_entry_at ON safeguard.journal_entry (at);
CREATE INDEX journal_entry_actor ON safeguard.journal_entry (actor, at);
CREATE INDEX journal_entry_action ON safeguard.journal_entry (action, at);
CREATE INDEX journal_entry_subjects ON safeguard.journal_entry USING gin (subject_ids);

-- Counsel's signatures on rules of the law data that are shipped as "verify". The latest signature for a wording counts.
CREATE TABLE safeguard.counsel_signature (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rule_id text NOT NULL CHECK (rule_id ~ '^[A-Z]{2}-[A-Z0-9-]{1,60}$'),
    fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{32}$'),
    opinion text NOT NULL CHECK (pg_catalog.length(pg_catalog.btrim(opinion)) >= 20),
    signed_by bigint NOT NULL REFERENCES safeguard.person_of_staff,
    signed_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    UNIQUE (rule_id, fingerprint)
);
ALTER TABLE safeguard.counsel_signature ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON safeguard.counsel_signature FOR SELECT USING (true);
CREATE POLICY counsel_signs ON safeguard.counsel_signature FOR INSERT TO manumit_app
    WITH CHECK ((SELECT safeguard.has_role('PROSECUTOR')) AND signed_by = (SELECT safeguard.actor()));
GRANT SELECT ON safeguard.counsel_signature TO manumit_app, manumit_gate;
GRANT INSERT ON safeguard.counsel_signature TO manumit_app;

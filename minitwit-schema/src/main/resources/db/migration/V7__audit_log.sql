-- What was done to users, and by whom: entries are added and read, and never changed.

CREATE TABLE audit_log (
    id            bigint PRIMARY KEY,
    at            timestamptz NOT NULL,
    -- A person or program, and the network address if the action came by the network.
    actor         text NOT NULL,
    address       text,
    action        text NOT NULL,
    target_id     bigint,
    target        text,
    before        text,
    after         text,
    previous_hash bytea NOT NULL,
    hash          bytea NOT NULL
);

-- An array as text tells NULL from an empty text and quotes its members; seconds depend on no time zone.
CREATE FUNCTION audit_hash(entry audit_log) RETURNS bytea LANGUAGE sql IMMUTABLE
RETURN sha256(entry.previous_hash || convert_to(
    ARRAY[
        entry.id::text, extract(epoch FROM entry.at)::text, entry.actor, entry.address, entry.action,
        entry.target_id::text, entry.target, entry.before, entry.after
    ]::text, 'UTF8'));

-- Numbers without gaps, each entry with the hash of the one before: a changed or missing entry breaks the chain. Writers take turns until they
-- commit.
CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last audit_log;
BEGIN
    PERFORM pg_advisory_xact_lock(4428);
    SELECT * INTO last FROM audit_log ORDER BY id DESC LIMIT 1;
    NEW.id := coalesce(last.id, 0) + 1;
    NEW.at := clock_timestamp();
    NEW.previous_hash := coalesce(last.hash, '');
    NEW.hash := audit_hash(NEW);
    RETURN NEW;
END $$;

CREATE TRIGGER audit_entry_is_chained BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();

-- For every role: a node of the previous release grants the application's role more when it starts.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'restrict_violation', MESSAGE = 'Entries of the audit log never change';
END $$;

CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- Entries of the audit log are kept for two years. The oldest go; an entry says which was the last of them, so that the chain of the rest is checked
-- from there.

-- No role deletes a younger entry. For each row, since only a row has an age.
CREATE TRIGGER audit_entry_is_kept BEFORE DELETE ON audit_log FOR EACH ROW
    WHEN (OLD.at > now() - interval '2 years')
    EXECUTE FUNCTION refuse_audit_change();

DROP TRIGGER audit_entry_stays ON audit_log;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- With the owner's rights: the application's role may not delete. The new entry comes first, so that the numbers go on.
CREATE FUNCTION forget_old_audit_entries() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    last audit_log;
BEGIN
    SELECT * INTO last FROM audit_log WHERE at <= now() - interval '2 years' ORDER BY id DESC LIMIT 1;
    IF last.id IS NULL THEN
        RETURN 0;
    END IF;
    INSERT INTO audit_log (actor, action, target_id, after)
    VALUES ('retention', 'audit-forget', last.id, encode(last.hash, 'hex'));
    DELETE FROM audit_log WHERE id <= last.id;
    RETURN last.id;
END $$;

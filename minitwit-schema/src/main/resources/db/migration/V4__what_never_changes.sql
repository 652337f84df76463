-- What nodes keep in memory because it never changes, never changes: messages but for being flagged, and names.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'restrict_violation',
        MESSAGE = 'What a message says, and the name of a user, never change',
        HINT = 'Flag the message, or delete it.';
END $$;

CREATE TRIGGER message_stays BEFORE UPDATE OF author_id, text, published_at, mentions ON messages
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER username_stays BEFORE UPDATE OF username ON users
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

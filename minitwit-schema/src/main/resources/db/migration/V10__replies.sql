-- Which message answers which, and how many answers each has. In tables of their own: posting writes no column more, and no reader or writer
-- of messages waits for this migration.

CREATE TABLE replies (
    message_id       bigint PRIMARY KEY REFERENCES messages ON DELETE CASCADE,
    -- No foreign keys: a reply outlives what it answers, and shows a placeholder for it. No number is used twice.
    parent_id        bigint  NOT NULL,
    parent_author_id bigint  NOT NULL,
    -- A copy, so that the index and the counter leave flagged replies out.
    flagged          boolean NOT NULL DEFAULT false,
    -- No circles: a conversation is read upwards until it ends.
    CONSTRAINT replies_answer_earlier_messages CHECK (parent_id < message_id)
);

-- The replies to a message, oldest first.
CREATE INDEX replies_to ON replies (parent_id, message_id) WHERE NOT flagged;

CREATE TABLE message_counts (
    message_id bigint PRIMARY KEY REFERENCES messages ON DELETE CASCADE,
    replies    bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

-- With the owner's rights: a deletion by the release before, which has none on the new tables, ends here too.
-- Rows are taken from the newest message to the oldest, as a deletion does (its own, then the answered one's), so that two statements never
-- wait for each other.
-- The first reply makes the row, while it holds the answered message; nothing else does, since that message may be gone.
CREATE FUNCTION count_replies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO message_counts AS c (message_id, replies)
        SELECT parent_id, count(*) FROM changed WHERE NOT flagged GROUP BY parent_id ORDER BY parent_id DESC
        ON CONFLICT (message_id) DO UPDATE SET replies = c.replies + excluded.replies;
    ELSE
        PERFORM FROM message_counts WHERE message_id IN (SELECT parent_id FROM changed)
        ORDER BY message_id DESC FOR NO KEY UPDATE;
        UPDATE message_counts c SET replies = c.replies + change.replies
        FROM (
            SELECT parent_id, TG_ARGV[0]::int * count(*) AS replies FROM changed WHERE NOT flagged GROUP BY parent_id
        ) change
        WHERE c.message_id = change.parent_id;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER reply_written AFTER INSERT ON replies REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_replies('1');
CREATE TRIGGER reply_deleted AFTER DELETE ON replies REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_replies('-1');
CREATE TRIGGER reply_changed_from AFTER UPDATE ON replies REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_replies('-1');
CREATE TRIGGER reply_changed_to AFTER UPDATE ON replies REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_replies('1');

-- Flagging a message flags it as a reply too, whatever flags it: the command, the release before, or SQL by hand.
-- With the owner's rights: the release before has none on the new table.
CREATE FUNCTION flag_replies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE replies SET flagged = changed.flagged
    FROM changed WHERE replies.message_id = changed.id AND replies.flagged <> changed.flagged;
    RETURN NULL;
END $$;

CREATE TRIGGER message_flagged AFTER UPDATE ON messages REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION flag_replies();

-- A deletion takes the author's numbers before those of messages, as every other change does. Without this the cascade would delete the row
-- of message_counts before message_deleted (V2): a deletion and a change of a reply by the same author could wait for each other.
CREATE FUNCTION take_author_counts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM FROM user_counts WHERE user_id = OLD.author_id FOR NO KEY UPDATE;
    RETURN OLD;
END $$;

CREATE TRIGGER message_about_to_go BEFORE DELETE ON messages
    FOR EACH ROW EXECUTE FUNCTION take_author_counts();

-- The numbers on profiles, mentions in messages, and messages that are posted once however often their form is sent.
-- The backfill reads every message and follow, which may take longer than a statement of a request.
SET LOCAL statement_timeout = 0;

-- How much somebody wrote, follows and is followed: kept as it changes, so that no page counts. Who has no row has no
-- message that can be seen and no follow.
CREATE TABLE user_counts (
    user_id   bigint PRIMARY KEY REFERENCES users,
    messages  bigint NOT NULL DEFAULT 0,
    following bigint NOT NULL DEFAULT 0,
    followers bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50); -- Room for the next version of a row beside it: an update then touches no index.

-- Adds what a statement changed, or takes it away, as the trigger says. A statement for many rows changes each number
-- once; rows are taken in the order of their ids, so that two statements never wait for each other.
CREATE FUNCTION count_messages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO user_counts AS c (user_id, messages)
    SELECT author_id, TG_ARGV[0]::int * count(*) FROM changed WHERE NOT flagged GROUP BY author_id ORDER BY author_id
    ON CONFLICT (user_id) DO UPDATE SET messages = c.messages + excluded.messages;
    RETURN NULL;
END $$;

CREATE FUNCTION count_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO user_counts AS c (user_id, following, followers)
    SELECT user_id, TG_ARGV[0]::int * sum(following), TG_ARGV[0]::int * sum(followers)
    FROM (
        SELECT follower_id AS user_id, 1 AS following, 0 AS followers FROM changed
        UNION ALL
        SELECT followee_id, 0, 1 FROM changed
    ) change
    GROUP BY user_id ORDER BY user_id
    ON CONFLICT (user_id) DO UPDATE
    SET following = c.following + excluded.following, followers = c.followers + excluded.followers;
    RETURN NULL;
END $$;

CREATE TRIGGER message_written AFTER INSERT ON messages REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_messages('1');
CREATE TRIGGER message_deleted AFTER DELETE ON messages REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_messages('-1');
-- Flagging hides a message: it counts as it was no more, and as it is.
CREATE TRIGGER message_changed_from AFTER UPDATE ON messages REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_messages('-1');
CREATE TRIGGER message_changed_to AFTER UPDATE ON messages REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_messages('1');
CREATE TRIGGER follow_begun AFTER INSERT ON follows REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_follows('1');
CREATE TRIGGER follow_ended AFTER DELETE ON follows REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_follows('-1');

-- The triggers hold writers off until this is committed, so nothing is missed or counted twice.
INSERT INTO user_counts (user_id, messages, following, followers)
SELECT user_id, sum(messages), sum(following), sum(followers)
FROM (
    SELECT author_id AS user_id, 1 AS messages, 0 AS following, 0 AS followers FROM messages WHERE NOT flagged
    UNION ALL
    SELECT follower_id, 0, 1, 0 FROM follows
    UNION ALL
    SELECT followee_id, 0, 0, 1 FROM follows
) numbers
GROUP BY user_id;

-- Which users a text mentions, by name, of those that there were when it was written: nobody can take over a mention by
-- signing up under that name later. NULL for nobody, which is what most texts mention.
ALTER TABLE messages ADD COLUMN mentions text[];

-- Which form a message came by. The same form sent again is the same message.
ALTER TABLE messages ADD COLUMN form_id uuid;
CREATE UNIQUE INDEX messages_form ON messages (form_id) WHERE form_id IS NOT NULL;

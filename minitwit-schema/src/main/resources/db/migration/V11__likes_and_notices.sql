-- Likes, their number for each message, and what users are told: mentions, replies, likes, new followers.

CREATE TABLE likes (
    message_id bigint NOT NULL REFERENCES messages ON DELETE CASCADE,
    user_id    bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    PRIMARY KEY (message_id, user_id)
);

CREATE INDEX likes_of_user ON likes (user_id, message_id);

ALTER TABLE message_counts ADD COLUMN likes bigint NOT NULL DEFAULT 0;

-- As count_replies (V10).
CREATE FUNCTION count_likes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO message_counts AS c (message_id, likes)
        SELECT message_id, count(*) FROM changed GROUP BY message_id ORDER BY message_id DESC
        ON CONFLICT (message_id) DO UPDATE SET likes = c.likes + excluded.likes;
    ELSE
        PERFORM FROM message_counts WHERE message_id IN (SELECT message_id FROM changed)
        ORDER BY message_id DESC FOR NO KEY UPDATE;
        UPDATE message_counts c SET likes = c.likes - change.likes
        FROM (SELECT message_id, count(*) AS likes FROM changed GROUP BY message_id) change
        WHERE c.message_id = change.message_id;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER like_given AFTER INSERT ON likes REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_likes();
CREATE TRIGGER like_taken_back AFTER DELETE ON likes REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_likes();

-- A row for each event. The pages group them.
CREATE TABLE notices (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id    bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    kind       text   NOT NULL CONSTRAINT notices_kind_known CHECK (kind IN ('mention', 'reply', 'like', 'follow')),
    actor_id   bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    -- The liked message, or the one with the mention or reply.
    message_id bigint REFERENCES messages ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT date_trunc('second', now()),
    seen       boolean NOT NULL DEFAULT false,
    CONSTRAINT notices_have_a_message CHECK (kind = 'follow' OR message_id IS NOT NULL),
    -- An event is told once, however often it is repeated. Finds the notices of a deleted message too.
    CONSTRAINT notices_once UNIQUE NULLS NOT DISTINCT (message_id, kind, user_id, actor_id)
);

CREATE INDEX notices_newest ON notices (user_id, kind, id DESC);
CREATE INDEX notices_unseen ON notices (user_id) WHERE NOT seen;
CREATE INDEX notices_of_actor ON notices (actor_id);

-- As before (V6), but one deletion after the other: two that take back each other's likes would wait for each other.
CREATE OR REPLACE FUNCTION delete_user(deleted_id bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    deleted_name users.username%TYPE;
BEGIN
    PERFORM pg_advisory_xact_lock(4429);
    SELECT username INTO deleted_name FROM users WHERE id = deleted_id FOR UPDATE;
    WITH their_messages AS (
        DELETE FROM messages WHERE author_id = deleted_id
    )
    DELETE FROM follows WHERE follower_id = deleted_id OR followee_id = deleted_id;
    DELETE FROM user_counts WHERE user_id = deleted_id;
    DELETE FROM users WHERE id = deleted_id;
    INSERT INTO deleted_users (username) VALUES (deleted_name);
END $$;

-- Roles, suspensions, and names that stay reserved when their users are deleted.
-- The constraints and the index read every user, which may take longer than a statement of a request.
SET LOCAL statement_timeout = 0;

-- Without a reason there is no suspension; without an end it lasts until it is lifted.
ALTER TABLE users
    ADD COLUMN role text NOT NULL DEFAULT 'user'
        CONSTRAINT users_role_known CHECK (role IN ('user', 'moderator', 'administrator')),
    ADD COLUMN suspension_reason varchar(500)
        CONSTRAINT users_suspension_reason_not_empty CHECK (suspension_reason <> ''),
    ADD COLUMN suspended_until timestamptz,
    ADD CONSTRAINT users_suspension_has_reason CHECK (suspended_until IS NULL OR suspension_reason IS NOT NULL);

CREATE INDEX users_in_charge ON users (role, id) WHERE role <> 'user';

-- A row for each deleted user: nobody inherits the name's old mentions.
CREATE TABLE deleted_users (
    username   varchar(255) COLLATE "C" PRIMARY KEY,
    deleted_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX deleted_users_look ON deleted_users USING hash (look_of(username));

-- An insertion of a reserved name adds no row, like one of a taken name with ON CONFLICT DO NOTHING. A trigger holds for the API, imports and
-- the previous release too. It runs with the owner's rights: the application's role gets its own only after the migration.
CREATE FUNCTION skip_reserved_name() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    -- Waits for a deletion of this user that is under way, and makes one that begins now wait.
    PERFORM FROM users WHERE username = NEW.username FOR KEY SHARE;
    IF EXISTS (SELECT FROM deleted_users WHERE username = NEW.username) THEN
        RETURN NULL;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER name_is_reserved BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION skip_reserved_name();

-- Deletes a user with all messages and follows, and reserves the name. One statement locks all rows before its triggers change the counts, so
-- it waits for no transaction that waits for it.
CREATE FUNCTION delete_user(deleted_id bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    deleted_name users.username%TYPE;
BEGIN
    SELECT username INTO deleted_name FROM users WHERE id = deleted_id FOR UPDATE;
    WITH their_messages AS (
        DELETE FROM messages WHERE author_id = deleted_id
    )
    DELETE FROM follows WHERE follower_id = deleted_id OR followee_id = deleted_id;
    DELETE FROM user_counts WHERE user_id = deleted_id;
    DELETE FROM users WHERE id = deleted_id;
    INSERT INTO deleted_users (username) VALUES (deleted_name);
END $$;

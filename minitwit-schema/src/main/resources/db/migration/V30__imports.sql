-- The last import of an account's export: the pages show its outcome to the user, and to readers that the times of messages are those of a file.
CREATE TABLE imports (
    user_id      bigint PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    imported_at  timestamptz  NOT NULL,
    -- The name in the file
    former_name  varchar(255) NOT NULL,
    messages     integer NOT NULL DEFAULT 0,
    follows      integer NOT NULL DEFAULT 0,
    likes        integer NOT NULL DEFAULT 0,
    -- What the file names and this site does not have
    lost_replies integer NOT NULL DEFAULT 0,
    lost_follows integer NOT NULL DEFAULT 0,
    lost_likes   integer NOT NULL DEFAULT 0,
    lost_barriers integer NOT NULL DEFAULT 0
);

-- Keys of programs, and the order in which messages became visible.
-- The index reads every message, which may take longer than a statement of a request.
SET LOCAL statement_timeout = 0;

-- Only the hash of a key is stored. Keys go with their user.
CREATE TABLE access_keys (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id      bigint       NOT NULL REFERENCES users ON DELETE CASCADE,
    name         varchar(100) NOT NULL CONSTRAINT access_keys_name_not_empty CHECK (name <> ''),
    hash         bytea        NOT NULL CONSTRAINT access_keys_hash_unique UNIQUE
        CONSTRAINT access_keys_hash_is_sha256 CHECK (octet_length(hash) = 32),
    scopes       text[]       NOT NULL
        CONSTRAINT access_keys_scopes_known CHECK (scopes <> '{}' AND scopes <@ ARRAY['read', 'write', 'follow', 'admin']),
    made_at      timestamptz  NOT NULL,
    ends_at      timestamptz  NOT NULL,
    last_used_at timestamptz,
    CONSTRAINT access_keys_name_unique UNIQUE (user_id, name)
);

-- Ids and times are given before a message is committed, so a reader that remembers the greatest one misses a message that is committed later.
-- The number of the transaction tells which messages may still come: those of transactions that have not ended. Existing rows get the number of
-- this migration, without being rewritten.
ALTER TABLE messages ADD COLUMN written_in xid8 NOT NULL DEFAULT pg_current_xact_id();

CREATE INDEX messages_arrived ON messages (written_in, id) INCLUDE (author_id, flagged);

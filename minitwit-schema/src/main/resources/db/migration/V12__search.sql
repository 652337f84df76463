-- The words of messages, for the search and the pages of tags. A node adds them shortly after a message: writing a message waits for no index,
-- and this migration reads none.

CREATE TABLE message_words (
    message_id bigint PRIMARY KEY REFERENCES messages ON DELETE CASCADE,
    -- With the number of the message's block of ids as a word, so that a search reads the newest block first.
    words      tsvector NOT NULL
);

-- Entries that wait in a list would be merged by whichever statement fills it, and read by every search.
CREATE INDEX message_words_words ON message_words USING gin (words) WITH (fastupdate = off);

-- How far the words of older messages are made: those of messages before the first search go downwards, those of new ones upwards.
CREATE TABLE search_progress (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    newest   bigint NOT NULL,
    oldest   bigint NOT NULL
);

INSERT INTO search_progress (newest, oldest) SELECT coalesce(max(id), 0), coalesce(max(id), 0) + 1 FROM messages;

-- Names by their beginnings, in upper or lower case.
SET LOCAL statement_timeout = 0;
CREATE INDEX users_beginning ON users (lower(username COLLATE pg_c_utf8) COLLATE "C", id);

-- How far users have read their own timelines: the newest message shown so far, and that of the sitting before, below which the pages draw a line.
-- No foreign keys to messages: a line stays where it is when its message is deleted, and no id is used twice.
CREATE TABLE readings (
    user_id   bigint PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    line_id   bigint      NOT NULL,
    newest_id bigint      NOT NULL,
    read_at   timestamptz NOT NULL
) WITH (fillfactor = 50); -- Room for the next version of a row beside it: an update then touches no index.

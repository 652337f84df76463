-- Users, messages, follows and the simulator's `latest`.
-- Names are compared byte by byte, whatever the database's collation is: no C library upgrade can reorder their index.

CREATE TABLE users (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username      varchar(255) COLLATE "C" NOT NULL CONSTRAINT users_username_not_empty CHECK (username <> ''),
    email         varchar(255) NOT NULL,
    password_hash varchar(255) NOT NULL,
    CONSTRAINT users_username_unique UNIQUE (username)
);

CREATE TABLE messages (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author_id    bigint        NOT NULL REFERENCES users,
    text         varchar(4096) NOT NULL CONSTRAINT messages_text_not_empty CHECK (text <> ''),
    published_at timestamptz   NOT NULL,
    flagged      boolean       NOT NULL DEFAULT false
);

-- The public timeline, and every author's: newest first, the greater id first within a second. Flagged messages are
-- on neither. An index of its own for each, since the pages read them backwards from any point (keyset pages).
CREATE INDEX messages_newest ON messages (published_at DESC, id DESC) WHERE NOT flagged;
CREATE INDEX messages_newest_by_author ON messages (author_id, published_at DESC, id DESC) WHERE NOT flagged;
-- What `flag --list` shows.
CREATE INDEX messages_flagged ON messages (id) WHERE flagged;

CREATE TABLE follows (
    follower_id bigint NOT NULL REFERENCES users,
    followee_id bigint NOT NULL REFERENCES users,
    PRIMARY KEY (follower_id, followee_id)
);

CREATE INDEX follows_followee ON follows (followee_id, follower_id);

-- One row: the number of the simulator's last request.
CREATE TABLE latest (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    value    bigint NOT NULL
);

INSERT INTO latest (value) VALUES (-1);

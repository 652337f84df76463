-- Users whom a reader does not want to see, and words. A block is two rows: neither sees the other, and a read looks up one row.

CREATE TABLE barriers (
    user_id  bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    other_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    kind     text   NOT NULL CONSTRAINT barriers_kind_known CHECK (kind IN ('mute', 'block', 'blocked')),
    PRIMARY KEY (user_id, other_id, kind),
    CONSTRAINT barriers_between_two CHECK (user_id <> other_id)
);

CREATE INDEX barriers_to ON barriers (other_id);

CREATE TABLE muted_words (
    user_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    word    text   NOT NULL CONSTRAINT muted_words_not_empty CHECK (word <> ''),
    PRIMARY KEY (user_id, word)
);

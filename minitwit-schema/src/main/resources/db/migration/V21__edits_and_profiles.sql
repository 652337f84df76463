-- Messages that their authors change while they are young, and what users say about themselves.

ALTER TABLE messages ADD COLUMN edited_at timestamptz;

-- A text changes together with its mark only, within a quarter of an hour, whatever changes it (V4 refused every change).
DROP TRIGGER message_stays ON messages;
CREATE TRIGGER message_stays BEFORE UPDATE OF author_id, published_at ON messages
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER message_text_stays BEFORE UPDATE OF text, mentions, edited_at ON messages
    FOR EACH ROW WHEN (NEW.edited_at IS NULL OR NEW.edited_at > OLD.published_at + interval '15 minutes')
    EXECUTE FUNCTION refuse_change();

-- Edited messages whose words are those of the text before: a node makes them anew.
CREATE TABLE edited_words (
    message_id bigint PRIMARY KEY REFERENCES messages ON DELETE CASCADE
);

-- In a table of its own: a sign-up writes no column more. Empty texts are NULL.
CREATE TABLE profiles (
    user_id           bigint PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    display_name      varchar(50)  CONSTRAINT profiles_display_name_not_empty CHECK (display_name <> ''),
    biography         varchar(160) CONSTRAINT profiles_biography_not_empty CHECK (biography <> ''),
    link              varchar(255) CONSTRAINT profiles_link_is_web CHECK (link ~ '^https?://'),
    -- No foreign key: a deletion of the message looks nowhere, and no id is used twice.
    pinned_message_id bigint
);

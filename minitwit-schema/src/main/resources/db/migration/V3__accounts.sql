-- Signing out everywhere, and slowing down those who guess passwords.

-- Sessions remember the number they began with: with another one they have ended.
ALTER TABLE users ADD COLUMN session_generation integer NOT NULL DEFAULT 0;

-- Failed sign-ins of late. Subjects are hashes: there are no addresses here, and no names.
CREATE TABLE sign_in_failures (
    subject        text PRIMARY KEY,
    failures       integer     NOT NULL,
    last_failed_at timestamptz NOT NULL
);

-- What is forgotten is found by it.
CREATE INDEX sign_in_failures_last ON sign_in_failures (last_failed_at);

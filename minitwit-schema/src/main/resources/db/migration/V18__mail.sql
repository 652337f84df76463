-- Mail to users: an outbox that is written in the transaction of its cause, links that work once, and incidents.

-- A user of the pages, whose address a person typed. The simulator's users have addresses of strangers.
ALTER TABLE users
    ADD COLUMN on_pages boolean NOT NULL DEFAULT false,
    ADD COLUMN awaits_confirmation boolean NOT NULL DEFAULT false;

ALTER TABLE site ADD COLUMN confirm_addresses boolean NOT NULL DEFAULT false;

CREATE TABLE incidents (
    name       varchar(100) PRIMARY KEY CHECK (name <> ''),
    template   text NOT NULL CHECK (template IN ('leak')),
    text       varchar(2000) NOT NULL CHECK (text <> ''),
    started_at timestamptz NOT NULL DEFAULT now()
);

-- By name: anybody may ask for a new password for any name, and a name never goes to another user. Without a recipient, the mail goes to the
-- user's address at the time of sending.
CREATE TABLE mails (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind            text NOT NULL CHECK (kind IN
        ('password-reset', 'password-changed', 'email-changed', 'new-device', 'address-confirmation', 'leak')),
    username        varchar(255) COLLATE "C" NOT NULL,
    recipient       varchar(255),
    detail          varchar(255),
    incident        varchar(100) REFERENCES incidents,
    created_at      timestamptz NOT NULL DEFAULT now(),
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    attempts        integer NOT NULL DEFAULT 0,
    state           text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'undeliverable', 'left-out')),
    done_at         timestamptz,
    CONSTRAINT mails_once_an_incident UNIQUE (incident, username),
    CONSTRAINT mails_done_whole CHECK ((state = 'waiting') = (done_at IS NULL))
);

CREATE INDEX mails_waiting ON mails (next_attempt_at) WHERE state = 'waiting';
CREATE INDEX mails_of_a_name ON mails (username, kind, created_at);
CREATE INDEX mails_done ON mails (done_at);

-- Only a hash of each link's secret.
CREATE TABLE mail_links (
    hash       text PRIMARY KEY,
    user_id    bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    purpose    text NOT NULL CHECK (purpose IN ('password-reset', 'address-confirmation')),
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

CREATE INDEX mail_links_user ON mail_links (user_id);
CREATE INDEX mail_links_expiry ON mail_links (expires_at);

-- Tells users of an incident: a mail to each, a new password after the next sign-in, and the end of all sessions. One statement's snapshot and
-- one transaction: after a failure nothing happened. Users that an earlier call for this incident has told are passed over.
CREATE FUNCTION notify_incident(incident_name text, names text[], everybody boolean, api_users boolean, mailing boolean)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    told bigint;
BEGIN
    WITH affected AS (
        UPDATE users SET password_expired = true, session_generation = session_generation + 1
        WHERE (everybody OR username = ANY (names))
            AND NOT EXISTS (SELECT FROM mails WHERE mails.incident = incident_name AND mails.username = users.username)
        RETURNING username, on_pages
    )
    INSERT INTO mails (kind, username, incident, state, done_at)
    SELECT 'leak', username, incident_name, decided.state, CASE WHEN decided.state = 'left-out' THEN now() END
    FROM affected, LATERAL (
        SELECT CASE WHEN mailing AND (on_pages OR api_users) THEN 'waiting' ELSE 'left-out' END AS state
    ) decided;
    GET DIAGNOSTICS told = ROW_COUNT;
    RETURN told;
END $$;

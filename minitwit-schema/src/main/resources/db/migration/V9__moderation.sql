-- Sign-ups that wait for approval, reports by readers, and what administrators set for the whole site.
SET LOCAL statement_timeout = 0;

-- A sign-up that waits is suspended, too: the previous release refuses its sign-in, and may lift the suspension.
ALTER TABLE users
    ADD COLUMN awaits_approval boolean NOT NULL DEFAULT false;

CREATE INDEX users_suspended ON users (username) WHERE suspension_reason IS NOT NULL;

-- No reference to the message: the report outlives it, and no deletion of a message looks here. Zero for a report of the user.
CREATE TABLE reports (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reporter_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    user_id     bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    message_id  bigint NOT NULL DEFAULT 0,
    reason      text NOT NULL CHECK (reason IN ('spam', 'abuse', 'illegal', 'other')),
    reported_at timestamptz NOT NULL,
    outcome     text CHECK (outcome IN ('acted', 'dismissed')),
    decided_at  timestamptz,
    CONSTRAINT reports_once UNIQUE (reporter_id, user_id, message_id),
    CONSTRAINT reports_decided_whole CHECK ((outcome IS NULL) = (decided_at IS NULL))
);

CREATE INDEX reports_open ON reports (id) WHERE outcome IS NULL;
CREATE INDEX reports_user ON reports (user_id);

-- One row.
CREATE TABLE site (
    only_row          boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    sign_up           text NOT NULL DEFAULT 'open' CHECK (sign_up IN ('open', 'approval', 'closed')),
    notice            varchar(500),
    maintenance       varchar(500),
    maintenance_until timestamptz
);

INSERT INTO site DEFAULT VALUES;

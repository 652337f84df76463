-- Incidents and maintenance as administrators tell readers of them, on the status page. Few rows: no index.
CREATE TABLE status_events (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind     text NOT NULL CHECK (kind IN ('incident', 'maintenance')),
    text     varchar(500) NOT NULL CHECK (text <> ''),
    began_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT status_events_end_after_begin CHECK (ended_at > began_at)
);

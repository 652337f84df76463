-- The simulator's writes with their outcomes, if a setting has them journaled. Passwords are left out.
CREATE TABLE simulator_journal (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at             timestamptz NOT NULL,
    request_number bigint,
    target         text        NOT NULL,
    body           text,
    status         integer     NOT NULL,
    micros         bigint      NOT NULL
);

-- The second factor of a sign-in, and passwords that their users have to change.
-- The constraint reads every user, which may take longer than a statement of a request.
SET LOCAL statement_timeout = 0;

-- The secret is shared with the user's device; the step is the time of the last code, so that a code works once. Of recovery codes there are only
-- hashes, and each goes when it is used.
ALTER TABLE users
    ADD COLUMN factor_secret bytea,
    ADD COLUMN factor_step bigint,
    ADD COLUMN recovery_codes text[],
    ADD COLUMN password_expired boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT users_factor_whole CHECK ((factor_secret IS NULL) = (factor_step IS NULL));

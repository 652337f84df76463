-- The order in which notices became visible, for programs: as that of messages (V16).
ALTER TABLE notices ADD COLUMN written_in xid8 NOT NULL DEFAULT pg_current_xact_id();

CREATE INDEX notices_arrived ON notices (user_id, written_in, id);

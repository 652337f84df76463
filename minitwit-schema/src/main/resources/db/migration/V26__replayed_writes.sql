-- When a failed write of the simulator was replayed; null before. The index holds what nobody has replayed.
ALTER TABLE simulator_journal ADD COLUMN replayed_at timestamptz;

CREATE INDEX simulator_journal_failed ON simulator_journal (id) WHERE status >= 400 AND replayed_at IS NULL;

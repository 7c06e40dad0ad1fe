-- When the last of an undone batch was taken back. Until then a worker goes on with it, also when all its chunks are gone already: the
-- quarantine, the file and the word to those downstream come after them.
ALTER TABLE intake.batch ADD COLUMN undone_at timestamptz;
UPDATE intake.batch SET undone_at = pg_catalog.now() WHERE state = 'UNDONE' AND undone_chunks >= next_chunk;

-- Probabilities do not follow from bits alone any more: pairs are found anew, each with its own.
TRUNCATE resolution.likeness, resolution.likeness_run;
ALTER TABLE resolution.likeness ADD COLUMN probability real NOT NULL CHECK (probability BETWEEN 0 AND 1);
COMMENT ON COLUMN resolution.likeness.probability IS 'That the two are one, as borne out by third records.';
COMMENT ON COLUMN resolution.likeness.steps IS 'What each comparison adds: columns, agreement, bits, rarity, columns it was weighed by; no values.';

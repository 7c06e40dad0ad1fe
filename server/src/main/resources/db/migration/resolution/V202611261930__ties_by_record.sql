-- Ties and traits go with the bearer that they describe, and are found by its key.
DROP INDEX resolution.tie_observation;
DROP INDEX resolution.trait_observation;
GRANT SELECT (record_key) ON resolution.trait TO manumit_loader;

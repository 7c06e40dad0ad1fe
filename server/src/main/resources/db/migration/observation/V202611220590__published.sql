-- What detection and lead may know of observations; row-level security of whoever reads applies.
CREATE VIEW observation.published_observation WITH (security_invoker = true) AS
SELECT id, kind, feed_id, source_id, occurred_at, received_at, latitude, longitude, cell, place_text, country, text, language, properties,
    reliability, credibility, agency_id, marking, compartment_id, names_person
FROM observation.observation;
GRANT SELECT ON observation.published_observation TO manumit_app;

-- What detection and lead may know of selectors and entities; row-level security of whoever reads applies.
CREATE VIEW resolution.published_mention WITH (security_invoker = true) AS
SELECT observation_id, selector_id FROM resolution.mention;
GRANT SELECT ON resolution.published_mention TO manumit_app;

CREATE VIEW resolution.published_selector WITH (security_invoker = true) AS
SELECT s.id, s.kind, s.value, k.note AS known_shared_note
FROM resolution.selector s
LEFT JOIN resolution.known_shared k ON k.selector_id = s.id AND k.ended_at IS NULL;
GRANT SELECT ON resolution.published_selector TO manumit_app;

CREATE VIEW resolution.published_bearer WITH (security_invoker = true) AS
SELECT b.observation_id, COALESCE(i.entity_id, b.record_key) AS entity_id, b.schema, b.name
FROM resolution.bearer b
LEFT JOIN resolution.identity i ON i.key = b.record_key;
GRANT SELECT ON resolution.published_bearer TO manumit_app;

CREATE VIEW resolution.published_statement WITH (security_invoker = true) AS
SELECT observation_id, entity_id FROM resolution.published_bearer
UNION ALL
SELECT l.observation_id, COALESCE(i.entity_id, l.source_key)
FROM resolution.link l LEFT JOIN resolution.identity i ON i.key = l.source_key
UNION ALL
SELECT l.observation_id, COALESCE(i.entity_id, l.target_key)
FROM resolution.link l LEFT JOIN resolution.identity i ON i.key = l.target_key;
GRANT SELECT ON resolution.published_statement TO manumit_app;

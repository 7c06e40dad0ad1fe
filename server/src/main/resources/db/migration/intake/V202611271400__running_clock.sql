-- Urgent tips that nobody has answered yet, for modules that put what is urgent first.
CREATE VIEW intake.running_clock WITH (security_invoker = true) AS
    SELECT u.observation_id, u.due_at FROM intake.urgent_tip u
    WHERE NOT EXISTS (SELECT FROM intake.clock_stop c WHERE c.observation_id = u.observation_id AND c.undone_at IS NULL);
GRANT SELECT ON intake.running_clock TO manumit_app;

-- Published view: the number of an inquiry, for those who may know of it.
CREATE VIEW safeguard.inquiry_name WITH (security_invoker = true) AS SELECT id, number FROM safeguard.inquiry;
GRANT SELECT ON safeguard.inquiry_name TO manumit_app;
GRANT SELECT ON safeguard.agency_name TO manumit_loader;
GRANT SELECT (id, key, name, country, kind) ON safeguard.agency TO manumit_loader;

-- Which texts were found to come from one organisation, and which registers' entries and reports tie them. An organisation bears
-- the lowest id of its texts.
CREATE TABLE detection.organisation_member (
    observation_id bigint PRIMARY KEY,
    organisation_id bigint NOT NULL,
    published boolean NOT NULL,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL
);
CREATE INDEX organisation_member_organisation ON detection.organisation_member (organisation_id);
CALL safeguard.protect('detection.organisation_member', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE', 'DELETE');
GRANT SELECT (observation_id) ON detection.organisation_member TO manumit_loader;

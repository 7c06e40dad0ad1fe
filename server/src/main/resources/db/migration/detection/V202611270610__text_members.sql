-- Which texts were found to share a template. A group bears the lowest id of its texts.
CREATE TABLE detection.text_member (
    observation_id bigint PRIMARY KEY,
    group_id bigint NOT NULL,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL
);
CREATE INDEX text_member_group ON detection.text_member (group_id);
CALL safeguard.protect('detection.text_member', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE', 'DELETE');
GRANT SELECT (observation_id) ON detection.text_member TO manumit_loader;

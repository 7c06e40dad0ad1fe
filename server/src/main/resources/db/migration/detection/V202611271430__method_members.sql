-- Which texts were found to show recruiters' methods. A group bears the lowest id of its texts.
CREATE TABLE detection.method_member (
    observation_id bigint PRIMARY KEY,
    group_id bigint NOT NULL,
    agency_id integer NOT NULL,
    compartment_id integer,
    marking smallint NOT NULL,
    names_person boolean NOT NULL
);
CREATE INDEX method_member_group ON detection.method_member (group_id);
CALL safeguard.protect('detection.method_member', 'SELECT', 'SELECT, INSERT, UPDATE, DELETE', 'DELETE');
GRANT SELECT (observation_id) ON detection.method_member TO manumit_loader;

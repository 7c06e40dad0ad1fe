-- Texts of one organisation that were written from one template bear the lowest id among them, also those that no group of texts
-- shows: adverts of persons stay in groups only where a sign stands behind their own contact.
ALTER TABLE detection.organisation_member ADD COLUMN template_id bigint;

package org.manumit.server.detection;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.TextGroupTable.Document;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** Which texts were found to come from one organisation, as the transaction at hand may see. Thread-safe (stateless). */
@Component
class OrganisationTable {

    /** Replaces what the last run kept; an organisation bears the lowest id of its texts. */
    void replace(Transaction transaction, List<Finding> organisations) {
        ReadingFollower.keeping(transaction);
        transaction.jdbc().sql("DELETE FROM detection.organisation_member").update();
        for (Finding organisation : organisations) {
            transaction
                    .jdbc()
                    .sql("""
                            WITH held AS (SELECT id, kind = :post AS published, agency_id, compartment_id, marking, names_person
                                FROM observation.published_observation WHERE id = ANY (:ids))
                            INSERT INTO detection.organisation_member (observation_id, organisation_id, published, agency_id,
                                compartment_id, marking, names_person, template_id)
                            SELECT h.id, (SELECT pg_catalog.min(id) FROM held WHERE published), h.published, h.agency_id,
                                h.compartment_id, h.marking, h.names_person, t.template
                            FROM held h
                            LEFT JOIN unnest(:ids::bigint[], :templates::bigint[]) AS t (id, template) ON t.id = h.id
                            WHERE EXISTS (SELECT FROM held WHERE published)""")
                    .param("post", Kind.POST.ordinal())
                    .param(
                            "ids",
                            organisation.evidence().stream()
                                    .mapToLong(Finding.Evidence::observationId)
                                    .toArray())
                    .param(
                            "templates",
                            organisation.evidence().stream()
                                    .map(Finding.Evidence::templateId)
                                    .toArray(Long[]::new))
                    .update();
        }
    }

    /** Organisations of two texts and more, most texts first; only those of the observations, if any are named. */
    MemberPage page(Transaction transaction, long[] containing, int offset) {
        return MemberPage.read(
                transaction, "detection.organisation_member", "organisation_id", "m.published", containing, offset);
    }

    /** Registers' entries and reports that tie the texts of each organisation. */
    Map<Long, List<Long>> records(Transaction transaction, List<Long> organisations) {
        Map<Long, List<Long>> records = new HashMap<>();
        transaction
                .jdbc()
                .sql("""
                        SELECT organisation_id, observation_id FROM detection.organisation_member
                        WHERE organisation_id = ANY (:organisations) AND NOT published ORDER BY 1, 2""")
                .param("organisations", organisations.toArray(Long[]::new))
                .query((ResultSet row) -> {
                    records.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        return records;
    }

    /** Texts of organisations in the order of time, each no longer than asked for. */
    List<Document> documents(Transaction transaction, List<Long> organisations, int longest) {
        return Document.read(transaction, "detection.organisation_member", "organisation_id", organisations, longest);
    }
}

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

    /** Ids of the organisations of one page, and how many there are in all. */
    record Page(List<Long> ids, int total) {}

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
                                compartment_id, marking, names_person)
                            SELECT h.id, (SELECT pg_catalog.min(id) FROM held WHERE published), h.published, h.agency_id,
                                h.compartment_id, h.marking, h.names_person
                            FROM held h WHERE EXISTS (SELECT FROM held WHERE published)""")
                    .param("post", Kind.POST.ordinal())
                    .param(
                            "ids",
                            organisation.evidence().stream()
                                    .mapToLong(Finding.Evidence::observationId)
                                    .toArray())
                    .update();
        }
    }

    /** Organisations of two texts and more, most texts first; only those of the observations, if any are named. */
    Page page(Transaction transaction, long[] containing, int offset, int most) {
        int[] total = {0};
        List<Long> ids = transaction
                .jdbc()
                .sql("""
                        SELECT organisation_id, pg_catalog.count(*) OVER () AS total
                        FROM detection.organisation_member
                        WHERE published AND (:all OR organisation_id IN (SELECT m.organisation_id FROM detection.organisation_member m
                            WHERE m.observation_id = ANY (:containing)))
                        GROUP BY organisation_id HAVING pg_catalog.count(*) > 1
                        ORDER BY pg_catalog.count(*) DESC, organisation_id OFFSET :offset LIMIT :most""")
                .param("all", containing.length == 0)
                .param("containing", containing)
                .param("offset", offset)
                .param("most", most)
                .query((row, number) -> {
                    total[0] = row.getInt("total");
                    return row.getLong("organisation_id");
                })
                .list();
        return new Page(ids, total[0]);
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

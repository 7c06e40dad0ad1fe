package org.manumit.server.detection;

import java.util.Arrays;
import java.util.List;
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
            long[] ids = organisation.evidence().stream()
                    .mapToLong(Finding.Evidence::observationId)
                    .toArray();
            transaction
                    .jdbc()
                    .sql("""
                            INSERT INTO detection.organisation_member (observation_id, organisation_id, agency_id,
                                compartment_id, marking, names_person)
                            SELECT o.id, :organisation, o.agency_id, o.compartment_id, o.marking, o.names_person
                            FROM observation.published_observation o WHERE o.id = ANY (:ids)""")
                    .param("organisation", Arrays.stream(ids).min().orElse(0))
                    .param("ids", ids)
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
                        WHERE :all OR organisation_id IN (SELECT m.organisation_id FROM detection.organisation_member m
                            WHERE m.observation_id = ANY (:containing))
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

    /** Texts of organisations in the order of time, each no longer than asked for. */
    List<Document> documents(Transaction transaction, List<Long> organisations, int longest) {
        return Document.read(transaction, "detection.organisation_member", "organisation_id", organisations, longest);
    }
}

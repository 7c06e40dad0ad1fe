package org.manumit.server.lead;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.sql.ResultSet;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** Which observations belong to which lead; written by fusion alone. Thread-safe. */
@Component
class LeadTable {

    private static final int FETCHED_ROWS = 20_000;

    /** The lead of each observation that a network made part of one. */
    Long2LongOpenHashMap leadsByObservation(Transaction tx) {
        Long2LongOpenHashMap leads = new Long2LongOpenHashMap();
        tx.jdbc()
                .sql(
                        "SELECT observation_id, lead_id FROM lead.evidence WHERE detector = :networks ORDER BY lead_id DESC")
                .param("networks", Fusion.NETWORKS)
                .withFetchSize(FETCHED_ROWS)
                .query((ResultSet row) -> {
                    leads.put(row.getLong(1), row.getLong(2));
                });
        return leads;
    }

    void clear(Transaction tx) {
        tx.jdbc().sql("DELETE FROM lead.evidence").update();
    }

    long open(Transaction tx) {
        return tx.jdbc()
                .sql("INSERT INTO lead.lead DEFAULT VALUES RETURNING id")
                .query(Long.class)
                .single();
    }

    /** Adds observations that still exist, with the visibility of each. */
    void gather(Transaction tx, long lead, long[] observations, String detector, long runId) {
        tx.jdbc()
                .sql("""
                        INSERT INTO lead.evidence (lead_id, observation_id, run_id, agency_id, compartment_id, marking, names_person,
                            detector)
                        SELECT :lead, o.id, :run, o.agency_id, o.compartment_id, o.marking, o.names_person, :detector
                        FROM observation.published_observation o WHERE o.id = ANY (:ids)
                        ON CONFLICT DO NOTHING""")
                .param("lead", lead)
                .param("run", runId)
                .param("detector", detector)
                .param("ids", observations)
                .update();
    }

    /** Removes leads that nothing is left of, and marks that leads are new. */
    void close(Transaction tx) {
        tx.jdbc()
                .sql("DELETE FROM lead.lead l WHERE NOT EXISTS (SELECT FROM lead.evidence e WHERE e.lead_id = l.id)")
                .update();
        tx.jdbc().sql("INSERT INTO lead.fusion DEFAULT VALUES").update();
    }
}

package org.manumit.server.detection;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.Appellations.Appellation;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** Reads what observations call firms, ships and addresses, and keeps it. Thread-safe. */
@Component
class AppellationTable {

    private static final int FETCHED_ROWS = 20_000;
    private static final int BLOCK = 20_000;

    private static final Integer[] STATING = {
        Kind.TIP.ordinal(), Kind.INCIDENT.ordinal(), Kind.CASE.ordinal(), Kind.RECORD.ordinal()
    };
    private static final Integer[] SPEAKING = {
        Kind.TIP.ordinal(), Kind.INCIDENT.ordinal(), Kind.CASE.ordinal(), Kind.POST.ordinal()
    };

    /** All of them, by observation. */
    List<Appellation> read(Transaction transaction, BooleanSupplier cancelled) {
        Appellations appellations = new Appellations();
        bearers(transaction, appellations, cancelled);
        payments(transaction, appellations, cancelled);
        transaction
                .jdbc()
                .sql("""
                        SELECT id, properties -> 'address' ->> 0 AS address, place_text
                        FROM observation.published_observation WHERE kind = ANY (:kinds) ORDER BY id""")
                .param("kinds", STATING)
                .withFetchSize(FETCHED_ROWS)
                .query(new WantedRows(
                        cancelled, row -> appellations.stated(row.getLong(1), row.getString(2), row.getString(3))));
        transaction
                .jdbc()
                .sql("""
                        SELECT id, text, properties -> 'address' ->> 0 AS address, place_text
                        FROM observation.published_observation
                        WHERE kind = ANY (:kinds) AND text IS NOT NULL ORDER BY id""")
                .param("kinds", SPEAKING)
                .withFetchSize(FETCHED_ROWS)
                .query((ResultSet row) ->
                        appellations.text(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
        return appellations.all();
    }

    private static void bearers(Transaction transaction, Appellations appellations, BooleanSupplier cancelled) {
        transaction
                .jdbc()
                .sql("""
                        SELECT pg_catalog.min(observation_id), entity_id, name
                        FROM resolution.published_bearer
                        WHERE schema IN ('Company', 'Organization', 'LegalEntity', 'PublicBody', 'Vessel') AND name IS NOT NULL
                        GROUP BY entity_id, name ORDER BY 1, 2, 3""")
                .withFetchSize(FETCHED_ROWS)
                .query(new WantedRows(
                        cancelled, row -> appellations.bearer(row.getLong(1), row.getLong(2), row.getString(3))));
    }

    private static void payments(Transaction transaction, Appellations appellations, BooleanSupplier cancelled) {
        transaction
                .jdbc()
                .sql("""
                        SELECT id, properties -> 'payer' ->> 0, properties -> 'payerAccount' ->> 0,
                            properties -> 'beneficiary' ->> 0, properties -> 'beneficiaryAccount' ->> 0
                        FROM observation.published_observation WHERE kind = :transfer ORDER BY id""")
                .param("transfer", Kind.TRANSFER.ordinal())
                .withFetchSize(FETCHED_ROWS)
                .query(new WantedRows(cancelled, row -> payment(row, appellations)));
    }

    private static void payment(ResultSet row, Appellations appellations) throws SQLException {
        appellations.payment(row.getLong(1), row.getString(2), row.getString(3));
        appellations.payment(row.getLong(1), row.getString(4), row.getString(5));
    }

    /** Keeps what tells of the subjects that the evidence speaks of, with the visibility of each; forgets what was kept. */
    void replace(Transaction transaction, List<Appellation> all, LongSet evidence) {
        ReadingFollower.keeping(transaction);
        LongSet subjects = new LongOpenHashSet();
        all.stream().filter(a -> evidence.contains(a.observation())).forEach(a -> subjects.add(a.subject()));
        List<Appellation> kept =
                all.stream().filter(a -> subjects.contains(a.subject())).toList();
        transaction.jdbc().sql("DELETE FROM detection.appellation").update();
        for (int from = 0; from < kept.size(); from += BLOCK) {
            insert(transaction, kept.subList(from, Math.min(kept.size(), from + BLOCK)));
        }
    }

    private static void insert(Transaction transaction, List<Appellation> block) {
        transaction
                .jdbc()
                .sql("""
                        INSERT INTO detection.appellation (observation_id, subject_id, bearer_id, agency_id, compartment_id, marking,
                            names_person)
                        SELECT o.id, a.subject, a.bearer, o.agency_id, o.compartment_id, o.marking, o.names_person
                        FROM unnest(:ids::bigint[], :subjects::bigint[], :bearers::bigint[]) AS a(id, subject, bearer)
                        JOIN observation.published_observation o ON o.id = a.id
                        ON CONFLICT DO NOTHING""")
                .param("ids", block.stream().mapToLong(Appellation::observation).toArray())
                .param(
                        "subjects",
                        block.stream().mapToLong(Appellation::subject).toArray())
                .param("bearers", block.stream().mapToLong(Appellation::bearer).toArray())
                .update();
    }
}

package org.manumit.server.detection;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.sql.ResultSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.Appellations.Appellation;
import org.manumit.server.resolution.TextJudgements;
import org.manumit.server.safeguard.Transaction;

/** The input of one run, read in its transaction. Confined to one run. */
final class RunInput implements DetectionInput {

    private static final int FETCHED_ROWS = 20_000;

    private final Transaction transaction;
    private final FactTable facts;
    private final AppellationTable appellations;
    private final TextJudgements judgements;
    private final GroupedTexts grouped;
    private final BooleanSupplier cancelled;
    private @Nullable MentionColumns mentions;
    private @Nullable List<Appellation> called;

    RunInput(
            Transaction transaction,
            FactTable facts,
            AppellationTable appellations,
            TextJudgements judgements,
            GroupedTexts grouped,
            BooleanSupplier cancelled) {
        this.transaction = transaction;
        this.facts = facts;
        this.appellations = appellations;
        this.judgements = judgements;
        this.grouped = grouped;
        this.cancelled = cancelled;
    }

    @Override
    public MentionColumns mentions() {
        if (mentions == null) {
            called = appellations.read(transaction, cancelled);
            mentions = new MentionReader(called, cancelled).read(transaction);
        }
        return mentions;
    }

    /** Keeps which observations of the evidence call what by its name. */
    void keepAppellations(long[] evidence) {
        if (called != null) {
            appellations.replace(transaction, called, new LongOpenHashSet(evidence));
        }
    }

    @Override
    public ReportColumns reports() {
        return reports(transaction);
    }

    /** Reports that the transaction may see. */
    static ReportColumns reports(Transaction transaction) {
        LongArrayList ids = new LongArrayList();
        LongArrayList cells = new LongArrayList();
        IntArrayList days = new IntArrayList();
        transaction
                .jdbc()
                .sql("""
                        SELECT id, cell, pg_catalog.floor(EXTRACT(EPOCH FROM occurred_at) / 86400)::integer AS day
                        FROM observation.published_observation
                        WHERE kind = ANY (:kinds) AND cell IS NOT NULL AND occurred_at IS NOT NULL
                        ORDER BY id""")
                .param("kinds", new Integer[] {Kind.TIP.ordinal(), Kind.INCIDENT.ordinal(), Kind.CASE.ordinal()})
                .withFetchSize(FETCHED_ROWS)
                .query((ResultSet row) -> {
                    ids.add(row.getLong(1));
                    cells.add(row.getLong(2));
                    days.add(row.getInt(3));
                });
        return new ReportColumns(ids.toLongArray(), cells.toLongArray(), days.toIntArray());
    }

    @Override
    public PostColumns posts() {
        return PostReader.newest(transaction, cancelled);
    }

    @Override
    public JudgedTexts judgedTexts() {
        return grouped.of(posts(), judgements.standing(transaction), cancelled);
    }

    @Override
    public SharedContacts sharedContacts(long[] observationIds) {
        return SharedContacts.read(transaction, facts, observationIds);
    }

    @Override
    public List<ObservationFacts> facts(long[] observationIds) {
        return facts.read(transaction, observationIds);
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }
}

package org.manumit.server.detection;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.manumit.analytics.network.Mentions;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.server.detection.Appellations.Appellation;
import org.manumit.server.detection.DetectionInput.MentionColumns;
import org.manumit.server.safeguard.Transaction;

/** Gathers mentions into columns, row by row in the order of observations. Confined to one run. */
final class MentionReader {

    private static final int FETCHED_ROWS = 20_000;
    private static final Integer PICTURE = SelectorKind.IMAGE_HASH.ordinal();

    /** Bytes of heap that a mention takes at most while it is gathered and indexed, its share of ids and numbers included. */
    private static final int BYTES_A_MENTION = 40;

    /** Share of the heap that one run's mentions may take. */
    private static final double SHARE_OF_HEAP = 0.45;

    private final IntArrayList records = new IntArrayList();
    private final IntArrayList selectors = new IntArrayList();
    private final LongArrayList observationIds = new LongArrayList();
    private final LongArrayList selectorIds = new LongArrayList();
    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private final BitSet payments = new BitSet();
    private final BitSet pictures = new BitSet();
    private final long most = (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP / BYTES_A_MENTION);

    private final List<Appellation> appellations;
    private final BooleanSupplier cancelled;
    private int next;

    /** @param appellations what observations call firms and addresses, by observation; they count as mentions */
    MentionReader(List<Appellation> appellations, BooleanSupplier cancelled) {
        this.appellations = appellations;
        this.cancelled = cancelled;
        numbers.defaultReturnValue(-1);
    }

    MentionColumns read(Transaction transaction) {
        transaction
                .jdbc()
                .sql("""
                        SELECT observation_id, selector_id, kind, selector_kind FROM (
                            SELECT m.observation_id, m.selector_id, o.kind, m.kind AS selector_kind
                            FROM resolution.published_mention m
                            JOIN observation.published_observation o ON o.id = m.observation_id
                            WHERE o.kind <> :position
                            UNION ALL
                            SELECT s.observation_id, s.entity_id, o.kind, NULL
                            FROM resolution.published_statement s
                            JOIN observation.published_observation o ON o.id = s.observation_id
                            WHERE o.kind <> :position) stated
                        ORDER BY observation_id, selector_id""")
                .param("position", Kind.POSITION.ordinal())
                .withFetchSize(FETCHED_ROWS)
                .query(new WantedRows(cancelled, this::add));
        advance(Long.MAX_VALUE);
        BitSet knownShared = new BitSet();
        transaction
                .jdbc()
                .sql("SELECT selector_id FROM resolution.published_known_shared")
                .query((ResultSet row) -> {
                    int number = numbers.get(row.getLong(1));
                    if (number >= 0) {
                        knownShared.set(number);
                    }
                });
        // Among ten million observations the map and the growing columns are half of what a run holds: let go before
        // indexing.
        numbers.clear();
        numbers.trim();
        Mentions mentions = Mentions.of(observationIds.size(), selectorIds.size(), taken(records), taken(selectors));
        return new MentionColumns(
                mentions, observationIds.toLongArray(), selectorIds.toLongArray(), knownShared, payments, pictures);
    }

    private static int[] taken(IntArrayList column) {
        int[] values = column.toIntArray();
        column.clear();
        column.trim();
        return values;
    }

    private void add(ResultSet row) throws SQLException {
        advance(row.getLong(1));
        int number = mention(row.getLong(1), row.getLong(2), row.getInt(3) == Kind.TRANSFER.ordinal());
        if (PICTURE.equals(row.getObject(4, Integer.class))) {
            pictures.set(number);
        }
    }

    /** Takes in the appellations of all observations up to one. */
    private void advance(long observation) {
        while (next < appellations.size() && appellations.get(next).observation() <= observation) {
            Appellation named = appellations.get(next++);
            mention(named.observation(), named.subject(), named.payment());
        }
    }

    private int mention(long observation, long subject, boolean payment) {
        int last = observationIds.size() - 1;
        if (last < 0 || observationIds.getLong(last) != observation) {
            observationIds.add(observation);
            last++;
            payments.set(last, payment);
        }
        if (records.size() >= most) {
            // Rather a run that fails and says so than a server that dies.
            throw new IllegalStateException("more than " + most + " mentions do not fit the heap: raise -Xmx");
        }
        records.add(last);
        int number = number(subject);
        selectors.add(number);
        return number;
    }

    private int number(long selectorId) {
        int next = selectorIds.size();
        int known = numbers.putIfAbsent(selectorId, next);
        if (known >= 0) {
            return known;
        }
        selectorIds.add(selectorId);
        return next;
    }
}

package org.manumit.server.detection;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.sql.ResultSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.manumit.server.safeguard.Transaction;

/**
 * Signs of control or of recruiting behind what texts name, among all records that a transaction may see: what {@link SignedContacts}
 * finds in a run, as one reader may see it. Confined to one thread.
 */
final class VisibleSigns {

    private final Long2ObjectOpenHashMap<Set<ControlSigns.Sign>> ofTie = new Long2ObjectOpenHashMap<>();
    private final VisibleTies ties;

    private VisibleSigns(VisibleTies ties) {
        this.ties = ties;
    }

    static VisibleSigns read(Transaction transaction, FactTable table, VisibleTies ties, long[] texts) {
        VisibleSigns signs = new VisibleSigns(ties);
        LongOpenHashSet asked = new LongOpenHashSet();
        for (long text : texts) {
            asked.addAll(ties.of(text));
        }
        Long2ObjectOpenHashMap<LongArrayList> naming = naming(transaction, asked);
        LongOpenHashSet records = new LongOpenHashSet();
        naming.values().forEach(records::addAll);
        Long2ObjectOpenHashMap<ObservationFacts> facts = new Long2ObjectOpenHashMap<>();
        table.read(transaction, records.toLongArray()).forEach(f -> facts.put(f.id(), f));
        naming.long2ObjectEntrySet().forEach(entry -> {
            List<ObservationFacts> known = entry.getValue()
                    .longStream()
                    .mapToObj(facts::get)
                    .filter(Objects::nonNull)
                    .toList();
            signs.ofTie.put(entry.getLongKey(), ControlSigns.ofControl(known));
        });
        return signs;
    }

    /** Records that name each tie of two and more; what very many name says nothing of one hand. */
    private static Long2ObjectOpenHashMap<LongArrayList> naming(Transaction transaction, LongOpenHashSet asked) {
        Long2ObjectOpenHashMap<LongArrayList> naming = new Long2ObjectOpenHashMap<>();
        transaction
                .jdbc()
                .sql("""
                        SELECT t.tie, n.observation_id
                        FROM unnest(:ties::bigint[]) AS t (tie)
                        CROSS JOIN LATERAL (
                            (SELECT observation_id FROM resolution.published_mention WHERE selector_id = t.tie LIMIT :many)
                            UNION (SELECT observation_id FROM detection.published_appellation WHERE subject_id = t.tie LIMIT :many)
                        ) n""")
                .param("ties", asked.toLongArray())
                .param("many", SharedContacts.MOST_RECORDS_OF_A_CONTACT + 1)
                .query((ResultSet row) -> {
                    naming.computeIfAbsent(row.getLong(1), tie -> new LongArrayList())
                            .add(row.getLong(2));
                });
        naming.values()
                .removeIf(records -> records.size() < 2 || records.size() > SharedContacts.MOST_RECORDS_OF_A_CONTACT);
        return naming;
    }

    /** The signs behind a text: behind any of what it names, and in its own words. */
    Set<ControlSigns.Sign> behind(ObservationFacts text) {
        EnumSet<ControlSigns.Sign> found = EnumSet.noneOf(ControlSigns.Sign.class);
        ties.of(text.id()).forEach((long tie) -> found.addAll(ofTie.getOrDefault(tie, Set.of())));
        if (ControlSigns.speaksForOthers(text)) {
            found.add(ControlSigns.Sign.SPOKEN_FOR_BY_ANOTHER);
        }
        return found;
    }
}

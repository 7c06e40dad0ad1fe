package org.manumit.server.detection;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manumit.analytics.network.DisjointSets;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.server.safeguard.Transaction;

/**
 * Which texts share a contact with each other, and what reports, registers and payments say of their contacts, as far as the
 * transaction that read it may see. Contacts that are known to be shared innocently, or that very many records name, tie nothing.
 * Confined to one thread.
 */
public final class SharedContacts {

    /** Records beyond which a contact says nothing of one hand. */
    static final int MOST_RECORDS_OF_A_CONTACT = 60;

    private static final Integer[] CONTACTS = {
        SelectorKind.PHONE.ordinal(),
        SelectorKind.EMAIL.ordinal(),
        SelectorKind.HANDLE.ordinal(),
        SelectorKind.ACCOUNT.ordinal()
    };
    private static final LongArrayList NONE = new LongArrayList();

    private final Long2ObjectOpenHashMap<LongArrayList> texts = new Long2ObjectOpenHashMap<>();
    private final Long2ObjectOpenHashMap<LongArrayList> records = new Long2ObjectOpenHashMap<>();
    private final Long2ObjectOpenHashMap<ObservationFacts> facts = new Long2ObjectOpenHashMap<>();

    private SharedContacts() {}

    static SharedContacts read(Transaction transaction, FactTable table, long[] observationIds) {
        SharedContacts shared = new SharedContacts();
        LongOpenHashSet asked = new LongOpenHashSet(observationIds);
        transaction
                .jdbc()
                .sql("""
                        SELECT DISTINCT m.observation_id, named.observation_id AS other
                        FROM resolution.published_mention m
                        CROSS JOIN LATERAL (SELECT n.observation_id FROM resolution.published_mention n
                            WHERE n.selector_id = m.selector_id LIMIT :most) named
                        JOIN observation.published_observation o ON o.id = named.observation_id
                        WHERE m.observation_id = ANY (:ids) AND m.kind = ANY (:contacts) AND o.id <> m.observation_id
                            AND (o.kind <> :post OR o.id = ANY (:ids))
                            AND NOT EXISTS (SELECT FROM resolution.published_known_shared s
                                WHERE s.selector_id = m.selector_id)
                        ORDER BY 1, 2""")
                .param("ids", observationIds)
                .param("contacts", CONTACTS)
                .param("most", MOST_RECORDS_OF_A_CONTACT)
                .param("post", Kind.POST.ordinal())
                .query((ResultSet row) -> {
                    long other = row.getLong(2);
                    (asked.contains(other) ? shared.texts : shared.records)
                            .computeIfAbsent(row.getLong(1), id -> new LongArrayList())
                            .add(other);
                });
        LongOpenHashSet beside = new LongOpenHashSet();
        shared.records.values().forEach(beside::addAll);
        table.read(transaction, beside.toLongArray()).forEach(f -> shared.facts.put(f.id(), f));
        return shared;
    }

    /** The other texts that name a contact of this one. */
    LongArrayList textsWith(long text) {
        return texts.getOrDefault(text, NONE);
    }

    /** What records of other kinds say of its contacts. */
    List<ObservationFacts> recordsOn(long text) {
        List<ObservationFacts> found = new ArrayList<>();
        for (long record : records.getOrDefault(text, NONE)) {
            ObservationFacts known = facts.get(record);
            if (known != null) {
                found.add(known);
            }
        }
        return found;
    }

    /** Those of these texts that contacts hold together, directly or by others of them that do. */
    List<List<ObservationFacts>> hands(List<ObservationFacts> of) {
        Long2IntOpenHashMap positions = new Long2IntOpenHashMap();
        for (int i = 0; i < of.size(); i++) {
            positions.put(of.get(i).id(), i);
        }
        DisjointSets sets = new DisjointSets(of.size());
        for (int i = 0; i < of.size(); i++) {
            for (long other : textsWith(of.get(i).id())) {
                if (positions.containsKey(other)) {
                    sets.union(i, positions.get(other));
                }
            }
        }
        Map<Integer, List<ObservationFacts>> hands = new LinkedHashMap<>();
        for (int i = 0; i < of.size(); i++) {
            hands.computeIfAbsent(sets.rootOf(i), root -> new ArrayList<>()).add(of.get(i));
        }
        return List.copyOf(hands.values());
    }
}

package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manumit.server.safeguard.Transaction;

/**
 * One network on its way: rings of keys, selectors and observations, then joined into the entities that the reader sees.
 * Confined to one thread.
 */
final class NetworkDrawing {

    private record Joined(String source, String target, String kind) {}

    private final Transaction transaction;
    private final VisibleEntities visible;
    private final NetworkTable table;
    private final LongSet keys = new LongOpenHashSet();
    private final LongSet selectors = new LongOpenHashSet();
    private final LongSet observations = new LongOpenHashSet();
    private LongSet newKeys = new LongOpenHashSet();
    private LongSet newSelectors = new LongOpenHashSet();
    private LongSet newObservations = new LongOpenHashSet();
    private final List<Edge> edges = new ArrayList<>();
    private boolean truncated;

    /* Ends are a type and a key or id; entities are still told apart by key. */
    private record Edge(char fromType, long from, char toType, long to, String kind, int observations) {}

    NetworkDrawing(Transaction transaction, VisibleEntities visible) {
        this.transaction = transaction;
        this.visible = visible;
        this.table = new NetworkTable(transaction.jdbc());
    }

    /** A node that was asked for; an entity with all its keys. */
    void ask(char type, long id) {
        if (type == 'e') {
            visible.see(transaction, LongSet.of(id)).members(id).forEach((long key) -> reach('e', key));
        } else {
            reach(type, id);
        }
    }

    boolean isFull() {
        return keys.size() + selectors.size() + observations.size() > Networks.MOST_NODES;
    }

    /** One ring further. */
    void expand(int most) {
        LongSet fromKeys = newKeys;
        LongSet fromSelectors = newSelectors;
        LongSet fromObservations = newObservations;
        newKeys = new LongOpenHashSet();
        newSelectors = new LongOpenHashSet();
        newObservations = new LongOpenHashSet();
        add('e', 'e', most, table.links(fromKeys, most));
        add('e', 'e', most, payments(fromKeys, most));
        add('e', 's', most, table.selectorsOfRecords(fromKeys, most));
        add('e', 's', most, table.recordsOfSelectors(fromSelectors, most));
        add('o', 's', most, table.observationsOfSelectors(fromSelectors, most));
        add('o', 's', most, table.selectorsOfObservations(fromObservations, most));
        add('o', 'e', most, table.recordsOfObservations(fromObservations, most));
    }

    private List<NetworkTable.Relation> payments(LongSet fromKeys, int most) {
        return table.payments(fromKeys, most).stream()
                .map(each -> each.kind().toLowerCase(Locale.ROOT).contains("payee")
                                || each.kind().toLowerCase(Locale.ROOT).contains("beneficiary")
                        ? new NetworkTable.Relation(each.to(), each.from(), "Payment", each.observations())
                        : new NetworkTable.Relation(each.from(), each.to(), "Payment", each.observations()))
                .toList();
    }

    private void add(char fromType, char toType, int most, List<NetworkTable.Relation> relations) {
        truncated |= relations.size() >= most;
        for (NetworkTable.Relation each : relations) {
            reach(fromType, each.from());
            reach(toType, each.to());
            edges.add(new Edge(fromType, each.from(), toType, each.to(), each.kind(), each.observations()));
        }
    }

    private void reach(char type, long id) {
        if (type == 'e' && keys.add(id)) {
            newKeys.add(id);
        } else if (type == 's' && selectors.add(id)) {
            newSelectors.add(id);
        } else if (type == 'o' && observations.add(id)) {
            newObservations.add(id);
        }
    }

    Network finish() {
        VisibleEntities.Seen seen = visible.see(transaction, keys);
        Map<String, Network.Node> known = new LinkedHashMap<>();
        entityNodes(seen, known);
        new RecordTable(transaction.jdbc())
                .selectors(List.copyOf(selectors))
                .forEach(each -> known.put(
                        "s" + each.id(),
                        new Network.Node(
                                "s" + each.id(),
                                "selector",
                                each.kind(),
                                each.value(),
                                0,
                                each.knownShared() != null,
                                null)));
        table.observations(observations)
                .forEach(each -> known.put(
                        "o" + each.id(),
                        new Network.Node(
                                "o" + each.id(),
                                "observation",
                                each.kind().name(),
                                each.title(),
                                0,
                                false,
                                each.at())));
        return drawn(known, joined(seen));
    }

    private void entityNodes(VisibleEntities.Seen seen, Map<String, Network.Node> known) {
        LongSet all = new LongOpenHashSet();
        keys.forEach((long key) -> all.addAll(seen.members(key)));
        Long2ObjectMap<EntityRef> named = new RecordTable(transaction.jdbc()).named(all);
        for (long key : keys.toLongArray()) {
            LongSet members = seen.members(key);
            if (members.longStream().anyMatch(named::containsKey)) {
                EntityRef ref = Entities.best(members, named);
                known.put(
                        "e" + seen.entityOf(key),
                        new Network.Node("e" + seen.entityOf(key), "entity", ref.schema(), ref.name(), 0, false, null));
            }
        }
    }

    /* Edges between records become edges between the entities that these are. */
    private Map<Joined, Integer> joined(VisibleEntities.Seen seen) {
        Map<Joined, Integer> joined = new LinkedHashMap<>();
        for (Edge edge : edges) {
            String from = name(seen, edge.fromType(), edge.from());
            String to = name(seen, edge.toType(), edge.to());
            if (!from.equals(to)) {
                joined.merge(new Joined(from, to, edge.kind()), edge.observations(), Math::max);
            }
        }
        return joined;
    }

    private static String name(VisibleEntities.Seen seen, char type, long id) {
        return type + Long.toString(type == 'e' ? seen.entityOf(id) : id);
    }

    private Network drawn(Map<String, Network.Node> known, Map<Joined, Integer> joined) {
        boolean cut = truncated || known.size() > Networks.MOST_NODES;
        Map<String, Network.Node> kept = new LinkedHashMap<>();
        known.entrySet().stream()
                .limit(Networks.MOST_NODES)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        Map<String, Integer> degrees = new HashMap<>();
        List<Network.Edge> drawn = new ArrayList<>();
        joined.forEach((edge, observed) -> {
            if (kept.containsKey(edge.source()) && kept.containsKey(edge.target())) {
                drawn.add(new Network.Edge(edge.source(), edge.target(), edge.kind(), observed));
                degrees.merge(edge.source(), 1, Integer::sum);
                degrees.merge(edge.target(), 1, Integer::sum);
            }
        });
        List<Network.Node> nodes = kept.values().stream()
                .map(node -> new Network.Node(
                        node.id(),
                        node.type(),
                        node.schema(),
                        node.label(),
                        degrees.getOrDefault(node.id(), 0),
                        node.knownShared(),
                        node.at()))
                .toList();
        return new Network(nodes, drawn, cut);
    }
}

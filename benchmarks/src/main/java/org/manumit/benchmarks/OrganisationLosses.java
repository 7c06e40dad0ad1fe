package org.manumit.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.manumit.analytics.network.DisjointSets;
import org.manumit.benchmarks.WorldDocuments.Document;

/**
 * Where pairs of an operation's documents are lost: nothing that they name, show or say connects them, directly or by others of the
 * operation; or a sign of control is wanting; or they are not joined although there is both. Confined to one thread.
 */
final class OrganisationLosses {
    private final WorldDocuments world;
    private final IntUnaryOperator groupOf;
    private final IntUnaryOperator withOwnSigns;
    private final IntUnaryOperator withAllSigns;
    private int found;
    private int unconnected;
    private int unsigned;
    private int unjoined;

    /**
     * @param groupOf group of texts of each document, negative for none
     * @param withOwnSigns organisation of each document as found, negative for none
     * @param withAllSigns the same as if each document of an operation bore a sign
     */
    OrganisationLosses(
            WorldDocuments world,
            IntUnaryOperator groupOf,
            IntUnaryOperator withOwnSigns,
            IntUnaryOperator withAllSigns) {
        this.world = world;
        this.groupOf = groupOf;
        this.withOwnSigns = withOwnSigns;
        this.withAllSigns = withAllSigns;
    }

    /** Counts the pairs of an operation's documents. */
    void add(List<Integer> documents) {
        DisjointSets connected = connected(documents);
        for (int i = 0; i < documents.size(); i++) {
            for (int j = i + 1; j < documents.size(); j++) {
                if (isTogether(withOwnSigns, documents.get(i), documents.get(j))) {
                    found++;
                } else if (connected.rootOf(i) != connected.rootOf(j)) {
                    unconnected++;
                } else if (isTogether(withAllSigns, documents.get(i), documents.get(j))) {
                    unsigned++;
                } else {
                    unjoined++;
                }
            }
        }
    }

    private static boolean isTogether(IntUnaryOperator organisations, int one, int other) {
        int organisation = organisations.applyAsInt(one);
        return organisation >= 0 && organisation == organisations.applyAsInt(other);
    }

    private DisjointSets connected(List<Integer> documents) {
        DisjointSets sets = new DisjointSets(documents.size());
        Map<String, Integer> firstWith = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            Document document = world.documents.get(documents.get(i));
            List<String> shared = new ArrayList<>(document.contacts());
            shared.add(document.picture());
            int group = groupOf.applyAsInt(documents.get(i));
            shared.add(group < 0 ? "" : "group " + group);
            for (String trait : shared) {
                Integer first = trait.isEmpty() ? null : firstWith.putIfAbsent(trait, i);
                if (first != null) {
                    sets.union(first, i);
                }
            }
        }
        return sets;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "pairs of operations: %d found; lost: %d that nothing connects, %d for want of a sign, %d for other reasons",
                found,
                unconnected,
                unsigned,
                unjoined);
    }
}

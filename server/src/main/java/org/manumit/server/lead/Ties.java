package org.manumit.server.lead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.lead.Material.SelectorSight;

/**
 * How the visible records of a lead hang together: over selectors that join. What only hidden evidence held together falls
 * apart here. Thread-safe (stateless).
 */
final class Ties {

    /** Unrelated records beyond which a selector joins nothing; the detector's hub limit. */
    private static final int HUB = 40;

    private Ties() {}

    /**
     * A selector that joins records.
     *
     * @param unrelated records outside that name it, plus one for the group itself
     */
    record Tie(SelectorSight selector, List<ObservationFacts> records, int unrelated) {

        /** Surprise of sharing it in bits, given how many records the reader may see at all. */
        double bits(long visible) {
            return Math.max(0, Math.min(30, Math.log(0.5 * visible / unrelated) / Math.log(2)));
        }

        long kinds() {
            return records.stream().map(ObservationFacts::kind).distinct().count();
        }

        /**
         * Parties that name it without needing each other. What people and firms say of themselves, in adverts and in
         * registers, is one party however often they repeat it; the reports of each feed are another, payments a third.
         */
        long parties() {
            return records.stream().map(Ties::party).distinct().count();
        }

        long feeds() {
            return records.stream().map(ObservationFacts::feedId).distinct().count();
        }
    }

    private static String party(ObservationFacts facts) {
        if (facts.isReport()) {
            return "report" + facts.feedId();
        }
        return facts.kind() == Kind.TRANSFER ? "money" : "own";
    }

    /** Selectors that join, by id. */
    static List<Tie> in(Material material) {
        List<Tie> ties = new ArrayList<>();
        material.shared().forEach((id, records) -> {
            @Nullable SelectorSight selector = material.selectors().get(id);
            if (selector != null && selector.sharedNote() == null) {
                int unrelated = Math.max(0, selector.everywhere() - records.size()) + 1;
                if (unrelated <= HUB) {
                    ties.add(new Tie(selector, records, unrelated));
                }
            }
        });
        return ties;
    }

    /** Groups of records that joining selectors connect, each of two or more; larger first. */
    static List<Material> connected(Material material) {
        Map<Long, Long> parent = new HashMap<>();
        material.facts().forEach(f -> parent.put(f.id(), f.id()));
        for (Tie tie : in(material)) {
            long first = tie.records().get(0).id();
            tie.records().forEach(f -> parent.put(root(parent, f.id()), root(parent, first)));
        }
        Map<Long, List<ObservationFacts>> groups = new LinkedHashMap<>();
        material.facts()
                .forEach(f -> groups.computeIfAbsent(root(parent, f.id()), r -> new ArrayList<>())
                        .add(f));
        return groups.values().stream()
                .filter(g -> g.size() >= 2)
                .sorted((a, b) -> b.size() - a.size())
                .map(material::only)
                .toList();
    }

    private static long root(Map<Long, Long> parent, long of) {
        long at = of;
        for (long next = parent.getOrDefault(at, at); next != at; next = parent.getOrDefault(at, at)) {
            at = next;
        }
        return at;
    }

    /** Selectors of the material that are known to be shared, or that too many name. */
    static Set<SelectorSight> innocentlyShared(Material material) {
        Set<SelectorSight> shared = new HashSet<>();
        material.shared().keySet().forEach(id -> {
            @Nullable SelectorSight selector = material.selectors().get(id);
            if (selector != null && selector.sharedNote() != null) {
                shared.add(selector);
            }
        });
        return shared;
    }
}

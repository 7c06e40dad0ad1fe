package org.manumit.server.lead;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manumit.server.detection.ObservationFacts;

/**
 * What one reader may see of one lead: the facts, and which selectors they name. Immutable.
 *
 * @param leadId the lead
 * @param facts what may be seen, by id
 * @param named selectors and entities that each observation names
 * @param selectors each selector as the reader sees it
 */
record Material(
        long leadId, List<ObservationFacts> facts, Map<Long, Set<Long>> named, Map<Long, SelectorSight> selectors) {

    /**
     * A selector.
     *
     * @param kind name of the kind of selector; {@code ENTITY} for an entity that records speak of, {@code ADDRESS} for an
     *     address that they name
     * @param value as it is shown
     * @param everywhere observations naming it that the reader may see
     * @param sharedNote why it is known to be shared innocently, if it is
     */
    record SelectorSight(
            long id,
            String kind,
            String value,
            int everywhere,
            @Nullable String sharedNote) {

        /** Whether it is a selector with a value and a page of its own. */
        boolean isSelector() {
            return !kind.equals(MaterialTable.ENTITY) && !kind.equals(MaterialTable.ADDRESS);
        }

        @Override
        public String toString() {
            return "SelectorSight[" + id + "]";
        }
    }

    Material {
        facts = List.copyOf(facts);
        named = Map.copyOf(named);
        selectors = Map.copyOf(selectors);
    }

    /** The same without some observations. */
    Material only(Collection<ObservationFacts> kept) {
        return new Material(leadId, List.copyOf(kept), named, selectors);
    }

    /** Observations of the lead that name each selector, for selectors that at least two name. */
    Map<Long, List<ObservationFacts>> shared() {
        Map<Long, List<ObservationFacts>> by = new HashMap<>();
        for (ObservationFacts each : facts) {
            for (long selector : named.getOrDefault(each.id(), Set.of())) {
                by.computeIfAbsent(selector, s -> new java.util.ArrayList<>()).add(each);
            }
        }
        by.values().removeIf(naming -> naming.size() < 2);
        return new TreeMap<>(by);
    }
}

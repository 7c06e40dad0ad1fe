package org.manumit.server.detection;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manumit.analytics.network.DisjointSets;

/**
 * Which texts of one template may be shown together. That others use the same words says nothing of a person: an advert that a
 * person may have placed stays only if a sign of control stands behind those texts of the group that share a contact with it,
 * directly or by others that do ({@link ControlSigns}). A report about one contact never reaches adverts under another. Posts of
 * people who migrate never stay.
 *
 * @param texts those that may stay, in their order
 * @param signs what says so of adverts among them
 */
record ControlledTexts(List<ObservationFacts> texts, Set<ControlSigns.Sign> signs) {

    static boolean asks(List<ObservationFacts> texts) {
        return texts.stream().anyMatch(ControlSigns::isAdvertOfPerson);
    }

    static ControlledTexts of(List<ObservationFacts> texts, SharedContacts shared) {
        Map<Integer, List<ObservationFacts>> hands = hands(texts, shared);
        Set<ControlSigns.Sign> signs = EnumSet.noneOf(ControlSigns.Sign.class);
        Set<Long> staying = new java.util.HashSet<>();
        for (List<ObservationFacts> hand : hands.values()) {
            List<ObservationFacts> known = new ArrayList<>(hand);
            hand.forEach(text -> known.addAll(shared.recordsOn(text.id())));
            Set<ControlSigns.Sign> found = ControlSigns.in(known);
            boolean adverts = asks(hand);
            if (adverts) {
                signs.addAll(found);
            }
            hand.stream()
                    .filter(text -> !ControlSigns.isOfOwnJourney(text)
                            && (!found.isEmpty() || !ControlSigns.isAdvertOfPerson(text)))
                    .forEach(text -> staying.add(text.id()));
        }
        return new ControlledTexts(
                texts.stream().filter(text -> staying.contains(text.id())).toList(), signs);
    }

    /** Texts that contacts hold together. */
    private static Map<Integer, List<ObservationFacts>> hands(List<ObservationFacts> texts, SharedContacts shared) {
        Long2IntOpenHashMap positions = new Long2IntOpenHashMap();
        for (int i = 0; i < texts.size(); i++) {
            positions.put(texts.get(i).id(), i);
        }
        DisjointSets sets = new DisjointSets(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            for (long other : shared.textsWith(texts.get(i).id())) {
                if (positions.containsKey(other)) {
                    sets.union(i, positions.get(other));
                }
            }
        }
        Map<Integer, List<ObservationFacts>> hands = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            hands.computeIfAbsent(sets.rootOf(i), root -> new ArrayList<>()).add(texts.get(i));
        }
        return hands;
    }
}

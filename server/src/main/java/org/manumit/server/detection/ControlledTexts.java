package org.manumit.server.detection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
        Set<ControlSigns.Sign> signs = EnumSet.noneOf(ControlSigns.Sign.class);
        Set<Long> staying = new java.util.HashSet<>();
        for (List<ObservationFacts> hand : shared.hands(texts)) {
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
}

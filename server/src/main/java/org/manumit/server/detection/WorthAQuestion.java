package org.manumit.server.detection;

import java.util.Collection;
import org.manumit.formats.mapping.Kind;

/**
 * Decides whether linked records are worth a person's time: at least two of them, and at least one that says more than that
 * a selector is shared. Most of what is linked is a household, a firm and its payments, one person's adverts.
 * Thread-safe (stateless).
 */
final class WorthAQuestion {

    private WorthAQuestion() {}

    static boolean is(Collection<ObservationFacts> records) {
        boolean severalHold =
                records.stream().filter(f -> f.kind() != Kind.TRANSFER).count() >= 2;
        return severalHold
                && (records.stream().anyMatch(WorthAQuestion::saysMore)
                        || !Movement.offersAbroad(records).isEmpty()
                        || !Movement.reportsElsewhere(records).isEmpty());
    }

    private static boolean saysMore(ObservationFacts facts) {
        boolean recruits = facts.kind() == Kind.POST && facts.says("lure-offer");
        boolean spokenFor = facts.kind() == Kind.POST && (facts.says("voice-plural") || facts.says("voice-manager"));
        boolean listed = facts.kind() == Kind.RECORD
                && facts.properties().getOrDefault("topics", java.util.List.of()).stream()
                        .anyMatch(topic -> topic.startsWith("sanction") || topic.startsWith("crime"));
        return facts.alleges() || recruits || spokenFor || listed;
    }
}

package org.manumit.server.lead;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.ControlSigns;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.lead.Material.SelectorSight;

/** What the offers of a lead show: published offers of work. Thread-safe (stateless). */
final class Offers {

    private Offers() {}

    static boolean isOffer(ObservationFacts facts) {
        return ControlSigns.offersWork(facts);
    }

    /** Contacts of a kind that stand in several records of the lead, in a post at least once. */
    static int contacts(Material material, String kind) {
        Set<Long> contacts = new HashSet<>();
        Set<Long> shared = material.shared().keySet();
        material.facts().stream()
                .filter(f -> f.kind() == Kind.POST)
                .flatMap(f -> material.named().getOrDefault(f.id(), Set.of()).stream())
                .filter(shared::contains)
                .map(material.selectors()::get)
                .filter(Objects::nonNull)
                .filter(s -> s.kind().equals(kind))
                .map(SelectorSight::id)
                .forEach(contacts::add);
        return contacts.size();
    }
}

package org.manumit.server.lead;

import java.util.Collection;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.ObservationFacts;

/** A lead needs two records that are no single payments. Thread-safe (stateless). */
final class WorthShowing {

    private WorthShowing() {}

    static boolean is(Collection<ObservationFacts> facts) {
        return facts.stream().filter(f -> f.kind() != Kind.TRANSFER).count() >= 2;
    }
}

package org.manumit.server.lead;

import java.util.Collection;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.detection.Sign;
import org.manumit.server.law.Indicator;
import org.manumit.server.law.Indicators;

/**
 * Decides whose words an indicator may be read in. Nobody advertises that people are locked in or go unpaid: in an advert such
 * words nearly always mean something else ("you pay nothing until your first wage"). There only signs of the act, such as
 * moving people about, count; force, deceit and exploitation count where someone else reports or records them.
 * Thread-safe (stateless).
 */
final class Hearsay {

    private Hearsay() {}

    /** Whether the sign says, undenied, what the indicator means. */
    static boolean counts(ObservationFacts facts, Sign sign, Indicator indicator) {
        boolean advert = facts.kind() == Kind.POST;
        return sign.isIndicator() && !sign.denied() && (!advert || indicator.element() == Indicator.Element.ACT);
    }

    /** Reports that say an indicator and do not repeat each other. */
    static long voices(Indicators indicators, Collection<ObservationFacts> facts) {
        return facts.stream()
                .filter(ObservationFacts::isReport)
                .filter(f -> f.signs().stream()
                        .anyMatch(s -> indicators.find(s.key()).stream().anyMatch(i -> counts(f, s, i))))
                .map(f -> f.feedId() + "/" + f.voice())
                .distinct()
                .count();
    }
}

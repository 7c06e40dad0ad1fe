package org.manumit.server.lead;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.ControlSigns;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.law.Indicators;

/**
 * Decides whether a lead is worth a person's time. Every lead is a question about people, so a wrong one costs them and
 * whoever must answer it; a report that makes no lead stays with those who took it. Thread-safe (immutable).
 *
 * <p>All of these are needed; the numbers are judgement until outcomes replace them:
 *
 * <ul>
 *   <li>three records that are no single payments: one report and one advert with its number say no more than the report;
 *   <li>somebody other than the advertiser speaks: a report of control, deceit or exploitation, any report about a contact
 *       that publishes several offers with the marks of a lure, or a pattern that the adverts show together and none alone;
 *   <li>something else agrees: a second report, a lure, a voice that speaks for others, a listed name, many payers of one
 *       account, or one hand behind several names. A firm's number in its adverts and its register entry is no second sign;
 *   <li>the account has become {@link #LEAST_GAIN_BITS} bits likelier than before, and no innocent account fits better by
 *       {@link #MOST_INNOCENT_BITS} bits.
 * </ul>
 */
final class WorthShowing {

    private static final double LEAST_GAIN_BITS = 2.5;
    private static final double MOST_INNOCENT_BITS = 2;
    private static final int FEWEST_RECORDS = 3;
    private static final int SEVERAL = 2;
    private static final Set<String> FIRMS = Set.of("Company", "Organization", "LegalEntity");

    private final Indicators indicators;

    WorthShowing(Indicators indicators) {
        this.indicators = indicators;
    }

    boolean is(Reckoned lead) {
        double gain = lead.weight().supportBits() - lead.weight().counterBits();
        boolean explained =
                lead.innocent().filter(r -> r.bits() >= MOST_INNOCENT_BITS).isPresent();
        List<ObservationFacts> facts = lead.material().facts();
        return gain >= LEAST_GAIN_BITS && !explained && holders(facts) >= FEWEST_RECORDS && severalAgree(lead);
    }

    /** Whether at least two records are no single payments. */
    static boolean isGroup(Collection<ObservationFacts> facts) {
        return holders(facts) >= 2;
    }

    private static long holders(Collection<ObservationFacts> facts) {
        return facts.stream().filter(f -> f.kind() != Kind.TRANSFER).count();
    }

    /** Whether signs of two families or more support it: no kind of sign opens a question alone. */
    private static boolean severalAgree(Reckoned lead) {
        return lead.weight().steps().stream()
                        .filter(step -> step.bits() > 0 && !step.family().equals("ties"))
                        .count()
                >= SEVERAL;
    }

    private boolean anotherSpeaks(List<ObservationFacts> facts) {
        boolean reported = facts.stream().anyMatch(ObservationFacts::isReport);
        return voices(facts) > 0 || reported && adverts(facts, "lure-offer") >= SEVERAL || isPattern(facts);
    }

    private boolean somethingAgrees(Material material) {
        List<ObservationFacts> facts = material.facts();
        boolean spokenFor = adverts(facts, "voice-plural") + adverts(facts, "voice-manager") > 0;
        return voices(facts) >= SEVERAL
                || adverts(facts, "lure-offer") > 0
                || spokenFor
                || facts.stream().anyMatch(Traits::isListed)
                || Money.mostPayersOfOneAccount(facts) >= Money.MANY
                || names(material) >= SEVERAL;
    }

    /** Reports that say an indicator and do not repeat each other. */
    private long voices(List<ObservationFacts> facts) {
        return facts.stream()
                .filter(ObservationFacts::isReport)
                .filter(f -> f.signs().stream()
                        .anyMatch(s -> indicators.find(s.key()).stream().anyMatch(i -> Hearsay.counts(f, s, i))))
                .map(f -> f.feedId() + "/" + f.voice())
                .distinct()
                .count();
    }

    private static long adverts(List<ObservationFacts> facts, String mark) {
        return facts.stream().filter(f -> f.kind() == Kind.POST && f.says(mark)).count();
    }

    private static boolean isPattern(List<ObservationFacts> facts) {
        return ControlSigns.in(facts).contains(ControlSigns.Sign.SPOKEN_FOR_BY_ANOTHER);
    }

    /** Most names that one hand would stand behind: firms of different names, or accounts that post. */
    private static long names(Material material) {
        long firms = material.facts().stream()
                .filter(f -> f.kind() == Kind.RECORD && FIRMS.contains(f.first("schema")))
                .map(f -> f.first("name").strip().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        long accounts = material.facts().stream()
                .filter(f -> f.kind() == Kind.POST)
                .flatMap(f -> material.named().getOrDefault(f.id(), Set.of()).stream())
                .distinct()
                .map(material.selectors()::get)
                .filter(Objects::nonNull)
                .filter(s -> s.kind().equals("HANDLE"))
                .count();
        return Math.max(firms, accounts);
    }
}

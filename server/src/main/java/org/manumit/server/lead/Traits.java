package org.manumit.server.lead;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.manumit.analytics.place.StudyArea;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.Movement;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.detection.Sign;
import org.manumit.server.law.Indicator;
import org.manumit.server.law.Indicators;

/**
 * Traits of the visible evidence, for weighing rival accounts: seen, or looked for and not found. A trait is looked for only
 * where evidence of the kind that would show it is at hand; otherwise it is open, and may be the next thing to check.
 */
final class Traits {

    private static final int TOWN = 5;
    private static final int SEVERAL_PLACES = 3;

    private final Indicators indicators;
    private final Material material;
    private final List<ObservationFacts> facts;
    private final Map<String, Boolean> seen = new TreeMap<>();

    private Traits(Indicators indicators, Material material) {
        this.indicators = indicators;
        this.material = material;
        this.facts = material.facts();
    }

    /** Trait → seen or not; traits that could not be looked for are left out. */
    static Map<String, Boolean> of(Indicators indicators, Material material) {
        Traits traits = new Traits(indicators, material);
        traits.fromReports();
        traits.fromPosts();
        traits.fromMoney();
        traits.fromRecords();
        return Map.copyOf(traits.seen);
    }

    private void fromReports() {
        List<ObservationFacts> reports =
                facts.stream().filter(ObservationFacts::isReport).toList();
        if (!reports.isEmpty()) {
            seen.put("several-reports", voices() >= 2);
        }
        // A report in which nothing at all could be read denies nothing: somebody has to read it.
        if (reports.stream().anyMatch(f -> !f.signs().isEmpty())) {
            seen.put("coercion-alleged", alleged(i -> i.element() == Indicator.Element.MEANS && !isDeceit(i)));
            seen.put("exploitation-alleged", alleged(i -> i.element() == Indicator.Element.PURPOSE));
            seen.put("deception-alleged", alleged(i -> i.element() == Indicator.Element.MEANS && isDeceit(i)));
            seen.put("free-to-leave", says(ObservationFacts::isReport, "free-to-leave"));
            seen.put("border-words", says(ObservationFacts::isReport, "smuggling-service"));
            seen.put("reception-words", says(ObservationFacts::isReport, "poor-reception"));
        }
    }

    private static boolean isDeceit(Indicator indicator) {
        return indicator.dimension().contains("decept");
    }

    private boolean alleged(Predicate<Indicator> of) {
        return facts.stream()
                .filter(ObservationFacts::isReport)
                .flatMap(f -> f.signs().stream())
                .filter(s -> s.isIndicator() && !s.denied())
                .flatMap(s -> indicators.find(s.key()).stream())
                .anyMatch(of);
    }

    private long voices() {
        return facts.stream()
                .filter(ObservationFacts::isReport)
                .map(f -> f.feedId() + "/" + f.voice())
                .distinct()
                .count();
    }

    private void fromPosts() {
        Predicate<ObservationFacts> posts = f -> f.kind() == Kind.POST;
        seen.put("adverts", facts.stream().anyMatch(posts));
        if (facts.stream().noneMatch(posts)) {
            return;
        }
        seen.put("control-voice", says(posts, "voice-plural") || says(posts, "voice-manager"));
        seen.put("independent-voice", says(posts, "independent-voice"));
        seen.put("lure-offer", says(posts, "lure-offer"));
        if (facts.stream().anyMatch(Offers::isOffer)) {
            seen.put(
                    "moved-abroad",
                    !Movement.offersAbroad(facts).isEmpty()
                            || !Movement.reportsElsewhere(facts).isEmpty());
        }
        seen.put("fair-words", says(f -> true, "fair"));
        Set<String> names = new HashSet<>();
        facts.stream().filter(posts).forEach(f -> names.addAll(f.properties().getOrDefault("name", List.of())));
        if (!names.isEmpty()) {
            seen.put("one-person", names.size() == 1);
        }
    }

    private void fromMoney() {
        List<ObservationFacts> payments =
                facts.stream().filter(f -> f.kind() == Kind.TRANSFER).toList();
        seen.put("payments", !payments.isEmpty());
        if (payments.isEmpty()) {
            return;
        }
        seen.put("family-words", says(f -> f.kind() == Kind.TRANSFER, "family-money"));
        seen.put("many-payers", Money.mostPayersOfOneAccount(payments) >= Money.MANY);
        seen.put("pays-wages", Money.mostPayeesOfOneAccount(payments) >= Money.SEVERAL);
    }

    private void fromRecords() {
        List<ObservationFacts> records =
                facts.stream().filter(f -> f.kind() == Kind.RECORD).toList();
        if (!records.isEmpty()) {
            seen.put(
                    "registered-firm",
                    records.stream()
                            .anyMatch(f -> Set.of("Company", "Organization", "PublicBody")
                                    .contains(f.first("schema"))));
            seen.put("listed-name", records.stream().anyMatch(Traits::isListed));
        }
        boolean texts = facts.stream().anyMatch(f -> f.voice() != 0);
        if (texts) {
            seen.put("lawful-marks", hasLawfulMarks());
            seen.put("help-words", says(f -> true, "help-service"));
            seen.put("lodging-words", says(f -> true, "lodging"));
        }
        seen.put("known-shared", !Ties.innocentlyShared(material).isEmpty());
        seen.put("vessel", isVessel());
        long towns = towns(facts.stream());
        if (towns > 0) {
            seen.put("several-places", towns >= SEVERAL_PLACES);
        }
    }

    /** Towns in which the records lie. */
    static long towns(Stream<ObservationFacts> records) {
        return records.map(ObservationFacts::cell)
                .filter(Objects::nonNull)
                .map(cell -> StudyArea.parent(cell, TOWN))
                .distinct()
                .count();
    }

    /** Whoever lures promises a contract too: an advertiser's own marks of lawful work count where they outnumber its lures. */
    private boolean hasLawfulMarks() {
        Predicate<ObservationFacts> posts = f -> f.kind() == Kind.POST;
        long lawful = facts.stream()
                .filter(posts)
                .filter(f -> f.says("employer-lawful"))
                .count();
        long lures =
                facts.stream().filter(posts).filter(f -> f.says("lure-offer")).count();
        return lawful > lures || says(posts.negate(), "employer-lawful");
    }

    private boolean isVessel() {
        return facts.stream().anyMatch(f -> f.first("schema").equals("Vessel"))
                || material.shared().keySet().stream()
                        .map(material.selectors()::get)
                        .anyMatch(s -> s != null
                                && (s.kind().equals("MMSI") || s.kind().equals("IMO")));
    }

    /** Whether a list of sanctions or crimes names it. */
    static boolean isListed(ObservationFacts facts) {
        return facts.kind() == Kind.RECORD
                && facts.properties().getOrDefault("topics", List.of()).stream()
                        .anyMatch(topic -> topic.startsWith("sanction") || topic.startsWith("crime"));
    }

    private boolean says(Predicate<ObservationFacts> of, String mark) {
        return facts.stream().filter(of).anyMatch(f -> f.signs().stream().anyMatch(said(mark)));
    }

    private static Predicate<Sign> said(String mark) {
        return sign -> sign.key().equals(mark) && !sign.denied();
    }
}

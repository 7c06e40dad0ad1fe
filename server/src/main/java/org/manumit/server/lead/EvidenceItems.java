package org.manumit.server.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.manumit.analytics.evidence.EvidenceItem;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.ControlSigns;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.detection.Sign;
import org.manumit.server.law.Indicator;
import org.manumit.server.law.Indicators;

/**
 * Evidence items of what may be seen of a lead. All bits are judgement: none was measured on outcomes, and none is the ILO's.
 */
final class EvidenceItems {

    private static final Map<Indicator.Strength, Double> INDICATOR_BITS =
            Map.of(Indicator.Strength.STRONG, 2.0, Indicator.Strength.MEDIUM, 1.25, Indicator.Strength.WEAK, 0.5);

    /** An advert's or an offer's own words weigh half of what a person reports. */
    private static final double OWN_WORDS = 0.5;

    /** Marks of innocent explanations and what each takes, by family. */
    private static final Map<String, Double> INNOCENT = new TreeMap<>(Map.of(
            "employer-lawful", -1.5,
            "free-to-leave", -2.0,
            "independent-voice", -2.0,
            "help-service", -1.5,
            "lodging", -0.75,
            "fair", -1.5,
            "family-money", -1.5));

    private static final double DENIED = -0.75;
    private static final double SHARED_INNOCENTLY = -1.5;

    /** A number that strangers name independently surprises; a firm's own in its adverts and its register entry does not. */
    private static final double TIE_ACROSS_PARTIES = 1.5;

    private static final double TIE_WITHIN_PARTY = 0.25;
    private static final int BITS_OF_FULL_SURPRISE = 12;

    private final Indicators indicators;
    private final Material material;
    private final long visible;
    private final List<EvidenceItem> items = new ArrayList<>();

    private EvidenceItems(Indicators indicators, Material material, long visible) {
        this.indicators = indicators;
        this.material = material;
        this.visible = visible;
    }

    /** @param visible observations that the reader may see at all, the base of every rarity */
    static List<EvidenceItem> of(Indicators indicators, Material material, long visible) {
        EvidenceItems gathered = new EvidenceItems(indicators, material, visible);
        material.facts().forEach(gathered::addWords);
        gathered.addTies();
        gathered.addStructure();
        return List.copyOf(gathered.items);
    }

    private void addWords(ObservationFacts facts) {
        for (Sign sign : facts.signs()) {
            if (sign.isIndicator()) {
                indicators.find(sign.key()).ifPresent(i -> addIndicator(facts, sign, i));
            } else if (INNOCENT.containsKey(sign.key()) && !sign.denied()) {
                addInnocent(facts, sign.key(), INNOCENT.getOrDefault(sign.key(), 0.0));
            }
        }
        if (facts.kind() == Kind.POST) {
            addMark(facts, "lure-offer", "lure", 1.0);
            addMark(facts, "voice-plural", "control", 1.5);
            addMark(facts, "voice-manager", "control", 1.0);
        }
        if (Traits.isListed(facts)) {
            add(facts, "listed", "listed", 3);
        }
    }

    /** An offer's promise of lawful work is its own word too. */
    private void addInnocent(ObservationFacts facts, String mark, double bits) {
        boolean ownPromise = facts.kind() == Kind.POST && mark.equals("employer-lawful");
        add(facts, "innocent-" + mark, mark, ownPromise ? OWN_WORDS * bits : bits);
    }

    private void addIndicator(ObservationFacts facts, Sign sign, Indicator indicator) {
        if (sign.denied()) {
            add(facts, "denied", sign.key(), DENIED);
            return;
        }
        if (!Hearsay.counts(facts, sign, indicator)) {
            return;
        }
        double strength = INDICATOR_BITS.getOrDefault(indicator.strength(), 0.5);
        double bits = facts.isReport() ? strength : OWN_WORDS * strength;
        add(facts, indicator.element().name().toLowerCase(java.util.Locale.ROOT), sign.key(), bits);
    }

    private void addMark(ObservationFacts facts, String mark, String family, double bits) {
        if (facts.says(mark)) {
            add(facts, family, mark, bits);
        }
    }

    private void add(ObservationFacts facts, String family, String what, double bits) {
        items.add(new EvidenceItem(
                facts.id(), family, Integer.toString(facts.feedId()), facts.voice() + ":" + what, bits));
    }

    /** A tie counts once; its bits are split among the feeds whose records it joins. */
    private void addTies() {
        for (Ties.Tie tie : Ties.in(material)) {
            double full = tie.parties() > 1 ? TIE_ACROSS_PARTIES : TIE_WITHIN_PARTY;
            double bits = full * Math.min(1, tie.bits(visible) / BITS_OF_FULL_SURPRISE) / tie.feeds();
            Set<Integer> feeds = new java.util.TreeSet<>();
            for (ObservationFacts facts : tie.records()) {
                if (bits > 0 && feeds.add(facts.feedId())) {
                    add(facts, "ties", "tie" + tie.selector().id(), bits);
                }
            }
        }
        Ties.innocentlyShared(material)
                .forEach(selector -> material.facts().stream()
                        .filter(f ->
                                material.named().getOrDefault(f.id(), Set.of()).contains(selector.id()))
                        .findFirst()
                        .ifPresent(f -> add(f, "innocent-shared", "shared" + selector.id(), SHARED_INNOCENTLY)));
    }

    private void addStructure() {
        Set<ControlSigns.Sign> control = ControlSigns.in(material.facts());
        List<ObservationFacts> payments =
                material.facts().stream().filter(f -> f.kind() == Kind.TRANSFER).toList();
        if (Money.mostPayersOfOneAccount(payments) >= Money.MANY) {
            add(payments.get(0), "money", "IND-129", 1.25);
        }
        if (control.contains(ControlSigns.Sign.SPOKEN_FOR_BY_ANOTHER)) {
            material.facts().stream()
                    .filter(f -> f.kind() == Kind.POST)
                    .findFirst()
                    .ifPresent(f -> add(f, "control", "IND-087", 1.25));
        }
    }
}

package org.manumit.server.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.manumit.analytics.evidence.EvidenceItem;
import org.manumit.analytics.evidence.ShareEvidence;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.ControlSigns;
import org.manumit.server.detection.Movement;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.detection.Sign;
import org.manumit.server.law.Indicator;
import org.manumit.server.law.Indicators;

/**
 * Evidence items of what may be seen of a lead. All bits are stated judgement ({@link Weights}): none was measured on
 * outcomes, and none is the ILO's.
 */
final class EvidenceItems {

    /** An advert's or an offer's own words weigh half of what a person reports. */
    private static final double OWN_WORDS = 0.5;

    /** Marks of innocent explanations. */
    private static final Set<String> INNOCENT = Set.of(
            "employer-lawful", "free-to-leave", "independent-voice", "help-service", "lodging", "fair", "family-money");

    /** Offers made abroad, and reports from elsewhere, where people are moved and where it happens by chance. Judgement. */
    private static final ShareEvidence ABROAD = new ShareEvidence(0.7, 0.1);

    private static final ShareEvidence ELSEWHERE = new ShareEvidence(0.6, 0.1);

    private static final int SEVERAL = 2;
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
        gathered.addMovement();
        gathered.addContacts();
        gathered.addMoney();
        gathered.addSeveralAdvertised();
        gathered.addVoices();
        gathered.addBusyness();
        return List.copyOf(gathered.items);
    }

    private void addWords(ObservationFacts facts) {
        boolean offer = Offers.isOffer(facts);
        for (Sign sign : facts.signs()) {
            if (sign.isIndicator()) {
                indicators.find(sign.key()).ifPresent(i -> addIndicator(facts, sign, i));
            } else if (INNOCENT.contains(sign.key()) && !sign.denied() && isInnocentHere(facts, sign.key())) {
                addInnocent(facts, sign.key(), Weights.of(sign.key()));
            }
        }
        if (facts.kind() == Kind.POST) {
            addMark(facts, "lure-offer", "lure");
            addMark(facts, "voice-plural", "control");
            addMark(facts, "voice-manager", "control");
        }
        if (offer && facts.says("lodging")) {
            add(facts, "lure", "work-lodging", Weights.of("work-lodging"));
        }
        if (Traits.isListed(facts)) {
            add(facts, "listed", "listed", Weights.of("listed"));
        }
    }

    /** A bed that comes with the work is no hostel; that people are paid well is no evidence in the words of who recruits. */
    private static boolean isInnocentHere(ObservationFacts facts, String mark) {
        return switch (mark) {
            case "lodging" -> !Offers.isOffer(facts);
            case "free-to-leave" -> facts.kind() != Kind.POST;
            default -> true;
        };
    }

    /** An offer's promise of lawful work is its own word too. */
    private void addInnocent(ObservationFacts facts, String mark, double bits) {
        boolean ownPromise = facts.kind() == Kind.POST && mark.equals("employer-lawful");
        add(facts, "innocent-" + mark, mark, ownPromise ? OWN_WORDS * bits : bits);
    }

    private void addIndicator(ObservationFacts facts, Sign sign, Indicator indicator) {
        if (sign.denied()) {
            add(facts, "denied", sign.key(), Weights.of("denied"));
            return;
        }
        if (!Hearsay.counts(facts, sign, indicator)) {
            return;
        }
        double strength = Weights.of("indicator-" + indicator.strength().name().toLowerCase(Locale.ROOT));
        double bits = facts.isReport() ? strength : OWN_WORDS * strength;
        add(facts, indicator.element().name().toLowerCase(Locale.ROOT), sign.key(), bits);
    }

    private void addMark(ObservationFacts facts, String mark, String family) {
        if (facts.says(mark)) {
            add(facts, family, mark, Weights.of(mark));
        }
    }

    private void add(ObservationFacts facts, String family, String what, double bits) {
        items.add(new EvidenceItem(
                facts.id(), family, Integer.toString(facts.feedId()), facts.voice() + ":" + what, bits));
    }

    /** A tie counts once; its bits are split among the feeds whose records it joins. */
    private void addTies() {
        for (Ties.Tie tie : Ties.in(material)) {
            double full = Weights.of(tie.parties() > 1 ? "tie-across-parties" : "tie-within-party");
            double bits = full * Math.min(1, tie.bits(visible) / BITS_OF_FULL_SURPRISE) / tie.feeds();
            Set<Integer> feeds = new TreeSet<>();
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
                        .ifPresent(f ->
                                add(f, "innocent-shared", "shared" + selector.id(), Weights.of("shared-innocently"))));
    }

    private void addMovement() {
        List<ObservationFacts> facts = material.facts();
        List<ObservationFacts> abroad = Movement.offersAbroad(facts);
        int offers = (int) facts.stream().filter(Offers::isOffer).count();
        spread(abroad, "movement", "offer-abroad", ABROAD.support(abroad.size(), offers));
        List<ObservationFacts> elsewhere = Movement.reportsElsewhere(facts);
        int reports = (int) facts.stream().filter(ObservationFacts::isReport).count();
        boolean alleged = elsewhere.stream().anyMatch(ObservationFacts::alleges);
        spread(
                elsewhere,
                "movement",
                alleged ? "reported-elsewhere" : "named-elsewhere",
                ELSEWHERE.support(elsewhere.size(), reports));
        if (Movement.offerCountries(facts).size() >= SEVERAL) {
            first(Offers::isOffer, "movement", "offers-in-several-countries");
        }
    }

    /** What many records show together, at most what the sign weighs, laid on the first of each feed. */
    private void spread(List<ObservationFacts> showing, String family, String sign, double bits) {
        long feeds = showing.stream().map(ObservationFacts::feedId).distinct().count();
        Set<Integer> laid = new TreeSet<>();
        showing.stream()
                .filter(f -> laid.add(f.feedId()))
                .forEach(f -> add(f, family, sign, Math.min(bits, Weights.of(sign)) / feeds));
    }

    private void addContacts() {
        if (Offers.contacts(material, "PHONE") >= SEVERAL) {
            first(f -> f.kind() == Kind.POST, "contacts", "several-numbers");
        }
        if (Offers.contacts(material, "HANDLE") >= SEVERAL) {
            first(f -> f.kind() == Kind.POST, "contacts", "several-handles");
        }
    }

    private void addMoney() {
        List<ObservationFacts> payments =
                material.facts().stream().filter(f -> f.kind() == Kind.TRANSFER).toList();
        if (Money.mostPayersOfOneAccount(payments) >= Money.MANY) {
            add(payments.get(0), "money", "IND-129", Weights.of("many-payers"));
        }
        Fees.in(material).stream()
                .findFirst()
                .ifPresent(fee -> add(fee, "money", "IND-077", Weights.of("fees-for-work")));
        if (Money.mostPayeesOfOneAccount(payments) >= Money.SEVERAL) {
            add(payments.get(0), "innocent-pays-wages", "pays-wages", Weights.of("pays-wages"));
        }
    }

    /** One hand that advertises several people; whether it moves them or changes its numbers matters only then. */
    private void addSeveralAdvertised() {
        if (!ControlSigns.in(material.facts()).contains(ControlSigns.Sign.SPOKEN_FOR_BY_ANOTHER)) {
            return;
        }
        first(ControlSigns::isAdvertOfPerson, "control", "IND-087", Weights.of("several-advertised"));
        if (Traits.towns(material.facts().stream().filter(ControlSigns::isAdvertOfPerson)) >= SEVERAL) {
            first(ControlSigns::isAdvertOfPerson, "movement", "IND-088", Weights.of("circuit"));
        }
        if (Offers.contacts(material, "PHONE") >= SEVERAL) {
            first(ControlSigns::isAdvertOfPerson, "contacts", "changing-numbers", Weights.of("changing-numbers"));
        }
    }

    /** That two who do not repeat each other report it is a sign of its own: one mistaken report is common, two are not. */
    private void addVoices() {
        if (Hearsay.voices(indicators, material.facts()) >= SEVERAL) {
            first(f -> f.isReport() && f.alleges(), "voices", "several-voices");
        }
    }

    /** The more a contact is used for, the more often it is named by mistake. */
    private void addBusyness() {
        double bits = -Math.log(1 + material.facts().size() / Weights.of("busy-records")) / Math.log(2);
        first(f -> true, "innocent-busy", "busy", bits);
    }

    private void first(Predicate<ObservationFacts> of, String family, String what) {
        first(of, family, what, Weights.of(what));
    }

    private void first(Predicate<ObservationFacts> of, String family, String what, double bits) {
        material.facts().stream().filter(of).findFirst().ifPresent(f -> add(f, family, what, bits));
    }
}

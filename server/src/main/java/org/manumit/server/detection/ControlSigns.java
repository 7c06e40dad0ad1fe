package org.manumit.server.detection;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.manumit.formats.mapping.Kind;

/**
 * Independent adults stay unlinked: adverts are linked with each other only where an independent sign says that <em>another
 * controls</em> what they offer. Two people who share a safety phone are not a ring. Thread-safe (stateless).
 *
 * <p>Offers of work are no adverts of persons: whoever publishes them recruits, and they stay. Posts in which people who migrate
 * ask about or tell of a journey of their own are neither: they recruit nobody and are linked with nothing.
 */
public final class ControlSigns {

    private static final int FEWEST_PERSONS = 3;
    private static final int FEWEST_TERMS = 2;
    private static final int FEWEST_STATEMENTS = 2;

    /** Sections of classified pages that hold offers of work. */
    private static final Set<String> WORK_SECTIONS = Set.of(
            "job", "jobs", "work", "employment", "vacancies", "gig", "gigs", "home", "household", "domestic work");

    /** Sections that hold goods and lodging; whatever stands elsewhere may be a person's own. */
    private static final Set<String> OTHER_SECTIONS =
            Set.of("housing", "rental", "rentals", "sale", "for sale", "vehicles", "event", "events");

    private static final Set<String> OWN_OFFER_SECTIONS =
            Set.of("adult", "adults", "escort", "escorts", "companions", "massage", "massages", "service", "services");

    /** Part of the adverts that must speak of several people: one slip among many of one person's own is none. */
    private static final double LEAST_SHARE = 0.2;

    private static final int FEWEST_PAYERS = 4;
    private static final Set<String> FIRMS =
            Set.of("Company", "Organization", "LegalEntity", "PublicBody", "Directorship", "Ownership");

    /** Why adverts may be linked. */
    public enum Sign {
        /** A report about the same contact alleges that someone is controlled. */
        ALLEGED_IN_REPORT,
        /** The same contact recruits. */
        SAME_CONTACT_RECRUITS,
        /** A register names the contact as a firm's. */
        CONTACT_OF_FIRM,
        /** One account receives from several payers. */
        ACCOUNT_RECEIVES_FROM_SEVERAL,
        /** The adverts speak of several people, or of her, and name whom to ask. */
        SPOKEN_FOR_BY_ANOTHER,
    }

    private ControlSigns() {}

    /** The signs of control among records that shared selectors hold together. */
    public static Set<Sign> in(Collection<ObservationFacts> records) {
        List<ObservationFacts> network =
                records.stream().filter(f -> !isOfOwnJourney(f)).toList();
        EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
        if (network.stream().anyMatch(f -> f.isReport() && f.alleges())) {
            signs.add(Sign.ALLEGED_IN_REPORT);
        }
        if (network.stream().anyMatch(f -> offersWork(f) && f.says("lure-offer"))) {
            signs.add(Sign.SAME_CONTACT_RECRUITS);
        }
        if (network.stream().anyMatch(f -> f.kind() == Kind.RECORD && FIRMS.contains(f.first("schema")))) {
            signs.add(Sign.CONTACT_OF_FIRM);
        }
        if (mostPayersOfOneAccount(network) >= FEWEST_PAYERS) {
            signs.add(Sign.ACCOUNT_RECEIVES_FROM_SEVERAL);
        }
        if (spokenForByAnother(adverts(network))) {
            signs.add(Sign.SPOKEN_FOR_BY_ANOTHER);
        }
        return signs;
    }

    /** The signs among records that say something of control or recruiting; that a firm is registered does not. */
    static Set<Sign> ofControl(Collection<ObservationFacts> network) {
        Set<Sign> signs = in(network);
        signs.remove(Sign.CONTACT_OF_FIRM);
        return signs;
    }

    /**
     * The records that may stay together: all of them, or none of the adverts of persons. Posts of people who migrate never stay:
     * who asks whether an offer is honest names the recruiter's number, and is no part of the recruiter's network.
     */
    public static List<ObservationFacts> linkable(Collection<ObservationFacts> network) {
        boolean controlled = !in(network).isEmpty();
        return network.stream()
                .filter(f -> !isOfOwnJourney(f) && (controlled || !isAdvertOfPerson(f)))
                .toList();
    }

    /**
     * Whether people who migrate ask about, announce or tell of their own journey in it. Where adults offer company or a service,
     * “I am in Quito” is no journey but an advert of a person; where work is offered, “we need a cook” and “we leave on Monday, ticket
     * paid” are the employer's.
     */
    public static boolean isOfOwnJourney(ObservationFacts facts) {
        return facts.kind() == Kind.POST
                && facts.says(SignReader.OWN_JOURNEY)
                && !isOwnOfferSection(section(facts))
                && !isEmployersWe(facts);
    }

    /** Who asks about an offer, or tells of one that was made to them, offers nothing, in whatever section they do. */
    private static boolean isEmployersWe(ObservationFacts facts) {
        return WORK_SECTIONS.contains(section(facts))
                && (facts.says("work-offer") || facts.says("lure-offer"))
                && !facts.says(SignReader.ASKS_OR_TELLS);
    }

    /** Whether those who speak in this section of a page of adverts mostly are its advertisers. */
    static boolean isOfferSection(String category) {
        return isOwnOfferSection(category)
                || WORK_SECTIONS.contains(category.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether people offer themselves or what they do in this section of a page of adverts. */
    static boolean isOwnOfferSection(String category) {
        return OWN_OFFER_SECTIONS.contains(category.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the record is an advert that a person may have placed for herself or himself. */
    public static boolean isAdvertOfPerson(ObservationFacts facts) {
        return facts.kind() == Kind.POST
                && !isOfOwnJourney(facts)
                && !offersWork(facts)
                && !facts.says("employer-lawful")
                && !OTHER_SECTIONS.contains(section(facts));
    }

    /**
     * Whether the record is a published offer of work, by its section or its words; who speaks of a journey of one's own repeats
     * the words of an offer and makes none. Where there are no sections, two terms of work are an offer; where people offer themselves
     * or what they do, and speak of their own shifts, journeys and earnings, only the words of an offer and of a lure together are.
     */
    public static boolean offersWork(ObservationFacts facts) {
        if (facts.kind() != Kind.POST || isOfOwnJourney(facts)) {
            return false;
        }
        boolean lures = facts.says("lure-offer");
        boolean offers = facts.says("work-offer");
        if (isOwnOfferSection(section(facts))) {
            return lures && offers;
        }
        return WORK_SECTIONS.contains(section(facts))
                || lures
                || offers
                || section(facts).isEmpty() && workTerms(facts) >= FEWEST_TERMS;
    }

    /** Terms of work that do not overlap, denied or not: “no experience needed” is one. */
    private static int workTerms(ObservationFacts facts) {
        int terms = 0;
        int behind = 0;
        for (org.manumit.server.detection.Sign sign : facts.signs()) {
            if (sign.key().equals("work-term") && sign.start() >= behind) {
                terms++;
                behind = sign.end();
            }
        }
        return terms;
    }

    private static String section(ObservationFacts facts) {
        return facts.first("category").strip().toLowerCase(Locale.ROOT);
    }

    private static List<ObservationFacts> adverts(Collection<ObservationFacts> network) {
        return network.stream().filter(ControlSigns::isAdvertOfPerson).toList();
    }

    /**
     * Whether an advert's own words say that it offers others or that somebody else is to be asked. Alone it is a slip; an
     * organisation needs several of its adverts to say so.
     */
    static boolean speaksForOthers(ObservationFacts facts) {
        return isAdvertOfPerson(facts)
                && (facts.says("voice-plural") || facts.says("voice-manager"))
                && !facts.says("help-service");
    }

    private static boolean spokenForByAnother(List<ObservationFacts> adverts) {
        if (adverts.stream().anyMatch(f -> f.says("help-service"))) {
            return false;
        }
        long plural =
                statements(adverts.stream().filter(f -> f.says("voice-plural")).toList());
        boolean several = plural > 0 && plural >= LEAST_SHARE * statements(adverts);
        return statements(adverts.stream().filter(ControlSigns::speaksForOthers).toList()) >= FEWEST_STATEMENTS
                && (several || distinctPersons(adverts) >= FEWEST_PERSONS);
    }

    /** Different texts: what was posted again word for word is said once. */
    private static long statements(List<ObservationFacts> adverts) {
        return adverts.stream().mapToLong(ObservationFacts::voice).distinct().count();
    }

    private static int distinctPersons(List<ObservationFacts> adverts) {
        return adverts.stream()
                .flatMap(f -> f.properties().getOrDefault("name", List.of()).stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet())
                .size();
    }

    /** Most distinct payers that one account received from. */
    private static int mostPayersOfOneAccount(Collection<ObservationFacts> network) {
        Map<String, Set<String>> payers = new HashMap<>();
        network.stream()
                .filter(f -> f.kind() == Kind.TRANSFER)
                .forEach(payment -> payers.computeIfAbsent(party(payment, "beneficiary"), account -> new HashSet<>())
                        .add(party(payment, "payer")));
        payers.remove("");
        return payers.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    private static String party(ObservationFacts payment, String role) {
        String account = payment.first(role + "Account");
        return account.isEmpty() ? payment.first(role) : account;
    }
}

package org.manumit.server.detection;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manumit.formats.mapping.Kind;

/**
 * Whether what hangs together reaches across a border: offers made in one country for a firm of another, or a contact that
 * recruits in one country and is reported from another. Recruiting people far from where they know anybody is how most
 * published lists begin (recruitment and transport, Palermo Protocol article 3; IND-007, IND-078); lawful agencies do it too.
 * Adverts that people may have placed for themselves are left out: that an adult travels is no sign of anything.
 * So are offers of goods, lodging and services.
 * Thread-safe (stateless).
 */
public final class Movement {

    private static final Set<String> FIRMS = Set.of("Company", "Organization", "LegalEntity");

    private Movement() {}

    /** Offers made outside the countries in which the firms that they hang together with are registered. */
    public static List<ObservationFacts> offersAbroad(Collection<ObservationFacts> records) {
        Set<String> registered = records.stream()
                .filter(f -> f.kind() == Kind.RECORD && FIRMS.contains(f.first("schema")))
                .flatMap(f -> Stream.of(f.first("jurisdiction"), f.first("country")))
                .filter(country -> !country.isEmpty())
                .map(country -> country.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return registered.isEmpty()
                ? List.of()
                : offers(records).filter(f -> !registered.contains(f.country())).toList();
    }

    /** Reports from a country in which none of the offers was made. */
    public static List<ObservationFacts> reportsElsewhere(Collection<ObservationFacts> records) {
        Set<String> offered = offerCountries(records);
        return offered.isEmpty()
                ? List.of()
                : records.stream()
                        .filter(ObservationFacts::isReport)
                        .filter(f -> f.country() != null && !offered.contains(f.country()))
                        .toList();
    }

    /** Countries in which offers were made. */
    public static Set<String> offerCountries(Collection<ObservationFacts> records) {
        return offers(records)
                .map(ObservationFacts::country)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<ObservationFacts> offers(Collection<ObservationFacts> records) {
        return records.stream().filter(f -> f.country() != null && ControlSigns.offersWork(f));
    }
}

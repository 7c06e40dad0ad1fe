package org.manumit.cli;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.screen.BearerKind;
import org.manumit.analytics.linkage.screen.Identifier;
import org.manumit.analytics.linkage.screen.IdentifierKind;
import org.manumit.formats.ftm.FtmModel;
import org.manumit.formats.ftm.FtmSchema;
import org.manumit.formats.mapping.Countries;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.formats.selector.SelectorNormaliser;

/** Values of tables and lists in the forms in which they are compared. Thread-safe. */
final class BearerWords {

    private static final Map<String, BearerKind> KINDS = Map.ofEntries(
            Map.entry("individual", BearerKind.PERSON),
            Map.entry("persona", BearerKind.PERSON),
            Map.entry("pessoa", BearerKind.PERSON),
            Map.entry("personne", BearerKind.PERSON),
            Map.entry("firm", BearerKind.ORGANISATION),
            Map.entry("organisation", BearerKind.ORGANISATION),
            Map.entry("empresa", BearerKind.ORGANISATION),
            Map.entry("entreprise", BearerKind.ORGANISATION),
            Map.entry("ship", BearerKind.VESSEL),
            Map.entry("buque", BearerKind.VESSEL),
            Map.entry("navio", BearerKind.VESSEL),
            Map.entry("navire", BearerKind.VESSEL));

    private static final Set<String> MALE =
            Set.of("m", "male", "man", "h", "hombre", "masculino", "varon", "varón", "homem", "homme", "masculin");
    private static final Set<String> FEMALE =
            Set.of("f", "female", "woman", "mujer", "femenino", "mulher", "feminino", "femme", "féminin");

    private final SelectorNormaliser normaliser = new SelectorNormaliser();

    /** The kind of what bears a schema; empty if a list does not mean it for a target. */
    static Optional<BearerKind> ofSchema(FtmSchema schema) {
        if (schema.isA("Person")) {
            return Optional.of(BearerKind.PERSON);
        }
        if (schema.isA("Organization")) {
            return Optional.of(BearerKind.ORGANISATION);
        }
        if (schema.isA("Vessel")) {
            return Optional.of(BearerKind.VESSEL);
        }
        if (schema.isA("Vehicle")) {
            return Optional.of(BearerKind.VEHICLE);
        }
        return schema.isA("LegalEntity") ? Optional.of(BearerKind.UNKNOWN) : Optional.empty();
    }

    /** The kind that a word of a table names: a schema of FollowTheMoney, or what people call it. */
    static BearerKind kind(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        BearerKind called = KINDS.get(lower);
        return called != null
                ? called
                : FtmModel.standard().schemata().stream()
                        .filter(schema -> schema.name().toLowerCase(Locale.ROOT).equals(lower))
                        .findFirst()
                        .flatMap(BearerWords::ofSchema)
                        .orElse(BearerKind.UNKNOWN);
    }

    /**
     * The sex that a word names; none if it names none.
     *
     * @param menAreH whether the column has H for men, so that M is mujer
     */
    static Set<String> sex(String word, boolean menAreH) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        if (menAreH && lower.equals("m")) {
            return Set.of("f");
        }
        return MALE.contains(lower) ? Set.of("m") : FEMALE.contains(lower) ? Set.of("f") : Set.of();
    }

    /** ISO 3166 alpha-2 codes of the countries that are named. */
    static Set<String> countries(Collection<String> names) {
        Set<String> codes = new LinkedHashSet<>();
        names.forEach(name -> Countries.code(name).ifPresent(codes::add));
        return codes;
    }

    /** The values that are of the kind, in their canonical form. */
    List<Identifier> identifiers(
            IdentifierKind kind, SelectorKind form, Collection<String> values, Set<String> countries) {
        String region = countries.size() == 1 ? countries.iterator().next() : null;
        return values.stream()
                .flatMap(value -> canonical(kind, form, value, region).stream())
                .distinct()
                .map(value -> new Identifier(kind, value, countries))
                .toList();
    }

    private Optional<String> canonical(IdentifierKind kind, SelectorKind form, String value, @Nullable String region) {
        Optional<String> canonical = normaliser.normalise(form, value, region);
        return kind == IdentifierKind.LEI ? canonical.filter(lei -> lei.matches("[A-Z0-9]{18}\\d{2}")) : canonical;
    }
}

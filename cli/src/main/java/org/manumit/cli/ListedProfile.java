package org.manumit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manumit.analytics.linkage.screen.BearerKind;
import org.manumit.analytics.linkage.screen.BearerName;
import org.manumit.analytics.linkage.screen.Identifier;
import org.manumit.analytics.linkage.screen.IdentifierKind;
import org.manumit.analytics.linkage.screen.NameForm;
import org.manumit.analytics.linkage.screen.Profile;
import org.manumit.formats.ftm.FtmEntity;
import org.manumit.formats.selector.SelectorKind;

/** Reads what FollowTheMoney says of a person, body or ship into what is compared. Thread-safe. */
final class ListedProfile {

    private static final Map<String, NameForm> NAMES = orderedNames();
    /** Given names, or surnames, of which each is put together with each other: beyond, they are spellings of the same. */
    private static final int MOST_PARTS = 3;

    private static final Map<String, IdentifierKind> DOCUMENTS = Map.ofEntries(
            Map.entry("passportNumber", IdentifierKind.PASSPORT),
            Map.entry("idNumber", IdentifierKind.NATIONAL_ID),
            Map.entry("socialSecurityNumber", IdentifierKind.NATIONAL_ID),
            Map.entry("taxNumber", IdentifierKind.TAX),
            Map.entry("innCode", IdentifierKind.TAX),
            Map.entry("vatCode", IdentifierKind.TAX),
            Map.entry("registrationNumber", IdentifierKind.REGISTRATION),
            Map.entry("ogrnCode", IdentifierKind.REGISTRATION),
            Map.entry("leiCode", IdentifierKind.LEI));

    private final BearerWords words = new BearerWords();

    private static Map<String, NameForm> orderedNames() {
        Map<String, NameForm> names = new LinkedHashMap<>();
        names.put("name", NameForm.NAME);
        names.put("alias", NameForm.ALIAS);
        names.put("previousName", NameForm.PREVIOUS);
        names.put("weakAlias", NameForm.WEAK_ALIAS);
        return names;
    }

    /**
     * The profile.
     *
     * @param documents numbers from entities of their own
     * @param day brings a day into the form in which days are compared, or into nothing
     */
    Profile of(FtmEntity entity, BearerKind kind, List<Identifier> documents, UnaryOperator<String> day) {
        Set<String> countries = countries(entity);
        Set<String> days = days(entity).map(day).filter(read -> !read.isEmpty()).collect(Collectors.toSet());
        Set<String> sexes = entity.values("gender").stream()
                .flatMap(word -> BearerWords.sex(word, false).stream())
                .collect(Collectors.toSet());
        List<Identifier> identifiers = new ArrayList<>(documents);
        DOCUMENTS.forEach((property, identifier) -> identifiers.addAll(
                words.identifiers(identifier, SelectorKind.DOCUMENT, entity.values(property), countries)));
        add(IdentifierKind.IMO, SelectorKind.IMO, "imoNumber", entity, countries, identifiers);
        add(IdentifierKind.MMSI, SelectorKind.MMSI, "mmsi", entity, countries, identifiers);
        add(IdentifierKind.PHONE, SelectorKind.PHONE, "phone", entity, countries, identifiers);
        add(IdentifierKind.EMAIL, SelectorKind.EMAIL, "email", entity, countries, identifiers);
        return new Profile(kind, names(entity), days, countries, sexes, identifiers);
    }

    /** Days of birth, founding or building, as the list writes them. */
    static Stream<String> days(FtmEntity entity) {
        return Stream.of("birthDate", "incorporationDate", "buildDate")
                .flatMap(property -> entity.values(property).stream());
    }

    /** Numbers that an entity of its own, such as a passport, says its holder has. */
    List<Identifier> documents(FtmEntity document, boolean passport) {
        Set<String> countries = BearerWords.countries(document.values("country"));
        List<String> numbers = Stream.concat(
                        document.values("passportNumber").stream(), document.values("number").stream())
                .toList();
        IdentifierKind kind = passport ? IdentifierKind.PASSPORT : IdentifierKind.DOCUMENT;
        return words.identifiers(kind, SelectorKind.DOCUMENT, numbers, countries);
    }

    private void add(
            IdentifierKind kind,
            SelectorKind form,
            String property,
            FtmEntity entity,
            Set<String> countries,
            List<Identifier> identifiers) {
        identifiers.addAll(words.identifiers(kind, form, entity.values(property), countries));
    }

    /** Citizenships, registers and flags; what is only a country of some relation counts where nothing else is said. */
    private static Set<String> countries(FtmEntity entity) {
        Set<String> own = BearerWords.countries(
                Stream.of("nationality", "citizenship", "jurisdiction", "mainCountry", "flag", "pastFlags")
                        .flatMap(property -> entity.values(property).stream())
                        .toList());
        return own.isEmpty() ? BearerWords.countries(entity.values("country")) : own;
    }

    private static List<BearerName> names(FtmEntity entity) {
        Map<String, BearerName> names = new LinkedHashMap<>();
        NAMES.forEach((property, form) ->
                entity.values(property).forEach(name -> names.putIfAbsent(name, new BearerName(name, form))));
        String middle = Stream.of("secondName", "middleName", "fatherName")
                .flatMap(property -> entity.values(property).stream().limit(1))
                .collect(Collectors.joining(" "));
        for (String first : first(entity.values("firstName"))) {
            for (String last : first(entity.values("lastName"))) {
                String whole = middle.isEmpty() ? first + " " + last : first + " " + middle + " " + last;
                names.putIfAbsent(whole, new BearerName(whole, NameForm.NAME));
            }
        }
        return List.copyOf(names.values());
    }

    private static List<String> first(List<String> parts) {
        return parts.subList(0, Math.min(MOST_PARTS, parts.size()));
    }
}

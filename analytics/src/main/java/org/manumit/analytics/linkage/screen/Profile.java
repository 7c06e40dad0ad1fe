package org.manumit.analytics.linkage.screen;

import java.util.List;
import java.util.Set;

/**
 * What a record or an entry of a list says of its bearer. What is empty is not known, which is never a difference. Its
 * text form leaves out all values. Thread-safe (immutable).
 *
 * @param birthDays days of birth or founding: eight digits, year first, 0 for a part that is not given, as a
 *     {@link org.manumit.analytics.linkage.field.Field} of dates holds them
 * @param countries of citizenship, registration or flag: ISO 3166 alpha-2 codes in upper case
 * @param sexes {@code f} or {@code m}
 */
public record Profile(
        BearerKind kind,
        List<BearerName> names,
        Set<String> birthDays,
        Set<String> countries,
        Set<String> sexes,
        List<Identifier> identifiers) {

    public Profile {
        names = List.copyOf(names);
        birthDays = Set.copyOf(birthDays);
        countries = Set.copyOf(countries);
        sexes = Set.copyOf(sexes);
        identifiers = List.copyOf(identifiers);
        for (String day : birthDays) {
            if (!day.matches("\\d{8}")) {
                throw new IllegalArgumentException(
                        "birthDays must have eight digits each, year first, but one has " + day.length() + " signs");
            }
        }
    }

    /** One of whom only names are known. */
    public static Profile named(BearerKind kind, String... names) {
        List<BearerName> all = List.of(names).stream()
                .map(name -> new BearerName(name, NameForm.NAME))
                .toList();
        return new Profile(kind, all, Set.of(), Set.of(), Set.of(), List.of());
    }

    @Override
    public String toString() {
        return "Profile[" + kind + ", " + names.size() + " names]";
    }
}

package org.manumit.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldRole;
import org.manumit.analytics.linkage.screen.BearerKind;
import org.manumit.analytics.linkage.screen.BearerName;
import org.manumit.analytics.linkage.screen.Identifier;
import org.manumit.analytics.linkage.screen.IdentifierKind;
import org.manumit.analytics.linkage.screen.NameForm;
import org.manumit.analytics.linkage.screen.Profile;

/** The records of a table as they are screened. */
final class ScreenedTable {

    private final RecordFiles records;
    private final Map<String, ScreenRole> roles;
    private final Map<ScreenRole, List<String>> columns = new EnumMap<>(ScreenRole.class);
    private final Map<String, Field> dates = new LinkedHashMap<>();
    private final BearerWords words = new BearerWords();
    private final boolean menAreH;

    /**
     * Guesses what the columns say.
     *
     * @throws CommandFailure if a column is told that the table has not, or no column says who a record is of
     */
    ScreenedTable(RecordFiles records, Map<String, ScreenRole> told) {
        this.records = records;
        List<String> unknown = told.keySet().stream()
                .filter(column -> !records.columns().contains(column))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new CommandFailure("--role names columns that the table has not: %s; its columns are %s"
                    .formatted(String.join(", ", unknown), String.join(", ", records.columns())));
        }
        this.roles = new LinkedHashMap<>();
        for (String column : records.columns()) {
            ScreenRole role = told.get(column);
            roles.put(column, role != null ? role : ScreenRole.guess(column, records.values(column)));
        }
        roles.forEach((column, role) ->
                columns.computeIfAbsent(role, none -> new ArrayList<>()).add(column));
        if (roles.values().stream().noneMatch(role -> role.isName() || role.identifier() != null)) {
            throw new CommandFailure("no column says who a record is of: tell one with --role, such as"
                    + " --role COLUMN=full_name; the columns are " + String.join(", ", records.columns()));
        }
        columns(ScreenRole.DATE)
                .forEach(column -> dates.put(column, Field.of(column, FieldRole.DATE, records.values(column))));
        this.menAreH = columns(ScreenRole.GENDER).stream()
                .flatMap(column -> records.values(column).stream())
                .anyMatch(value -> value.strip().toLowerCase(Locale.ROOT).equals("h"));
    }

    /** What each column is taken for, in the order of the table. */
    Map<String, ScreenRole> roles() {
        return roles;
    }

    RecordFiles records() {
        return records;
    }

    private List<String> columns(ScreenRole role) {
        return columns.getOrDefault(role, List.of());
    }

    List<Profile> profiles() {
        return IntStream.range(0, records.size())
                .parallel()
                .mapToObj(this::profile)
                .toList();
    }

    private Profile profile(int row) {
        Set<String> countries = BearerWords.countries(cells(ScreenRole.COUNTRY, row));
        Set<String> days = dates.values().stream()
                .filter(field -> field.value(row) != Field.MISSING)
                .map(field -> field.text(field.value(row)))
                .collect(Collectors.toSet());
        Set<String> sexes = cells(ScreenRole.GENDER, row).stream()
                .flatMap(word -> BearerWords.sex(word, menAreH).stream())
                .collect(Collectors.toSet());
        List<Identifier> identifiers = new ArrayList<>();
        for (ScreenRole role : ScreenRole.values()) {
            IdentifierKind kind = role.identifier();
            if (kind != null) {
                identifiers.addAll(words.identifiers(kind, role.form(), cells(role, row), countries));
            }
        }
        List<BearerName> names = names(row);
        return new Profile(kind(row), names, days, countries, sexes, identifiers);
    }

    private List<String> cells(ScreenRole role, int row) {
        return columns(role).stream()
                .flatMap(column -> Cells.split(records.values(column).get(row)).stream())
                .toList();
    }

    private String joined(ScreenRole role, int row) {
        return columns(role).stream()
                .map(column -> records.values(column).get(row).strip())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A firm beside a person is another bearer, such as an employer: it is screened only where it stands alone. */
    private List<BearerName> names(int row) {
        String parts = (joined(ScreenRole.GIVEN_NAME, row) + " " + joined(ScreenRole.FAMILY_NAME, row)).strip();
        List<String> own = Stream.concat(
                        Stream.of(parts).filter(name -> !name.isEmpty()),
                        Stream.of(ScreenRole.FULL_NAME, ScreenRole.VESSEL).flatMap(role -> cells(role, row).stream()))
                .toList();
        List<String> main = own.isEmpty() ? cells(ScreenRole.ORGANISATION, row) : own;
        Stream<BearerName> aliases =
                cells(ScreenRole.ALIAS, row).stream().map(name -> new BearerName(name, NameForm.ALIAS));
        return Stream.concat(main.stream().map(name -> new BearerName(name, NameForm.NAME)), aliases)
                .distinct()
                .toList();
    }

    private BearerKind kind(int row) {
        BearerKind told = cells(ScreenRole.KIND, row).stream()
                .map(BearerWords::kind)
                .findFirst()
                .orElse(BearerKind.UNKNOWN);
        if (told != BearerKind.UNKNOWN) {
            return told;
        }
        boolean parts = !joined(ScreenRole.GIVEN_NAME, row).isEmpty()
                || !joined(ScreenRole.FAMILY_NAME, row).isEmpty();
        if (parts) {
            return BearerKind.PERSON;
        }
        boolean whole = !cells(ScreenRole.FULL_NAME, row).isEmpty();
        boolean vessel = !cells(ScreenRole.VESSEL, row).isEmpty();
        boolean firm = !cells(ScreenRole.ORGANISATION, row).isEmpty();
        return whole
                ? BearerKind.UNKNOWN
                : vessel ? BearerKind.VESSEL : firm ? BearerKind.ORGANISATION : BearerKind.UNKNOWN;
    }
}

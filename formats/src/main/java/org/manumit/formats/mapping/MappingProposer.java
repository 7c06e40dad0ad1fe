package org.manumit.formats.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Question;
import org.manumit.formats.SourceRecord;

/** Works out one {@link MappingProposal}: headings first, then whether the values bear them out. Single-threaded. */
final class MappingProposer {
    /** Roles that one column of a table can hold at most. */
    private static final Set<Role> SINGLE = EnumSet.of(
            Role.ID,
            Role.LATITUDE,
            Role.LONGITUDE,
            Role.UNCERTAINTY_METERS,
            Role.AMOUNT,
            Role.CURRENCY,
            Role.LANGUAGE,
            Role.URGENCY,
            Role.PAYER_ACCOUNT,
            Role.PAYEE_ACCOUNT,
            Role.PAYER_NAME,
            Role.PAYEE_NAME);

    private final List<String> columns;
    private final Map<String, ColumnValues> values = new LinkedHashMap<>();
    private final MappingDefaults defaults;
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, ColumnGuess> guesses = new LinkedHashMap<>();

    MappingProposer(List<String> columns, List<SourceRecord> sample, MappingDefaults defaults) {
        this.columns = columns;
        this.defaults = defaults;
        for (String column : columns) {
            List<String> seen = new ArrayList<>();
            for (SourceRecord record : sample) {
                seen.addAll(record.fields().getOrDefault(column, List.of()));
            }
            values.put(column, new ColumnValues(seen));
        }
    }

    MappingProposal propose() {
        for (String column : columns) {
            guesses.put(column, guess(column, values(column)));
        }
        keepOneEach();
        keepOneTime();
        dropPartiesWithoutMoney();
        KindGuess kind = KindGuess.of(guesses, columns, defaults.kind());
        questions.addAll(kind.questions());
        List<ColumnMapping> mappings = new ArrayList<>();
        Map<String, Double> confidence = new LinkedHashMap<>();
        guesses.forEach((column, guess) -> {
            mappings.add(kind.fit(guess.mapping()));
            confidence.put(column, guess.confidence());
            questions.addAll(guess.questions());
        });
        Mapping mapping =
                Mapping.of(kind.kind(), mappings).withSchema(kind.schema()).withDefaults(defaults);
        return new MappingProposal(mapping, confidence, questions);
    }

    private ColumnValues values(String column) {
        return values.getOrDefault(column, new ColumnValues(List.of()));
    }

    private ColumnGuess guess(String column, ColumnValues seen) {
        if (isProjected(column, seen)) {
            Role role = Headings.words(column).matches("x.*|easting.*") ? Role.LONGITUDE : Role.LATITUDE;
            return new ColumnGuess(ColumnMapping.of(column, role), 0.8, List.of())
                    .with(new Question(
                            "coordinate-system", column, List.of(Grid.PREFIX, "leave-out"), seen.examples()));
        }
        Optional<Headings.Meaning> meaning = Headings.meaning(column);
        if (meaning.isEmpty()) {
            return byValues(column, seen);
        }
        Headings.Meaning said = meaning.get();
        ColumnMapping mapping = ColumnMapping.of(column, said.role()).withProperty(said.property());
        ColumnGuess guess = new ColumnGuess(mapping, said.confidence(), List.of());
        return seen.isEmpty() ? guess : borneOut(column, guess, seen);
    }

    /** Coordinates under x and y that are too large for degrees are counted in feet or metres of some grid. */
    private static boolean isProjected(String column, ColumnValues seen) {
        String words = Headings.words(column);
        boolean named = words.equals("x") || words.equals("y") || words.matches("[xy] coord.*|(easting|northing)s?");
        return named && seen.numbers() > 0.9 && seen.between(-180, 180) < 0.5;
    }

    private ColumnGuess borneOut(String column, ColumnGuess guess, ColumnValues seen) {
        return switch (guess.mapping().role()) {
            case TIME, DATE -> time(column, guess, seen);
            case LATITUDE -> number(column, guess, seen, seen.between(-90, 90) > 0.9);
            case LONGITUDE -> number(column, guess, seen, seen.between(-180, 180) > 0.9);
            case AMOUNT, UNCERTAINTY_METERS -> number(column, guess, seen, seen.numbers() > 0.8);
            case ID -> guess.onlyIf(seen.distinctShare() > 0.98);
            case MMSI, IMO, AGE -> guess.onlyIf(seen.integers() > 0.7);
            case EMAIL -> guess.onlyIf(seen.mails() > 0.5);
            case URL -> guess.onlyIf(seen.share(value -> value.indexOf('.') > 0) > 0.5);
            case PHONE -> guess.onlyIf(seen.share(ColumnGuess::hasManyDigits) > 0.5);
            case TEXT -> guess.onlyIf(seen.averageLength() > 12 && seen.numbers() < 0.5);
            case COUNTRY ->
                guess.onlyIf(seen.share(value -> Countries.code(value).isPresent()) > 0.6);
            case LANGUAGE, CURRENCY -> guess.onlyIf(seen.averageLength() <= 12 && seen.numbers() < 0.2);
            case PERSON_NAME, ORGANISATION_NAME, VESSEL_NAME, PAYER_NAME, PAYEE_NAME, PLACE ->
                guess.onlyIf(seen.numbers() < 0.5);
            case PLATE, DOCUMENT, ACCOUNT, PAYER_ACCOUNT, PAYEE_ACCOUNT ->
                guess.onlyIf(seen.share(ColumnGuess::hasDigit) > 0.5);
            case HANDLE -> guess.onlyIf(seen.averageLength() < 60);
            default -> guess;
        };
    }

    private ColumnGuess time(String column, ColumnGuess guess, ColumnValues seen) {
        TimeProposal proposal = TimeProposal.of(column, seen);
        if (!proposal.times()) {
            ColumnGuess property = ColumnGuess.property(column);
            return seen.integers() > 0.9
                    ? property.with(new Question(
                            "time-origin",
                            column,
                            List.of("seconds-since:", "hours-since:", "days-since:", "no-time"),
                            seen.examples()))
                    : property;
        }
        ColumnGuess timed = guess.withPattern(proposal.pattern());
        for (Question question : proposal.questions()) {
            timed = timed.with(question);
        }
        if (proposal.zoneless() && defaults.zone() == null) {
            timed = timed.with(new Question("time-zone", column, List.of(), seen.examples()));
        }
        return timed;
    }

    private static ColumnGuess number(String column, ColumnGuess guess, ColumnValues seen, boolean fits) {
        if (!fits) {
            return ColumnGuess.property(column);
        }
        boolean comma = seen.share(value -> value.matches(".*,\\d{1,2}|.*\\d[. ]\\d{3},\\d+|[-+]?\\d+,\\d{4,}")) > 0;
        boolean point = seen.share(value -> value.matches(".*\\.\\d{1,2}|.*\\d,\\d{3}\\.\\d+|[-+]?\\d+\\.\\d{4,}")) > 0;
        boolean unclear = seen.share(value -> value.matches("[-+]?\\d{1,3}[.,]\\d{3}")) > 0;
        if (comma != point) {
            return comma ? guess.withDecimal(",") : guess;
        }
        return comma || unclear
                ? guess.with(new Question("decimal-sign", column, List.of(".", ","), seen.examples()))
                : guess;
    }

    private ColumnGuess byValues(String column, ColumnValues seen) {
        Role role = null;
        if (seen.mails() > 0.8) {
            role = Role.EMAIL;
        } else if (seen.urls() > 0.8) {
            role = Role.URL;
        } else if (seen.ibans() > 0.8) {
            role = Role.ACCOUNT;
        } else if (seen.averageLength() > 60 && seen.share(value -> value.indexOf(' ') > 0) > 0.9) {
            role = Role.TEXT;
        }
        return role == null
                ? ColumnGuess.property(column)
                : new ColumnGuess(ColumnMapping.of(column, role), 0.5, List.of());
    }

    private void keepOneEach() {
        Map<Role, String> best = new EnumMap<>(Role.class);
        for (Map.Entry<String, ColumnGuess> entry : Map.copyOf(guesses).entrySet()) {
            Role role = entry.getValue().mapping().role();
            if (SINGLE.contains(role)) {
                best.merge(role, entry.getKey(), this::surer);
            }
        }
        guesses.replaceAll((column, guess) -> {
            String winner = best.get(guess.mapping().role());
            return winner == null || winner.equals(column) ? guess : ColumnGuess.property(column);
        });
    }

    private String surer(String one, String other) {
        int byConfidence = Double.compare(confidence(one), confidence(other));
        if (byConfidence != 0) {
            return byConfidence > 0 ? one : other;
        }
        return columns.indexOf(one) < columns.indexOf(other) ? one : other;
    }

    private double confidence(String column) {
        ColumnGuess guess = guesses.get(column);
        return guess == null ? 0 : guess.confidence();
    }

    /** The surest time is when the record happened; the others are kept as properties. */
    private void keepOneTime() {
        @Nullable String winner = null;
        for (Map.Entry<String, ColumnGuess> entry : guesses.entrySet()) {
            if (entry.getValue().isMainTime()) {
                winner = winner == null ? entry.getKey() : surer(winner, entry.getKey());
            }
        }
        String kept = winner;
        guesses.replaceAll(
                (column, guess) -> guess.isMainTime() && !column.equals(kept) ? ColumnGuess.property(column) : guess);
    }

    /** {@code from} and {@code source} name the sides of a payment only where something is paid. */
    private void dropPartiesWithoutMoney() {
        Set<Role> present = EnumSet.noneOf(Role.class);
        guesses.values().forEach(guess -> present.add(guess.mapping().role()));
        boolean paid = present.contains(Role.AMOUNT)
                && (present.contains(Role.PAYER_ACCOUNT)
                        || present.contains(Role.PAYEE_ACCOUNT)
                        || present.contains(Role.PAYER_NAME)
                        || present.contains(Role.PAYEE_NAME));
        if (!paid) {
            guesses.replaceAll((column, guess) -> switch (guess.mapping().role()) {
                case PAYER_ACCOUNT, PAYEE_ACCOUNT, AMOUNT -> ColumnGuess.property(column);
                default -> guess;
            });
        }
    }
}

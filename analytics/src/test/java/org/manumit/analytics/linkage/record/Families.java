package org.manumit.analytics.linkage.record;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldRole;

/**
 * Invented records, two of each person, as two offices hold them: {@value #PERSONS} who live alone, pairs of twins, and pairs
 * of father and son of one name. Those of a house share address and telephone. One in ten records lacks a document.
 */
final class Families {

    private static final int PERSONS = 2_400;
    private static final int PAIRS = 30;
    private static final int GIVEN_NAMES = 40;
    private static final int SURNAMES = 400;

    private final SplittableRandom chance;
    private final List<List<String>> columns = IntStream.range(0, 5)
            .mapToObj(column -> (List<String>) new ArrayList<String>())
            .toList();
    private final List<Integer> persons = new ArrayList<>();

    Families(long seed) {
        chance = new SplittableRandom(seed);
        for (int person = 0; person < PERSONS; person++) {
            person(given(), surname(), day(1950), document(), house());
        }
        for (int pair = 0; pair < PAIRS; pair++) {
            String name = surname();
            String day = day(1950);
            String[] house = house();
            int given = chance.nextInt(GIVEN_NAMES);
            person("G" + letters(given), name, day, document(), house);
            person("G" + letters((given + 1) % GIVEN_NAMES), name, day, document(), house);
        }
        for (int pair = 0; pair < PAIRS; pair++) {
            String given = given();
            String name = surname();
            String[] house = house();
            person(given, name, day(1930), document(), house);
            person(given, name, day(1970), document(), house);
        }
    }

    private void person(String given, String surname, String day, String document, String[] house) {
        int number = persons.isEmpty() ? 0 : persons.get(persons.size() - 1) + 1;
        for (int record = 0; record < 2; record++) {
            persons.add(number);
            columns.get(0).add(record == 0 ? given + " " + surname : surname + ", " + given);
            columns.get(1).add(day);
            columns.get(2).add(chance.nextInt(10) == 0 ? "" : document);
            columns.get(3).add(house[0]);
            columns.get(4).add(house[1]);
        }
    }

    private String given() {
        return "G" + letters(chance.nextInt(GIVEN_NAMES));
    }

    private String surname() {
        return "S" + letters(chance.nextInt(SURNAMES)) + " Z" + letters(chance.nextInt(SURNAMES));
    }

    /** Numbers that follow each other make words that are not alike. */
    private static String letters(int number) {
        return new SplittableRandom(number)
                .ints(6, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String day(int from) {
        return "%d-%02d-%02d".formatted(from + chance.nextInt(30), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
    }

    private String document() {
        return "X" + (1_000_000 + chance.nextInt(9_000_000));
    }

    private String[] house() {
        String street = letters(1_000 + chance.nextInt(300));
        return new String[] {
            street + " street " + (1 + chance.nextInt(900)), "555" + (1_000_000 + chance.nextInt(9_000_000))
        };
    }

    List<Field> fields() {
        return List.of(
                Field.of("name", FieldRole.FULL_NAME, columns.get(0)),
                Field.of("born", FieldRole.DATE, columns.get(1)),
                Field.of("document", FieldRole.IDENTIFIER, columns.get(2)),
                Field.of("address", FieldRole.ADDRESS, columns.get(3)),
                Field.of("phone", FieldRole.PHONE, columns.get(4)));
    }

    double f1(RecordLinkageResult result) {
        return f1(persons, result);
    }

    /** F1 of pairs of records, of which it is told whose each is. */
    static double f1(List<Integer> truth, RecordLinkageResult result) {
        long both = 0;
        long either = 0;
        for (int a = 0; a < truth.size(); a++) {
            for (int b = a + 1; b < truth.size(); b++) {
                boolean one = truth.get(a).equals(truth.get(b));
                boolean told = result.entityOf(a) == result.entityOf(b);
                both += one && told ? 1 : 0;
                either += (one ? 1 : 0) + (told ? 1 : 0);
            }
        }
        return 2.0 * both / either;
    }

    int mergedTwins(RecordLinkageResult result) {
        return merged(result, 2 * PERSONS);
    }

    int mergedFathers(RecordLinkageResult result) {
        return merged(result, 2 * PERSONS + 4 * PAIRS);
    }

    private static int merged(RecordLinkageResult result, int from) {
        return (int) IntStream.range(0, PAIRS)
                .map(pair -> from + 4 * pair)
                .filter(first -> IntStream.range(first, first + 2)
                        .anyMatch(a -> IntStream.range(first + 2, first + 4)
                                .anyMatch(b -> result.entityOf(a) == result.entityOf(b))))
                .count();
    }

    /** The last step of the first pair of twins. */
    WaterfallStep stepOfTwins(RecordLinkageResult result) {
        List<WaterfallStep> steps = result.waterfall(2 * PERSONS, 2 * PERSONS + 2);
        return steps.get(steps.size() - 1);
    }
}

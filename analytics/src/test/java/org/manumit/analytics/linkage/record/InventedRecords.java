package org.manumit.analytics.linkage.record;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldRole;

/**
 * Invented records in an order of chance, about two of each person: names, days of birth, documents, telephones and towns, of
 * which one value in seven is missing and one in ten has a slip.
 */
final class InventedRecords {

    private static final List<String> NAMES = List.of("name", "born", "document", "phone", "town");
    private static final List<FieldRole> ROLES =
            List.of(FieldRole.FULL_NAME, FieldRole.DATE, FieldRole.IDENTIFIER, FieldRole.PHONE, FieldRole.PLACE);

    private final List<List<String>> records = new ArrayList<>();
    private final int[] truth;

    InventedRecords(long seed, int size) {
        SplittableRandom chance = new SplittableRandom(seed);
        truth = IntStream.range(0, size)
                .map(record -> chance.nextInt(Math.max(1, size / 2)))
                .toArray();
        for (int person : truth) {
            SplittableRandom own = new SplittableRandom(seed * 1_000_003 + person);
            List<String> values = List.of(
                    word(own, 60) + " " + word(own, 300),
                    "%d-%02d-%02d".formatted(1950 + own.nextInt(50), 1 + own.nextInt(12), 1 + own.nextInt(28)),
                    "%08d".formatted(own.nextInt(100_000_000)),
                    "601555%04d".formatted(own.nextInt(10_000)),
                    word(own, 25));
            records.add(values.stream().map(value -> written(value, chance)).toList());
        }
    }

    /** One of some invented words, the first of which are the commonest. */
    private static String word(SplittableRandom own, int different) {
        int number = Math.min(own.nextInt(different), own.nextInt(different));
        SplittableRandom letters = new SplittableRandom(different * 1_000L + number);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bcdfglmnprst".charAt(letters.nextInt(12))).append("aeiou".charAt(letters.nextInt(5)));
        }
        return word.toString();
    }

    private static String written(String value, SplittableRandom chance) {
        if (chance.nextInt(7) == 0) {
            return "";
        }
        if (chance.nextInt(10) != 0) {
            return value;
        }
        int at = chance.nextInt(value.length());
        return value.substring(0, at) + (char) (value.charAt(at) + 1) + value.substring(at + 1);
    }

    /** The columns of the first records. */
    List<Field> fields(int rows) {
        return IntStream.range(0, NAMES.size())
                .mapToObj(column -> Field.of(
                        NAMES.get(column),
                        ROLES.get(column),
                        records.subList(0, rows).stream()
                                .map(values -> values.get(column))
                                .toList()))
                .toList();
    }

    List<String> values(int record) {
        return records.get(record);
    }

    /** Number of the person of each record. */
    int[] truth() {
        return truth;
    }
}

package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;

/**
 * A table of invented persons, of whom some have several records: names made of syllables and as unevenly spread as real
 * ones, days of birth, towns, telephones of a reserved range and numbers of documents; one value in twelve missing, one in
 * sixteen with a slip. Deterministic for a seed.
 */
final class InventedPersons {

    private static final int GIVEN_NAMES = 1_500;
    private static final int FAMILY_NAMES = 20_000;
    private static final int TOWNS = 900;
    private static final double UNEVENNESS = 2.2;
    private static final int[] RECORDS = {1, 1, 1, 2, 2, 3};

    private final SplittableRandom chance;
    private final List<String> given;
    private final List<String> family;
    private final List<String> towns;

    InventedPersons(long seed) {
        chance = new SplittableRandom(seed);
        given = words(GIVEN_NAMES);
        family = words(FAMILY_NAMES);
        towns = words(TOWNS);
    }

    /** Writes as many records, with the truth in the column {@code cluster}. */
    void write(Path file, int records) throws IOException {
        try (CsvWriter csv = new CsvWriter(Files.newOutputStream(file), CsvFormat.exact())) {
            csv.row("id", "given_name", "surname", "date_of_birth", "city", "phone", "document", "cluster");
            int written = 0;
            for (int person = 0; written < records; person++) {
                List<String> values = person();
                int each = RECORDS[chance.nextInt(RECORDS.length)];
                for (int i = 0; i < each && written < records; i++) {
                    List<String> row = values.stream().map(this::copied).toList();
                    csv.row(
                            Integer.toString(written++),
                            row.get(0),
                            row.get(1),
                            row.get(2),
                            row.get(3),
                            row.get(4),
                            row.get(5),
                            Integer.toString(person));
                }
            }
        }
    }

    /** Given name, two surnames, day of birth, town, telephone, number of a document. */
    List<String> person() {
        return List.of(
                one(given),
                one(family) + " " + one(family),
                "%d-%02d-%02d".formatted(1945 + chance.nextInt(60), 1 + chance.nextInt(12), 1 + chance.nextInt(28)),
                one(towns),
                "+1 202 555 01%02d ext %05d".formatted(chance.nextInt(100), chance.nextInt(100_000)),
                "%09d".formatted(chance.nextInt(1_000_000_000)));
    }

    /** The first of a list are the commonest. */
    private String one(List<String> words) {
        return words.get((int) (words.size() * Math.pow(chance.nextDouble(), UNEVENNESS)));
    }

    private String copied(String value) {
        double drawn = chance.nextDouble();
        if (drawn < 1 / 12.0) {
            return "";
        }
        if (drawn > 1 / 12.0 + 1 / 16.0) {
            return value;
        }
        int at = chance.nextInt(value.length());
        return value.substring(0, at) + "abcdefghij0123".charAt(chance.nextInt(14)) + value.substring(at + 1);
    }

    private List<String> words(int count) {
        return IntStream.range(0, count)
                .mapToObj(word -> {
                    StringBuilder letters = new StringBuilder();
                    for (int syllable = 2 + chance.nextInt(3); syllable > 0; syllable--) {
                        letters.append("bcdfglmnprstvz".charAt(chance.nextInt(14)))
                                .append("aeiou".charAt(chance.nextInt(5)));
                    }
                    return letters.toString();
                })
                .toList();
    }
}

package org.manumit.cli;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;

/**
 * A list of invented persons, and a table of which one record in fifty is of one of them, written otherwise; all others are
 * strangers whose names come from the same words, so that namesakes occur. The id of a record tells whom it is of and how it
 * is written: {@code 17-of-4711-turned}. Deterministic for a seed.
 */
final class InventedScreening {

    private static final int STRANGERS_FOR_EACH = 50;
    private static final List<String> COUNTRIES =
            List.of("MX", "GT", "HN", "SV", "CO", "BR", "VE", "PE", "EC", "HT", "DO", "US");

    /** How a name is written otherwise. */
    enum Writing {
        SAME,
        TURNED,
        ONE_SLIP,
        TWO_SLIPS,
        SOUNDS_ALIKE,
        ONE_SURNAME,
        INITIAL,
        CYRILLIC;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private record Person(List<String> words, String day, String country, String document) {}

    private final SplittableRandom chance;
    private final InventedPersons persons;
    private final Transliterator cyrillic = Transliterator.getInstance("Latin-Cyrillic");

    InventedScreening(long seed) {
        chance = new SplittableRandom(seed);
        persons = new InventedPersons(seed);
    }

    /** Writes {@code list.ftm.json} and {@code people.csv}, each of as many. */
    void write(Path folder, int size) throws IOException {
        Files.createDirectories(folder);
        List<Person> listed = new ArrayList<>();
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("list.ftm.json"))) {
            for (int number = 0; number < size; number++) {
                Person person = person();
                listed.add(person);
                entity(out, number, person);
            }
        }
        try (CsvWriter csv = new CsvWriter(Files.newOutputStream(folder.resolve("people.csv")), CsvFormat.exact())) {
            csv.row("id", "name", "date_of_birth", "nationality", "passport");
            for (int row = 0; row < size; row++) {
                if (row % STRANGERS_FOR_EACH == 0) {
                    int number = chance.nextInt(size);
                    Writing writing = Writing.values()[chance.nextInt(Writing.values().length)];
                    String id = row + "-of-" + number + "-" + writing.name();
                    row(csv, id, written(listed.get(number).words(), writing), listed.get(number));
                } else {
                    Person stranger = person();
                    row(csv, Integer.toString(row), String.join(" ", stranger.words()), stranger);
                }
            }
        }
    }

    private Person person() {
        List<String> values = persons.person();
        String name = values.get(0) + " " + values.get(1);
        String country = COUNTRIES.get((int) (COUNTRIES.size() * Math.pow(chance.nextDouble(), 2)));
        return new Person(List.of(name.split(" ")), values.get(2), country, "Z" + values.get(5));
    }

    private void entity(Writer out, int number, Person person) throws IOException {
        StringBuilder line =
                new StringBuilder("{\"id\":\"L").append(number).append("\",\"schema\":\"Person\",\"properties\":{");
        line.append("\"name\":[\"").append(String.join(" ", person.words())).append("\"]");
        property(line, "alias", persons.person().get(0) + " " + person.words().get(2), 0.25);
        property(line, "weakAlias", persons.person().get(0), 0.05);
        property(line, "birthDate", chance.nextInt(5) == 0 ? person.day().substring(0, 4) : person.day(), 0.7);
        property(line, "nationality", person.country().toLowerCase(Locale.ROOT), 0.8);
        property(line, "passportNumber", person.document(), 0.3);
        out.write(line.append("}}\n").toString());
    }

    private void property(StringBuilder line, String name, String value, double share) {
        if (chance.nextDouble() < share) {
            line.append(",\"").append(name).append("\":[\"").append(value).append("\"]");
        }
    }

    private void row(CsvWriter csv, String id, String name, Person person) throws IOException {
        String day = chance.nextInt(12) == 0 ? person.day().substring(0, 4) : person.day();
        csv.row(
                id,
                name,
                chance.nextDouble() < 0.7 ? day : "",
                chance.nextDouble() < 0.8 ? person.country() : "",
                chance.nextDouble() < 0.2 ? person.document() : "");
    }

    private String written(List<String> words, Writing writing) {
        List<String> changed = new ArrayList<>(words);
        switch (writing) {
            case SAME -> {}
            case TURNED -> changed = List.of(words.get(1) + " " + words.get(2) + ",", words.get(0));
            case ONE_SLIP -> slip(changed, chance.nextInt(3));
            case TWO_SLIPS -> {
                int spared = chance.nextInt(3);
                slip(changed, (spared + 1) % 3);
                slip(changed, (spared + 2) % 3);
            }
            case SOUNDS_ALIKE ->
                changed.replaceAll(word -> word.replace('z', 's')
                        .replace('v', 'b')
                        .replace("ge", "je")
                        .replace("gi", "ji"));
            case ONE_SURNAME -> changed.remove(2);
            case INITIAL -> changed.set(0, words.get(0).substring(0, 1) + ".");
            case CYRILLIC -> changed.replaceAll(cyrillic::transliterate);
        }
        return String.join(" ", changed);
    }

    /** A letter left out, doubled, changed or turned with the next. */
    private void slip(List<String> words, int which) {
        String word = words.get(which);
        int at = 1 + chance.nextInt(word.length() - 2);
        String before = word.substring(0, at);
        String behind = word.substring(at + 1);
        char letter = word.charAt(at);
        words.set(
                which,
                switch (chance.nextInt(4)) {
                    case 0 -> before + behind;
                    case 1 -> before + letter + letter + behind;
                    case 2 -> before + "bcdfglmnprstaeiou".charAt(chance.nextInt(17)) + behind;
                    default -> before + behind.charAt(0) + letter + behind.substring(1);
                });
    }
}

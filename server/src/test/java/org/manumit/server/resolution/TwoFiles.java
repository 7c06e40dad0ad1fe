package org.manumit.server.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.observation.search.Observed;

/** Records of invented persons: a register, and a list in which every second of them stands with the names turned round. */
final class TwoFiles {

    static final int PERSONS = 300;

    final List<Observed.Said> registered = new ArrayList<>();
    final List<Observed.Said> listed = new ArrayList<>();

    /**
     * Invents.
     *
     * @param stated length of the day of birth in the list: 10 all of it, 7 year and month; one in four states the year only
     */
    TwoFiles(int stated) {
        SplittableRandom chance = new SplittableRandom(4);
        for (int person = 0; person < PERSONS; person++) {
            String given = word(chance.nextInt(40));
            String family = word(100 + chance.nextInt(400));
            String born = "19%02d-%02d-%02d"
                    .formatted(50 + chance.nextInt(45), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
            registered.add(person("r-" + person, given + " " + family, born));
            if (person % 2 == 0) {
                listed.add(
                        person("l-" + person, family + " " + given, born.substring(0, person % 8 == 0 ? 4 : stated)));
            }
        }
    }

    /** The list as others hold it, its ids with a letter before them. */
    Observed.Said[] listedElsewhere() {
        return listed.stream()
                .map(said -> new Observed.Said(said.kind(), "h" + said.sourceId(), null, said.properties(), List.of()))
                .toArray(Observed.Said[]::new);
    }

    static Observed.Said person(String id, String name, String born) {
        return new Observed.Said(
                Kind.RECORD,
                id,
                null,
                Map.of(
                        "schema",
                        List.of("Person"),
                        "name",
                        List.of(name),
                        "birthDate",
                        List.of(born),
                        "country",
                        List.of("co")),
                List.of());
    }

    static String word(int number) {
        SplittableRandom letters = new SplittableRandom(number);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bcdfglmnprst".charAt(letters.nextInt(12))).append("aeiou".charAt(letters.nextInt(5)));
        }
        return word.toString();
    }
}

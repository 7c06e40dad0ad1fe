package org.manumit.analytics.linkage.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.WordList;

/** What words within names of persons do; {@code person-words.txt} lists them. Thread-safe (immutable). */
final class PersonWords {

    enum Role {
        PARTICLE,
        /** What follows is the father's name. */
        FATHER,
        TITLE,
        TITLE_M,
        TITLE_F,
        JUNIOR,
        SENIOR,
        GRANDSON,
        NEPHEW,
        SECOND,
        THIRD,
        FOURTH;

        boolean isGeneration() {
            return compareTo(JUNIOR) >= 0;
        }

        boolean isTitle() {
            return this == TITLE || this == TITLE_M || this == TITLE_F;
        }
    }

    private final Map<String, Role> titles = new HashMap<>();
    private final Map<String, Role> particles = new HashMap<>();
    private final Map<String, Role> generations = new HashMap<>();

    PersonWords() {
        for (String line : WordList.lines(PersonWords.class, "person-words.txt")) {
            List<String> words = List.of(line.split(" "));
            Role role = Role.valueOf(words.get(0));
            Map<String, Role> map = role.isTitle() ? titles : role.isGeneration() ? generations : particles;
            words.subList(1, words.size()).forEach(word -> map.put(word, role));
        }
    }

    /** Title that a word is before the name proper; null if it is none. */
    @Nullable
    Role title(String word) {
        return titles.get(word);
    }

    /** Particle that a word is within a name; null if it is none. */
    @Nullable
    Role particle(String word) {
        return particles.get(word);
    }

    /** What a word behind a name says of the bearer among namesakes in the family; null if nothing. */
    @Nullable
    Role generation(String word) {
        return generations.get(word);
    }
}

package org.manumit.analytics.linkage.name;

import java.util.List;

/** Which given names a word may stand for: as one of their spellings, a pet name or an abbreviation. Thread-safe (stateless). */
public final class GivenNameForms {

    private GivenNameForms() {}

    /**
     * The names: of {@code lupita} it is {@code guadalupe}, of {@code ma} it is {@code maria}.
     *
     * @param word in lower-case Latin letters
     * @return none if the word is not known
     */
    public static List<String> namesOf(String word) {
        return GivenNames.INSTANCE.meaning(word).names().stream()
                .distinct()
                .sorted()
                .toList();
    }
}

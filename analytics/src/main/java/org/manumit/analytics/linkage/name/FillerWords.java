package org.manumit.analytics.linkage.name;

import java.util.Set;
import java.util.stream.Collectors;

/** Words within names that tell no two bearers apart: particles, and those of legal forms. Thread-safe (stateless). */
public final class FillerWords {

    private static final PersonWords PERSONS = new PersonWords();
    private static final OrganisationWords ORGANISATIONS = new OrganisationWords();
    private static final Set<String> OF_FORMS = new LegalForms().words().collect(Collectors.toUnmodifiableSet());

    private FillerWords() {}

    /**
     * Whether a word does nothing but hold a name together.
     *
     * @param word in lower-case Latin letters
     */
    public static boolean isFiller(String word, NameKind kind) {
        return kind == NameKind.PERSON
                ? PERSONS.particle(word) != null
                : OF_FORMS.contains(word) || ORGANISATIONS.isLink(word);
    }
}

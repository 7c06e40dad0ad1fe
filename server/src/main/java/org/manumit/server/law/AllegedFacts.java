package org.manumit.server.law;

import java.util.Set;

/**
 * What is said to have happened, as codes of the element lists. Nothing here says that it did.
 *
 * @param acts codes such as {@code recruitment}
 * @param means codes such as {@code deception}
 * @param purposes codes such as {@code forced-labour}
 * @param country ISO 3166-1 alpha-2 code of the law to ask
 */
public record AllegedFacts(Set<String> acts, Set<String> means, Set<String> purposes, Age age, String country) {

    public AllegedFacts {
        acts = Set.copyOf(acts);
        means = Set.copyOf(means);
        purposes = Set.copyOf(purposes);
    }

    /** Whether the person is under 18. */
    public enum Age {
        ADULT,
        CHILD,
        UNKNOWN
    }
}

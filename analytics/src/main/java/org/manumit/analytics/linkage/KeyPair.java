package org.manumit.analytics.linkage;

/** Two keys that a person judged, smaller one first. */
public record KeyPair(long first, long second) {
    public KeyPair {
        if (first == second) {
            throw new IllegalArgumentException("a key cannot be judged against itself");
        }
        if (first > second) {
            long smaller = second;
            second = first;
            first = smaller;
        }
    }
}

package org.manumit.analytics.linkage.blind;

/**
 * A set of up to three parts of a record, by their numbers.
 *
 * @param first the lowest, -1 if there are fewer than three
 * @param second -1 if there is only one
 * @param bits how rare it is that a stranger has all of them
 */
record MatchKey(int first, int second, int third, float bits) {

    static MatchKey of(int only, float bits) {
        return new MatchKey(-1, -1, only, bits);
    }

    static MatchKey of(int a, int b, float bits) {
        return new MatchKey(-1, Math.min(a, b), Math.max(a, b), bits);
    }

    static MatchKey of(int a, int b, int c, float bits) {
        int first = Math.min(a, Math.min(b, c));
        int third = Math.max(a, Math.max(b, c));
        return new MatchKey(first, a + b + c - first - third, third, bits);
    }

    int size() {
        return first >= 0 ? 3 : second >= 0 ? 2 : 1;
    }

    /** The numbers of the parts. */
    int[] parts() {
        return switch (size()) {
            case 1 -> new int[] {third};
            case 2 -> new int[] {second, third};
            default -> new int[] {first, second, third};
        };
    }

    /** The same parts are the same key, in whichever record they were found. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MatchKey key && key.first == first && key.second == second && key.third == third;
    }

    @Override
    public int hashCode() {
        return (first * 31 + second) * 31 + third;
    }
}

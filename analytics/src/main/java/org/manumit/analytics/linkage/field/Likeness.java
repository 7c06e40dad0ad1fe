package org.manumit.analytics.linkage.field;

/** How alike two words or codes are. Thread-safe (stateless). */
final class Likeness {

    private static final int MOST = 64;
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int PREFIX = 4;

    private Likeness() {}

    /** Jaro's measure with Winkler's bonus for a common beginning (Winkler 1990), 0 to 1; of the first 64 characters. */
    static double words(String a, String b) {
        int n = Math.min(MOST, a.length());
        int m = Math.min(MOST, b.length());
        if (n == 0 || m == 0) {
            return 0;
        }
        int window = Math.max(0, Math.max(n, m) / 2 - 1);
        long takenA = 0;
        long takenB = 0;
        for (int i = 0; i < n; i++) {
            char wanted = a.charAt(i);
            for (int j = Math.max(0, i - window); j <= Math.min(m - 1, i + window); j++) {
                if ((takenB >>> j & 1) == 0 && b.charAt(j) == wanted) {
                    takenA |= 1L << i;
                    takenB |= 1L << j;
                    break;
                }
            }
        }
        int common = Long.bitCount(takenA);
        if (common == 0) {
            return 0;
        }
        double jaro =
                (common / (double) n + common / (double) m + (common - swapped(a, b, takenA, takenB)) / (double) common)
                        / 3;
        int prefix = 0;
        while (prefix < Math.min(PREFIX, Math.min(n, m)) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    /** Which characters a word has, as bits; some share one. */
    static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    /** What {@link #words} can be at most, told from the characters that only one of the two has. */
    static double most(String a, long lettersA, String b, long lettersB) {
        double n = a.length();
        double m = b.length();
        double common = Math.min(n - Long.bitCount(lettersA & ~lettersB), m - Long.bitCount(lettersB & ~lettersA));
        double jaro = (common / n + common / m + 1) / 3;
        return a.charAt(0) == b.charAt(0) ? jaro + PREFIX * PREFIX_WEIGHT * (1 - jaro) : jaro;
    }

    /** Half of the characters in common that stand in another order. */
    private static int swapped(String a, String b, long takenA, long takenB) {
        int other = 0;
        long restB = takenB;
        for (long restA = takenA; restA != 0; restA &= restA - 1) {
            if (a.charAt(Long.numberOfTrailingZeros(restA)) != b.charAt(Long.numberOfTrailingZeros(restB))) {
                other++;
            }
            restB &= restB - 1;
        }
        return other / 2;
    }

    /**
     * Characters to change, to insert, to leave out or to swap with their neighbour (Damerau 1964), up to a bound.
     *
     * @return the number, or {@code most + 1} if it is greater than {@code most}
     */
    static int slips(String a, String b, int most) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > most || n > MOST || m > MOST) {
            return most + 1;
        }
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= m; j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int way = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    way = Math.min(way, before[j - 2] + 1);
                }
                row[j] = way;
                least = Math.min(least, way);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[m], most + 1);
    }
}

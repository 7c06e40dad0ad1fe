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
     * Characters to change, to insert, to leave out or to swap with their neighbour (Damerau 1964), up to a bound; counted
     * with a bit for each character (Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit
     * distances").
     *
     * @return the number, or {@code most + 1} if it is greater than {@code most} or a text is longer than 64 characters
     */
    static int slips(String a, String b, int most) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > most || n > MOST || m > MOST) {
            return most + 1;
        }
        if (n == 0) {
            return m;
        }
        long plus = -1L;
        long minus = 0;
        long equalBefore = 0;
        long zero = 0;
        int slips = n;
        for (int j = 0; j < m; j++) {
            long equal = places(a, b.charAt(j));
            long swapped = (~zero & equal) << 1 & equalBefore;
            zero = swapped | (equal & plus) + plus ^ plus | equal | minus;
            long across = minus | ~(zero | plus);
            long down = zero & plus;
            slips += (int) (across >>> n - 1 & 1) - (int) (down >>> n - 1 & 1);
            across = across << 1 | 1;
            plus = down << 1 | ~(zero | across);
            minus = zero & across;
            equalBefore = equal;
        }
        return Math.min(slips, most + 1);
    }

    /** A bit for each place at which a text has a character. */
    private static long places(String text, char wanted) {
        long places = 0;
        for (int i = 0; i < text.length(); i++) {
            places |= text.charAt(i) == wanted ? 1L << i : 0;
        }
        return places;
    }
}

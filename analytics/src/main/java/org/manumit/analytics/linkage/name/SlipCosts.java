package org.manumit.analytics.linkage.name;

import it.unimi.dsi.fastutil.ints.Int2FloatOpenHashMap;
import java.util.Arrays;
import java.util.List;

/** What single slips cost, 1 for an unrelated letter. Judgement. Thread-safe (immutable). */
final class SlipCosts {

    /** No letter is added or lost for less. */
    static final float LEAST_INSERTION = 0.3f;

    /** All costs of insertions are multiples of it. */
    static final float INSERTION_STEP = 0.05f;

    /** Letters, figures, and 28 more for whatever other sign there is, by its code. */
    private static final int SIGNS = 64;

    private static final int LATIN_SIGNS = 36;
    private static final float NONE = 9;
    private static final float NEIGHBOURING_KEY = 0.8f;
    private static final float VOWEL_FOR_VOWEL = 0.65f;

    private static final String VOWELS = "aeiou";
    private static final List<String> KEYBOARD = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    /** Cost, then pairs of letters that are taken for each other. */
    private static final String CONFUSED = """
            0.2 iy vw o0 i1 l1 kq
            0.3 ck jy e3 a4 s5 g9 q9 b8 t7 g6 z2
            0.4 ei ou sz ij bv cs ae
            0.5 gj gh hj xj xh ao xs
            0.6 dt mn li uv fv ea wu
            0.7 bp gk lr ce rn hn""";

    /** Cost, then two letters and the one that they are taken for. */
    private static final String TWO_FOR_ONE = """
            0.2 ph>f ck>k iy>i yy>y ij>y ii>i
            0.3 ou>u oo>u ee>i kh>h kh>k gh>g dj>j qu>k ks>x gu>g nh>n lh>l gn>n je>e ye>e zh>j ie>y ie>i yi>i
            0.35 sh>s zh>z ts>c ae>a oe>o ue>u ya>a aw>o
            0.4 ch>c ch>k ll>y au>o ai>e ei>i cz>c sz>s th>t dh>d tz>c dz>z kh>x
            0.5 rn>m vv>w ts>t
            0.6 cl>d nn>m li>h""";

    private static final float[] SUBSTITUTIONS = new float[SIGNS * SIGNS];

    /** For each two letters, the letters that they may stand for, one bit each. */
    private static final long[] TWO_FOR = new long[SIGNS * SIGNS];

    private static final Int2FloatOpenHashMap TWO_FOR_ONE_COSTS = new Int2FloatOpenHashMap();

    static {
        Arrays.fill(SUBSTITUTIONS, 1);
        for (char a : VOWELS.toCharArray()) {
            for (char b : VOWELS.toCharArray()) {
                confuse(a, b, VOWEL_FOR_VOWEL);
            }
        }
        for (String row : KEYBOARD) {
            for (int i = 1; i < row.length(); i++) {
                confuse(row.charAt(i - 1), row.charAt(i), NEIGHBOURING_KEY);
            }
        }
        for (String line : CONFUSED.split("\n")) {
            List<String> cells = List.of(line.strip().split(" "));
            float cost = Float.parseFloat(cells.get(0));
            cells.subList(1, cells.size()).forEach(pair -> confuse(pair.charAt(0), pair.charAt(1), cost));
        }
        for (String line : TWO_FOR_ONE.split("\n")) {
            List<String> cells = List.of(line.strip().split(" "));
            float cost = Float.parseFloat(cells.get(0));
            cells.subList(1, cells.size()).forEach(pair -> {
                int two = sign(pair.charAt(0)) * SIGNS + sign(pair.charAt(1));
                int one = sign(pair.charAt(3));
                TWO_FOR[two] |= 1L << one;
                TWO_FOR_ONE_COSTS.put(two * SIGNS + one, cost);
            });
        }
        for (int i = 0; i < SIGNS; i++) {
            SUBSTITUTIONS[i * SIGNS + i] = 0;
        }
    }

    private SlipCosts() {}

    private static void confuse(char a, char b, float cost) {
        int one = sign(a) * SIGNS + sign(b);
        int other = sign(b) * SIGNS + sign(a);
        SUBSTITUTIONS[one] = Math.min(SUBSTITUTIONS[one], cost);
        SUBSTITUTIONS[other] = Math.min(SUBSTITUTIONS[other], cost);
    }

    /** Number of a sign, below 64. */
    static int sign(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? c - '0' + 26 : LATIN_SIGNS + c % (SIGNS - LATIN_SIGNS);
    }

    static float substitution(int one, int other) {
        return SUBSTITUTIONS[one * SIGNS + other];
    }

    static float twoForOne(int first, int second, int one) {
        int two = first * SIGNS + second;
        return (TWO_FOR[two] >>> one & 1) == 0 ? NONE : TWO_FOR_ONE_COSTS.get(two * SIGNS + one);
    }

    static float insertion(char c, char before, boolean last) {
        if (c == before) {
            return LEAST_INSERTION;
        }
        return switch (c) {
            case 'e' -> "aou".indexOf(before) >= 0 ? 0.4f : 0.7f;
            case 'a', 'i', 'o', 'u' -> 0.75f;
            case 'h' -> 0.5f;
            case 'y' -> 0.6f;
            case 's' -> last ? 0.7f : 1;
            default -> 1;
        };
    }
}

package org.manumit.analytics.linkage.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void wordsAreAsAlikeAsWinklerPublished() {
        assertThat(Likeness.words("martha", "marhta")).isCloseTo(0.961, within(5e-4));
        assertThat(Likeness.words("dwayne", "duane")).isCloseTo(0.84, within(5e-4));
        assertThat(Likeness.words("dixon", "dicksonx")).isCloseTo(0.813, within(5e-4));
    }

    @Test
    void swappedNeighboursAreOneSlip() {
        assertThat(Likeness.slips("1956", "1965", 2)).isEqualTo(1);
        assertThat(Likeness.slips("tq13 8df", "tq13 8hu", 2)).isEqualTo(2);
        assertThat(Likeness.slips("abc", "xyz", 2)).isEqualTo(3);
    }

    @Property
    void slipsAreThoseOfTheWholeTable(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 7) String a,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 7) String b) {
        assertThat(Likeness.slips(a, b, 9)).isEqualTo(ofTheWholeTable(a, b));
        assertThat(Likeness.slips(a, b, 2)).isEqualTo(Math.min(3, ofTheWholeTable(a, b)));
    }

    @Property
    void theQuickBoundIsNeverBelowTheLikeness(
            @ForAll @AlphaChars @StringLength(min = 1, max = 12) String a,
            @ForAll @AlphaChars @StringLength(min = 1, max = 12) String b) {
        double most = Likeness.most(a, Likeness.letters(a), b, Likeness.letters(b));

        assertThat(Likeness.words(a, b)).isLessThanOrEqualTo(most + 1e-12).isBetween(0.0, 1.0);
    }

    private static int ofTheWholeTable(String a, String b) {
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                int least = i == 0 ? j : j == 0 ? i : Integer.MAX_VALUE;
                if (i > 0 && j > 0) {
                    int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                    least = Math.min(slips[i - 1][j - 1] + changed, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
                    boolean swapped =
                            i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                    least = swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
                }
                slips[i][j] = least;
            }
        }
        return slips[a.length()][b.length()];
    }
}
